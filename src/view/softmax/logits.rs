//! The logits: presets, bars, fields, target, temperature, and the same number added to all.

use super::rows::chart;
use super::{MOST, Seen};
use crate::digits;
use crate::model::{CLASSES, LOGIT, LogitEdit, LogitPreset, Need, TEMPERATURE};
use crate::state::scenes::softmax::{self as scenes, ClassRow};
use crate::state::{Boxed, Place, boxed, memo};
use crate::view::field::{ComplaintAt, NumberField};
use crate::view::history::UndoRedo;
use crate::view::plain::{What, attributed, follows, place};
use crate::web::dom::{Tag, of_class, tag, value_of};
use leptos::prelude::*;

/// A number field with its place for complaints.
struct Field {
    id: String,
    label: String,
    place: &'static str,
    step: &'static str,
    need: Need,
    /// The class that is lit while it has the focus.
    class: Option<usize>,
}

impl Field {
    /// Puts it into `parent`. Each is the same to the compiler.
    fn put(self, seen: Seen, parent: Tag, value: Boxed<String>, edit: fn(f64, usize) -> LogitEdit) {
        let Self { id, label, place: at, step, need, class } = self;
        let number = class.unwrap_or_default();
        let focus = Callback::new(move |gained: bool| {
            if class.is_some() {
                seen.state.lit.put(&class.filter(|_| gained));
            }
        });
        let take = Callback::new(move |value: f64| seen.state.works.softmax.edit(edit(value, number)));
        let value = memo(move || value.read());
        place(parent, view! { <NumberField id label value take place=Place::Value(at) step range=need.ends() on_focus=focus /> });
    }
}

fn complaint(parent: Tag, at: &'static str) {
    place(parent, view! { <ComplaintAt place=Place::Value(at) /> });
}

/// The top of the panel.
pub fn head(seen: Seen, panel: Tag) {
    let words = &seen.state.words().softmax;
    let work = seen.state.works.softmax;
    let classes = of_class("label", "bins").all(&[tag("span").text(words.classes)]);
    let field =
        Field { id: "classes".into(), label: words.classes.into(), place: "classes", step: "1", need: CLASSES, class: None };
    field.put(seen, classes, boxed(move || seen.sheet.read().classes().to_string()), |classes, _| LogitEdit::Classes(classes));
    complaint(classes, "classes");
    let preset = move || LogitPreset::of(&seen.sheet.read_untracked().logits);
    let own = tag("option").with("value", "own").text(words.own);
    let select = tag("select").with("id", "preset").all(&[attributed(own, "hidden", move || preset().map(|_| String::new()))]);
    for each in LogitPreset::ALL {
        select.all(&[tag("option").with("value", each.key()).text((words.preset)(each))]);
    }
    let select = follows(select, What::Value, boxed(move || Some(preset().map_or("own", LogitPreset::key).to_owned())));
    let select = select.on("change", move |event| {
        let key = value_of(&event);
        if let Some(preset) = LogitPreset::ALL.into_iter().find(|preset| preset.key() == key) {
            work.edit(LogitEdit::Load(preset));
        }
    });
    let head = of_class("div", "panel-head").all(&[
        tag("h2").with("id", "logits-title").text(words.rows[ClassRow::Logits as usize].0),
        classes,
        of_class("label", "select preset").all(&[tag("span").text(words.presets), select]),
    ]);
    place(head, view! { <UndoRedo /> });
    panel.all(&[head]);
}

/// Bars, fields, target; temperature and constant.
pub fn controls(seen: Seen, panel: Tag) {
    let words = &seen.state.words().softmax;
    let work = seen.state.works.softmax;
    chart(seen, ClassRow::Logits, panel);
    let name = |text: &str| of_class("span", "row-name").with("aria-hidden", "true").text(text);
    let list = tag("ol");
    let target =
        tag("fieldset").with("id", "target").all(&[of_class("legend", "alt").text(words.target_legend), name(words.target)]);
    for class in 0..MOST {
        let item = seen.of_class(seen.light(tag("li"), class), class);
        let field = Field {
            id: format!("logit-{class}"),
            label: (words.logit_label)(class),
            place: "logits",
            step: "0.1",
            need: LOGIT,
            class: Some(class),
        };
        let value =
            boxed(move || seen.sheet.read().logits.get(class).map_or_else(String::new, |logit| scenes::field_text(*logit)));
        field.put(seen, item, value, |logit, class| LogitEdit::Set { class, logit });
        list.all(&[item.all(&[of_class("span", "bin").with("aria-hidden", "true").text(&class.to_string())])]);
        let radio = tag("input")
            .with("type", "radio")
            .with("name", "target")
            .with("value", &class.to_string())
            .with("aria-label", &(words.target_label)(class))
            .on("change", move |_| {
                work.edit(LogitEdit::Target(class));
            });
        let radio = follows(radio, What::Checked, boxed(move || (seen.target() == class).then(String::new)));
        let label = seen.of_class(seen.light(tag("label"), class), class);
        target.all(&[label.all(&[radio]).text(&class.to_string())]);
    }
    let fields = of_class("div", "counts").all(&[name("z"), list]);
    complaint(fields, "logits");
    panel.all(&[fields]);
    panel.all(&[target]);
    panel.all(&[temperature(seen)]);
}

/// The temperature, on a logarithmic scale too; and what is added to all logits.
fn temperature(seen: Seen) -> Tag {
    let words = &seen.state.words().softmax;
    let work = seen.state.works.softmax;
    let label = of_class("label", "t-field").all(&[tag("span").text(words.temperature)]);
    let field = Field {
        id: "temperature-number".into(),
        label: words.temperature_label.into(),
        place: "temperature",
        step: "any",
        need: TEMPERATURE,
        class: None,
    };
    let value = boxed(move || digits::shortest(seen.sheet.read().temperature));
    field.put(seen, label, value, |temperature, _| LogitEdit::Temperature(temperature));
    let temperature = move || seen.sheet.read_untracked().temperature;
    let (least, most) = scenes::TEMPERATURE_PLACES;
    let slider = tag("input")
        .with("type", "range")
        .with("id", "temperature")
        .with("min", least)
        .with("max", most)
        .with("step", "0.01")
        .with("aria-label", words.temperature_label)
        .on("input", move |event| {
            if let Some(place) = digits::parse(&value_of(&event)) {
                work.edit(LogitEdit::Temperature(scenes::temperature_at(place)));
            }
        })
        .on("pointerup", move |_| seen.state.commit())
        .on("blur", move |_| seen.state.commit());
    let slider = follows(slider, What::Value, boxed(move || Some(scenes::temperature_place(temperature()))));
    let slider = attributed(slider, "aria-valuetext", move || Some(digits::shortest(temperature())));
    let row = of_class("div", "logit-row").all(&[label, slider]);
    complaint(row, "temperature");
    row.all(&[of_class("span", "add").text(words.add)]);
    for (constant, id, text) in scenes::CONSTANTS {
        let button = tag("button").with("id", id).with("aria-label", &(words.add_label)(text)).text(text);
        row.all(&[button.on("click", move |_| {
            work.edit(LogitEdit::Add(constant));
        })]);
    }
    row
}
