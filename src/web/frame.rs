//! One animation frame for everything: charts that must be redrawn, pointer moves, the play button.
//!
//! However many events come before a frame, each job runs once in it.

use leptos::prelude::window;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, closure::Closure};

/// Work to be done in the next frame; the same `Rc` asked for twice runs once.
pub type Job = Rc<dyn Fn()>;

thread_local! {
    static QUEUE: RefCell<Vec<Job>> = const { RefCell::new(Vec::new()) };
    // Made once: a closure a frame would be an allocation and a registration in JavaScript each time.
    static TICK: Closure<dyn Fn()> = Closure::new(run);
}

fn run() {
    // Jobs may ask for the next frame, so the queue is free while they run.
    for job in QUEUE.with_borrow_mut(std::mem::take) {
        job();
    }
}

/// Runs `job` in the next animation frame, once.
pub fn request(job: &Job) {
    let first = QUEUE.with_borrow_mut(|queue| {
        if queue.iter().any(|known| Rc::ptr_eq(known, job)) {
            return false;
        }
        queue.push(Rc::clone(job));
        queue.len() == 1
    });
    if first {
        // Fails only where the document is gone, and then nobody looks.
        let _ = TICK.with(|tick| window().request_animation_frame(tick.as_ref().unchecked_ref()));
    }
}

/// Milliseconds since the page was opened.
pub fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

/// Keeps the last value of a burst of events and hands it on once a frame.
pub struct Latest<T: 'static> {
    value: Rc<RefCell<Option<T>>>,
    job: Job,
}

impl<T: 'static> Latest<T> {
    /// `take` gets the last value put in before the frame.
    pub fn new(take: impl Fn(T) + 'static) -> Self {
        let value = Rc::new(RefCell::new(None));
        let job: Job = Rc::new({
            let value = Rc::clone(&value);
            move || {
                let last = value.borrow_mut().take();
                if let Some(last) = last {
                    take(last);
                }
            }
        });
        Self { value, job }
    }

    /// A new value; the former one, if no frame came between, is forgotten.
    pub fn put(&self, value: T) {
        *self.value.borrow_mut() = Some(value);
        request(&self.job);
    }

    /// Hands on what waits, now: the end of a gesture must not come before its last move.
    pub fn flush(&self) {
        (self.job)();
    }
}
