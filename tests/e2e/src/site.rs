//! A static server on a free port that serves the built page under a deep sub-path, and remembers each request.
//!
//! Each test has its own, so that "no request leaves the origin" and "works from any sub-path" are facts that were counted. It ends with
//! the process, and so no other test has its origin, with what is stored there.

use std::io::{self, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::{env, fs, thread};

use crate::http;

/// Where the page lives on its server: deep enough that a path from the root cannot work by luck.
pub const SUB_PATH: &str = "/some/deep/path/";

/// What the server does when asked for one kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Sends it, as any server.
    Served,
    /// Answers 404, as a server does that was given half a copy of the site.
    Missing,
    /// Sends the page in its place, as a server does that takes each unknown address for one of the page's own.
    Page,
    /// Sends the first half as if it were all, as a server does where the copying of the site broke off.
    Half,
    /// Announces all, sends half, and hangs up: a network that breaks down.
    Dropped,
    /// Lets the browser wait until the test says otherwise: a slow network without a clock.
    Held,
}

/// One request as it came in, with the status of its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Path with query, from the first slash.
    pub path: String,
    /// 200 or 404 (405 for another method).
    pub status: u16,
}

/// The server.
pub struct Site {
    address: SocketAddr,
    shared: Arc<Shared>,
}

struct Shared {
    dist: PathBuf,
    /// The end of the names that it is for; all others are served.
    answer: Mutex<(&'static str, Answer)>,
    answer_changed: Condvar,
    requests: Mutex<Vec<Request>>,
}

impl Site {
    /// Serves the folder named by `WORMTEETH_DIST`, or the workspace's `dist`, on a free port.
    pub fn serve_dist() -> Self {
        let dist =
            env::var_os("WORMTEETH_DIST").map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist"), PathBuf::from);
        assert!(
            dist.join("index.html").is_file(),
            "there is no built page in {}: run `make dist` first, or name the folder in WORMTEETH_DIST",
            dist.display()
        );
        Self::serve(dist)
    }

    /// Serves `dist` on a free port.
    pub fn serve(dist: PathBuf) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port on the loopback");
        let address = listener.local_addr().expect("the listener's address");
        let answer = Mutex::new((".wasm", Answer::Served));
        let shared = Arc::new(Shared { dist, answer, answer_changed: Condvar::new(), requests: Mutex::default() });
        let served = Arc::clone(&shared);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let served = Arc::clone(&served);
                // A browser may drop a connection at any time: that is not the test's concern, what was answered is recorded.
                thread::spawn(move || drop(served.answer(&stream)));
            }
        });
        Self { address, shared }
    }

    /// `http://127.0.0.1:port`.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The page's address, with a slash at its end and no fragment.
    pub fn url(&self) -> String {
        format!("{}{SUB_PATH}", self.origin())
    }

    /// Every request answered so far, in the order of the answers.
    pub fn requests(&self) -> Vec<Request> {
        lock(&self.shared.requests).clone()
    }

    /// Forgets requests whose path ends so: what the test itself provoked is no fault of the page.
    pub fn forgive(&self, end: &str) {
        lock(&self.shared.requests).retain(|request| !request.path.ends_with(end));
    }

    /// Says what becomes of requests for files whose names end so, those that wait included.
    pub fn set_answer(&self, end: &'static str, answer: Answer) {
        *lock(&self.shared.answer) = (end, answer);
        self.shared.answer_changed.notify_all();
    }
}

impl Shared {
    fn answer(&self, mut stream: &TcpStream) -> io::Result<()> {
        let head = http::read_head(&mut BufReader::new(stream))?;
        let mut words = head.first().map(String::as_str).unwrap_or_default().split(' ');
        let (Some(method), Some(path)) = (words.next(), words.next()) else {
            return Ok(()); // a connection opened ahead of need and closed without a question
        };
        let answer = self.wait_while_held(path);
        let found = match answer {
            Answer::Missing => None,
            Answer::Page => self.find(SUB_PATH),
            _ => self.find(path),
        };
        let (status, kind, body) = match (method, found) {
            ("GET" | "HEAD", Some((kind, body))) => (200, kind, body),
            ("GET" | "HEAD", None) => (404, "text/plain", b"not found".to_vec()),
            _ => (405, "text/plain", Vec::new()),
        };
        lock(&self.requests).push(Request { path: path.to_owned(), status });
        let half = body.len() / 2;
        let (length, sent) = match answer {
            Answer::Half => (half, half),
            Answer::Dropped => (body.len(), half),
            _ => (body.len(), body.len()),
        };
        let head = format!(
            "HTTP/1.1 {status} \r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nCache-Control: no-store\r\n\
             X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n"
        );
        stream.write_all(head.as_bytes())?;
        if method == "GET" {
            stream.write_all(&body[..sent])?;
        }
        stream.flush()
    }

    /// The file that `path` names, with its media type; none outside the sub-path or the folder.
    fn find(&self, path: &str) -> Option<(&'static str, Vec<u8>)> {
        let name = path.split(['?', '#']).next()?.strip_prefix(SUB_PATH)?;
        let name = Path::new(if name.is_empty() { "index.html" } else { name });
        if !name.components().all(|part| matches!(part, Component::Normal(_))) {
            return None;
        }
        Some((media_type(name), fs::read(self.dist.join(name)).ok()?))
    }

    fn wait_while_held(&self, path: &str) -> Answer {
        let is_held = |(end, answer): &mut (&str, Answer)| path.ends_with(*end) && *answer == Answer::Held;
        let (end, answer) = *self.answer_changed.wait_while(lock(&self.answer), is_held).unwrap_or_else(PoisonError::into_inner);
        if path.ends_with(end) { answer } else { Answer::Served }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn media_type(name: &Path) -> &'static str {
    match name.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm", // by it a browser compiles it while it comes
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}
