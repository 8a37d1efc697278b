//! Every figure of Explore in a table.

use super::context::{ExploreContext, Snapshot};
use crate::app::components::{Cell, DataTable, Figures, Measure, OptionalQuantity, Quantity, Row};
use crate::app::hooks::unfolded_or_debounced;
use crate::app::use_app_state;
use crate::math::Least;
use crate::present::{BinRow, Fit, bin_table};
use leptos::prelude::*;

/// The data table: all that the charts show, and the quantities that stand nowhere else.
#[component]
pub fn AllFigures(context: ExploreContext) -> impl IntoView {
    let state = use_app_state();
    let words = &state.messages().explore;
    let unfolded = RwSignal::new(false);
    let shown = unfolded_or_debounced(unfolded, context.throttled, context.debounced);
    let rows = Memo::new(move |_| {
        let Snapshot { histogram, observed, analysis, .. } = shown.get();
        bin_table(&histogram, &observed, &analysis).into_iter().map(row).collect::<Vec<_>>()
    });
    let heads = [words.column_teeth, words.worms, "P", words.column_expected, "Q", "P log P/Q", "Q log Q/P"];
    // Of a model without p the fit is the binomial's: there these two are left out.
    let least = move |name: &'static str, quantity: &'static str, read: fn(&Fit) -> &Least| {
        let value = Signal::derive(move || context.has_parameter().then(|| read(&context.fit.read()).value.nats()));
        view! {
            <div hidden=move || value.get().is_none()>
                <dt>{name}</dt>
                <dd><OptionalQuantity name=quantity value=value/></dd>
            </div>
        }
    };
    view! {
        <Figures summary=words.figures unfolded=unfolded>
            <DataTable heads=heads.map(str::to_owned).to_vec() rows=rows/>
            <dl>
                <div>
                    <dt>{words.js}</dt>
                    <dd><Quantity name="js" value=Signal::derive(move || context.analysis.read().js)/></dd>
                </div>
                <div>
                    <dt>{words.mean}</dt>
                    <dd><Quantity name="mean.p" value=Signal::derive(move || context.analysis.read().mean) measure=Measure::Plain/></dd>
                </div>
                {least(words.minimum_forward, "min.pq", |fit| &fit.forward)}
                {least(words.minimum_reverse, "min.qp", |fit| &fit.reverse)}
            </dl>
        </Figures>
    }
}

fn row(row: BinRow) -> Row {
    let BinRow { bin, count, p, expected, q, forward, reverse, largest } = row;
    vec![
        Cell::Head(bin.to_string()),
        Cell::Text(count),
        Cell::Text(p),
        Cell::Text(expected),
        Cell::Text(q),
        Cell::Quantity(format!("term.pq.{bin}"), Measure::Information, forward, largest[0]),
        Cell::Quantity(format!("term.qp.{bin}"), Measure::Information, reverse, largest[1]),
    ]
}
