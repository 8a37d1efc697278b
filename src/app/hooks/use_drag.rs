//! What a pointer does over a chart: it passes, or takes hold and moves.

use super::blur_active_element;
use leptos::ev;
use leptos::html::Div;
use leptos::prelude::*;
use leptos_use_event_listener::use_event_listener;
use web_sys::PointerEvent;

/// One step of a pointer; places are CSS px from the left and top of the element.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Drag {
    /// It passes over here and holds nothing.
    Hover(i32),
    /// It leaves and holds nothing.
    Leave,
    /// It takes hold here.
    Start(i32),
    /// It pulls what it holds to here.
    Move(i32, i32),
    /// It lets go.
    End,
}

/// Along which axis a finger drags: along the other it may scroll the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DragAxis {
    /// Left and right.
    Horizontal,
    /// Up and down.
    Vertical,
}

/// A finger that moves less (CSS px) means to look, not to drag.
const SLOP: i32 = 4;

/// A pointer that holds, and where a finger went down until it has moved.
#[derive(Clone, Copy)]
struct Held {
    pointer: i32,
    resting: Option<(i32, i32)>,
}

/// Calls `on_drag` for each step of a pointer over an element without children.
///
/// Browsers deliver one move a frame, and charts are painted once a frame, so no move needs to wait.
pub fn use_drag(element: NodeRef<Div>, axis: DragAxis, on_drag: Callback<Drag>) {
    let held = StoredValue::new_local(None::<Held>);
    let at = |event: &PointerEvent| (event.offset_x(), event.offset_y());
    let is_held = move |event: &PointerEvent| held.get_value().filter(|held| held.pointer == event.pointer_id());
    // An event may come when the component is gone: then nothing is called.
    let send = move |drag: Drag| _ = on_drag.try_run(drag);
    let end = move || {
        held.set_value(None);
        send(Drag::End);
    };
    let on_down = move |event: PointerEvent| {
        if held.get_value().is_some() || event.button() != 0 {
            return;
        }
        if let Some(element) = element.get_untracked() {
            let _ = element.set_pointer_capture(event.pointer_id()); // fails only for a pointer that is gone already
        }
        let (x, y) = at(&event);
        let resting = (event.pointer_type() == "touch").then_some((x, y));
        held.set_value(Some(Held { pointer: event.pointer_id(), resting }));
        if resting.is_none() {
            // The press is about to move the focus, and a field that loses it ends its gesture: that must not be this one.
            blur_active_element();
        }
        send(Drag::Start(x));
        if resting.is_none() {
            send(Drag::Move(x, y));
        }
    };
    let on_move = move |event: PointerEvent| {
        let (x, y) = at(&event);
        if held.get_value().is_none() {
            return send(Drag::Hover(x));
        }
        let Some(Held { pointer, resting }) = is_held(&event) else { return };
        // A mouse without a pressed button: its `pointerup` was lost.
        if event.pointer_type() == "mouse" && event.buttons() == 0 {
            return end();
        }
        let far = |(x0, y0): (i32, i32)| {
            let way = if axis == DragAxis::Horizontal { x - x0 } else { y - y0 };
            way.abs() >= SLOP
        };
        if resting.is_none_or(far) {
            held.set_value(Some(Held { pointer, resting: None }));
            send(Drag::Move(x, y));
        }
    };
    let on_up = move |event: PointerEvent| {
        let Some(Held { resting, .. }) = is_held(&event) else { return };
        // A tap: had it been the start of scrolling, the browser would have cancelled it.
        if axis == DragAxis::Horizontal && resting.is_some() {
            let (x, y) = at(&event);
            send(Drag::Move(x, y));
        }
        end();
    };
    let on_lost = move |event: PointerEvent| {
        if is_held(&event).is_some() {
            end();
        }
    };
    let on_leave = move || {
        if held.get_value().is_none() {
            send(Drag::Leave);
        }
    };
    // One listener for all, so that leptos-use's hook is compiled once.
    let on_event = move |event: PointerEvent| match event.type_().as_str() {
        "pointerdown" => on_down(event),
        "pointermove" => on_move(event),
        "pointerup" => on_up(event),
        "pointercancel" | "lostpointercapture" => on_lost(event),
        _ => on_leave(),
    };
    for name in ["pointerdown", "pointermove", "pointerup", "pointercancel", "lostpointercapture", "pointerleave"] {
        let _ = use_event_listener(element, ev::Custom::<PointerEvent>::new(name), on_event);
    }
}
