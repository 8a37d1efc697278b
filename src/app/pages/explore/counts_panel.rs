//! The editor of P: bars that are handles, fields under them, presets, undo.

use super::bin_stepper::BinStepper;
use super::context::{ExploreContext, Snapshot};
use super::direction::Direction;
use super::introduction::IntroductionBand;
use crate::app::components::{BarHandles, ChartCanvas, ErrorText, NumberField, OWN, Select, UndoRedo};
use crate::app::hooks::Measured;
use crate::app::use_app_state;
use crate::chart::{Frame, histogram};
use crate::i18n::Explore;
use crate::model::{BINS, COUNT, FieldId, HistogramEdit, Preset, number};
use crate::present;
use leptos::prelude::*;

/// The panel at the top left.
#[component]
pub fn CountsPanel(context: ExploreContext) -> impl IntoView {
    let state = use_app_state();
    let words = &state.messages().explore;
    let ExploreContext { bins, .. } = context;
    view! {
        <section class="panel data" aria-labelledby="data-title">
            <div class="panel-head">
                <h2 id="data-title">{words.data_title}</h2>
                <label class="bins">
                    <span>{words.bins}</span>
                    <NumberField
                        id="bins"
                        label=words.bins
                        value=Signal::derive(move || bins.get().to_string())
                        now=Signal::derive(move || bins.get() as f64)
                        on_number=move |bins| state.edit(HistogramEdit::SetBins(bins))
                        field=FieldId::BINS
                        step="1"
                        range=BINS.range()
                    />
                    <ErrorText field=FieldId::BINS/>
                </label>
                <Presets context=context/>
                <UndoRedo/>
            </div>
            <Chart context=context/>
            <Fields context=context/>
            <Show when=move || state.shows_introduction() && state.media.narrow.get()><IntroductionBand context=context/></Show>
            <Show when=move || state.media.narrow.get()><BinStepper context=context/></Show>
            <ErrorText field=FieldId::COUNTS/>
        </section>
    }
}

#[component]
fn Presets(context: ExploreContext) -> impl IntoView {
    let state = use_app_state();
    let messages = state.messages();
    let words = &messages.explore;
    let preset = Memo::new(move |_| context.histogram.read().preset());
    let mut options = vec![(OWN, words.own_data)];
    options.extend(Preset::ALL.map(|preset| (preset.key(), (messages.preset)(preset))));
    let choose = move |key: String| {
        if let Some(preset) = Preset::of_key(&key) {
            state.edit(HistogramEdit::Load(preset));
        }
    };
    view! {
        <Select
            id="preset"
            class="select preset"
            label=words.data
            // Only the article's own data need a word on where they come from.
            title=Signal::derive(move || if preset.get() == Some(Preset::ArticleWorms) { words.reconstructed } else { "" })
            options=options
            value=Signal::derive(move || preset.get().map_or(OWN, Preset::key))
            on_choose=choose
        />
    }
}

/// Bars of P as handles, the model's outlines over them.
#[component]
fn Chart(context: ExploreContext) -> impl IntoView {
    let state = use_app_state();
    let messages = state.messages();
    let ExploreContext { histogram, explore, bins, analysis, scales, average, .. } = context;
    let measured = RwSignal::new(None::<Measured>);
    let base = Memo::new(move |_| {
        let scales = scales.read();
        let [forward, _] = &scales.support_mismatch;
        present::counts_base(&histogram.read(), scales.counts, state.highlighted.get(), forward.clone(), messages)
    });
    let model = Memo::new(move |_| explore.read().model);
    let overlay = Memo::new(move |_| {
        let axis = scales.read().counts;
        let average_over = average.direction.get().average_over();
        present::counts_overlay(
            &histogram.read(),
            model.get(),
            &analysis.read(),
            axis,
            average_over,
            [state.highlighted.get(), state.hinted.get()],
            messages,
        )
    });
    let frame = Signal::derive(move || {
        let Measured { size, ratio, .. } = measured.get()?;
        Some(histogram::frame(size, bins.get(), &scales.read().counts, &state.look.get().style(ratio)))
    });
    let alt = Memo::new(move |_| {
        let Snapshot { histogram, explore, analysis, .. } = &*context.debounced.read();
        present::counts_alt(histogram, explore.model, analysis, messages)
    });
    // Untracked: event handlers.
    let on_drag = move |bin: usize, y: i32| {
        if let (Some(frame), Some(measured)) = (frame.get_untracked(), measured.get_untracked()) {
            let count = present::count_at(&frame, f64::from(y) * measured.scale, measured.scale);
            state.edit(HistogramEdit::DragCount { bin, count });
        }
    };
    let key = move |key: String, shift: bool, bin: usize| {
        present::bar_key(&key, shift, &histogram.read_untracked(), bin, scales.read_untracked().counts)
    };
    view! {
        <ChartCanvas id="chart-counts" measured=measured base=base overlay=overlay alt=alt>
            <BarHandles
                id="bars"
                bars=bins
                range=COUNT.range()
                frame=frame
                measured=measured
                on_drag=on_drag
                key=key
                on_set=move |bin, count| _ = state.edit(HistogramEdit::SetCount { bin, count })
                label=messages.explore.bars_label
                value=move |bin| histogram.read().counts.get(bin).copied().unwrap_or_default()
                value_text=move |bin| {
                    let Snapshot { histogram, analysis, .. } = &*context.throttled.read();
                    present::bin_text(histogram, analysis, bin, messages)
                }
            />
            <Key direction=average.direction/>
            <Card context=context frame=frame measured=measured/>
        </ChartCanvas>
    }
}

