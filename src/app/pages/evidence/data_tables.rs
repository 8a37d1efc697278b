//! Everything the charts show, as two tables.

use super::EvidenceContext;
use crate::app::components::{Cell, DataTable, Figures, Row};
use crate::app::hooks::unfolded_or_debounced;
use crate::app::use_app_state;
use crate::present::evidence::{TableRow, bin_rows, size_rows};
use leptos::prelude::*;

/// The tables, folded at first: a row a bin, and a row a size of samples.
#[component]
pub fn DataTables(
    /// What the page reads.
    context: EvidenceContext,
) -> impl IntoView {
    let messages = use_app_state().messages();
    let (words, explore) = (&messages.evidence, &messages.explore);
    let unfolded = RwSignal::new(false);
    let shown = unfolded_or_debounced(unfolded, context.throttled, context.debounced);
    let bins = Memo::new(move |_| {
        let (figures, _, unit) = shown.get();
        rows(bin_rows(&figures, unit))
    });
    let sizes = Memo::new(move |_| {
        let (figures, results, unit) = shown.get();
        rows(size_rows(&figures.setting, &results, unit))
    });
    let bin_heads = [explore.column_teeth, "P", words.caught, explore.share, words.first, words.second, words.one_worm];
    let size_heads = [words.size, words.column_samples, words.lost, words.off, words.mean_d, words.off, words.rule];
    view! {
        <Figures summary=explore.figures unfolded=unfolded>
            <DataTable heads=heads(bin_heads) rows=bins/>
            <DataTable heads=heads(size_heads) rows=sizes/>
        </Figures>
    }
}

fn heads(names: [&str; 7]) -> Vec<String> {
    names.map(str::to_owned).to_vec()
}

fn rows(rows: Vec<TableRow>) -> Vec<Row> {
    rows.into_iter().map(|row| row.map(Cell::Text).into()).collect()
}
