//! The page's one loop: in a frame the reader's moves are handed on, then charts are drawn, then elements are written.
//!
//! A change is drawn as soon as the browser's event is over, and not in an animation frame: what is done before the screen asks for a
//! picture does not keep it waiting, and to be called back costs the browser as much as a chart. Only what follows another change so
//! closely that the screen has hardly shown it yet waits for the next animation frame.
//!
//! The order is what makes it quick. Text on a canvas makes the browser bring styles up to date, which costs nothing as long as no
//! element has been written in this frame. And whoever draws or writes asks for the state instead of being told of each change: a
//! step that concerns twenty figures wakes one loop, not twenty effects.

use leptos::prelude::{document, on_cleanup, window};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::Performance;

/// Work of a frame.
pub type Job = Rc<dyn Fn()>;

/// When in each frame that follows a change a job is done.
#[derive(Clone, Copy)]
pub enum Stage {
    /// Charts.
    Draw,
    /// Elements: after all charts.
    Write,
    /// Figures that are read: after those, and only in a frame that [`read_out`] asks for.
    Read,
}

thread_local! {
    /// What the reader did: done once, first.
    static MOVES: RefCell<Vec<Job>> = const { RefCell::new(Vec::new()) };
    /// What shows the state: draws and writes what differs from the last time, in every frame that follows a change.
    static SHOWN: [RefCell<Vec<Job>>; 3] = const { [RefCell::new(Vec::new()), RefCell::new(Vec::new()), RefCell::new(Vec::new())] };
    /// Something that is shown has changed.
    static CHANGED: Cell<bool> = const { Cell::new(false) };
    /// An animation frame is asked for.
    static REQUESTED: Cell<bool> = const { Cell::new(false) };
    /// When the last change came, and later by what drawing has taken since; infinite while there is a drawing.
    static BUSY: Cell<f64> = const { Cell::new(f64::NEG_INFINITY) };
    static READ_OUT: Cell<bool> = const { Cell::new(false) };
    /// Work waits for its time outside of this loop: see [`wait`].
    static WAITS: Cell<bool> = const { Cell::new(false) };
    /// A chart waits for its size.
    static UNMEASURED: Cell<bool> = const { Cell::new(false) };
    /// `data-settled` is on the body.
    static SETTLED: Cell<bool> = const { Cell::new(false) };
    /// The frame has time for more than what changed.
    static SPARE: Cell<bool> = const { Cell::new(false) };
    // Made once: a closure a frame would be an allocation and a registration in JavaScript each time.
    static SOON: Closure<dyn Fn()> = Closure::new(run);
    static TICK: Closure<dyn Fn()> = Closure::new(tick);
    static CLOCK: Option<Performance> = window().performance();
}

/// Changes with so much idle time between them are drawn each on its own, milliseconds: less than the sixtieth of a second in which most
/// screens show a picture, by what drawing it may take. Where drawing takes longer, several changes are drawn at once.
const IDLE_MS: f64 = 12.0;

/// The animation frame.
fn tick() {
    REQUESTED.set(false);
    if CHANGED.get() {
        run();
    }
}

fn run() {
    let (begun, busy) = (now(), BUSY.replace(f64::INFINITY));
    // Moves may ask for the next frame, so the queue is free while they run.
    for job in MOVES.with_borrow_mut(std::mem::take) {
        job();
    }
    // What they change is drawn now.
    CHANGED.set(false);
    UNMEASURED.set(false);
    SPARE.set(true);
    if MOVES.with_borrow(|queue| !queue.is_empty()) {
        changed();
    }
    let read_out = READ_OUT.replace(false);
    for stage in [Stage::Draw, Stage::Write].into_iter().chain(read_out.then_some(Stage::Read)) {
        let jobs = shown(stage, |jobs| jobs.clone());
        for job in jobs {
            job();
        }
    }
    BUSY.set(busy + now() - begun);
    tell();
}

/// Whether work waits for its time outside of this loop.
pub fn wait(waits: bool) {
    WAITS.set(waits);
    tell();
}

/// A chart waits for its size.
pub fn unmeasured() {
    UNMEASURED.set(true);
}

/// Puts `data-settled` on the body exactly while nothing waits any more: for tests, which wait for it.
fn tell() {
    let shown = || document().query_selector("main:not(.awaited)").is_ok_and(|main| main.is_some());
    let settled = !CHANGED.get() && !WAITS.get() && !UNMEASURED.get() && shown();
    if SETTLED.replace(settled) != settled
        && let Some(body) = document().body()
    {
        // Fails only for a malformed name.
        let _ = body.toggle_attribute_with_force("data-settled", settled);
    }
}

fn shown<R>(stage: Stage, change: impl FnOnce(&mut Vec<Job>) -> R) -> R {
    SHOWN.with(|stages| change(&mut stages[stage as usize].borrow_mut()))
}

/// Something that is shown has changed: it is drawn and written soon.
pub fn changed() {
    if CHANGED.replace(true) {
        return;
    }
    tell();
    let (now, busy) = (now(), BUSY.get());
    BUSY.set(busy.max(now));
    if now - busy >= IDLE_MS {
        SOON.with(|soon| window().queue_microtask(soon.as_ref().unchecked_ref()));
    } else if !REQUESTED.replace(true) {
        // Fails only where the document is gone, and then nobody looks.
        let _ = TICK.with(|tick| window().request_animation_frame(tick.as_ref().unchecked_ref()));
    }
}

/// The next frame also writes the figures that are read.
pub fn read_out() {
    READ_OUT.set(true);
    changed();
}

/// Whether this frame has time for something that can wait for the next: once in each frame.
pub fn spare() -> bool {
    SPARE.replace(false)
}

/// Does `job` in every frame that follows a change, as long as the part of the page that asks for it is there.
pub fn each(stage: Stage, job: Job) {
    // A number: what is done when a part of the page goes must be `Send`, and that is never so of an `Rc`.
    let own = Rc::as_ptr(&job).cast::<()>() as usize;
    shown(stage, |jobs| jobs.push(job));
    on_cleanup(move || shown(stage, |jobs| jobs.retain(|job| Rc::as_ptr(job).cast::<()>() as usize != own)));
    read_out();
}

/// Does `job` at the beginning of the next frame, once; the same `Rc` asked for twice runs once.
pub fn request(job: &Job) {
    MOVES.with_borrow_mut(|queue| {
        if !queue.iter().any(|known| Rc::ptr_eq(known, job)) {
            queue.push(Rc::clone(job));
        }
    });
    changed();
}

/// Milliseconds since the page was opened.
pub fn now() -> f64 {
    CLOCK.with(|clock| clock.as_ref().map_or(0.0, Performance::now))
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
        // What waits when the part of the page goes that asked for it is not done.
        let own = Rc::as_ptr(&job).cast::<()>() as usize;
        on_cleanup(move || MOVES.with_borrow_mut(|queue| queue.retain(|job| Rc::as_ptr(job).cast::<()>() as usize != own)));
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
