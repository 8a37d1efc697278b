//! Fields, selects and the words about what was not taken.

use super::page::{all, block_storage, go, hidden, input, number, one, open, property, run, send, text, type_into, until};
use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use wormteeth::i18n::messages;
use wormteeth::model::{Lang, Notice};

fn value_now() -> String {
    one("#bars").get_attribute("aria-valuenow").unwrap_or_default()
}

fn kl() -> String {
    one("data[data-quantity='kl.pq']").get_attribute("value").unwrap_or_default()
}

#[wasm_bindgen_test]
async fn a_field_is_the_readers_while_it_is_typed_in() {
    open("p=0.5").await;
    let (field, before) = (input("count-0"), kl());
    for typed in ["0", "03", "037", "037.50"] {
        type_into(&field, typed);
        let count = typed.trim_start_matches('0').trim_end_matches('0').trim_end_matches('.');
        let count = if count.is_empty() { "0" } else { count };
        until("the bar has the count typed", || value_now() == count).await;
        assert_eq!(field.value(), typed, "rewritten under the reader's hands");
    }
    assert_ne!(kl(), before);
    send(&field, "blur", "{}");
    until("the field shows the state", || field.value() == "37.5").await;
    assert_eq!(value_now(), "37.5");
}

#[wasm_bindgen_test]
async fn a_field_left_at_once_shows_what_was_typed_last() {
    open("p=0.5").await;
    for id in ["count-0", "p-number"] {
        let field = input(id);
        // The first is told of at once, the others would be some time later.
        for typed in ["0.25", "0.5", "0.125"] {
            type_into(&field, typed);
        }
        send(&field, "blur", "{}");
        assert_eq!(field.value(), "0.125", "{id}");
    }
}

#[wasm_bindgen_test]
async fn p_is_any_number_and_its_field_says_it_shortly() {
    open("p=0.5").await;
    let field = input("p-number");
    assert_eq!(field.value(), "0.500");
    type_into(&field, "0.50938712345");
    until("the link-to-be has p in full", || {
        !kl().is_empty() && one("#p").get_attribute("aria-valuetext").as_deref() == Some("0.5094")
    })
    .await;
    assert_eq!((field.value().as_str(), input("p").value().as_str()), ("0.50938712345", "0.509"));
    send(&field, "blur", "{}");
    until("the field is normal", || field.value() == "0.5094").await;
}

#[wasm_bindgen_test]
async fn what_is_refused_is_said_in_its_place_and_the_last_value_stands() {
    let words = messages(Lang::En);
    open("counts=0,0,4&p=0.5").await;
    for (id, typed, place, said) in [
        ("count-2", "0", "notice", (words.notice)(Notice::LastBin { bin: 2 })),
        ("count-1", "-1", "notice", (words.notice)(Notice::CountOutOfRange { bin: 1 })),
        ("count-1", "", "notice", words.ui.not_a_number.to_owned()),
        ("bins", "1", "bins-error", (words.notice)(Notice::BinsOutOfRange)),
        ("bins", "2", "bins-error", (words.notice)(Notice::BinsWouldBeEmpty { least: 3 })),
        ("bins", "2.5", "bins-error", (words.notice)(Notice::BinsOutOfRange)),
        ("split", "2", "split-error", (words.notice)(Notice::SplitOutOfRange { most: 1 })),
        ("p-number", "1.5", "p-error", (words.notice)(Notice::POutOfRange)),
    ] {
        let (field, before) = (input(id), kl());
        let stood = field.value();
        type_into(&field, typed);
        until(&format!("{id} = {typed} is refused"), || text(&format!("#{place}")) == said).await;
        assert_eq!(field.get_attribute("aria-invalid").as_deref(), Some("true"));
        assert_eq!(field.get_attribute("aria-describedby").as_deref(), Some(place));
        assert_eq!(
            all(".complaint").iter().filter(|each| !hidden(each) && each.text_content() != Some(String::new())).count(),
            1
        );
        assert_eq!(kl(), before);
        send(&field, "blur", "{}");
        until("the words go with the field", || text(&format!("#{place}")).is_empty() && field.value() == stood).await;
        assert!(!field.has_attribute("aria-invalid"));
    }
}

