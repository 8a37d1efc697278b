//! A chart of panels over one x axis: the axis is a native slider, and a pointer drags anywhere over it.

use super::Learning;
use crate::chart::{Kind, Panels, PanelsLive, ValueAxis, panels};
use crate::digits;
use crate::state::{Memo, RwSignal, scenes};
use crate::view::chart_canvas::{Layer, chart_canvas};
use crate::view::follow::follow;
use crate::view::plain::{Pace, Read, What, follows};
use crate::view::pointer::{Move, pointer};
use crate::view::slider::{plot, slider};
use crate::web::canvas::Measured;
use crate::web::dom::{Tag, Told, of_class, told};
use crate::web::frame::Stage;
use std::rc::Rc;

/// Where the slider is, and what it can be put to.
#[derive(Clone, Copy, PartialEq)]
pub struct Slid {
    /// On the x axis.
    pub at: f64,
    /// Its ends.
    pub axis: ValueAxis,
    /// Its step.
    pub step: f64,
}

/// The figure with its slider.
pub struct PanelsChart {
    /// The figure's id.
    pub id: &'static str,
    /// The slider's.
    pub slider: &'static str,
    /// What the slider moves.
    pub label: &'static str,
    /// What does not follow the slider.
    pub still: Memo<Panels>,
    /// What does.
    pub live: Memo<PanelsLive>,
    /// The chart in words.
    pub alt: Memo<String>,
    /// Where the slider is. Not tracked: it is asked for in each frame.
    pub slid: Read<Slid>,
    /// Where it is, in words. Not tracked either.
    pub words: Read<Option<String>>,
    /// Takes a place on the x axis.
    pub take: Told<f64>,
}

impl PanelsChart {
    /// The element.
    pub fn make(self, Learning { state, .. }: Learning) -> Tag {
        let Self { id, slider: slider_id, label, still, live, alt, slid, words, take } = self;
        let measured = RwSignal::new(None::<Measured>);
        let layers = [Layer::new(still, panels::draw_still), Layer::new(live, panels::draw_live)];
        let take = Rc::new(take);
        let dragged = Rc::clone(&take);
        let moved = move |act| match act {
            Move::To(x, _) => {
                if let Some(Measured { size, ratio, scale, .. }) = measured.get_untracked() {
                    let frame = panels::frame(size, &still.read_untracked().x, &state.style_at(ratio));
                    dragged.act(frame.x_data(frame.left() + f64::from(x) * scale));
                }
            }
            Move::Free => state.commit(),
            Move::Over(_) | Move::Away | Move::Hold(_) => {}
        };
        // The native slider on the axis: its thumb's centre stands exactly at its value.
        let slider = slider(slider_id, label, told(move |x| take.act(x)));
        let put = move |Slid { at, axis, step }: &Slid| {
            for (name, value) in [("min", axis.low), ("max", axis.high), ("step", *step)] {
                slider.set(name, Some(&digits::shortest(value)));
            }
            // Where the reader moved it, it is there already, to its step.
            if let Some(input) = slider.input()
                && !scenes::shows(input.value_as_number(), *at, *step)
            {
                input.set_value(&digits::shortest(*at));
            }
        };
        follow(Stage::Write, move || slid.act(()), put);
        follows(slider, Pace::Read, What::Attribute("aria-valuetext"), words);
        let hit = pointer(of_class("div", "hit"), true, told(moved));
        chart_canvas(id, measured, layers, alt).all(&[plot(Kind::Panels).all(&[hit, slider])])
    }
}
