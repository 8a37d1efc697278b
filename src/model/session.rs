//! A sheet with its history: one `apply` for everything the reader does.

use super::document::{Act, Sheet};
use super::explore::ExploreDocument;
use super::history::{History, Kept};
use std::sync::Arc;

/// The sheet being edited, what it was before, what was undone, and why the last edit was refused.
///
/// Several edits in a row of one thing (the same bar dragged, the same field stepped, p moved) are one gesture and
/// one step of undo. A gesture that comes back to where it began leaves no step. Each view has a session of its own,
/// so that undo in a view takes back what was done in that view.
///
/// ```
/// use wormteeth::model::{Act, Edit, ExploreDocument, Session};
/// let mut session = Session::new(ExploreDocument::default());
/// for count in [101.0, 110.0, 120.0] {
///     session.apply(Edit::DragCount { bin: 4, count });
/// }
/// session.apply(Act::Commit);
/// assert_eq!(session.sheet().counts[4], 120.0);
/// session.apply(Act::Undo);
/// assert_eq!(session.sheet(), &ExploreDocument::default());
/// ```
#[derive(Clone, Debug)]
pub struct Session<S: Sheet = ExploreDocument> {
    now: Arc<S>,
    history: History,
    gesture: Option<(S::Gesture, Arc<S>)>, // with the sheet it began at
    notice: Option<S::Notice>,
}

impl<S: Sheet> Session<S> {
    /// A session without history; a sheet that is not [`valid`](Sheet::valid) is replaced by the default.
    #[must_use]
    pub fn new(sheet: S) -> Self {
        let sheet = if sheet.valid().is_ok() { sheet } else { S::default() };
        Self { now: Arc::new(sheet), history: History::default(), gesture: None, notice: None }
    }

    /// Does what the act says, or says in [`notice`](Self::notice) why not and changes nothing.
    pub fn apply(&mut self, act: impl Into<Act<S>>) {
        self.act(act.into());
    }

    /// The sheet as it is now; always valid.
    #[must_use]
    pub fn sheet(&self) -> &S {
        &self.now
    }

    /// Whether [`Act::Undo`] would change anything.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        self.gesture_changed() || self.history.has_past()
    }

    /// Whether [`Act::Redo`] would change anything.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.gesture_changed() && self.history.has_future()
    }

    /// Why the last edit was refused, until one is taken. [`Act::Commit`] leaves it: the reader is still reading.
    #[must_use]
    pub fn notice(&self) -> Option<S::Notice> {
        self.notice
    }

    /// The gesture under way and the sheet it began at, from its first edit to [`Act::Commit`] or another edit.
    #[must_use]
    pub fn gesture(&self) -> Option<(S::Gesture, &S)> {
        self.gesture.as_ref().map(|(kind, start)| (*kind, start.as_ref()))
    }

    fn act(&mut self, act: Act<S>) {
        let (kind, outcome) = match act {
            Act::Commit => return self.settle(),
            Act::Undo => return self.undo(),
            Act::Redo => return self.redo(),
            Act::Edit(edit) => {
                let kind = S::gesture(&edit);
                if kind != self.gesture.as_ref().map(|(kind, _)| *kind) {
                    self.settle();
                }
                let start = self.gesture.as_ref().map_or(&self.now, |(_, start)| start);
                (kind, self.now.outcome(&edit, start))
            }
            Act::Open(sheet) => (None, sheet.valid().map(|()| sheet)),
            Act::Reset => (None, Ok(S::default())),
        };
        match kind {
            None => self.settle(),
            Some(kind) if self.gesture.is_none() => self.gesture = Some((kind, Arc::clone(&self.now))),
            Some(_) => {}
        }
        match outcome {
            Ok(next) => {
                self.notice = None;
                let before = std::mem::replace(&mut self.now, Arc::new(next));
                if kind.is_none() {
                    self.remember(before);
                }
            }
            Err(notice) => self.notice = Some(notice),
        }
    }

    fn gesture_changed(&self) -> bool {
        self.gesture.as_ref().is_some_and(|(_, start)| *start != self.now)
    }

    /// Ends the gesture: what it changed becomes one step.
    fn settle(&mut self) {
        if let Some((_, start)) = self.gesture.take() {
            self.remember(start);
        }
    }

    /// Keeps `before` as a step back, unless nothing has changed since.
    fn remember(&mut self, before: Arc<S>) {
        if before != self.now {
            self.history.remember(before);
        }
    }

    fn undo(&mut self) {
        self.settle();
        let step = self.history.back(self.now.clone());
        self.put(step);
    }

    fn redo(&mut self) {
        self.settle();
        let step = self.history.forward(self.now.clone());
        self.put(step);
    }

    /// Takes a step of the history, which holds nothing but sheets of this kind.
    fn put(&mut self, step: Option<Kept>) {
        if let Some(Ok(sheet)) = step.map(Arc::downcast) {
            self.now = sheet;
            self.notice = None;
        }
    }
}
