//! What the panels are made of: fields, buttons, figures.

use super::Bench;
use crate::model::Need;
use crate::model::evidence::{Catch, Change};
use crate::state::Place;
use crate::view::field::{NumberField, complaint_at};
use crate::view::plain::{Read, reads, text};
use crate::view::quantity;
use crate::view::select::select;
use crate::web::dom::{Tag, Told, of_class, tag, told};
use crate::web::frame::Stage;
use leptos::prelude::Track;

/// A number field with its word and the place for a complaint.
pub struct Field {
    /// Its id, which is also its key.
    pub id: &'static str,
    pub word: &'static str,
    /// What it is, for readers who do not see where it stands.
    pub label: &'static str,
    pub needs: Need,
    /// Its text, made of the sheet and the number of bins.
    pub read: fn(&Catch, usize) -> String,
    /// Whether there is a value to edit.
    pub enabled: fn(&Catch) -> bool,
    pub change: fn(f64) -> Change,
}

impl Field {
    /// The label with all that is in it.
    pub fn make(self, bench: Bench) -> Tag {
        let Self { id, word, label, needs, read, enabled, change } = self;
        let Bench { state, work, .. } = bench;
        let value = move || {
            // It follows a drag, but not at each step.
            state.glanced.track();
            read(work.session.read_untracked().sheet(), state.bins.get())
        };
        let usable = move || {
            state.glanced.track();
            bench.sheet(enabled)
        };
        let field = NumberField {
            id: id.into(),
            label: label.into(),
            value: reads(value),
            take: told(move |number| bench.edit(change(number))),
            place: Place::Value(id),
            step: if matches!(needs, Need::Whole { .. }) { "1" } else { "any" },
            range: needs.ends(),
        };
        of_class("label", &["field ", id].concat()).all(&[
            tag("span").text(word),
            field.made_while(usable),
            complaint_at(Place::Value(id)),
        ])
    }
}

/// For fields that always have a value.
pub fn always(_: &Catch) -> bool {
    true
}

/// A button that makes a change.
pub fn act(bench: Bench, button: Tag, change: Change) -> Tag {
    button.on("click", move |_| {
        bench.edit(change.clone());
    })
}

/// A select over something that the sheet says.
pub fn choice(
    bench: Bench,
    [id, label]: [&'static str; 2],
    options: &[(&'static str, &'static str)],
    read: fn(&Catch) -> &'static str,
    choose: Told<String>,
) -> Tag {
    let value = bench.work.memo(read);
    select(id, label, options, reads(move || value.get()), choose)
}

/// An information figure (nats) beside its word, left out where there is none. Not tracked.
pub fn information(bench: Bench, name: &'static str, word: &str, nats: Read<Option<f64>>) -> Tag {
    let unit = bench.state.unit;
    let read = move || {
        let unit = unit.get_untracked();
        nats.act(()).map(|nats| (Some(unit), unit.from_nats(nats)))
    };
    figure(name, word, reads(read))
}

/// A figure beside its word, left out where there is none. Not tracked.
pub fn figure(name: &str, word: &str, read: Read<Option<quantity::Figure>>) -> Tag {
    quantity::optional(Stage::Write, of_class("span", "figure").all(&[tag("small").text(word)]), name, read)
}

/// The word for the unit in force; more may follow it.
pub fn unit(bench: Bench) -> Tag {
    let (words, unit) = (bench.state.words(), bench.state.unit);
    // With a text to be changed in place, before what follows.
    text(of_class("span", "unit").text(" "), move || (words.unit)(unit.get()).to_owned())
}
