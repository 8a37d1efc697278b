//! Waiting for conditions: ask again until it holds or the deadline is there. No test waits for a time instead.

use std::thread;
use std::time::{Duration, Instant};

/// Longest that anything on the page may take. Far more than it ever does, for a busy machine is to make tests slow, not red: this ends
/// a broken run, it measures nothing.
pub const DEADLINE: Duration = Duration::from_secs(30);

/// Between two questions.
const PAUSE: Duration = Duration::from_millis(10);

/// A breath between two questions; the only sleep in Rust.
pub fn pause() {
    thread::sleep(PAUSE);
}

/// Asks until the answer is `Ok` and returns it.
#[track_caller]
pub fn until<T>(what: &str, mut ask: impl FnMut() -> Result<T, String>) -> T {
    let deadline = Instant::now() + DEADLINE;
    loop {
        match ask() {
            Ok(answer) => return answer,
            Err(reason) if Instant::now() > deadline => {
                panic!("waited in vain until {what}: {reason}")
            }
            Err(_) => pause(),
        }
    }
}
