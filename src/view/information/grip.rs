//! What lies over a chart: in a curve the handle comes to the pointer; bars are handles, with one tab stop for all of a list.

use super::Seen;
use crate::chart::Style;
use crate::model::chances::{Chance, Knob, LIST, List, Part};
use crate::model::number;
use crate::state::{RwSignal, scenes};
use crate::view::bars::{Bars, bars};
use crate::view::pointer::{Move, pointer};
use crate::web::canvas::Measured;
use crate::web::dom::{Tag, of_class, told};

/// A chart under the hand.
#[derive(Clone, Copy)]
struct Grip {
    part: Part,
    seen: Seen,
    measured: RwSignal<Option<Measured>>,
}

impl Grip {
    /// A place on it, CSS px, as the scenes ask for it; none before it has a size.
    fn touch(self, x: i32, y: i32) -> Option<(scenes::Touch, Style)> {
        let Measured { size, ratio, scale } = self.measured.get_untracked()?;
        let touch = scenes::Touch { x: f64::from(x) * scale, y: f64::from(y) * scale, scale, size };
        Some((touch, self.seen.state.style_at(ratio)))
    }

    /// What it holds is dragged there: the handle, or the bar of the outcome `held`.
    fn drag(self, held: usize, x: i32, y: i32) {
        let work = self.seen.work;
        let edit = self
            .touch(x, y)
            .and_then(|(touch, style)| scenes::dragged(self.part, &work.session.read_untracked(), held, touch, &style));
        if let Some(edit) = edit {
            work.edit(edit);
        }
    }
}

/// Takes the pointer over a curve.
pub fn curve(part: Part, seen: Seen, measured: RwSignal<Option<Measured>>) -> Tag {
    let grip = Grip { part, seen, measured };
    let moved = move |act| match act {
        Move::To(x, y) => grip.drag(0, x, y),
        Move::Free => seen.state.commit(),
        Move::Over(_) | Move::Away | Move::Hold(_) => {}
    };
    pointer(of_class("div", "hit"), true, told(moved))
}

/// The bars of a list.
struct Entries {
    grip: Grip,
    list: List,
}

impl Entries {
    fn value(&self, entry: usize) -> f64 {
        self.grip.seen.now(|sheet, _| Knob::Entry(self.list, entry).of(sheet))
    }
}

impl Bars for Entries {
    fn many(&self) -> usize {
        self.grip.seen.outcomes.get_untracked()
    }

    fn under(&self, x: i32) -> Option<usize> {
        let Grip { part, seen, .. } = self.grip;
        let (touch, style) = self.grip.touch(x, 0)?;
        scenes::outcome_at(part, &seen.work.session.read_untracked(), touch, &style)
    }

    fn drag(&self, entry: usize, y: i32) {
        self.grip.drag(entry, 0, y);
    }

    fn key(&self, key: &str, shift: bool, entry: usize) -> Option<scenes::BarKey> {
        scenes::entry_key(key, shift, &self.grip.seen.work.session.read_untracked(), self.list, entry)
    }

    fn set(&self, entry: usize, value: f64) {
        self.grip.seen.work.edit(Chance::Set(Knob::Entry(self.list, entry), value));
    }

    fn label(&self, entry: usize) -> String {
        (self.grip.seen.state.words().information().bars)(Knob::Entry(self.list, entry))
    }

    fn now(&self, entry: usize) -> String {
        number::shortest(self.value(entry))
    }

    fn words(&self, entry: usize) -> String {
        let Seen { state, .. } = self.grip.seen;
        self.grip.seen.now(|sheet, _| scenes::entry_text(sheet, self.list, entry, state.words()))
    }
}

/// Takes pointer and keys over the bars of a list.
pub fn entries(list: List, seen: Seen, measured: RwSignal<Option<Measured>>) -> Tag {
    let grip = Grip { part: Part::List(list), seen, measured };
    let most = number::shortest(LIST.ends().1);
    bars(&["bars-", list.key()].concat(), ("0", &most), Box::new(Entries { grip, list }))
}
