//! The chart of the terms of a divergence, bin by bin.

use super::highlighted_term::HighlightedTerm;
use super::{Direction, Distributions};
use crate::app::components::{ChartCanvas, HoverBars};
use crate::app::hooks::Measured;
use crate::app::use_app_state;
use crate::chart::signed_bars;
use crate::present;
use leptos::prelude::*;
use std::sync::Arc;

/// The terms as bars above and below zero, with the highlighted one spelled out.
#[component]
pub fn TermsChart(
    /// The id, as docs/figures.md lists it.
    id: &'static str,
    /// P and Q.
    distributions: Distributions,
    /// Whose terms.
    #[prop(into)]
    direction: Signal<Direction>,
    /// How far the bars have come from the heights of the other direction, 0 to 1.
    #[prop(into)]
    arrived: Signal<f64>,
    /// The chart in words.
    #[prop(into)]
    alt: Signal<String>,
) -> impl IntoView {
    let state = use_app_state();
    let Distributions { observed, analysis, scales, .. } = distributions;
    let measured = RwSignal::new(None::<Measured>);
    let bins = Memo::new(move |_| observed.read().len());
    // One axis for both directions, so that they can be compared.
    let base = Memo::new(move |_| {
        let scales = scales.read();
        let mismatch = scales.support_mismatch[direction.get() as usize].clone();
        present::terms_base(bins.get(), scales.terms, state.highlighted.get(), mismatch)
    });
    let overlay = Memo::new(move |_| {
        let (analysis, axis, direction) = (analysis.read(), scales.read().terms, direction.get());
        let (figures, unit, highlighted) = (direction.of(&analysis), state.unit.get(), state.highlighted.get());
        let labels = Arc::new(present::terms_labels(figures, unit, highlighted));
        let arrived = arrived.get();
        let from = (arrived < 1.0).then(|| (direction.other().of(&analysis), arrived));
        present::terms_overlay(figures, from, labels, axis, unit, direction.average_over(), highlighted)
    });
    let frame = Signal::derive(move || {
        let Measured { size, ratio, .. } = measured.get()?;
        Some(signed_bars::frame(size, bins.get(), &scales.read().terms, &state.look.get().style(ratio)))
    });
    view! {
        <ChartCanvas id=id measured=measured base=base overlay=overlay alt=alt>
            <HighlightedTerm distributions=distributions direction=direction/>
            <HoverBars frame=frame measured=measured/>
        </ChartCanvas>
    }
}
