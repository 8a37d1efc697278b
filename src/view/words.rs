//! What is seen, in one sentence; and every figure in a table.

use super::help::open_help;
use super::dynamic::dynamic;
use super::quantity::{Information, Plain};
use super::rich::rich;
use crate::info::Divergence;
use crate::model::{Insight, number};
use crate::state::{State, scenes};
use leptos::prelude::*;

/// The panel at the bottom right.
#[component]
pub fn WordsPanel() -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let insight = Memo::new(move |_| {
        state.session.with(|session| {
            state.analysis.with(|analysis| {
                state.comparison.with(|comparison| Insight::new(session.lab(), analysis, comparison))
            })
        })
    });
    let sentence =
        Memo::new(move |_| insight.with(|insight| (words.insight)(insight, state.unit.get())));
    view! {
        <section class="panel words">
            <p id="sentence">
                {dynamic(move || rich(&sentence.get()).into_any())}
                " "
                <button class="text" on:click=move |_| open_help()>{words.explore.not_a_distance}</button>
            </p>
            <Figures />
        </section>
    }
}

/// The data table: everything the charts show, and the quantities that stand nowhere else.
#[component]
fn Figures() -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let least = move |read: fn(&scenes::Fit) -> &Divergence| Signal::derive(move || state.fit.with(|fit| read(fit).nats()));
    // For uniform the fit is the binomial's, and the contract leaves these two out.
    let parameter = Memo::new(move |_| state.family.get().has_parameter());
    let rows = Memo::new(move |_| {
        state.session.with(|session| {
            state.observed.with(|p| state.analysis.with(|analysis| scenes::table(session.lab(), p, analysis)))
        })
    });
    let term = |name: String, unit: &'static str, value: f64| {
        view! {
            <td>
                <data class="quantity" data-quantity=name data-unit=unit value=number::shortest(value)>
                    {number::fixed(value, 3)}
                </data>
            </td>
        }
    };
    view! {
        <details id="figures">
            <summary>{words.explore.figures}</summary>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{words.explore.column_teeth}</th>
                        <th scope="col">{words.explore.worms}</th>
                        <th scope="col">"P"</th>
                        <th scope="col">{words.explore.column_expected}</th>
                        <th scope="col">"Q"</th>
                        <th scope="col">"P log P/Q"</th>
                        <th scope="col">"Q log Q/P"</th>
                    </tr>
                </thead>
                <tbody>
                    // One closure for all rows: a step of p wakes one effect, not two a cell.
                    {dynamic(move || rows.with(|rows| {
                        let unit = state.unit.get();
                        rows.iter().map(|row| view! {
                            <tr>
                                <th scope="row">{row.bin}</th>
                                <td>{row.count.clone()}</td>
                                <td>{row.p.clone()}</td>
                                <td>{row.expected.clone()}</td>
                                <td>{row.q.clone()}</td>
                                {term(format!("term.pq.{}", row.bin), unit.name(), unit.from_nats(row.forward))}
                                {term(format!("term.qp.{}", row.bin), unit.name(), unit.from_nats(row.reverse))}
                            </tr>
                        }).collect_view()
                    }))}
                </tbody>
            </table>
            <dl>
                <div>
                    <dt>{words.explore.js}</dt>
                    <dd><Information name="js" nats=Signal::derive(move || state.analysis.with(|a| a.js)) /></dd>
                </div>
                <div>
                    <dt>{words.explore.mean}</dt>
                    <dd><Plain name="mean.p" value=Signal::derive(move || state.analysis.with(|a| a.mean)) /></dd>
                </div>
                {dynamic(move || parameter.get().then(|| view! {
                    <div>
                        <dt>{words.explore.min_forward}</dt>
                        <dd><Information name="min.pq" nats=least(|fit| &fit.forward.value) /></dd>
                    </div>
                    <div>
                        <dt>{words.explore.min_reverse}</dt>
                        <dd><Information name="min.qp" nats=least(|fit| &fit.reverse.value) /></dd>
                    </div>
                }.into_any()))}
            </dl>
        </details>
    }
}
