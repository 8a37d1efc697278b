//! A label against a prediction, class by class: cross-entropy as the loss of a classifier.

use super::context::{Snapshot, StepContext};
use crate::app::components::ChartCanvas;
use crate::app::hooks::Measured;
use crate::app::use_app_state;
use crate::math::{Unit, self_information};
use crate::model::number;
use crate::present::{format_information, lesson};
use leptos::prelude::*;

/// The label, which is certain.
const LABEL: [f64; 4] = [1.0, 0.0, 0.0, 0.0];

/// What is predicted if the true class has p, and the others the same.
fn prediction(p: f64) -> [f64; 4] {
    let other = (1.0 - p) / 3.0;
    [p, other, other, other]
}

/// Bars of the label and of the prediction, and the loss.
#[component]
pub fn Classifier(context: StepContext) -> impl IntoView {
    let state = use_app_state();
    let messages = state.messages();
    let words = &messages.lesson;
    let explore = context.explore;
    let measured = RwSignal::new(None::<Measured>);
    let base = Memo::new(move |_| lesson::classes(&LABEL, &LABEL).0);
    let overlay = Memo::new(move |_| lesson::classes(&LABEL, &prediction(explore.read().p)).1);
    let loss = |p: f64| format_information(Unit::Bits, self_information(p));
    let alt = Memo::new(move |_| {
        let Snapshot { explore, .. } = &*context.debounced.read();
        let shares = prediction(explore.p).map(number::format_figure).join(", ");
        (words.classifier_alt)(&shares, &loss(explore.p))
    });
    let is_infinite = move || explore.read().p == 0.0;
    view! {
        <p class="loss p" translate="no">
            "D(P‖Q) = H(P,Q) = −log₂ p = "
            <b class:infinite=is_infinite prop:textContent=move || loss(explore.read().p)></b>
            " "
            <small>{(messages.unit)(Unit::Bits)}</small>
        </p>
        <ChartCanvas id="chart-classes" measured=measured base=base overlay=overlay alt=alt/>
        <ol class="class-names">{(1..=LABEL.len()).map(|class| view! { <li>{(words.class)(class)}</li> }).collect_view()}</ol>
    }
}
