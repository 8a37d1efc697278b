//! One panel: title, chart, what is set in it, figures. The same for all seven.

use super::Seen;
use super::controls::{field, presets, slide};
use super::grip::{curve, entries};
use crate::chart::{lengths, shares, trace};
use crate::model::chances::{Knob, List, OUTCOMES, Part};
use crate::state::{Place, RwSignal, memo, scenes};
use crate::view::chart_canvas::{Layer, chart_canvas};
use crate::view::field::complaint_at;
use crate::view::plain::{reads, written};
use crate::view::quantity::quantity;
use crate::web::dom::{Tag, of_class, tag};
use crate::web::frame::Stage;

/// Its chart's layers.
fn layers(part: Part, seen: Seen) -> [Layer; 2] {
    let Seen { state, work, lists, .. } = seen;
    let words = state.words();
    let (session, unit, lit) = (work.session, state.unit, state.lit);
    match part {
        Part::Event | Part::Coin | Part::Jensen => {
            // Only the points of Jensen's change its plot.
            let ground = memo(move || scenes::ground(part, &lists.read(), unit.get()));
            let still = memo(move || scenes::trace_still(part, ground.get(), unit.get(), words));
            let live = memo(move || scenes::trace_live(part, session.read().sheet(), &lists.read(), unit.get(), lit.get()));
            [Layer::new(still, trace::draw_still), Layer::new(live, trace::draw_live)]
        }
        Part::List(list) => {
            let still = memo(move || scenes::list_still(&session.read(), list, &lists.read(), lit.get()));
            let live = memo(move || scenes::list_live(&session.read(), list, lit.get()));
            [Layer::new(still, shares::draw_still), Layer::new(live, shares::draw_live)]
        }
        Part::Sums | Part::Coins => {
            let still = memo(move || scenes::lengths_still(part, session.read().sheet(), &lists.read(), unit.get()));
            let live = memo(move || scenes::lengths_live(part, session.read().sheet(), &lists.read(), unit.get()));
            [Layer::new(still, lengths::draw_still), Layer::new(live, lengths::draw_live)]
        }
    }
}

fn chart_id(part: Part) -> &'static str {
    match part {
        Part::Event => "chart-event",
        Part::Coin => "chart-coin",
        Part::List(List::P) => "chart-p",
        Part::List(List::Q) => "chart-q",
        Part::Sums => "chart-sums",
        Part::Jensen => "chart-jensen",
        Part::Coins => "chart-coins",
    }
}

/// What is set under the chart: of a list as many numbers as there can be.
fn knobs(part: Part) -> Vec<Knob> {
    let most = OUTCOMES.ends().1 as usize;
    match part {
        Part::Event => vec![Knob::Event],
        Part::Coin => vec![Knob::Coin],
        Part::List(list) => (0..most).map(|entry| Knob::Entry(list, entry)).collect(),
        Part::Coins => (0..3).map(Knob::OneOfCoins).collect(),
        Part::Sums | Part::Jensen => Vec::new(),
    }
}

/// One panel.
pub fn panel(part: Part, seen: Seen) -> Tag {
    let Seen { state, .. } = seen;
    let all = state.words();
    let words = all.information();
    let title = [part.key(), "-title"].concat();
    let head = of_class("div", "panel-head").all(&[
        tag("h2").with("id", &title).text((words.title)(part)),
        written(of_class("p", "gloss"), move || seen.now(|sheet, lists| (words.gloss)(part, sheet, lists)).to_owned()),
    ]);
    let measured = RwSignal::new(None);
    let alt =
        state.alternative(move || seen.now(|sheet, lists| scenes::part_alt(part, sheet, lists, state.unit.get_untracked(), all)));
    let chart = chart_canvas(chart_id(part), measured, layers(part, seen), alt);
    let slider = |knob: Knob| of_class("div", "plot").all(&[slide(seen, knob)]);
    match part {
        Part::Event => _ = chart.all(&[curve(part, seen, measured), slider(Knob::Event)]),
        Part::Coin => _ = chart.all(&[curve(part, seen, measured), slider(Knob::Coin)]),
        Part::List(list) => {
            if list == List::P {
                head.all(&[field(seen, Knob::Outcomes), complaint_at(Place::Value("outcomes"))]);
            }
            head.all(&[presets(seen, list)]);
            chart.all(&[entries(list, seen, measured)]);
        }
        Part::Sums | Part::Jensen | Part::Coins => {}
    }
    let set = of_class("div", "knobs");
    for knob in knobs(part) {
        set.all(&[field(seen, knob)]);
    }
    let figs = of_class("p", "figs");
    for figure in scenes::figures(part) {
        figs.all(&[figure_in(seen, figure)]);
    }
    of_class("section", &["panel part-", part.key()].concat()).with("aria-labelledby", &title).all(&[
        head,
        chart,
        set.all(&[complaint_at(Place::Value(part.key()))]),
        figs,
    ])
}

/// A figure with its sign and what it is.
fn figure_in(seen: Seen, figure: &'static scenes::Figure) -> Tag {
    let Seen { state, .. } = seen;
    let read = reads(move || {
        let value = seen.now(figure.value);
        let unit = figure.is_information().then(|| state.unit.get_untracked());
        (unit, unit.map_or(value, |unit| unit.from_nats(value)))
    });
    of_class("span", figure.of.map_or("", List::key)).all(&[
        tag("i").text(figure.sign),
        quantity(Stage::Write, figure.name, read),
        tag("small").text((state.words().information().caption)(figure.name)),
    ])
}
