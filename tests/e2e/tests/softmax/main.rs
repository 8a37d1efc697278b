//! The Softmax view, as its readers have it. Expectations come from the README, the article and `tests/cases.json` (mpmath).

mod figures;
mod hands;
mod layout;
mod link;

use wormteeth_e2e::{Page, Quantity};

/// The default as the page writes it.
const DEFAULT: &str = "#/softmax?v=1&logits=1,2,3&target=0&temperature=1&unit=bits";

/// Values of the quantities with this beginning and 0, 1, …
fn values(page: &Page, name: &str) -> Vec<f64> {
    let all = page.quantities();
    let of = |class: usize| all.iter().find(|quantity| quantity.name == format!("{name}.{class}")).map(|quantity| quantity.value);
    (0..).map_while(of).collect()
}

/// Whether two numbers agree to 1e-12 of their size.
fn close(found: f64, expected: f64) -> bool {
    found == expected || (found - expected).abs() <= 1e-12 * expected.abs().max(1.0)
}

#[track_caller]
fn assert_close(what: &str, found: &[f64], expected: &[f64]) {
    let agree = found.len() == expected.len() && found.iter().zip(expected).all(|(found, expected)| close(*found, *expected));
    assert!(agree, "{what} is {found:?}, expected {expected:?}");
}

/// Asserts the contract of every quantity: unit on information only, three decimals, the number's shortest text.
#[track_caller]
fn assert_legal(quantities: &[Quantity], unit: &str) {
    for Quantity { name, value, raw, text, unit: shown } in quantities {
        let plain = name.starts_with("softmax.p.") || name.starts_with("softmax.gradient.");
        assert_eq!(shown.as_deref(), (!plain).then_some(unit), "{name}: its unit");
        assert!(!value.is_nan() && !raw.is_empty() && raw != "-0", "{name}: `{raw}`");
        if value.is_finite() {
            let read: f64 = text.replace('\u{2212}', "-").parse().unwrap_or(f64::NAN);
            assert!((read - value).abs() <= 0.0005 + 1e-9 && !text.contains('-'), "{name}: `{text}` is not {raw} rounded");
        } else {
            assert_eq!((raw.as_str(), text.as_str()), ("Infinity", "∞"), "{name}");
        }
    }
}
