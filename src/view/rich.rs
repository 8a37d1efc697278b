//! Sentences whose figures stand out, whose idle words give way, and one of whose words explains.

use super::dynamic::handler;
use super::help::open_help;
use leptos::prelude::*;

/// `*…*` is bold, `_…_` is left out where room is short, `[…]` opens the help; they may overlap. Everything else stays text: no
/// markup is parsed, so that nothing a link says can become any.
pub fn rich(text: &str) -> Vec<AnyView> {
    let (mut bold, mut idle, mut link) = (false, false, false);
    let mut pieces = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(['*', '_', '[', ']']).unwrap_or(rest.len());
        let piece = rest[..end].to_owned();
        if link {
            pieces.push(view! { <button class="text" on:click=handler(move |_| open_help())>{piece}</button> }.into_any());
        } else if !piece.is_empty() {
            let class = match (bold, idle) {
                (true, true) => "bold idle",
                (true, false) => "bold",
                (false, true) => "idle",
                (false, false) => "",
            };
            pieces.push(view! { <span class=class>{piece}</span> }.into_any());
        }
        match rest[end..].chars().next() {
            Some('*') => bold = !bold,
            Some('_') => idle = !idle,
            Some(mark) => link = mark == '[',
            None => {}
        }
        rest = rest.get(end + 1..).unwrap_or_default();
    }
    pieces
}
