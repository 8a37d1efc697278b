//! The second module of the program, with all views but the first.

use wormteeth_e2e::{Key, Module, Page, Wasm, explore, json};

use crate::views::wait_view;

const TO_NEURON: &str = "nav a[href='#/neuron']";

/// Waits for these words in place of a view.
#[track_caller]
fn wait_told(page: &Page, words: &str) {
    page.wait_for(words, &format!("return document.querySelector('main.awaited [role=status]')?.innerText.includes({words:?})"));
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
        page.click("nav a[href='#/explore']");
        wait_view(page, "explore");
        page.wait_quantity("kl.pq", "∞");
        page.click(TO_NEURON);
        wait_told(page, "on its way");
        page.site().set_module(Module::Later, Wasm::Served);
        wait_view(page, "neuron");
        assert!(page.read_link().starts_with("#/neuron"), "{}", page.read_link());
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
            page.open("#/explore?v=1&p=0.5");
            page.click(TO_NEURON);
            wait_told(page, "has not come");
            page.click("nav a[href='#/explore']");
            wait_view(page, "explore");
            page.focus("#p");
            page.press(&[Key::Home]);
            page.wait_quantity("kl.pq", "∞");
            page.click(TO_NEURON);
            wait_told(page, "has not come");
            page.site().set_module(Module::Later, Wasm::Served);
            wait_view(page, "neuron");
            page.site().forgive(".wasm");
            assert!(!page.console().is_empty(), "the browser tells of the fault");
        });
    }
}
