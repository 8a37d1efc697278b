//! The sigmoid with both points on it, over its slope; its z axis moves the start.

use super::Learning;
use super::panels::{PanelsChart, Slid};
use crate::model::training::Change;
use crate::state::{RwSignal, memo, scenes};
use crate::view::plain::{Pace, What, follows, reads};
use crate::web::dom::{Tag, of_class, tag, told};
use crate::web::frame;

/// The panel at the top right.
pub fn panel(learning: Learning) -> Tag {
    let Learning { state, work, setup, race, now, .. } = learning;
    let words = state.words();
    let tanh = RwSignal::new(false);
    let hint = move || Some(scenes::sigmoid_hint(now.read_untracked()[0].z, tanh.get_untracked(), words));
    let check = tag("input").with("type", "checkbox").with("id", "tanh").on("change", move |_| {
        tanh.update(|on| *on = !*on);
        frame::read_out();
    });
    let head = of_class("div", "panel-head").all(&[
        tag("h2").with("id", "sigmoid-title").text(words.neuron().sigmoid_title),
        of_class("p", "hint").all(&[follows(tag("span"), Pace::Read, What::Text, reads(hint))]),
        of_class("label", "check").all(&[check, tag("span").text(words.neuron().tanh)]),
    ]);
    let axis = memo(move || scenes::z_axis(race.read().reach()));
    let still = memo(move || scenes::sigmoid_panels(axis.get(), setup.read().y, tanh.get(), words));
    let start = move || race.read_untracked().at(0)[0].z;
    let chart = PanelsChart {
        id: "chart-sigmoid",
        slider: "start",
        label: words.neuron().start_slider,
        still,
        live: memo(move || scenes::sigmoid_live(still.read(), &now.read())),
        alt: state.alternative(move || scenes::sigmoid_alt(&now.read(), tanh.get(), words)),
        slid: reads(move || {
            let axis = axis.get_untracked();
            Slid { at: start(), axis, step: scenes::z_step(&axis) }
        }),
        words: reads(move || Some(["z ", &scenes::figure(start())].concat())),
        take: told(move |z| {
            work.edit(Change::Start(scenes::within(z, &axis.get_untracked())));
        }),
    };
    of_class("section", "panel sigmoid").with("aria-labelledby", "sigmoid-title").all(&[head, chart.make(learning)])
}
