//! D against p: the curves whose x axis is the slider, and the controls of p.

use super::chart_canvas::{ChartCanvas, Layer};
use super::dynamic::{attribute, dynamic, handler, optional, part, text};
use super::field::{ComplaintAt, NumberField};
use super::follow::follow;
use super::quantity::Plain;
use super::rich::rich;
use super::words::Figures;
use crate::chart::{Kind, curves, margins};
use crate::digits;
use crate::model::{Edit, number};
use crate::state::{Memo, Place, RwSignal, State, boxed, memo, scenes};
use crate::web::{
    self,
    canvas::Measured,
    frame::{self, Latest, Stage},
};
use leptos::{html, prelude::*};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, PointerEvent};

/// The panel at the top right.
#[component]
pub fn SweepPanel() -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    view! {
        <section class="panel sweep" aria-labelledby="sweep-title">
            <div class="panel-head">
                <h2 id="sweep-title">{words.explore.sweep_title}</h2>
                <p class="hint">{text(move || (!state.family.get().has_parameter()).then_some(words.explore.p_disabled))}</p>
                <Figures />
            </div>
            <CurvesChart />
            <div class="p-row">
                <label class="p-field">
                    <span>{words.explore.p}</span>
                    <NumberField
                        id="p-number".into()
                        label=words.explore.p_label
                        value=state.glance(move || number::parameter(state.p.get()))
                        take=move |p: f64| state.edit(Edit::SetP(p))
                        place=Place::P
                        range=(0.0, 1.0)
                        disabled=memo(move || !state.family.get().has_parameter())
                    />
                </label>
                <StepButton id="p-back" by=-0.01 />
                <StepButton id="p-forward" by=0.01 />
                <PlayButton />
                <BestButton forward=true />
                <BestButton forward=false />
                <ComplaintAt place=Place::P />
            </div>
        </section>
    }
}

/// Curves, minima and the present p; the slider lies on the axis, the marker over the plot.
#[component]
fn CurvesChart() -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let measured = RwSignal::new(None::<Measured>);
    let level = memo(move || (!state.family.get().has_parameter()).then(|| scenes::level(&state.analysis.read())));
    let axis = memo(move || scenes::curves_axis(&state.fit.read(), level.get(), state.unit.get()));
    let frame = memo(move || {
        let Measured { size, ratio, .. } = measured.get()?;
        state.look.track();
        Some(curves::frame(size, &axis.get(), &state.style_at(ratio)))
    });
    // The tick that gives way to the present p is part of the still layer: it changes only when p comes near another one.
    let hidden = memo(move || {
        let (frame, Measured { ratio, .. }) = (frame.get()?, measured.get()?);
        let p = state.family.get().has_parameter().then(|| state.p.get());
        curves::hidden_tick(p, &frame, &state.style_at(ratio))
    });
    let still = memo(move || {
        let density = state.look.get().density;
        scenes::curves_still(&state.fit.read(), level.get(), axis.get(), hidden.get(), state.unit.get(), density, words)
    });
    let label = state.glance(move || scenes::p_label(state.p.get()));
    let live = move || {
        let p = state.family.get_untracked().has_parameter().then(|| state.p.get_untracked());
        let (analysis, unit) = (state.analysis.read_untracked(), state.unit.get_untracked());
        scenes::curves_live(&analysis, p, label.get_untracked(), axis.get_untracked(), unit)
    };
    let alt = state.alternative(move || {
        let p = state.family.get().has_parameter().then(|| state.p.get());
        scenes::curves_alt(&state.fit.read(), &state.analysis.read(), p, state.unit.get(), words)
    });
    let margins = move || margins(Kind::Curves, state.look.get().density);
    view! {
        <ChartCanvas
            id="chart-curves"
            measured
            still=Layer::new(still, curves::draw_still)
            live=Layer::moving(live, curves::draw_live)
            alt
        >
            <div
                class="plot"
                style:left=dynamic(move || format!("{}px", digits::shortest(margins().left)))
                style:right=dynamic(move || format!("{}px", digits::shortest(margins().right)))
                style:top=dynamic(move || format!("{}px", digits::shortest(margins().top)))
                style:bottom=dynamic(move || format!("{}px", digits::shortest(margins().bottom)))
            >
                <Marker measured frame />
                <Slider />
            </div>
        </ChartCanvas>
    }
}

