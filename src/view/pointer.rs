//! What a pointer does over a chart: it passes, or takes hold and moves.

use crate::web::{
    self,
    dom::{Tag, Told, told},
    frame::Latest,
};
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::JsCast;
use web_sys::{Event, PointerEvent};

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

/// Takes the pointer over an element without children.
///
/// `across` says along which way a finger drags: the other way may scroll the page.
pub fn pointer(element: Tag, across: bool, moved: Told<Move>) -> Tag {
    let moved = Rc::new(moved);
    let pull = Latest::new({
        let moved = Rc::clone(&moved);
        move |(x, y)| moved.act(Move::To(x, y))
    });
    let held = Cell::new(None::<Held>);
    let heard = move |event: Event| {
        let event = event.unchecked_into::<PointerEvent>();
        let (x, y) = (event.offset_x(), event.offset_y());
        match (event.type_().as_str(), held.get()) {
            ("pointerdown", None) if event.button() == 0 => {
                if let Some(target) = element.element() {
                    // Fails only for a pointer that is gone already.
                    let _ = target.set_pointer_capture(event.pointer_id());
                }
                let rest = (event.pointer_type() == "touch").then_some((x, y));
                held.set(Some(Held { pointer: event.pointer_id(), rest }));
                if rest.is_none() {
                    // The press is about to move the focus, and who loses it ends his gesture: that must not be this one.
                    web::leave_field();
                }
                moved.act(Move::Hold(x));
                if rest.is_none() {
                    pull.put((x, y));
                }
            }
            ("pointermove", None) => moved.act(Move::Over(x)),
            ("pointermove", Some(Held { pointer, .. })) if pointer == event.pointer_id() && event.buttons() == 0 => {
                held.set(None);
                pull.flush();
                moved.act(Move::Free);
            }
            ("pointermove", Some(Held { pointer, rest })) if pointer == event.pointer_id() => {
                let far = |(x0, y0): (i32, i32)| (if across { x - x0 } else { y - y0 }).abs() >= SLOP;
                if rest.is_none_or(far) {
                    held.set(Some(Held { pointer, rest: None }));
                    pull.put((x, y));
                }
            }
            // No more will come of a pointer that is lost, and a mouse without a button has been let go elsewhere.
            (kind @ ("pointerup" | "pointercancel" | "lostpointercapture"), Some(Held { pointer, rest }))
                if pointer == event.pointer_id() =>
            {
                held.set(None);
                // A tap: had it been the begin of scrolling, the browser would have cancelled it.
                if across && kind == "pointerup" && rest.is_some() {
                    pull.put((x, y));
                }
                pull.flush();
                moved.act(Move::Free);
            }
            ("pointerleave", None) => moved.act(Move::Away),
            _ => {}
        }
    };
    element
        .listen(&["pointerdown", "pointermove", "pointerup", "pointercancel", "lostpointercapture", "pointerleave"], told(heard))
}
