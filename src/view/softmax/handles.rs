//! The one tab stop over the bars of the logits: pointer and keyboard change them here.

use super::Seen;
use crate::chart::{Frame, ValueAxis};
use crate::digits;
use crate::model::{LOGIT, LogitEdit};
use crate::state::scenes::softmax::{self as scenes, ClassKey};
use crate::state::{Memo, RwSignal};
use crate::view::plain::attributed;
use crate::web::dom::{Tag, of_class};
use crate::web::{canvas::Measured, frame::Latest};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, KeyboardEvent, PointerEvent};

/// A drag of one bar.
#[derive(Clone, Copy)]
struct Grab {
    class: usize,
    pointer: i32,
    /// Where a finger went down: until it has moved, it only lights the class.
    rest_y: Option<i32>,
}

/// A finger that moves less (CSS px) means to look, not to drag.
const SLOP: i32 = 4;

/// What the listeners share.
struct Hand {
    seen: Seen,
    measured: RwSignal<Option<Measured>>,
    frame: Memo<Option<Frame>>,
    axis: Memo<ValueAxis>,
    grab: Cell<Option<Grab>>,
    focused: Cell<bool>,
    active: RwSignal<usize>,
    drag: Latest<(usize, i32)>,
}

impl Hand {
    fn class(&self) -> usize {
        self.active.get_untracked().min(self.seen.classes().saturating_sub(1))
    }

    fn light(&self, class: Option<usize>) {
        self.seen.state.lit.put(&class);
    }

    fn class_under(&self, x: i32) -> Option<usize> {
        let (frame, measured) = (self.frame.get_untracked()?, self.measured.get_untracked()?);
        Some(frame.bin_at(f64::from(x) * measured.scale))
    }

    fn down(&self, event: &PointerEvent) {
        let (Some(class), 0) = (self.class_under(event.offset_x()), event.button()) else { return };
        if let Some(target) = event.current_target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
            // Fails only for a pointer that is gone already.
            let _ = target.set_pointer_capture(event.pointer_id());
        }
        self.active.put(&class);
        self.light(Some(class));
        let rest_y = (event.pointer_type() == "touch").then(|| event.offset_y());
        self.grab.set(Some(Grab { class, pointer: event.pointer_id(), rest_y }));
        if rest_y.is_none() {
            self.drag.put((class, event.offset_y()));
        }
    }

    fn moved(&self, event: &PointerEvent) {
        match self.grab.get() {
            Some(Grab { pointer, .. }) if pointer != event.pointer_id() => {}
            Some(Grab { rest_y: Some(y), .. }) if (event.offset_y() - y).abs() < SLOP => {}
            Some(held) => {
                self.grab.set(Some(Grab { rest_y: None, ..held }));
                self.drag.put((held.class, event.offset_y()));
            }
            None => self.light(self.class_under(event.offset_x())),
        }
    }

    fn release(&self) {
        if self.grab.take().is_some() {
            self.drag.flush();
            self.seen.state.commit();
        }
    }

    fn leave(&self) {
        if self.grab.get().is_none() {
            self.light(self.focused.get().then(|| self.class()));
        }
    }

    fn focus(&self, gained: bool) {
        self.focused.set(gained);
        self.light(gained.then(|| self.class()));
        if !gained {
            self.seen.state.commit();
        }
    }

    fn key(&self, event: &KeyboardEvent) {
        let (class, sheet) = (self.class(), self.seen.sheet.read_untracked());
        let step = scenes::class_key(&event.key(), event.shift_key(), &sheet, class, self.axis.get_untracked());
        let Some(step) = step else { return };
        event.prevent_default();
        match step {
            ClassKey::Class(class) => {
                self.seen.state.commit();
                self.active.put(&class);
                self.light(Some(class));
            }
            ClassKey::Logit(logit) => {
                self.seen.state.works.softmax.edit(LogitEdit::Set { class, logit });
            }
        }
    }

    /// One listener for all: told apart by their names.
    fn hear(&self, event: &Event) {
        let pointer = event.unchecked_ref::<PointerEvent>();
        match event.type_().as_str() {
            "pointerdown" => self.down(pointer),
            "pointermove" => self.moved(pointer),
            "pointerleave" => self.leave(),
            "keydown" => self.key(event.unchecked_ref()),
            "focus" => self.focus(true),
            "blur" => self.focus(false),
            _ => self.release(),
        }
    }
}

/// What lies over the chart.
pub fn handles(seen: Seen, measured: RwSignal<Option<Measured>>, frame: Memo<Option<Frame>>, axis: Memo<ValueAxis>) -> Tag {
    let words = seen.state.words();
    let active = RwSignal::new(0_usize);
    let drag = Latest::new(move |(class, y): (usize, i32)| {
        if let (Some(frame), Some(measured)) = (frame.get_untracked(), measured.get_untracked()) {
            let logit = scenes::logit_at(&frame, f64::from(y) * measured.scale, measured.scale);
            seen.state.works.softmax.edit(LogitEdit::Drag { class, logit });
        }
    });
    let (grab, focused) = (Cell::new(None), Cell::new(false));
    let hand = Rc::new(Hand { seen, measured, frame, axis, grab, focused, active, drag });
    let (least, most) = LOGIT.ends();
    let mut tag = of_class("div", "hit")
        .with("id", "bars")
        .with("role", "slider")
        .with("tabindex", "0")
        .with("aria-orientation", "vertical")
        .with("aria-valuemin", &digits::shortest(least))
        .with("aria-valuemax", &digits::shortest(most));
    for event in ["pointerdown", "pointermove", "pointerup", "pointercancel", "pointerleave", "keydown", "focus", "blur"] {
        let hand = Rc::clone(&hand);
        tag = tag.on(event, move |event| hand.hear(&event));
    }
    let class = move || active.get_untracked().min(seen.classes().saturating_sub(1));
    let tag = attributed(tag, "aria-label", move || Some((words.softmax.bars_label)(class())));
    let tag = attributed(tag, "aria-valuenow", move || {
        seen.sheet.read_untracked().logits.get(class()).map(|logit| digits::shortest(*logit))
    });
    attributed(tag, "aria-valuetext", move || {
        Some(scenes::class_text(class(), &seen.sheet.read_untracked(), &seen.figures.read_untracked(), words))
    })
}
