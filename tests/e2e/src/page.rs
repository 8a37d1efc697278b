//! The page as a reader has it: opens links, waits for what should happen.

use std::cell::Cell;

use serde_json::{Value, json};

use crate::session::Session;
use crate::site::Site;
use crate::{Browser, Device, wait};

/// A page in a tab of its own, on a server of its own.
pub struct Page {
    session: Session,
    site: Site,
    /// The reader has done something since the page was last seen settled.
    stirred: Cell<bool>,
}

/// True when the app stands: the static prose is gone, a view is there, and each chart's canvas has been given its pixels.
const READY: &str = "
    const canvases = [...document.querySelectorAll('figure canvas')].filter(canvas => canvas.checkVisibility());
    const explores = document.querySelector('main.explore');
    return !document.querySelector('#boot') && !!document.querySelector('main:not(.crash)')
        && (!explores || (!!document.querySelector('#p') && canvases.length === 4))
        && canvases.every(canvas => canvas.width !== 300 || canvas.height !== 150);";

/// Whether the page is settled: no throttled or debounced change is to come, the address is written, the charts are painted. The app
/// says so by an attribute. What plays never settles (then the word to play, the first in the button, is hidden); and what is not
/// the app has nothing to say.
const SETTLED: &str = "
    return document.body.hasAttribute('data-settled') || document.querySelector('#play > span')?.hidden === true
        || !document.querySelector('main:not(.crash)');";

impl Page {
    pub(crate) fn new(session: Session, site: Site) -> Self {
        let page = Self { session, site, stirred: Cell::new(false) };
        if page.session.browser() == Browser::Chromium {
            // A tab that another program keeps in the background hears of no focus that comes or goes.
            page.session.cdp("Emulation.setFocusEmulationEnabled", json!({ "enabled": true }));
        }
        page.set_device(&Device::DESKTOP);
        page.session.take_log("browser");
        page.session.take_log("performance");
        page
    }

    /// The WebDriver session, for what has no helper.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The server.
    pub fn site(&self) -> &Site {
        &self.site
    }

    pub(crate) fn into_session(self) -> Session {
        self.session
    }

    /// Opens a link (`#/explore?…`, or nothing) as from a bookmark, and waits until the app stands.
    #[track_caller]
    pub fn open(&self, link: &str) {
        self.navigate(link);
        self.wait_ready();
    }

    /// Loads the page at `link` from nothing, whatever is shown now; returns when the document is loaded.
    #[track_caller]
    pub fn navigate(&self, link: &str) {
        // From another document: a new fragment alone would not load anything.
        self.session.load("/url", &json!({ "url": "about:blank" }));
        self.session.load("/url", &json!({ "url": format!("{}{link}", self.site.url()) }));
    }

    /// Waits until the app stands and has drawn.
    #[track_caller]
    pub fn wait_ready(&self) {
        self.wait_for("the app has mounted and its canvases are measured", READY);
        self.settle();
    }

    /// Puts a fragment into the address bar, as a reader who edits the link by hand.
    #[track_caller]
    pub fn edit_address(&self, fragment: &str) {
        self.js_with("location.hash = arguments[0];", json!([fragment]));
        self.stir();
    }

    /// Reloads the page and waits until the app stands.
    #[track_caller]
    pub fn reload(&self) {
        self.session.load("/refresh", &json!({}));
        self.wait_ready();
    }

    /// The browser's back button.
    #[track_caller]
    pub fn back(&self) {
        self.session.traverse("/back");
    }

    /// The browser's forward button.
    #[track_caller]
    pub fn forward(&self) {
        self.session.traverse("/forward");
    }

    /// The fragment in the address bar.
    #[track_caller]
    pub fn read_link(&self) -> String {
        self.text_of_js("return location.hash;")
    }

    /// Waits until the address bar holds `link`: the page writes it a moment after an edit.
    #[track_caller]
    pub fn wait_link(&self, link: &str) {
        self.wait_eq("the address", || self.read_link(), &link.to_owned());
    }

    /// Waits until the address bar's link has a value for `key` of which `is` holds; returns the whole link.
    #[track_caller]
    pub fn wait_written(&self, key: &str, is: impl Fn(&str) -> bool) -> String {
        let start = format!("{key}=");
        wait::until(&format!("the address has the new {key}"), || {
            let link = self.read_link();
            let value = link.split(['?', '&']).find_map(|pair| pair.strip_prefix(&start));
            if value.is_some_and(&is) { Ok(link) } else { Err(format!("it is {link}")) }
        })
    }

    /// Runs the body of a function in the page, once it has followed what the reader did.
    #[track_caller]
    pub fn js(&self, script: &str) -> Value {
        self.js_with(script, json!([]))
    }

    /// Runs the body of a function with arguments in the page, once it has followed what the reader did.
    #[track_caller]
    pub fn js_with(&self, script: &str, arguments: Value) -> Value {
        self.follow();
        self.session.js(script, arguments)
    }

    /// Runs a script that returns text.
    #[track_caller]
    pub fn text_of_js(&self, script: &str) -> String {
        self.js(script).as_str().unwrap_or_default().to_owned()
    }

    /// Waits for two animation frames and until the page is settled: it has drawn and written all that it had to.
    #[track_caller]
    pub fn settle(&self) {
        self.stirred.set(false);
        self.session.js_async("for (let n = 0; n < 2; n++) await new Promise(requestAnimationFrame);", json!([]));
        self.wait_for("the page is settled", SETTLED);
    }

    /// Waits until the page has followed what the reader has done, if anything.
    #[track_caller]
    pub(crate) fn follow(&self) {
        if self.stirred.get() {
            self.settle();
        }
    }

    /// Notes that the reader has done something: who reads next waits until the page has followed.
    pub(crate) fn stir(&self) {
        self.stirred.set(true);
    }

    /// Waits until a script returns something true; an exception counts as not yet.
    #[track_caller]
    pub fn wait_for(&self, what: &str, script: &str) {
        wait::until(what, || match self.session.try_js(script, json!([])) {
            Ok(Value::Null | Value::Bool(false)) => Err("it is not so".to_owned()),
            Ok(_) => Ok(()),
            Err(error) => Err(error),
        });
    }

    /// Waits until `ask` answers `expected`.
    #[track_caller]
    pub fn wait_eq<T: PartialEq + std::fmt::Debug>(&self, what: &str, mut ask: impl FnMut() -> T, expected: &T) {
        wait::until(&format!("{what} is {expected:?}"), || {
            let answer = ask();
            if answer == *expected { Ok(()) } else { Err(format!("it is {answer:?}")) }
        });
    }
}
