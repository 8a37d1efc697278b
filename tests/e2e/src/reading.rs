//! What a reader finds on the page: figures, fields, texts, places.

use serde_json::{Value, json};

use crate::page::Page;
use crate::quantity::Quantity;

/// A box on the page, in CSS pixels of the viewport.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "as in a DOMRect")]
pub struct Rect {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

impl Rect {
    /// Its middle.
    pub fn centre(&self) -> (f64, f64) {
        (self.x + self.width / 2.0, self.y + self.height / 2.0)
    }
}

impl Page {
    /// All quantities of the view, in the document's order.
    #[track_caller]
    pub fn quantities(&self) -> Vec<Quantity> {
        let found = self.js("return [...document.querySelectorAll('data[data-quantity]')].map(data => ({
                name: data.dataset.quantity, value: data.getAttribute('value'), text: data.textContent.trim(),
                unit: data.dataset.unit ?? null, class: data.className }));");
        let found = found.as_array().cloned().unwrap_or_default();
        for element in &found {
            assert!(element["class"].as_str().unwrap_or_default().split(' ').any(|class| class == "quantity"), "{element}");
        }
        found.iter().map(Quantity::from_json).collect()
    }

    /// The quantity of this name, if it is there; it must not be there twice.
    #[track_caller]
    pub fn find_quantity(&self, name: &str) -> Option<Quantity> {
        let mut found: Vec<_> = self.quantities().into_iter().filter(|quantity| quantity.name == name).collect();
        assert!(found.len() < 2, "{name} stands {} times on the page", found.len());
        found.pop()
    }

    /// The quantity of this name, which must be there once.
    #[track_caller]
    pub fn quantity(&self, name: &str) -> Quantity {
        self.find_quantity(name).unwrap_or_else(|| panic!("{name} is not on the page"))
    }

    /// Waits until a quantity reads `text`.
    #[track_caller]
    pub fn wait_quantity(&self, name: &str, text: &str) {
        self.wait_eq(name, || self.quantity(name).text, &text.to_owned());
    }

    /// What a field or select holds.
    #[track_caller]
    pub fn value(&self, css: &str) -> String {
        let value = self.js_with("return document.querySelector(arguments[0])?.value ?? null;", json!([css]));
        value.as_str().unwrap_or_else(|| panic!("there is no field {css}")).to_owned()
    }

    /// From now on every value that a slider has in an animation frame is noted, for [`Page::noted`].
    pub fn note_frames(&self, css: &str) {
        self.js_with(
            "const slider = document.querySelector(arguments[0]), noted = window.noted = [];
            (function frame() {
                if (noted.at(-1) !== slider.valueAsNumber) noted.push(slider.valueAsNumber);
                requestAnimationFrame(frame);
            })();",
            json!([css]),
        );
    }

    /// The values noted so far, each unlike the one before.
    pub fn noted(&self) -> Vec<f64> {
        self.js("return noted").as_array().into_iter().flatten().filter_map(Value::as_f64).collect()
    }

    /// The count fields' texts, in order.
    #[track_caller]
    pub fn counts(&self) -> Vec<String> {
        let counts = self.js("return [...document.querySelectorAll('input[id^=\"count-\"]')].map(field => field.value);");
        serde_json::from_value(counts).expect("a list of texts")
    }

    /// An attribute of an element; none if it has none.
    #[track_caller]
    pub fn attribute(&self, css: &str, name: &str) -> Option<String> {
        let script = "return document.querySelector(arguments[0]).getAttribute(arguments[1]);";
        self.js_with(script, json!([css, name])).as_str().map(str::to_owned)
    }

    /// The text that a reader sees of an element: nothing if it is hidden or not there.
    #[track_caller]
    pub fn visible_text(&self, css: &str) -> String {
        let script = "const element = document.querySelector(arguments[0]);
            return element?.checkVisibility({ visibilityProperty: true }) ? element.innerText.trim() : '';";
        self.js_with(script, json!([css])).as_str().unwrap_or_default().to_owned()
    }

    /// The sentence that says what is seen.
    #[track_caller]
    pub fn sentence(&self) -> String {
        self.settle();
        self.visible_text("#sentence")
    }

    /// An element's box in the viewport.
    #[track_caller]
    pub fn rect(&self, css: &str) -> Rect {
        let script = "const { x, y, width, height } = document.querySelector(arguments[0]).getBoundingClientRect();
            return [x, y, width, height];";
        let [x, y, width, height] = serde_json::from_value(self.js_with(script, json!([css]))).expect("four numbers");
        Rect { x, y, width, height }
    }

    /// Scrolls an element into the middle of the viewport.
    #[track_caller]
    pub fn scroll_to(&self, css: &str) {
        let script = "document.querySelector(arguments[0]).scrollIntoView({ block: 'center', behavior: 'instant' });";
        self.js_with(script, json!([css]));
        self.stir();
    }
}
