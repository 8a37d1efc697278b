//! D against p: the curves whose x axis is the slider, and the controls of p.

use super::all_figures::AllFigures;
use super::context::{ExploreContext, Snapshot};
use super::listen_button::ListenButton;
use super::p_controls::PControls;
use crate::app::components::ChartCanvas;
use crate::app::components::charts::PSlider;
use crate::app::hooks::Measured;
use crate::app::use_app_state;
use crate::chart::{Kind, ValueAxis, curves};
use crate::model::{Edit, number};
use crate::present;
use leptos::prelude::*;
use std::sync::Arc;

/// The panel at the top right.
#[component]
pub fn CurvesPanel(context: ExploreContext) -> impl IntoView {
    let state = use_app_state();
    let words = &state.messages().explore;
    let level = Memo::new(move |_| (!context.has_parameter()).then(|| present::level(&context.analysis.read())));
    let axis = Memo::new(move |_| present::curves_axis(&context.fit.read(), level.get(), state.unit.get()));
    view! {
        <section class="panel sweep" aria-labelledby="sweep-title">
            <div class="panel-head">
                <h2 id="sweep-title">{words.sweep_title}</h2>
                <p class="hint" prop:textContent=move || if context.has_parameter() { "" } else { words.p_disabled }></p>
                <ListenButton context=context axis=axis/>
                <AllFigures context=context/>
            </div>
            <Chart context=context level=level axis=axis/>
            <PControls context=context/>
        </section>
    }
}

/// Curves, minima and the present p; the slider lies on the axis, the marker over the plot.
#[component]
fn Chart(context: ExploreContext, level: Memo<Option<[f64; 2]>>, axis: Memo<ValueAxis>) -> impl IntoView {
    let state = use_app_state();
    let messages = state.messages();
    let ExploreContext { explore, analysis, fit, .. } = context;
    let measured = RwSignal::new(None::<Measured>);
    let frame = Signal::derive(move || {
        let Measured { size, ratio, .. } = measured.get()?;
        Some(curves::frame(size, &axis.get(), &state.look.get().style(ratio)))
    });
    // The tick that gives way to the present p is part of the base layer: it changes only when p comes near another one.
    let hidden_tick = Memo::new(move |_| {
        let (frame, Measured { ratio, .. }) = (frame.get()?, measured.get()?);
        curves::hidden_tick(context.p(), &frame, &state.look.get().style(ratio))
    });
    let base = Memo::new(move |_| {
        let density = state.look.read().density;
        Arc::new(present::curves_base(
            &fit.read(),
            level.get(),
            axis.get(),
            hidden_tick.get(),
            state.unit.get(),
            density,
            messages,
        ))
    });
    let overlay = Memo::new(move |_| {
        let p = context.p();
        present::curves_overlay(base.get(), &analysis.read(), p, present::p_label(explore.read().p), state.unit.get())
    });
    let alt = Memo::new(move |_| {
        let Snapshot { explore, analysis, fit, unit, .. } = &*context.debounced.read();
        present::curves_alt(fit, analysis, explore.parameter(), *unit, messages)
    });
    view! {
        <ChartCanvas id="chart-curves" measured=measured base=base overlay=overlay alt=alt>
            <PSlider
                kind=Kind::Curves
                label=messages.explore.p_label
                p=Signal::derive(move || explore.read().p)
                value_text=Signal::derive(move || number::format_parameter(context.throttled.read().explore.p))
                disabled=Signal::derive(move || !context.has_parameter())
                frame=frame
                measured=measured
                edit=Edit::from
            />
        </ChartCanvas>
    }
}
