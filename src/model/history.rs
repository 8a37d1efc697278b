//! The steps back and forward.

use super::documents::Documents;
use super::page::Page;
use super::settings::PartialSettings;
use std::collections::VecDeque;

/// The number of steps back that are kept; the oldest is forgotten first.
pub const HISTORY: usize = 1000;

/// What undo or redo puts back.
#[derive(Clone, Debug)]
pub(super) struct Step {
    /// The page where the edit was made.
    pub(super) page: Page,
    /// The documents.
    pub(super) documents: Documents,
    /// Whether it exchanges the lesson's answers, as that of a link or of a new beginning does; else those given since stay.
    pub(super) has_answers: bool,
    /// The link's settings; None for a step that no link made.
    pub(super) link_settings: Option<PartialSettings>,
}

impl Step {
    /// The documents that it puts in place of the present ones.
    pub(super) fn restored(&self, present: &Documents) -> Documents {
        self.documents.restored(present, self.has_answers)
    }
}

/// The steps that can be undone, and those that were.
#[derive(Clone, Debug, Default)]
pub(super) struct History {
    past: VecDeque<Step>,
    future: Vec<Step>,
}

impl History {
    /// Adds a step; the steps undone before it are dropped.
    pub(super) fn record(&mut self, step: Step) {
        self.future.clear();
        self.push_past(step);
    }

    pub(super) fn push_past(&mut self, step: Step) {
        self.past.push_back(step);
        if self.past.len() > HISTORY {
            self.past.pop_front();
        }
    }

    pub(super) fn pop_past(&mut self) -> Option<Step> {
        self.past.pop_back()
    }

    pub(super) fn push_future(&mut self, step: Step) {
        self.future.push(step);
    }

    pub(super) fn pop_future(&mut self) -> Option<Step> {
        self.future.pop()
    }

    /// Drops what would be next, back or forward, if it is idle.
    pub(super) fn drop_idle(&mut self, is_idle: impl Fn(&Step) -> bool) {
        while self.past.back().is_some_and(&is_idle) {
            self.past.pop_back();
        }
        while self.future.last().is_some_and(&is_idle) {
            self.future.pop();
        }
    }

    pub(super) fn has_past(&self) -> bool {
        !self.past.is_empty()
    }

    pub(super) fn has_future(&self) -> bool {
        !self.future.is_empty()
    }

    pub(super) fn steps_mut(&mut self) -> impl Iterator<Item = &mut Step> {
        self.past.iter_mut().chain(&mut self.future)
    }
}
