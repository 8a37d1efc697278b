//! One browser window as WebDriver sees it: the commands that the suite uses, each a line.

use std::net::SocketAddr;

use serde_json::{Value, json};

use crate::browser::{Browser, Driver};
use crate::http;
use crate::skip::skip;

/// A browser with a profile of its own, and a driver of its own: not every driver has more than one browser. Both end when this is
/// dropped.
pub struct Session {
    driver: Driver,
    path: String,
}

impl Session {
    /// Starts a browser on a screen with this many device pixels to a CSS pixel.
    ///
    /// # Panics
    /// With the driver's own words when it cannot.
    #[must_use]
    pub fn start(browser: Browser, ratio: f64) -> Self {
        let driver = Driver::start(browser);
        let wanted = browser.capabilities(ratio);
        let answer = send(driver.address, "POST", "/session", Some(&wanted));
        let answer = answer.unwrap_or_else(|error| panic!("no browser: {error}"));
        let id = answer["sessionId"].as_str().expect("a session has an id");
        let path = format!("/session/{id}");
        Self { driver, path }
    }

    /// Sends one command and returns its `value`, or the driver's words.
    ///
    /// # Errors
    /// `error: message` as the driver puts it.
    pub fn command(&self, method: &str, path: &str, body: Option<&Value>) -> Result<Value, String> {
        send(self.driver.address, method, &format!("{}{path}", self.path), body)
    }

    /// A `POST` that must succeed.
    ///
    /// # Panics
    /// With the driver's words when it does not.
    #[track_caller]
    pub fn post(&self, path: &str, body: &Value) -> Value {
        self.command("POST", path, Some(body)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// A `GET` that must succeed.
    ///
    /// # Panics
    /// With the driver's words when it does not.
    #[track_caller]
    pub fn get(&self, path: &str) -> Value {
        self.command("GET", path, None).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Runs the body of a function in the page; `arguments` are its arguments. An exception comes back as an error.
    ///
    /// # Errors
    /// What the script threw.
    pub fn try_js(&self, script: &str, arguments: Value) -> Result<Value, String> {
        self.command("POST", "/execute/sync", Some(&json!({ "script": script, "args": arguments })))
    }

    /// Runs the body of a function in the page, which must not throw.
    ///
    /// # Panics
    /// When the script throws.
    #[track_caller]
    pub fn js(&self, script: &str, arguments: Value) -> Value {
        self.try_js(script, arguments).unwrap_or_else(|error| panic!("{error}\nin the script: {script}"))
    }

    /// Runs the body of an `async` function in the page and waits for what it returns.
    ///
    /// # Panics
    /// When the script throws or its promise is rejected.
    #[track_caller]
    pub fn js_async(&self, script: &str, arguments: Value) -> Value {
        let wrapped = format!(
            "const given = Array.from(arguments), done = given.pop();\
             (async function () {{ {script} }}).apply(null, given)\
             .then(value => done({{ value }}), error => done({{ error: String(error) }}));"
        );
        let answer = self.post("/execute/async", &json!({ "script": wrapped, "args": arguments }));
        assert!(answer["error"].is_null(), "{}\nin the script: {script}", answer["error"]);
        answer["value"].clone()
    }

    /// A command of Chromium's DevTools protocol; in another browser it ends the test, which then counts as left out.
    ///
    /// # Panics
    /// When the command fails.
    #[track_caller]
    pub fn cdp(&self, command: &str, parameters: Value) -> Value {
        if self.browser() != Browser::Chromium {
            skip(self.browser(), &format!("DevTools' {command}"));
        }
        self.post("/goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
    }

    /// Takes (and empties) one of Chromium's logs: `browser` or `performance`. Other browsers keep none.
    #[track_caller]
    pub fn take_log(&self, kind: &str) -> Vec<Value> {
        if self.browser() != Browser::Chromium {
            return Vec::new();
        }
        let log = self.post("/se/log", &json!({ "type": kind }));
        log.as_array().cloned().unwrap_or_default()
    }

    /// Which browser this is.
    #[must_use]
    pub fn browser(&self) -> Browser {
        self.driver.browser
    }

    /// Leaves the present tab for a new one, so that nothing that a test set on its tab (devices, scripts, history) outlives it.
    ///
    /// # Panics
    /// When the browser will not open one.
    pub fn renew_tab(&self) {
        let old = self.get("/window/handles");
        let new = self.post("/window/new", &json!({ "type": "tab" }));
        for handle in old.as_array().into_iter().flatten() {
            self.post("/window", &json!({ "handle": handle }));
            self.command("DELETE", "/window", None).expect("the old tab closes");
        }
        self.post("/window", &json!({ "handle": new["handle"] }));
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // If the browser has died already there is nothing left to close.
        drop(self.command("DELETE", "", None));
    }
}

fn send(to: SocketAddr, method: &str, path: &str, body: Option<&Value>) -> Result<Value, String> {
    let (status, mut answer) = http::request(to, method, path, body).map_err(|error| format!("the WebDriver server: {error}"))?;
    let value = answer["value"].take();
    if status == 200 {
        return Ok(value);
    }
    let message = value["message"].as_str().unwrap_or_default();
    Err(format!("{}: {}", value["error"].as_str().unwrap_or("error"), message.lines().next().unwrap_or_default()))
}
