//! What the reader does: real key presses, real pointers, as the browser gets them from the system.

use serde_json::{Value, json};

use crate::Browser;
use crate::page::Page;
use crate::skip::skip;

/// A key by what it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names on the keys")]
pub enum Key {
    Tab,
    Enter,
    Space,
    Escape,
    Delete,
    Left,
    Right,
    Up,
    Down,
    PageUp,
    PageDown,
    Home,
    End,
    Shift,
    Control,
    /// A letter, figure or sign.
    Char(char),
}

impl Key {
    /// WebDriver's code point for it.
    fn code(self) -> char {
        match self {
            Self::Tab => '\u{E004}',
            Self::Enter => '\u{E007}',
            Self::Shift => '\u{E008}',
            Self::Control => '\u{E009}',
            Self::Escape => '\u{E00C}',
            Self::Space => ' ',
            Self::PageUp => '\u{E00E}',
            Self::PageDown => '\u{E00F}',
            Self::End => '\u{E010}',
            Self::Home => '\u{E011}',
            Self::Left => '\u{E012}',
            Self::Up => '\u{E013}',
            Self::Right => '\u{E014}',
            Self::Down => '\u{E015}',
            Self::Delete => '\u{E017}',
            Self::Char(letter) => letter,
        }
    }
}

/// What the reader points with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "a mouse, a finger, a pen")]
pub enum Pointer {
    Mouse,
    Touch,
    Pen,
}

impl Pointer {
    fn name(self) -> &'static str {
        match self {
            Self::Mouse => "mouse",
            Self::Touch => "touch",
            Self::Pen => "pen",
        }
    }
}

/// Moves of a pointer between two places on its way: as many as a hand makes at least.
const STEPS: u32 = 4;

impl Page {
    /// Presses and releases keys, one after the other.
    #[track_caller]
    pub fn press(&self, keys: &[Key]) {
        let strokes = keys.iter().flat_map(|key| ["keyDown", "keyUp"].map(|kind| stroke(kind, *key))).collect();
        self.keyboard(strokes);
    }

    /// Presses keys together, as in Control and z; the last one first up.
    #[track_caller]
    pub fn chord(&self, keys: &[Key]) {
        let down = keys.iter().map(|key| stroke("keyDown", *key));
        let up = keys.iter().rev().map(|key| stroke("keyUp", *key));
        self.keyboard(down.chain(up).collect());
    }

    /// Types text where the focus is.
    #[track_caller]
    pub fn type_text(&self, text: &str) {
        self.press(&text.chars().map(Key::Char).collect::<Vec<_>>());
    }

    /// Goes to a field, empties it and types `text`, without leaving it.
    #[track_caller]
    pub fn retype(&self, field: &str, text: &str) {
        self.paste(field, "");
        self.type_text(text);
    }

    /// Goes to a field and puts `text` in place of what it holds, in one go as from the clipboard; does not leave it.
    #[track_caller]
    pub fn paste(&self, field: &str, text: &str) {
        self.focus(field);
        let script = "document.activeElement.select();
            document.execCommand(arguments[0] ? 'insertText' : 'delete', false, arguments[0]);";
        self.session().js(script, json!([text]));
        self.stir();
    }

    /// Moves the focus to an element, as soon as it takes it: a field may come into use by what was done before.
    #[track_caller]
    pub fn focus(&self, css: &str) {
        let script = "const element = document.querySelector(arguments[0]); element?.focus();
            return !!element && document.activeElement === element;";
        self.wait_eq(&format!("{css} takes the focus"), || self.session().js(script, json!([css])), &json!(true));
    }

    /// Clicks in the middle of an element, scrolled into view; fails when something else lies over it.
    #[track_caller]
    pub fn click(&self, css: &str) {
        let element = self.element(css);
        self.session().post(&format!("/element/{element}/click"), &json!({}));
    }

    /// Chooses the option with this value in a `<select>`; on a narrow screen it may stand in a menu, which opens first.
    #[track_caller]
    pub fn choose(&self, select: &str, value: &str) {
        let folded = "const select = document.querySelector(arguments[0]), menu = select.closest('.menu');
            return menu && !select.checkVisibility() ? '#' + menu.querySelector('button').id : ''";
        if let Some(button) = self.js_with(folded, json!([select])).as_str().filter(|button| !button.is_empty()) {
            self.click(button);
        }
        self.click(&format!("{select} option[value=\"{value}\"]"));
    }

    /// Moves the mouse, no button pressed, to a place in the viewport.
    #[track_caller]
    pub fn hover(&self, at: (f64, f64)) {
        self.pointer(Pointer::Mouse, &[to(at)]);
        self.stir();
    }

