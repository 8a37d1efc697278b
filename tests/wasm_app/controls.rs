//! Fields and sliders.

use crate::mounted::{Mounted, microtasks, send, type_into};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;
use wormteeth::app::AppState;
use wormteeth::app::components::{ErrorText, NumberField, Slider};
use wormteeth::float_text;
use wormteeth::model::{FieldId, SoftmaxEdit, TEMPERATURE};

const FIELD: FieldId = FieldId::named("temperature");

/// A field and a slider over the temperature, and the words of its errors.
fn temperature(state: AppState) -> impl IntoView {
    let value = Memo::new(move |_| state.documents.softmax.read().temperature);
    view! {
        <NumberField
            id="field"
            label="T"
            value=Signal::derive(move || float_text::shortest(value.get()))
            now=value
            on_number=move |number| state.edit(SoftmaxEdit::Temperature(number))
            field=FIELD
            range=TEMPERATURE.range()
        />
        <ErrorText field=FIELD/>
    }
}

#[wasm_bindgen_test]
async fn a_field_keeps_what_is_typed_and_shows_the_document_when_it_is_left() {
    let (page, state) = Mounted::with_state(temperature);
    microtasks().await;
    let field: HtmlInputElement = page.one("#field");
    let before = field.value();
    type_into(&field, "1.50");
    microtasks().await;
    assert_eq!((state.documents.softmax.get_untracked().temperature, field.value().as_str()), (1.5, "1.50"));
    // Not even another value of the document is written over what is typed.
    state.edit(SoftmaxEdit::Temperature(3.0));
    microtasks().await;
    assert_eq!(field.value(), "1.50");
    send(&field, "blur", "{}");
    microtasks().await;
    assert_eq!(field.value(), "3");
    // Typing is one step.
    state.undo();
    microtasks().await;
    assert_eq!(field.value(), before);
}

#[wasm_bindgen_test]
async fn what_is_refused_is_marked_and_told_until_it_is_mended_or_left() {
    let (page, state) = Mounted::with_state(temperature);
    microtasks().await;
    let field: HtmlInputElement = page.one("#field");
    let before = (state.documents.softmax.get_untracked(), field.value());
    let words = format!("#{}", FIELD.element_id());
    for typed in ["1000", "-1", ""] {
        type_into(&field, typed);
        microtasks().await;
        assert_eq!(field.get_attribute("aria-invalid").as_deref(), Some("true"), "{typed}");
        assert_eq!(field.get_attribute("aria-describedby"), Some(FIELD.element_id().to_string()), "{typed}");
        assert!(page.text(&words).len() > 10, "{typed}: {}", page.text(&words));
        assert_eq!((state.documents.softmax.get_untracked(), field.value().as_str()), (before.0.clone(), typed));
        // `change` comes at Enter: nothing that is refused is taken from the reader by it.
        send(&field, "change", "{}");
        microtasks().await;
        assert_eq!(field.value(), typed);
        send(&field, "blur", "{}");
        microtasks().await;
        assert_eq!(
            (field.get_attribute("aria-invalid"), field.value(), page.text(&words)),
            (None, before.1.clone(), String::new())
        );
    }
    type_into(&field, "1000");
    type_into(&field, "100");
    microtasks().await;
    assert_eq!((field.get_attribute("aria-invalid"), page.text(&words)), (None, String::new()));
    assert_eq!(state.documents.softmax.get_untracked().temperature, 100.0);
}

#[wasm_bindgen_test]
async fn a_slider_shows_the_nearest_step_and_is_not_read_back() {
    let (value, ends, moved) = (RwSignal::new(0.123_456), RwSignal::new(1.0), RwSignal::new(Vec::<f64>::new()));
    let (page, _) = Mounted::with_state(move |_| {
        view! {
            <Slider
                id="slider"
                label="x"
                value=value
                range=Signal::derive(move || 0.0..=ends.get())
                step=0.1
                value_text=Signal::derive(move || format!("x is {}", value.get()))
                on_move=move |place| moved.update(|moved| moved.push(place))
            />
        }
    });
    microtasks().await;
    let slider: HtmlInputElement = page.one("#slider");
    assert_eq!((slider.value().as_str(), slider.get_attribute("aria-valuetext").as_deref()), ("0.1", Some("x is 0.123456")));
    // Range and value at once: the browser must not keep the value within the old ends.
    ends.set(5.0);
    value.set(3.96);
    microtasks().await;
    assert_eq!((slider.value().as_str(), slider.max().as_str()), ("4", "5"));
    assert_eq!((value.get_untracked(), moved.get_untracked()), (3.96, vec![]));
    type_into(&slider, "2.5");
    assert_eq!((value.get_untracked(), moved.get_untracked()), (3.96, vec![2.5]));
    // What was not taken is not shown once the thumb is let go.
    send(&slider, "change", "{}");
    assert_eq!(slider.value(), "4");
    // A finger: what the browser asks for as soon as it is down is taken when it goes sideways or is lifted, not when it scrolls.
    for (path, last, taken) in [
        (&[(0, 0)][..], "pointerup", &[3.0][..]),
        (&[(0, 0), (3, 9)], "pointerup", &[3.0]),
        (&[(0, 0)], "pointercancel", &[]),
        (&[(0, 0), (3, 12), (90, 12)], "pointerup", &[]),
        (&[(0, 0), (5, 3)], "pointercancel", &[3.0]),
    ] {
        moved.set(Vec::new());
        for (kind, (x, y)) in std::iter::once("pointerdown").chain(std::iter::repeat("pointermove")).zip(path) {
            send(
                &slider,
                kind,
                &format!("{{ pointerId: 2, pointerType: 'touch', isPrimary: true, clientX: {x}, clientY: {y} }}"),
            );
            type_into(&slider, "3");
        }
        send(&slider, last, "{ pointerId: 2, pointerType: 'touch' }");
        assert_eq!(moved.get_untracked(), taken, "{path:?}");
        send(&slider, "change", "{}");
        assert_eq!(slider.value(), "4", "{path:?}");
    }
}
