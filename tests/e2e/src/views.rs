//! The app's pages.

use crate::page::Page;

/// The names of all pages, in the order of their tabs.
pub const VIEWS: [&str; 7] = ["lesson", "explore", "information", "neuron", "softmax", "evidence", "ledger"];

/// Pages as they open, and the lesson while it asks, when it has answered, and at its end: names, and what their links say besides.
pub fn states() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lesson = [
        "&step=draw-your-model&draft=draw-your-model:5_10_25_50_80_110_90_60_40_20_0",
        "&step=best-p&draft=best-p:2.58_1.9_1.3______",
        "&step=where-from&answers=where-from:7",
        "&step=classifier&answers=draw-your-model:0_1_0_0_0_0_0_0_0_0_0;entropy:3.5;swap:shown",
    ];
    VIEWS.map(|view| (view, "")).into_iter().chain(lesson.map(|more| ("lesson", more)))
}

impl Page {
    /// Waits until this page of the app is the only one that is shown, and its charts have their pixels.
    #[track_caller]
    pub fn wait_view(&self, view: &str) {
        let script = format!("return document.querySelectorAll('main').length === 1 && !!document.querySelector('main.{view}')");
        self.wait_for(&format!("{view} is shown"), &script);
        self.wait_ready();
    }
}
