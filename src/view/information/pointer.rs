//! What a pointer does over a chart: it passes, or takes hold and moves.

use crate::web::frame::Latest;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, PointerEvent};

/// One thing that it does; places are CSS px from the element's left and top.
#[derive(Clone, Copy)]
pub enum Move {
    /// It passes over here, holding nothing.
    Over(i32),
    /// It leaves, holding nothing.
    Away,
    /// It takes hold here.
    Hold(i32),
    /// It pulls what it holds to here; at most once a frame.
    To(i32, i32),
    /// It lets go.
    Free,
}

/// A finger that moves less (CSS px) means to look, not to drag.
const SLOP: i32 = 4;

/// A pointer that holds, and where a finger went down until it has moved.
#[derive(Clone, Copy)]
struct Held {
    pointer: i32,
    rest: Option<(i32, i32)>,
}

/// One handler for all pointer events of an element without children.
///
/// `across` says along which way a finger drags: the other way may scroll the page.
pub fn pointer(across: bool, told: impl Fn(Move) + 'static) -> Rc<dyn Fn(PointerEvent)> {
    let told = Rc::new(told);
    let pull = Latest::new({
        let told = Rc::clone(&told);
        move |(x, y)| told(Move::To(x, y))
    });
    let held = Cell::new(None::<Held>);
    Rc::new(move |event: PointerEvent| {
        let (x, y) = (event.offset_x(), event.offset_y());
        match (event.type_().as_str(), held.get()) {
            ("pointerdown", None) if event.button() == 0 => {
                if let Some(target) = event.current_target().and_then(|t| t.dyn_into::<HtmlElement>().ok()) {
                    // Fails only for a pointer that is gone already.
                    let _ = target.set_pointer_capture(event.pointer_id());
                }
                let rest = (event.pointer_type() == "touch").then_some((x, y));
                held.set(Some(Held { pointer: event.pointer_id(), rest }));
                told(Move::Hold(x));
                if rest.is_none() {
                    pull.put((x, y));
                }
            }
            ("pointermove", None) => told(Move::Over(x)),
            ("pointermove", Some(Held { pointer, rest })) if pointer == event.pointer_id() => {
                let far = |(x0, y0): (i32, i32)| (if across { x - x0 } else { y - y0 }).abs() >= SLOP;
                if rest.is_none_or(far) {
                    held.set(Some(Held { pointer, rest: None }));
                    pull.put((x, y));
                }
            }
            ("pointerup" | "pointercancel", Some(Held { pointer, .. })) if pointer == event.pointer_id() => {
                held.set(None);
                pull.flush();
                told(Move::Free);
            }
            ("pointerleave", None) => told(Move::Away),
            _ => {}
        }
    })
}
