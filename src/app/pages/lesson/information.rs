//! The information of an outcome, −log₂ p, over its probability.

use super::context::{Snapshot, StepContext};
use crate::app::components::ChartCanvas;
use crate::app::components::charts::PSlider;
use crate::app::hooks::Measured;
use crate::app::use_app_state;
use crate::chart::{Kind, function_plot};
use crate::math::{Unit, self_information};
use crate::model::number;
use crate::present::{format_information, lesson};
use leptos::prelude::*;

/// Axes with a given point; the curve and a point to move once the answer is shown.
#[component]
pub fn Information(context: StepContext) -> impl IntoView {
    let state = use_app_state();
    let messages = state.messages();
    let words = &messages.lesson;
    let StepContext { step, is_asking, explore, .. } = context;
    let measured = RwSignal::new(None::<Measured>);
    let base = Memo::new(move |_| {
        let (half, eighth) = ((words.one_of)(2), (words.one_of)(8));
        let points = [(1.0 / 2.0, half.as_str()), (1.0 / 8.0, eighth.as_str())];
        let is_shown = !is_asking.get();
        lesson::bit_base(is_shown, if is_shown { &points } else { &points[..1] }, (messages.unit)(Unit::Bits))
    });
    let overlay = Memo::new(move |_| lesson::bit_overlay((!is_asking.get()).then(|| explore.read().p)));
    let frame = Signal::derive(move || {
        let Measured { size, ratio, .. } = measured.get()?;
        Some(function_plot::frame(size, &lesson::bit_ground(), &state.look.get().style(ratio)))
    });
    let figures = |p: f64| (number::format_figure(p), format_information(Unit::Bits, self_information(p)));
    let alt = Memo::new(move |_| {
        let Snapshot { document, explore, .. } = &*context.debounced.read();
        let (p, value) = figures(explore.p);
        (words.information_alt)((!document.is_asking(step)).then_some((&p, &value)))
    });
    let at = move || {
        let (p, value) = figures(explore.read().p);
        format!("−log₂ {p} = {value}\u{a0}{}", (messages.unit)(Unit::Bits))
    };
    view! {
        <p class="reading" translate="no" prop:textContent=move || if is_asking.get() { String::new() } else { at() }></p>
        <ChartCanvas id="chart-information" measured=measured base=base overlay=overlay alt=alt>
            <Show when=move || !is_asking.get()>
                <PSlider
                    kind=Kind::Curves // as the frame of a plot with a slider
                    label=words.bit_p_label
                    p=Signal::derive(move || explore.read().p)
                    value_text=Signal::derive(at)
                    disabled=false
                    frame=frame
                    measured=measured
                    edit=move |edit| context.set_p(edit).into()
                />
            </Show>
        </ChartCanvas>
    }
}