#[wasm_bindgen_test]
async fn markup_in_a_link_is_text() {
    run("window.hacked = 0");
    let images = all("img").len();
    open("model=%3Cimg%20src%3Dx%20onerror%3D%22window.hacked%3D1%22%3E&p=%3Cb%3Ebold%3C/b%3E&counts=1,*x*_y_[z]").await;
    let lines: Vec<String> = all("#link-issues li").iter().filter_map(|line| line.text_content()).collect();
    assert_eq!(lines.len(), 3, "{lines:?}");
    let said = lines.join("\n");
    for piece in ["<img src=x onerror=\"window.hacked=1\"", "p=<b>bold</b> is", "“*x*_y_[z]”"] {
        assert!(said.contains(piece), "{said} without {piece}");
    }
    assert!(all("#link-issues li *").is_empty(), "markup came in");
    assert_eq!((all("img").len(), number("return window.hacked", &JsValue::NULL)), (images, 0.0));
    assert!(!hidden(&one("#link-issues")));
    send(&one("#link-issues-close"), "click", "{}");
    until("the lines can be closed", || hidden(&one("#link-issues"))).await;
}

#[wasm_bindgen_test]
async fn selects_and_radio_buttons_show_the_state() {
    let chosen = || property("#model input:checked", "value");
    open("unit=nats&theme=dark&model=two-group").await;
    for (select, value) in [("#unit", "nats"), ("#theme", "dark"), ("#preset", "article"), ("#lang", "en")] {
        assert_eq!(property(select, "value"), value);
    }
    assert_eq!((chosen().as_str(), property("html", "dataset.theme").is_empty()), ("two-group", false));
    assert_eq!(one("html").get_attribute("data-theme").as_deref(), Some("dark"));
    open("unit=dits&theme=light&model=uniform&counts=1,2,3").await;
    for (select, value) in [("#unit", "dits"), ("#theme", "light"), ("#preset", "own")] {
        assert_eq!(property(select, "value"), value);
    }
    assert_eq!(chosen(), "uniform");
    assert!(input("p").disabled() && input("p-number").disabled());
    // And the other way: what is chosen is taken.
    run(
        "const unit = document.getElementById('unit'); unit.value = 'bits'; unit.dispatchEvent(new Event('change', { bubbles: true }))",
    );
    until("the unit is taken", || one("data[data-quantity='kl.pq']").get_attribute("data-unit").as_deref() == Some("bits")).await;
    run(
        "const preset = document.getElementById('preset'); preset.value = 'two-humps'; preset.dispatchEvent(new Event('change', { bubbles: true }))",
    );
    until("the preset is taken", || {
        all("#chart-counts").len() == 1 && all("[id^=count-]").len() == 11 && input("count-2").value() == "110"
    })
    .await;
    type_into(&input("count-2"), "111");
    until("edited data are the reader's own", || property("#preset", "value") == "own").await;
    open("theme=light").await;
}

#[wasm_bindgen_test]
async fn a_browser_without_storage_is_good_enough() {
    let work = || run("return localStorage.getItem('wormteeth.work') ?? ''").as_string().unwrap_or_default();
    open("p=0.5").await;
    run("localStorage.clear()");
    block_storage(true);
    type_into(&input("p-number"), "0.25");
    send(&input("p-number"), "blur", "{}");
    let address = || window().location().hash().unwrap_or_default();
    until("the address has the work", || address().contains("&p=0.25&")).await;
    assert_eq!(input("p").value(), "0.25");
    block_storage(false);
    assert_eq!(work(), "", "it was not blocked");
    type_into(&input("p-number"), "0.75");
    until("the work is kept where that can be", || work().contains("&p=0.75&")).await;
    assert!(all(".crash").is_empty());
}

#[wasm_bindgen_test]
async fn a_link_is_opened_although_the_address_is_written_at_that_moment() {
    open("p=0.5").await;
    // What the page's own timer does if it comes between the click and the event.
    go("#/explore?p=0.25", "#/explore?v=1&p=0.5").await;
    assert_eq!(input("p").value(), "0.25");
}