    /// Puts a pointer down at a place in the viewport, to be moved by [`Page::pointer_move`] and lifted by [`Page::pointer_up`]:
    /// for tests that look at the page in the middle of a drag.
    #[track_caller]
    pub fn pointer_down(&self, pointer: Pointer, at: (f64, f64)) {
        match pointer {
            Pointer::Touch => self.step("touchStart", pointer, at),
            _ => {
                self.pointer(pointer, &[to(at)]);
                self.step("mousePressed", pointer, at);
            }
        }
    }

    /// Moves a pointer that is down to a place in the viewport in one step.
    #[track_caller]
    pub fn pointer_move(&self, pointer: Pointer, at: (f64, f64)) {
        self.step(if pointer == Pointer::Touch { "touchMove" } else { "mouseMoved" }, pointer, at);
        self.stir();
    }

    /// One step of fingers: `touchStart`, `touchMove` or `touchEnd`, and where those are that are then down.
    #[track_caller]
    pub fn fingers(&self, kind: &str, places: &[(f64, f64)]) {
        let points: Vec<_> = (0..).zip(places).map(|(id, (x, y))| json!({ "x": x.round(), "y": y.round(), "id": id })).collect();
        self.session().cdp("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points }));
    }

    /// Lets a pointer go, where it is.
    #[track_caller]
    pub fn pointer_up(&self, pointer: Pointer, at: (f64, f64)) {
        self.step(if pointer == Pointer::Touch { "touchEnd" } else { "mouseReleased" }, pointer, at);
        self.stir();
    }

    /// One step of a drag over several commands. In Chromium by DevTools: at the end of a WebDriver command its driver lifts a
    /// finger, and the page loses a pointer that it has captured.
    #[track_caller]
    fn step(&self, kind: &str, pointer: Pointer, (x, y): (f64, f64)) {
        if self.session().browser() != Browser::Chromium {
            // WebDriver's pointer cannot leave the page: it goes to its edge.
            let edges = self.session().js("return [innerWidth - 1, innerHeight - 1];", json!([]));
            let within = |at: f64, axis: usize| at.clamp(0.0, edges[axis].as_f64().unwrap_or_default());
            let (x, y) = (within(x, 0), within(y, 1));
            let action = match kind {
                "touchStart" | "mousePressed" => vec![to((x, y)), button("pointerDown")],
                "touchEnd" | "mouseReleased" => vec![button("pointerUp")],
                _ => vec![to((x, y))],
            };
            return self.pointer(pointer, &action);
        }
        let (x, y) = (x.round(), y.round());
        if pointer == Pointer::Touch {
            self.fingers(kind, &[(x, y)][..usize::from(kind != "touchEnd")]);
        } else {
            let held = u8::from(kind != "mouseReleased");
            let event = json!({
                "type": kind, "x": x, "y": y, "button": "left", "buttons": held, "clickCount": 1, "pointerType": pointer.name(),
            });
            self.session().cdp("Input.dispatchMouseEvent", event);
        }
    }

    /// Drags from place to place in the viewport, with moves in between, and lets go at the last one.
    #[track_caller]
    pub fn drag(&self, pointer: Pointer, path: &[(f64, f64)]) {
        let mut actions = vec![to(path[0]), button("pointerDown")];
        for ends in path.windows(2) {
            let ((x0, y0), (x1, y1)) = (ends[0], ends[1]);
            actions.extend((1..=STEPS).map(|step| {
                let part = f64::from(step) / f64::from(STEPS);
                to((x0 + part * (x1 - x0), y0 + part * (y1 - y0)))
            }));
        }
        actions.push(button("pointerUp"));
        self.pointer(pointer, &actions);
        self.stir();
    }

    #[track_caller]
    fn pointer(&self, pointer: Pointer, actions: &[Value]) {
        let (name, browser) = (pointer.name(), self.session().browser());
        if pointer == Pointer::Pen && browser != Browser::Chromium {
            skip(browser, "pen in WebDriver");
        }
        self.perform(json!({
            "type": "pointer", "id": name, "parameters": { "pointerType": name }, "actions": actions,
        }));
    }

    #[track_caller]
    fn keyboard(&self, strokes: Vec<Value>) {
        self.perform(json!({ "type": "key", "id": "keyboard", "actions": strokes }));
        self.stir();
    }

    #[track_caller]
    fn perform(&self, source: Value) {
        self.session().post("/actions", &json!({ "actions": [source] }));
    }

    #[track_caller]
    fn element(&self, css: &str) -> String {
        let found = self.session().post("/element", &json!({ "using": "css selector", "value": css }));
        // The one key of a web element is a constant of the standard.
        found["element-6066-11e4-a52e-4f735466cecf"].as_str().expect("a web element").to_owned()
    }
}

fn stroke(kind: &str, key: Key) -> Value {
    json!({ "type": kind, "value": key.code().to_string() })
}

fn button(kind: &str) -> Value {
    json!({ "type": kind, "button": 0 })
}

fn to((x, y): (f64, f64)) -> Value {
    json!({ "type": "pointerMove", "duration": 0, "origin": "viewport", "x": x.round(), "y": y.round() })
}
