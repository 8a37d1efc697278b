//! The target's negative log-likelihood: the number, its sum, and all figures in a table.

use super::SoftmaxContext;
use crate::app::components::{Cell, DataTable, Figures, LogSymbol, Measure, Quantity, Row};
use crate::app::hooks::unfolded_or_debounced;
use crate::app::use_app_state;
use crate::model::SoftmaxFigures;
use crate::present::softmax::{nll_sign, sized, table};
use leptos::prelude::*;

/// The panel at the top right.
#[component]
pub fn NllPanel(context: SoftmaxContext) -> impl IntoView {
    let state = use_app_state();
    let messages = state.messages();
    let words = &messages.softmax;
    let SoftmaxContext { document, figures, .. } = context;
    let figure = move |read: fn(&SoftmaxFigures) -> f64| Signal::derive(move || read(&figures.read()));
    let sign = Memo::new(move |_| nll_sign(&figures.read(), state.unit.get()));
    view! {
        <section class="panel sum nll" aria-labelledby="nll-title">
            <div class="sum-head">
                <h2 class="p" id="nll-title" prop:textContent=move || (words.nll)(document.read().target)></h2>
                <Formula/>
                <AllFigures context=context/>
            </div>
            <div class=move || sized("sum-row", figures.read().nll, state.unit.get())>
                <span class="big p"><Quantity name="softmax.nll" value=figure(|figures| figures.nll)/></span>
                <span class="unit" prop:textContent=move || (messages.unit)(state.unit.get())></span>
                <span class="op" prop:textContent=move || sign.get()></span>
                <span class="part">
                    <Quantity
                        name="softmax.log-sum-exp"
                        value=figure(|figures| figures.log_sum_exp)
                        largest_term=figure(|figures| figures.greatest)
                    />
                    <small>{words.log_sum_exp}</small>
                </span>
                <span class="op">"−"</span>
                <span class="part">
                    <Quantity name="softmax.target-logit" value=figure(|figures| figures.target)/>
                    <small prop:textContent=move || (words.target_logit)(state.unit.get())></small>
                </span>
            </div>
        </section>
    }
}

/// −log p of the target as a difference.
#[component]
fn Formula() -> impl IntoView {
    let power = |index: &'static str| {
        view! { <msup><mi>"e"</mi><mrow><msub><mi>"z"</mi><mi>{index}</mi></msub><mo>"/"</mo><mi>"T"</mi></mrow></msup> }
    };
    view! {
        <math class="formula notranslate">
            <mrow class="idle">
                <mo>"="</mo>
                <mo>"−"</mo>
                <LogSymbol/>
                <msub><mi class="q">"p"</mi><mi>"t"</mi></msub>
            </mrow>
            <mo>"="</mo>
            <LogSymbol/>
            <msub><mo>"∑"</mo><mi>"k"</mi></msub>
            {power("k")}
            <mo>"−"</mo>
            <LogSymbol/>
            {power("t")}
        </math>
    }
}

/// The data table: every figure of the rows.
#[component]
fn AllFigures(context: SoftmaxContext) -> impl IntoView {
    let words = &use_app_state().messages().softmax;
    let unfolded = RwSignal::new(false);
    let shown = unfolded_or_debounced(unfolded, context.throttled, context.debounced);
    let rows = Memo::new(move |_| {
        let (document, figures, _) = shown.get();
        let row = |(class, row): (usize, crate::present::softmax::ClassFigures)| -> Row {
            let cell = |name: &str, measure: Measure, value| {
                Cell::Quantity(format!("softmax.{name}.{class}"), measure, value, measure.largest_term())
            };
            vec![
                Cell::Head(class.to_string()),
                Cell::Text(row.logit),
                cell("p", Measure::Plain, row.p),
                cell("log", Measure::Information, row.ln),
                cell("gradient", Measure::Plain, row.gradient),
            ]
        };
        table(&document, &figures).into_iter().enumerate().map(row).collect::<Vec<_>>()
    });
    view! {
        <Figures summary=words.figures unfolded=unfolded>
            <DataTable heads=words.figure_columns.map(str::to_owned).to_vec() rows=rows/>
        </Figures>
    }
}
