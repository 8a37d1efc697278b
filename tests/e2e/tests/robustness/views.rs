//! A field to edit in each view that is edited, and pictures of charts.

use wormteeth_e2e::Page;

/// A view, a field in it, the key of the link that the field writes, and two values that are not the default, as the field shows them.
pub type Edited = (&'static str, &'static str, &'static str, [&'static str; 2]);

/// The views that have something to edit which a link tells as they open: of the lesson no link tells what is moved in its first step.
pub const EDITED: [Edited; 5] = [
    ("explore", "#p-number", "p", ["0.255", "0.755"]),
    ("information", "#event-number", "event", ["0.255", "0.755"]),
    ("evidence", "#size", "size", ["20", "30"]),
    ("neuron", "#eta", "eta", ["0.5", "0.75"]),
    ("softmax", "#temperature-number", "temperature", ["2", "4"]),
];

/// Where the work of a view is kept.
pub fn kept_at(view: &str) -> String {
    if view == "explore" { "wormteeth.work".to_owned() } else { format!("wormteeth.work.{view}") }
}

/// Changes a field, leaves it, and waits until the address has it.
#[track_caller]
pub fn edit(page: &Page, (_, field, key, _): Edited, value: &str) {
    page.paste(field, value);
    page.js("document.activeElement.blur();");
    page.wait_written(key, |written| written == value);
}

/// Numbers that change with any pixel of the view's charts, one a chart.
#[track_caller]
pub fn pictures(page: &Page) -> Vec<String> {
    page.js(include_str!("hands.js"));
    page.settle();
    serde_json::from_value(page.js("return [...document.querySelectorAll('figure canvas')].map(hands.hashed)")).expect("texts")
}
