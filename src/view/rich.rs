//! Sentences whose figures stand out.

use leptos::prelude::*;

/// `*…*` in `text` becomes bold. No markup is parsed: everything else stays text.
pub fn rich(text: &str) -> impl IntoView + use<> {
    let pieces = text.split('*').enumerate().map(|(i, piece)| {
        let piece = piece.to_owned();
        if i % 2 == 1 { view! { <b>{piece}</b> }.into_any() } else { piece.into_any() }
    });
    pieces.collect_view()
}
