//! The link contract, both ways: what is written is read back, and whatever is read gives valid documents and says what it could not
//! read.

use crate::common::documents::{documents, explore, page, settings};
use crate::common::house::said;
use crate::common::seen::{opened, words};
use proptest::prelude::*;
use std::sync::Arc;
use wormteeth::math::Unit;
use wormteeth::model::{
    Documents, Lang, LessonDocument, LessonStep, Link, Model, Page, PartialSettings, Theme, decode, encode, middle_split,
};

pub const ARTICLE: &str = "#/explore?v=1&counts=2,5,19,58,100,83,58,47,46,45,37&model=binomial&p=0.57&unit=bits";

const BITS: PartialSettings = PartialSettings { lang: None, theme: None, unit: Some(Unit::Bits) };

/// The sentences about a link, in English; those in Chinese keep the house style too.
pub fn heard(link: &Link) -> Vec<String> {
    link.issues.iter().map(|issue| said(|| (words().link_issue)(issue))).map(|[english, _]| english).collect()
}

/// What reading the link of a page gives back of documents: a default split is not written.
fn as_written(page: Page, documents: &Documents) -> Documents {
    let mut written = Documents::default();
    page.copy_documents(&mut written, documents);
    if page == Page::Evidence {
        let bins = documents.histogram.bins();
        let evidence = Arc::make_mut(&mut written.evidence);
        evidence.split = evidence.split.filter(|split| *split != middle_split(bins));
    }
    if page == Page::Lesson {
        // Nor is what was drawn or moved after the answer.
        let lesson = Arc::make_mut(&mut written.lesson);
        lesson.trials = LessonDocument::default().trials;
        for step in LessonStep::ALL.into_iter().filter(|step| documents.lesson.answer(*step).is_some()) {
            lesson.drafts[step.index()] = documents.lesson.counted(step).cloned();
            // What was predicted is where the step goes on.
            let asking = LessonDocument { drafts: lesson.drafts.clone(), ..LessonDocument::default() };
            lesson.trials[step.index()].explore = asking.model_of(step);
        }
    }
    written
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_back(page in page(), documents in documents(), settings in settings()) {
        let text = encode(page, &documents, settings);
        prop_assert!(text.is_ascii() && text.len() < 3000, "{}", text);
        let link = decode(&text);
        let has_unit = page.keys().has_unit;
        let unit = Some(settings.unit.unwrap_or_default()).filter(|_| has_unit);
        prop_assert_eq!(&link.issues, &vec![]);
        prop_assert_eq!((link.page, link.settings), (page, PartialSettings { unit, ..settings }));
        let mut read = Documents::default();
        page.copy_documents(&mut read, &link.documents.unwrap_or_default());
        prop_assert_eq!(read, as_written(page, &documents), "{}", text);
        prop_assert_eq!(text.contains("&unit="), has_unit && settings.unit.is_some());
    }

}

#[test]
fn the_default_links_are_those_of_the_contract() {
    for (page, text) in [
        (Page::Explore, ARTICLE),
        (
            Page::Information,
            "#/information?v=1&event=0.25&coin=0.5&p=0.25,0.25,0.25,0.25&q=0.4,0.3,0.2,0.1&coins=0.5,0.25,0.1&unit=bits",
        ),
        (
            Page::Evidence,
            "#/evidence?v=1&counts=2,5,19,58,100,83,58,47,46,45,37&first=binomial&p1=0.5704&second=uniform&p2=0.5&refit=fixed&seed=1&caught=30&size=100&unit=bits",
        ),
        (Page::Neuron, "#/neuron?v=1&x=1&y=0&w=2&b=2&eta=0.15&steps=300&step=300&fair=eta"),
        (Page::Softmax, "#/softmax?v=1&logits=1,2,3&target=0&temperature=1&unit=bits"),
        (Page::Ledger, "#/ledger?v=1"),
        (Page::Lesson, "#/lesson?v=1&step=worms"),
    ] {
        assert_eq!(encode(page, &Documents::default(), BITS), text);
        let link = decode(text);
        assert_eq!((link.page, link.documents, link.issues), (page, Some(Documents::default()), vec![]));
        let bare = decode(&format!("#/{}", page.key()));
        assert_eq!((bare.page, bare.documents, bare.settings), (page, None, PartialSettings::default()));
    }
}

