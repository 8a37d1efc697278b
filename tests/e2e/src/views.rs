//! The app's pages.

use crate::page::Page;

/// The names of all pages, in the order of their tabs.
pub const VIEWS: [&str; 6] = ["explore", "information", "neuron", "softmax", "evidence", "ledger"];

impl Page {
    /// Waits until this page of the app is the only one that is shown, and its charts have their pixels.
    #[track_caller]
    pub fn wait_view(&self, view: &str) {
        let script = format!("return document.querySelectorAll('main').length === 1 && !!document.querySelector('main.{view}')");
        self.wait_for(&format!("{view} is shown"), &script);
        self.wait_ready();
    }
}
