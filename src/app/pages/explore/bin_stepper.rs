//! On a phone, where a field under a bar is as narrow as the bar: one bin with room for fingers.

use super::context::ExploreContext;
use crate::app::components::{IconButton, NumberField};
use crate::app::use_app_state;
use crate::model::{COUNT, FieldId, HistogramEdit, number, stepped};
use crate::present;
use leptos::prelude::*;

/// The bin that was highlighted last, at first the one with the largest term; less, its count, more.
#[component]
pub fn BinStepper(context: ExploreContext) -> impl IntoView {
    let state = use_app_state();
    let words = &state.messages().explore;
    let ExploreContext { histogram, analysis, bins, .. } = context;
    // It stays when the highlight goes, as it does when a button here is pressed.
    let highlighted = Memo::new(move |last: Option<&Option<usize>>| state.highlighted.get().or(last.copied().flatten()));
    let bin = Memo::new(move |_| {
        let highlighted = highlighted.get().filter(|bin| *bin < bins.get());
        highlighted.unwrap_or_else(|| present::largest_term_bin(&analysis.read().forward.terms))
    });
    let count = Signal::derive(move || histogram.read().counts.get(bin.get()).copied().unwrap_or_default());
    let step = move |by: f64| {
        let bin = bin.get_untracked(); // an event handler
        let count = stepped(count.get_untracked(), 1.0, by).max(0.0);
        state.highlight(Some(bin));
        state.edit(HistogramEdit::SetCount { bin, count });
        state.commit_pending();
    };
    // A memo: `bin` is made of `analysis`, and a closure in `view!` that reads it first can miss a change of the other (reactive_graph 0.2).
    let expected =
        Memo::new(move |_| (words.bin_expected)(&present::expected_in_bin(bin.get(), &histogram.read(), &analysis.read().q)));
    view! {
        <div class="bin-stepper" style=("--digits", move || number::format_count(count.get()).chars().count().to_string())>
            <p>
                <b prop:textContent=move || (words.bin_title)(bin.get())></b>
                <span class="p" prop:textContent=move || (words.bin_observed)(&number::format_count(count.get()))></span>
                <span class="q" prop:textContent=move || expected.get()></span>
            </p>
            <IconButton id="count-less" label=words.one_less path="M3 8h10" on_click=move || step(-1.0)/>
            <For each=move || [bin.get()] key=|bin| *bin let:bin>
                <NumberField
                    label=(words.count_label)(bin)
                    value=Signal::derive(move || number::format_count(count.get()))
                    now=count
                    on_number=move |count| state.edit(HistogramEdit::SetCount { bin, count })
                    field=FieldId::COUNTS
                    step="1"
                    range=COUNT.range()
                    on_focus=Callback::new(move |focused: bool| state.highlight(focused.then_some(bin)))
                />
            </For>
            <IconButton id="count-more" label=words.one_more path="M3 8h10M8 3v10" on_click=move || step(1.0)/>
        </div>
    }
}
