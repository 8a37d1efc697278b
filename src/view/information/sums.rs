//! Entropy + divergence = cross-entropy as lengths; and Jensen's picture of why the divergence is never below 0.

use super::figure;
use crate::chart::{LengthsStill, lengths, trace};
use crate::model::Compared;
use crate::state::{Memo, RwSignal, State, boxed, memo, scenes};
use crate::view::chart_canvas::{ChartCanvas, Layer};
use crate::web::canvas::Measured;
use leptos::prelude::*;

/// H(P) + D(P‖Q) = H(P,Q).
#[component]
pub fn SumsPanel(seen: Memo<Compared>) -> impl IntoView {
    let state = expect_context::<State>();
    let words = &state.words().information;
    let measured = RwSignal::new(None::<Measured>);
    let axis = memo(move || scenes::sums_axis(&seen.read(), state.unit.get()));
    let still = memo(move || LengthsStill { axis: axis.get() });
    let live = memo(move || scenes::sums_live(&seen.read(), axis.get(), state.unit.get()));
    let alt = state.alternative(move || scenes::sums_alt(&seen.read(), state.unit.get(), state.words()));
    view! {
        <section class="panel sums" aria-labelledby="sums-title">
            <div class="panel-head">
                <h2 id="sums-title">{words.sums_title}</h2>
            </div>
            <ChartCanvas id="chart-sums" measured still=Layer::new(still, lengths::draw_still) live=Layer::new(live, lengths::draw_live) alt>
                ""
            </ChartCanvas>
            <div class="figs">
                {figure("h.p", "fig p", words.entropy, boxed(move || seen.read_untracked().analysis.forward.entropy))}
                <span class="op">"+"</span>
                {figure("kl.pq", "fig p", words.divergence, boxed(move || seen.read_untracked().analysis.forward.divergence.nats()))}
                <span class="op">"="</span>
                {figure("ce.pq", "fig p", words.cross_entropy, boxed(move || seen.read_untracked().analysis.forward.cross_entropy.nats()))}
            </div>
        </section>
    }
}

/// Points on −log x at the likelihood ratios; their mean lies above the curve by the gap.
#[component]
pub fn JensenPanel(seen: Memo<Compared>) -> impl IntoView {
    let state = expect_context::<State>();
    let words = &state.words().information;
    let measured = RwSignal::new(None::<Measured>);
    let ground = memo(move || scenes::jensen_ground(&seen.read().jensen, state.unit.get()));
    let still = memo(move || scenes::jensen_still(ground.get(), state.unit.get(), state.words()));
    let live = memo(move || scenes::jensen_live(&seen.read(), ground.get(), state.unit.get(), state.lit.get()));
    let alt = state.alternative(move || scenes::jensen_alt(&seen.read().jensen, state.unit.get(), state.words()));
    view! {
        <section class="panel jensen" aria-labelledby="jensen-title">
            <div class="panel-head">
                <h2 id="jensen-title">{words.jensen_title}</h2>
            </div>
            <ChartCanvas id="chart-jensen" measured still=Layer::new(still, trace::draw_still) live=Layer::new(live, trace::draw_live) alt>
                ""
            </ChartCanvas>
            <div class="figs">
                {figure("jensen.mean", "fig p", words.jensen_mean, boxed(move || seen.read_untracked().jensen.mean_y))}
                <span class="op">"−"</span>
                {figure("jensen.curve", "fig", words.jensen_curve, boxed(move || seen.read_untracked().jensen.curve))}
                <span class="op">"="</span>
                {figure("jensen.gap", "fig p", words.jensen_gap, boxed(move || seen.read_untracked().jensen.gap))}
            </div>
        </section>
    }
}
