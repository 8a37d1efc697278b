//! A chart of panels over one x axis: the axis is a native slider, and a pointer drags anywhere over it.

use crate::chart::{Kind, Panels, PanelsLive, ValueAxis, margins, panels};
use crate::digits;
use crate::state::{Boxed, Memo, RwSignal, State, memo, scenes};
use crate::view::chart_canvas::{ChartCanvas, Layer};
use crate::view::dynamic::{dynamic, handler};
use crate::view::follow::follow;
use crate::web::frame::Stage;
use crate::web::{self, canvas::Measured, frame::Latest};
use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, PointerEvent};

/// Where the slider is, and what it can be put to.
#[derive(Clone, PartialEq)]
pub struct Slid {
    /// On the x axis.
    pub at: f64,
    /// Its ends.
    pub axis: ValueAxis,
    /// Its step.
    pub step: f64,
    /// Its value in words.
    pub text: String,
}

/// The figure with its slider.
#[component]
pub fn PanelsChart(
    /// The figure's id.
    id: &'static str,
    /// The slider's.
    slider: &'static str,
    /// What the slider moves.
    label: &'static str,
    still: Memo<Panels>,
    live: Memo<PanelsLive>,
    alt: Memo<String>,
    /// Where the slider is. Not tracked: it is asked for in each frame.
    slid: Boxed<Slid>,
    /// Takes a place on the x axis.
    #[prop(into)]
    take: Callback<f64>,
) -> impl IntoView {
    let state = expect_context::<State>();
    let measured = RwSignal::new(None::<Measured>);
    let frame = memo(move || {
        let Measured { size, ratio, .. } = measured.get()?;
        state.look.track();
        Some(panels::frame(size, &still.read().x, &state.style_at(ratio)))
    });
    let drag = StoredValue::new_local(Latest::new(move |x: f64| {
        if let (Some(frame), Some(measured)) = (frame.get_untracked(), measured.get_untracked()) {
            take.run(frame.x_data(frame.left() + x * measured.scale));
        }
    }));
    let put = move |event: &PointerEvent| drag.with_value(|drag| drag.put(event.offset_x().into()));
    let held = StoredValue::new(false);
    let down = move |event: PointerEvent| {
        if event.button() != 0 {
            return;
        }
        if let Some(target) = event.current_target().and_then(|t| t.dyn_into::<HtmlElement>().ok()) {
            // Fails only for a pointer that is gone already.
            let _ = target.set_pointer_capture(event.pointer_id());
        }
        held.set_value(true);
        // A finger may mean to scroll: it counts when it moves, or when it is lifted.
        if event.pointer_type() != "touch" {
            put(&event);
        }
    };
    let moved = move |event: PointerEvent| {
        if held.get_value() {
            put(&event);
        }
    };
    let release = move || {
        if held.get_value() {
            held.set_value(false);
            drag.with_value(Latest::flush);
            state.commit();
        }
    };
    let margins = move || margins(Kind::Panels, state.look.get().density);
    let px = move |read: fn(&crate::chart::Margins) -> f64| dynamic(move || format!("{}px", digits::shortest(read(&margins()))));
    view! {
        <ChartCanvas id measured still=Layer::new(still, panels::draw_still) live=Layer::new(live, panels::draw_live) alt>
            <div
                class="plot"
                style:left=px(|margins| margins.left)
                style:right=px(|margins| margins.right)
                style:top=px(|margins| margins.top)
                style:bottom=px(|margins| margins.bottom)
            >
                <div
                    class="hit"
                    on:pointerdown=handler(down)
                    on:pointermove=handler(moved)
                    on:pointerup=handler(move |event: PointerEvent| {
                        moved(event);
                        release();
                    })
                    on:pointercancel=handler(move |_| release())
                ></div>
                <Slider id=slider label slid take />
            </div>
        </ChartCanvas>
    }
}

/// The native slider on the axis: its thumb's centre stands exactly at its value.
#[component]
fn Slider(id: &'static str, label: &'static str, slid: Boxed<Slid>, take: Callback<f64>) -> impl IntoView {
    let state = expect_context::<State>();
    let input = NodeRef::<html::Input>::new();
    follow(
        Stage::Write,
        move || input.get_untracked().map(|_| slid.read()),
        move |Slid { at, axis, step, text }| {
            let Some(input) = input.get_untracked() else { return };
            let names = [("min", axis.low), ("max", axis.high), ("step", *step)];
            for (name, value) in names {
                web::write_attribute(&input, name, &digits::shortest(value));
            }
            // Where the reader moved it, it is there already, to its step.
            if !scenes::shows(input.value_as_number(), *at, *step) {
                input.set_value(&digits::shortest(*at));
            }
            web::write_attribute(&input, "aria-valuetext", text);
        },
    );
    view! {
        <input
            type="range"
            id=id
            aria-label=label
            node_ref=input
            on:input:target=move |event| {
                if let Some(value) = digits::parse(&event.target().value()) {
                    take.run(value);
                }
            }
            on:pointerup=handler(move |_| state.commit())
            on:blur=handler(move |_| state.commit())
        />
    }
}
