//! Style sheets as rules, as far as ours go.

/// `selector { name: value }` under the at-rules it stands in.
#[derive(Debug)]
pub struct Rule {
    /// `@media (…)`, outermost first; empty outside of any.
    pub within: Vec<String>,
    /// What is before the brace.
    pub selector: String,
    /// Names and values, in order.
    pub declarations: Vec<(String, String)>,
}

impl Rule {
    /// The last value of a property here.
    pub fn value(&self, name: &str) -> Option<&str> {
        let found = self.declarations.iter().rfind(|(each, _)| each == name);
        found.map(|(_, value)| value.as_str())
    }
}

/// All rules of a style sheet, in order.
pub fn rules(sheet: &str) -> Vec<Rule> {
    let mut rules = Vec::new();
    read(&uncommented(sheet), &[], &mut rules);
    rules
}

fn uncommented(sheet: &str) -> String {
    let mut parts = sheet.split("/*");
    let mut code = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        code += part.split_once("*/").map_or("", |(_, rest)| rest);
    }
    code
}

fn read(code: &str, within: &[String], rules: &mut Vec<Rule>) {
    let mut rest = code;
    while let Some((head, tail)) = rest.split_once('{') {
        let end = closing(tail);
        let (body, selector) = (&tail[..end], head.trim().to_owned());
        rest = tail.get(end + 1..).unwrap_or_default();
        if selector.starts_with("@media") || selector.starts_with("@supports") {
            read(body, &[within, &[selector]].concat(), rules);
        } else {
            let pairs = body.split(';').filter_map(|pair| pair.split_once(':'));
            let declarations = pairs
                .map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()))
                .collect();
            rules.push(Rule {
                within: within.to_vec(),
                selector,
                declarations,
            });
        }
    }
}

/// Where the block ends that has just been opened.
fn closing(text: &str) -> usize {
    let mut depth = 1_usize;
    for (at, sign) in text.char_indices() {
        match sign {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at;
        }
    }
    text.len()
}
