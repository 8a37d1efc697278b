//! The page's figures: each named quantity in one `<data>`, as the contract in the README says.

use super::follow::follow;
use crate::info::Unit;
use crate::model::number;
use crate::state::{Boxed, State, boxed};
use crate::web::{self, frame::Stage};
use leptos::{
    attr::Attribute,
    html::{self, HtmlElement},
    prelude::*,
};
use std::cell::Cell;

/// An information quantity (given in nats) in the unit shown.
#[component]
pub fn Information(
    /// The contract's name.
    #[prop(into)]
    name: String,
    /// Nats; `f64::INFINITY` for ∞. Not tracked: it is asked for in the frames of the stage.
    nats: Boxed<f64>,
    /// Written in every frame, or only in those that read out.
    #[prop(default = Stage::Write)]
    stage: Stage,
) -> impl IntoView {
    let unit = expect_context::<State>().unit;
    live(
        stage,
        name,
        boxed(move || {
            let unit = unit.get_untracked();
            (Some(unit), unit.from_nats(nats.read()))
        }),
    )
}

/// A quantity that is no information: a parameter, a mean.
#[component]
pub fn Plain(
    /// The contract's name.
    name: &'static str,
    /// As it stands. Not tracked: it is asked for in the frames of the stage.
    value: Boxed<f64>,
    /// Written in every frame, or only in those that read out.
    #[prop(default = Stage::Write)]
    stage: Stage,
) -> impl IntoView {
    live(stage, name.to_owned(), boxed(move || (None, value.read())))
}

/// A count of things, which has no decimals.
#[component]
pub fn Whole(
    /// The contract's name.
    name: &'static str,
    /// As it stands. Not tracked: it is asked for in each frame.
    value: Boxed<f64>,
) -> impl IntoView {
    written(Stage::Write, name.to_owned(), boxed(move || (None, value.read())), 0)
}

/// A quantity of whatever kind, with three decimals: what it is now, and in which unit if it is information. Not tracked.
pub fn live(stage: Stage, name: String, read: Boxed<(Option<Unit>, f64)>) -> impl IntoView {
    written(stage, name, read, DECIMALS)
}

/// Of a figure for the eye.
const DECIMALS: u8 = 3;

/// Below this a number that is not negative is written as JavaScript writes it, without a detour.
const PLAIN: f64 = 1e21;

fn written(stage: Stage, name: String, read: Boxed<(Option<Unit>, f64)>, decimals: u8) -> impl IntoView {
    let (unit, value) = read.read();
    let element = NodeRef::<html::Data>::new();
    let shown = Cell::new(unit);
    follow(
        stage,
        move || element.get_untracked().map(|_| read.read()),
        move |(unit, value)| {
            let Some(element) = element.get_untracked() else { return };
            if shown.replace(*unit) != *unit {
                web::write_attribute(&element, "data-unit", unit.map_or("", Unit::name));
            }
            web::write_value(&element, *value);
            if (0.0..PLAIN).contains(value) {
                web::write_number(&element, *value, decimals);
            } else {
                web::write_text(&element, &number::fixed(*value, usize::from(decimals)));
            }
        },
    );
    quantity(name, unit.map(Unit::name), value).node_ref(element)
}

/// The element itself, for figures that are made anew with what they stand in.
pub fn quantity(
    name: String,
    unit: Option<&'static str>,
    value: f64,
) -> HtmlElement<html::Data, impl Attribute, impl RenderHtml> {
    view! {
        <data class="quantity" data-quantity=name data-unit=unit value=number::shortest(value)>
            {number::fixed(value, 3)}
        </data>
    }
    .into_inner()
}
