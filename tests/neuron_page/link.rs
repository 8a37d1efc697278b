//! Links: what is left out, and hostile ones.

use super::{FIRST, SECOND};
use wormteeth::i18n::messages;
use wormteeth::model::{Lang, NeuronDocument, Page, decode};

fn read(link: &str) -> NeuronDocument {
    let link = decode(link);
    assert_eq!((link.page, link.issues), (Page::Neuron, vec![]));
    *link.documents.unwrap_or_default().neuron
}

/// What is said of a link, and what it opens all the same.
fn heard(query: &str) -> (Vec<String>, NeuronDocument) {
    let link = decode(&format!("#/neuron?{query}"));
    let words = messages(Lang::En);
    let said = link.issues.iter().map(|issue| (words.link_issue)(issue)).collect();
    (said, *link.documents.expect("there is a query").neuron)
}

#[test]
fn what_is_left_out_is_the_articles_and_the_last_step() {
    assert_eq!(read("#/neuron?v=1"), SECOND);
    assert_eq!(read("#/neuron?w=.6&b=0.9"), FIRST);
    assert_eq!(read("#/neuron?steps=50"), NeuronDocument { steps: 50, step: 50, ..SECOND });
    assert_eq!(read("#/neuron?step=40&steps=50"), NeuronDocument { steps: 50, step: 40, ..SECOND }, "in whatever order");
    assert_eq!(read("#/neuron?step=1000&steps=2000"), NeuronDocument { steps: 2000, step: 1000, ..SECOND });
    assert_eq!(read("#/neuron?p=7&counts=x&unit=yards"), SECOND, "keys of other pages are none");
    assert!(read("#/neuron?x=-0").x.is_sign_positive());
}

#[test]
fn what_is_bad_is_named_and_replaced_and_the_rest_counts() {
    for (query, said) in [
        ("x=1e3", "x=1e3 is not a number from −100 to 100: 1 stands instead."),
        ("x=nan", "x=nan is not a number from −100 to 100: 1 stands instead."),
        ("w=1e400", "w=1e400 is not a number from −100 to 100: 2 stands instead."),
        ("b=", "b= is not a number from −100 to 100: 2 stands instead."),
        ("y=1.5", "y=1.5 is not a number from 0 to 1: 0 stands instead."),
        ("y=0,5", "y=0,5 is not a number from 0 to 1: 0 stands instead."),
        ("eta=-1", "eta=-1 is not a number from 0 to 1000: 0.15 stands instead."),
        ("eta=inf", "eta=inf is not a number from 0 to 1000: 0.15 stands instead."),
        ("steps=0", "steps=0 is not a whole number from 1 to 2000: 300 stands instead."),
        ("steps=1e2", "steps=1e2 is not a whole number from 1 to 2000: 300 stands instead."),
        (
            "steps=99999999999999999999999",
            "steps=99999999999999999999999 is not a whole number from 1 to 2000: 300 stands instead.",
        ),
        ("step=301", "step=301 is not a whole number from 0 to 300: 300 stands instead."),
        ("step=-1", "step=-1 is not a whole number from 0 to 300: 300 stands instead."),
        ("step=", "step= is not a whole number from 0 to 300: 300 stands instead."),
        ("step=1.0", "step=1.0 is not a whole number from 0 to 300: 300 stands instead."),
        ("fair=Eta", "fair=Eta is none of eta and first-step: eta stands instead."),
        ("w=2&w=3", "w is given twice: the first counts."),
    ] {
        assert_eq!(heard(query), (vec![said.to_owned()], SECOND), "{query}");
    }
    let (said, document) = heard("step=51&steps=50&x=two&w=0.6&b=0.9&eta=nan");
    assert_eq!(said.len(), 3, "{said:?}");
    assert_eq!(document, NeuronDocument { steps: 50, step: 50, ..FIRST });
}
