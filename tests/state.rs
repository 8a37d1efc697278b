//! The state without a browser: one signal, what is derived from it, and who is told of a step.
#![cfg(feature = "app")]
#![allow(clippy::expect_used, reason = "a test may fail")]

#[path = "state/look.rs"]
mod look;
#[path = "state/told.rs"]
mod told;

use leptos::prelude::{GetUntracked, Owner};
use wormteeth::i18n::messages;
use wormteeth::info::{Family, Unit};
use wormteeth::model::{Act, Edit, Lab, Lang, Model, Notice, Preset, Sheets, View};
use wormteeth::state::{Complaint, Place, Settings, State};

/// Runs `test` with a state of its own over the article's worms.
fn with_state(test: impl FnOnce(State)) {
    Owner::new().with(|| test(State::new(Sheets::default(), View::Explore, Settings::default())));
}

/// How often something was told of a change, once at first.
type Runs = leptos::prelude::Memo<usize>;

/// A memo that counts how often it was made again: once at first, then whenever what it tracks has told it of a change.
fn count(track: impl Fn() + Send + Sync + 'static) -> Runs {
    Runs::new(move |runs: Option<&usize>| {
        track();
        runs.map_or(1, |runs| runs + 1)
    })
}

#[test]
fn what_is_derived_is_that_of_the_lab() {
    with_state(|state| {
        let lab = Lab { counts: vec![1.0, 0.0, 3.0], model: Model::TwoGroup, p: 0.25, split: 1, unit: Unit::Dits };
        assert!(state.edit(Act::Open(lab.clone())));
        assert_eq!((state.unit.get(), state.p.get(), state.bins.get()), (Unit::Dits, 0.25, 3));
        assert_eq!(state.family.get(), Family::TwoGroup { split: 1 });
        assert_eq!(state.observed.get(), lab.observed());
        let analysis = state.analysis.get();
        assert_eq!(analysis.q, lab.q());
        assert_eq!(analysis.mean, 1.5);
        assert_eq!(analysis.reverse.divergence.nats(), f64::INFINITY);
        let fit = state.fit.get();
        assert_eq!((fit.forward.p, fit.reverse.p), (Some(0.75), Some(1.0)));
        assert_eq!(state.comparison.get().row(Model::TwoGroup).least, fit.forward);
    });
}

#[test]
fn a_model_without_p_is_shown_against_the_binomial() {
    with_state(|state| {
        let binomial = state.fit.get();
        state.edit(Edit::SetModel(Model::Uniform));
        assert_eq!(state.fit.get(), binomial);
        assert!(!state.family.get().has_parameter());
        state.edit(Edit::SetModel(Model::TwoGroup));
        assert_ne!(state.fit.get(), binomial);
    });
}

#[test]
fn a_refusal_is_said_in_its_place_until_an_edit_is_taken() {
    let words = messages(Lang::En);
    with_state(|state| {
        let told = count(move || state.complaint.track());
        assert_eq!(told.get_untracked(), 1);
        for (edit, notice, place) in [
            (Edit::SetP(1.5), Notice::POutOfRange, Place::P),
            (Edit::SetBins(1), Notice::BinsOutOfRange, Place::Bins),
            (Edit::SetSplit(10), Notice::SplitOutOfRange { most: 9 }, Place::Split),
            (Edit::SetCount { bin: 2, count: -1.0 }, Notice::CountOutOfRange { bin: 2 }, Place::Counts),
            (Edit::SetCount { bin: 11, count: 1.0 }, Notice::NoSuchBin { bin: 11 }, Place::Counts),
        ] {
            assert!(!state.edit(edit));
            let complaint = state.complaint.get_untracked().expect("a refusal is silent");
            assert_eq!((complaint, complaint.place()), (Complaint::Edit(notice), place));
            assert_eq!(complaint.words(words), (words.notice)(notice));
            state.commit();
            assert!(state.complaint.get_untracked().is_some(), "the end of the gesture does not take the words away");
        }
        assert_eq!(state.session.read_untracked().lab(), &Lab::default(), "a refusal changes nothing");
        let before = told.get_untracked();
        assert!(state.edit(Edit::SetP(0.4)));
        assert_eq!((state.complaint.get_untracked(), told.get_untracked()), (None, before + 1));
        for k in 0..10 {
            state.edit(Edit::SetP(0.4 + f64::from(k) / 100.0));
        }
        assert_eq!(told.get_untracked(), before + 1, "a drag that is taken wakes nobody who shows complaints");
        for _ in 0..3 {
            state.edit(Edit::SetP(7.0));
            told.get_untracked();
        }
        assert_eq!(told.get_untracked(), before + 2, "the same complaint is not set again");
    });
}

