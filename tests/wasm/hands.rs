//! What a reader's hands do: drag, press keys, choose, type what is refused; and the sheets that come of it.

use super::page::{address, all, frame, hidden, input, js, number, one, opened, property, run, send, text, type_into, until};
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};
use wormteeth::i18n::messages;
use wormteeth::model::{Lang, Refusal, Sheets, View, decode};

/// The sheets of the link in the address, which is written when the hand rests, as soon as they are so.
pub async fn sheets(what: &str, so: impl Fn(&Sheets) -> bool) -> Sheets {
    let written = || decode(&address()).sheets.filter(|sheets| so(sheets));
    until(what, || written().is_some()).await;
    written().expect("it is so")
}

/// What stands in the body of a table, row by row.
pub fn table(selector: &str) -> Vec<Vec<String>> {
    let rows = all(&format!("{selector} tbody tr"));
    let cells = |row| {
        js_sys::Array::from(&js("return [...a.cells].map(cell => cell.textContent)", [row, &JsValue::NULL, &JsValue::NULL]))
    };
    rows.iter().map(|row| cells(row).iter().filter_map(|cell| cell.as_string()).collect()).collect()
}

/// A place on an element as the screen has it, by parts of its width and height.
pub fn place(element: &Element, across: f64, down: f64) -> (f64, f64) {
    let of = |side: &str| number(&format!("return a.getBoundingClientRect().{side}"), element);
    (of("left") + across * of("width"), of("top") + down * of("height"))
}

/// Presses, pulls from place to place, a frame each, and lets go.
pub async fn drag(element: &Element, way: &[(f64, f64)]) {
    let at = |(x, y): (f64, f64), kind: &str| {
        send(element, kind, &format!("{{ clientX: {x}, clientY: {y}, pointerId: 7, pointerType: 'mouse', button: 0 }}"));
    };
    let (from, to) = (way[0], way[way.len() - 1]);
    at(from, "pointerdown");
    for next in way {
        at(*next, "pointermove");
        frame().await;
    }
    at(to, "pointerup");
}

/// Presses keys on an element that has the focus, and leaves it.
pub fn press(element: &Element, keys: &[&str]) {
    send(element, "focus", "{}");
    for key in keys {
        send(element, "keydown", &format!("{{ key: '{key}' }}"));
    }
    send(element, "blur", "{}");
}

pub fn click(selector: &str) {
    one(selector).unchecked_into::<HtmlElement>().click();
}

/// Chooses from a select.
pub fn choose(id: &str, value: &str) {
    run(&format!("document.getElementById('{id}').value = '{value}'"));
    assert_eq!(property(&format!("#{id}"), "value"), value, "there is no such choice in {id}");
    send(&one(&format!("#{id}")), "change", "{}");
}

/// Another view by its tab.
pub async fn visit(view: View) {
    run("window.thrown = ''");
    click(&format!("nav a[href='#/{}']", view.key()));
    opened(view).await;
}

/// Types into fields what is refused: the words stand beside the field, and there alone; figures and work stay as they are.
pub async fn refuse(cases: &[(&str, &str, Option<Refusal>, &str)]) {
    let words = messages(Lang::En);
    let figures = || all("data.quantity").iter().map(|data| data.get_attribute("value")).collect::<Vec<_>>();
    let (link, before) = (address(), figures());
    for (id, typed, refusal, place) in cases {
        let said = refusal.map_or_else(|| words.ui.not_a_number.to_owned(), words.refusal);
        let field = input(id);
        let stood = field.value();
        type_into(&field, typed);
        until(&format!("{id} = {typed} is refused"), || text(&format!("#{place}")) == said).await;
        assert_eq!(field.get_attribute("aria-invalid").as_deref(), Some("true"), "{id}");
        assert_eq!(field.get_attribute("aria-describedby").as_deref(), Some(*place), "{id}");
        let panel = field.closest("section").ok().flatten().expect("a panel");
        assert!(panel.contains(document().get_element_by_id(place).as_deref()), "{place} is in another panel than {id}");
        let said =
            all(".complaint").into_iter().filter(|each| !hidden(each) && !each.text_content().unwrap_or_default().is_empty());
        assert_eq!(said.count(), 1, "{id}");
        send(&field, "blur", "{}");
        until("the words go with the field", || text(&format!("#{place}")).is_empty() && field.value() == stood).await;
        assert!(!field.has_attribute("aria-invalid"), "{id}");
    }
    assert_eq!(figures(), before, "figures");
    assert_eq!(address(), link, "nothing of it was taken");
}
