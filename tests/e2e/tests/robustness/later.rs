//! The second module of the program, with all views but the first.

use wormteeth_e2e::{Key, Module, Page, Wasm, explore, json};

use crate::views::wait_view;

const TO_NEURON: &str = "nav a[href='#/neuron']";

/// Waits for these words in place of a view.
#[track_caller]
fn wait_told(page: &Page, words: &str) {
    page.wait_for(words, &format!("return document.querySelector('main.awaited [role=alert]')?.innerText.includes({words:?})"));
}

/// Which of the two modules the server has answered for, in that order.
fn answered(page: &Page) -> Vec<Module> {
    page.site().requests().iter().filter_map(|request| Module::of(&request.path)).collect()
}

#[test]
fn the_first_view_waits_for_its_own_module_only_and_a_view_asked_for_meanwhile_opens_by_itself() {
    explore(|page| {
        page.site().set_module(Module::Later, Wasm::Held);
        page.open("#/explore?v=1&p=0.5");
        page.focus("#p");
        page.press(&[Key::End]);
        page.wait_quantity("kl.pq", "∞");
        page.click(TO_NEURON);
        wait_told(page, "on its way");
        assert_eq!(page.visible_text("nav [aria-current=page]"), "Neuron");
        assert_eq!(page.js("return document.querySelector('#help').disabled"), json!(true), "its help comes with it");
        page.click("nav a[href='#/explore']");
        wait_view(page, "explore");
        page.wait_quantity("kl.pq", "∞");
        page.click(TO_NEURON);
        wait_told(page, "on its way");
        page.site().set_module(Module::Later, Wasm::Served);
        wait_view(page, "neuron");
        assert!(page.read_link().starts_with("#/neuron"), "{}", page.read_link());
        assert_eq!(page.js("return document.querySelector('#help').disabled"), json!(false));
        assert_eq!(page.js("return document.activeElement === document.querySelector('nav [aria-current]')"), json!(true));
        assert_eq!(answered(page), [Module::First, Module::Later]);
    });
}

#[test]
fn who_opens_a_later_view_gets_both_modules_side_by_side() {
    explore(|page| {
        page.site().set_module(Module::First, Wasm::Held);
        page.navigate_without_waiting("#/softmax?v=1");
        page.wait_eq("the second is asked for while the first is on its way", || answered(page), &vec![Module::Later]);
        page.site().set_module(Module::First, Wasm::Served);
        wait_view(page, "softmax");
        assert_eq!(answered(page), [Module::Later, Module::First], "each once");
    });
}

#[test]
fn a_second_module_that_does_not_come_is_told_of_and_asked_for_again() {
    for wasm in [Wasm::Half, Wasm::Dropped, Wasm::Missing] {
        explore(|page| {
            page.site().set_module(Module::Later, wasm);
            page.navigate_without_waiting("#/neuron?v=1");
            wait_told(page, "has not come");
            assert!(page.read_link().starts_with("#/neuron"), "{}", page.read_link());
            page.click("nav a[href='#/explore']");
            wait_view(page, "explore");
            page.focus("#p");
            page.press(&[Key::Home]);
            page.wait_quantity("kl.pq", "∞");
            page.click(TO_NEURON);
            wait_told(page, "has not come");
            page.focus("#unit");
            page.site().set_module(Module::Later, Wasm::Served);
            wait_view(page, "neuron");
            assert_eq!(page.text_of_js("return document.activeElement.id"), "unit", "who is busy in the header stays there");
            page.site().forgive(".wasm");
            assert!(!page.console().is_empty(), "the browser tells of the fault");
        });
    }
}

#[test]
fn share_may_have_the_focus_when_a_view_comes_at_last() {
    explore(|page| {
        page.site().set_module(Module::Later, Wasm::Held);
        page.open("#/explore?v=1");
        page.click(TO_NEURON);
        wait_told(page, "on its way");
        page.focus("#share");
        page.site().set_module(Module::Later, Wasm::Served);
        wait_view(page, "neuron");
        assert_eq!(page.text_of_js("return document.activeElement.id"), "share");
    });
}

#[test]
fn a_server_that_does_not_know_webassembly_serves_both() {
    explore(|page| {
        page.site().set_wasm(Wasm::Untyped);
        page.open("#/explore?v=1");
        page.click(TO_NEURON);
        wait_view(page, "neuron");
        page.console(); // the browser says that it could have been quicker
    });
}

#[test]
fn a_page_that_has_stopped_opens_nothing_that_comes_late() {
    explore(|page| {
        page.site().set_module(Module::Later, Wasm::Held);
        page.open("#/explore?v=1");
        page.click(TO_NEURON);
        wait_told(page, "on its way");
        // No reader can do this: from here on the browser throws when asked what is chosen.
        page.js(
            "Object.defineProperty(HTMLSelectElement.prototype, 'value', { get: document.createElement.bind(document, '') });",
        );
        page.js("document.querySelector('#unit').dispatchEvent(new Event('change', { bubbles: true }));");
        page.wait_for("the crash page", "return document.querySelector('main.crash')?.checkVisibility()");
        page.site().set_module(Module::Later, Wasm::Served);
        page.wait_eq("the module has come", || answered(page).contains(&Module::Later), &true);
        page.wait_for(
            "and is there",
            "return performance.getEntriesByType('resource').some(({ name, responseEnd }) => name.endsWith('_later.wasm') && responseEnd > 0)",
        );
        page.settle();
        assert_eq!(page.js("return [...document.querySelectorAll('main')].map(main => main.className)"), json!(["crash"]));
        assert!(!page.console().is_empty(), "the error is on the console");
    });
}
