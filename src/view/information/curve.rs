//! A curve over p whose x axis is the slider: self-information, or a coin's entropy.

use super::figure;
use super::pointer::{Move, pointer};
use super::slide::Slide;
use crate::chart::{Kind, margins, trace};
use crate::digits;
use crate::model::chances::{CHANCE, Chance};
use crate::model::number;
use crate::state::{Place, RwSignal, State, boxed, memo, scenes, scenes::Curve};
use crate::view::chart_canvas::{ChartCanvas, Layer};
use crate::view::dynamic::{dynamic, text};
use crate::view::field::{ComplaintAt, NumberField};
use crate::web::canvas::Measured;
use leptos::prelude::*;

/// Title, curve, p and the value there.
#[component]
pub fn CurvePanel(
    /// Which of the two.
    curve: Curve,
) -> impl IntoView {
    let state = expect_context::<State>();
    let words = &state.words().information;
    let (key, chart, number, heading) = match curve {
        Curve::Event => ("event", "chart-event", "event-number", "event-title"),
        Curve::Coin => ("coin", "chart-coin", "coin-number", "coin-title"),
    };
    let (title, gloss, label, name) = match curve {
        Curve::Event => (words.event_title, words.event_gloss, words.event_label, "event.information"),
        Curve::Coin => (words.coin_title, words.coin_gloss, words.coin_label, "coin.h"),
    };
    let work = state.works.chances;
    let p = match curve {
        Curve::Event => work.memo(|sheet| sheet.event),
        Curve::Coin => work.memo(|sheet| sheet.coin),
    };
    let edit = move |p: f64| {
        work.edit(match curve {
            Curve::Event => Chance::Event(p),
            Curve::Coin => Chance::Coin(p),
        })
    };
    let measured = RwSignal::new(None::<Measured>);
    let still = memo(move || curve.still(state.unit.get(), state.words()));
    let live = memo(move || curve.live(p.get(), state.unit.get()));
    let alt = state.alternative(move || curve.alt(p.get(), state.unit.get(), state.words()));
    let margins = move || margins(Kind::Curves, state.look.get().density);
    let formula = text(move || match curve {
        Curve::Event => format!("−{} p", scenes::log_name(state.unit.get()).0),
        Curve::Coin => "H(p)".to_owned(),
    });
    view! {
        <section class=format!("panel {key}") aria-labelledby=heading>
            <div class="panel-head">
                <h2 id=heading>{title}</h2>
            </div>
            <ChartCanvas id=chart measured still=Layer::new(still, trace::draw_still) live=Layer::new(live, trace::draw_live) alt>
                <Pad curve measured take=edit />
                <div
                    class="plot"
                    style:left=dynamic(move || format!("{}px", digits::shortest(margins().left)))
                    style:right=dynamic(move || format!("{}px", digits::shortest(margins().right)))
                    style:bottom=dynamic(move || format!("{}px", digits::shortest(margins().bottom)))
                >
                    <Slide id=key.into() label=label.into() value=boxed(move || p.get_untracked()) take=edit />
                </div>
            </ChartCanvas>
            <div class="p-row">
                <label class="p-field">
                    <span>"p"</span>
                    <NumberField
                        id=number.into()
                        label=label
                        value=memo(move || number::parameter(p.get()))
                        take=edit
                        place=Place::Value(key)
                        range=CHANCE.ends()
                    />
                </label>
                <span class="formula-of">{formula}" ="</span>
                {figure(name, "fig p", "", boxed(move || curve.at(p.get_untracked())))}
                <span class="unit">{text(move || (state.words().unit)(state.unit.get()))}</span>
                <p class="gloss">{gloss}</p>
                <ComplaintAt place=Place::Value(key) />
            </div>
        </section>
    }
}

/// The plot itself: wherever it is taken, the handle comes to the pointer.
#[component]
fn Pad(curve: Curve, measured: RwSignal<Option<Measured>>, #[prop(into)] take: Callback<f64, bool>) -> impl IntoView {
    let state = expect_context::<State>();
    let moved = pointer(true, move |act| match act {
        Move::To(x, _) => {
            let Some(Measured { size, ratio, scale }) = measured.get_untracked() else { return };
            let frame = trace::frame(size, &curve.ground(state.unit.get_untracked()), &state.style_at(ratio));
            take.run(scenes::chance_at(&frame, f64::from(x) * scale));
        }
        Move::Free => state.commit(),
        Move::Over(_) | Move::Away | Move::Hold(_) => {}
    });
    let [down, turn, up, cancel] = std::array::from_fn(|_| {
        let moved = moved.clone();
        move |event| moved(event)
    });
    view! { <div class="pad" on:pointerdown=down on:pointermove=turn on:pointerup=up on:pointercancel=cancel></div> }
}
