//! One browser window as WebDriver sees it: the commands that the suite uses, each a line.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::browser::{Browser, Driver};
use crate::http;
use crate::skip::skip;
use crate::wait;

/// How often a browser is started, or a document asked for, before that is given up.
const TRIES: u32 = 3;

/// Longest that a document may take to load before it is asked for once more.
const LOAD_WITHIN: Duration = Duration::from_secs(20);

/// A browser with a profile of its own, and a driver of its own: not every driver has more than one browser. Both end when this is
/// dropped.
pub struct Session {
    driver: Driver,
    path: String,
}

impl Session {
    /// Starts a browser on a screen with this many device pixels to a CSS pixel.
    pub fn start(browser: Browser, ratio: f64) -> Self {
        let wanted = browser.capabilities(ratio);
        let mut error = String::new();
        for _ in 0..TRIES {
            let driver = Driver::start(browser);
            match send(driver.address, "POST", "/session", Some(&wanted)) {
                Ok(answer) => {
                    let id = answer["sessionId"].as_str().expect("a session has an id");
                    return Self { path: format!("/session/{id}"), driver };
                }
                Err(words) => error = words,
            }
        }
        panic!("no browser: {error}")
    }

    /// A `POST` that brings another document (`/url`, `/refresh`); returns when that is loaded.
    #[track_caller]
    pub fn load(&self, path: &str, body: &Value) {
        let mut error = String::new();
        for _ in 0..TRIES {
            // The next document does not have this mark. It cannot be set where there is no document: then it need not be.
            drop(self.try_js("document.isLeft = true;", json!([])));
            error = self.command("POST", path, Some(body)).err().unwrap_or_default();
            let deadline = Instant::now() + LOAD_WITHIN;
            while Instant::now() < deadline {
                match self.try_js("return !document.isLeft && document.readyState === 'complete';", json!([])) {
                    Ok(Value::Bool(true)) => return,
                    Ok(_) => {}
                    Err(words) => error = words, // between two documents there is none to ask
                }
                wait::pause();
            }
        }
        panic!("{path} {body}: no document within {LOAD_WITHIN:?}, asked for {TRIES} times ({error})");
    }

    /// A `POST` that goes through the history (`/back`, `/forward`); returns when another entry is there, or after a moment if none is.
    #[track_caller]
    pub fn traverse(&self, path: &str) {
        // Each time another mark: a document that comes back has the one that it was left with.
        let mark = json!([format!("{:?}", Instant::now())]);
        self.js(
            "document.mark = arguments[0]; addEventListener('popstate', () => document.mark = '', { once: true });",
            mark.clone(),
        );
        self.post(path, &json!({}));
        let deadline = Instant::now() + LOAD_WITHIN / 10;
        let is_here = "return document.mark !== arguments[0] && document.readyState === 'complete';";
        while self.try_js(is_here, mark.clone()) != Ok(Value::Bool(true)) && Instant::now() < deadline {
            wait::pause();
        }
    }

    /// Sends one command and returns its `value`, or the driver's words.
    pub fn command(&self, method: &str, path: &str, body: Option<&Value>) -> Result<Value, String> {
        send(self.driver.address, method, &format!("{}{path}", self.path), body)
    }

    /// A `POST` that must succeed.
    #[track_caller]
    pub fn post(&self, path: &str, body: &Value) -> Value {
        self.command("POST", path, Some(body)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// A `GET` that must succeed.
    #[track_caller]
    pub fn get(&self, path: &str) -> Value {
        self.command("GET", path, None).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Runs the body of a function in the page; `arguments` are its arguments. An exception comes back as an error.
    pub fn try_js(&self, script: &str, arguments: Value) -> Result<Value, String> {
        self.command("POST", "/execute/sync", Some(&json!({ "script": script, "args": arguments })))
    }

    /// Runs the body of a function in the page, which must not throw.
    #[track_caller]
    pub fn js(&self, script: &str, arguments: Value) -> Value {
        self.try_js(script, arguments).unwrap_or_else(|error| panic!("{error}\nin the script: {script}"))
    }

    /// Runs the body of an `async` function in the page and waits for what it returns.
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
    pub fn browser(&self) -> Browser {
        self.driver.browser
    }

    /// Leaves the present tab for a new one, so that nothing that a test set on its tab (devices, scripts, history) outlives it.
    pub fn renew_tab(&self) -> Result<(), String> {
        let to = |handle: &Value| self.command("POST", "/window", Some(&json!({ "handle": handle })));
        let old = self.command("GET", "/window/handles", None)?;
        let new = self.command("POST", "/window/new", Some(&json!({ "type": "tab" })))?;
        for handle in old.as_array().into_iter().flatten() {
            to(handle)?;
            self.command("DELETE", "/window", None)?;
        }
        to(&new["handle"]).map(drop)
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