/// The native slider: its thumb's centre stands exactly at x(p).
#[component]
fn Slider() -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let input = NodeRef::<html::Input>::new();
    follow(
        Stage::Write,
        move || input.get_untracked().map(|_| state.p.get_untracked()),
        move |p| {
            let Some(input) = input.get_untracked() else { return };
            // The range shows the nearest step; it is read only when the reader moved it, and then it is there already: setting it
            // again would cost a layout.
            let nearest = scenes::nearest_step(*p);
            if input.value_as_number() != nearest {
                input.set_value_as_number(nearest);
            }
        },
    );
    follow(
        Stage::Read,
        move || input.get_untracked().map(|_| state.p.get_untracked()),
        move |p| {
            if let Some(input) = input.get_untracked() {
                web::write_attribute(&input, "aria-valuetext", &number::parameter(*p));
            }
        },
    );
    view! {
        <input
            type="range"
            id="p"
            min="0"
            max="1"
            step="0.001"
            aria-label=words.explore.p_label
            node_ref=input
            disabled=attribute(move || !state.family.get().has_parameter())
            on:input:target=move |event| {
                state.edit(Edit::SetP(event.target().value_as_number()));
            }
            on:pointerup=handler(move |_| state.commit())
            on:blur=handler(move |_| state.commit())
        />
    }
}

/// The line at p, to be dragged in the plot; the slider is its keyboard equivalent.
#[component]
fn Marker(measured: RwSignal<Option<Measured>>, frame: Memo<Option<crate::chart::Frame>>) -> impl IntoView {
    let state = expect_context::<State>();
    // Where in the marker it was taken, in CSS px: it must not jump under the pointer.
    let held = StoredValue::new(None::<f64>);
    let place = move || match (frame.get_untracked(), measured.get_untracked()) {
        (Some(frame), Some(measured)) => (frame.x_px(state.p.get_untracked()) - frame.left()) / measured.scale,
        _ => 0.0,
    };
    // What is to be taken hold of need not be there at once: moving it at each step would cost a layout.
    let seen = memo(move || {
        state.glanced.track();
        frame.track();
        place()
    });
    let drag = StoredValue::new_local(Latest::new(move |x: f64| {
        if let (Some(frame), Some(measured)) = (frame.get_untracked(), measured.get_untracked()) {
            state.edit(Edit::SetP(frame.x_data(x * measured.scale + frame.left()).clamp(0.0, 1.0)));
        }
    }));
    let release = move |_: PointerEvent| {
        if held.get_value().is_some() {
            held.set_value(None);
            drag.with_value(Latest::flush);
            state.commit();
        }
    };
    view! {
        <div
            id="marker"
            hidden=attribute(move || !state.family.get().has_parameter())
            style:transform=dynamic(move || format!("translateX({}px)", digits::fixed(seen.get(), 2)))
            on:pointerdown=handler(move |event: PointerEvent| {
                if event.button() != 0 {
                    return;
                }
                if let Some(target) = event.current_target().and_then(|t| t.dyn_into::<HtmlElement>().ok()) {
                    // Fails only for a pointer that is gone already.
                    let _ = target.set_pointer_capture(event.pointer_id());
                }
                held.set_value(Some(f64::from(event.client_x()) - place()));
            })
            on:pointermove=handler(move |event: PointerEvent| {
                if let Some(offset) = held.get_value() {
                    drag.with_value(|drag| drag.put(f64::from(event.client_x()) - offset));
                }
            })
            on:pointerup=handler(release)
            on:pointercancel=handler(release)
        ></div>
    }
}

