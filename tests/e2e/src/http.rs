//! The little of HTTP that WebDriver needs: one JSON request, one JSON answer, one connection each, on the loopback.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use serde_json::Value;

/// Longest that a driver may think about one command: the slowest are scripts, see [`SCRIPT_MS`](crate::browser::SCRIPT_MS).
const ANSWER_WITHIN: Duration = Duration::from_secs(270);

/// Sends `body` (none for `GET` and `DELETE`) and returns the status code with the answer's JSON (`Null` if it has none).
pub fn request(to: SocketAddr, method: &str, path: &str, body: Option<&Value>) -> io::Result<(u16, Value)> {
    let body = body.map(Value::to_string).unwrap_or_default();
    let mut stream = TcpStream::connect(to)?;
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(ANSWER_WITHIN))?;
    let length = body.len();
    stream.write_all(
        format!(
            "{method} {path} HTTP/1.1\r\nHost: {to}\r\nContent-Type: application/json; charset=utf-8\r\n\
             Content-Length: {length}\r\nConnection: close\r\n\r\n{body}"
        )
        .as_bytes(),
    )?;
    let mut reader = BufReader::new(stream);
    let head = read_head(&mut reader).map_err(|error| match error.kind() {
        io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut => io::Error::other(format!("no answer within {ANSWER_WITHIN:?}")),
        _ => error,
    })?;
    let status = head.first().and_then(|line| line.split(' ').nth(1)?.parse().ok());
    let status = status.ok_or_else(|| io::Error::other(format!("this is no HTTP answer: {head:?}")))?;
    let length = head.iter().find_map(|line| line.to_ascii_lowercase().strip_prefix("content-length:")?.trim().parse().ok());
    let mut answer = Vec::new();
    reader.take(length.unwrap_or(u64::MAX)).read_to_end(&mut answer)?;
    if answer.is_empty() {
        return Ok((status, Value::Null));
    }
    Ok((status, serde_json::from_slice(&answer)?))
}

/// The lines of a message's head, without the empty line that ends it. Shared with the static server.
pub(crate) fn read_head(reader: &mut impl BufRead) -> io::Result<Vec<String>> {
    reader.lines().take_while(|line| !line.as_ref().is_ok_and(String::is_empty)).collect()
}
