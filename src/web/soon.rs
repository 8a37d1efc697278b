//! Work that follows the reader's edits, but not at their pace.

use super::{crash, frame};
use leptos::prelude::window;
use std::{
    cell::RefCell,
    rc::{Rc, Weak},
};
use wasm_bindgen::{JsCast, closure::Closure};

/// What is done some time after an edit, and not at each of many.
pub struct Job {
    /// It runs at the first edit, and then at most once in [`Job::most_ms`]; else it waits for the end of the edits.
    pub eager: bool,
    /// It runs when there was no edit for so long, milliseconds,
    pub rest_ms: f64,
    /// or with the first edit after it has waited so long.
    pub most_ms: f64,
    /// What is done.
    pub run: Box<dyn Fn()>,
}

/// Runs jobs some time after they were asked for, however often that is.
///
/// By one timer that edits set anew: while the reader drags it never goes off, for to wake up costs the browser more than a
/// chart. What cannot wait for the end of the drag runs with an edit, which is drawn anyway.
pub struct Soon {
    jobs: Vec<Job>,
    // Made once: a closure a timer would be an allocation and a registration in JavaScript each time.
    tick: Closure<dyn Fn()>,
    state: RefCell<State>,
}

struct State {
    /// The timer, and when it goes off.
    timer: Option<(i32, f64)>,
    /// When the last edit was; all times are those of [`frame::now`].
    edited: f64,
    waits: Vec<Waits>,
}

/// How it is with a job.
#[derive(Clone, Copy)]
struct Waits {
    /// Asked for since it ran.
    asked: bool,
    /// When it ran last, if it is eager; else when it was asked for first.
    since: f64,
}

impl Soon {
    /// Nothing was asked for yet.
    pub fn new(jobs: Vec<Job>) -> Rc<Self> {
        Rc::new_cyclic(|soon: &Weak<Self>| {
            let soon = Weak::clone(soon);
            let tick = Closure::new(move || {
                if let Some(soon) = soon.upgrade() {
                    soon.rest();
                }
            });
            let waits = vec![Waits { asked: false, since: f64::NEG_INFINITY }; jobs.len()];
            Self { jobs, tick, state: RefCell::new(State { timer: None, edited: 0.0, waits }) }
        })
    }

    /// Something changed: run soon.
    pub fn touch(&self) {
        let now = frame::now();
        self.state.borrow_mut().edited = now;
        self.run(now, |job, waits| {
            if !job.eager && !waits.asked {
                waits.since = now;
            }
            waits.asked = true;
            now - waits.since >= job.most_ms
        });
    }

    /// There was no edit for a while.
    fn rest(&self) {
        /// Timers and clocks of browsers are rounded.
        const ROUNDED_MS: f64 = 1.0;
        let now = frame::now();
        let rested = {
            let mut state = self.state.borrow_mut();
            state.timer = None;
            now - state.edited + ROUNDED_MS
        };
        self.run(now, |job, waits| waits.asked && rested >= job.rest_ms);
    }

    /// Runs what waits, now; the page may be going away.
    pub fn flush(&self) {
        self.run(frame::now(), |_, waits| waits.asked);
    }

    /// Runs the jobs that are due, and sets the timer for the next of those that wait.
    fn run(&self, now: f64, due: impl Fn(&Job, &mut Waits) -> bool) {
        let mut state = self.state.borrow_mut();
        let rested = now - state.edited;
        let mut pause = f64::INFINITY;
        let mut run = Vec::new();
        for (job, waits) in self.jobs.iter().zip(&mut state.waits) {
            if due(job, waits) {
                *waits = Waits { asked: false, since: now };
                run.push(&job.run);
            } else if waits.asked {
                pause = pause.min(job.rest_ms - rested);
            }
        }
        // One that goes off too early is set again then: edits that are close need not set it each.
        let still_good = |at: f64| at <= now + pause && at - now > pause / 2.0;
        if !state.timer.is_some_and(|(_, at)| still_good(at)) {
            if let Some((timer, _)) = state.timer.take() {
                window().clear_timeout_with_handle(timer);
            }
            if pause < f64::INFINITY {
                let (tick, pause) = (self.tick.as_ref().unchecked_ref(), pause.ceil());
                let timer = window().set_timeout_with_callback_and_timeout_and_arguments_0(tick, pause as i32).ok();
                state.timer = timer.map(|timer| (timer, now + pause));
            }
        }
        drop(state);
        // After a crash nothing runs any more.
        run.into_iter().filter(|_| !crash::crashed()).for_each(|job| job());
        frame::wait(self.state.borrow().waits.iter().any(|waits| waits.asked));
    }
}
