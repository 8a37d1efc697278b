//! Bars of P with a model over them, or with what the reader draws.

use super::context::{Snapshot, StepContext, drawn_edit};
use crate::app::components::charts::CountsChart;
use crate::app::use_app_state;
use crate::chart::Editable;
use crate::i18n::{LessonBarsAlt, LessonModel};
use crate::model::lesson::Prediction;
use crate::model::{HistogramEdit, LessonEdit, LessonStep, number};
use crate::present::{self, lesson};
use leptos::prelude::*;
use std::sync::Arc;

/// The chart of counts of a step.
#[component]
pub fn Bins(context: StepContext) -> impl IntoView {
    let state = use_app_state();
    let messages = state.messages();
    let StepContext { step, document, is_asking, distributions, histogram, draft, direction, .. } = context;
    let draws = step == LessonStep::DrawYourModel;
    let editable = Memo::new(move |_| match step {
        LessonStep::DrawYourModel if is_asking.get() => Editable::Drawing,
        LessonStep::DrawYourModel => Editable::Kept,
        LessonStep::WhereFrom if is_asking.get() => Editable::Nothing,
        LessonStep::BestP => Editable::Nothing,
        _ => Editable::P,
    });
    let shading = Memo::new(move |_| lesson::is_shaded(step, is_asking.get()).then(|| direction.get()));
    let name = Memo::new(move |_| match lesson::chosen_model(&document.read(), step) {
        _ if draws => messages.lesson.yours,
        Some(LessonModel::Family(model)) => (messages.explore.q_name)(model),
        Some(LessonModel::Yours) => messages.lesson.q_yours,
        None => "",
    });
    let expected = Memo::new(move |_| lesson::expected_bars(&document.read(), step, &distributions.analysis.read().q));
    // The bin that was picked, while none is pointed at.
    let picked = move || match *draft.read() {
        Some(Prediction::Number(bin)) if step == LessonStep::WhereFrom && is_asking.get() => Some(bin as usize),
        _ => None,
    };
    let highlighted = move || state.highlighted.get().or_else(picked);
    let base = Memo::new(move |_| {
        let (scales, histogram) = (distributions.scales.read(), histogram.read());
        let bold = shading.get().map_or_else(Vec::new, |direction| scales.support_mismatch[direction as usize].clone());
        let labels = [messages.explore.worms, messages.explore.teeth];
        lesson::bars_base(&histogram.counts, scales.counts, editable.get(), highlighted(), bold, labels)
    });
    let overlay = Memo::new(move |_| {
        let (expected, scales) = (expected.read(), distributions.scales.read());
        let outline = expected.as_ref().map(|expected| lesson::Outline { expected, name: name.get() });
        lesson::bars_overlay(
            &histogram.read().counts,
            messages.explore.p_name,
            outline,
            scales.counts,
            shading.get().map(|direction| direction.average_over()),
            editable.get(),
            highlighted(),
        )
    });
    let alt = Memo::new(move |_| {
        let Snapshot { document, histogram, analysis, .. } = &*context.debounced.read();
        let list = |values: &[f64]| values.iter().map(|value| number::format_approx(*value)).collect::<Vec<_>>().join(", ");
        let expected = lesson::expected_bars(document, step, &analysis.q).map(|expected| list(&expected));
        let model = if draws { Some(LessonModel::Yours) } else { lesson::chosen_model(document, step) };
        (messages.lesson.bars_alt)(&LessonBarsAlt {
            worms: &number::format_count(histogram.total()),
            counts: &list(&histogram.counts),
            model: model.zip(expected.as_deref()),
        })
    });
    let value_text = move |bin: usize| {
        let Snapshot { document, histogram, analysis, .. } = &*context.throttled.read();
        let counts = if draws { lesson::drawn_bars(document.draft(step)).counts } else { histogram.counts.clone() };
        match lesson::expected_bars(document, step, &analysis.q) {
            Some(_) if !draws => present::bin_text(histogram, analysis, bin, messages),
            _ => (messages.explore.bin_worms)(&number::format_count(counts.get(bin).copied().unwrap_or_default())),
        }
    };
    let handles =
        Signal::derive(move || if draws { Arc::new(lesson::drawn_bars(draft.read().as_ref())) } else { histogram.get() });
    let edit = move |edit: HistogramEdit| if draws { drawn_edit(edit) } else { LessonEdit::Histogram(edit) }.into();
    let pick = Callback::new(move |bin: usize| _ = state.edit(LessonEdit::Predict(Prediction::Number(bin as f64))));
    let on_pick = (step == LessonStep::WhereFrom).then_some(pick);
    let label = if draws { messages.lesson.drawn_bars_label } else { messages.explore.bars_label };
    view! {
        <CountsChart
            distributions=distributions
            handles=handles
            across=draws
            still=Signal::derive(move || !matches!(editable.get(), Editable::P | Editable::Drawing))
            on_pick=on_pick
            label=label
            base=base
            overlay=overlay
            alt=alt
            value_text=value_text
            has_card=false
            shading=shading
            edit=edit
        />
    }
}
