//! Charts are painted at most once a frame.

use super::now_ms;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, closure::Closure};

/// Paints one chart.
pub type Paint = Rc<dyn Fn()>;

/// A change that comes after so many idle milliseconds is painted at once: less than the sixtieth of a second in which most screens show a
/// picture, by what painting it may take. What comes sooner waits for the next animation frame.
const IDLE_MS: f64 = 12.0;

/// The one scheduler of all charts: paints those that were requested once a frame, at once where the screen is idle, else in the next
/// animation frame. Given by context; `Copy`.
#[derive(Clone, Copy)]
pub struct PaintScheduler(StoredValue<Rc<Queue>, LocalStorage>);

impl Default for PaintScheduler {
    fn default() -> Self {
        Self::new()
    }
}

struct Queue {
    requested: RefCell<Vec<Paint>>,
    scheduled: Cell<bool>,
    idle_since: Cell<f64>,
    /// Made once: a closure a frame would be an allocation and a registration in JavaScript each time.
    run: Closure<dyn Fn()>,
}

impl PaintScheduler {
    /// A scheduler with nothing to paint.
    pub fn new() -> Self {
        let queue = Rc::new_cyclic(|queue: &std::rc::Weak<Queue>| {
            let queue = queue.clone();
            Queue {
                requested: RefCell::default(),
                scheduled: Cell::new(false),
                idle_since: Cell::new(f64::NEG_INFINITY),
                run: Closure::new(move || {
                    if let Some(queue) = queue.upgrade() {
                        queue.paint();
                    }
                }),
            }
        });
        Self(StoredValue::new_local(queue))
    }

    /// Has a chart painted soon; requested twice it is painted once.
    pub fn request(self, paint: &Paint) {
        self.0.with_value(|queue| queue.request(paint));
    }

    /// Paints what is requested in a microtask, without waiting for an animation frame.
    pub fn flush(self) {
        self.0.with_value(|queue| window().queue_microtask(queue.run.as_ref().unchecked_ref()));
    }

    /// Whether all charts are painted.
    pub fn is_idle(self) -> bool {
        self.0.with_value(|queue| !queue.scheduled.get())
    }
}

impl Queue {
    fn request(&self, paint: &Paint) {
        {
            let mut requested = self.requested.borrow_mut();
            if !requested.iter().any(|known| Rc::ptr_eq(known, paint)) {
                requested.push(Rc::clone(paint));
            }
        }
        let now = now_ms();
        let idle_since = self.idle_since.replace(now);
        if self.scheduled.replace(true) {
            return;
        }
        let run = self.run.as_ref().unchecked_ref();
        if now - idle_since >= IDLE_MS {
            window().queue_microtask(run);
        } else {
            // Fails only where the document is gone, and then nobody looks.
            let _ = window().request_animation_frame(run);
        }
    }

    fn paint(&self) {
        let begun = now_ms();
        for paint in self.requested.take() {
            paint();
        }
        self.scheduled.set(false);
        self.idle_since.set(self.idle_since.get() + now_ms() - begun);
    }
}
