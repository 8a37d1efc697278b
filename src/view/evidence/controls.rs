//! What the panels are made of: fields, buttons, figures.

use super::Bench;
use crate::model::Need;
use crate::model::evidence::{Catch, Change};
use crate::state::{Boxed, Memo, Place, boxed, memo};
use crate::view::dynamic::{handler, optional};
use crate::view::field::{ComplaintAt, NumberField};
use crate::view::quantity::live;
use crate::web::frame::Stage;
use leptos::prelude::*;
use std::sync::Arc;

/// A number field with its word and the place for a complaint.
#[component]
pub fn Field(
    /// Its id, which is also its key.
    id: &'static str,
    word: &'static str,
    /// What it is, for readers who do not see where it stands.
    label: &'static str,
    needs: Need,
    /// Its text, made of the sheet and the number of bins.
    read: fn(&Catch, usize) -> String,
    /// Whether there is a value to edit.
    enabled: fn(&Catch) -> bool,
    change: fn(f64) -> Change,
) -> impl IntoView {
    let bench = expect_context::<Bench>();
    let Bench { state, work, .. } = bench;
    // It follows a drag, but not at each step.
    let value = memo(move || {
        state.glanced.track();
        read(work.session.read_untracked().sheet(), state.bins.get())
    });
    view! {
        <label class=format!("field {id}")>
            <span>{word}</span>
            <NumberField
                id=id.into()
                label
                value
                take=move |number: f64| bench.edit(change(number))
                place=Place::Value(id)
                step=if matches!(needs, Need::Whole { .. }) { "1" } else { "any" }
                range=needs.ends()
                disabled=memo(move || !enabled(work.session.read().sheet()))
            />
            <ComplaintAt place=Place::Value(id) />
        </label>
    }
}

/// A button that makes a change, with a picture or a word.
#[component]
pub fn Act(id: &'static str, label: String, word: String, path: &'static str, change: Change) -> impl IntoView {
    let bench = expect_context::<Bench>();
    view! {
        <button
            id=id
            class=if path.is_empty() { "" } else { "icon" }
            aria-label=label.clone()
            title=label
            on:click=handler(move |_| { bench.edit(change.clone()); })
        >
            {word}
            <svg aria-hidden="true" viewBox="0 0 16 16" hidden=path.is_empty()><path d=path /></svg>
        </button>
    }
}

/// A named figure beside its word, left out where there is none.
#[component]
pub fn Figure(
    /// The contract's name.
    name: &'static str,
    word: &'static str,
    /// Nats, or a plain number. Tracked only as to whether there is one.
    value: Boxed<Option<f64>>,
    /// It is no information.
    #[prop(optional)]
    plain: bool,
) -> impl IntoView {
    let unit = expect_context::<Bench>().state.unit;
    let value = Arc::new(value);
    let there = memo({
        let value = Arc::clone(&value);
        move || value.read().is_some()
    });
    let shown = move || {
        let value = Arc::clone(&value);
        live(
            Stage::Write,
            name.to_owned(),
            boxed(move || {
                let (unit, value) = (unit.get_untracked(), untrack(|| value.read()).unwrap_or_default());
                if plain { (None, value) } else { (Some(unit), unit.from_nats(value)) }
            }),
        )
    };
    view! {
        <span class="figure">
            <small>{word}</small>
            {optional(move || there.get().then(&shown))}
        </span>
    }
}

/// For fields that always have a value.
pub fn always(_: &Catch) -> bool {
    true
}

/// What a select shows.
pub fn choice(bench: Bench, read: fn(&Catch) -> &'static str) -> Memo<&'static str> {
    memo(move || read(bench.work.session.read().sheet()))
}
