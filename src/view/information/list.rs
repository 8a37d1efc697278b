//! A list as bars to drag with fields under them: the same for P and for Q.

use super::figure;
use super::pointer::{Move, pointer};
use crate::chart::{Frame, shares};
use crate::info::Pmf;
use crate::model::chances::{Chance, LIST, List, OUTCOMES};
use crate::model::{Compared, ListPreset, number};
use crate::state::{Memo, Place, RwSignal, State, boxed, memo, scenes};
use crate::view::chart_canvas::{ChartCanvas, Layer};
use crate::view::dynamic::{attribute, dynamic, handler, part, text};
use crate::view::field::{ComplaintAt, NumberField};
use crate::view::header::Select;
use crate::view::quantity::Plain;
use crate::web::canvas::Measured;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

/// What is shown of presets that the list is not.
const OWN: &str = "own";

/// Title, presets, bars, fields, figures.
#[component]
pub fn ListPanel(list: List, seen: Memo<Compared>) -> impl IntoView {
    let state = expect_context::<State>();
    let words = &state.words().information;
    let work = state.works.chances;
    let presets = match list {
        List::P => ListPreset::LISTS,
        List::Q => ListPreset::PAIRS,
    };
    let chosen = memo(move || {
        let session = work.session.read();
        presets.into_iter().find(|preset| preset.is(session.sheet())).map_or(OWN, ListPreset::key)
    });
    let choose = move |key: String| {
        if let Some(preset) = presets.into_iter().find(|preset| preset.key() == key) {
            work.edit(Chance::Load(preset));
        }
    };
    let mut options = vec![(OWN, words.own)];
    options.extend(presets.map(|preset| (preset.key(), (words.preset)(preset))));
    let outcomes = work.memo(|sheet| sheet.outcomes());
    let (heading, preset, class) = match list {
        List::P => ("p-title", "preset-p", "panel data list p-list"),
        List::Q => ("q-title", "preset-q", "panel data list q-list"),
    };
    let count = move || {
        view! {
            <label class="bins">
                <span>{words.outcomes}</span>
                <NumberField
                    id="outcomes".into()
                    label=words.outcomes
                    value=memo(move || outcomes.get().to_string())
                    take=move |outcomes: f64| work.edit(Chance::Outcomes(outcomes))
                    place=Place::Value("outcomes")
                    step="1"
                    range=OUTCOMES.ends()
                />
                <ComplaintAt place=Place::Value("outcomes") />
            </label>
        }
    };
    view! {
        <section class=class aria-labelledby=heading>
            <div class="panel-head">
                <h2 id=heading>{(words.list_title)(list)}</h2>
                {(list == List::P).then(count)}
                <Select id=preset label=(words.presets)(list) options value=chosen choose />
            </div>
            <Bars list seen outcomes />
            <Fields list outcomes />
            <ComplaintAt place=Place::Value(list.key()) />
            <div class="figs">
                {match list {
                    List::P => view! { <RawFigures seen /> }.into_any(),
                    List::Q => {
                        figure("kl.qp", "fig q", words.reverse, boxed(move || seen.read_untracked().analysis.reverse.divergence.nats()))
                            .into_any()
                    }
                }}
            </div>
        </section>
    }
}

/// The sum, and the entropy of the list as typed and of the distribution it stands for.
#[component]
fn RawFigures(seen: Memo<Compared>) -> impl IntoView {
    let state = expect_context::<State>();
    let words = &state.words().information;
    let off = memo(move || !seen.read().sums_to_one());
    view! {
        <span class="fig" class:off=dynamic(move || off.get())>
            <Plain name="list.sum" value=boxed(move || seen.read_untracked().list.sum) />
            <small>{text(move || if off.get() { words.no_distribution } else { words.sum })}</small>
        </span>
        {figure("list.h.raw", "fig", words.raw, boxed(move || seen.read_untracked().list.raw))}
        {figure("list.h.normalised", "fig p", words.normalised, boxed(move || seen.read_untracked().list.normalised))}
    }
}

/// Bars that are handles: one tab stop for pointer and keyboard.
#[component]
fn Bars(list: List, seen: Memo<Compared>, outcomes: Memo<usize>) -> impl IntoView {
    let state = expect_context::<State>();
    let work = state.works.chances;
    let measured = RwSignal::new(None::<Measured>);
    let axis = memo(move || scenes::list_axis(&work.session.read(), list));
    let still = memo(move || {
        let guilty = if list == List::Q { scenes::guilty(&seen.read().analysis.forward) } else { Vec::new() };
        scenes::list_still(outcomes.get(), axis.get(), list, state.lit.get(), guilty)
    });
    let live = memo(move || scenes::list_live(work.session.read().sheet(), list, axis.get(), state.lit.get()));
    let frame = memo(move || {
        let Measured { size, ratio, .. } = measured.get()?;
        state.look.track();
        Some(shares::frame(size, outcomes.get(), &axis.get(), &state.style_at(ratio)))
    });
    let alt = state.alternative(move || scenes::list_alt(work.session.read().sheet(), list, state.words()));
    let id = match list {
        List::P => "chart-p",
        List::Q => "chart-q",
    };
    view! {
        <ChartCanvas id measured still=Layer::new(still, shares::draw_still) live=Layer::new(live, shares::draw_live) alt>
            <Handles list seen measured frame axis />
        </ChartCanvas>
    }
}

