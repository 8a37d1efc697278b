//! Rust source as tokens, and the paths it names.

/// The tokens of a source that go into the program, each with its line: no comments, no `#[cfg(test)]` items; texts are empty.
pub fn shipped(source: &str) -> Vec<(String, usize)> {
    let all = tokens(source);
    let mut kept = Vec::new();
    let mut k = 0;
    while k < all.len() {
        let test_only = ["#", "[", "cfg", "(", "test", ")", "]"];
        let head = all[k..].iter().take(test_only.len());
        if !head.map(|(token, _)| token.as_str()).eq(test_only) {
            kept.push(all[k].clone());
            k += 1;
            continue;
        }
        let mut depth = 0_usize;
        while let Some((token, _)) = all.get(k) {
            k += 1;
            match token.as_str() {
                "{" => depth += 1,
                "}" => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth == 0 && (token == "}" || token == ";") {
                break;
            }
        }
    }
    kept
}

/// Names, numbers, `::` and single signs; a text is the token `""`.
pub fn tokens(source: &str) -> Vec<(String, usize)> {
    let mut reader = Reader {
        chars: source.chars().collect(),
        at: 0,
        line: 1,
    };
    let mut tokens = Vec::new();
    while let Some(next) = reader.peek(0) {
        let line = reader.line;
        if let Some(token) = reader.token(next) {
            tokens.push((token, line));
        }
    }
    tokens
}

struct Reader {
    chars: Vec<char>,
    at: usize,
    line: usize,
}

impl Reader {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.at + ahead).copied()
    }

    fn bump(&mut self) -> Option<char> {
        let next = self.peek(0)?;
        self.at += 1;
        self.line += usize::from(next == '\n');
        Some(next)
    }

    fn take(&mut self, fits: impl Fn(char) -> bool) -> String {
        let mut taken = String::new();
        while let Some(next) = self.peek(0).filter(|c| fits(*c)) {
            taken.push(next);
            self.bump();
        }
        taken
    }

    fn token(&mut self, next: char) -> Option<String> {
        match (next, self.peek(1)) {
            ('/', Some('/')) => {
                self.take(|c| c != '\n');
                None
            }
            ('/', Some('*')) => {
                self.block_comment();
                None
            }
            ('"', _) => Some(self.text(0, true)),
            ('\'', Some('\\')) => Some(self.quoted_char()),
            ('\'', Some(_)) if self.peek(2) == Some('\'') => Some(self.quoted_char()),
            (':', Some(':')) => {
                self.bump();
                self.bump();
                Some("::".to_owned())
            }
            (c, _) if c.is_whitespace() => {
                self.bump();
                None
            }
            (c, _) if is_part(c) => Some(self.name()),
            _ => self.bump().map(String::from),
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0_usize;
        while let Some(next) = self.bump() {
            match (next, self.peek(0)) {
                ('/', Some('*')) => depth += 1,
                ('*', Some('/')) => depth -= 1,
                _ => continue,
            }
            self.bump();
            if depth == 0 {
                break;
            }
        }
    }

    /// A name or number, or the raw or byte text that begins like one.
    fn name(&mut self) -> String {
        let name = self.take(is_part);
        let raw = matches!(name.as_str(), "r" | "br" | "cr");
        let hashes = if raw {
            (0..).take_while(|k| self.peek(*k) == Some('#')).count()
        } else {
            0
        };
        let may = raw || matches!(name.as_str(), "b" | "c");
        if may && self.peek(hashes) == Some('"') {
            self.at += hashes;
            return self.text(hashes, !raw);
        }
        name
    }

    fn text(&mut self, hashes: usize, escapes: bool) -> String {
        self.bump();
        while let Some(next) = self.bump() {
            if next == '\\' && escapes {
                self.bump();
            } else if next == '"' && (0..hashes).all(|k| self.peek(k) == Some('#')) {
                self.at += hashes;
                break;
            }
        }
        "\"\"".to_owned()
    }

    fn quoted_char(&mut self) -> String {
        self.bump();
        if self.bump() == Some('\\') {
            self.bump();
        }
        self.take(|c| c != '\'');
        self.bump();
        "''".to_owned()
    }
}

fn is_part(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn is_name(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// All paths that code in `module` names, absolute: `crate` or the name of a crate (or of something local) comes first.
pub fn paths(code: &[&str], module: &[String]) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    let mut inner: Vec<usize> = Vec::new(); // at which depth each inner module opened
    let (mut depth, mut here) = (0_usize, module.to_vec());
    for (k, token) in code.iter().enumerate() {
        let before = |n: usize| k.checked_sub(n).map_or("", |k| code[k]);
        let after = code.get(k + 1).copied().unwrap_or_default();
        match *token {
            "{" => {
                if before(2) == "mod" {
                    inner.push(depth);
                    here.push(before(1).to_owned());
                }
                depth += 1;
            }
            "}" => {
                depth = depth.saturating_sub(1);
                if inner.last() == Some(&depth) {
                    inner.pop();
                    here.pop();
                }
            }
            // pub(crate) and pub(super) are no paths, nor is a method's self.
            "crate" | "super" if before(1) == "(" && after == ")" => {}
            "crate" if before(1) == "extern" => {}
            "self" if after != "::" => {}
            // The rest of a path was read with its beginning.
            _ if before(1) == "::" && (is_name(before(2)) || before(2) == ">") => {}
            _ if is_name(token) && before(1) != "." => {
                let (trees, _) = tree(code, k, &[]);
                found.extend(trees.iter().map(|path| absolute(path, &here)));
            }
            _ => {}
        }
    }
    found
}

/// The path at token `k`, or the several that its braces make, each after `prefix`; and where it ends.
fn tree(code: &[&str], mut k: usize, prefix: &[String]) -> (Vec<Vec<String>>, usize) {
    let mut path = prefix.to_vec();
    while let Some(token) = code.get(k) {
        match *token {
            "::" => k += 1,
            "{" if !path.is_empty() => return branches(code, k + 1, &path),
            name if is_name(name) || name == "*" => {
                path.push(name.to_owned());
                k += 1;
                if code.get(k) != Some(&"::") {
                    break;
                }
            }
            _ => break,
        }
    }
    (vec![path], k)
}

fn branches(code: &[&str], mut k: usize, path: &[String]) -> (Vec<Vec<String>>, usize) {
    let mut found = Vec::new();
    while k < code.len() && code[k] != "}" {
        let (paths, end) = tree(code, k, path);
        found.extend(paths);
        // `as name` may follow.
        k = end
            + code[end..]
                .iter()
                .take_while(|token| !matches!(**token, "," | "}"))
                .count();
        k += usize::from(code.get(k) == Some(&","));
    }
    (found, k + 1)
}

fn absolute(path: &[String], here: &[String]) -> Vec<String> {
    let root = |inner: &[String], rest: &[String]| [&["crate".to_owned()], inner, rest].concat();
    match path.first().map(String::as_str) {
        Some("crate" | "wormteeth") => root(&[], &path[1..]),
        Some("self") => root(here, &path[1..]),
        Some("super") => {
            let ups = path.iter().take_while(|name| *name == "super").count();
            root(&here[..here.len().saturating_sub(ups)], &path[ups..])
        }
        _ => path.to_vec(),
    }
}
