//! The term of the highlighted bin, with its figures put in.

use super::{Direction, Distributions};
use crate::app::use_app_state;
use crate::present;
use leptos::prelude::*;

/// "k = 4: weight P = 0.200, log₂(P / Q) = 0.747, term +0.150".
#[component]
pub fn HighlightedTerm(distributions: Distributions, direction: Signal<Direction>) -> impl IntoView {
    let state = use_app_state();
    let messages = state.messages();
    let (words, comma) = (&messages.explore, messages.ui.comma);
    let term = Memo::new(move |_| {
        let bin = state.highlighted.get()?;
        let (direction, p, analysis) = (direction.get(), distributions.observed.read(), distributions.analysis.read());
        let (averaged, other) = match direction {
            Direction::Forward => (&**p, &analysis.q),
            Direction::Reverse => (&analysis.q, &**p),
        };
        present::highlighted_term(bin, averaged, other, direction.of(&analysis), state.unit.get())
    });
    let text = move |read: fn(&present::HighlightedTerm) -> String| move || term.read().as_ref().map(read).unwrap_or_default();
    let ratio = move || {
        // `direction` first: a closure in `view!` that reads it after `term`, which is made of it, can miss its changes (reactive_graph 0.2).
        let ((a, b), log) = (direction.get().letters(), term.read().as_ref().map_or("", |term| term.log));
        format!("{log}({a} / {b}) = ")
    };
    view! {
        <Show when=move || term.read().is_some()>
            <div class=move || format!("highlighted-term {}", direction.get().class()) translate="no">
                <span>"k = " <span prop:textContent=text(|term| term.bin.to_string())></span> ":"</span>
                <span>
                    {words.weight} " "
                    <b>
                        <span prop:textContent=move || direction.get().letters().0></span>
                        " = "
                        <span prop:textContent=text(|term| term.weight.clone())></span>
                    </b>
                    {comma}
                </span>
                <span>
                    <span prop:textContent=ratio></span>
                    <span prop:textContent=text(|term| term.log_ratio.clone())></span>
                    {comma}
                </span>
                <span>{words.term} " " <b prop:textContent=text(|term| term.term.clone())></b></span>
            </div>
        </Show>
    }
}
