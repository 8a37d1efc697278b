//! The Ledger: every claim of the article as rows of one table, which is made once and follows nothing.

mod row_group;

use crate::app::components::{HelpDialog, Source};
use crate::app::use_app_state;
use crate::model::ledger::{LedgerTally, rows};
use leptos::prelude::*;
use row_group::RowGroup;

/// The table, and before it what it comes to.
#[component]
pub fn Ledger() -> impl IntoView {
    let words = &use_app_state().messages().ledger;
    let rows = rows();
    let lead = (words.lead)(LedgerTally::new(&rows));
    let groups = rows
        .into_iter()
        .zip(&words.claims)
        .zip(1..)
        .map(|((row, claim), number)| view! { <RowGroup id=format!("S{number}") row=row claim=claim/> })
        .collect_view();
    view! {
        <main class="ledger">
            <h2 id="ledger-title">{words.title}</h2>
            <p class="lead">{lead}</p>
            <Source/>
            <table aria-labelledby="ledger-title">
                <thead>
                    <tr>{words.columns.map(|name| view! { <th scope="col">{name}</th> })}</tr>
                </thead>
                {groups}
            </table>
        </main>
        <HelpDialog help=words.help/>
    }
}
