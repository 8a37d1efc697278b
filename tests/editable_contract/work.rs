//! Its work as a signal: edits, complaints, and what can be done without knowing what it is.

use super::{Change, RATE, STEPS, Walk, walk};
use leptos::prelude::Owner;
use wormteeth::i18n::messages;
use wormteeth::model::{Act, Lang};
use wormteeth::state::{AnyWork, Complaint, Edited, Place, RwSignal, Work};

fn with_work(test: impl FnOnce(Work<Walk>, RwSignal<Option<Complaint>>)) {
    Owner::new().with(|| {
        let complaint = RwSignal::new(None);
        test(Work::new(Walk::default(), complaint, Edited::default()), complaint);
    });
}

#[test]
fn a_refusal_is_said_at_the_field_of_that_name_until_an_edit_is_taken() {
    with_work(|work, complaint| {
        assert!(!work.edit(Change::Rate(-3.0)));
        let said = complaint.get_untracked();
        assert_eq!(said, Some(Complaint::Refused(RATE.refuse("rate"))));
        assert_eq!(said.map(|said| said.place()), Some(Place::Value("rate")));
        assert_eq!(said.map(|said| said.place().id()), Some("rate-error".to_owned()));
        let words = said.map(|said| said.words(messages(Lang::En)));
        assert_eq!(words.as_deref(), Some("What belongs here is a number from −2 to 1000."));
        work.commit();
        assert_eq!(complaint.get_untracked(), said, "the end of the gesture does not take the words away");
        assert!(!work.edit(Change::Steps(0.5)));
        assert_eq!(complaint.get_untracked(), Some(STEPS.refuse("steps").into()));
        assert!(work.edit(Change::Steps(5.0)));
        assert_eq!((complaint.get_untracked(), work.sheet_untracked()), (None, walk(0.15, 5)));
    });
}

#[test]
fn one_who_does_not_know_what_it_is_can_undo_it() {
    with_work(|work, complaint| {
        let any: &dyn AnyWork = &work;
        assert_eq!(any.history(), (false, false));
        work.edit(Change::Rate(1.0));
        work.edit(Change::Rate(2.0));
        any.commit();
        work.edit(Change::Rate(3.0));
        work.edit(Change::Rate(-3.0));
        any.undo();
        assert_eq!((work.sheet_untracked().rate, complaint.get_untracked()), (2.0, None));
        any.undo();
        assert_eq!((work.sheet_untracked(), any.history()), (Walk::default(), (false, true)));
        any.redo();
        any.redo();
        assert_eq!((work.sheet_untracked().rate, any.history()), (3.0, (true, false)));
    });
}

#[test]
fn a_memo_follows_its_part_of_the_sheet() {
    with_work(|work, _| {
        let rate = work.memo(|walk| walk.rate);
        let told = leptos::prelude::Memo::new(move |runs: Option<&usize>| {
            rate.track();
            runs.map_or(1, |runs| runs + 1)
        });
        use leptos::prelude::GetUntracked;
        assert_eq!((rate.get_untracked(), told.get_untracked()), (0.15, 1));
        work.edit(Change::Steps(7.0));
        assert_eq!(told.get_untracked(), 1, "it is not concerned");
        work.edit(Act::Open(walk(0.25, 7)));
        assert_eq!((rate.get_untracked(), told.get_untracked()), (0.25, 2));
    });
}
