//! A row of the ledger: a line for each figure and each check, beside its claim.

use crate::app::components::{RichText, plain_text};
use crate::app::use_app_state;
use crate::i18n::{Claim, Ledger};
use crate::math::Unit;
use crate::model::Page;
use crate::model::ledger::{Check, LedgerFigure, LedgerRow, Printed, Verdict};
use crate::model::number::format_shortest;
use leptos::prelude::*;

/// The sign before the word: what agrees or holds,
const AGREES: &str = "✓";
/// what differs,
const DIFFERS: &str = "≠";
/// what fails.
const FAILS: &str = "✗";

/// The lines of one claim.
#[component]
pub fn RowGroup(
    /// The id, as docs/figures.md lists it: `S5`.
    id: String,
    /// Figures and checks.
    row: LedgerRow,
    /// The claim in words.
    claim: &'static Claim,
) -> impl IntoView {
    let LedgerRow { figures, checks } = row;
    let line_count = (figures.len() + checks.len()).to_string();
    let mut head = Some(view! {
        <th scope="rowgroup" rowspan=line_count.clone()>{id.clone()}</th>
        <td class="claim" rowspan=line_count>{claim.says}</td>
    });
    let lines = figures
        .into_iter()
        .zip(claim.figures)
        .zip(1..)
        .map(|((figure, name), number)| {
            let quantity = format!("ledger.{id}.{number}");
            view! { <tr>{head.take()} <FigureCells quantity=quantity figure=figure name=*name/></tr> }
        })
        .collect_view();
    let checks =
        checks.into_iter().zip(claim.checks).map(|(check, name)| view! { <CheckLine check=check name=*name/> }).collect_view();
    view! { <tbody id=id>{lines} {checks}</tbody> }
}

/// Figure, the article's, ours, unit, agreement, link.
#[component]
fn FigureCells(
    /// The name of the quantity.
    quantity: String,
    figure: LedgerFigure,
    /// The figure in words.
    name: &'static str,
) -> impl IntoView {
    let words = &use_app_state().messages().ledger;
    let [_, _, _, article_column, now_column, ..] = words.columns;
    let article = match figure.printed {
        Printed::No => "–".into_any(),
        Printed::Text(text) => text.into_any(),
        Printed::Lost(text) => view! { {text} " " <small>{words.lost}</small> }.into_any(),
        Printed::Same => words.same.into_any(),
    };
    // Without a text the cell is empty to the style sheet.
    let unit = Some((words.unit)(figure.measure)).filter(|unit| !unit.is_empty());
    view! {
        <td class="what">{name}</td>
        <td class="article" data-label=article_column>{article}</td>
        <td class="now" data-label=now_column>
            // In its own unit, whatever the reader's is.
            <data
                class="quantity"
                translate="no"
                data-quantity=quantity
                data-unit=figure.unit().map(Unit::name)
                value=format_shortest(figure.value)
            >
                {figure.shown()}
            </data>
        </td>
        <td class="unit">{unit}</td>
        {agreement(&figure, words)}
        <td class="show">{figure.show.map(|show| view! { <ShowLink show=show name=name/> })}</td>
    }
}

/// Whether what is printed agrees with ours, and why not.
fn agreement(figure: &LedgerFigure, words: &'static Ledger) -> AnyView {
    let rounded = Some(figure.rounded()).filter(|rounded| *rounded != figure.shown()).unwrap_or_default();
    match figure.verdict() {
        Verdict::None => view! { <td></td> }.into_any(),
        Verdict::Agrees => view! { <SignCell sign=AGREES word=(words.verdict)(true, &rounded)/> }.into_any(),
        Verdict::Differs(reason) => view! {
            <SignCell sign=DIFFERS word=(words.verdict)(false, &rounded)>
                <small>{(words.reason)(reason)}</small>
            </SignCell>
        }
        .into_any(),
    }
}

/// A link to the page that shows a figure.
#[component]
fn ShowLink(
    /// That page, and the link to it.
    show: (Page, String),
    /// The figure in words.
    name: &'static str,
) -> impl IntoView {
    let (page, link) = show;
    let messages = use_app_state().messages();
    let text = (messages.ledger.show)(page);
    // Those that only hear it are told all, and of which figure.
    let label = [&plain_text(&text), messages.ui.colon, name].concat();
    view! { <a href=link aria-label=label><RichText text=text/></a> }
}

/// What is checked, and whether it holds.
#[component]
fn CheckLine(check: Check, name: &'static str) -> impl IntoView {
    let words = &use_app_state().messages().ledger;
    let (sign, word) = if check.holds { (AGREES, words.holds) } else { (FAILS, words.fails) };
    view! {
        <tr class="relation">
            <td class="what" colspan="4">{name}</td>
            <SignCell sign=sign word=word/>
            <td></td>
        </tr>
    }
}

/// A cell with a sign before its word.
#[component]
fn SignCell(
    sign: &'static str,
    #[prop(into)] word: String,
    /// What stands after the word.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! { <td class="agreement"><i aria-hidden="true">{sign}</i>{word}{children.map(|children| children())}</td> }
}
