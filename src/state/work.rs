//! The reader's work in each view: its session as a signal, and the one way to edit it.

use super::{Complaint, Memo, RwSignal, memo};
use crate::model::chances::Chances;
use crate::model::{Act, Lab, Logits, Session, Sheet, Sheets, Training, View, evidence::Catch};
use leptos::prelude::{GetValue, LocalStorage, StoredValue, UpdateValue};
use std::rc::Rc;

/// The work in one view; `Copy`.
pub struct Work<S: Sheet = Lab> {
    /// The sheet with its history. Edit it by [`Work::edit`] alone.
    pub session: RwSignal<Session<S>>,
    /// Whether there is something to undo and to redo.
    history: RwSignal<(bool, bool)>,
    complaint: RwSignal<Option<Complaint>>,
    edited: Edited,
}

/// What is done after each edit. Plain calls, not effects: an effect would be a task of its own at every step.
#[derive(Clone, Copy)]
pub struct Edited(StoredValue<Vec<Rc<dyn Fn()>>, LocalStorage>);

impl Default for Edited {
    /// Nothing yet.
    fn default() -> Self {
        Self(StoredValue::new_local(Vec::new()))
    }
}

impl Edited {
    /// Also this.
    pub fn also(self, then: impl Fn() + 'static) {
        self.0.update_value(|all| all.push(Rc::new(then)));
    }

    fn tell(self) {
        for then in self.0.get_value() {
            then();
        }
    }
}

impl<S: Sheet> Clone for Work<S> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<S: Sheet> Copy for Work<S> {}

impl<S: Sheet<Notice: Into<Complaint>>> Work<S> {
    /// Work that begins with this sheet, complains there and tells of its edits there.
    pub fn new(sheet: S, complaint: RwSignal<Option<Complaint>>, edited: Edited) -> Self {
        Self { session: RwSignal::new(Session::new(sheet)), history: RwSignal::new((false, false)), complaint, edited }
    }

    /// The one way to change the sheet. False if the act was not taken as it stands; why is then in the page's complaint.
    pub fn edit(self, act: impl Into<Act<S>>) -> bool {
        self.act(act.into())
    }

    /// A memo of one thing that the sheet says.
    pub fn memo<T: PartialEq + Send + Sync + 'static>(self, read: fn(&S) -> T) -> Memo<T> {
        memo(move || read(self.session.read().sheet()))
    }

    /// The sheet as it is now.
    pub fn sheet_untracked(self) -> S {
        self.session.read_untracked().sheet().clone()
    }

    #[inline(never)]
    fn act(self, act: Act<S>) -> bool {
        let complaint = self.apply(act).map(Into::into);
        // Not set to what it is: a drag must not wake whoever shows that at each move.
        self.complaint.put(&complaint);
        complaint.is_none()
    }

    /// All that changes the session goes through here.
    fn apply(self, act: Act<S>) -> Option<S::Notice> {
        self.session.update(|session| session.apply(act));
        let session = self.session.read_untracked();
        self.history.put(&(session.can_undo(), session.can_redo()));
        self.edited.tell();
        session.notice()
    }

    /// Another sheet in its place, as a step that can be undone; nothing if it is the same.
    fn open(self, sheet: S) {
        if *self.session.read_untracked().sheet() != sheet {
            self.edit(Act::Open(sheet));
        }
    }
}

/// What can be done with the work in a view without knowing what it is.
pub trait AnyWork {
    /// Ends a gesture: what comes next is another undo step.
    fn commit(&self);
    /// Back one step.
    fn undo(&self);
    /// Forward one step.
    fn redo(&self);
    /// Whether there is something to undo and to redo. Whoever asks is run again when that changes.
    fn history(&self) -> (bool, bool);
}

impl<S: Sheet<Notice: Into<Complaint>>> AnyWork for Work<S> {
    fn commit(&self) {
        // Leaves the complaint: the reader is still reading.
        self.apply(Act::Commit);
    }

    fn undo(&self) {
        self.act(Act::Undo);
    }

    fn redo(&self) {
        self.act(Act::Redo);
    }

    fn history(&self) -> (bool, bool) {
        self.history.get()
    }
}

/// The work in a view where nothing is edited: nothing to undo.
struct NoWork;

impl AnyWork for NoWork {
    fn commit(&self) {}

    fn undo(&self) {}

    fn redo(&self) {}

    fn history(&self) -> (bool, bool) {
        (false, false)
    }
}

/// The work in all views.
#[derive(Clone, Copy)]
pub struct Works {
    /// Explore's, and the page's unit. Everywhere but in [`State`](super::State) it is edited by its `edit`.
    pub(super) lab: Work<Lab>,
    /// The Information view's.
    pub chances: Work<Chances>,
    /// Evidence's.
    pub catch: Work<Catch>,
    /// The neuron's.
    pub training: Work<Training>,
    /// Softmax's.
    pub softmax: Work<Logits>,
}

impl Works {
    /// Work that begins with these sheets, complains there and tells of its edits there.
    pub fn new(sheets: Sheets, complaint: RwSignal<Option<Complaint>>, edited: Edited) -> Self {
        let Sheets { lab, chances, catch, training, softmax } = sheets;
        Self {
            lab: Work::new(lab, complaint, edited),
            chances: Work::new(chances, complaint, edited),
            catch: Work::new(catch, complaint, edited),
            training: Work::new(training, complaint, edited),
            softmax: Work::new(softmax, complaint, edited),
        }
    }

    /// The work that undo and redo concern in a view.
    pub fn of(&self, view: View) -> &dyn AnyWork {
        match view {
            View::Explore => &self.lab,
            View::Information => &self.chances,
            View::Evidence => &self.catch,
            View::Neuron => &self.training,
            View::Softmax => &self.softmax,
            View::Ledger => &NoWork,
        }
    }

    /// All sheets as they are now.
    pub fn sheets_untracked(&self) -> Sheets {
        Sheets {
            lab: self.lab.sheet_untracked(),
            chances: self.chances.sheet_untracked(),
            catch: self.catch.sheet_untracked(),
            training: self.training.sheet_untracked(),
            softmax: self.softmax.sheet_untracked(),
        }
    }

    /// Opens what a link to `view` says of `linked`; undo brings back what was there.
    pub fn open(&self, view: View, linked: &Sheets) {
        let mut sheets = self.sheets_untracked();
        view.take(&mut sheets, linked);
        let Sheets { lab, chances, catch, training, softmax } = sheets;
        self.lab.open(lab);
        self.chances.open(chances);
        self.catch.open(catch);
        self.training.open(training);
        self.softmax.open(softmax);
    }
}