#[test]
fn keys_are_written_in_the_contracts_order() {
    let documents = explore(&[1e-9, 0.5, 1e9], Model::TwoGroup, 5e-324, 0);
    let settings = PartialSettings { lang: Some(Lang::En), theme: Some(Theme::Projector), unit: Some(Unit::Dits) };
    let hand = "#/explore?v=1&counts=1e-9,0.5,1000000000&model=two-group&p=5e-324&split=0&unit=dits&lang=en&theme=projector";
    assert_eq!(encode(Page::Explore, &documents, settings), hand);
    assert_eq!(decode(hand).documents, Some(documents));
}

#[test]
fn a_split_is_written_whenever_it_is_not_the_middle_whatever_the_model() {
    for model in Model::ALL {
        for (split, written) in [(0, true), (1, false), (2, true)] {
            let documents = explore(&[1.0, 2.0, 3.0, 4.0], model, 0.5, split);
            let text = encode(Page::Explore, &documents, BITS);
            assert_eq!(text.contains("&split="), written, "{text}");
            assert_eq!(decode(&text).documents, Some(documents));
        }
    }
}

#[test]
fn a_query_without_a_unit_means_bits_on_pages_that_have_the_key() {
    for page in Page::ALL {
        let bits = page.keys().has_unit.then_some(Unit::Bits);
        for (query, unit) in [("v=1", bits), ("theme=dark", bits), ("unit=nats", bits.map(|_| Unit::Nats)), ("unit=yards", bits)]
        {
            assert_eq!(decode(&format!("#/{}?{query}", page.key())).settings.unit, unit, "{page:?} {query}");
        }
        assert_eq!(decode(&format!("#/{}", page.key())).settings.unit, None);
    }
}

#[test]
fn the_split_defaults_to_the_middle_of_the_given_counts() {
    for (counts, split) in [("1,2", 0), ("1,2,3", 1), ("1,2,3,4", 1), ("1,2,3,4,5", 2)] {
        assert_eq!(opened(&format!("#/explore?counts={counts}")).explore.split, split, "{counts}");
    }
}

/// What mail, chats and web pages make of a link that is passed on.
#[test]
fn a_link_is_read_as_it_was_before_it_was_passed_on() {
    let nats = PartialSettings { unit: Some(Unit::Nats), ..PartialSettings::default() };
    let expected = explore(&[1.0, 2.0, 3.0], Model::Uniform, 0.57, 1);
    let sent = "#/explore?v=1&counts=1,2,3&model=uniform&unit=nats";
    let wrapped = "#%2Fexplore%3Fv%3D1%26counts%3D1%2C2%2C3%26model%3Duniform%26unit%3Dnats";
    let mut found = vec![wrapped.to_owned(), wrapped.replace("%26", "%26amp%3B"), wrapped.replace("%2C", "%252C") + "."];
    found.extend(["&amp;", "&amp;amp;", "&AMP;", "&#38;", "&#038;", "&amp%3B"].map(|entity| sent.replace('&', entity)));
    let ends = [".", ",", ";", ":", "!", "?", ")", "]", "}", ">", "\"", "'", "’", "”", "»", "。", "，", "）", "』", "、", "؟"];
    found.extend(ends.map(|end| format!("{sent}{end}")));
    found.extend([").", "”)。 ", "%E3%80%82", "%22%3E,", "\u{200b}"].map(|ends| format!("{sent}{ends}")));
    for text in found {
        let link = decode(&text);
        assert_eq!((link.documents, link.settings, link.issues), (Some(expected.clone()), nats, vec![]), "{text}");
    }
    // Each kind of value, those included that are read after the others.
    for (sent, rest) in [
        ("#/explore?unit=nats&counts=1,2,3", ","),
        ("#/explore?v=1&counts=1,2,3,4&split=2", ")"),
        ("#/explore?p=0.5", ").”"),
        ("#/explore?p=1", "."),
        ("#/explore?p=0.5&v=1", "."),
        ("#/explore?model=two-group", "!"),
        ("#/explore?p=0.5&theme=dark", "。"),
        ("#/explore?p=0.5&lang=en", ";"),
        ("#/information?p=1,2,3&q=3,2,1", ",)"),
        ("#/evidence?seed=7", "."),
        ("#/neuron?steps=5&step=4", "?"),
        ("#/softmax?logits=1,2,3,4&target=3", "）"),
        ("#/softmax", "."),
        ("#/explore", ")."),
        ("#/evidence/", "。”"),
        ("#/neuron", "?)"),
        ("#/", "."),
    ] {
        let link = decode(sent);
        assert_eq!(link.issues, [], "{sent}");
        assert_eq!(decode(&format!("{sent}{rest}")), link, "{sent}{rest}");
    }
}
