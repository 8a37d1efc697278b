//! What the tests expect, from outside the page: the article's data, the names of the contract, arithmetic of a few lines.

use wormteeth_e2e::{Page, Quantity};

/// The article's counts as a link writes them.
pub const COUNTS: &str = "2,5,19,58,100,83,58,47,46,45,37";

/// The article's state as the page writes it.
pub const ARTICLE: &str = "#/explore?v=1&counts=2,5,19,58,100,83,58,47,46,45,37&model=binomial&p=0.57&unit=bits";

/// Other work than the article's, as the page writes it.
pub const OTHER: &str = "#/explore?v=1&counts=3,1,4,1,5&model=two-group&p=0.25&unit=nats";

/// The first quantities of [`OTHER`] that a reader sees: D(P‖Q) and D(Q‖P) in nats.
pub fn other_divergences() -> [f64; 2] {
    let p = shares(&[3.0, 1.0, 4.0, 1.0, 5.0]);
    let q = [0.25, 0.25, 0.25, 0.125, 0.125];
    [kl(&p, &q), kl(&q, &p)]
}

/// Names that stand on the page whatever the state is.
const ALWAYS: [&str; 11] = [
    "kl.pq",
    "kl.qp",
    "h.p",
    "h.q",
    "ce.pq",
    "ce.qp",
    "js",
    "mean.p",
    "model.uniform.kl.pq",
    "model.binomial.kl.pq",
    "model.two-group.kl.pq",
];

/// Names that only a model with a parameter has; of these the `argmin` may be missing where every p gives ∞.
const WITH_PARAMETER: [&str; 4] = ["argmin.pq", "min.pq", "argmin.qp", "min.qp"];

/// All names that must stand on the page, sorted.
pub fn names(bins: usize, has_parameter: bool) -> Vec<String> {
    let terms = (0..bins).flat_map(|bin| [format!("term.pq.{bin}"), format!("term.qp.{bin}")]);
    let fixed = ALWAYS.iter().chain(WITH_PARAMETER.iter().filter(|_| has_parameter));
    let mut names: Vec<String> = fixed.map(ToString::to_string).chain(terms).collect();
    names.sort_unstable();
    names
}

/// The names of quantities, sorted.
pub fn names_of(quantities: &[Quantity]) -> Vec<String> {
    let mut names: Vec<String> = quantities.iter().map(|quantity| quantity.name.clone()).collect();
    names.sort_unstable();
    names
}

/// The quantity of this name among those read at once.
#[track_caller]
pub fn of<'all>(quantities: &'all [Quantity], name: &str) -> &'all Quantity {
    let mut found = quantities.iter().filter(|quantity| quantity.name == name);
    let first = found.next().unwrap_or_else(|| panic!("{name} is not on the page"));
    assert!(found.next().is_none(), "{name} stands more than once on the page");
    first
}

/// Counts as shares of their sum.
pub fn shares(counts: &[f64]) -> Vec<f64> {
    let total: f64 = counts.iter().sum();
    counts.iter().map(|count| count / total).collect()
}

/// B(n, p) over 0..=n, by the recurrence of its terms.
pub fn binomial(n: u32, p: f64) -> Vec<f64> {
    let mut term = (1.0 - p).powi(i32::try_from(n).expect("few bins"));
    let mut all = vec![term];
    for k in 0..n {
        term *= f64::from(n - k) / f64::from(k + 1) * p / (1.0 - p);
        all.push(term);
    }
    all
}

/// D(a‖b) in nats, term by term, where b is nowhere zero.
pub fn kl(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).filter(|(a, _)| **a > 0.0).map(|(a, b)| a * (a / b).ln()).sum()
}

/// Asserts that two numbers agree to 1e-12 of their size, or 1e-15 near zero; ∞ agrees with itself.
#[track_caller]
pub fn assert_close(what: &str, found: f64, expected: f64) {
    assert_near(what, found, expected, 1e-12 * expected.abs() + 1e-15);
}

/// Asserts that two numbers differ by no more than `tolerance`.
#[track_caller]
pub fn assert_near(what: &str, found: f64, expected: f64, tolerance: f64) {
    let agree = found == expected || (found - expected).abs() <= tolerance;
    assert!(agree, "{what} is {found}, expected {expected} within {tolerance:e}");
}

/// The counts in the page's own link, once it has written them.
#[track_caller]
pub fn written_counts(page: &Page) -> Vec<f64> {
    let link = page.read_link();
    let counts = link.split(['?', '&']).find_map(|pair| pair.strip_prefix("counts="));
    let counts = counts.unwrap_or_else(|| panic!("there are no counts in {link}"));
    counts.split(',').map(|count| count.parse().expect("a count")).collect()
}

/// A link to Explore with this query.
pub fn explore_link(query: &str) -> String {
    format!("#/explore?{query}")
}
