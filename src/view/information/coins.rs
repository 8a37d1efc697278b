//! Three coins between which the straight way is longer than a detour.

use super::figure;
use super::slide::Slide;
use crate::chart::{LengthsStill, lengths};
use crate::info::Triangle;
use crate::model::chances::{CHANCE, Chance};
use crate::model::number;
use crate::state::{Place, RwSignal, State, boxed, memo, scenes};
use crate::view::chart_canvas::{ChartCanvas, Layer};
use crate::view::dynamic::text;
use crate::view::field::{ComplaintAt, NumberField};
use crate::web::canvas::Measured;
use leptos::prelude::*;

/// Sliders, lengths, figures, and whether the inequality holds.
#[component]
pub fn CoinsPanel() -> impl IntoView {
    let state = expect_context::<State>();
    let words = &state.words().information;
    let coins = state.works.chances.memo(|sheet| sheet.coins);
    let triangle = memo(move || Triangle::of_coins(coins.get()));
    let measured = RwSignal::new(None::<Measured>);
    let axis = memo(move || scenes::metric_axis(&triangle.read(), state.unit.get()));
    let still = memo(move || LengthsStill { axis: axis.get() });
    let live = memo(move || scenes::metric_live(&triangle.read(), axis.get(), state.unit.get()));
    let alt = state.alternative(move || scenes::metric_alt(&triangle.read(), state.unit.get(), state.words()));
    let verdict = text(move || (words.verdict)(&triangle.read()));
    view! {
        <section class="panel metric" aria-labelledby="metric-title">
            <div class="panel-head">
                <h2 id="metric-title">{words.metric_title}</h2>
            </div>
            <div class="coins">
                <Coin coin=0 name="A" />
                <Coin coin=1 name="B" />
                <Coin coin=2 name="C" />
                <ComplaintAt place=Place::Value("coins") />
            </div>
            <ChartCanvas id="chart-metric" measured still=Layer::new(still, lengths::draw_still) live=Layer::new(live, lengths::draw_live) alt>
                ""
            </ChartCanvas>
            <div class="figs">
                {figure("coins.direct", "fig", words.direct, boxed(move || triangle.read_untracked().direct))}
                <span class="op">{words.against}</span>
                {figure("coins.first", "fig", words.first, boxed(move || triangle.read_untracked().first_leg))}
                <span class="op">"+"</span>
                {figure("coins.second", "fig", words.second, boxed(move || triangle.read_untracked().second_leg))}
            </div>
            <p class="gloss">{verdict}</p>
        </section>
    }
}

/// One coin: its slider and its field.
#[component]
fn Coin(coin: usize, name: &'static str) -> impl IntoView {
    let state = expect_context::<State>();
    let words = &state.words().information;
    let work = state.works.chances;
    let p = memo(move || work.session.read().sheet().coins[coin]);
    let edit = move |p: f64| work.edit(Chance::OneOfCoins(coin, p));
    let label = (words.coins_label)(coin);
    view! {
        <div class="coin">
            <b aria-hidden="true">{name}</b>
            <Slide id=format!("coins-{coin}") label=label.clone() value=boxed(move || p.get_untracked()) take=edit />
            <NumberField
                id=format!("coins-{coin}-number")
                label=label
                value=memo(move || number::parameter(p.get()))
                take=edit
                place=Place::Value("coins")
                range=CHANCE.ends()
            />
        </div>
    }
}
