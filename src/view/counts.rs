//! The editor of P: bars that are handles, fields under them, presets, undo.

use super::chart_canvas::{ChartCanvas, Layer};
use super::dynamic::{attribute, dynamic, handler, optional, part};
use super::field::{ComplaintAt, NumberField};
use super::history::UndoRedo;
use crate::chart::{CountAxis, Frame, counts};
use crate::info::{MAX_BINS, MIN_BINS};
use crate::model::{Edit, MAX_COUNT, Preset, number};
use crate::state::{Memo, Place, RwSignal, State, memo, scenes};
use crate::web::{canvas::Measured, frame::Latest};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent, PointerEvent};

/// The panel at the top left.
#[component]
pub fn CountsPanel() -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let preset = memo(move || Preset::of(&state.counts.read()));
    let choose = move |key: String| {
        if let Some(preset) = Preset::ALL.into_iter().find(|preset| preset.key() == key) {
            state.edit(Edit::Load(preset));
        }
    };
    view! {
        <section class="panel data" aria-labelledby="data-title">
            <div class="panel-head">
                <h2 id="data-title">{words.explore.data_title}</h2>
                <label class="bins">
                    <span>{words.explore.bins}</span>
                    <NumberField
                        id="bins".into()
                        label=words.explore.bins
                        value=memo(move || state.bins.get().to_string())
                        take=move |bins: f64| state.edit(Edit::SetBins(scenes::whole(bins)))
                        place=Place::Bins
                        step="1"
                        range=(MIN_BINS as f64, MAX_BINS as f64)
                    />
                    <ComplaintAt place=Place::Bins />
                </label>
                <label class="select preset">
                    <span>{words.explore.data}</span>
                    <select
                        id="preset"
                        title=attribute(move || (preset.get() == Some(Preset::ArticleWorms)).then_some(words.explore.reconstructed))
                        on:change:target=move |event| choose(event.target().value())
                    >
                        <option value="own" hidden=attribute(move || preset.get().is_some()) prop:selected=dynamic(move || preset.get().is_none())>
                            {words.explore.own_data}
                        </option>
                        {Preset::ALL.map(|each| view! {
                            <option value=each.key() prop:selected=dynamic(move || preset.get() == Some(each))>{(words.preset)(each)}</option>
                        }).collect_view()}
                    </select>
                </label>
                <UndoRedo />
            </div>
            <CountsChart />
            <CountFields />
            <ComplaintAt place=Place::Counts />
        </section>
    }
}

/// Bars of P as handles, the model's outlines over them.
#[component]
fn CountsChart() -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let measured = RwSignal::new(None::<Measured>);
    let axis = memo(move || scenes::count_axis_of(&state.session.read(), &state.analysis.read()));
    let [guilty, _] = state.guilty;
    let still = memo(move || scenes::counts_still(state.counts.read(), axis.get(), state.lit.get(), guilty.get(), words));
    let live = move || {
        let (counts, analysis) = (state.counts.read_untracked(), state.analysis.read_untracked());
        let (model, lit) = (state.model.get_untracked(), state.lit.get_untracked());
        scenes::counts_live(counts, model, &analysis, axis.get_untracked(), lit, words)
    };
    let frame = memo(move || {
        let Measured { size, ratio, .. } = measured.get()?;
        state.look.track();
        Some(counts::frame(size, state.bins.get(), &axis.get(), &state.style_at(ratio)))
    });
    let alt = state.alternative(move || scenes::counts_alt(state.session.read().lab(), &state.analysis.read(), words));
    view! {
        <ChartCanvas
            id="chart-counts"
            measured
            still=Layer::new(still, counts::draw_still)
            live=Layer::moving(live, counts::draw_live)
            alt
        >
            <BarHandles measured frame />
            <BinCard axis frame />
        </ChartCanvas>
    }
}

/// A drag of one bar.
#[derive(Clone, Copy)]
struct Grab {
    bin: usize,
    pointer: i32,
    /// Where a finger went down: until it has moved, it only lights the bin.
    rest_y: Option<i32>,
}

/// A finger that moves less (CSS px) means to look, not to drag.
const SLOP: i32 = 4;

