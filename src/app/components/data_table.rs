//! The data table of a page: what its charts show, in figures.

use super::Measure;
use crate::app::use_app_state;
use crate::math::Unit;
use leptos::html::Details;
use leptos::prelude::*;

/// The id of the data table on every page that has one.
const FIGURES: &str = "figures";

/// Unfolds the data table: it says in figures what a chart cannot draw.
pub fn open_figures() {
    if let Some(figures) = document().get_element_by_id(FIGURES) {
        let _ = figures.set_attribute("open", ""); // fails only for a malformed name
    }
}

/// What can be unfolded: a summary, and all that stands under it.
#[component]
pub fn Figures(
    /// The summary.
    summary: &'static str,
    /// Set to whether it is unfolded.
    unfolded: RwSignal<bool>,
    /// The table and what else stands there.
    children: Children,
) -> impl IntoView {
    let details = NodeRef::<Details>::new();
    let on_toggle = move |_| {
        // Untracked: an event handler. `toggle` may come when the page is gone.
        if let Some(Some(details)) = details.try_get_untracked() {
            unfolded.set(details.open());
        }
    };
    view! {
        <details id=FIGURES node_ref=details on:toggle=on_toggle>
            <summary>{summary}</summary>
            // It scrolls where it is wider than the page: a keyboard has to get there too.
            <div role="region" aria-label=summary tabindex="0">{children()}</div>
        </details>
    }
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// The name of the row.
    Head(String),
    /// Words, or a figure without a name.
    Text(String),
    /// A named quantity, information in nats, and the largest of the terms it comes from, see [`without_noise`](crate::model::number::without_noise).
    Quantity(String, Measure, f64, f64),
}

/// A row of the table.
pub type Row = Vec<Cell>;

/// A table that follows its rows.
#[component]
pub fn DataTable(
    /// The heads of the columns.
    #[prop(into)]
    heads: Signal<Vec<String>>,
    /// The rows.
    #[prop(into)]
    rows: Signal<Vec<Row>>,
) -> impl IntoView {
    let unit = use_app_state().unit;
    let body = move || {
        let unit = unit.get();
        let row = |row: Row| view! { <tr>{row.into_iter().map(|cell| cell_view(cell, unit)).collect_view()}</tr> };
        rows.get().into_iter().map(row).collect_view()
    };
    view! {
        <table>
            <thead>
                <tr>{move || heads.get().into_iter().map(|head| view! { <th scope="col" prop:textContent=head></th> }).collect_view()}</tr>
            </thead>
            <tbody>{body}</tbody>
        </table>
    }
}

fn cell_view(cell: Cell, unit: Unit) -> impl IntoView {
    match cell {
        Cell::Head(text) => view! { <th scope="row" prop:textContent=text></th> }.into_any(),
        Cell::Text(text) => view! { <td prop:textContent=text></td> }.into_any(),
        Cell::Quantity(name, measure, value, largest_term) => view! {
            <td>
                <data
                    class="quantity"
                    translate="no"
                    data-quantity=name
                    data-unit=measure.unit(unit)
                    value=measure.value(value, unit)
                    prop:textContent=measure.text(value, largest_term, unit)
                ></data>
            </td>
        }
        .into_any(),
    }
}
