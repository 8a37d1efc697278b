//! The one tab stop over the bars of the logits: pointer and keyboard change them here.

use super::Seen;
use crate::chart::{Frame, ValueAxis};
use crate::digits;
use crate::model::{LOGIT, LogitEdit};
use crate::state::scenes::softmax::{self as scenes, ClassKey};
use crate::state::{Memo, RwSignal, State};
use crate::view::dynamic::{attribute, handler};
use crate::web::{canvas::Measured, frame::Latest};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent, PointerEvent};

/// A drag of one bar.
#[derive(Clone, Copy)]
struct Grab {
    class: usize,
    pointer: i32,
    /// Where a finger went down: until it has moved, it only lights the class.
    rest_y: Option<i32>,
}

/// A finger that moves less (CSS px) means to look, not to drag.
const SLOP: i32 = 4;

/// What lies over the chart.
#[component]
pub fn ClassHandles(measured: RwSignal<Option<Measured>>, frame: Memo<Option<Frame>>, axis: Memo<ValueAxis>) -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let work = state.works.softmax;
    let Seen { sheet, figures, classes, .. } = expect_context::<Seen>();
    let grab = StoredValue::new(None::<Grab>);
    let active = RwSignal::new(0_usize);
    let class = move || active.get().min(classes.get().saturating_sub(1));
    let drag = StoredValue::new_local(Latest::new(move |(class, y): (usize, i32)| {
        if let (Some(frame), Some(measured)) = (frame.get_untracked(), measured.get_untracked()) {
            let logit = scenes::logit_at(&frame, f64::from(y) * measured.scale, measured.scale);
            work.edit(LogitEdit::Drag { class, logit });
        }
    }));
    let class_under = move |x: i32| {
        let (frame, measured) = (frame.get_untracked()?, measured.get_untracked()?);
        Some(frame.bin_at(f64::from(x) * measured.scale))
    };
    let down = move |event: PointerEvent| {
        let (Some(class), true) = (class_under(event.offset_x()), event.button() == 0) else { return };
        if let Some(target) = event.current_target().and_then(|t| t.dyn_into::<HtmlElement>().ok()) {
            // Fails only for a pointer that is gone already.
            let _ = target.set_pointer_capture(event.pointer_id());
        }
        active.set(class);
        state.lit.put(&Some(class));
        let rest_y = (event.pointer_type() == "touch").then(|| event.offset_y());
        grab.set_value(Some(Grab { class, pointer: event.pointer_id(), rest_y }));
        if rest_y.is_none() {
            drag.with_value(|drag| drag.put((class, event.offset_y())));
        }
    };
    let moved = move |event: PointerEvent| match grab.get_value() {
        Some(Grab { pointer, .. }) if pointer != event.pointer_id() => {}
        Some(Grab { rest_y: Some(y), .. }) if (event.offset_y() - y).abs() < SLOP => {}
        Some(held) => {
            grab.set_value(Some(Grab { rest_y: None, ..held }));
            drag.with_value(|drag| drag.put((held.class, event.offset_y())));
        }
        None => state.lit.put(&class_under(event.offset_x())),
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
        let class = untrack(class);
        let step = scenes::class_key(&event.key(), event.shift_key(), &sheet.read_untracked(), class, axis.get_untracked());
        let Some(step) = step else { return };
        event.prevent_default();
        match step {
            ClassKey::Class(class) => {
                state.commit();
                active.set(class);
                state.lit.put(&Some(class));
            }
            ClassKey::Logit(logit) => {
                work.edit(LogitEdit::Set { class, logit });
            }
        }
    };
    let logit = move || digits::shortest(sheet.read().logits.get(class()).copied().unwrap_or_default());
    let (least, most) = LOGIT.ends();
    view! {
        <div
            id="bars"
            class="hit"
            role="slider"
            tabindex="0"
            aria-orientation="vertical"
            aria-label=attribute(move || (words.softmax.bars_label)(class()))
            aria-valuemin=digits::shortest(least)
            aria-valuemax=digits::shortest(most)
            aria-valuenow=attribute(logit)
            aria-valuetext=attribute(move || scenes::class_text(class(), &sheet.read(), &figures.read(), words))
            on:pointerdown=handler(down)
            on:pointermove=handler(moved)
            on:pointerup=handler(release)
            on:pointercancel=handler(release)
            on:pointerleave=handler(move |_| if grab.get_value().is_none() { state.lit.put(&focused.get_untracked().then(|| untrack(class))) })
            on:keydown=handler(key)
            on:focus=handler(move |_| {
                focused.set(true);
                state.lit.put(&Some(untrack(class)));
            })
            on:blur=handler(move |_| {
                focused.set(false);
                state.lit.put(&None);
                state.commit();
            })
        ></div>
    }
}
