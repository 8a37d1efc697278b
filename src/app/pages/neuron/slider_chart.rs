//! A chart of plots over one x axis: the axis is a native slider, and a pointer drags anywhere over it.

use crate::app::components::{ChartCanvas, PlotOverlay, Slider};
use crate::app::hooks::{Drag, DragAxis, Measured, use_drag};
use crate::app::use_app_state;
use crate::chart::{Kind, SmallMultiplesBase, SmallMultiplesOverlay, ValueAxis, small_multiples};
use crate::present::x_at;
use leptos::html::Div;
use leptos::prelude::*;
use std::sync::Arc;

/// Where the slider of a chart stands, and what it can be set to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SliderState {
    /// Its place on the x axis.
    pub value: f64,
    /// Its ends.
    pub axis: ValueAxis,
    /// Its step.
    pub step: f64,
}

/// The figure with its slider.
#[component]
pub fn SliderChart(
    /// The id of the figure.
    id: &'static str,
    /// The id of the slider.
    slider_id: &'static str,
    /// The label of the slider: what it moves.
    label: &'static str,
    /// What does not follow the slider.
    base: Memo<Arc<SmallMultiplesBase>>,
    /// What does.
    overlay: Memo<SmallMultiplesOverlay>,
    /// The chart in words.
    #[prop(into)]
    alt: Signal<String>,
    /// Where the slider stands.
    slider: Memo<SliderState>,
    /// That in words.
    #[prop(into)]
    value_text: Signal<String>,
    /// Takes a place on the x axis.
    #[prop(into)]
    on_move: Callback<f64>,
) -> impl IntoView {
    let state = use_app_state();
    let measured = RwSignal::new(None::<Measured>);
    let hit = NodeRef::<Div>::new();
    let on_drag = move |drag| match drag {
        Drag::Move(x, _) => {
            // Untracked: an event handler.
            if let Some(Measured { size, ratio, scale }) = measured.get_untracked() {
                let style = state.look.get_untracked().style(ratio);
                let frame = small_multiples::frame(size, &base.read_untracked().x, &style);
                on_move.run(x_at(&frame, x.into(), scale));
            }
        }
        Drag::End => state.commit_pending(),
        Drag::Hover(_) | Drag::Leave | Drag::Start(_) => {}
    };
    use_drag(hit, DragAxis::Horizontal, Callback::new(on_drag));
    view! {
        <ChartCanvas id=id measured=measured base=base overlay=overlay alt=alt>
            <PlotOverlay kind=Kind::SmallMultiples>
                <div class="hit" node_ref=hit></div>
                // On the axis: the centre of its thumb stands exactly at its value.
                <Slider
                    id=slider_id
                    label=label
                    value=Signal::derive(move || slider.get().value)
                    range=Signal::derive(move || slider.get().axis.low..=slider.get().axis.high)
                    step=Signal::derive(move || slider.get().step)
                    value_text=value_text
                    on_move=on_move
                />
            </PlotOverlay>
        </ChartCanvas>
    }
}
