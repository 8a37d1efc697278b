//! A chart against the number of worms, whose x axis is a slider: one for three charts.

use super::EvidenceContext;
use crate::app::components::ChartCanvas;
use crate::app::hooks::{Drag, DragAxis, Measured, is_command, use_drag};
use crate::app::use_app_state;
use crate::chart::{LogTrend, log_trend};
use crate::model::evidence::SIZE;
use crate::model::{Constraint, EvidenceDocument, EvidenceEdit};
use crate::present::evidence::{log_slider_at, log_slider_key, samples_text, whole_text};
use leptos::ev::KeyboardEvent;
use leptos::html::Div;
use leptos::prelude::*;

/// What the slider over a chart sets.
#[derive(Clone, Copy)]
pub struct AxisSlider {
    /// Its id.
    pub id: &'static str,
    /// What it is, in words.
    pub label: &'static str,
    /// What its value must be.
    pub constraint: Constraint,
    /// Its value.
    pub value: fn(&EvidenceDocument) -> usize,
    /// The edit to another value.
    pub edit: fn(f64) -> EvidenceEdit,
}

impl AxisSlider {
    /// A slider that sets the size of samples.
    pub fn of_size(id: &'static str, label: &'static str) -> Self {
        Self { id, label, constraint: SIZE, value: |document| document.size, edit: EvidenceEdit::Size }
    }
}

/// The chart with its slider: drag anywhere in it, or use the keys.
#[component]
pub fn TrendChart(
    /// What the page reads.
    context: EvidenceContext,
    /// The id of the chart.
    id: &'static str,
    /// All that it shows.
    scene: Memo<LogTrend>,
    /// The chart in words.
    alt: Signal<String>,
    /// What its axis sets.
    slider: AxisSlider,
) -> impl IntoView {
    let state = use_app_state();
    let messages = state.messages();
    let AxisSlider { id: slider_id, label, constraint, value, edit } = slider;
    let document = context.document;
    let measured = RwSignal::new(None::<Measured>);
    let base = Memo::new(move |_| scene.read().base.clone());
    let current = Memo::new(move |_| value(&document.read()));
    let element = NodeRef::<Div>::new();
    // Untracked: these are event handlers.
    let drag_to = move |x: i32| {
        let Some(Measured { size, ratio, scale }) = measured.get_untracked() else { return };
        let base = base.get_untracked();
        let frame = log_trend::frame(size, &base.axis, base.most, &state.look.get_untracked().style(ratio));
        state.edit(edit(log_slider_at(&frame, f64::from(x) * scale, scale, base.most, constraint)));
    };
    let on_drag = move |drag| match drag {
        Drag::Move(x, _) => drag_to(x),
        Drag::End => state.commit_pending(),
        Drag::Hover(_) | Drag::Leave | Drag::Start(_) => {}
    };
    use_drag(element, DragAxis::Horizontal, Callback::new(on_drag));
    let on_keydown = move |event: KeyboardEvent| {
        if is_command(&event) {
            return;
        }
        if let Some(worms) = log_slider_key(&event.key(), event.shift_key(), current.get_untracked(), constraint) {
            event.prevent_default();
            state.edit(edit(worms));
        }
    };
    let (least, most) = constraint.range().into_inner();
    view! {
        <ChartCanvas id=id measured=measured base=base overlay=scene alt=alt>
            <div
                class="hit dial"
                id=slider_id
                role="slider"
                tabindex="0"
                aria-label=label
                aria-valuemin=whole_text(least)
                aria-valuemax=whole_text(most)
                aria-valuenow=move || current.get().to_string()
                aria-valuetext=move || samples_text(current.get(), messages)
                node_ref=element
                on:keydown=on_keydown
                on:blur=move |_| state.commit_pending()
            ></div>
        </ChartCanvas>
    }
}
