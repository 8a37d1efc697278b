//! Who is told of an edit: what it concerns, and nobody else.

use super::{Runs, count, with_state};
use leptos::prelude::{GetUntracked, Notify};
use std::sync::Arc;
use wormteeth::info::Unit;
use wormteeth::model::{Act, Edit, Lab, Model, Preset};
use wormteeth::state::State;

/// One counter for each memo of the state, by name.
fn counters(state: State) -> [(&'static str, Runs); 13] {
    [
        ("look", count(move || drop(state.look.read()))),
        ("counts", count(move || drop(state.counts.read()))),
        ("model", count(move || drop(state.model.read()))),
        ("split", count(move || drop(state.split.read()))),
        ("unit", count(move || drop(state.unit.read()))),
        ("history", count(move || drop(state.history.read()))),
        ("family", count(move || drop(state.family.read()))),
        ("p", count(move || drop(state.p.read()))),
        ("bins", count(move || drop(state.bins.read()))),
        ("observed", count(move || drop(state.observed.read()))),
        ("analysis", count(move || drop(state.analysis.read()))),
        ("comparison", count(move || drop(state.comparison.read()))),
        ("fit", count(move || drop(state.fit.read()))),
    ]
}

/// Which memos tell of a change when `edit` is made after `before`.
fn woken(before: &[Act], edit: Act) -> Vec<&'static str> {
    let mut woken = Vec::new();
    with_state(|state| {
        for edit in before {
            state.edit(edit.clone());
        }
        let counters = counters(state);
        let read = || counters.map(|(_, runs)| runs.get_untracked());
        assert_eq!(read(), [1; 13]);
        state.edit(edit.clone());
        state.glanced.notify();
        let told = counters.iter().zip(read()).filter(|(_, runs)| *runs > 1);
        woken = told.map(|((name, _), _)| *name).collect();
        assert_eq!(read(), read(), "reading alone makes nothing anew");
    });
    woken
}

#[test]
fn an_edit_wakes_what_it_concerns_and_nothing_else() {
    let p = |p| Act::Edit(Edit::SetP(p));
    let count = |bin, count| Act::Edit(Edit::SetCount { bin, count });
    for (before, edit, expected) in [
        (vec![], p(0.58), vec!["history", "p", "analysis"]),
        (vec![p(0.6)], p(0.58), vec!["p", "analysis"]),
        (vec![], p(0.57), vec![]),
        (vec![Edit::SetModel(Model::Uniform).into()], p(0.58), vec!["p"]),
        (vec![Edit::SetModel(Model::TwoGroup).into()], p(0.58), vec!["p", "analysis"]),
        (vec![], p(2.0), vec![]),
        (vec![], count(3, 60.0), vec!["counts", "history", "observed", "analysis", "comparison", "fit"]),
        (vec![], count(3, 58.0), vec![]),
        (vec![], Edit::SetUnit(Unit::Nats).into(), vec!["unit", "history"]),
        (vec![], Edit::SetModel(Model::TwoGroup).into(), vec!["model", "history", "family", "analysis", "fit"]),
        // The binomial's curves stand behind the uniform model.
        (vec![], Edit::SetModel(Model::Uniform).into(), vec!["model", "history", "family", "analysis"]),
        (vec![], Edit::SetSplit(3).into(), vec!["split", "history", "comparison"]),
        (
            vec![Edit::SetModel(Model::TwoGroup).into()],
            Edit::SetSplit(3).into(),
            vec!["split", "family", "analysis", "comparison", "fit"],
        ),
        (vec![], Edit::SetBins(12).into(), vec!["counts", "history", "bins", "observed", "analysis", "comparison", "fit"]),
        (vec![], Edit::Load(Preset::ArticleWorms).into(), vec![]),
        (vec![], Act::Commit, vec![]),
        (vec![p(0.6)], Act::Undo, vec!["history", "p", "analysis"]),
        // Twice as many worms are the same distribution.
        (vec![Act::Open(two(1.0))], Act::Open(two(2.0)), vec!["counts"]),
    ] {
        assert_eq!(woken(&before, edit.clone()), expected, "{edit:?} after {before:?}");
    }
}

fn two(times: f64) -> Lab {
    Lab { counts: vec![times, 3.0 * times], split: 0, ..Lab::default() }
}

#[test]
fn each_memo_follows_when_it_alone_is_read() {
    fn alone<T: PartialEq + std::fmt::Debug>(read: fn(&State) -> T) {
        with_state(|state| {
            let before = read(&state);
            state.edit(Act::Open(Lab { model: Model::TwoGroup, p: 0.25, unit: Unit::Dits, split: 0, ..two(1.0) }));
            state.glanced.notify();
            assert_ne!(read(&state), before, "{} is stale", std::any::type_name::<T>());
        });
    }
    alone(|state| state.counts.get_untracked());
    alone(|state| state.model.get_untracked());
    alone(|state| state.split.get_untracked());
    alone(|state| state.unit.get_untracked());
    alone(|state| state.history.get_untracked());
    alone(|state| state.family.get_untracked());
    alone(|state| state.p.get_untracked());
    alone(|state| state.bins.get_untracked());
    alone(|state| state.observed.get_untracked());
    alone(|state| state.analysis.get_untracked());
    alone(|state| state.comparison.get_untracked());
    alone(|state| state.fit.get_untracked());
}

#[test]
fn alternatives_follow_when_the_edits_have_settled() {
    with_state(|state| {
        let words = state.alternative(move || state.p.get());
        let told = count(move || drop(words.read()));
        assert_eq!((words.get_untracked(), told.get_untracked()), (0.57, 1));
        for k in 0..10 {
            state.edit(Edit::SetP(f64::from(k) / 10.0));
            assert_eq!(told.get_untracked(), 1, "an edit wakes them at once");
        }
        state.settled.notify();
        assert_eq!((words.get_untracked(), told.get_untracked()), (0.9, 2));
    });
}

#[test]
fn a_table_follows_edits_while_it_is_unfolded() {
    with_state(|state| {
        let rows = state.tabled(move || state.p.get());
        assert_eq!(rows.get_untracked(), 0.57);
        let mentioned = |p| {
            state.edit(Edit::SetP(p));
            state.mentioned.notify();
            rows.get_untracked()
        };
        assert_eq!(mentioned(0.25), 0.57, "folded, it waits");
        state.unfolded.set(true);
        assert_eq!(mentioned(0.5), 0.5);
        assert_eq!(mentioned(0.625), 0.625, "and not only as it opens");
        state.edit(Edit::SetP(0.75));
        state.settled.notify();
        assert_eq!(rows.get_untracked(), 0.75);
    });
}

#[test]
fn a_step_of_p_computes_nothing_that_depends_on_the_counts_alone() {
    with_state(|state| {
        let (fit, comparison) = (state.fit.read_untracked(), state.comparison.read_untracked());
        let told = count(move || drop((state.fit.read(), state.comparison.read(), state.observed.read())));
        for k in 0..200 {
            state.edit(Edit::SetP(f64::from(k) / 200.0));
            state.glanced.notify();
            assert_eq!(told.get_untracked(), 1);
        }
        assert!(Arc::ptr_eq(&state.fit.read_untracked(), &fit), "the curves were made anew");
        assert!(Arc::ptr_eq(&state.comparison.read_untracked(), &comparison), "the models were compared anew");
        state.edit(Edit::SetCount { bin: 0, count: 3.0 });
        assert!(Arc::ptr_eq(&state.comparison.read_untracked(), &comparison), "it is read out later");
        state.glanced.notify();
        assert_ne!(state.comparison.read_untracked(), comparison);
    });
}
