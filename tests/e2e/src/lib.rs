//! Wormteeth's end-to-end suite: the built page, served under a sub-path, in a real browser, through WebDriver.
//!
//! A test is a function of a [`Page`]:
//!
//! ```ignore
//! #[test]
//! fn the_article_is_what_a_reader_sees_first() {
//!     explore(|page| {
//!         page.open("");
//!         assert_eq!(page.quantity("kl.pq").text, "0.477");
//!     });
//! }
//! ```
//!
//! [`explore`] gives it a page of its own (server, tab, storage) in a browser that is reused, and asks at the end what
//! holds for every test: the console is silent, no request left the origin, nothing was asked for that is not there.
//! Whatever is not as it should be panics, in what a test calls too.
//!
//! What the environment says: `WORMTEETH_DIST` (the folder with the page, else the workspace's `dist`), `CHROMEDRIVER` (its
//! program, else from the PATH), `CHROMIUM` (the browser, else the driver's choice), `WORMTEETH_SHOTS` (the folder for pictures of
//! failures), `WORMTEETH_BROWSER` (`firefox` and `webkit` run what needs no DevTools and say what they leave out), `GECKODRIVER`,
//! `FIREFOX` and `WEBKITWEBDRIVER` (theirs, else found by name), `WORMTEETH_SEED` (of the acts by chance
//! in `tests/robustness/monkey.rs` and `consistency.rs`), `WORMTEETH_FULL` (1: more and longer stories in `consistency.rs`).
//!
//! From the outside in: `explore` (the frame of a test), [`Page`] (what a reader does and sees; `reading`,
//! `input`, `device`, `charts`, `thumb` and `checks` are its parts; `skip` what a browser lacks), [`Session`] (WebDriver's commands), [`Driver`] (the processes), [`Site`] (the server).

mod browser;
mod charts;
mod checks;
mod device;
mod explore;
mod http;
mod input;
mod page;
mod quantity;
mod reading;
mod session;
mod site;
mod skip;
mod thumb;
mod views;
mod wait;

pub use browser::{Browser, Driver};
pub use charts::Run;
pub use device::Device;
pub use explore::{explore, explore_at, explore_on, from_base64};
pub use input::{Key, Pointer};
pub use page::Page;
pub use quantity::Quantity;
pub use reading::Rect;
pub use serde_json::{Value, json};
pub use session::Session;
pub use site::{Answer, Request, SUB_PATH, Site};
pub use skip::skip;
pub use views::{VIEWS, states};
pub use wait::{DEADLINE, until};
