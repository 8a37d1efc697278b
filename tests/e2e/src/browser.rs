//! The browser under test and its WebDriver server.
//!
//! `WORMTEETH_BROWSER` chooses: `chromium` (the default), `firefox` or `webkit`. What a test needs beyond WebDriver
//! (emulated devices, the console's log) exists in Chromium only; [`crate::Page`] says so where it is asked for.

use std::env;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::wait;

/// A browser engine that the suite knows how to start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    /// Blink, by chromedriver. The only one with the DevTools protocol.
    Chromium,
    /// Gecko, by geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser, by WebKitWebDriver; needs a display.
    WebKit,
}

/// A running WebDriver server. It and every browser that it started end with this process, however that ends.
pub struct Driver {
    /// Where it listens.
    pub address: SocketAddr,
    /// Which browser it drives.
    pub browser: Browser,
    /// Its standard input is closed by the system when this process is gone, and that is its signal.
    watcher: Child,
}

/// Starts the driver in a process group of its own and waits for the end of standard input, which comes when the suite is gone,
/// be it by a panic or a kill. Then the group ends, browsers included, and the profiles' folder is removed.
const WATCHER: &str = r#"
TMPDIR=$(mktemp -d) && export TMPDIR || exit 1
"$@" & cat >/dev/null
trap '' TERM; kill -TERM 0; wait; rm -rf -- "$TMPDIR"
"#;

impl Browser {
    /// The browser that the environment asks for.
    ///
    /// # Panics
    /// With the names that are known, when `WORMTEETH_BROWSER` holds another one.
    #[must_use]
    pub fn from_env() -> Self {
        match env::var("WORMTEETH_BROWSER").as_deref() {
            Err(_) | Ok("chromium") => Self::Chromium,
            Ok("firefox") => Self::Firefox,
            Ok("webkit") => Self::WebKit,
            Ok(other) => {
                panic!("WORMTEETH_BROWSER is `{other}`; it must be chromium, firefox or webkit")
            }
        }
    }

    /// The driver's program: from the environment variable that other tools use too, else found on the PATH.
    fn program(self) -> (&'static str, String) {
        let (variable, name) = match self {
            Self::Chromium => ("CHROMEDRIVER", "chromedriver"),
            Self::Firefox => ("GECKODRIVER", "geckodriver"),
            Self::WebKit => ("WEBKITWEBDRIVER", "WebKitWebDriver"),
        };
        (variable, env::var(variable).unwrap_or_else(|_| name.to_owned()))
    }

    /// What a new session asks for; `ratio` is device pixels to a CSS pixel, which WebKit takes from its display.
    #[must_use]
    pub fn capabilities(self, ratio: f64) -> Value {
        let wanted = match self {
            Self::Chromium => {
                let mut options = json!({ "args": [
                    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                    "--disable-background-networking", "--disable-component-update", "--disable-sync",
                    "--disable-dev-shm-usage", "--lang=en",
                    format!("--force-device-scale-factor={ratio}"),
                ] });
                if let Ok(binary) = env::var("CHROMIUM") {
                    options["binary"] = Value::from(binary);
                }
                json!({ "goog:chromeOptions": options, "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" } })
            }
            Self::Firefox => json!({ "moz:firefoxOptions": {
                "args": ["-headless"], "prefs": { "layout.css.devPixelsPerPx": ratio.to_string() },
            } }),
            Self::WebKit => json!({ "webkitgtk:browserOptions": {
                "binary": "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser", "args": ["--automation"],
            } }),
        };
        json!({ "capabilities": { "alwaysMatch": wanted } })
    }
}

impl Driver {
    /// Starts the browser's driver on a free port and waits until it listens.
    ///
    /// # Panics
    /// With one sentence that says what is missing, when the driver does not come up.
    #[must_use]
    pub fn start(browser: Browser) -> Self {
        let (variable, program) = browser.program();
        let missing = || format!("no WebDriver: `{program}` does not start; install it, or name it in {variable}");
        let port = free_port();
        let mut watcher = Command::new("sh")
            .args(["-c", WATCHER, "watcher", &program, &format!("--port={port}")])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .process_group(0)
            .spawn()
            .expect("a shell to start the WebDriver server with");
        let complaints = watcher.stderr.take().expect("the watcher's standard error");
        // Read to the end, so that a talkative driver never blocks; the shell's own "not found" line is what matters.
        let complaints = std::thread::spawn(move || {
            BufReader::new(complaints).lines().map_while(Result::ok).find(|line| line.contains("not found"))
        });
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let deadline = Instant::now() + Duration::from_secs(20);
        while TcpStream::connect(address).is_err() {
            assert!(!complaints.is_finished() && Instant::now() < deadline, "{}", missing());
            wait::pause();
        }
        Self { address, browser, watcher }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.watcher.stdin.take());
        // The watcher's own end has no news for us.
        drop(self.watcher.wait());
    }
}

/// A port that was free a moment ago: not every driver can choose one by itself and say which.
fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port on the loopback");
    listener.local_addr().expect("the listener's address").port()
}
