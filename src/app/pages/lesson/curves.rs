//! D against p, with the slider on its axis; a curve that is asked about is not shown yet.

use super::context::{Snapshot, StepContext};
use crate::app::components::ChartCanvas;
use crate::app::components::charts::PSlider;
use crate::app::hooks::Measured;
use crate::app::use_app_state;
use crate::chart::{Kind, curves};
use crate::i18n::LessonCurveAlt;
use crate::math::{Sweep, Unit};
use crate::model::lesson::BARS;
use crate::model::{LessonStep, number};
use crate::present::lesson::{self, Shown};
use crate::present::{self, Fit, format_information};
use leptos::prelude::*;
use std::sync::Arc;

/// The chart of D against p.
#[component]
pub fn Curves(context: StepContext) -> impl IntoView {
    let state = use_app_state();
    let messages = state.messages();
    let StepContext { step, is_asking, explore, distributions, .. } = context;
    let measured = RwSignal::new(None::<Measured>);
    let family = Memo::new(move |_| explore.read().family());
    let fit = Memo::new(move |_| Arc::new(Fit::new(&Sweep::new(family.get(), BARS), &distributions.observed.read())));
    let shown = move || if step == LessonStep::OtherDirection && !is_asking.get() { Shown::Both } else { Shown::Forward };
    let axis = Memo::new(move |_| present::curves_axis(&fit.read(), None, Unit::Bits));
    let frame = Signal::derive(move || {
        let Measured { size, ratio, .. } = measured.get()?;
        Some(curves::frame(size, &axis.get(), &state.look.get().style(ratio)))
    });
    let hidden_tick = Memo::new(move |_| {
        let (frame, Measured { ratio, .. }) = (frame.get()?, measured.get()?);
        curves::hidden_tick(Some(explore.read().p), &frame, &state.look.get().style(ratio))
    });
    let base = Memo::new(move |_| {
        let density = state.look.read().density;
        Arc::new(lesson::curves_base(&fit.read(), shown(), axis.get(), hidden_tick.get(), density, messages))
    });
    let overlay =
        Memo::new(move |_| lesson::curves_overlay(base.get(), shown(), &distributions.analysis.read(), explore.read().p));
    let alt = Memo::new(move |_| {
        let Snapshot { document, histogram, explore, .. } = &*context.debounced.read();
        let fit = Fit::new(&Sweep::new(explore.family(), BARS), &histogram.observed());
        let both = step == LessonStep::OtherDirection && !document.is_asking(step);
        let (direction, least) = if both { ("D(Q‖P)", &fit.reverse) } else { ("D(P‖Q)", &fit.forward) };
        let minimum = least.p.map(|p| (format_information(Unit::Bits, least.value.nats()), number::format_figure(p)));
        (messages.lesson.curve_alt)(&LessonCurveAlt {
            direction,
            given: None,
            guess: None,
            minimum: minimum.as_ref().map(|(value, p)| (value.as_str(), p.as_str())),
        })
    });
    view! {
        <ChartCanvas id="chart-curves" measured=measured base=base overlay=overlay alt=alt>
            <PSlider
                kind=Kind::Curves
                label=messages.explore.p_label
                p=Signal::derive(move || explore.read().p)
                value_text=Signal::derive(move || number::format_parameter(context.throttled.read().explore.p))
                disabled=false
                frame=frame
                measured=measured
                edit=move |edit| context.set_p(edit).into()
            />
        </ChartCanvas>
    }
}
