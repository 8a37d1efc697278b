//! The long run: samples are drawn for a few milliseconds of each frame, until there are enough or the reader says stop.

use super::Bench;
use crate::state::scenes::evidence::{self, FIRST_GOAL, Repeats};
use crate::web::frame::{self, Stage};
use leptos::prelude::Notify;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Of a frame's 16 ms the charts need some too.
const SLICE_MS: f64 = 6.0;

/// How far the run is; no part of undo.
pub struct Run {
    /// So many samples of each kind and size are wanted.
    goal: Cell<usize>,
    /// The reader has said stop.
    stopped: Cell<bool>,
    /// Which part of the way is gone, 0 to 1.
    progress: Cell<f64>,
}

impl Run {
    /// Whether samples are being drawn.
    pub fn goes(&self) -> bool {
        !self.stopped.get() && self.progress() < 1.0
    }

    /// Which part of the way is gone, 0 to 1.
    pub fn progress(&self) -> f64 {
        self.progress.get()
    }

    /// Stops if it goes, else goes on.
    pub fn turn(&self) {
        let stop = self.goes();
        if !stop {
            self.goal.set(evidence::next_goal(self.goal.get(), self.progress()));
        }
        self.stopped.set(stop);
        frame::changed();
    }
}

/// Draws samples as long as the view is open: a few by themselves, so that there is something to see.
pub fn keep(bench: Bench) -> Rc<Run> {
    let Bench { state, seen, results, .. } = bench;
    let run = Rc::new(Run { goal: Cell::new(FIRST_GOAL), stopped: Cell::new(false), progress: Cell::new(0.0) });
    let shared = Rc::clone(&run);
    // The last frame had to break off. On a slow machine it may have drawn the last sample.
    let broke_off = Cell::new(false);
    let repeats = RefCell::new(Repeats::new(&seen.read_untracked().setting));
    let job = move || {
        let mut repeats = repeats.borrow_mut();
        let (goal, now) = (run.goal.get(), seen.read_untracked());
        let mut news = now.setting != *repeats.setting();
        if news {
            repeats.follow(&now.setting);
        }
        if !run.stopped.get() {
            let until = frame::now() + SLICE_MS;
            let mut drawn = false;
            let more = loop {
                if !repeats.step(goal) {
                    break false;
                }
                drawn = true;
                if frame::now() >= until {
                    break true;
                }
            };
            if (drawn | broke_off.replace(more)) && !more {
                state.settled.notify();
            }
            if drawn {
                // No edit tells the sentence of these. And there may be more.
                frame::read_out();
            }
            news |= drawn;
        }
        if news {
            results.set(repeats.results(goal));
            run.progress.set(repeats.progress(goal));
        }
    };
    frame::each(Stage::Draw, Rc::new(job));
    shared
}
