//! The frame of a test: a page of its own before, the same questions to all after, evidence when it fails.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::{env, fs, thread};

use crate::browser::Browser;
use crate::page::Page;
use crate::session::Session;
use crate::site::Site;
use crate::skip::tell_skipped;

/// Browsers that no test is using, all with a pixel ratio of 1: as many are started as tests run at once.
static IDLE: Mutex<Vec<Session>> = Mutex::new(Vec::new());

/// Runs `test` on a page of its own, then asks what holds for every page: see `checks`. When it fails, a picture of the page goes into
/// the folder named by `WORMTEETH_SHOTS`, else the system's temporary folder.
pub fn explore(test: impl FnOnce(&Page)) {
    explore_on(Site::serve_dist(), test);
}

/// The same on a server of the caller's: for the tests of this harness.
pub fn explore_on(site: Site, test: impl FnOnce(&Page)) {
    let used = idle().pop();
    let used = used.filter(|session| session.renew_tab().is_ok());
    if let Some(session) = run(used.unwrap_or_else(|| start(1.0)), site, test) {
        idle().push(session);
    }
}

/// The same on a screen with this many device pixels to a CSS pixel, which is also what a browser's own zoom is. It takes a
/// browser of its own, so some seconds.
pub fn explore_at(ratio: f64, test: impl FnOnce(&Page)) {
    run(start(ratio), Site::serve_dist(), test);
}

/// A browser at an empty tab.
fn start(ratio: f64) -> Session {
    let session = Session::start(Browser::from_env(), ratio);
    session.renew_tab().expect("the browser just started opens a tab");
    session
}

/// Runs the test; the session comes back if it may be used again.
fn run(session: Session, site: Site, test: impl FnOnce(&Page)) -> Option<Session> {
    let page = Page::new(session, site);
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        test(&page);
        page.assert_clean();
    }));
    match outcome {
        Ok(()) => Some(page.into_session()),
        Err(end) if tell_skipped(&*end) => Some(page.into_session()),
        Err(panic) => {
            tell(&page);
            drop(page); // the browser that saw this is not used again
            resume_unwind(panic)
        }
    }
}

fn idle() -> std::sync::MutexGuard<'static, Vec<Session>> {
    IDLE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What helps to understand a failure: address, console, picture.
fn tell(page: &Page) {
    let name = thread::current().name().unwrap_or("test").replace("::", "-");
    let folder = env::var_os("WORMTEETH_SHOTS").map_or_else(env::temp_dir, PathBuf::from);
    let file = folder.join(format!("wormteeth-{name}.png"));
    eprintln!("{name}: the page was at {:?}", page.session().command("GET", "/url", None));
    for entry in catch_unwind(AssertUnwindSafe(|| page.console())).unwrap_or_default() {
        eprintln!("{name}: its console says {entry}");
    }
    let picture = page.session().command("GET", "/screenshot", None).unwrap_or_default();
    let png = from_base64(picture.as_str().unwrap_or_default());
    if fs::create_dir_all(&folder).and_then(|()| fs::write(&file, png)).is_ok() {
        eprintln!("{name}: a picture of it is {}", file.display());
    }
}

/// Decodes what WebDriver sends pictures in: each letter but the first of four completes a byte.
pub fn from_base64(text: &str) -> Vec<u8> {
    const ALPHABET: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bytes, mut bits) = (Vec::new(), 0);
    for (k, six) in text.bytes().filter_map(|letter| ALPHABET.iter().position(|known| *known == letter)).enumerate() {
        bits = bits << 6 | six;
        if k % 4 > 0 {
            bytes.push((bits >> (6 - 2 * (k % 4))) as u8);
        }
    }
    bytes
}
