//! What stands when something does not come: no script, no WebAssembly, or not yet. Prose and the still figure, and words. More of it, in
//! all views, is in `robustness/faults`.

use wormteeth_e2e::{Answer, Device, Key, Page, explore, json};

/// Asserts that the static page is to be seen: its heading, prose with the article's figures, and the figure, large enough to read; and
/// `words` of what is missing.
#[track_caller]
fn assert_prose_and_figure(page: &Page, words: &str) {
    let text = page.visible_text("body");
    for told in ["3.598", "3.121", "0.477", "0.338", "0.330", words] {
        assert!(text.contains(told), "the prose tells {told}: {text}");
    }
    let figure = page.rect("#boot figure svg");
    assert!(figure.width > 300.0 && figure.height > 100.0, "the still figure: {figure:?}");
    let marks =
        "return document.querySelectorAll('#boot figure svg :is(rect, path, line, polyline, polygon, circle)').length > 20";
    assert_eq!(page.js(marks), true, "the still figure has marks");
}

#[test]
fn the_still_figure_is_there_before_the_wasm() {
    explore(|page| {
        page.site().set_answer(".wasm", Answer::Held);
        // Not by a command that waits until all is loaded.
        page.js_with("location.href = arguments[0];", json!([page.site().url()]));
        page.wait_for("the prose is there", "return document.readyState !== 'loading' && !!document.querySelector('#boot')");
        assert_prose_and_figure(page, "loading");
        page.site().set_answer(".wasm", Answer::Served);
        page.wait_ready();
        assert_eq!(page.quantity("kl.pq").text, "0.477", "then the app stands in its place");
    });
}

#[test]
fn without_a_canvas_the_figures_follow_all_the_same() {
    explore(|page| {
        page.before_each_document("HTMLCanvasElement.prototype.getContext = () => null;");
        page.navigate("#/explore?unit=nats");
        page.wait_for("the figures stand without pictures", "return !!document.querySelector('[data-quantity=\"kl.pq\"]')");
        page.focus("#p");
        page.press(&[Key::Home]);
        page.wait_quantity("kl.pq", "∞");
        page.console(); // may tell of it, must not die of it
    });
}

#[test]
fn without_script_there_is_prose_and_the_figure_on_a_phone_in_the_dark_too() {
    explore(|page| {
        for device in [Device::DESKTOP, Device::PHONE] {
            page.set_device(&device);
            page.set_media(&[("prefers-color-scheme", "dark")]);
            // WebDriver's own questions are scripts, which run all the same: only the page's are off.
            page.session().cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true }));
            page.navigate("");
            assert_prose_and_figure(page, "JavaScript");
            assert_eq!(page.visible_text("#boot-note"), "", "nothing is loading");
            let fits = "return document.documentElement.scrollWidth <= document.documentElement.clientWidth";
            assert_eq!(page.js(fits), true, "no sideways scrolling on {device:?}");
            let paper = page.text_of_js("return getComputedStyle(document.documentElement).backgroundColor");
            assert_eq!(paper, "rgb(21, 24, 27)", "dark when the reader prefers it");
        }
    });
}
