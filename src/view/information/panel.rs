//! One panel: title, chart, what is set in it, figures. The same for all seven.

use super::controls::{Field, Presets, Slide};
use super::grip::Grip;
use crate::chart::{lengths, shares, trace};
use crate::model::Compared;
use crate::model::chances::{Knob, List, Part};
use crate::state::{Memo, Place, RwSignal, State, boxed, memo, scenes};
use crate::view::chart_canvas::{ChartCanvas, Layer};
use crate::view::dynamic::{part as changing, text};
use crate::view::field::ComplaintAt;
use crate::view::quantity::live;
use crate::web::{canvas::Measured, frame::Stage};
use leptos::prelude::*;

/// Its chart's layers.
fn layers(part: Part, state: State, seen: Memo<Compared>) -> [Layer; 2] {
    let words = state.words();
    let lit = state.lit;
    let session = state.works.chances.session;
    let unit = state.unit;
    match part {
        Part::Event | Part::Coin | Part::Jensen => {
            // Only the points of Jensen's change its plot.
            let ground = memo(move || scenes::ground(part, &seen.read(), unit.get()));
            let still = memo(move || scenes::trace_still(part, ground.get(), unit.get(), words));
            let live = memo(move || scenes::trace_live(part, session.read().sheet(), &seen.read(), unit.get(), lit.get()));
            [Layer::new(still, trace::draw_still), Layer::new(live, trace::draw_live)]
        }
        Part::List(list) => {
            let still = memo(move || scenes::list_still(&session.read(), list, &seen.read(), lit.get()));
            let live = memo(move || scenes::list_live(&session.read(), list, lit.get()));
            [Layer::new(still, shares::draw_still), Layer::new(live, shares::draw_live)]
        }
        Part::Sums | Part::Coins => {
            let still = memo(move || scenes::lengths_still(part, session.read().sheet(), &seen.read(), unit.get()));
            let live = memo(move || scenes::lengths_live(part, session.read().sheet(), &seen.read(), unit.get()));
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

/// What is set under the chart.
fn knobs(part: Part, outcomes: usize) -> Vec<Knob> {
    match part {
        Part::Event => vec![Knob::Event],
        Part::Coin => vec![Knob::Coin],
        Part::List(list) => (0..outcomes).map(|entry| Knob::Entry(list, entry)).collect(),
        Part::Coins => (0..3).map(Knob::OneOfCoins).collect(),
        Part::Sums | Part::Jensen => Vec::new(),
    }
}

/// One panel.
#[component]
pub fn Panel(part: Part, seen: Memo<Compared>) -> impl IntoView {
    let state = expect_context::<State>();
    let all = state.words();
    let words = &all.information;
    let work = state.works.chances;
    let measured = RwSignal::new(None::<Measured>);
    let [still, live_layer] = layers(part, state, seen);
    let alt = state.alternative(move || scenes::part_alt(part, work.session.read().sheet(), &seen.read(), state.unit.get(), all));
    let outcomes = work.memo(|sheet| sheet.outcomes());
    let gloss = text(move || (words.gloss)(part, work.session.read().sheet(), &seen.read()));
    let figure = move |figure: &'static scenes::Figure| {
        let value = boxed(move || {
            let session = work.session.read_untracked();
            let value = (figure.value)(session.sheet(), &seen.read_untracked());
            let unit = figure.is_information().then(|| state.unit.get_untracked());
            (unit, unit.map_or(value, |unit| unit.from_nats(value)))
        });
        view! {
            <span class=figure.of.map_or("", List::key)>
                <i>{figure.sign}</i>
                {live(Stage::Write, figure.name.to_owned(), value)}
                <small>{(words.caption)(figure.name)}</small>
            </span>
        }
    };
    let slider = match part {
        Part::Event => Some(Knob::Event),
        Part::Coin => Some(Knob::Coin),
        _ => None,
    };
    let list = match part {
        Part::List(list) => Some(list),
        _ => None,
    };
    let heading = move || format!("{}-title", part.key());
    view! {
        <section class=format!("panel part-{}", part.key()) aria-labelledby=heading()>
            <div class="panel-head">
                <h2 id=heading()>{(words.title)(part)}</h2>
                <p class="gloss">{gloss}</p>
                {(list == Some(List::P)).then(|| view! { <Field knob=Knob::Outcomes /> <ComplaintAt place=Place::Value("outcomes") /> })}
                {list.map(|list| view! { <Presets list /> })}
            </div>
            <ChartCanvas id=chart_id(part) measured still live=live_layer alt>
                <Grip part measured />
                {slider.map(|knob| view! { <div class="plot"><Slide knob /></div> })}
            </ChartCanvas>
            <div class="knobs">
                {changing(move || knobs(part, outcomes.get()).into_iter().map(|knob| view! { <Field knob /> }).collect_view())}
                <ComplaintAt place=Place::Value(part.key()) />
            </div>
            <p class="figs">{scenes::figures(part).iter().map(figure).collect_view()}</p>
        </section>
    }
}
