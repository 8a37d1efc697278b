//! Opening links: one step over all that changes, the histogram that two pages share, and settings that are in no undo.

use super::history::{after, steps};
use wormteeth::math::Unit;
use wormteeth::model::evidence::EvidenceEdit;
use wormteeth::model::{
    Documents, ExploreEdit, HistogramEdit, Lang, Page, PartialSettings, Setting, Settings, Theme, Workspace, decode,
};

const SAVED: Settings = Settings { lang: Lang::En, theme: Theme::Light, unit: Unit::Dits };

/// Opens a link in the workspace, as the page does.
#[track_caller]
fn open(workspace: &mut Workspace, fragment: &str) -> Page {
    let link = decode(fragment);
    assert_eq!(link.issues, [], "{fragment}");
    workspace.open_link(link.page, &link.documents.unwrap_or_default(), link.settings, SAVED);
    link.page
}

#[test]
fn explore_and_evidence_share_one_histogram() {
    let mut workspace = after(Workspace::new(Documents::default()), [HistogramEdit::SetCount { bin: 0, count: 9.0 }]);
    assert!(Page::Evidence.has_changed(&Documents::default(), workspace.documents()), "Explore's edit is seen in Evidence");
    workspace = after(workspace, [ExploreEdit::SetSplit(8.0)]);
    let before = workspace.documents().clone();
    open(&mut workspace, "#/evidence?counts=1,2,3&caught=5");
    let Documents { histogram, explore, evidence, .. } = workspace.documents();
    assert_eq!((histogram.counts.as_slice(), explore.split, evidence.caught), (&[1.0, 2.0, 3.0][..], 1, 5));
    assert_eq!(workspace.undo(Page::Neuron), Some(Page::Evidence), "one step over all it changed");
    assert_eq!(workspace.documents(), &before);
    // The same counts keep Explore's split.
    let fragment = wormteeth::model::encode(Page::Evidence, &before, PartialSettings::default());
    open(&mut workspace, &format!("{fragment}&x=1").replace("caught=30", "caught=7"));
    assert_eq!((workspace.documents().explore.split, workspace.documents().evidence.caught), (8, 7));
}

#[test]
fn a_link_that_changes_neither_documents_nor_settings_is_no_step() {
    let mut workspace = Workspace::new(Documents::default());
    for fragment in ["#/neuron?v=1", "#/ledger?theme=light", "#/explore?p=0.57&unit=dits"] {
        open(&mut workspace, fragment);
        assert!(!workspace.can_undo(), "{fragment}");
    }
    open(&mut workspace, "#/explore?unit=nats");
    open(&mut workspace, "#/ledger?theme=dark");
    assert_eq!(workspace.documents(), &Documents::default());
    assert_eq!(steps(workspace), 2);
}

#[test]
fn an_open_gesture_ends_where_a_link_is_opened() {
    let mut workspace = after(Workspace::new(Documents::default()), [HistogramEdit::DragCount { bin: 0, count: 9.0 }]);
    open(&mut workspace, "#/explore?p=0.5");
    assert_eq!(workspace.scale_documents(), workspace.documents());
    assert_eq!(workspace.undo(Page::Explore), Some(Page::Explore));
    assert_eq!(workspace.documents().histogram.counts[0], 9.0);
}

#[test]
fn what_a_link_asks_for_holds_while_it_is_open_and_undoing_it_gives_the_saved_ones_back() {
    let mut workspace = Workspace::new(Documents::default());
    let in_force = |workspace: &Workspace| workspace.link_settings().over(SAVED);
    assert_eq!(in_force(&workspace), SAVED);
    open(&mut workspace, "#/explore?p=0.5&unit=nats&theme=dark");
    assert_eq!(in_force(&workspace), Settings { theme: Theme::Dark, unit: Unit::Nats, ..SAVED });
    open(&mut workspace, "#/explore?p=0.4");
    assert_eq!(in_force(&workspace), Settings { unit: Unit::Bits, ..SAVED }, "a missing unit means bits");
    open(&mut workspace, "#/neuron?w=3");
    assert_eq!(in_force(&workspace), SAVED, "on a page that has the key");
    workspace = after(workspace, [ExploreEdit::SetP(0.9)]);
    // Undo of an edit changes no setting.
    for (unit, theme) in
        [(Unit::Dits, Theme::Light), (Unit::Bits, Theme::Light), (Unit::Nats, Theme::Dark), (Unit::Dits, Theme::Light)]
    {
        assert!(workspace.undo(Page::Explore).is_some());
        assert_eq!(in_force(&workspace), Settings { unit, theme, ..SAVED });
    }
    assert!(!workspace.can_undo());
    assert!(workspace.redo(Page::Explore).is_some());
    assert_eq!(in_force(&workspace).unit, Unit::Nats);
}

#[test]
fn a_setting_that_the_reader_chose_is_brought_back_by_no_undo() {
    let mut workspace = Workspace::new(Documents::default());
    open(&mut workspace, "#/explore?p=0.5&unit=nats&theme=dark");
    open(&mut workspace, "#/explore?p=0.4&unit=bits&theme=dark");
    assert_eq!(workspace.undo(Page::Explore), Some(Page::Explore));
    workspace.clear_link_setting(Setting::Unit);
    let dark = PartialSettings { theme: Some(Theme::Dark), ..PartialSettings::default() };
    assert_eq!(workspace.link_settings(), dark);
    assert!(workspace.redo(Page::Explore).is_some());
    assert_eq!(workspace.link_settings(), dark, "nor by redo");
    assert!(workspace.undo(Page::Explore).is_some() && workspace.undo(Page::Explore).is_some());
    assert_eq!(workspace.link_settings(), PartialSettings::default());
    assert!(workspace.redo(Page::Explore).is_some());
    assert_eq!(workspace.link_settings(), dark);
}

#[test]
fn steps_of_other_kinds_between_links_keep_the_settings() {
    let mut workspace = Workspace::new(Documents::default());
    open(&mut workspace, "#/evidence?seed=4&unit=nats");
    assert_eq!(workspace.apply(Page::Evidence, EvidenceEdit::NextSeed), Ok(()));
    assert_eq!(workspace.undo(Page::Evidence), Some(Page::Evidence));
    assert_eq!(workspace.link_settings().unit, Some(Unit::Nats));
}
