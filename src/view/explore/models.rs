//! The models side by side, each at its best p: the cards are the radio buttons that choose Q.

use crate::digits;
use crate::model::{Edit, Mark, Model, number};
use crate::state::{Place, State, memo, scenes};
use crate::view::field::{NumberField, complaint_at};
use crate::view::plain::{Pace, What, class_if, follows, reads, text};
use crate::view::quantity::information;
use crate::web::dom::{Tag, of_class, tag, told};
use crate::web::frame::Stage;

/// The panel at the bottom left.
pub fn panel(state: State) -> Tag {
    let cards = of_class("div", "cards");
    for (i, model) in Model::ALL.into_iter().enumerate() {
        cards.all(&[card(state, i, model)]);
    }
    of_class("fieldset", "panel models").with("id", "model").all(&[
        tag("legend").text(state.words().explore.models_title),
        cards,
        complaint_at(Place::Split),
    ])
}

/// `i`: the row in the comparison.
fn card(state: State, i: usize, model: Model) -> Tag {
    let words = state.words();
    let row = memo(move || state.comparison.read().rows[i].clone());
    let chosen = move || state.model.get() == model;
    let radio = tag("input").with("type", "radio").with("name", "model").with("value", model.key()).on("change", move |_| {
        state.edit(Edit::SetModel(model));
    });
    let radio = follows(radio, Pace::Told, What::Checked, reads(move || chosen().then(String::new)));
    let card = class_if(of_class("div", &["model ", model.key()].concat()), "chosen", chosen);
    card.all(&[tag("label").all(&[radio, of_class("span", "name").text((words.model)(model))])]);
    if model == Model::TwoGroup {
        card.all(&[split(state)]);
    }
    let parameter = move || match row.read().least.p {
        Some(p) => "p ".to_owned() + &number::fixed(p, 3),
        None if model == Model::Uniform => words.explore.no_parameter.to_owned(),
        None => String::new(),
    };
    let name = ["model.", model.key(), ".kl.pq"].concat();
    let value = information(Stage::Read, &name, reads(move || row.read_untracked().least.value.nats()));
    let length = move || Some(digits::shortest(scenes::card_bar(&state.comparison.read(), i)) + "%");
    card.all(&[
        text(of_class("span", "parameter"), parameter),
        of_class("span", "value").all(&[value]),
        mark(state, i),
        of_class("span", "bar").with("aria-hidden", "true").all(&[follows(
            tag("i"),
            Pace::Told,
            What::Style("width"),
            reads(length),
        )]),
    ])
}

/// Which model loses least, or that two are level.
fn mark(state: State, i: usize) -> Tag {
    let words = &state.words().explore;
    let now = move || state.comparison.read().rows[i].mark;
    let least = move || if now() == Mark::Least { ["◂ ", words.least].concat() } else { String::new() };
    let tie = move || if let Mark::Tie { .. } = now() { ["◂ ", words.tie].concat() } else { String::new() };
    let by = move || match now() {
        Mark::Tie { difference } => ", ".to_owned() + &number::fixed(state.unit.get().from_nats(difference), 4),
        _ => String::new(),
    };
    of_class("span", "mark").all(&[text(tag("b"), least), text(tag("span"), tie), text(of_class("span", "by"), by)])
}

/// Where the two-group model parts the bins.
fn split(state: State) -> Tag {
    let words = &state.words().explore;
    let field = NumberField {
        id: "split".to_owned(),
        label: words.split_after.to_owned(),
        value: reads(move || state.split.get().to_string()),
        take: told(move |split| state.edit(Edit::SetSplit(scenes::whole(split)))),
        place: Place::Split,
        step: "1",
        range: (0.0, 99.0),
    };
    of_class("label", "split").all(&[tag("span").text(words.split_label), field.make()])
}
