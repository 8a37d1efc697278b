//! Everything that a pointer does a keyboard does, and one always sees where it is.

use wormteeth_e2e::{Key, Page, explore};

use crate::expected::{ARTICLE, explore_link};

/// What has the focus, as one would name it, with its outline: `#id outline` or `tag "text" outline`.
const FOCUSED: &str = "
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return null;
    const ringed = [element, element.closest('label'), element.closest('.model')].some(part => {
        if (!part) return false;
        const style = getComputedStyle(part);
        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1.5; });
    const name = element.type === 'radio' ? `radio ${element.value}` : element.id ? `#${element.id}`
        : element.closest('details') && element.matches('summary') ? `#${element.closest('details').id} summary`
        : `${element.localName} ${element.textContent.trim()}`;
    return { name, ringed, visible: element.getBoundingClientRect().bottom > 0 };";

/// Presses Tab from the page's start to its end; the names of all stops in their order.
fn tab_through(page: &Page) -> Vec<String> {
    let mut stops: Vec<String> = Vec::new();
    for _ in 0..80 {
        page.press(&[Key::Tab]);
        let focused = page.js(FOCUSED);
        let Some(name) = focused["name"].as_str() else { return stops };
        let ringed = focused["ringed"] == true || name == "#p" && page.thumb_style("p", "outline-style") == "solid";
        assert!(ringed, "no ring shows that the focus is on {name}");
        assert_eq!(focused["visible"], true, "the focus is on {name}, out of sight");
        stops.push(name.to_owned());
    }
    panic!("Tab never comes to the end: {stops:?}");
}

#[test]
fn tab_reaches_everything_once_and_shows_where_it_is() {
    explore(|page| {
        page.open("");
        page.focus("#p");
        page.press(&[Key::Right]);
        page.wait_link(&ARTICLE.replace("0.57", "0.571"));
        page.open("#/explore?model=two-group"); // over saved work: there is something to undo
        let stops = tab_through(page);
        let fields = (0..11).map(|bin| format!("#count-{bin}"));
        let expected = [
            "#unit",
            "#lang",
            "#theme",
            "#help",
            "#share",
            "#preset",
            "#bins",
            "#undo",
            "#bars",
            "#p",
            "#p-number",
            "#p-back",
            "#p-forward",
            "#play",
            "#best-pq",
            "#best-qp",
            "#split",
            "radio two-group",
            "#figures summary",
            "a Explore",
        ];
        for name in expected.iter().map(ToString::to_string).chain(fields) {
            let times = stops.iter().filter(|stop| **stop == name).count();
            assert_eq!(times, 1, "Tab comes to {name} {times} times: {stops:?}");
        }
    });
}

#[test]
fn buttons_and_dialog_by_key() {
    explore(|page| {
        page.open(&explore_link("p=0.1"));
        page.focus("#best-pq");
        page.press(&[Key::Enter]);
        page.wait_quantity("kl.pq", "0.477");
        page.focus("#play");
        page.press(&[Key::Space]);
        page.wait_eq("playing", || page.visible_text("#play"), &"Pause".to_owned());
        page.press(&[Key::Space]);
        page.wait_eq("paused", || page.visible_text("#play"), &"Play p".to_owned());
        page.focus("#help");
        page.press(&[Key::Enter]);
        page.wait_for("help is open", "return document.querySelector('#help-dialog').open");
        assert!(page.visible_text("#help-dialog").len() > 200, "help has something to say");
        page.wait_for("the focus is inside", "return document.querySelector('#help-dialog').contains(document.activeElement)");
        page.press(&[Key::Escape]);
        page.wait_for("help is closed", "return !document.querySelector('#help-dialog').open");
        page.wait_eq("the focus is back", || page.text_of_js("return document.activeElement.id"), &"help".to_owned());
    });
}

#[test]
fn a_whole_task_without_a_pointer() {
    explore(|page| {
        page.open("");
        // "What if no worm had ten teeth?" from the page's start, with Tab, figures and arrows only.
        let go_to = |id: &str| {
            for _ in 0..60 {
                page.press(&[Key::Tab]);
                if page.text_of_js("return document.activeElement.id") == id {
                    return;
                }
            }
            panic!("Tab does not reach {id}");
        };
        go_to("count-10");
        page.type_text("0");
        go_to("p");
        page.press(&[Key::Right; 3]);
        let link = ARTICLE.replace(",37&", ",0&").replace("p=0.57", "p=0.573");
        page.wait_link(&link);
        assert_eq!(page.quantity("kl.qp").text, "∞");
        page.reload();
        assert_eq!(page.quantity("kl.qp").text, "∞");
        assert_eq!(page.value("#count-10"), "0");
    });
}
