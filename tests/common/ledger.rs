//! Reading `cases.json`, and counting what is compared with it.

use serde_json::Value;

use super::{ARGMIN, agrees};

/// What was compared, and what did not agree.
#[derive(Default)]
pub struct Ledger {
    compared: usize,
    wrong: Vec<String>,
}

impl Ledger {
    pub fn note(&mut self, agrees: bool, what: impl FnOnce() -> String) {
        self.compared += 1;
        if !agrees {
            self.wrong.push(what());
        }
    }

    pub fn figure(&mut self, what: &str, actual: f64, expected: f64) {
        self.note(agrees(actual, expected), || format!("{what}: {actual:e}, not {expected:e}"));
    }

    pub fn number(&mut self, what: &str, actual: f64, expected: &Value) {
        self.figure(what, actual, number(expected));
    }

    pub fn numbers(&mut self, what: &str, actual: &[f64], expected: &Value) {
        let expected = list(expected);
        assert_eq!(actual.len(), expected.len(), "{what}");
        for (bin, (actual, expected)) in actual.iter().zip(expected).enumerate() {
            self.number(&format!("{what}.{bin}"), *actual, expected);
        }
    }

    pub fn argmin(&mut self, what: &str, actual: Option<f64>, expected: &Value) {
        let expected = (!expected.is_null()).then(|| number(expected));
        let agrees = match (actual, expected) {
            (Some(actual), Some(expected)) => (actual - expected).abs() <= ARGMIN,
            (actual, expected) => actual == expected,
        };
        self.note(agrees, || format!("{what}: {actual:?}, not {expected:?}"));
    }

    /// Fails if anything did not agree. The count is asked for, so that a value that is passed over does not pass.
    pub fn close(self, compared: usize) {
        assert!(self.wrong.is_empty(), "\n{}\n", self.wrong.join("\n"));
        assert_eq!(self.compared, compared, "values compared");
    }
}

/// A figure: the file has long ones as text, and short ones as numbers.
#[allow(clippy::panic, reason = "a test may fail")]
pub fn number(value: &Value) -> f64 {
    let text = value.as_str().map(str::to_owned).unwrap_or_else(|| value.to_string());
    text.parse().unwrap_or_else(|_| panic!("{value} is not a number"))
}

#[allow(clippy::expect_used, reason = "a test may fail")]
pub fn list(value: &Value) -> &[Value] {
    value.as_array().expect("a list")
}

pub fn numbers(value: &Value) -> Vec<f64> {
    list(value).iter().map(number).collect()
}
