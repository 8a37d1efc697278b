//! Over which distribution is averaged, as the reader chooses: why there are two divergences.

use super::Direction;
use crate::app::hooks::{Tween, use_tween};
use crate::app::use_app_state;
use leptos::prelude::*;

/// Which divergence the reader has chosen to see first.
#[derive(Clone, Copy)]
pub struct Average {
    /// The divergence of the terms, on Explore of those at the left, and of the shading of the bars.
    pub direction: RwSignal<Direction>,
    /// How far the bars of the terms have come from the heights of the other direction, 0 to 1.
    pub arrived: RwSignal<f64>,
    tween: Tween,
}

/// How long the bars take from the heights of one direction to those of the other.
const GLIDE_MS: f64 = 400.0;

impl Average {
    /// Shows a direction; the bars glide to its heights.
    pub fn choose(self, direction: Direction) {
        self.direction.set(direction);
        self.arrived.set(0.0);
        self.tween.start();
    }
}

/// What is chosen is kept in the signal.
pub fn use_average(direction: RwSignal<Direction>) -> Average {
    let arrived = RwSignal::new(1.0);
    let tween = use_tween(GLIDE_MS, Callback::new(move |done| arrived.set(done)));
    Average { direction, arrived, tween }
}

/// The control "average over P | Q".
#[component]
pub fn AverageOver(average: Average) -> impl IntoView {
    let words = &use_app_state().messages().explore;
    let option = |direction: Direction, value: &'static str, name: &'static str| {
        view! {
            <label class:chosen=move || average.direction.get() == direction>
                <input
                    type="radio"
                    name="average-over"
                    value=value
                    prop:checked=move || average.direction.get() == direction
                    on:change=move |_| average.choose(direction)
                />
                <span>{name}</span>
            </label>
        }
    };
    view! {
        <fieldset id="average-over">
            <legend>{words.average_over}</legend>
            {option(Direction::Forward, "p", words.average_p)}
            {option(Direction::Reverse, "q", words.average_q)}
        </fieldset>
    }
}
