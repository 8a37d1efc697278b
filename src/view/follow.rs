//! What changes at every step is written in the frame, after the charts, and only where it differs.
//!
//! For what changes seldom, [`dynamic`](super::dynamic) has closures that Leptos runs again. Here nobody is told of a change: all are
//! asked once a frame, which for the dozen that a step of p concerns costs less than waking them one by one.

use crate::web::frame::{self, Stage};
use std::cell::RefCell;
use std::rc::Rc;

/// Asks `read` in each frame of that stage, and has `write` write the value if it is another one than before.
///
/// None where there is nothing to write on yet; the next frame asks again.
pub fn follow<T: PartialEq + 'static>(stage: Stage, read: impl Fn() -> Option<T> + 'static, write: impl Fn(&T) + 'static) {
    let last = RefCell::new(None);
    let job = move || {
        let now = read();
        if now.is_some() && *last.borrow() != now {
            now.iter().for_each(&write);
            last.replace(now);
        }
    };
    frame::each(stage, Rc::new(job));
}