/// One step of p to a side.
#[component]
fn StepButton(id: &'static str, by: f64) -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let label = if by < 0.0 { words.explore.step_back } else { words.explore.step_forward };
    view! {
        <button
            id=id
            class="icon step"
            aria-label=label
            title=label
            disabled=attribute(move || !state.family.get().has_parameter())
            on:click=handler(move |_| {
                state.edit(Edit::SetP(scenes::step(state.p.get_untracked(), by)));
                state.commit();
            })
        >
            <svg aria-hidden="true" viewBox="0 0 16 16">
                <path d=if by < 0.0 { "M10 3.5 5.5 8l4.5 4.5" } else { "M6 3.5 10.5 8 6 12.5" } />
            </svg>
        </button>
    }
}

/// Lets p run to 1 and back to 0, until stopped.
#[component]
fn PlayButton() -> impl IntoView {
    let state = expect_context::<State>();
    let playing = RwSignal::new(false);
    let tick = StoredValue::new_local(None::<frame::Job>);
    let run = StoredValue::new(scenes::Run::default());
    let turn = move || {
        // None: the page was mounted anew.
        let Some(on) = playing.try_get_untracked() else { return };
        if !on || !state.family.get_untracked().has_parameter() {
            playing.set(false);
            state.commit();
            return;
        }
        let still = state.surroundings.read_untracked().still;
        let mut next = run.get_value();
        if let Some(p) = next.advance(frame::now(), state.p.get_untracked(), still) {
            state.edit(Edit::SetP(p));
        }
        run.set_value(next);
        tick.with_value(|tick| {
            if let Some(tick) = tick {
                frame::request(tick);
            }
        });
    };
    tick.set_value(Some(Rc::new(turn)));
    let toggle = move |_| {
        playing.update(|playing| *playing = !*playing);
        if playing.get_untracked() {
            state.commit();
            run.update_value(scenes::Run::start);
            turn();
        }
    };
    let words = state.words();
    view! {
        <button
            id="play"
            aria-pressed=attribute(move || playing.get().to_string())
            aria-label=words.explore.play_label
            disabled=attribute(move || !state.family.get().has_parameter())
            on:click=handler(toggle)
        >
            <svg class="solid" aria-hidden="true" viewBox="0 0 16 16">
                <path d=attribute(move || if playing.get() { "M4 3h3v10H4zM9 3h3v10H9z" } else { "m4 2.5 9 5.5-9 5.5z" }) />
            </svg>
            <span>{part(move || rich(if playing.get() { words.explore.pause } else { words.explore.play }))}</span>
        </button>
    }
}

/// Puts p where one direction is least.
#[component]
fn BestButton(
    /// D(P‖Q), else D(Q‖P).
    forward: bool,
) -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let best = memo(move || {
        let fit = state.fit.read();
        let least = if forward { &fit.forward } else { &fit.reverse };
        least.p.filter(|_| state.family.get().has_parameter())
    });
    let there = memo(move || best.get().is_some());
    let (id, name, class) = if forward { ("best-pq", "argmin.pq", "best p") } else { ("best-qp", "argmin.qp", "best q") };
    view! {
        <button
            id=id
            class=class
            disabled=attribute(move || best.get().is_none())
            title=attribute(move || best.get().is_none().then_some(words.explore.no_best))
            on:click=handler(move |_| {
                if let Some(p) = best.get_untracked() {
                    state.edit(Edit::SetP(p));
                    state.commit();
                }
            })
        >
            <span>{rich(if forward { words.explore.best_forward } else { words.explore.best_reverse })}</span>
            {optional(move || there.get().then(|| view! {
                <Plain name value=boxed(move || best.get_untracked().unwrap_or_default()) stage=Stage::Read />
            }))}
        </button>
    }
}
