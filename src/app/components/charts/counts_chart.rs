//! The chart of counts: bars of P that are handles, with the model over them.

use super::{Direction, Distributions};
use crate::app::components::{BarHandles, ChartCanvas};
use crate::app::hooks::Measured;
use crate::app::use_app_state;
use crate::chart::{Frame, Scene, histogram};
use crate::i18n::Explore;
use crate::model::{COUNT, Edit, HistogramEdit};
use crate::present;
use leptos::prelude::*;

/// Bars of P as handles, what is drawn over them, the card of the highlighted bin, and the key to the shading.
#[component]
pub fn CountsChart<B: Scene, O: Scene>(
    /// P and Q.
    distributions: Distributions,
    /// Grid and bars of P.
    base: Memo<B>,
    /// What lies over them.
    overlay: Memo<O>,
    /// The chart in words.
    #[prop(into)]
    alt: Signal<String>,
    /// A bin in words.
    #[prop(into)]
    value_text: Callback<usize, String>,
    /// The divergence of which the bars are shaded, if they are.
    #[prop(into)]
    shading: Signal<Option<Direction>>,
    /// Makes an edit of the counts one of the page's documents.
    #[prop(into)]
    edit: Callback<HistogramEdit, Edit>,
) -> impl IntoView {
    let measured = RwSignal::new(None::<Measured>);
    view! {
        <ChartCanvas id="chart-counts" measured=measured base=base overlay=overlay alt=alt>
            <Controls distributions=distributions measured=measured value_text=value_text shading=shading edit=edit/>
        </ChartCanvas>
    }
}

/// What lies over the chart; compiled once, whatever the scenes are.
#[component]
fn Controls(
    distributions: Distributions,
    measured: RwSignal<Option<Measured>>,
    value_text: Callback<usize, String>,
    shading: Signal<Option<Direction>>,
    edit: Callback<HistogramEdit, Edit>,
) -> impl IntoView {
    let state = use_app_state();
    let messages = state.messages();
    let Distributions { histogram, scales, .. } = distributions;
    let bins = Memo::new(move |_| histogram.read().bins());
    let frame = Signal::derive(move || {
        let Measured { size, ratio, .. } = measured.get()?;
        Some(histogram::frame(size, bins.get(), &scales.read().counts, &state.look.get().style(ratio)))
    });
    // Untracked: event handlers.
    let on_drag = move |bin: usize, y: i32| {
        if let (Some(frame), Some(measured)) = (frame.get_untracked(), measured.get_untracked()) {
            let count = present::count_at(&frame, f64::from(y) * measured.scale, measured.scale);
            state.edit(edit.run(HistogramEdit::DragCount { bin, count }));
        }
    };
    let key = move |key: String, shift: bool, bin: usize| {
        present::bar_key(&key, shift, &histogram.read_untracked(), bin, scales.read_untracked().counts)
    };
    view! {
        <BarHandles
            id="bars"
            bars=bins
            range=COUNT.range()
            frame=frame
            measured=measured
            on_drag=on_drag
            key=key
            on_set=move |bin, count| _ = state.edit(edit.run(HistogramEdit::SetCount { bin, count }))
            label=messages.explore.bars_label
            value=move |bin| histogram.read().counts.get(bin).copied().unwrap_or_default()
            value_text=value_text
        />
        <ShadingKey direction=shading/>
        <BinCard distributions=distributions frame=frame measured=measured/>
    }
}

/// What the shading of the bars says.
#[component]
fn ShadingKey(direction: Signal<Option<Direction>>) -> impl IntoView {
    let state = use_app_state();
    let words = &state.messages().explore;
    view! {
        <p
            class="shading-key"
            class:over-q=move || direction.get() == Some(Direction::Reverse)
            hidden=move || direction.get().is_none()
            aria-hidden="true"
        >
            <i class="costs">"+"</i>
            <span prop:textContent=move || (words.costs)(state.unit.get())></span>
            <i class="saves">"−"</i>
            <span prop:textContent=move || (words.saves)(state.unit.get())></span>
        </p>
    }
}

/// The figures of the highlighted bin.
#[component]
fn BinCard(distributions: Distributions, frame: Signal<Option<Frame>>, measured: RwSignal<Option<Measured>>) -> impl IntoView {
    let state = use_app_state();
    let words = &state.messages().explore;
    let Distributions { histogram, analysis, .. } = distributions;
    let card = Memo::new(move |_| {
        let (bin, measured) = state.highlighted.get().zip(measured.get())?;
        let style = state.look.get().style(measured.ratio);
        present::bin_card(bin, &histogram.read(), &analysis.read(), &frame.get()?, &style)
    });
    let text = move |read: fn(&present::BinCard, &Explore) -> String| {
        move || card.read().as_ref().map(|card| read(card, words)).unwrap_or_default()
    };
    let corner = move |read: fn((f64, f64)) -> f64| move || card.read().as_ref().map(|card| format!("{}px", read(card.corner)));
    view! {
        <Show when=move || card.read().is_some()>
            <div
                class="card"
                style:left=corner(|(left, _)| left)
                style:top=corner(|(_, top)| top)
                aria-hidden="true"
                translate="no"
            >
                <b prop:textContent=text(|card, words| (words.bin_title)(card.bin))></b>
                <span class="p"><b>"P "</b> <span prop:textContent=text(|card, words| (words.bin_worms)(&card.count))></span></span>
                <span class="q"><b>"Q "</b> <span prop:textContent=text(|card, words| (words.bin_expected)(&card.expected))></span></span>
            </div>
        </Show>
    }
}
