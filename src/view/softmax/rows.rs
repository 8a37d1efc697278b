//! A row of bars as a chart, and the three rows of what becomes of the logits.

use super::Seen;
use super::handles::ClassHandles;
use crate::chart::classes;
use crate::state::scenes::softmax::{self as scenes, ClassRow};
use crate::state::{RwSignal, State, memo};
use crate::model::Logits;
use crate::view::chart_canvas::{ChartCanvas, Layer};
use crate::view::dynamic::handler;
use crate::web::canvas::Measured;
use leptos::prelude::*;
use web_sys::PointerEvent;

/// Softmax, log-softmax and gradient.
#[component]
pub fn Rows() -> impl IntoView {
    let words = &expect_context::<State>().words().softmax;
    [ClassRow::Softmax, ClassRow::Log, ClassRow::Gradient].map(|row| {
        let (title, formula) = words.rows[row as usize];
        view! {
            <div class="row-head">
                <h3>{title}</h3>
                <p>{formula}</p>
                {(row == ClassRow::Softmax).then(|| view! {
                    <p class="key"><i class="solid"></i><span class="p">{words.key_p}</span><i></i><span class="q">{words.key_q}</span></p>
                })}
            </div>
            <ClassesChart row />
        }
    }).into_iter().collect_view()
}

/// One row: bars by class, and the lit class through all rows.
#[component]
pub fn ClassesChart(row: ClassRow) -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let Seen { sheet, figures, classes, .. } = expect_context::<Seen>();
    let measured = RwSignal::new(None::<Measured>);
    let session = state.works.softmax.session;
    let axis = memo(move || scenes::axis(row, Logits::of_scale(&session.read()), &figures.read(), state.unit.get()));
    let still = memo(move || scenes::still(row, &sheet.read(), axis.get(), state.lit.get(), words));
    let live = memo(move || {
        scenes::live(row, &sheet.read(), &figures.read(), axis.get(), state.unit.get(), state.lit.get(), words)
    });
    let frame = memo(move || {
        let Measured { size, ratio, .. } = measured.get()?;
        state.look.track();
        Some(classes::frame(size, row.kind(), classes.get(), &axis.get(), &state.style_at(ratio)))
    });
    let alt = state.alternative(move || scenes::alt(row, &sheet.read(), &figures.read(), state.unit.get(), words));
    let light = move |event: PointerEvent| {
        let (Some(frame), Some(measured)) = (frame.get_untracked(), measured.get_untracked()) else { return };
        state.lit.put(&Some(frame.bin_at(f64::from(event.offset_x()) * measured.scale)));
    };
    view! {
        <ChartCanvas
            id=match row {
                ClassRow::Logits => "chart-logits",
                ClassRow::Softmax => "chart-softmax",
                ClassRow::Log => "chart-log-softmax",
                ClassRow::Gradient => "chart-gradient",
            }
            measured
            still=Layer::new(still, classes::draw_still)
            live=Layer::new(live, classes::draw_live)
            alt
        >
            {if row == ClassRow::Logits {
                view! { <ClassHandles measured frame axis /> }.into_any()
            } else {
                view! {
                    <div class="hit" on:pointermove=handler(light) on:pointerdown=handler(light) on:pointerleave=handler(move |_| state.lit.put(&None))></div>
                }.into_any()
            }}
        </ChartCanvas>
    }
}
