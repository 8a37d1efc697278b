//! Native sliders, and where one stands that is the axis of a chart.

use super::plain::{Pace, What, follows, reads};
use super::state;
use crate::chart::{Kind, Margins, margins};
use crate::digits;
use crate::web::dom::{Tag, Told, of_class, tag, told};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// A native slider. `take` gets the place of its thumb; what was done till it is let go is one step of undo.
pub fn slider(id: &str, label: &str, take: Told<f64>) -> Tag {
    let state = state();
    let input = tag("input").with("type", "range").with("id", id).with("aria-label", label);
    input
        .on("input", move |event| {
            let thumb = event.target().map_or(f64::NAN, |target| target.unchecked_into::<HtmlInputElement>().value_as_number());
            if thumb.is_finite() {
                take.act(thumb);
            }
        })
        .listen(&["pointerup", "blur"], told(move |_| state.commit()))
}

/// The box that covers the plot of a chart of this kind.
pub fn plot(kind: Kind) -> Tag {
    let (state, plot) = (state(), of_class("div", "plot"));
    for (side, of) in SIDES {
        let read = move || Some(digits::shortest(of(margins(kind, state.look.get().density))) + "px");
        follows(plot, Pace::Told, What::Style(side), reads(read));
    }
    plot
}

/// One side of a chart's margins.
type Side = (&'static str, fn(Margins) -> f64);
const SIDES: [Side; 4] = [("left", |m| m.left), ("right", |m| m.right), ("top", |m| m.top), ("bottom", |m| m.bottom)];
