//! The chart of a panel: a curve, the bars of a list, or lengths end to end.

use super::InformationContext;
use super::controls::ParameterSlider;
use super::handles::{ChartPointer, CurveHandle, ListHandles};
use crate::app::components::ChartCanvas;
use crate::app::hooks::Measured;
use crate::app::use_app_state;
use crate::model::information::{List, Parameter, Part};
use crate::present::{
    function_plot_base, function_plot_overlay, ground, list_base, list_overlay, part_alt, stacked_bars_base, stacked_bars_overlay,
};
use leptos::prelude::*;

/// The chart of any panel.
#[component]
pub fn PartChart(
    /// What the page reads.
    context: InformationContext,
    /// The panel.
    part: Part,
) -> impl IntoView {
    let messages = use_app_state().messages();
    let alt = Memo::new(move |_| {
        let (document, comparison, unit) = context.debounced.get();
        part_alt(part, &document, &comparison, unit, messages)
    });
    match part {
        Part::Event => {
            view! { <CurveChart context=context part=part id="chart-event" alt=alt handle=Parameter::Event/> }.into_any()
        }
        Part::Coin => view! { <CurveChart context=context part=part id="chart-coin" alt=alt handle=Parameter::Coin/> }.into_any(),
        Part::Jensen => view! { <CurveChart context=context part=part id="chart-jensen" alt=alt/> }.into_any(),
        Part::List(list) => view! { <ListChart context=context list=list alt=alt/> }.into_any(),
        Part::Sums => view! { <StackedChart context=context part=part id="chart-sums" alt=alt/> }.into_any(),
        Part::Coins => view! { <StackedChart context=context part=part id="chart-coins" alt=alt/> }.into_any(),
    }
}

/// A curve, with a handle and a slider for its probability if it has one.
#[component]
fn CurveChart(
    /// What the page reads.
    context: InformationContext,
    /// The panel.
    part: Part,
    /// The id, as docs/figures.md lists it.
    id: &'static str,
    /// The chart in words.
    alt: Memo<String>,
    /// What its handle sets.
    #[prop(optional)]
    handle: Option<Parameter>,
) -> impl IntoView {
    let state = use_app_state();
    let messages = state.messages();
    let InformationContext { document, comparison, .. } = context;
    let measured = RwSignal::new(None::<Measured>);
    // Only the points of Jensen's change its plot.
    let ground = Memo::new(move |_| ground(part, &comparison.read(), state.unit.get()));
    let base = Memo::new(move |_| function_plot_base(part, ground.get(), state.unit.get(), messages));
    let overlay = Memo::new(move |_| {
        function_plot_overlay(part, &document.read(), &comparison.read(), state.unit.get(), state.highlighted.get())
    });
    let over = handle.map(|parameter| {
        view! {
            <CurveHandle pointer=ChartPointer { part, measured, state }/>
            // Not a `PlotOverlay`: the style sheet places it.
            <div class="plot"><ParameterSlider context=context parameter=parameter/></div>
        }
    });
    view! { <ChartCanvas id=id measured=measured base=base overlay=overlay alt=alt>{over}</ChartCanvas> }
}

/// The bars of a list, to be dragged.
#[component]
fn ListChart(
    /// What the page reads.
    context: InformationContext,
    /// The list.
    list: List,
    /// The chart in words.
    alt: Memo<String>,
) -> impl IntoView {
    let state = use_app_state();
    let InformationContext { document, comparison, .. } = context;
    let measured = RwSignal::new(None::<Measured>);
    let base = Memo::new(move |_| {
        list_base(&state.scale_documents.information.read(), list, &comparison.read(), state.highlighted.get())
    });
    let overlay = Memo::new(move |_| {
        list_overlay(&document.read(), &state.scale_documents.information.read(), list, state.highlighted.get())
    });
    let (id, handles_id) = match list {
        List::P => ("chart-p", "bars-p"),
        List::Q => ("chart-q", "bars-q"),
    };
    let pointer = ChartPointer { part: Part::List(list), measured, state };
    view! {
        <ChartCanvas id=id measured=measured base=base overlay=overlay alt=alt>
            <ListHandles id=handles_id context=context list=list pointer=pointer/>
        </ChartCanvas>
    }
}

/// Lengths end to end.
#[component]
fn StackedChart(
    /// What the page reads.
    context: InformationContext,
    /// The panel.
    part: Part,
    /// The id, as docs/figures.md lists it.
    id: &'static str,
    /// The chart in words.
    alt: Memo<String>,
) -> impl IntoView {
    let unit = use_app_state().unit;
    let InformationContext { document, comparison, .. } = context;
    let measured = RwSignal::new(None::<Measured>);
    let base = Memo::new(move |_| stacked_bars_base(part, &document.read(), &comparison.read(), unit.get()));
    let overlay = Memo::new(move |_| stacked_bars_overlay(part, &document.read(), &comparison.read(), unit.get()));
    view! { <ChartCanvas id=id measured=measured base=base overlay=overlay alt=alt/> }
}
