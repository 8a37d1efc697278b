//! What a pointer does over a chart: it passes, or takes hold and moves.

use super::{blur_active_element, blur_field, use_events};
use leptos::html::Div;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{Event, PointerEvent, TouchEvent};

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

/// Along which axis a pointer drags. A finger may mean to scroll or to magnify instead: the element's `touch-action` leaves the browser what
/// is not a drag.
#[derive(Clone, Copy, Debug)]
pub enum DragAxis {
    /// Left and right: a finger takes hold when it moves so. Across, the page scrolls.
    Horizontal,
    /// Up and down, as the page scrolls: a finger takes hold at once where this says so of its place (it has then done what
    /// [`Drag::Start`] would have it do), elsewhere when it has rested.
    Vertical(Callback<(i32, i32), bool>),
    /// Anywhere, as a pencil does: a finger takes hold at once, and the page scrolls elsewhere.
    Free,
}

/// A finger that moves less (CSS px) means to look, not to drag.
pub const SLOP: i32 = 4;
/// A finger that rests or taps moves no more: else it scrolls.
pub const TREMOR: i32 = 10;
/// How long a finger rests until it takes hold.
const PRESS: Duration = Duration::from_millis(300);

/// A pointer that is down, since when and where.
#[derive(Clone, Copy, PartialEq)]
struct Held {
    pointer: i32,
    finger: bool,
    at: (i32, i32),
    on_screen: (i32, i32),
    since: f64,
    phase: Phase,
}

#[derive(Clone, Copy, PartialEq)]
enum Phase {
    /// What the finger means is not known yet.
    Undecided,
    /// The finger has taken hold and has not moved.
    Holding,
    /// What it holds follows.
    Dragging,
    /// The finger means something else, until it is lifted.
    Ignored,
}

