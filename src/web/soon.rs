//! Work that follows the reader's edits, but not at their pace.

use super::{crash, frame};
use leptos::prelude::{TimeoutHandle, set_timeout_with_handle};
use std::{cell::RefCell, rc::Rc, time::Duration};

/// Runs a job some time after it was asked for, never twice within a given time, however often it is asked for.
pub struct Soon {
    apart_ms: f64,
    job: Box<dyn Fn()>,
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    done_ms: Option<f64>,
    timer: Option<TimeoutHandle>,
}

/// Never at once: a burst of edits begins with one, and the reader's frame comes first.
const LEAST_MS: f64 = 50.0;

impl Soon {
    /// `job` runs at most once in `apart_ms`.
    pub fn new(apart_ms: f64, job: impl Fn() + 'static) -> Rc<Self> {
        Rc::new(Self { apart_ms, job: Box::new(job), state: RefCell::default() })
    }

    /// Something changed: run soon.
    pub fn touch(self: &Rc<Self>) {
        let mut state = self.state.borrow_mut();
        if state.timer.is_some() {
            return;
        }
        let since = state.done_ms.map_or(self.apart_ms, |then| frame::now() - then);
        let wait = (self.apart_ms - since).max(LEAST_MS);
        let this = Rc::clone(self);
        state.timer = set_timeout_with_handle(move || this.flush(), Duration::from_millis(wait.ceil() as u64)).ok();
    }

    /// Runs what is due, now; the page may be going away. After a crash nothing runs any more.
    pub fn flush(&self) {
        if crash::crashed() {
            return;
        }
        let Some(timer) = self.state.borrow_mut().timer.take() else { return };
        timer.clear();
        (self.job)();
        self.state.borrow_mut().done_ms = Some(frame::now());
    }
}