/// What the shading of the bars says.
#[component]
fn Key(direction: RwSignal<Direction>) -> impl IntoView {
    let state = use_app_state();
    let words = &state.messages().explore;
    view! {
        <p class="shading-key" class:over-q=move || direction.get() == Direction::Reverse aria-hidden="true">
            <i class="costs">"+"</i>
            <span prop:textContent=move || (words.costs)(state.unit.get())></span>
            <i class="saves">"−"</i>
            <span prop:textContent=move || (words.saves)(state.unit.get())></span>
        </p>
    }
}

/// The figures of the highlighted bin.
#[component]
fn Card(context: ExploreContext, frame: Signal<Option<Frame>>, measured: RwSignal<Option<Measured>>) -> impl IntoView {
    let state = use_app_state();
    let words = &state.messages().explore;
    let ExploreContext { histogram, analysis, .. } = context;
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

/// A number field for each bin, under its bar.
#[component]
fn Fields(context: ExploreContext) -> impl IntoView {
    let state = use_app_state();
    let words = &state.messages().explore;
    let bins = context.bins;
    // While a bar is dragged a field follows a few times a second: it makes the browser lay out the page.
    let field = move |bin: usize| {
        let count = Memo::new(move |_| {
            context.throttled.read().histogram.counts.get(bin).map_or_else(String::new, |count| number::format_number(*count))
        });
        view! {
            <li class:highlighted=move || state.highlighted.get() == Some(bin)>
                <NumberField
                    id=format!("count-{bin}")
                    label=(words.count_label)(bin)
                    value=count
                    now=Signal::derive(move || context.histogram.read().counts.get(bin).copied().unwrap_or_default())
                    on_number=move |count| state.edit(HistogramEdit::SetCount { bin, count })
                    on_list=Callback::new(move |counts| HistogramEdit::SetCounts { first: bin, counts }.into())
                    field=FieldId::COUNTS
                    step="1"
                    range=COUNT.range()
                    on_focus=Callback::new(move |focused: bool| state.highlight(focused.then_some(bin)))
                />
                <span class="bin" aria-hidden="true">{bin}</span>
            </li>
        }
    };
    let widest = Memo::new(move |_| {
        let Snapshot { histogram, .. } = &*context.throttled.read();
        histogram.counts.iter().map(|count| number::format_count(*count).chars().count()).max().unwrap_or_default()
    });
    let is_long = Memo::new(move |_| bins.get() > 11 || widest.get() > 3);
    view! {
        // On a desk the fields scroll where there are many; on a phone, whose fields are as wide as a bar, also where they are long.
        <div
            class="counts"
            class:many=move || { bins.get() > 12 }
            class:long=move || is_long.get()
            style=("--digits", move || widest.get().to_string())
        >
            <span class="row-name worms" aria-hidden="true">{words.worms}</span>
            <ol><For each=move || 0..bins.get() key=|bin| *bin children=field/></ol>
        </div>
    }
}