/// Calls `on_drag` for each step of a pointer over an element without children.
///
/// Browsers deliver one move a frame, and charts are painted once a frame, so no move needs to wait.
pub fn use_drag(element: NodeRef<Div>, axis: DragAxis, on_drag: Callback<Drag>) {
    let held = StoredValue::new_local(None::<Held>);
    let last_is_finger = StoredValue::new_local(false);
    let at = |event: &PointerEvent| (event.offset_x(), event.offset_y());
    let on_screen = |event: &PointerEvent| (event.client_x(), event.client_y());
    let of = move |event: &PointerEvent| held.get_value().filter(|held| held.pointer == event.pointer_id());
    // An event may come when the component is gone: then nothing is called.
    let send = move |drag: Drag| _ = on_drag.try_run(drag);
    let release = move |next: Option<Held>| {
        let holds = held.get_value().is_some_and(|held| matches!(held.phase, Phase::Holding | Phase::Dragging));
        held.set_value(next);
        if holds {
            send(Drag::End);
        }
    };
    let on_down = move |event: &PointerEvent| {
        let finger = event.pointer_type() == "touch";
        last_is_finger.set_value(finger);
        match held.get_value() {
            // Two fingers magnify.
            Some(other) if finger && other.finger && !event.is_primary() => {
                return release(Some(Held { phase: Phase::Ignored, ..other }));
            }
            // The first of its kind: what the one before it did was lost.
            Some(other) if finger == other.finger && event.is_primary() => release(None),
            Some(_) => return,
            None => {}
        }
        if event.button() != 0 {
            return;
        }
        // Untracked: an event handler.
        if let Some(element) = element.get_untracked() {
            let _ = element.set_pointer_capture(event.pointer_id()); // fails only for a pointer that is gone already
        }
        let (x, y) = at(event);
        let phase = match axis {
            _ if !finger => Phase::Dragging,
            DragAxis::Free => Phase::Dragging,
            DragAxis::Vertical(takes) if takes.run((x, y)) => {
                blur_field();
                Phase::Holding
            }
            _ => Phase::Undecided,
        };
        let pressed = Held {
            pointer: event.pointer_id(),
            finger,
            at: (x, y),
            on_screen: on_screen(event),
            since: event.time_stamp(),
            phase,
        };
        held.set_value(Some(pressed));
        if phase == Phase::Dragging {
            // The press is about to move the focus, and a field that loses it ends its gesture: that must not be this one.
            blur_active_element();
            send(Drag::Start(x));
            send(Drag::Move(x, y));
        } else if phase == Phase::Undecided && matches!(axis, DragAxis::Vertical(_)) {
            let take_hold = move || {
                // The component may be gone.
                if held.try_get_value().flatten() == Some(pressed) {
                    blur_field();
                    held.set_value(Some(Held { phase: Phase::Holding, ..pressed }));
                    send(Drag::Start(x));
                }
            };
            set_timeout(take_hold, PRESS);
        }
    };
    let on_move = move |event: &PointerEvent| {
        let (x, y) = at(event);
        if held.get_value().is_none() {
            return send(Drag::Hover(x));
        }
        let Some(current) = of(event) else { return };
        // Nothing is pressed: its `pointerup` was lost.
        if event.buttons() == 0 {
            return release(None);
        }
        let now = on_screen(event);
        let (right, down) = (now.0 - current.on_screen.0, now.1 - current.on_screen.1);
        let (across, along) = (right.abs(), down.abs());
        // On a phone the sentence above may become longer: what is held is not to jump by a line.
        let (x, y) = if current.finger { (current.at.0 + right, current.at.1 + down) } else { (x, y) };
        let phase = match (current.phase, axis) {
            (Phase::Undecided, DragAxis::Horizontal) if across >= SLOP && across > along => {
                blur_field();
                send(Drag::Start(current.at.0));
                Phase::Dragging
            }
            (Phase::Undecided, _) if across.max(along) > TREMOR => Phase::Ignored,
            (Phase::Holding, _) if along >= SLOP => Phase::Dragging,
            (phase, _) => phase,
        };
        held.set_value(Some(Held { phase, ..current }));
        if phase == Phase::Dragging {
            send(Drag::Move(x, y));
        }
    };
    let on_up = move |event: &PointerEvent| {
        let Some(current) = of(event) else { return };
        // A tap.
        if current.phase == Phase::Undecided {
            let (x, y) = at(event);
            held.set_value(Some(Held { phase: Phase::Dragging, ..current }));
            send(Drag::Start(x));
            if matches!(axis, DragAxis::Horizontal) {
                send(Drag::Move(x, y));
            }
        }
        release(None);
    };
    let on_lost = move |event: &PointerEvent| {
        if of(event).is_some() {
            release(None);
        }
    };
    let on_leave = move || {
        if held.get_value().is_none() {
            send(Drag::Leave);
        }
    };
    // The browser is not to scroll with a finger that drags.
    let on_touch_move = move |event: &TouchEvent| {
        let Some(current) = held.get_value().filter(|held| held.finger) else { return };
        if event.touches().length() > 1 {
            release(Some(Held { phase: Phase::Ignored, ..current }));
        } else if matches!(current.phase, Phase::Holding | Phase::Dragging) && event.cancelable() {
            event.prevent_default();
        }
    };
    let on_event = move |event: Event| match event.type_().as_str() {
        "pointerdown" => on_down(event.unchecked_ref()),
        "pointermove" => on_move(event.unchecked_ref()),
        "pointerup" => on_up(event.unchecked_ref()),
        "pointercancel" | "lostpointercapture" => on_lost(event.unchecked_ref()),
        "touchmove" => on_touch_move(event.unchecked_ref()),
        // A finger that rests asks for no menu.
        "contextmenu" if last_is_finger.get_value() => event.prevent_default(),
        "pointerleave" => on_leave(),
        _ => {}
    };
    let pointer = ["pointerdown", "pointermove", "pointerup", "pointercancel", "lostpointercapture", "pointerleave"];
    use_events(element, &[&pointer[..], &["touchmove", "contextmenu"]].concat(), on_event);
}
