//! Pointers that take hold of a chart.

use crate::mounted::{Mounted, js, microtasks, send, until};
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;
use wormteeth::app::hooks::{Drag, DragAxis, use_drag};

/// The steps of pointers over an element; dragged up and down, its left 50 px are a handle.
fn dragged(vertical: bool) -> (Mounted, HtmlElement, RwSignal<Vec<Drag>>) {
    let steps = RwSignal::new(Vec::new());
    let page = Mounted::new(move || {
        let element = NodeRef::<Div>::new();
        let axis = if vertical { DragAxis::Vertical(Callback::new(|(x, _)| x < 50)) } else { DragAxis::Horizontal };
        use_drag(element, axis, Callback::new(move |step| steps.update(|steps| steps.push(step))));
        view! { <div id="chart" node_ref=element></div> }
    });
    let element = page.one("#chart");
    (page, element, steps)
}

const MOUSE: &str = "{ pointerId: 7, pointerType: 'mouse', button: 0, buttons: 1 }";
const LIFTED: &str = "{ pointerId: 7, pointerType: 'mouse', button: -1, buttons: 0 }";
const OTHER: &str = "{ pointerId: 8, pointerType: 'mouse', button: 0, buttons: 0 }";

#[wasm_bindgen_test]
async fn a_drag_ends_once_however_the_pointer_is_lost() {
    let (_page, element, steps) = dragged(false);
    microtasks().await;
    let pen = LIFTED.replace("mouse", "pen");
    let ends = || steps.get_untracked().iter().filter(|step| **step == Drag::End).count();
    for (nth, lost) in [
        ("lostpointercapture", MOUSE),
        ("pointercancel", MOUSE),
        ("pointerup", MOUSE),
        ("pointermove", LIFTED),
        ("pointermove", &pen),
    ]
    .into_iter()
    .enumerate()
    {
        send(&element, "pointerdown", MOUSE);
        send(&element, "pointermove", MOUSE);
        assert!(matches!(steps.get_untracked().last(), Some(Drag::Move(..))), "{lost:?}");
        // Another pointer ends nothing and moves nothing.
        let before = steps.get_untracked();
        for kind in ["pointermove", "pointerup", "lostpointercapture", "pointerdown"] {
            send(&element, kind, OTHER);
        }
        assert_eq!(steps.get_untracked(), before, "{lost:?}");
        send(&element, lost.0, lost.1);
        assert_eq!(ends(), nth + 1, "{lost:?}");
        // The browser tells of the capture too.
        send(&element, "lostpointercapture", MOUSE);
        assert_eq!(ends(), nth + 1, "{lost:?}");
        send(&element, "pointermove", LIFTED);
        assert!(matches!(steps.get_untracked().last(), Some(Drag::Hover(_))), "{lost:?}");
    }
}

/// A finger at a place.
fn finger(id: i32, x: i32, y: i32) -> String {
    format!(
        "{{ pointerId: {id}, pointerType: 'touch', isPrimary: {}, button: 0, buttons: 1, clientX: {x}, clientY: {y} }}",
        id == 2
    )
}

#[wasm_bindgen_test]
async fn a_finger_takes_hold_where_it_means_to_drag() {
    // Up and down or left and right; what a finger does, and how many steps there are then of start, move and end.
    for (vertical, path, last, expected) in [
        (false, &[(100, 100), (102, 100)][..], "pointercancel", [0, 0, 0]),
        (false, &[(100, 100), (104, 101), (103, 101)], "pointercancel", [1, 2, 1]), // a scroll takes the pointer
        (false, &[(100, 100), (102, 120), (180, 120)], "pointerup", [0, 0, 0]),
        (false, &[(100, 100), (103, 106)], "pointerup", [1, 1, 1]),
        (true, &[(100, 100), (100, 130), (100, 180)], "pointerup", [0, 0, 0]),
        (true, &[(100, 100), (102, 106)], "pointerup", [1, 0, 1]),
        (true, &[(20, 100), (20, 103)], "pointerup", [0, 0, 1]), // the handle says itself that it is taken
        (true, &[(20, 100), (20, 104), (20, 101)], "pointerup", [0, 2, 1]),
    ] {
        let (_page, element, steps) = dragged(vertical);
        microtasks().await;
        for (kind, (x, y)) in std::iter::once("pointerdown").chain(std::iter::repeat("pointermove")).zip(path) {
            send(&element, kind, &finger(2, *x, *y));
        }
        send(&element, last, &finger(2, 0, 0));
        let steps = steps.get_untracked();
        let count = |is: fn(&Drag) -> bool| steps.iter().filter(|step| is(step)).count();
        let counted = [
            count(|step| matches!(step, Drag::Start(_))),
            count(|step| matches!(step, Drag::Move(..))),
            count(|step| *step == Drag::End),
        ];
        assert_eq!(counted, expected, "{vertical} {path:?}: {steps:?}");
    }
}

#[wasm_bindgen_test]
async fn a_finger_that_rests_takes_hold_and_a_second_one_ends_it() {
    let (_page, element, steps) = dragged(true);
    microtasks().await;
    let prevented = |kind: &str, touches: usize| {
        let script = format!(
            "const event = new Event('{kind}', {{ cancelable: true }}); event.touches = Array({touches}).fill(0); return !a.dispatchEvent(event)"
        );
        js(&script, &element).is_truthy()
    };
    send(&element, "pointerdown", &finger(2, 100, 100));
    assert!(!prevented("touchmove", 1), "it may scroll");
    until("it has taken hold", || steps.with_untracked(|steps| matches!(steps[..], [Drag::Start(_)]))).await;
    send(&element, "pointermove", &finger(2, 100, 103));
    assert!(prevented("touchmove", 1) && prevented("contextmenu", 1));
    send(&element, "pointermove", &finger(2, 100, 140));
    send(&element, "pointerdown", &finger(3, 150, 100));
    let held = steps.get_untracked();
    assert!(matches!(held[..], [Drag::Start(_), Drag::Move(..), Drag::End]), "{held:?}");
    for (kind, finger) in
        [("pointermove", finger(2, 100, 180)), ("pointermove", finger(3, 150, 180)), ("pointerup", finger(2, 100, 180))]
    {
        send(&element, kind, &finger);
    }
    assert_eq!(steps.get_untracked(), held);
    // Beside the element the second is seen only when the first one moves.
    send(&element, "pointerdown", &finger(2, 20, 100));
    assert!(!prevented("touchmove", 2));
    assert_eq!(steps.get_untracked().len(), held.len() + 1);
    send(&element, "pointerdown", MOUSE);
    assert!(!prevented("contextmenu", 1), "a mouse has its menu");
}
