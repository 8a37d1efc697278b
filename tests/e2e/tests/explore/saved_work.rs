//! The reader's work is kept: over visits, over other people's links, and up to the last key before leaving.

use wormteeth_e2e::{Key, Page, explore};

use crate::expected::{ARTICLE, OTHER, explore_link};

/// Makes work of the reader's own (bin 0 is empty) and waits until it is kept.
fn make_work(page: &Page) -> String {
    page.open("");
    page.focus("#bars");
    page.press(&[Key::Home]);
    let link = ARTICLE.replacen("counts=2,", "counts=0,", 1);
    page.wait_link(&link);
    link
}

#[test]
fn an_address_without_a_query_brings_the_work_back() {
    explore(|page| {
        let link = make_work(page);
        for address in ["", "#/explore", "#"] {
            page.open(address);
            assert_eq!(page.value("#count-0"), "0", "at `{address}`");
            assert_eq!(page.quantity("kl.qp").text, "∞", "at `{address}`");
        }
        page.focus("#p");
        page.press(&[Key::Right]);
        page.wait_link(&link.replace("0.57", "0.571"));
    });
}

#[test]
fn somebody_elses_link_does_not_destroy_the_work() {
    explore(|page| {
        make_work(page);
        page.open(OTHER);
        assert_eq!(page.counts().join(","), "3,1,4,1,5");
        page.click("#undo");
        page.wait_eq("the work, by undo", || page.counts().first().cloned(), &Some("0".to_owned()));
        assert_eq!(page.counts().len(), 11);
        assert_eq!(page.value("#unit"), "bits");
        page.click("#redo");
        page.wait_eq("the link, by redo", || page.counts().join(","), &"3,1,4,1,5".to_owned());
    });
}

#[test]
fn after_looking_at_a_link_the_work_is_still_there() {
    explore(|page| {
        make_work(page);
        page.open(OTHER);
        page.open("");
        assert_eq!(page.value("#count-0"), "0");
        assert_eq!(page.counts().len(), 11);
    });
}

#[test]
fn a_link_typed_into_the_address_is_undone_like_an_edit() {
    explore(|page| {
        page.open(ARTICLE);
        page.edit_address(OTHER);
        page.wait_eq("the link's counts", || page.counts().join(","), &"3,1,4,1,5".to_owned());
        page.click("#undo");
        page.wait_quantity("kl.pq", "0.477");
    });
}

#[test]
fn the_last_edit_before_leaving_is_kept() {
    explore(|page| {
        page.open(ARTICLE);
        page.focus("#p");
        page.press(&[Key::Right]);
        page.wait_link(&ARTICLE.replace("0.57", "0.571"));
        // Two more within the time that the address needs, and away.
        page.press(&[Key::Right, Key::Right]);
        page.session().post("/url", &serde_json::json!({ "url": "about:blank" }));
        page.open("");
        assert_eq!(page.value("#p"), "0.573", "the work was flushed");
        page.back();
        page.back();
        page.wait_ready();
        page.wait_link(&ARTICLE.replace("0.57", "0.573"));
    });
}

#[test]
fn the_theme_is_remembered_and_a_link_overrides_it() {
    explore(|page| {
        page.open("");
        page.choose("#theme", "projector");
        let theme = || page.attribute("html", "data-theme").unwrap_or_default();
        page.wait_eq("the theme", theme, &"projector".to_owned());
        page.open("#/explore?p=0.3");
        assert_eq!(theme(), "projector", "saved");
        page.open("#/explore?theme=dark");
        assert_eq!(theme(), "dark", "the link's");
        assert_eq!(page.value("#theme"), "dark");
        page.open("");
        assert_eq!(theme(), "projector", "the saved one again");
    });
}

#[test]
fn without_storage_the_page_works_all_the_same() {
    let throws = "for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, { get() { throw new DOMException('The operation is insecure.', 'SecurityError'); } });";
    let full = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };";
    for storage in [throws, full] {
        explore(|page| {
            page.before_each_document(storage);
            page.open("");
            assert_eq!(page.quantity("kl.pq").text, "0.477");
            page.focus("#p");
            page.press(&[Key::Right]);
            page.choose("#theme", "dark");
            page.wait_link(&ARTICLE.replace("0.57", "0.571"));
            page.reload();
            assert_eq!(page.value("#p"), "0.571", "the address is enough");
            page.open(&explore_link("p=0.3"));
            assert_eq!(page.value("#p"), "0.3");
        });
    }
}
