//! The target's negative log-likelihood: the number, its sum, and all figures in a table.

use super::{Seen, written};
use crate::model::LogitFigures;
use crate::state::{State, boxed, memo, scenes};
use crate::view::dynamic::{dynamic, part, text};
use crate::view::quantity::{Information, quantity};
use leptos::prelude::*;

/// The panel at the top right.
#[component]
pub fn NllPanel() -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let Seen { figures, target, .. } = expect_context::<Seen>();
    let figure = move |read: fn(&LogitFigures) -> f64| boxed(move || read(&figures.read_untracked()));
    let long = memo(move || scenes::softmax::is_long(figures.read().nll, state.unit.get()));
    view! {
        <section class="panel sum nll" aria-labelledby="nll-title">
            <div class="sum-head">
                <h2 id="nll-title" class="p">{text(move || (words.softmax.nll)(target.get()))}</h2>
                <Formula />
                <Figures />
            </div>
            <div class="sum-row" class:long=dynamic(move || long.get())>
                <span class="big p"><Information name="softmax.nll" nats=figure(|figures| figures.nll) /></span>
                <span class="unit">{text(move || (words.unit)(state.unit.get()))}</span>
                <span class="op">"="</span>
                <span class="part">
                    <Information name="softmax.log-sum-exp" nats=figure(|figures| figures.log_sum_exp) />
                    <small>{words.softmax.log_sum_exp}</small>
                </span>
                <span class="op">"−"</span>
                <span class="part">
                    <Information name="softmax.target-logit" nats=figure(|figures| figures.target) />
                    <small>{written(boxed(move || (words.softmax.target_logit)(target.get_untracked(), state.unit.get_untracked())))}</small>
                </span>
            </div>
        </section>
    }
}

/// −log p of the target as a sum.
#[component]
fn Formula() -> impl IntoView {
    let state = expect_context::<State>();
    let log = move || {
        part(move || scenes::log_name(state.unit.get()).1.map_or_else(
            || view! { <mi>"ln"</mi> }.into_any(),
            |base| view! { <msub><mi>"log"</mi><mn>{base}</mn></msub> }.into_any(),
        ))
    };
    let power = move |index: &'static str| {
        view! { <msup><mi>"e"</mi><mrow><msub><mi>"z"</mi><mi>{index}</mi></msub><mo>"/"</mo><mi>"T"</mi></mrow></msup> }
    };
    view! {
        <math class="formula">
            <mo>"="</mo><mo>"−"</mo>{log()}<msub><mi class="q">"p"</mi><mi>"t"</mi></msub>
            <mo>"="</mo>{log()}<msub><mo>"∑"</mo><mi>"k"</mi></msub>{power("k")}
            <mo>"−"</mo>{log()}{power("t")}
        </math>
    }
}

/// The data table: every figure of the rows.
#[component]
fn Figures() -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let Seen { sheet, figures, .. } = expect_context::<Seen>();
    let rows = state.alternative(move || scenes::softmax::table(&sheet.read(), &figures.read()));
    view! {
        <details id="figures">
            <summary>{words.softmax.figures}</summary>
            <div>
                <table>
                    <thead><tr>{words.softmax.figure_columns.map(|column| view! { <th scope="col">{column}</th> }).into_iter().collect_view()}</tr></thead>
                    <tbody>
                        {part(move || {
                            let unit = state.unit.get();
                            rows.get().into_iter().enumerate().map(|(class, row)| view! {
                                <tr>
                                    <th scope="row">{class.to_string()}</th>
                                    <td>{row.logit}</td>
                                    <td>{quantity(format!("softmax.p.{class}"), None, row.p)}</td>
                                    <td>{quantity(format!("softmax.log.{class}"), Some(unit.name()), unit.from_nats(row.ln))}</td>
                                    <td>{quantity(format!("softmax.gradient.{class}"), None, row.gradient)}</td>
                                </tr>
                            }).collect_view()
                        })}
                    </tbody>
                </table>
            </div>
        </details>
    }
}
