//! Tests that need what only Chromium has: elsewhere they are left out, aloud, and not counted as passed.

use std::any::Any;
use std::io::{self, Write};
use std::panic::resume_unwind;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::page::Page;
use crate::wait;

/// What a test unwinds with when its browser lacks something.
struct Skipped(String);

/// Ends the test that asks: this browser has no `what`.
pub fn skip(browser: Browser, what: &str) -> ! {
    // Not a panic: nothing has gone wrong, and the hook would say so.
    resume_unwind(Box::new(Skipped(format!("{browser:?} has no {what}"))))
}

impl Page {
    /// Leaves the test out if `script` does not come to return true within some seconds, for want of `what`. Chromium has it
    /// everywhere: there the test goes on and finds out by itself.
    #[track_caller]
    pub fn require(&self, what: &str, script: &str) {
        let browser = self.session().browser();
        if browser == Browser::Chromium {
            return;
        }
        let deadline = Instant::now() + Duration::from_secs(3);
        while Instant::now() < deadline {
            if self.session().js(script, json!([])) == Value::Bool(true) {
                return;
            }
            wait::pause();
        }
        skip(browser, what);
    }
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
