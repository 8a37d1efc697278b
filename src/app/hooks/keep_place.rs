//! The place of the reader, kept while the page is made anew in another language.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// What is open, where the focus is, and what stands where in the window. Elements that have no id are known by their order, which is the same
/// in every language.
struct Place {
    page: String,
    menus: Vec<bool>,
    unfolded: Vec<bool>,
    focused: String,
    /// An element at the top of the window, and how far below it.
    anchor: Option<(String, f64)>,
    scroll_y: f64,
}

const MENUS: &str = "[aria-expanded]";
/// Where the top of the window is, below the header and what sticks to it, CSS px.
const UNDER_HEADER: f64 = 130.0;

/// Notes the reader's place, and gives it back in the next animation frame if the same page then stands in another language.
pub fn keep_place() {
    let place = Place::now();
    request_animation_frame(move || {
        if place.page.is_empty() || place.page != page() {
            return;
        }
        leptos::task::spawn_local(async move {
            place.reopen();
            leptos::task::tick().await; // what is in a menu takes the focus when the menu is open
            place.give_focus();
            place.scroll();
            // Once more: what a page finds in its first frame, as Evidence its first samples, moves what is under it.
            request_animation_frame(move || place.scroll());
        });
    });
}

impl Place {
    fn now() -> Self {
        let tops = all("main [id]").map(|element: Element| (element.id(), element.get_bounding_client_rect()));
        let tops = tops.filter(|(_, area)| area.height() > 0.0).map(|(id, area)| (id, area.top()));
        let anchor = tops.min_by(|(_, a), (_, b)| (a - UNDER_HEADER).abs().total_cmp(&(b - UNDER_HEADER).abs()));
        Self {
            page: page(),
            menus: all(MENUS).map(is_expanded).collect(),
            unfolded: all("details").map(|details: Element| details.has_attribute("open")).collect(),
            focused: document().active_element().map(|element| element.id()).unwrap_or_default(),
            anchor,
            scroll_y: window().scroll_y().unwrap_or_default(),
        }
    }

    /// What fails here are malformed names.
    fn reopen(&self) {
        for (button, was_open) in all::<HtmlElement>(MENUS).zip(&self.menus) {
            if *was_open && !is_expanded(button.clone().into()) {
                button.click();
            }
        }
        for (details, _) in all::<Element>("details").zip(&self.unfolded).filter(|(_, was_unfolded)| **was_unfolded) {
            let _ = details.set_attribute("open", "");
        }
    }

    fn give_focus(&self) {
        let element = document().get_element_by_id(&self.focused);
        if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            let _ = element.focus(); // fails only where nothing can have the focus
        }
    }

    fn scroll(&self) {
        let anchor = self.anchor.as_ref().and_then(|(id, top)| {
            let element = document().get_element_by_id(id)?;
            Some(element.get_bounding_client_rect().top() - top)
        });
        match anchor {
            Some(moved) => window().scroll_by_with_x_and_y(0.0, moved),
            None => window().scroll_to_with_x_and_y(0.0, self.scroll_y),
        }
    }
}

/// The name of the page that is shown.
fn page() -> String {
    let main = document().query_selector("main").ok().flatten();
    main.and_then(|main| main.class_list().item(0)).unwrap_or_default()
}

fn is_expanded(button: Element) -> bool {
    button.get_attribute("aria-expanded").is_some_and(|expanded| expanded == "true")
}

/// The elements for a selector.
fn all<T: JsCast>(selector: &str) -> impl Iterator<Item = T> {
    let found = document().query_selector_all(selector).ok();
    let count = found.as_ref().map_or(0, web_sys::NodeList::length);
    (0..count).filter_map(move |index| found.as_ref()?.item(index)?.dyn_into().ok())
}
