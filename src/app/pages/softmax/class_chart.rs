//! A row of bars, one a class: logits to drag, or what becomes of them.

use super::SoftmaxContext;
use crate::app::components::{BarHandles, ChartCanvas, HoverBars};
use crate::app::hooks::Measured;
use crate::app::use_app_state;
use crate::chart::class_bars;
use crate::model::{LOGIT, SoftmaxEdit};
use crate::present::softmax::{self as present, ClassRow};
use leptos::prelude::*;

/// One row, with the highlighted class through all rows.
#[component]
pub fn ClassChart(context: SoftmaxContext, row: ClassRow) -> impl IntoView {
    let state = use_app_state();
    let messages = state.messages();
    let SoftmaxContext { document, figures, .. } = context;
    let measured = RwSignal::new(None::<Measured>);
    let axis = Memo::new(move |_| present::axis(row, &state.scale_documents.softmax.read(), &figures.read(), state.unit.get()));
    let base = Memo::new(move |_| present::base(row, &document.read(), axis.get(), state.highlighted.get(), messages));
    let overlay = Memo::new(move |_| {
        let highlighted = state.highlighted.get();
        present::overlay(row, &document.read(), &figures.read(), axis.get(), state.unit.get(), highlighted, messages)
    });
    let frame = Signal::derive(move || {
        let Measured { size, ratio, .. } = measured.get()?;
        Some(class_bars::frame(size, row.kind(), document.read().classes(), &axis.get(), &state.look.get().style(ratio)))
    });
    let alt = Memo::new(move |_| {
        let (document, figures, unit) = context.debounced.get();
        present::alt(row, &document, &figures, unit, messages)
    });
    let id = match row {
        ClassRow::Logits => "chart-logits",
        ClassRow::Softmax => "chart-softmax",
        ClassRow::Log => "chart-log-softmax",
        ClassRow::Gradient => "chart-gradient",
    };
    let on_drag = move |class: usize, y: i32| {
        // Untracked: an event handler.
        if let (Some(frame), Some(measured)) = (frame.get_untracked(), measured.get_untracked()) {
            let logit = present::logit_at(&frame, f64::from(y) * measured.scale, measured.scale);
            state.edit(SoftmaxEdit::Drag { class, logit });
        }
    };
    let key = move |key: String, shift: bool, class: usize| {
        present::class_key(&key, shift, &document.read_untracked(), class, axis.get_untracked()) // an event handler
    };
    let over = if row == ClassRow::Logits {
        view! {
            <BarHandles
                id="bars"
                bars=Signal::derive(move || document.read().classes())
                range=LOGIT.range()
                frame=frame
                measured=measured
                on_drag=on_drag
                key=key
                on_set=move |class, logit| _ = state.edit(SoftmaxEdit::Set { class, logit })
                label=messages.softmax.bars_label
                value=move |class| document.read().logits.get(class).copied().unwrap_or_default()
                value_text=move |class| present::class_text(class, &document.read(), &figures.read(), messages)
            />
        }
        .into_any()
    } else {
        view! { <HoverBars frame=frame measured=measured/> }.into_any()
    };
    view! {
        <div class=if row == ClassRow::Logits { "class-chart logits" } else { "class-chart" }>
            <ChartCanvas id=id measured=measured base=base overlay=overlay alt=alt>{over}</ChartCanvas>
        </div>
    }
}
