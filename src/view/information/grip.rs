//! What lies over a chart: in a curve the handle comes to the pointer; bars are handles, with one tab stop for all of a list.

use super::pointer::{Move, pointer};
use crate::model::chances::{Chance, Knob, LIST, Part};
use crate::model::number;
use crate::state::{AnyWork, RwSignal, State, scenes};
use crate::view::dynamic::{attribute, handler};
use crate::web::canvas::Measured;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

/// It takes the pointer; over bars also the keys.
#[component]
pub fn Grip(part: Part, measured: RwSignal<Option<Measured>>) -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let work = state.works.chances;
    let list = match part {
        Part::List(list) => Some(list),
        _ => None,
    };
    let active = RwSignal::new(0_usize);
    let focused = RwSignal::new(false);
    let entry = move || active.get().min(work.session.read().sheet().outcomes().saturating_sub(1));
    let light = move |outcome: Option<usize>| state.lit.put(&outcome);
    let touch = move |x: i32, y: i32| {
        let Measured { size, ratio, scale } = measured.get_untracked()?;
        let touch = scenes::Touch { x: f64::from(x) * scale, y: f64::from(y) * scale, scale, size };
        Some((touch, state.style_at(ratio)))
    };
    let under = move |x: i32| {
        let (touch, style) = touch(x, 0)?;
        scenes::outcome_at(part, &work.session.read_untracked(), touch, &style)
    };
    let moved = pointer(list.is_none(), move |act| match act {
        Move::Over(x) => light(under(x)),
        Move::Away => light(focused.get_untracked().then(|| untrack(entry))),
        Move::Hold(x) => {
            active.set(under(x).unwrap_or_default());
            light(under(x));
        }
        Move::To(x, y) => {
            let Some((touch, style)) = touch(x, y) else { return };
            let edit = scenes::dragged(part, &work.session.read_untracked(), untrack(entry), touch, &style);
            if let Some(edit) = edit {
                work.edit(edit);
            }
        }
        Move::Free => work.commit(),
    });
    let [down, turn, up, cancel, leave] = std::array::from_fn(|_| {
        let moved = moved.clone();
        move |event| moved(event)
    });
    let key = move |event: KeyboardEvent| {
        let Some(list) = list else { return };
        let step = scenes::entry_key(&event.key(), event.shift_key(), &work.session.read_untracked(), list, untrack(entry));
        let Some(step) = step else { return };
        event.prevent_default();
        match step {
            scenes::BarKey::Bin(next) => {
                work.commit();
                active.set(next);
                light(Some(next));
            }
            scenes::BarKey::Count(value) => {
                work.edit(Chance::Set(Knob::Entry(list, untrack(entry)), value));
            }
        }
    };
    let knob = move || list.map(|list| Knob::Entry(list, entry()));
    view! {
        <div
            id=list.map(|list| format!("bars-{}", list.key()))
            class="hit"
            role=list.map(|_| "slider")
            tabindex=list.map(|_| "0")
            aria-orientation=list.map(|_| "vertical")
            aria-label=attribute(move || knob().map(words.information.bars))
            aria-valuemin=list.map(|_| "0")
            aria-valuemax=list.map(|_| number::shortest(LIST.ends().1))
            aria-valuenow=attribute(move || knob().map(|knob| number::shortest(knob.of(work.session.read().sheet()))))
            aria-valuetext=attribute(move || list.map(|list| scenes::entry_text(work.session.read().sheet(), list, entry(), words)))
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
                work.commit();
            })
        ></div>
    }
}