#[component]
fn Handles(
    list: List,
    seen: Memo<Compared>,
    measured: RwSignal<Option<Measured>>,
    frame: Memo<Option<Frame>>,
    axis: Memo<crate::chart::ValueAxis>,
) -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let work = state.works.chances;
    let active = RwSignal::new(0_usize);
    let focused = RwSignal::new(false);
    let entry = move || active.get().min(work.session.read().sheet().outcomes().saturating_sub(1));
    let light = move |outcome: Option<usize>| state.lit.put(&outcome);
    let under = move |x: i32| {
        let (frame, measured) = (frame.get_untracked()?, measured.get_untracked()?);
        Some(frame.bin_at(f64::from(x) * measured.scale))
    };
    let moved = pointer(false, move |act| match act {
        Move::Over(x) => light(under(x)),
        Move::Away => light(focused.get_untracked().then(|| untrack(entry))),
        Move::Hold(x) => {
            active.set(under(x).unwrap_or_default());
            light(under(x));
        }
        Move::To(_, y) => {
            if let (Some(frame), Some(Measured { scale, .. })) = (frame.get_untracked(), measured.get_untracked()) {
                let value = scenes::entry_at(&frame, f64::from(y) * scale, scale);
                work.edit(Chance::Drag(list, untrack(entry), value));
            }
        }
        Move::Free => state.commit(),
    });
    let [down, turn, up, cancel, leave] = std::array::from_fn(|_| {
        let moved = moved.clone();
        move |event| moved(event)
    });
    let key = move |event: KeyboardEvent| {
        let step = {
            let session = work.session.read_untracked();
            scenes::entry_key(&event.key(), event.shift_key(), session.sheet(), list, untrack(entry), axis.get_untracked())
        };
        let Some(step) = step else { return };
        event.prevent_default();
        match step {
            scenes::BarKey::Bin(next) => {
                state.commit();
                active.set(next);
                light(Some(next));
            }
            scenes::BarKey::Count(value) => {
                work.edit(Chance::Set(list, untrack(entry), value));
            }
        }
    };
    let share = move |seen: &Compared| -> Pmf {
        match list {
            List::P => seen.p.clone(),
            List::Q => seen.analysis.q.clone(),
        }
    };
    view! {
        <div
            id=match list {
                List::P => "bars-p",
                List::Q => "bars-q",
            }
            class="hit"
            role="slider"
            tabindex="0"
            aria-orientation="vertical"
            aria-label=attribute(move || (words.information.bars_label)(list, entry()))
            aria-valuemin="0"
            aria-valuemax=number::shortest(LIST.ends().1)
            aria-valuenow=attribute(move || {
                let session = work.session.read();
                number::shortest(session.sheet().list(list).get(entry()).copied().unwrap_or_default())
            })
            aria-valuetext=attribute(move || scenes::entry_text(work.session.read().sheet(), list, entry(), &share(&seen.read()), words))
            on:pointerdown=down
            on:pointermove=turn
            on:pointerup=up
            on:pointercancel=cancel
            on:pointerleave=leave
            on:keydown=handler(key)
            on:focus=handler(move |_| {
                focused.set(true);
                light(Some(untrack(entry)));
            })
            on:blur=handler(move |_| {
                focused.set(false);
                light(None);
                state.commit();
            })
        ></div>
    }
}

/// A number field for each outcome, under its bar.
#[component]
fn Fields(list: List, outcomes: Memo<usize>) -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let work = state.works.chances;
    let field = move |entry: usize| {
        let value = memo(move || {
            let session = work.session.read();
            session.sheet().list(list).get(entry).map_or_else(String::new, |each| number::count(*each))
        });
        let focus = Callback::new(move |gained: bool| state.lit.set(gained.then_some(entry)));
        view! {
            <li class:lit=dynamic(move || state.lit.get() == Some(entry))>
                <NumberField
                    id=format!("{}-{entry}", list.key())
                    label=(words.information.entry_label)(list, entry)
                    value
                    take=move |value: f64| work.edit(Chance::Set(list, entry, value))
                    place=Place::Value(list.key())
                    range=LIST.ends()
                    on_focus=focus
                />
                <span class="bin" aria-hidden="true">{(words.information.number)(entry)}</span>
            </li>
        }
    };
    view! {
        <div class="counts" class:many=dynamic(move || { outcomes.get() > 6 })>
            <ol>{part(move || (0..outcomes.get()).map(field).collect_view())}</ol>
        </div>
    }
}
