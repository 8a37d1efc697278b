//! The data table: every outcome in figures.

use super::InformationContext;
use crate::app::components::{Cell, DataTable, Figures, Row};
use crate::app::hooks::unfolded_or_debounced;
use crate::app::use_app_state;
use crate::present::{list_table, list_table_heads};
use leptos::prelude::*;

/// What unfolds, with the table in it.
#[component]
pub fn AllFigures(
    /// What the page reads.
    context: InformationContext,
) -> impl IntoView {
    let messages = use_app_state().messages();
    let unfolded = RwSignal::new(false);
    let shown = unfolded_or_debounced(unfolded, context.throttled, context.debounced);
    // Of the same moment as the rows: the last column's head names the unit of its figures.
    let heads = Memo::new(move |_| {
        let (.., unit) = shown.get();
        list_table_heads(unit, messages).to_vec()
    });
    let rows = Memo::new(move |_| {
        let (document, comparison, unit) = shown.get();
        let row = |cells: [String; 6]| Row::from(cells.map(Cell::Text));
        list_table(&document, &comparison, unit).into_iter().map(row).collect::<Vec<_>>()
    });
    view! {
        <Figures summary=messages.information.figures unfolded=unfolded>
            <DataTable heads=heads rows=rows/>
        </Figures>
    }
}
