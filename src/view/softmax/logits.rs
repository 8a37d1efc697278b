//! The logits: presets, bars, fields, target, temperature, and the same number added to all.

use super::rows::chart;
use super::{MOST, Seen};
use crate::digits;
use crate::model::{CLASSES, LOGIT, LogitEdit, LogitPreset, Need, TEMPERATURE};
use crate::state::Place;
use crate::state::scenes::softmax::{self as scenes, ClassRow};
use crate::view::field::{NumberField, complaint_at};
use crate::view::history::undo_redo;
use crate::view::plain::{Pace, Read, What, attributed, follows, reads};
use crate::view::select::{OWN, select};
use crate::view::slider::slider;
use crate::web::dom::{Tag, of_class, tag, told};
use web_sys::Event;

/// A number field of the view; each is the same to the compiler.
struct Field {
    id: String,
    label: String,
    place: &'static str,
    step: &'static str,
    need: Need,
    /// The class it concerns; 0 if none.
    class: usize,
}

impl Field {
    fn make(self, seen: Seen, value: Read<String>, edit: fn(f64, usize) -> LogitEdit) -> Tag {
        let Self { id, label, place, step, need, class } = self;
        let take = told(move |value: f64| seen.state.works.softmax.edit(edit(value, class)));
        NumberField { id, label, value, take, place: Place::Value(place), step, range: need.ends() }.make()
    }
}

/// The top of the panel.
pub fn head(seen: Seen, panel: Tag) {
    let words = seen.state.words().softmax();
    let work = seen.state.works.softmax;
    let field = Field { id: "classes".into(), label: words.classes.into(), place: "classes", step: "1", need: CLASSES, class: 0 };
    let field =
        field.make(seen, reads(move || seen.sheet.read().classes().to_string()), |classes, _| LogitEdit::Classes(classes));
    let classes = of_class("label", "bins").all(&[tag("span").text(words.classes), field, complaint_at(Place::Value("classes"))]);
    let mut options = vec![(OWN, words.own)];
    options.extend(LogitPreset::ALL.map(|each| (each.key(), (words.preset)(each))));
    let choose = told(move |key: String| {
        if let Some(preset) = LogitPreset::ALL.into_iter().find(|preset| preset.key() == key) {
            work.edit(LogitEdit::Load(preset));
        }
    });
    let preset = reads(move || LogitPreset::of(&seen.sheet.read().logits).map_or(OWN, LogitPreset::key));
    let presets = select("preset", words.presets, &options, preset, choose).with("class", "select preset");
    let head = of_class("div", "panel-head").all(&[
        tag("h2").with("id", "logits-title").text(words.rows[ClassRow::Logits as usize].0),
        classes,
        presets,
    ]);
    undo_redo(head);
    panel.all(&[head]);
}

/// Bars, fields, target; temperature and constant.
pub fn controls(seen: Seen, panel: Tag) {
    let words = seen.state.words().softmax();
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
            class,
        };
        let value =
            reads(move || seen.sheet.read().logits.get(class).map_or_else(String::new, |logit| scenes::field_text(*logit)));
        let focused = told(move |event: Event| seen.state.lit.put(&(event.type_() == "focus").then_some(class)));
        let field = field.make(seen, value, |logit, class| LogitEdit::Set { class, logit }).listen(&["focus", "blur"], focused);
        list.all(&[item.all(&[field, of_class("span", "bin").with("aria-hidden", "true").text(&class.to_string())])]);
        let radio = tag("input")
            .with("type", "radio")
            .with("name", "target")
            .with("value", &class.to_string())
            .with("aria-label", &(words.target_label)(class))
            .on("change", move |_| {
                work.edit(LogitEdit::Target(class));
            });
        let radio = follows(radio, Pace::Frame, What::Checked, reads(move || (seen.target() == class).then(String::new)));
        let label = seen.of_class(seen.light(tag("label"), class), class);
        target.all(&[label.all(&[radio]).text(&class.to_string())]);
    }
    let fields = of_class("div", "counts").all(&[name("z"), list, complaint_at(Place::Value("logits"))]);
    panel.all(&[fields]);
    panel.all(&[target]);
    panel.all(&[temperature(seen)]);
}

/// The temperature, on a logarithmic scale too; and what is added to all logits.
fn temperature(seen: Seen) -> Tag {
    let words = seen.state.words().softmax();
    let work = seen.state.works.softmax;
    let field = Field {
        id: "temperature-number".into(),
        label: words.temperature_label.into(),
        place: "temperature",
        step: "any",
        need: TEMPERATURE,
        class: 0,
    };
    let value = reads(move || digits::shortest(seen.sheet.read().temperature));
    let field = field.make(seen, value, |temperature, _| LogitEdit::Temperature(temperature));
    let label = of_class("label", "t-field").all(&[tag("span").text(words.temperature), field]);
    let temperature = move || seen.sheet.read_untracked().temperature;
    let (least, most) = scenes::TEMPERATURE_PLACES;
    let take = told(move |place| _ = work.edit(LogitEdit::Temperature(scenes::temperature_at(place))));
    let slider = slider("temperature", words.temperature_label, take).with("min", least).with("max", most).with("step", "0.01");
    let slider = follows(slider, Pace::Frame, What::Value, reads(move || Some(scenes::temperature_place(temperature()))));
    let slider = attributed(slider, "aria-valuetext", move || Some(digits::shortest(temperature())));
    let row = of_class("div", "logit-row").all(&[label, slider, complaint_at(Place::Value("temperature"))]);
    row.all(&[of_class("span", "add").text(words.add)]);
    for (constant, id, text) in scenes::CONSTANTS {
        let button = tag("button").with("id", id).with("aria-label", &(words.add_label)(text)).text(text);
        row.all(&[button.on("click", move |_| {
            work.edit(LogitEdit::Add(constant));
        })]);
    }
    row
}
