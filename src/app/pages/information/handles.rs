//! What lies over a chart: on a curve the handle comes to the pointer; the bars of a list are handles, with one tab stop for them all.

use super::InformationContext;
use crate::app::AppState;
use crate::app::components::BarHandles;
use crate::app::hooks::{Drag, DragAxis, Measured, use_drag};
use crate::app::use_app_state;
use crate::chart::Style;
use crate::model::InformationEdit;
use crate::model::information::{LIST, List, Parameter, Part};
use crate::present::{PointerPosition, drag_edit, entry_key, entry_text, list_frame};
use leptos::html::Div;
use leptos::prelude::*;

/// A chart under a pointer. Its functions are for event handlers, which track nothing.
#[derive(Clone, Copy)]
pub struct ChartPointer {
    /// The panel of the chart.
    pub part: Part,
    /// The size of the chart.
    pub measured: RwSignal<Option<Measured>>,
    /// The state of the app.
    pub state: AppState,
}

impl ChartPointer {
    /// A position, CSS px from the left and top of the chart, and the chart's style; none before the chart has a size.
    fn position(self, x: i32, y: i32) -> Option<(PointerPosition, Style)> {
        let Measured { size, ratio, scale } = self.measured.get_untracked()?;
        let position = PointerPosition { x: f64::from(x) * scale, y: f64::from(y) * scale, scale, size };
        Some((position, self.state.look.get_untracked().style(ratio)))
    }

    /// Drags the handle of a curve, or the bar of an outcome.
    fn drag(self, outcome: usize, x: i32, y: i32) {
        let edit = self.position(x, y).and_then(|(position, style)| {
            drag_edit(self.part, &self.state.scale_documents.information.read_untracked(), outcome, position, &style)
        });
        if let Some(edit) = edit {
            self.state.edit(edit);
        }
    }
}

/// Takes the pointer over a curve. Keys have the slider beside it.
#[component]
pub fn CurveHandle(
    /// The chart.
    pointer: ChartPointer,
) -> impl IntoView {
    let element = NodeRef::<Div>::new();
    let on_drag = move |drag| match drag {
        Drag::Move(x, y) => pointer.drag(0, x, y), // a curve has one handle
        Drag::End => pointer.state.commit_pending(),
        Drag::Hover(_) | Drag::Leave | Drag::Start(_) => {}
    };
    use_drag(element, DragAxis::Horizontal, Callback::new(on_drag));
    view! { <div class="hit" node_ref=element></div> }
}

/// Takes pointer and keys over the bars of a list.
#[component]
pub fn ListHandles(
    /// The id, as docs/figures.md lists it.
    id: &'static str,
    /// What the page reads.
    context: InformationContext,
    /// The list.
    list: List,
    /// The chart.
    pointer: ChartPointer,
) -> impl IntoView {
    let state = use_app_state();
    let messages = state.messages();
    let document = context.document;
    let measured = pointer.measured;
    let frame = Signal::derive(move || {
        let Measured { size, ratio, .. } = measured.get()?;
        Some(list_frame(list, &state.scale_documents.information.read(), size, &state.look.get().style(ratio)))
    });
    let key = move |key: String, shift: bool, outcome: usize| {
        entry_key(&key, shift, &document.read_untracked(), list, outcome) // untracked: an event handler
    };
    view! {
        <BarHandles
            id=id
            bars=context.outcomes
            range=LIST.range()
            frame=frame
            measured=measured
            on_drag=move |outcome, y| pointer.drag(outcome, 0, y)
            key=key
            on_set=move |outcome, value| _ = state.edit(InformationEdit::Set(Parameter::Entry(list, outcome), value))
            label=move |outcome| (messages.information.bars)(Parameter::Entry(list, outcome))
            value=move |outcome| Parameter::Entry(list, outcome).of(&document.read())
            value_text=move |outcome| entry_text(&document.read(), list, outcome, messages)
        />
    }
}
