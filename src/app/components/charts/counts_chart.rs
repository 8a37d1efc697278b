//! The chart of counts: bars of P that are handles, with the model over them.

use super::{Direction, Distributions};
use crate::app::components::{BarHandles, ChartCanvas, HoverBars};
use crate::app::hooks::Measured;
use crate::app::use_app_state;
use crate::chart::{Frame, Scene, histogram};
use crate::i18n::Explore;
use crate::model::{COUNT, Edit, HistogramDocument, HistogramEdit};
use crate::present::{self, Scales};
use leptos::prelude::*;
use std::sync::Arc;

/// Bars of P as handles, what is drawn over them, the card of the highlighted bin, and the key to the shading.
#[component]
pub fn CountsChart<B: Scene, O: Scene>(
    /// P and Q.
    distributions: Distributions,
    /// The counts that the bars with handles have: those of P, or of what is drawn over it.
    #[prop(into)]
    handles: Signal<Arc<HistogramDocument>>,
    /// Whether a drag draws all the bars that it comes over, as a pencil does.
    #[prop(optional)]
    across: bool,
    /// Whether no bar can be taken.
    #[prop(optional, into)]
    still: Signal<bool>,
    /// Takes the bar that is clicked while none can be taken.
    #[prop(default = None)]
    on_pick: Option<Callback<usize>>,
    /// The name of a bar with a handle.
    label: fn(usize) -> String,
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
    /// Whether the highlighted bin has a card.
    #[prop(default = true)]
    has_card: bool,
    /// The divergence of which the bars are shaded, if they are.
    #[prop(into)]
    shading: Signal<Option<Direction>>,
    /// Makes an edit of the counts one of the page's documents.
    #[prop(into)]
    edit: Callback<HistogramEdit, Edit>,
) -> impl IntoView {
    let state = use_app_state();
    let Distributions { histogram, scales, .. } = distributions;
    let bins = Memo::new(move |_| histogram.read().bins());
    let measured = RwSignal::new(None::<Measured>);
    let frame = Signal::derive(move || {
        let Measured { size, ratio, .. } = measured.get()?;
        Some(histogram::frame(size, bins.get(), &scales.read().counts, &state.look.get().style(ratio)))
    });
    view! {
        <ChartCanvas id="chart-counts" measured=measured base=base overlay=overlay alt=alt>
            {move || {
                if still.get() {
                    return view! { <HoverBars frame=frame measured=measured on_pick=on_pick/> }.into_any();
                }
                view! {
                    <Handles
                        histogram=handles
                        across=across
                        label=label
                        scales=scales
                        frame=frame
                        measured=measured
                        value_text=value_text
                        edit=edit
                    />
                }
                .into_any()
            }}
            <ShadingKey direction=shading/>
            {has_card.then(|| view! { <BinCard distributions=distributions frame=frame measured=measured/> })}
        </ChartCanvas>
    }
}

/// The handles of the bars; compiled once, whatever the scenes are.
#[component]
fn Handles(
    histogram: Signal<Arc<HistogramDocument>>,
    across: bool,
    label: fn(usize) -> String,
    scales: Memo<Scales>,
    frame: Signal<Option<Frame>>,
    measured: RwSignal<Option<Measured>>,
    value_text: Callback<usize, String>,
    edit: Callback<HistogramEdit, Edit>,
) -> impl IntoView {
    let state = use_app_state();
    // Untracked: event handlers.
    let on_drag = move |bin: usize, y: i32| {
        if let (Some(frame), Some(measured)) = (frame.get_untracked(), measured.get_untracked()) {
            let count = present::count_at(&frame, f64::from(y) * measured.scale, measured.scale);
            state.edit(edit.run(HistogramEdit::DragCount { bin, count }));
        }
    };
    let on_stroke = move |line: [(i32, i32); 2]| {
        if let (Some(frame), Some(Measured { scale, .. })) = (frame.get_untracked(), measured.get_untracked()) {
            let [from, to] = line.map(|(x, y)| (f64::from(x) * scale, f64::from(y) * scale));
            for (bin, count) in present::lesson::bar_stroke(&frame, from, to, scale) {
                state.edit(edit.run(HistogramEdit::DragCount { bin, count }));
            }
        }
    };
    let key = move |key: String, shift: bool, bin: usize| {
        present::bar_key(&key, shift, &histogram.read_untracked(), bin, scales.read_untracked().counts)
    };
    view! {
        <BarHandles
            id="bars"
            bars=Signal::derive(move || histogram.read().bins())
            on_stroke=across.then(|| Callback::new(on_stroke))
            range=COUNT.range()
            frame=frame
            measured=measured
            on_drag=on_drag
            key=key
            on_set=move |bin, count| _ = state.edit(edit.run(HistogramEdit::SetCount { bin, count }))
            label=label
            value=move |bin| histogram.read().counts.get(bin).copied().unwrap_or_default()
            value_text=value_text
        />
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
