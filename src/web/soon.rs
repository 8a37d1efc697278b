//! Work that follows the reader's edits, but not at their pace.

use super::{crash, frame};
use leptos::prelude::window;
use std::{
    cell::RefCell,
    rc::{Rc, Weak},
};
use wasm_bindgen::{JsCast, closure::Closure};

/// When the work is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// At the first edit, then at the first that comes a pause later, and a pause after the last.
    Eager,
    /// When there was a pause without edits, or after so many pauses with some.
    Patient(u32),
}

/// Runs a job some time after it was asked for, never twice within a pause, however often it is asked for.
pub struct Soon {
    pause_ms: f64,
    pace: Pace,
    job: Box<dyn Fn()>,
    // Made once: a closure a timer would be an allocation and a registration in JavaScript each time.
    tick: Closure<dyn Fn()>,
    state: RefCell<State>,
}

struct State {
    timer: Option<i32>,
    /// Asked for since the timer was set, or, if eager, since it ran.
    touched: bool,
    /// When it ran last, if it is eager: milliseconds of [`frame::now`].
    ran: f64,
    /// Pauses that did not come about.
    waited: u32,
}

impl Soon {
    /// `job` runs at most once in `pause_ms`.
    pub fn new(pause_ms: f64, pace: Pace, job: impl Fn() + 'static) -> Rc<Self> {
        Rc::new_cyclic(|soon: &Weak<Self>| {
            let soon = Weak::clone(soon);
            let tick = Closure::new(move || {
                if let Some(soon) = soon.upgrade() {
                    soon.due();
                }
            });
            Self {
                pause_ms,
                pace,
                job: Box::new(job),
                tick,
                state: RefCell::new(State { timer: None, touched: false, ran: f64::NEG_INFINITY, waited: 0 }),
            }
        })
    }

    /// Something changed: run soon.
    pub fn touch(&self) {
        let mut state = self.state.borrow_mut();
        if self.pace == Pace::Eager {
            let now = frame::now();
            if now - state.ran >= self.pause_ms {
                // With what is done at this edit anyway: a timer's run would cost a frame of its own.
                state.ran = now;
                state.touched = false;
                drop(state);
                return self.run();
            }
        }
        // To the patient, what sets the timer is no edit since.
        state.touched = state.timer.is_some() || self.pace == Pace::Eager;
        if state.timer.is_none() {
            self.wait(&mut state);
        }
    }

    fn wait(&self, state: &mut State) {
        // The timer comes and looks whether there were edits: it is not set anew at each.
        let (tick, pause) = (self.tick.as_ref().unchecked_ref(), self.pause_ms.ceil() as i32);
        state.timer = window().set_timeout_with_callback_and_timeout_and_arguments_0(tick, pause).ok();
    }

    fn due(&self) {
        let mut state = self.state.borrow_mut();
        state.timer = None;
        match self.pace {
            Pace::Eager if !state.touched => return,
            Pace::Eager => state.ran = frame::now(),
            Pace::Patient(most) if state.touched && state.waited < most => {
                state.waited += 1;
                state.touched = false;
                return self.wait(&mut state);
            }
            Pace::Patient(_) => state.waited = 0,
        }
        state.touched = false;
        drop(state);
        self.run();
    }

    /// Runs what is due, now; the page may be going away.
    pub fn flush(&self) {
        let mut state = self.state.borrow_mut();
        let Some(timer) = state.timer.take() else { return };
        window().clear_timeout_with_handle(timer);
        drop(state);
        self.run();
    }

    /// After a crash nothing runs any more.
    fn run(&self) {
        if !crash::crashed() {
            (self.job)();
        }
    }
}
