//! A line of words, some of which stand out: changed in place where only words differ.

use leptos::prelude::document;
use web_sys::Element;

/// A run of words with one look.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// The element it stands in: `span`, `button`.
    pub tag: &'static str,
    /// Its class.
    pub class: &'static str,
    /// The words: plain text, never markup.
    pub text: String,
}

/// The line as it stands on the page.
#[derive(Debug, Default)]
pub struct Line {
    runs: Vec<(Run, Element)>,
}

impl Line {
    /// Makes `parent` show these runs, and nothing else.
    pub fn show(&mut self, parent: &Element, runs: Vec<Run>) {
        let alike = |((old, _), new): (&(Run, Element), &Run)| old.tag == new.tag && old.class == new.class;
        if self.runs.len() == runs.len() && self.runs.iter().zip(&runs).all(alike) {
            for ((old, element), new) in self.runs.iter_mut().zip(runs) {
                if old.text != new.text {
                    super::write_text(element, &new.text);
                    *old = new;
                }
            }
            return;
        }
        parent.set_text_content(None);
        // Fails only for a malformed tag, and the tags are literals.
        let made = runs.into_iter().filter_map(|run| document().create_element(run.tag).ok().map(|element| (run, element)));
        self.runs = made.collect();
        for (run, element) in &self.runs {
            element.set_class_name(run.class);
            super::write_text(element, &run.text);
            let _ = parent.append_child(element);
        }
    }
}
