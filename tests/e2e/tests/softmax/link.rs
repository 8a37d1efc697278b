//! Links: kept, reloaded, hostile; the work of other views stays.

use wormteeth_e2e::explore;

use crate::DEFAULT;

#[test]
fn work_is_in_the_address_and_comes_back() {
    explore(|page| {
        page.open("#/softmax?logits=5,-2,0.5,7&target=2&temperature=2.5&unit=dits");
        let link = "#/softmax?v=1&logits=5,-2,0.5,7&target=2&temperature=2.5&unit=dits";
        page.wait_link(link);
        let nll = page.quantity("softmax.nll").raw;
        page.paste("#classes", "3");
        let cut = "#/softmax?v=1&logits=5,-2,0.5&target=2&temperature=2.5&unit=dits";
        page.wait_link(cut);
        page.reload();
        page.wait_link(cut);
        assert_eq!((page.value("#classes"), page.value("#temperature-number")), ("3".to_owned(), "2.5".to_owned()));
        assert!(page.find_quantity("softmax.p.3").is_none());
        // The tab of the view brings the work back, and Explore's is its own.
        page.click("nav a[href='#/explore']");
        let figure = || page.find_quantity("kl.pq").map(|quantity| quantity.text);
        page.wait_eq("Explore, in the page's unit", figure, &Some("0.144".to_owned())); // 0.477 bits in dits
        page.click("nav a[href='#/softmax']");
        page.wait_link(cut);
        page.edit_address(link);
        page.wait_eq("the figure", || page.quantity("softmax.nll").raw, &nll);
        page.click("#undo");
        page.wait_link(cut);
    });
}

#[test]
fn views_can_be_changed_back_and_forth() {
    explore(|page| {
        page.open("#/softmax");
        for _ in 0..3 {
            page.click("nav a[href='#/explore']");
            page.wait_for(
                "Explore",
                "return !!document.querySelector('main.explore') && !document.querySelector('main.softmax')",
            );
            page.click("nav a[href='#/softmax']");
            page.wait_for(
                "Softmax",
                "return !!document.querySelector('main.softmax') && !document.querySelector('main.explore')",
            );
            assert_eq!(
                page.js(
                    "return [...document.body.children].map(part => part.localName).filter(name => name !== 'script').slice(0, 1)"
                ),
                serde_json::json!(["header"])
            );
        }
        page.paste("#logit-0", "2.5");
        page.wait_link(&DEFAULT.replace("=1,", "=2.5,"));
    });
}

#[test]
fn bad_values_are_named_and_replaced_and_the_page_works() {
    let cases: [(&str, &[&str], &str); 12] = [
        ("logits=1", &["logits=1", "list of 2 to 8"], "3.473"),
        ("logits=1,2,3,4,5,6,7,8,9", &["2 to 8"], "3.473"),
        ("logits=1,nan", &["nan"], "3.473"),
        ("logits=1,1e7", &["1e7", "1000000"], "3.473"),
        ("logits=1,-inf&target=1", &["-inf"], "2.031"),
        ("target=3", &["target=3", "0 to 2"], "3.473"),
        ("logits=5,5&target=2", &["target=2", "0 to 1"], "1.000"),
        ("target=-1", &["target=-1"], "3.473"),
        ("temperature=0", &["temperature=0", "0.01 to 100"], "3.473"),
        ("temperature=1e999&target=2", &["1e999"], "0.588"),
        ("target=2&target=1", &["target", "twice"], "0.588"),
        ("logits=<img src=x onerror=alert(1)>,2", &["<img"], "3.473"),
    ];
    explore(|page| {
        page.open("#/softmax");
        for (query, words, nll) in cases {
            page.edit_address("#/softmax?logits=0,0,0&target=1");
            page.wait_eq("a clean page", || page.find_quantity("softmax.nll").map(|nll| nll.text), &Some("1.585".to_owned()));
            page.edit_address(&format!("#/softmax?{query}"));
            page.wait_eq(query, || page.find_quantity("softmax.nll").map(|nll| nll.text), &Some(nll.to_owned()));
            let report = page.visible_text("#link-issues");
            assert!(words.iter().all(|word| report.contains(word)), "{query}: {report}");
            assert_eq!(page.js("return document.querySelectorAll('#link-issues img').length"), 0);
        }
        page.click("#link-issues-close");
        page.paste("#logit-0", "4");
        page.wait_quantity("softmax.nll", "0.588");
    });
}

#[test]
fn a_refused_number_is_said_beside_its_field() {
    explore(|page| {
        page.open("#/softmax");
        for (field, text, error, words) in [
            ("#logit-1", "1e7", "#logits-error", "a number from −1000000 to 1000000"),
            ("#logit-1", "x", "#logits-error", "not a number"),
            ("#classes", "9", "#classes-error", "a whole number from 2 to 8"),
            ("#temperature-number", "0", "#temperature-error", "a number from 0.01 to 100"),
        ] {
            page.paste(field, text);
            page.wait_eq(text, || page.visible_text(error).contains(words), &true);
            assert_eq!(page.attribute(field, "aria-invalid").as_deref(), Some("true"), "{field}");
            page.focus("#help");
            page.wait_eq("silence", || page.visible_text(error), &String::new());
        }
        page.wait_link(DEFAULT);
    });
}
