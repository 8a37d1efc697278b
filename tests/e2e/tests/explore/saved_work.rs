//! The reader's work is kept: over visits, over other people's links, and up to the last key before leaving.

use wormteeth_e2e::{Key, explore, json};

use crate::expected::{ARTICLE, OTHER, article_at};

#[test]
fn work_comes_back_and_somebody_elses_link_does_not_destroy_it() {
    explore(|page| {
        page.open("");
        page.focus("#bars");
        page.press(&[Key::Home]);
        let link = ARTICLE.replacen("counts=2,", "counts=0,", 1);
        page.wait_link(&link);
        let counts = |expected: &str| page.wait_eq("the counts", || page.counts().join(","), &expected.to_owned());
        let (mine, others) = ("0,5,19,58,100,83,58,47,46,45,37", "3,1,4,1,5");
        for address in ["", "#/explore", "#"] {
            page.open(address);
            counts(mine);
        }
        page.open(OTHER);
        counts(others);
        page.click("#undo");
        counts(mine);
        page.wait_eq("the unit", || page.value("#unit"), &"bits".to_owned());
        page.click("#redo");
        counts(others);
        // After looking at a link the work is still there.
        page.open("");
        counts(mine);
        page.edit_address(OTHER);
        counts(others);
        page.click("#undo");
        counts(mine);
    });
}

#[test]
fn the_last_edit_before_leaving_is_kept() {
    explore(|page| {
        page.open(ARTICLE);
        page.focus("#p");
        page.press(&[Key::Right]);
        page.wait_link(&article_at("0.571"));
        // Two more within the time that the address needs, and away.
        page.press(&[Key::Right, Key::Right]);
        page.session().post("/url", &json!({ "url": "about:blank" }));
        page.open("");
        assert_eq!(page.value("#p"), "0.573", "the work was flushed");
        page.back();
        page.back();
        page.wait_ready();
        page.wait_link(&article_at("0.573"));
    });
}

#[test]
fn the_theme_is_remembered_and_a_link_overrides_it() {
    explore(|page| {
        page.open("");
        page.choose("#theme", "projector");
        page.settle();
        for (link, theme) in [("#/explore?p=0.3", "projector"), ("#/explore?theme=dark", "dark"), ("", "projector")] {
            page.open(link);
            assert_eq!(page.attribute("html", "data-theme").as_deref(), Some(theme), "at `{link}`");
            assert_eq!(page.value("#theme"), theme);
        }
    });
}
