//! The curve that the reader draws with a pencil, and the true one that comes over it.

use super::context::{Snapshot, StepContext};
use crate::app::components::ChartCanvas;
use crate::app::hooks::{Drag, DragAxis, Measured, use_drag, use_tween};
use crate::app::use_app_state;
use crate::chart::Frame;
use crate::chart::curves::guess_frame;
use crate::i18n::LessonCurveAlt;
use crate::math::{Family, Sweep, Unit};
use crate::model::lesson::{BARS, POINTS, Prediction, given_point};
use crate::model::{LessonEdit, number};
use crate::present::{Fit, format_information, lesson};
use leptos::html::Div;
use leptos::prelude::*;
use std::sync::Arc;

/// How long the true curve takes from the given point to both ends.
const GROW_MS: f64 = 600.0;

/// The chart on which D against p is drawn.
#[component]
pub fn GuessCurve(context: StepContext) -> impl IntoView {
    let state = use_app_state();
    let messages = state.messages();
    let words = &messages.lesson;
    let StepContext { is_asking, draft, distributions, explore, .. } = context;
    let measured = RwSignal::new(None::<Measured>);
    let fit = Memo::new(move |_| Arc::new(Fit::new(&Sweep::new(Family::Binomial, BARS), &distributions.observed.read())));
    // It has grown when the step opens with its answer.
    let grown = RwSignal::new(1.0);
    let tween = use_tween(GROW_MS, Callback::new(move |done| grown.set(done)));
    let grow = move |is_asking: &bool, _: Option<&bool>, _: Option<()>| {
        if !is_asking {
            grown.set(0.0);
            tween.start();
        }
    };
    Effect::watch(move || is_asking.get(), grow, false);
    let base = Memo::new(move |_| Arc::new(lesson::guess_base(&(messages.explore.per_worm)(Unit::Bits))));
    let (given_p, given_nats) = given_point();
    let values = Memo::new(move |_| drawn(draft.read().as_ref()));
    let overlay = Memo::new(move |_| {
        let asking = is_asking.get();
        let pencil = if asking { state.pencil.get() } else { Some(explore.read().p) };
        let truth = (!asking).then(|| lesson::truth(&fit.read(), grown.get(), state.look.read().density, messages));
        let given = lesson::given_point(given_p, given_nats, words.given_at);
        let hint = if asking { format!("{} →", words.draw_on) } else { String::new() };
        lesson::guess_curve(base.get(), &values.get(), [words.your_guess, &hint], given, pencil, truth)
    });
    let frame = Signal::derive(move || {
        let Measured { size, ratio, .. } = measured.get()?;
        Some(guess_frame(size, &lesson::GUESS_AXIS, &state.look.get().style(ratio)))
    });
    let alt = Memo::new(move |_| {
        let Snapshot { document, .. } = &*context.debounced.read();
        let (p, value) = (number::format_parameter(given_p), format_information(Unit::Bits, given_nats));
        let guess = document.draft(context.step).map(|prediction| lesson::guess_alt(&drawn(Some(prediction))));
        let fit = fit.read();
        let minimum = fit.forward.p.filter(|_| !document.is_asking(context.step));
        let minimum = minimum.map(|p| (format_information(Unit::Bits, fit.forward.value.nats()), number::format_figure(p)));
        (words.curve_alt)(&LessonCurveAlt {
            direction: "D(P‖Q)",
            given: Some((&value, &p)),
            guess: guess.as_deref(),
            minimum: minimum.as_ref().map(|(value, p)| (value.as_str(), p.as_str())),
        })
    });
    view! {
        <ChartCanvas id="chart-curves" measured=measured base=base overlay=overlay alt=alt>
            <Show when=move || is_asking.get()><Pencil frame=frame measured=measured/></Show>
        </ChartCanvas>
    }
}

fn drawn(prediction: Option<&Prediction>) -> [Option<f64>; POINTS] {
    if let Some(Prediction::Curve(values)) = prediction { *values } else { [None; POINTS] }
}

/// What lies over the chart while it is drawn on; its fields are the keyboard's way.
#[component]
fn Pencil(frame: Signal<Option<Frame>>, measured: RwSignal<Option<Measured>>) -> impl IntoView {
    let state = use_app_state();
    let pencil = state.pencil;
    let element = NodeRef::<Div>::new();
    let drawn_to = StoredValue::new(None::<(f64, f64)>);
    // Untracked: an event handler.
    let on_drag = move |drag| {
        let (Some(frame), Some(Measured { scale, .. })) = (frame.get_untracked(), measured.get_untracked()) else { return };
        let p_at = |x: i32| frame.x_data(f64::from(x) * scale).clamp(0.0, 1.0);
        match drag {
            Drag::Hover(x) => pencil.set(Some(p_at(x))),
            Drag::Leave => pencil.set(None),
            Drag::Start(_) => drawn_to.set_value(None),
            Drag::Move(x, y) => {
                let to = (f64::from(x) * scale, f64::from(y) * scale);
                for (index, value) in lesson::guess_stroke(&frame, drawn_to.get_value().unwrap_or(to), to) {
                    state.edit(LessonEdit::Draw { index, value });
                }
                drawn_to.set_value(Some(to));
                pencil.set(Some(p_at(x)));
            }
            Drag::End => state.commit_pending(),
        }
    };
    use_drag(element, DragAxis::Free, Callback::new(on_drag));
    on_cleanup(move || pencil.set(None));
    view! { <div class="hit drawn" node_ref=element></div> }
}