/// The one tab stop over the bars: pointer and keyboard change counts here.
#[component]
fn BarHandles(measured: RwSignal<Option<Measured>>, frame: Memo<Option<Frame>>) -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let grab = StoredValue::new(None::<Grab>);
    let active = RwSignal::new(0_usize);
    let bin = move || active.get().min(state.bins.get().saturating_sub(1));
    let drag = StoredValue::new_local(Latest::new(move |(bin, y): (usize, i32)| {
        if let (Some(frame), Some(measured)) = (frame.get_untracked(), measured.get_untracked()) {
            state.edit(Edit::DragCount { bin, count: scenes::count_at(&frame, f64::from(y) * measured.scale, measured.scale) });
        }
    }));
    let bin_under = move |x: i32| {
        let (frame, measured) = (frame.get_untracked()?, measured.get_untracked()?);
        Some(frame.bin_at(f64::from(x) * measured.scale))
    };
    let light = move |bin: Option<usize>| {
        if state.lit.get_untracked() != bin {
            state.lit.set(bin);
        }
    };
    let down = move |event: PointerEvent| {
        let (Some(bin), true) = (bin_under(event.offset_x()), event.button() == 0) else { return };
        if let Some(target) = event.current_target().and_then(|t| t.dyn_into::<HtmlElement>().ok()) {
            // Fails only for a pointer that is gone already.
            let _ = target.set_pointer_capture(event.pointer_id());
        }
        active.set(bin);
        light(Some(bin));
        let rest_y = (event.pointer_type() == "touch").then(|| event.offset_y());
        grab.set_value(Some(Grab { bin, pointer: event.pointer_id(), rest_y }));
        if rest_y.is_none() {
            drag.with_value(|drag| drag.put((bin, event.offset_y())));
        }
    };
    let moved = move |event: PointerEvent| match grab.get_value() {
        Some(Grab { pointer, .. }) if pointer != event.pointer_id() => {}
        Some(Grab { rest_y: Some(y), .. }) if (event.offset_y() - y).abs() < SLOP => {}
        Some(held) => {
            grab.set_value(Some(Grab { rest_y: None, ..held }));
            drag.with_value(|drag| drag.put((held.bin, event.offset_y())));
        }
        None => light(bin_under(event.offset_x())),
    };
    let release = move |_: PointerEvent| {
        if grab.get_value().is_some() {
            grab.set_value(None);
            drag.with_value(Latest::flush);
            state.commit();
        }
    };
    let focused = RwSignal::new(false);
    let key = move |event: KeyboardEvent| {
        let step = {
            let session = state.session.read_untracked();
            scenes::bar_key(&event.key(), event.shift_key(), session.lab(), untrack(bin), scenes::count_axis(session.axis_lab()))
        };
        let Some(step) = step else { return };
        event.prevent_default();
        match step {
            scenes::BarKey::Bin(bin) => {
                state.commit();
                active.set(bin);
                light(Some(bin));
            }
            scenes::BarKey::Count(count) => {
                state.edit(Edit::SetCount { bin: bin(), count });
            }
        }
    };
    let count = move || state.counts.read().get(bin()).copied().unwrap_or_default();
    view! {
        <div
            id="bars"
            class="hit"
            role="slider"
            tabindex="0"
            aria-orientation="vertical"
            aria-label=attribute(move || (words.explore.bars_label)(bin()))
            aria-valuemin="0"
            aria-valuemax=number::shortest(MAX_COUNT)
            aria-valuenow=attribute(move || number::shortest(count()))
            aria-valuetext=attribute(move || {
                // At once for the bar's own count; what the model expects there follows.
                state.counts.track();
                state.settled.track();
                let (session, analysis) = (state.session.read_untracked(), state.analysis.read_untracked());
                scenes::bin_text(session.lab(), &analysis, bin(), words)
            })
            on:pointerdown=handler(down)
            on:pointermove=handler(moved)
            on:pointerup=handler(release)
            on:pointercancel=handler(release)
            on:pointerleave=handler(move |_| if grab.get_value().is_none() { light(focused.get_untracked().then(bin)) })
            on:keydown=handler(key)
            on:focus=handler(move |_| {
                focused.set(true);
                light(Some(bin()));
            })
            on:blur=handler(move |_| {
                focused.set(false);
                light(None);
                state.commit();
            })
        ></div>
    }
}

/// The figures of the lit bin.
#[component]
fn BinCard(axis: Memo<CountAxis>, frame: Memo<Option<Frame>>) -> impl IntoView {
    let state = expect_context::<State>();
    let card = memo(move || {
        let (bin, frame) = (state.lit.get()?, frame.get()?);
        scenes::bin_card(bin, state.session.read().lab(), &state.analysis.read(), axis.get(), &frame)
    });
    let words = state.words();
    view! {
        {optional(move || card.get().map(|card| view! {
            <div class=if card.at_left { "card at-left" } else { "card" } aria-hidden="true">
                <b>{(words.explore.bin_title)(card.bin)}</b>
                <span class="p">"P "{card.p}</span>
                <span class="p worms-of">{(words.explore.bin_worms)(&card.count)}</span>
                <span class="q">"Q "{card.q}</span>
                <span class="q worms-of">{(words.explore.bin_expected)(&card.expected)}</span>
            </div>
        }))}
    }
}

/// A number field for each bin, under its bar.
#[component]
fn CountFields() -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let field = move |bin: usize| {
        let count = memo(move || state.counts.read().get(bin).map_or_else(String::new, |count| number::count(*count)));
        let focus = Callback::new(move |gained: bool| state.lit.set(gained.then_some(bin)));
        view! {
            <li class:lit=dynamic(move || state.lit.get() == Some(bin))>
                <NumberField
                    id=format!("count-{bin}")
                    label=(words.explore.count_label)(bin)
                    value=count
                    take=move |count: f64| state.edit(Edit::SetCount { bin, count })
                    place=Place::Counts
                    step="1"
                    range=(0.0, MAX_COUNT)
                    on_focus=focus
                />
                <span class="bin" aria-hidden="true">{bin.to_string()}</span>
            </li>
        }
    };
    view! {
        <div class="counts" class:many=dynamic(move || { state.bins.get() > 12 })>
            <span class="row-name worms" aria-hidden="true">{words.explore.worms}</span>
            <ol>
                {part(move || (0..state.bins.get()).map(field).collect_view())}
            </ol>
        </div>
    }
}
