//! Tests that need what only Chromium has: elsewhere they are left out, aloud, and not counted as passed.

use std::any::Any;
use std::io::{self, Write};
use std::panic::resume_unwind;
use std::thread;

use crate::browser::Browser;

/// What a test unwinds with when its browser lacks something.
struct Skipped(String);

/// Ends the test that asks: this browser has no `what`.
pub fn skip(browser: Browser, what: &str) -> ! {
    // Not a panic: nothing has gone wrong, and the hook would say so.
    resume_unwind(Box::new(Skipped(format!("{browser:?} has no {what}"))))
}

/// Whether a test ended by [`skip`]; says so if it did. The test runner knows no such outcome and calls the test passed, so
/// `scripts/test.sh` counts these lines.
pub fn tell_skipped(outcome: &(dyn Any + Send)) -> bool {
    let Some(Skipped(why)) = outcome.downcast_ref() else {
        return false;
    };
    let line = format!("left out: {}: {why}\n", thread::current().name().unwrap_or("test"));
    // Straight to the stream: the runner swallows what `eprintln!` says in a test that passes.
    drop(io::stderr().write_all(line.as_bytes()));
    true
}
