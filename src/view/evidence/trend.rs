//! A chart against the number of worms, whose x axis is a slider: one for three charts.

use super::Bench;
use crate::chart::{Trend, trend};
use crate::model::Need;
use crate::model::evidence::{Catch, Change};
use crate::state::scenes::evidence;
use crate::state::{Memo, RwSignal, memo};
use crate::view::chart_canvas::{Layer, chart_canvas};
use crate::view::plain::{Pace, What, attributed, follows, reads};
use crate::view::pointer::{Move, pointer};
use crate::web::canvas::Measured;
use crate::web::dom::{Tag, of_class, told};
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

/// What the slider over a chart sets.
pub struct Dial {
    /// The element's id.
    pub id: &'static str,
    /// What it is, in words.
    pub label: &'static str,
    /// What its value must be.
    pub needs: Need,
    /// Its value.
    pub value: fn(&Catch) -> usize,
    /// The change to another value.
    pub change: fn(f64) -> Change,
}

/// The chart with its slider: drag anywhere in it, or use the keys.
pub fn trend_chart(bench: Bench, id: &'static str, scene: Memo<Trend>, alt: Memo<String>, dial: Dial) -> Tag {
    let measured = RwSignal::new(None::<Measured>);
    let still = memo(move || scene.read().still.clone());
    let layers = [Layer::new(still, trend::draw_still), Layer::new(scene, trend::draw_live)];
    let state = bench.state;
    let Dial { id: name, label, needs, value, change } = dial;
    let pulled = move |x: i32| {
        let Some(Measured { size, ratio, scale }) = measured.get_untracked() else { return };
        let still = still.read_untracked();
        let frame = trend::frame(size, &still.axis, still.most, &state.style_at(ratio));
        bench.edit(change(evidence::dial_at(&frame, f64::from(x) * scale, scale, still.most, needs)));
    };
    let (least, most) = needs.ends();
    let slider = of_class("div", "hit dial")
        .with("id", name)
        .with("role", "slider")
        .with("tabindex", "0")
        .with("aria-label", label)
        .with("aria-valuemin", &evidence::whole_text(least))
        .with("aria-valuemax", &evidence::whole_text(most));
    attributed(slider, "aria-valuenow", move || Some(bench.sheet(value).to_string()));
    let words = state.words();
    let said = reads(move || Some(evidence::worms_at(bench.sheet(value), words)));
    follows(slider, Pace::Read, What::Attribute("aria-valuetext"), said);
    slider.on("keydown", move |event| {
        let key = event.unchecked_ref::<KeyboardEvent>();
        if let Some(worms) = evidence::dial_key(&key.key(), key.shift_key(), bench.sheet(value), needs) {
            event.prevent_default();
            bench.edit(change(worms));
        }
    });
    slider.on("blur", move |_| state.commit());
    let moved = move |act| match act {
        Move::To(x, _) => pulled(x),
        Move::Free => state.commit(),
        Move::Over(_) | Move::Away | Move::Hold(_) => {}
    };
    chart_canvas(id, measured, layers, alt).all(&[pointer(slider, true, told(moved))])
}
