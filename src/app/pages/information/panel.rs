//! One panel: title, chart, what is set in it, figures. The same for all seven.

use super::InformationContext;
use super::charts::PartChart;
use super::controls::{ListPresets, ParameterField};
use crate::app::components::{ErrorText, Measure, Quantity};
use crate::app::use_app_state;
use crate::model::FieldId;
use crate::model::information::{List, OUTCOMES, Parameter, Part};
use crate::present::{PanelFigure, figure_sign, panel_figures};
use leptos::prelude::*;

/// What is set under the chart: of a list as many numbers as there can be.
fn parameters(part: Part) -> Vec<Parameter> {
    match part {
        Part::Event => vec![Parameter::Event],
        Part::Coin => vec![Parameter::Coin],
        Part::List(list) => (0..*OUTCOMES.range().end() as usize).map(|entry| Parameter::Entry(list, entry)).collect(),
        Part::Coins => (0..3).map(Parameter::OneOfCoins).collect(),
        Part::Sums | Part::Jensen => Vec::new(),
    }
}

/// One panel.
#[component]
pub fn Panel(
    /// What the page reads.
    context: InformationContext,
    /// What it shows.
    part: Part,
) -> impl IntoView {
    let words = &use_app_state().messages().information;
    let InformationContext { document, comparison, .. } = context;
    let title = format!("{}-title", part.key());
    let gloss = Memo::new(move |_| (words.gloss)(part, &document.read(), &comparison.read()));
    let presets = match part {
        Part::List(list) => Some(view! { <ListPresets context=context list=list/> }),
        _ => None,
    };
    let fields = parameters(part).into_iter().map(|parameter| view! { <ParameterField context=context parameter=parameter/> });
    // More than stand in one row.
    let has_many = move || context.outcomes.get() > 6;
    let figures = panel_figures(part).iter().map(|figure| view! { <FigureView context=context part=part figure=figure/> });
    view! {
        <section class=format!("panel part-{}", part.key()) aria-labelledby=title>
            <div class="panel-head">
                <h2 id=title.clone()>{(words.title)(part)}</h2>
                <p class="gloss" prop:textContent=move || gloss.get()></p>
                {(part == Part::List(List::P)).then(|| view! { <OutcomesField context=context/> })}
                {presets}
            </div>
            <PartChart context=context part=part/>
            <div class="knobs" class:many=has_many>
                {fields.collect_view()}
                <ErrorText field=FieldId::named(part.key())/>
            </div>
            <p class="figs">{figures.collect_view()}</p>
        </section>
    }
}

/// The number of outcomes, of both lists.
#[component]
fn OutcomesField(
    /// What the page reads.
    context: InformationContext,
) -> impl IntoView {
    view! {
        <ParameterField context=context parameter=Parameter::Outcomes/>
        <ErrorText field=FieldId::named(Parameter::Outcomes.name())/>
    }
}

/// A figure with its sign and what it is.
#[component]
fn FigureView(
    /// What the page reads.
    context: InformationContext,
    /// Its panel.
    part: Part,
    /// The figure.
    figure: &'static PanelFigure,
) -> impl IntoView {
    let state = use_app_state();
    let words = &state.messages().information;
    let InformationContext { document, comparison, .. } = context;
    let value = Memo::new(move |_| (figure.value)(&document.read(), &comparison.read()));
    let largest_term = Signal::derive(move || figure.largest_term(&comparison.read()));
    let sign = Memo::new(move |_| figure_sign(part, figure, &document.read(), &comparison.read(), state.unit.get()));
    let measure = if figure.is_information() { Measure::Information } else { Measure::Plain };
    view! {
        <span class=figure.of.map_or("", List::key)>
            <i prop:textContent=move || sign.get()></i>
            <Quantity name=figure.name value=value measure=measure largest_term=largest_term/>
            <small>{(words.caption)(figure.name)}</small>
        </span>
    }
}
