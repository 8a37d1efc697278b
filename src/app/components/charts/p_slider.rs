//! The slider of p, which is the axis of a chart, and the line at p, which is dragged in its plot.

use crate::app::components::{PlotOverlay, Slider};
use crate::app::hooks::{Drag, DragAxis, Measured, use_drag};
use crate::app::use_app_state;
use crate::chart::{Frame, Kind};
use crate::model::{Edit, ExploreEdit};
use crate::present;
use leptos::html::Div;
use leptos::prelude::*;

/// `#p` on the axis, and over the plot the line at p; it is taken and dragged, or called.
#[component]
pub fn PSlider(
    /// The kind of the chart.
    kind: Kind,
    /// Its label.
    label: &'static str,
    /// The parameter.
    #[prop(into)]
    p: Signal<f64>,
    /// It in words; may lag behind.
    #[prop(into)]
    value_text: Signal<String>,
    /// Whether the model has no parameter.
    #[prop(into)]
    disabled: Signal<bool>,
    /// The chart's frame.
    frame: Signal<Option<Frame>>,
    /// The chart's size.
    measured: RwSignal<Option<Measured>>,
    /// Makes an edit of p one of the page's documents.
    #[prop(into)]
    edit: Callback<ExploreEdit, Edit>,
) -> impl IntoView {
    let state = use_app_state();
    let marker = NodeRef::<Div>::new();
    // Where beside the line it was taken, in CSS px: it must not jump under the pointer.
    let grab_offset = StoredValue::new(0.0);
    // Untracked: an event handler.
    let on_drag = move |drag| {
        let (Some(frame), Some(Measured { scale, .. })) = (frame.get_untracked(), measured.get_untracked()) else { return };
        match drag {
            Drag::Start(x) => grab_offset.set_value(present::grab_offset(&frame, p.get_untracked(), x, scale)),
            Drag::Move(x, _) => {
                let p = present::p_at(&frame, f64::from(x) - grab_offset.get_value(), scale);
                state.edit(edit.run(ExploreEdit::SetP(p)));
            }
            Drag::End => state.commit_pending(),
            Drag::Hover(_) | Drag::Leave => {}
        }
    };
    use_drag(marker, DragAxis::Horizontal, Callback::new(on_drag));
    view! {
        <PlotOverlay kind=kind>
            <div id="marker" node_ref=marker hidden=move || disabled.get()></div>
            <Slider
                id="p"
                label=label
                value=Signal::derive(move || present::nearest_step(p.get()))
                range=0.0..=1.0
                step=0.001
                value_text=value_text
                disabled=disabled
                on_move=move |p| _ = state.edit(edit.run(ExploreEdit::SetP(p)))
            />
        </PlotOverlay>
    }
}
