//! The counts of a histogram as number fields, one under each bar.

use crate::app::components::NumberField;
use crate::app::use_app_state;
use crate::model::{COUNT, Edit, FieldId, HistogramDocument, HistogramEdit, number};
use leptos::prelude::*;
use std::sync::Arc;

/// A number field for each bin.
#[component]
pub fn CountFields(
    /// The counts.
    histogram: Signal<Arc<HistogramDocument>>,
    /// The counts that the fields show. While a bar is dragged they follow a few times a second: it makes the browser lay out the page.
    #[prop(into)]
    shown: Signal<Arc<HistogramDocument>>,
    /// The label of a field.
    label: fn(usize) -> String,
    /// Makes an edit of the counts one of the page's documents.
    #[prop(into)]
    edit: Callback<HistogramEdit, Edit>,
) -> impl IntoView {
    let state = use_app_state();
    let words = &state.messages().explore;
    let bins = Memo::new(move |_| histogram.read().bins());
    let field = move |bin: usize| {
        let count =
            Memo::new(move |_| shown.read().counts.get(bin).map_or_else(String::new, |count| number::format_number(*count)));
        view! {
            <li class:highlighted=move || state.highlighted.get() == Some(bin)>
                <NumberField
                    id=format!("count-{bin}")
                    label=label(bin)
                    value=count
                    now=Signal::derive(move || histogram.read().counts.get(bin).copied().unwrap_or_default())
                    on_number=move |count| state.edit(edit.run(HistogramEdit::SetCount { bin, count }))
                    on_list=Callback::new(move |counts| edit.run(HistogramEdit::SetCounts { first: bin, counts }))
                    field=FieldId::COUNTS
                    step="1"
                    range=COUNT.range()
                    on_focus=Callback::new(move |focused: bool| state.highlight(focused.then_some(bin)))
                />
                <span class="bin" aria-hidden="true">{bin}</span>
            </li>
        }
    };
    let widest = Memo::new(move |_| {
        shown.read().counts.iter().map(|count| number::format_count(*count).chars().count()).max().unwrap_or_default()
    });
    let is_long = Memo::new(move |_| bins.get() > 11 || widest.get() > 3);
    view! {
        // On a desk the fields scroll where there are many; on a phone, whose fields are as wide as a bar, also where they are long.
        <div
            class="counts"
            class:many=move || { bins.get() > 12 }
            class:long=move || is_long.get()
            style=("--digits", move || widest.get().to_string())
        >
            <span class="row-name worms" aria-hidden="true">{words.worms}</span>
            <ol><For each=move || 0..bins.get() key=|bin| *bin children=field/></ol>
        </div>
    }
}
