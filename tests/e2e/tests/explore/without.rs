//! What stands when something does not come: no script, no WebAssembly, or not yet. Prose and the still figure, and words.

use wormteeth_e2e::{Page, Wasm, explore, json};

use crate::expected::OTHER;

/// Words that a reader of an English page understands as "something is missing".
const FAILED: &str =
    "return /could not|cannot|can’t|did not|failed|no WebAssembly|not (start|load)/i.test(document.body.innerText)";

/// Asserts that the static page is to be seen: its heading, prose with the article's figures, and the figure, large enough to read.
#[track_caller]
fn assert_prose_and_figure(page: &Page) {
    let text = page.visible_text("body");
    for figure in ["3.598", "3.121", "0.477", "0.338", "0.330"] {
        assert!(text.contains(figure), "the prose tells {figure}: {text}");
    }
    let figure = page.rect("#boot figure svg");
    assert!(figure.width > 300.0 && figure.height > 100.0, "the still figure: {figure:?}");
    let marks =
        page.js("return document.querySelectorAll('#boot figure svg :is(rect, path, line, polyline, polygon, circle)').length");
    assert!(marks.as_u64().is_some_and(|marks| marks > 20), "the still figure has {marks} marks");
}

#[test]
fn the_still_figure_is_there_before_the_wasm() {
    explore(|page| {
        page.site().set_wasm(Wasm::Held);
        page.navigate_without_waiting("");
        page.wait_for("the prose is there", "return !!document.querySelector('#boot')");
        page.settle();
        assert_prose_and_figure(page);
        page.site().set_wasm(Wasm::Served);
        page.wait_ready();
        assert_eq!(page.quantity("kl.pq").text, "0.477");
        assert_eq!(page.visible_text("#boot"), "", "then the app stands in its place");
    });
}

#[test]
fn when_the_wasm_does_not_come_the_page_says_so_and_shows_the_figure() {
    explore(|page| {
        page.site().set_wasm(Wasm::Missing);
        page.navigate("");
        page.wait_for("the page says that it could not start", FAILED);
        assert_prose_and_figure(page);
        assert!(!page.console().is_empty(), "the browser tells of the missing file");
        page.site().forgive(".wasm");
        // The server has it again: reloading is enough.
        page.site().set_wasm(Wasm::Served);
        page.reload();
        assert_eq!(page.quantity("kl.pq").text, "0.477");
    });
}

#[test]
fn a_browser_without_webassembly_gets_words_and_the_figure() {
    explore(|page| {
        page.before_each_document("delete window.WebAssembly;");
        page.navigate("");
        page.wait_for("the page says what is missing", FAILED);
        assert_prose_and_figure(page);
        page.console(); // the loader's own complaint
    });
}

#[test]
fn without_script_there_is_prose_and_the_figure() {
    explore(|page| {
        page.set_scripts(false);
        page.navigate("");
        // WebDriver's own questions are scripts, which run all the same: only the page's are off.
        assert_prose_and_figure(page);
        assert!(page.visible_text("body").contains("JavaScript"), "it says what to allow");
        let requests = page.site().requests();
        assert!(requests.iter().all(|request| request.status == 200), "{requests:?}");
    });
}

#[test]
fn without_script_a_phone_can_read_it_too() {
    explore(|page| {
        page.set_device(&wormteeth_e2e::Device::PHONE);
        page.set_scripts(false);
        page.set_media(&[("prefers-color-scheme", "dark")]);
        page.navigate("");
        assert_prose_and_figure(page);
        assert_eq!(
            page.js("return document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
            json!(true),
            "no sideways scrolling"
        );
        let paper = page.text_of_js("return getComputedStyle(document.documentElement).backgroundColor");
        let light: u32 =
            paper.split(|sign: char| !sign.is_ascii_digit()).filter_map(|part| part.parse::<u32>().ok()).take(3).sum();
        assert!(light < 200, "dark when the reader prefers it: {paper}");
    });
}

#[test]
fn without_a_canvas_the_figures_stand_in_the_table() {
    explore(|page| {
        let link = "#/explore?v=1&counts=3,1,4,1,5&model=binomial&p=0.25&unit=nats";
        // The canvas is what a browser may take away. That must not take the figures away.
        page.before_each_document("HTMLCanvasElement.prototype.getContext = () => null;");
        page.navigate(link);
        page.wait_for("the figures stand without pictures", "return !!document.querySelector('[data-quantity=\"kl.pq\"]')");
        assert_eq!(page.quantity("kl.pq").unit.as_deref(), Some("nats"));
        page.wait_for("the data table is open", "return document.querySelector('#figures')?.open ?? false");
        page.console(); // may tell of it, must not die of it
        assert!(page.read_link().contains("counts=3,1,4,1,5"));
        page.focus("#p");
        page.press(&[wormteeth_e2e::Key::Home]);
        page.wait_quantity("kl.pq", "∞");
        page.console();
    });
}

#[test]
fn a_panic_keeps_the_link_and_offers_a_fresh_start() {
    explore(|page| {
        page.open(OTHER);
        // No reader can do this: from here on the browser throws when asked what is in a field.
        page.js(
            "Object.defineProperty(HTMLInputElement.prototype, 'value', { get: document.createElement.bind(document, '') });",
        );
        page.paste("#bins", "9");
        page.wait_for(
            "the page says that it has stopped",
            "return document.querySelector('[role=alert] button')?.checkVisibility()",
        );
        let text = page.visible_text("body");
        assert!(text.contains(OTHER), "the link is there to be copied: {text}");
        assert!(page.read_link().contains("counts=3,1,4,1,5"), "and in the address");
        assert!(!page.console().is_empty(), "the error is on the console");
        page.click("[role=alert] button");
        page.wait_ready();
        assert_eq!(page.quantity("kl.pq").text, "0.477", "a fresh start");
        page.console();
    });
}
