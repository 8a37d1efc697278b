//! The page's figures: each named quantity in one `<data>`, as the contract in the README says.

use super::follow::follow;
use super::plain::{Read, reads};
use super::state;
use crate::info::Unit;
use crate::model::number;
use crate::web::dom::{Tag, of_class};
use crate::web::{self, frame::Stage};
use std::cell::Cell;

/// A figure in the reader's unit, or one of no unit.
pub type Figure = (Option<Unit>, f64);

/// An information quantity (given in nats) in the unit shown. Not tracked: it is asked for in the frames of the stage.
pub fn information(stage: Stage, name: &str, nats: Read<f64>) -> Tag {
    let unit = state().unit;
    quantity(
        stage,
        name,
        reads(move || {
            let unit = unit.get_untracked();
            (Some(unit), unit.from_nats(nats.act(())))
        }),
    )
}

/// A quantity that is no information: a parameter, a mean.
pub fn plain(stage: Stage, name: &str, value: Read<f64>) -> Tag {
    quantity(stage, name, reads(move || (None, value.act(()))))
}

/// A count of things, which has no decimals; asked for in each frame.
pub fn whole(name: &str, value: Read<f64>) -> Tag {
    follows(Stage::Write, element(name), reads(move || Some((None, value.act(())))), 0, None)
}

/// A quantity of whatever kind, with three decimals: what it is now, and in which unit if it is information. Not tracked.
pub fn quantity(stage: Stage, name: &str, read: Read<Figure>) -> Tag {
    follows(stage, element(name), reads(move || Some(read.act(()))), DECIMALS, None)
}

/// A quantity after what is in `parent`; it is left out of the page while there is no number.
pub fn optional(stage: Stage, parent: Tag, name: &str, read: Read<Option<Figure>>) -> Tag {
    follows(stage, element(name), read, DECIMALS, Some(parent));
    parent
}

/// Of a figure for the eye.
const DECIMALS: u8 = 3;

/// Below this a number that is not negative is written as JavaScript writes it, without a detour.
const PLAIN: f64 = 1e21;

fn element(name: &str) -> Tag {
    // With a text, which is then changed in place.
    of_class("data", "quantity").with("data-quantity", name).text("–")
}

/// A figure that is made anew with what it stands in.
pub fn set(data: Tag, (unit, value): Figure) {
    data.set("data-unit", unit.map(Unit::name));
    show(data, value, DECIMALS);
}

/// The element of a figure that is [`set`].
pub fn unset(name: &str) -> Tag {
    element(name)
}

fn show(data: Tag, value: f64, decimals: u8) {
    data.use_element(|element| {
        // Of NaN there is no value to be read.
        if value.is_nan() {
            data.set("value", None)
        } else {
            web::write_value(element, value)
        }
        if (0.0..PLAIN).contains(&value) {
            web::write_number(element, value, decimals);
        } else {
            web::write_text(element, &number::fixed(value, usize::from(decimals)));
        }
    });
}

/// `optional`: what it stands in while there is a number.
fn follows(stage: Stage, data: Tag, read: Read<Option<Figure>>, decimals: u8, optional: Option<Tag>) -> Tag {
    let shown = Cell::new(None);
    let there = Cell::new(false);
    let write = move |figure: &Option<Figure>| {
        if let Some((unit, value)) = *figure {
            if shown.replace(unit) != unit {
                data.set("data-unit", unit.map(Unit::name));
            }
            show(data, value, decimals);
        }
        if let Some(parent) = optional
            && there.replace(figure.is_some()) != figure.is_some()
        {
            if figure.is_some() { _ = parent.all(&[data]) } else { data.remove() }
        }
    };
    follow(stage, move || read.act(()), write);
    data
}