#[test]
fn the_last_worms_cannot_go() {
    with_state(|state| {
        state.edit(Edit::Load(Preset::OneValue));
        assert!(!state.edit(Edit::DragCount { bin: 7, count: 0.0 }));
        assert_eq!(state.complaint.get_untracked(), Some(Complaint::Edit(Notice::LastBin { bin: 7 })));
        assert!(state.edit(Edit::DragCount { bin: 7, count: 1.0 }));
        assert_eq!(state.complaint.get_untracked(), None);
    });
}

#[test]
fn a_text_that_is_no_number_has_words_and_a_place() {
    let words = messages(Lang::En);
    for (place, id) in [
        (Place::Counts, "notice"),
        (Place::Bins, "bins-error"),
        (Place::P, "p-error"),
        (Place::Split, "split-error"),
        (Place::Value("eta"), "eta-error"),
    ] {
        let complaint = Complaint::NotANumber(place);
        assert_eq!((complaint.place(), place.id().as_str()), (place, id));
        assert_eq!(complaint.words(words), words.ui.not_a_number);
    }
    assert_eq!(Complaint::Edit(Notice::InvalidLab).place(), Place::Counts);
    assert_eq!(Complaint::Edit(Notice::BinsWouldBeEmpty { least: 3 }).place(), Place::Bins);
}

#[test]
fn a_drag_is_one_step_back() {
    with_state(|state| {
        let counts = move || state.session.read_untracked().lab().counts.clone();
        assert_eq!(state.history.get_untracked(), (false, false));
        for count in 101..120 {
            state.edit(Edit::DragCount { bin: 4, count: f64::from(count) });
        }
        state.commit();
        state.edit(Edit::SetP(0.2));
        state.commit();
        assert_eq!(state.history.get_untracked(), (true, false));
        state.edit(Act::Undo);
        assert_eq!((counts()[4], state.p.get_untracked()), (119.0, 0.57));
        state.edit(Act::Undo);
        assert_eq!((counts(), state.history.get_untracked()), (Lab::default().counts, (false, true)));
        state.edit(Act::Redo);
        state.edit(Act::Redo);
        assert_eq!((counts()[4], state.p.get_untracked()), (119.0, 0.2));
    });
}

#[test]
fn what_a_link_opens_is_a_step_back_and_ends_what_was_half_done() {
    with_state(|state| {
        let linked = Sheets::from(Lab { p: 0.25, unit: Unit::Dits, ..Lab::default() });
        state.edit(Edit::DragCount { bin: 4, count: 120.0 });
        state.edit(Edit::DragCount { bin: 4, count: f64::NAN });
        state.open(View::Explore, Some(&linked));
        assert_eq!((state.works.sheets_untracked(), state.complaint.get_untracked()), (linked.clone(), None));
        assert_eq!(state.session.read_untracked().dragging(), None);
        // The same again is no step.
        state.open(View::Explore, Some(&linked));
        state.open(View::Explore, None);
        // No more than the view: what was half done is done, and what was said of it is gone.
        state.edit(Edit::DragCount { bin: 4, count: 130.0 });
        state.edit(Edit::DragCount { bin: 4, count: f64::NAN });
        state.open(View::Explore, None);
        assert_eq!((state.session.read_untracked().dragging(), state.complaint.get_untracked()), (None, None));
        state.undo();
        assert_eq!(state.works.sheets_untracked(), linked);
        state.undo();
        assert_eq!((state.counts.get_untracked()[4], state.p.get_untracked()), (120.0, 0.57));
        state.undo();
        assert_eq!((state.works.sheets_untracked(), state.history.get_untracked()), (Sheets::default(), (false, true)));
        state.redo();
        state.redo();
        assert_eq!(state.works.sheets_untracked(), linked);
    });
}

#[test]
fn words_are_those_of_the_language() {
    with_state(|state| {
        for lang in Lang::ALL {
            state.settings.update(|settings| settings.lang = lang);
            assert!(std::ptr::eq(state.words(), messages(lang)));
        }
    });
}
