//! The term of the highlighted bin, with its figures put in.

use super::context::ExploreContext;
use super::direction::Direction;
use crate::app::use_app_state;
use crate::present;
use leptos::prelude::*;

/// "k = 4: 0.200 × log₂(0.200 / 0.119) = 0.150".
#[component]
pub fn HighlightedTerm(context: ExploreContext, direction: Direction) -> impl IntoView {
    let state = use_app_state();
    let term = Memo::new(move |_| {
        let bin = state.highlighted.get()?;
        let (p, analysis) = (context.observed.read(), context.analysis.read());
        let (averaged, other) = match direction {
            Direction::Forward => (&**p, &analysis.q),
            Direction::Reverse => (&analysis.q, &**p),
        };
        present::highlighted_term(bin, averaged, other, direction.of(&analysis), state.unit.get())
    });
    let text = move |read: fn(&present::HighlightedTerm) -> String| move || term.read().as_ref().map(read).unwrap_or_default();
    let (a, b) = match direction {
        Direction::Forward => ("p", "q"),
        Direction::Reverse => ("q", "p"),
    };
    view! {
        <Show when=move || term.read().is_some()>
            <div class=format!("highlighted-term {}", direction.class()) translate="no">
                <math>
                    <mi>"k"</mi>
                    <mo>"="</mo>
                    <mn prop:textContent=text(|term| term.bin.to_string())></mn>
                    <mo separator="true">":"</mo>
                    <mn class=a prop:textContent=text(|term| term.averaged.clone())></mn>
                    <mo>"×"</mo>
                    <mi prop:textContent=text(|term| term.log.to_owned())></mi>
                    <mo stretchy="false">"("</mo>
                    <mn class=a prop:textContent=text(|term| term.averaged.clone())></mn>
                    <mo>"/"</mo>
                    <mn class=b prop:textContent=text(|term| term.other.clone())></mn>
                    <mo stretchy="false">")"</mo>
                    <mo prop:textContent=text(|term| term.sign.to_owned())></mo>
                    <mn class="result" prop:textContent=text(|term| term.value.clone())></mn>
                </math>
            </div>
        </Show>
    }
}
