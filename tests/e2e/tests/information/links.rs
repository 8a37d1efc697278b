//! The view's link: reload, saved work, hostile ones.

use wormteeth_e2e::{Key, explore};

use crate::{DEFAULT, fields};

#[test]
fn a_link_is_a_state_and_reload_keeps_it() {
    explore(|page| {
        let link = "#/information?v=1&event=1e-9&coin=0.125&p=3,0,1.5&q=0.1,0.2,7&coins=0,0.5,1&unit=nats";
        page.open(link);
        assert_eq!(page.visible_text("#link-issues"), "");
        assert_eq!((fields(page, "p"), fields(page, "q")), (vec![3.0, 0.0, 1.5], vec![0.1, 0.2, 7.0]));
        assert_eq!(page.quantity("event.information").text, "20.723");
        page.focus("#coin");
        page.press(&[Key::Right]);
        let next = link.replace("0.125", "0.126");
        page.wait_link(&next);
        page.reload();
        page.wait_link(&next);
        assert_eq!(page.value("#coin-number"), "0.126");
        // Without a query: the saved work, in the saved unit, for a link's holds while it is open; and Explore's is as it was.
        page.open("#/information");
        page.wait_link(&next.replace("nats", "bits"));
        page.choose("#unit", "nats");
        page.wait_link(&next);
        page.click("nav a[href='#/explore']");
        page.wait_for("Explore", "return !!document.querySelector('main.explore #p')");
        assert_eq!(page.value("#p"), "0.57");
        assert_eq!(page.value("#unit"), "nats", "the unit is one for all pages");
        page.back();
        page.wait_for("Information", "return !!document.querySelector('main.information')");
        page.wait_link(&next);
    });
}

#[test]
fn every_bad_value_is_named_and_the_page_works() {
    explore(|page| {
        page.open(DEFAULT);
        for (query, words) in [
            ("event=2", "event=2 is not a number from 0 to 1: 0.25 stands instead."),
            ("coin=nan", "coin=nan"),
            ("p=1", "p=1 is not a list of 2 to 12 numbers"),
            ("p=0,0", "p=0,0 has nothing above 0"),
            ("p=1,-1", "p=1,-1"),
            ("p=1,2,3&q=1,2", "q=1,2 is not a list of 3 numbers from 0 to 1000000000: 1,2,0 stands instead."),
            ("q=1e999,1,1,1", "q=1e999"),
            ("coins=0.5,0.5", "coins=0.5,0.5 is not a list of 3 numbers from 0 to 1"),
            ("unit=yards", "unit=yards"),
            ("event=0.5&event=0.6", "event is given twice"),
            ("p=<img src=x onerror=alert(1)>", "<img"),
        ] {
            page.edit_address("#/information?coin=0.9");
            page.wait_eq("coin", || page.value("#coin-number"), &"0.900".to_owned());
            page.edit_address(&format!("#/information?{query}"));
            page.wait_eq(query, || page.visible_text("#link-issues").contains(words), &true);
            assert!(!page.visible_text("main").contains("NaN"), "{query}");
            assert_eq!(page.js("return document.querySelectorAll('#link-issues img').length"), 0);
        }
        page.js("location.hash = '#/information?p=' + '1,'.repeat(300000) + '1&coin=0.1'");
        page.wait_eq("a report", || page.visible_text("#link-issues").is_empty(), &false);
        page.focus("#coin");
        page.press(&[Key::Home]);
        page.wait_quantity("coin.h", "0.000");
    });
}
