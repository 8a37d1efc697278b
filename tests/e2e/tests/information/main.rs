//! The Information view, as its readers have it. Expectations come from the README, from the article and from arithmetic done here.

mod figures;
mod hand;
mod keyboard;
mod layout;
mod links;

use wormteeth_e2e::Page;

/// The view as a first visit has it.
const DEFAULT: &str =
    "#/information?v=1&event=0.25&coin=0.5&p=0.25,0.25,0.25,0.25&q=0.4,0.3,0.2,0.1&coins=0.5,0.25,0.1&unit=bits";

/// The numbers of a list in its fields.
fn fields(page: &Page, list: &str) -> Vec<f64> {
    let texts = page.js_with(
        "return [...document.querySelectorAll('input[type=number]')].filter(field => field.id.startsWith(arguments[0] + '-') && !field.closest('[hidden]'))
            .map(field => Number(field.value));",
        wormteeth_e2e::json!([list]),
    );
    serde_json::from_value(texts).expect("numbers")
}

/// H(P), D(P‖Q) and H(P,Q) in bits, written out once more.
fn bits(p: &[f64], q: &[f64]) -> [f64; 3] {
    let shares = |list: &[f64]| -> Vec<f64> { list.iter().map(|each| each / list.iter().sum::<f64>()).collect() };
    let (p, q) = (shares(p), shares(q));
    let mean = |of: &dyn Fn(usize) -> f64| (0..p.len()).filter(|k| p[*k] > 0.0).map(|k| p[k] * of(k)).sum::<f64>();
    [mean(&|k| -p[k].log2()), mean(&|k| (p[k] / q[k]).log2()), mean(&|k| -q[k].log2())]
}

#[track_caller]
fn assert_close(what: &str, value: f64, expected: f64) {
    assert!((value - expected).abs() <= 1e-9 * expected.abs().max(1.0), "{what} is {value}, not {expected}");
}
