//! Pointers that take hold of a chart.

use crate::mounted::{Mounted, microtasks, send};
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;
use wormteeth::app::hooks::{Drag, DragAxis, use_drag};

/// The steps of pointers over an element.
fn dragged() -> (Mounted, HtmlElement, RwSignal<Vec<Drag>>) {
    let steps = RwSignal::new(Vec::new());
    let page = Mounted::new(move || {
        let element = NodeRef::<Div>::new();
        use_drag(element, DragAxis::Horizontal, Callback::new(move |step| steps.update(|steps| steps.push(step))));
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
    let (_page, element, steps) = dragged();
    microtasks().await;
    let ends = || steps.get_untracked().iter().filter(|step| **step == Drag::End).count();
    for (nth, lost) in [("lostpointercapture", MOUSE), ("pointercancel", MOUSE), ("pointerup", MOUSE), ("pointermove", LIFTED)]
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

#[wasm_bindgen_test]
async fn a_finger_holds_only_when_it_has_moved() {
    let (_page, element, steps) = dragged();
    microtasks().await;
    let finger = |x: i32| format!("{{ pointerId: 2, pointerType: 'touch', button: 0, buttons: 1, clientX: {x} }}");
    send(&element, "pointerdown", &finger(100));
    send(&element, "pointermove", &finger(102));
    assert!(matches!(steps.get_untracked()[..], [Drag::Start(_)]), "{:?}", steps.get_untracked());
    send(&element, "pointermove", &finger(104));
    send(&element, "pointermove", &finger(103));
    assert!(matches!(steps.get_untracked()[..], [Drag::Start(_), Drag::Move(..), Drag::Move(..)]));
    // A scroll takes the pointer.
    send(&element, "pointercancel", &finger(103));
    assert_eq!(steps.get_untracked().last(), Some(&Drag::End));
}
