//! Sentences whose figures stand out, whose idle words give way, and one of whose words opens the help.

use super::open_help;
use leptos::prelude::*;

/// A run of words with one look.
#[derive(Clone, Debug, PartialEq)]
struct Run {
    opens_help: bool,
    class: &'static str,
    text: String,
}

/// `*…*` is bold, `_…_` is left out where room is short, `[…]` opens the help; they may overlap. Everything else stays text: no markup is
/// parsed, so that nothing a link says can become any.
fn runs(text: &str) -> Vec<Run> {
    let (mut bold, mut idle, mut link) = (false, false, false);
    let mut runs = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(['*', '_', '[', ']']).unwrap_or(rest.len());
        let class = match (link, bold, idle) {
            (true, _, _) => "text",
            (_, true, true) => "bold idle",
            (_, true, false) => "bold",
            (_, false, true) => "idle",
            (_, false, false) => "",
        };
        if end > 0 {
            runs.push(Run { opens_help: link, class, text: rest[..end].to_owned() });
        }
        match rest[end..].chars().next() {
            Some('*') => bold = !bold,
            Some('_') => idle = !idle,
            Some(mark) => link = mark == '[',
            None => {}
        }
        rest = rest.get(end + 1..).unwrap_or_default();
    }
    runs
}

/// The words without their marks, to be heard.
pub fn plain_text(text: &str) -> String {
    runs(text).into_iter().map(|run| run.text).collect()
}

/// The words of a label, with their marks.
#[component]
pub fn RichText(
    /// The words.
    #[prop(into)]
    text: Oco<'static, str>,
) -> impl IntoView {
    runs(&text).into_iter().map(|run| view! { <span class=run.class prop:textContent=run.text></span> }).collect_view()
}

/// The sentence of a page, which follows the state.
#[component]
pub fn Sentence(
    /// The words, with their marks.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let runs = Memo::new(move |_| runs(&text.read()));
    let run = |run: Run| {
        if run.opens_help {
            view! { <button class=run.class prop:textContent=run.text on:click=move |_| open_help()></button> }.into_any()
        } else {
            view! { <span class=run.class prop:textContent=run.text></span> }.into_any()
        }
    };
    view! { <p id="sentence">{move || runs.get().into_iter().map(run).collect_view()}</p> }
}
