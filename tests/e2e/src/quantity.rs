//! One `<data class="quantity">` element as the contract writes it, and whether it keeps the contract.

use serde_json::Value;

/// A named quantity as it stands on the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// `kl.pq` and so on.
    pub name: String,
    /// The number in the attribute `value`, in the unit shown.
    pub value: f64,
    /// The attribute `value`, letter by letter.
    pub raw: String,
    /// What the reader sees.
    pub text: String,
    /// `bits`, `nats` or `dits` for information, none for the rest.
    pub unit: Option<String>,
}

impl Quantity {
    /// Reads what the page's script reports of one element.
    #[track_caller]
    pub(crate) fn from_json(element: &Value) -> Self {
        let text = |key: &str| element[key].as_str().unwrap_or_default().to_owned();
        let (name, raw) = (text("name"), text("value"));
        let value = match raw.as_str() {
            "Infinity" => f64::INFINITY,
            "-Infinity" => f64::NEG_INFINITY,
            // Rust's parser would take these.
            _ if raw.to_ascii_lowercase().contains(['i', 'n']) => panic!("{name}: `{raw}` is no legal value"),
            _ => raw.parse().unwrap_or_else(|_| panic!("{name}: `{raw}` is no number")),
        };
        Self { name, value, raw, text: text("text"), unit: element["unit"].as_str().map(str::to_owned) }
    }

    /// Whether this name stands for information, which has a unit.
    pub fn is_information(&self) -> bool {
        !["lesson.step", "mean.p", "list.sum", "argmin.", "neuron."].iter().any(|start| self.name.starts_with(start))
    }

    /// Asserts what the contract says of every quantity: the shortest text that gives the number back, never NaN nor −0,
    /// three decimals or three significant digits or ∞ for the eye, a unit on information only.
    #[track_caller]
    pub fn assert_legal(&self, unit: &str) {
        let Self { name, value, raw, text, .. } = self;
        assert_eq!(self.unit.as_deref(), self.is_information().then_some(unit), "{name}: its unit");
        if value.is_infinite() {
            assert_eq!((raw.as_str(), text.as_str()), ("Infinity", "∞"), "{name}");
            return;
        }
        assert!(!(value.is_nan() || *value == 0.0 && value.is_sign_negative()), "{name}: `{raw}` is no legal value");
        assert_eq!(digits(raw), digits(&format!("{value:e}")), "{name}: `{raw}` is not the shortest text of its number");
        let shown: f64 = text.replace('\u{2212}', "-").parse().unwrap_or_else(|_| panic!("{name}: `{text}` is no number"));
        let decimals = text.split_once('.').map(|(_, decimals)| decimals.len());
        // Of a small one three digits count.
        let is_small = shown != 0.0 && shown.abs() < 0.0005;
        let fits = if is_small { digits(text).len() <= 3 } else { decimals == Some(3) };
        assert!(fits && !text.replace("e-", "").contains('-'), "{name}: `{text}` has not three decimals and a true minus");
        let half = if is_small { 0.005 * shown.abs() } else { 0.0005 };
        assert!((shown - value).abs() <= half + 1e-9, "{name}: `{text}` is not {raw} rounded");
        assert!(shown != 0.0 || !text.starts_with('\u{2212}'), "{name}: `{text}` is a negative zero");
    }
}

/// The significant digits of a decimal number, without sign, point, exponent and zeros at either end.
fn digits(number: &str) -> String {
    let mantissa = number.split(['e', 'E']).next().unwrap_or_default();
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    digits.trim_matches('0').to_owned()
}
