//! Saved work and settings: the same texts as links, and those that older versions saved.

use super::links::ARTICLE;
use crate::common::documents::{explore, settings};
use proptest::prelude::*;
use wormteeth::math::Unit;
use wormteeth::model::{
    Documents, Lang, LinkIssue, Model, Page, PartialSettings, Theme, decode, decode_settings, decode_work, encode,
    encode_settings, encode_work,
};

#[test]
fn work_is_saved_without_settings_and_comes_back() {
    let documents = explore(&[1.0, 2.0, 3.0, 4.0], Model::Uniform, 0.25, 2);
    let text = encode_work(Page::Explore, &documents);
    assert_eq!(text, "#/explore?v=1&counts=1,2,3,4&model=uniform&p=0.25&split=2");
    let link = decode_work(&text);
    assert_eq!((link.documents, link.settings, link.issues), (Some(documents), PartialSettings::default(), vec![]));
    let nothing = decode_work("");
    assert_eq!((nothing.documents, nothing.issues), (None, vec![]), "where nothing was saved");
}

#[test]
fn older_work_names_a_unit_which_is_read_once() {
    for unit in Unit::ALL {
        let older =
            encode(Page::Explore, &Documents::default(), PartialSettings { unit: Some(unit), ..PartialSettings::default() });
        let link = decode_work(&older);
        assert_eq!((link.documents, link.settings.unit, link.issues), (Some(Documents::default()), Some(unit), vec![]));
        // Saved again it has none, so that it is not read a second time.
        assert_eq!(decode_work(&encode_work(Page::Explore, &Documents::default())).settings.unit, None);
    }
    assert_eq!(
        decode(&encode_work(Page::Explore, &Documents::default())).settings.unit,
        Some(Unit::Bits),
        "as a link it means bits"
    );
    // A two-group model's split was always written, another's never.
    let older = "#/explore?v=1&counts=1,2,3&model=two-group&p=0.25&split=1&unit=dits";
    assert_eq!(decode_work(older).documents, Some(explore(&[1.0, 2.0, 3.0], Model::TwoGroup, 0.25, 1)));
}

#[test]
fn chosen_settings_are_saved_and_come_back_and_no_others() {
    let dark = PartialSettings { theme: Some(Theme::Dark), ..PartialSettings::default() };
    assert_eq!(encode_settings(dark), "#/explore?v=1&theme=dark");
    proptest!(|(chosen in settings())| prop_assert_eq!(decode_settings(&encode_settings(chosen)), (chosen, vec![])));
    assert_eq!(decode_settings(""), (PartialSettings::default(), vec![]));
    let (read, issues) = decode_settings("#/explore?v=1&unit=yards&theme=dark");
    assert_eq!((read.theme, issues), (Some(Theme::Dark), vec![LinkIssue::BadUnit("yards".into())]));
}

#[test]
fn older_settings_were_saved_as_a_whole_link_whose_unit_was_not_the_readers() {
    let (read, issues) = decode_settings(&format!("{ARTICLE}&lang=en&theme=projector"));
    let expected = PartialSettings { lang: Some(Lang::En), theme: Some(Theme::Projector), unit: None };
    assert_eq!((read, issues), (expected, vec![]));
}
