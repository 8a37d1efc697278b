//! The lab with its history: one `apply` for every change.

use super::edit::{Edit, Gesture, Notice};
use super::lab::Lab;
use std::collections::VecDeque;

/// How many steps back are kept; the oldest is forgotten first.
pub const HISTORY: usize = 1000;

/// The lab being edited, what it was before, what was undone, and why the last edit was refused.
///
/// Several edits in a row of one thing (the same bar dragged, the same field stepped, p moved) are one gesture and
/// one step of undo. A gesture that comes back to where it began leaves no step.
///
/// ```
/// use wormteeth::model::{Edit, Lab, Session};
/// let mut session = Session::new(Lab::default());
/// for count in [101.0, 110.0, 120.0] {
///     session.apply(Edit::DragCount { bin: 4, count });
/// }
/// session.apply(Edit::Commit);
/// assert_eq!(session.lab().counts[4], 120.0);
/// session.apply(Edit::Undo);
/// assert_eq!(session.lab(), &Lab::default());
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    lab: Lab,
    past: VecDeque<Lab>,
    future: Vec<Lab>,
    gesture: Option<(Gesture, Lab)>, // with the lab it began at
    notice: Option<Notice>,
}

impl Session {
    /// A session without history; a lab that [`Lab::check`] refuses is replaced by the default.
    #[must_use]
    pub fn new(lab: Lab) -> Self {
        let lab = if lab.check().is_ok() { lab } else { Lab::default() };
        Self { lab, past: VecDeque::new(), future: Vec::new(), gesture: None, notice: None }
    }

    /// Does what the edit says, or says in [`notice`](Self::notice) why not and changes nothing.
    pub fn apply(&mut self, edit: Edit) {
        match edit {
            Edit::Commit => self.settle(),
            Edit::Undo => self.undo(),
            Edit::Redo => self.redo(),
            edit => self.change(&edit),
        }
    }

    /// The lab as it is now; always valid.
    #[must_use]
    pub fn lab(&self) -> &Lab {
        &self.lab
    }

    /// Whether [`Edit::Undo`] would change anything.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        self.gesture_changed() || !self.past.is_empty()
    }

    /// Whether [`Edit::Redo`] would change anything.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.gesture_changed() && !self.future.is_empty()
    }

    /// Why the last edit was refused, until one is taken. [`Edit::Commit`] leaves it: the reader is still reading.
    #[must_use]
    pub fn notice(&self) -> Option<Notice> {
        self.notice
    }

    /// The lab whose counts the bars' axis fits: as it was when the present drag began, else as it is.
    #[must_use]
    pub fn axis_lab(&self) -> &Lab {
        match &self.gesture {
            Some((Gesture::Drag(_), start)) => start,
            _ => &self.lab,
        }
    }

    /// The bin being dragged, from the first [`Edit::DragCount`] to [`Edit::Commit`] or another edit.
    #[must_use]
    pub fn dragging(&self) -> Option<usize> {
        match self.gesture {
            Some((Gesture::Drag(bin), _)) => Some(bin),
            _ => None,
        }
    }

    fn gesture_changed(&self) -> bool {
        self.gesture.as_ref().is_some_and(|(_, start)| *start != self.lab)
    }

    fn change(&mut self, edit: &Edit) {
        let kind = edit.gesture();
        if kind != self.gesture.as_ref().map(|(kind, _)| *kind) {
            self.settle();
        }
        let start = self.gesture.as_ref().map_or(&self.lab, |(_, start)| start);
        let outcome = edit.outcome(&self.lab, start);
        if let (Some(kind), None) = (kind, &self.gesture) {
            self.gesture = Some((kind, self.lab.clone()));
        }
        match outcome {
            Ok(next) => {
                self.notice = None;
                let before = std::mem::replace(&mut self.lab, next);
                if kind.is_none() {
                    self.remember(before);
                }
            }
            Err(notice) => self.notice = Some(notice),
        }
    }

    /// Ends the gesture: what it changed becomes one step.
    fn settle(&mut self) {
        if let Some((_, start)) = self.gesture.take() {
            self.remember(start);
        }
    }

    /// Keeps `before` as a step back, unless nothing has changed since.
    fn remember(&mut self, before: Lab) {
        if before == self.lab {
            return;
        }
        self.future.clear();
        self.past.push_back(before);
        if self.past.len() > HISTORY {
            self.past.pop_front();
        }
    }

    fn undo(&mut self) {
        self.settle();
        if let Some(lab) = self.past.pop_back() {
            self.future.push(std::mem::replace(&mut self.lab, lab));
            self.notice = None;
        }
    }

    fn redo(&mut self) {
        self.settle();
        if let Some(lab) = self.future.pop() {
            self.past.push_back(std::mem::replace(&mut self.lab, lab));
            self.notice = None;
        }
    }
}
