//! The long run: samples are drawn for a few milliseconds of each frame, until there are enough or the reader says stop.

use super::Bench;
use crate::state::RwSignal;
use crate::state::scenes::evidence::{FIRST_GOAL, Repeats};
use crate::web::frame::{self, Stage};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

/// Of a frame's 16 ms the charts need some too.
const SLICE_MS: f64 = 8.0;

/// How far the run is; no part of undo.
#[derive(Clone, Copy)]
pub struct Run {
    /// So many samples of each kind and size are wanted.
    pub goal: RwSignal<usize>,
    /// The reader has said stop.
    pub stopped: RwSignal<bool>,
    /// Which part of the way is gone, 0 to 1.
    pub progress: RwSignal<f64>,
}

impl Run {
    /// A few samples by themselves, so that there is something to see.
    pub fn new() -> Self {
        Self { goal: RwSignal::new(FIRST_GOAL), stopped: RwSignal::new(false), progress: RwSignal::new(0.0) }
    }
}

/// Draws samples as long as the view is open.
pub fn keep(bench: Bench) {
    let Bench { state, seen, results, run, .. } = bench;
    let repeats = RefCell::new(Repeats::new(&seen.read_untracked().setting));
    let job = move || {
        // None: the view is gone.
        let Some(stopped) = run.stopped.try_get_untracked() else { return };
        let mut repeats = repeats.borrow_mut();
        let (goal, now) = (run.goal.get_untracked(), seen.read_untracked());
        let mut news = now.setting != *repeats.setting();
        if news {
            repeats.follow(&now.setting);
        }
        if !stopped {
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
            if drawn && !more {
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
            run.progress.put(&repeats.progress(goal));
        }
    };
    frame::each(Stage::Draw, Rc::new(job));
}
