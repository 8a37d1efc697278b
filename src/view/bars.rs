//! The one tab stop over the bars of a chart: pointer and keys change them here.

use super::plain::{Pace, What, follows, reads};
use super::pointer::{Move, pointer};
use super::state;
use crate::chart::Frame;
use crate::state::{Memo, RwSignal, State, scenes::BarKey};
use crate::web::canvas::Measured;
use crate::web::dom::{Tag, of_class, told};
use crate::web::frame;
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent, PointerEvent};

/// What there is to change, and how. Bars are counted from 0; places are CSS px from the chart's left and top.
pub trait Bars {
    /// How many bars there are. Not tracked.
    fn many(&self) -> usize;
    /// The bar under x.
    fn under(&self, x: i32) -> Option<usize>;
    /// The bar's end is dragged to y.
    fn drag(&self, bar: usize, y: i32);
    /// What a key means at a bar.
    fn key(&self, key: &str, shift: bool, bar: usize) -> Option<BarKey>;
    /// The bar gets another value by a key.
    fn set(&self, bar: usize, value: f64);
    /// Its name.
    fn label(&self, bar: usize) -> String;
    /// Its value as text.
    fn now(&self, bar: usize) -> String;
    /// Its value in words.
    fn words(&self, bar: usize) -> String;
}

/// Which bar the keys move, and whether they are here.
struct Hand {
    state: State,
    bars: Box<dyn Bars>,
    active: Cell<usize>,
    focused: Cell<bool>,
}

impl Hand {
    fn active(&self) -> usize {
        self.active.get().min(self.bars.many().saturating_sub(1))
    }

    fn light(&self, bar: Option<usize>) {
        self.state.lit.put(&bar);
    }

    fn moved(&self, act: Move) {
        match act {
            Move::Over(x) => self.light(self.bars.under(x)),
            Move::Away => self.light(self.focused.get().then(|| self.active())),
            Move::Hold(x) => {
                let under = self.bars.under(x);
                self.active.set(under.unwrap_or_default());
                frame::read_out();
                self.light(under);
            }
            Move::To(_, y) => self.bars.drag(self.active(), y),
            Move::Free => self.state.commit(),
        }
    }

    fn pressed(&self, event: &KeyboardEvent) {
        let Some(step) = self.bars.key(&event.key(), event.shift_key(), self.active()) else { return };
        event.prevent_default();
        match step {
            BarKey::Bin(next) => {
                self.state.commit();
                self.active.set(next);
                self.light(Some(next));
                frame::read_out();
            }
            BarKey::Count(value) => self.bars.set(self.active(), value),
        }
    }

    fn focus(&self, gained: bool) {
        self.focused.set(gained);
        self.light(gained.then(|| self.active()));
        if !gained {
            self.state.commit();
        }
    }
}

/// The element, to lie over the chart. `range`: least and greatest value, as text.
pub fn bars(id: &str, range: (&str, &str), bars: Box<dyn Bars>) -> Tag {
    let hand = Rc::new(Hand { state: state(), bars, active: Cell::new(0), focused: Cell::new(false) });
    let slider = of_class("div", "hit")
        .with("id", id)
        .with("role", "slider")
        .with("tabindex", "0")
        .with("aria-orientation", "vertical")
        .with("aria-valuemin", range.0)
        .with("aria-valuemax", range.1);
    for (name, text) in TEXTS {
        let hand = Rc::clone(&hand);
        follows(slider, Pace::Read, What::Attribute(name), reads(move || Some(text(&*hand.bars, hand.active()))));
    }
    let heard = Rc::clone(&hand);
    slider.on("keydown", move |event| heard.pressed(event.unchecked_ref()));
    let heard = Rc::clone(&hand);
    slider.listen(&["focus", "blur"], told(move |event: Event| heard.focus(event.type_() == "focus")));
    pointer(slider, false, told(move |act| hand.moved(act)))
}

/// The bar under x, CSS px from the chart's left; none before the chart has a size.
pub fn bar_under(frame: Memo<Option<Frame>>, measured: RwSignal<Option<Measured>>, x: i32) -> Option<usize> {
    let (frame, measured) = (frame.get_untracked()?, measured.get_untracked()?);
    Some(frame.bin_at(f64::from(x) * measured.scale))
}

/// What lies over bars that cannot be changed: it lights the one under the pointer.
pub fn lit_bars(frame: Memo<Option<Frame>>, measured: RwSignal<Option<Measured>>) -> Tag {
    let lit = state().lit;
    let light = move |event: Event| {
        let under = bar_under(frame, measured, event.unchecked_into::<PointerEvent>().offset_x());
        if under.is_some() {
            lit.put(&under);
        }
    };
    let hit = of_class("div", "hit").listen(&["pointermove", "pointerdown"], told(light));
    hit.on("pointerleave", move |_| lit.put(&None))
}

/// What is said of the bar that the keys move.
const TEXTS: [(&str, Say); 3] = [
    ("aria-label", |bars, bar| bars.label(bar)),
    ("aria-valuenow", |bars, bar| bars.now(bar)),
    ("aria-valuetext", |bars, bar| bars.words(bar)),
];
type Say = fn(&dyn Bars, usize) -> String;
