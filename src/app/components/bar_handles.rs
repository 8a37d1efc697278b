//! The one tab stop over the bars of a chart: pointer and keys change the bars there.

use crate::app::hooks::{Drag, DragAxis, Measured, is_command, use_drag};
use crate::app::use_app_state;
use crate::chart::Frame;
use crate::float_text;
use crate::present::{BarKey, handle_at};
use leptos::ev::KeyboardEvent;
use leptos::html::Div;
use leptos::prelude::*;
use std::ops::RangeInclusive;

/// The bar under x, CSS px from the left of the chart; none before the chart has a size.
fn bar_at(frame: Signal<Option<Frame>>, measured: RwSignal<Option<Measured>>, x: i32) -> Option<usize> {
    // Untracked: called by event handlers.
    let (frame, measured) = (frame.get_untracked()?, measured.get_untracked()?);
    Some(frame.bin_at(f64::from(x) * measured.scale))
}

/// A slider over all bars: left and right choose a bar, the other keys and the pointer change it.
#[component]
pub fn BarHandles(
    /// The id, as docs/figures.md lists it.
    id: &'static str,
    /// How many bars there are.
    #[prop(into)]
    bars: Signal<usize>,
    /// Least and greatest value of a bar.
    range: RangeInclusive<f64>,
    /// The chart's frame.
    frame: Signal<Option<Frame>>,
    /// The chart's size.
    measured: RwSignal<Option<Measured>>,
    /// The end of a bar is dragged to y, CSS px from the top of the chart.
    #[prop(into)]
    on_drag: Callback<(usize, i32)>,
    /// If bars are drawn and not dragged: the pencil goes from one place to another, CSS px from the left and top of the chart.
    #[prop(default = None, into)]
    on_stroke: Option<Callback<[(i32, i32); 2]>>,
    /// What a key, with Shift or not, means at a bar.
    #[prop(into)]
    key: Callback<(String, bool, usize), Option<BarKey>>,
    /// Sets a bar by a key.
    #[prop(into)]
    on_set: Callback<(usize, f64)>,
    /// The name of a bar.
    #[prop(into)]
    label: Callback<usize, String>,
    /// The value of a bar.
    #[prop(into)]
    value: Callback<usize, f64>,
    /// The value of a bar in words.
    #[prop(into)]
    value_text: Callback<usize, String>,
) -> impl IntoView {
    let state = use_app_state();
    let element = NodeRef::<Div>::new();
    let chosen = RwSignal::new(0_usize);
    let active = Memo::new(move |_| chosen.get().min(bars.get().saturating_sub(1)));
    let focused = StoredValue::new(false);
    let take = move |bar: Option<usize>| {
        chosen.set(bar.unwrap_or_default());
        state.highlight(bar);
    };
    // How far below the end of the bar a finger holds it, in CSS px: it must not jump.
    let grab_offset = StoredValue::new(0);
    // Untracked: these are event handlers. `blur` may come when the page of the bars is gone.
    let takes_handle = move |(x, y): (i32, i32)| {
        let (Some(frame), Some(Measured { scale, .. })) = (frame.get_untracked(), measured.get_untracked()) else { return false };
        let found = untrack(|| handle_at(&frame, scale, (x.into(), y.into()), |bar| value.run(bar)));
        if let Some((bar, below)) = found {
            grab_offset.set_value(below.round() as i32);
            take(Some(bar));
        }
        found.is_some()
    };
    // Where the pencil is.
    let pencil = StoredValue::new(None::<(i32, i32)>);
    let on_pointer = move |drag| match drag {
        Drag::Hover(x) => state.highlight(bar_at(frame, measured, x)),
        Drag::Leave => state.highlight(focused.get_value().then(|| active.get_untracked())),
        Drag::Start(x) => {
            grab_offset.set_value(0);
            pencil.set_value(None);
            take(bar_at(frame, measured, x));
        }
        Drag::Move(x, y) => match on_stroke {
            Some(on_stroke) => {
                on_stroke.run([pencil.get_value().unwrap_or((x, y)), (x, y)]);
                pencil.set_value(Some((x, y)));
                take(bar_at(frame, measured, x));
            }
            None => on_drag.run((active.get_untracked(), y - grab_offset.get_value())),
        },
        Drag::End => state.commit_pending(),
    };
    let axis = if on_stroke.is_some() { DragAxis::Free } else { DragAxis::Vertical(Callback::new(takes_handle)) };
    use_drag(element, axis, Callback::new(on_pointer));
    let on_keydown = move |event: KeyboardEvent| {
        if is_command(&event) {
            return;
        }
        let bar = active.get_untracked();
        let Some(step) = key.run((event.key(), event.shift_key(), bar)) else { return };
        event.prevent_default();
        match step {
            BarKey::Bin(next) => {
                state.commit_pending();
                chosen.set(next);
                state.highlight(Some(next));
            }
            BarKey::Count(value) => on_set.run((bar, value)),
        }
    };
    let on_focus = move |gained: bool| {
        let Some(bar) = active.try_get_untracked() else { return };
        focused.set_value(gained);
        state.highlight(gained.then_some(bar));
        if !gained {
            state.commit_pending();
        }
    };
    // A memo: `active` is made of the bars, and a closure in `view!` that reads it first can miss a change of them (reactive_graph 0.2).
    let value_now = Memo::new(move |_| float_text::shortest(value.run(active.get())));
    view! {
        <div
            class="hit"
            class:drawn=on_stroke.is_some()
            id=id
            role="slider"
            tabindex="0"
            aria-orientation="vertical"
            aria-valuemin=float_text::shortest(*range.start())
            aria-valuemax=float_text::shortest(*range.end())
            aria-label=move || label.run(active.get())
            aria-valuenow=move || value_now.get()
            aria-valuetext=move || value_text.run(active.get())
            node_ref=element
            on:keydown=on_keydown
            on:focus=move |_| on_focus(true)
            on:blur=move |_| on_focus(false)
        ></div>
    }
}

/// What lies over bars that cannot be changed: it highlights the one under the pointer, and may have it picked.
#[component]
pub fn HoverBars(
    /// The chart's frame.
    frame: Signal<Option<Frame>>,
    /// The chart's size.
    measured: RwSignal<Option<Measured>>,
    /// Takes the bar that is clicked.
    #[prop(default = None)]
    on_pick: Option<Callback<usize>>,
) -> impl IntoView {
    let state = use_app_state();
    let pick = move |x: i32| {
        if let Some((on_pick, bar)) = on_pick.zip(bar_at(frame, measured, x)) {
            on_pick.run(bar);
        }
    };
    let highlight = move |x: i32| {
        if let Some(bar) = bar_at(frame, measured, x) {
            state.highlight(Some(bar));
        }
    };
    view! {
        <div
            class="hit"
            on:pointermove=move |event| highlight(event.offset_x())
            on:pointerdown=move |event| highlight(event.offset_x())
            on:pointerleave=move |_| state.highlight(None)
            on:click=move |event| pick(event.offset_x())
        ></div>
    }
}
