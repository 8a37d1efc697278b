//! The pages but Explore, as their readers have them. What all of them do is asked once, over a table of pages, controls and what is
//! expected; what a document computes, refuses and says is tested natively (`tests/pages`, `tests/model`). Expectations are the article's,
//! the contract's (`docs/links.md`) or arithmetic by another program, never the page's own.

mod drags;
mod edits;
mod evidence;
mod figures;
mod languages;
mod layout;
mod ledger;
mod lesson;
mod links;
mod menus;
mod neuron;
mod print;
mod sizes;
mod softmax;

// What the pages write for a reader who has set nothing.
const EXPLORE: &str = "#/explore?v=1&counts=2,5,19,58,100,83,58,47,46,45,37&model=binomial&p=0.57&unit=bits";
const INFORMATION: &str =
    "#/information?v=1&event=0.25&coin=0.5&p=0.25,0.25,0.25,0.25&q=0.4,0.3,0.2,0.1&coins=0.5,0.25,0.1&unit=bits";
const EVIDENCE: &str = "#/evidence?v=1&counts=2,5,19,58,100,83,58,47,46,45,37&first=binomial&p1=0.5704&second=uniform&p2=0.5&refit=fixed&seed=1&caught=30&size=100&unit=bits";
const NEURON: &str = "#/neuron?v=1&x=1&y=0&w=2&b=2&eta=0.15&steps=300&step=300&fair=eta";
const SOFTMAX: &str = "#/softmax?v=1&logits=1,2,3&target=0&temperature=1&unit=bits";

/// The link with other values for some of its keys: `p=1,2&q=3,4`.
#[track_caller]
fn with(link: &str, changes: &str) -> String {
    let (path, query) = link.split_once('?').expect("a query");
    let mut pairs: Vec<&str> = query.split('&').collect();
    for change in changes.split('&').filter(|change| !change.is_empty()) {
        let (key, _) = change.split_once('=').expect("a key and its value");
        let pair = pairs.iter_mut().find(|pair| pair.split('=').next() == Some(key));
        *pair.unwrap_or_else(|| panic!("{link} has no {key}")) = change;
    }
    format!("{path}?{}", pairs.join("&"))
}

/// The name of the page that a link opens.
fn view(link: &str) -> &str {
    link["#/".len()..].split('?').next().unwrap_or_default()
}

/// The numbers of a key in a link.
#[track_caller]
fn numbers(link: &str, key: &str) -> Vec<f64> {
    let list = link.split(['?', '&']).find_map(|pair| pair.strip_prefix(key)?.strip_prefix('=')).expect("the key");
    list.split(',').map(|number| number.parse().expect("a number")).collect()
}
