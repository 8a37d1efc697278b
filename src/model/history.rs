//! Steps back and forward, whatever they are steps of: so there is one copy of this code for all sheets.

use std::any::Any;
use std::collections::VecDeque;
use std::sync::Arc;

/// How many steps back are kept; the oldest is forgotten first.
pub const HISTORY: usize = 1000;

/// A sheet as it was.
pub(super) type Kept = Arc<dyn Any + Send + Sync>;

/// What a sheet was before, and what was undone.
#[derive(Clone, Debug, Default)]
pub(super) struct History {
    past: VecDeque<Kept>,
    future: Vec<Kept>,
}

impl History {
    /// A step was taken from `before`: what was undone is no longer to be had.
    pub(super) fn remember(&mut self, before: Kept) {
        self.future.clear();
        self.past.push_back(before);
        if self.past.len() > HISTORY {
            self.past.pop_front();
        }
    }

    /// One step back from `now`, if there is one.
    pub(super) fn back(&mut self, now: Kept) -> Option<Kept> {
        let sheet = self.past.pop_back()?;
        self.future.push(now);
        Some(sheet)
    }

    /// One step forward from `now`, if there is one.
    pub(super) fn forward(&mut self, now: Kept) -> Option<Kept> {
        let sheet = self.future.pop()?;
        self.past.push_back(now);
        Some(sheet)
    }

    pub(super) fn has_past(&self) -> bool {
        !self.past.is_empty()
    }

    pub(super) fn has_future(&self) -> bool {
        !self.future.is_empty()
    }
}
