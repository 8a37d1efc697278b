//! What the tests expect, from outside the page: links and the names of the contract.

use wormteeth_e2e::Quantity;

/// The article's counts as a link writes them.
pub const COUNTS: &str = "2,5,19,58,100,83,58,47,46,45,37";

/// The article's state as the page writes it.
pub const ARTICLE: &str = "#/explore?v=1&counts=2,5,19,58,100,83,58,47,46,45,37&model=binomial&p=0.57&unit=bits";

/// Other work than the article's, as the page writes it.
pub const OTHER: &str = "#/explore?v=1&counts=3,1,4,1,5&model=two-group&p=0.25&unit=nats";

/// A link to Explore with this query.
pub fn explore_link(query: &str) -> String {
    format!("#/explore?{query}")
}

/// The article's link with another p.
pub fn article_at(p: &str) -> String {
    ARTICLE.replace("0.57", p)
}

/// Names that stand on the page whatever the state is.
const ALWAYS: &str = "kl.pq kl.qp h.p h.q ce.pq ce.qp js mean.p model.uniform.kl.pq model.binomial.kl.pq model.two-group.kl.pq";

/// Names that only a model with a parameter has; of these the `argmin` may be missing where every p gives ∞.
const WITH_PARAMETER: &str = "argmin.pq min.pq argmin.qp min.qp";

/// All names that must stand on the page, sorted.
pub fn names(bins: usize, has_parameter: bool) -> Vec<String> {
    let fixed = ALWAYS.split(' ').chain(WITH_PARAMETER.split(' ').filter(|_| has_parameter)).map(str::to_owned);
    let terms = (0..bins).flat_map(|bin| ["pq", "qp"].map(|way| format!("term.{way}.{bin}")));
    let mut names: Vec<String> = fixed.chain(terms).collect();
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
