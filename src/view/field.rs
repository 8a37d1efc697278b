//! Number fields that never fight the typist, and the words when a number is not taken.

use super::plain::{Read, effect, flag, text};
use super::state;
use crate::digits;
use crate::state::{Complaint, Place, State};
use crate::web::dom::{Tag, Told, tag, value_of};
use leptos::prelude::{Notify, untrack};
use std::{cell::Cell, rc::Rc};

/// A number field over one value of the state.
///
/// While it is edited it is the reader's: what they type is read, never rewritten. On leaving it shows the state again.
pub struct NumberField {
    /// The contract's id.
    pub id: String,
    /// What it is, for readers who do not see where it stands.
    pub label: String,
    /// The state's value, as text. Tracked.
    pub value: Read<String>,
    /// Takes a finite number; false if it was refused, and then a complaint stands at `place`.
    pub take: Told<f64, bool>,
    /// Where complaints about it are shown.
    pub place: Place,
    /// The step of the arrow keys: a number, or `any`.
    pub step: &'static str,
    /// Least and greatest value.
    pub range: (f64, f64),
}

/// What its listeners share.
struct Typing {
    state: State,
    field: Tag,
    place: Place,
    value: Read<String>,
    take: Told<f64, bool>,
    editing: Cell<bool>,
    refused: Cell<bool>,
}

impl Typing {
    fn show(&self) {
        let text = self.value.act(());
        if !self.editing.get()
            && let Some(input) = self.field.input()
        {
            input.set_value(&text);
        }
    }

    fn typed(&self, text: &str) {
        self.editing.set(true);
        let taken = match digits::parse(text.trim()) {
            Some(number) if number.is_finite() => self.take.act(number),
            _ => {
                self.state.complaint.set(Some(Complaint::NotANumber(self.place)));
                false
            }
        };
        self.refuse(!taken);
    }

    fn refuse(&self, refused: bool) {
        if self.refused.replace(refused) != refused {
            self.field.set("aria-invalid", refused.then_some("true"));
            let id = self.place.id();
            self.field.set("aria-describedby", refused.then_some(&id));
        }
    }

    fn leave(&self) {
        if self.refused.get() {
            self.refuse(false);
            self.state.complaint.set(None);
        }
        if self.editing.replace(false) {
            // The value may follow the state seldom; here it is wanted as it is.
            self.state.mentioned.notify();
            untrack(|| self.show());
        }
        self.state.commit();
    }
}

impl NumberField {
    /// The element.
    pub fn make(self) -> Tag {
        let Self { id, label, value, take, place, step, range } = self;
        let field = tag("input")
            .with("type", "number")
            .with("inputmode", "decimal")
            .with("autocomplete", "off")
            .with("id", &id)
            .with("step", step)
            .with("min", &digits::shortest(range.0))
            .with("max", &digits::shortest(range.1))
            .with("aria-label", &label);
        let typing =
            Rc::new(Typing { state: state(), field, place, value, take, editing: Cell::new(false), refused: Cell::new(false) });
        let heard = Rc::clone(&typing);
        effect(move || typing.show());
        field.on("input", {
            let heard = Rc::clone(&heard);
            move |event| heard.typed(&value_of(&event))
        });
        field.on("change", {
            let heard = Rc::clone(&heard);
            move |_| {
                if !heard.refused.get() {
                    heard.leave();
                }
            }
        });
        field.on("blur", move |_| heard.leave())
    }

    /// The element, which can be out of use.
    pub fn made_while(self, usable: impl Fn() -> bool + 'static) -> Tag {
        flag(self.make(), "disabled", move || !usable())
    }
}

/// Why the last edit here was not taken; nothing if it was.
pub fn complaint_at(place: Place) -> Tag {
    let state = state();
    let words = state.words();
    let said = move || {
        let complaint = state.complaint.get().filter(|complaint| complaint.place() == place);
        complaint.map_or_else(String::new, |complaint| complaint.words(words))
    };
    text(tag("p").with("class", "complaint").with("id", &place.id()).with("role", "alert"), said)
}
