//! A chart against the number of worms, whose x axis is a slider: one component for three charts.

use super::Bench;
use crate::chart::{Trend, trend};
use crate::model::Need;
use crate::model::evidence::{Catch, Change};
use crate::state::scenes::evidence;
use crate::state::{Memo, RwSignal, memo};
use crate::view::chart_canvas::{ChartCanvas, Layer};
use crate::view::dynamic::handler;
use crate::view::follow::follow;
use crate::web::{
    self,
    canvas::Measured,
    frame::{Latest, Stage},
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent, PointerEvent};

/// What the slider over a chart sets.
#[derive(Clone, Copy)]
pub struct Dial {
    /// The element's id.
    pub id: &'static str,
    /// What it is, in words.
    pub label: &'static str,
    /// What its value must be.
    pub needs: Need,
    /// Its value.
    pub value: fn(&Catch) -> usize,
    /// The change to another value.
    pub change: fn(f64) -> Change,
}

/// A finger that moves less (CSS px) means to scroll or to look.
const SLOP: f64 = 4.0;

/// The chart with its slider: drag anywhere in it, or use the keys.
#[component]
pub fn TrendChart(id: &'static str, scene: Memo<Trend>, alt: Memo<String>, dial: Dial) -> impl IntoView {
    let bench = expect_context::<Bench>();
    let state = bench.state;
    let words = state.words();
    let measured = RwSignal::new(None::<Measured>);
    let still = memo(move || scene.read().still.clone());
    let value = move || (dial.value)(bench.work.session.read_untracked().sheet());
    let drag = StoredValue::new_local(Latest::new(move |x: f64| {
        let Some(Measured { size, ratio, scale }) = measured.get_untracked() else { return };
        let still = still.read_untracked();
        let frame = trend::frame(size, &still.axis, still.most, &state.style_at(ratio));
        bench.edit((dial.change)(evidence::dial_at(&frame, x * scale, scale, still.most, dial.needs)));
    }));
    // Where a finger went down as long as it rests there, else infinity: it is being dragged.
    let held = StoredValue::new(None::<f64>);
    let down = move |event: PointerEvent| {
        if event.button() != 0 {
            return;
        }
        if let Some(target) = event.current_target().and_then(|t| t.dyn_into::<HtmlElement>().ok()) {
            // Fails only for a pointer that is gone already.
            let _ = target.set_pointer_capture(event.pointer_id());
        }
        let x = f64::from(event.offset_x());
        if event.pointer_type() == "touch" {
            held.set_value(Some(x));
        } else {
            held.set_value(Some(f64::INFINITY));
            drag.with_value(|drag| drag.put(x));
        }
    };
    let moved = move |event: PointerEvent| {
        let x = f64::from(event.offset_x());
        // What rests is looked at, or about to scroll.
        if held.get_value().is_some_and(|rest| (x - rest).abs() >= SLOP) {
            held.set_value(Some(f64::INFINITY));
            drag.with_value(|drag| drag.put(x));
        }
    };
    let release = move |_: PointerEvent| {
        if held.get_value().is_some() {
            held.set_value(None);
            drag.with_value(Latest::flush);
            state.commit();
        }
    };
    let key = move |event: KeyboardEvent| {
        if let Some(worms) = evidence::dial_key(&event.key(), event.shift_key(), value(), dial.needs) {
            event.prevent_default();
            bench.edit((dial.change)(worms));
        }
    };
    follow(
        Stage::Write,
        move || Some(value()),
        move |worms| {
            if let Some(slider) = web::element(dial.id) {
                web::write_attribute(&slider, "aria-valuenow", &worms.to_string());
                web::write_attribute(&slider, "aria-valuetext", &evidence::worms_at(*worms, words));
            }
        },
    );
    let (least, most) = dial.needs.ends();
    view! {
        <ChartCanvas id measured still=Layer::new(still, trend::draw_still) live=Layer::new(scene, trend::draw_live) alt>
            <div
                id=dial.id
                class="hit dial"
                role="slider"
                tabindex="0"
                aria-label=dial.label
                aria-valuemin=evidence::whole_text(least)
                aria-valuemax=evidence::whole_text(most)
                aria-valuenow="0"
                on:pointerdown=handler(down)
                on:pointermove=handler(moved)
                on:pointerup=handler(release)
                on:pointercancel=handler(release)
                on:keydown=handler(key)
                on:blur=handler(move |_| state.commit())
            ></div>
        </ChartCanvas>
    }
}
