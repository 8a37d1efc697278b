//! Everything the charts show, as two tables.

use super::Bench;
use crate::state::scenes::evidence;
use crate::view::table::{self, Cell, Row};
use crate::web::dom::Tag;

/// The data tables, closed at first.
pub fn figures(bench: Bench) -> Tag {
    let Bench { state, seen, results, .. } = bench;
    let words = state.words();
    let bins = state.tabled(move || rows(evidence::bin_rows(&seen.read(), state.unit.get())));
    let sizes = state.tabled(move || rows(evidence::size_rows(&seen.read().setting, &results.read(), state.unit.get())));
    let e = words.evidence();
    table::figures(
        words.explore.figures,
        &[
            table::table(&[words.explore.column_teeth, "P", e.caught, words.explore.share, e.first, e.second, e.one_worm], bins),
            table::table(&[e.size, e.samples, e.lost, e.off, e.mean_d, e.off, e.rule], sizes),
        ],
    )
}

fn rows(rows: Vec<evidence::Row>) -> Vec<Row> {
    rows.into_iter().map(|row| row.map(Cell::Text).into()).collect()
}
