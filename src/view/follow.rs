//! What changes at every step is written in the frame, after the charts, and only where it differs.
//!
//! For what changes seldom, [`plain`](super::plain) has effects. Here nobody is told of a change: all are asked once a frame, which for
//! the dozen that a step of p concerns costs less than waking them one by one.

use crate::web::frame::{self, Stage};
use std::cell::RefCell;
use std::rc::Rc;

/// Asks `read` in each frame of that stage, and has `write` write the value if it is another one than before.
pub fn follow<T: PartialEq + 'static>(stage: Stage, read: impl Fn() -> T + 'static, write: impl Fn(&T) + 'static) {
    frame::each(stage, Rc::new(differing(read, write)));
}

/// What asks `read`, and has `write` write the value if it is another one than before.
pub fn differing<T: PartialEq + 'static>(read: impl Fn() -> T + 'static, write: impl Fn(&T) + 'static) -> impl Fn() + 'static {
    let last = RefCell::new(None);
    move || {
        let now = read();
        if last.borrow().as_ref() != Some(&now) {
            write(&now);
            last.replace(Some(now));
        }
    }
}
