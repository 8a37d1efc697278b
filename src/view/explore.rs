//! The worm lab: the front page.

mod counts;
mod hear;
mod models;
mod sums;
mod sweep;
mod words;

use super::plain::{Pace, What, follows, reads};
use super::state;
use crate::state::{State, memo, scenes};
use crate::web::dom::{Tag, of_class, tag};
use sums::Side;

/// Histogram, model, p, and the divergence both ways.
pub fn explore() -> Tag {
    let state = state();
    let scales = memo(move || scenes::Scales::new(&state.session.read(), &state.analysis.read(), state.unit.get()));
    of_class("main", "explore").all(&[
        strip(state),
        counts::panel(state, scales),
        sweep::panel(state),
        sums::panel(state, Side::Forward, scales),
        sums::panel(state, Side::Reverse, scales),
        models::panel(state),
        words::panel(state),
    ])
}

/// On a narrow screen both divergences stay in sight: a repeat, so plain text.
fn strip(state: State) -> Tag {
    let words = state.words();
    let narrow = move || state.surroundings.read_untracked().narrow;
    let half = move |side: Side| {
        let figure = move || {
            narrow()
                .then(|| scenes::shown(state.unit.get_untracked(), side.of(&state.analysis.read_untracked()).divergence.nats()))
        };
        let unit = move || Some((words.unit)(state.unit.get()).to_owned());
        of_class("p", side.class()).text(side.name()).text(" ").all(&[
            follows(tag("b"), Pace::Frame, What::Text, reads(figure)),
            follows(tag("small"), Pace::Told, What::Text, reads(unit)),
        ])
    };
    of_class("div", "strip").with("aria-hidden", "true").all(&[half(Side::Forward), half(Side::Reverse)])
}
