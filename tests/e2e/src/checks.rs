//! What holds at the end of every test: a silent console, no request to anybody else, nothing asked for that is not there.

use serde_json::Value;

use crate::Browser;
use crate::page::Page;
use crate::site::SUB_PATH;
use crate::skip::skip;

impl Page {
    /// Takes (and empties) the console: one line for each entry, of any level. A test that provokes one takes it itself.
    /// Only Chromium's driver keeps one; in another browser a test that asks is left out.
    #[track_caller]
    pub fn console(&self) -> Vec<String> {
        let browser = self.session().browser();
        if browser != Browser::Chromium {
            skip(browser, "log in WebDriver");
        }
        self.console_if_kept()
    }

    fn console_if_kept(&self) -> Vec<String> {
        let entries = self.session().take_log("browser");
        entries.iter().map(|entry| format!("{}: {}", entry["level"], entry["message"].as_str().unwrap_or_default())).collect()
    }

    /// Asserts that the console is silent, that no request left the origin (both in Chromium only, which keeps logs), and that the
    /// server had all it was asked for.
    #[track_caller]
    pub(crate) fn assert_clean(&self) {
        self.follow();
        let console = self.console_if_kept();
        assert!(console.is_empty(), "the console is not silent: {console:#?}");
        let origin = format!("{}/", self.site().origin());
        for entry in self.session().take_log("performance") {
            let Some(address) = entry["message"].as_str().and_then(address) else { continue };
            let local = ["data:", "blob:", "about:"].iter().any(|scheme| address.starts_with(scheme));
            assert!(local || address.starts_with(&origin), "a request left the origin: {address}");
        }
        for request in self.site().requests() {
            assert!(request.path.starts_with(SUB_PATH), "asked outside the sub-path: {request:?}");
            assert_eq!(request.status, 200, "not served: {request:?}");
        }
    }
}

/// The address in one entry of the performance log, if it tells of a request or a socket.
fn address(message: &str) -> Option<String> {
    let message: Value = serde_json::from_str(message).ok()?;
    let event = &message["message"];
    let address = match event["method"].as_str()? {
        "Network.requestWillBeSent" => &event["params"]["request"]["url"],
        "Network.webSocketCreated" | "Network.webTransportCreated" => &event["params"]["url"],
        _ => return None,
    };
    address.as_str().map(str::to_owned)
}
