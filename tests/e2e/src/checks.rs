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
        self.require_logs();
        self.console_if_kept()
    }

    fn console_if_kept(&self) -> Vec<String> {
        let entries = self.session().take_log("browser");
        entries.iter().map(|entry| format!("{}: {}", entry["level"], entry["message"].as_str().unwrap_or_default())).collect()
    }

    /// Takes (and empties) the network's log: the address of every request that the browser was about to send. Only Chromium's
    /// driver keeps one, as with [`Page::console`].
    #[track_caller]
    pub fn requested_addresses(&self) -> Vec<String> {
        self.require_logs();
        self.addresses_if_kept()
    }

    fn require_logs(&self) {
        let browser = self.session().browser();
        if browser != Browser::Chromium {
            skip(browser, "log in WebDriver");
        }
    }

    fn addresses_if_kept(&self) -> Vec<String> {
        let entries = self.session().take_log("performance");
        entries.iter().filter_map(|entry| address(entry["message"].as_str()?)).collect()
    }

    /// Asserts that the console is silent, that no request left the origin (both in Chromium only, which keeps logs), and that the
    /// server had all it was asked for.
    ///
    /// # Panics
    /// When one of these does not hold.
    #[track_caller]
    pub fn assert_clean(&self) {
        self.follow();
        let console = self.console_if_kept();
        assert!(console.is_empty(), "the console is not silent: {console:#?}");
        self.assert_no_foreign_request();
        for request in self.site().requests() {
            assert!(request.path.starts_with(SUB_PATH), "asked outside the sub-path: {request:?}");
            assert_eq!(request.status, 200, "not served: {request:?}");
        }
    }

    /// Asserts that the browser sent nothing to anybody but the page's own server.
    ///
    /// # Panics
    /// When it did.
    #[track_caller]
    pub fn assert_no_foreign_request(&self) {
        let origin = format!("{}/", self.site().origin());
        for address in self.addresses_if_kept() {
            let local = ["data:", "blob:", "about:"].iter().any(|scheme| address.starts_with(scheme));
            assert!(local || address.starts_with(&origin), "a request left the origin: {address}");
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
