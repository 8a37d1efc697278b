//! The browser under test and its WebDriver server.
//!
//! `WORMTEETH_BROWSER` chooses: `chromium` (the default), `firefox` or `webkit`. What a test needs beyond WebDriver
//! (emulated devices, the console's log) exists in Chromium only; a test that asks for it elsewhere is left out, see `skip`.

use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};
use std::{env, fs, process};

use serde_json::{Value, json};

use crate::wait;

/// Longest that a script may take: a story of the robustness tests takes as long as the machine lets it.
pub const SCRIPT_MS: u32 = 240_000;

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
    server: Child,
    watcher: Child,
}

/// Waits for the end of standard input, which comes when the suite is gone, be it by a panic or a kill. Then ends the driver's
/// process group (`$1`), browsers included, and removes their profiles (`$2`), which the last of them may still hold for a moment.
const WATCHER: &str = r#"
cat >/dev/null
kill -s KILL -- "-$1"
for _ in 1 2 3 4 5 6 7 8 9; do rm -rf -- "$2" 2>/dev/null && exit; sleep 0.1; done
"#;

impl Browser {
    /// The browser that the environment asks for.
    pub fn from_env() -> Self {
        match env::var("WORMTEETH_BROWSER").as_deref() {
            Err(_) | Ok("chromium") => Self::Chromium,
            Ok("firefox") => Self::Firefox,
            Ok("webkit") => Self::WebKit,
            Ok(other) => panic!("WORMTEETH_BROWSER is `{other}`; it must be chromium, firefox or webkit"),
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
    pub fn capabilities(self, ratio: f64) -> Value {
        let mut wanted = match self {
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
            Self::Firefox => {
                let mut options = json!({
                    "args": ["-headless"], "prefs": { "layout.css.devPixelsPerPx": ratio.to_string() },
                });
                if let Ok(binary) = env::var("FIREFOX") {
                    options["binary"] = Value::from(binary);
                }
                json!({ "moz:firefoxOptions": options })
            }
            Self::WebKit => json!({}), // the driver knows where its MiniBrowser is
        };
        // A driver that waits for a page may wait in vain, the page long loaded: `Session::load` waits by itself.
        wanted["pageLoadStrategy"] = Value::from("none");
        wanted["timeouts"] = json!({ "script": SCRIPT_MS });
        json!({ "capabilities": { "alwaysMatch": wanted } })
    }
}

impl Driver {
    /// Starts the browser's driver on a free port and waits until it listens.
    pub fn start(browser: Browser) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let (variable, program) = browser.program();
        let missing = format!("no WebDriver: `{program}` does not start; install it, or name it in {variable}");
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let profiles = env::temp_dir().join(format!("wormteeth-e2e-{}-{number}", process::id()));
        fs::create_dir_all(&profiles).expect("a folder for the browser's profile");
        // It was free a moment ago: not every driver can choose one by itself and say which.
        let address = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr());
        let address = address.expect("a free port on the loopback");
        let mut command = Command::new(&program);
        if browser == Browser::Firefox {
            command.env("HOME", &profiles); // it does not start as root in another user's home, as containers have it
        }
        let mut server = in_background(&mut command)
            .arg(format!("--port={}", address.port()))
            .env("TMPDIR", &profiles)
            .envs([("MOZ_HEADLESS_WIDTH", "2560"), ("MOZ_HEADLESS_HEIGHT", "1600")]) // the largest window that Firefox gives
            .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1") // which a container does not allow; the page is our own
            .stdin(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| {
                drop(fs::remove_dir(&profiles)); // it is empty
                panic!("{missing} ({error})")
            });
        let watcher = in_background(&mut Command::new("sh"))
            .args(["-c", WATCHER, "watcher", &server.id().to_string()])
            .arg(&profiles)
            .stdin(Stdio::piped())
            .spawn()
            .expect("a shell to watch over the WebDriver server");
        let deadline = Instant::now() + Duration::from_secs(20);
        while TcpStream::connect(address).is_err() {
            let ended = server.try_wait().ok().flatten();
            assert!(ended.is_none() && Instant::now() < deadline, "{missing} ({ended:?})");
            wait::pause();
        }
        Self { address, browser, server, watcher }
    }
}

/// Without a word, and in a process group of its own.
fn in_background(command: &mut Command) -> &mut Command {
    command.stdout(Stdio::null()).stderr(Stdio::null()).process_group(0)
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.watcher.stdin.take());
        // How the two ended is no news to us.
        drop(self.watcher.wait());
        drop(self.server.kill());
        drop(self.server.wait());
    }
}
