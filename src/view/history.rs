//! Undo and redo, in every view that has something to edit.

use super::plain::flag;
use super::state;
use crate::web::dom::{Tag, svg, tag};

/// Puts two buttons over the open view's history into `parent`.
pub fn undo_redo(parent: Tag) {
    let state = state();
    let ui = &state.words().ui;
    let undo = icon_button("undo", ui.undo, "M5.5 2.5 2.5 5.5l3 3M3 5.5h6.5a3.75 3.75 0 0 1 0 7.5H7");
    let redo = icon_button("redo", ui.redo, "m10.5 2.5 3 3-3 3M13 5.5H6.5a3.75 3.75 0 0 0 0 7.5H9");
    parent.all(&[
        flag(undo, "disabled", move || !state.history.get().0).on("click", move |_| state.undo()),
        flag(redo, "disabled", move || !state.history.get().1).on("click", move |_| state.redo()),
    ]);
}

/// A button with a picture and a label.
pub fn icon_button(id: &str, label: &str, path: &str) -> Tag {
    tag("button").with("id", id).with("class", "icon").with("aria-label", label).with("title", label).all(&[icon(path).0])
}

/// A picture of strokes on a ground of 16 by 16, and its path.
pub fn icon(path: &str) -> (Tag, Tag) {
    let path = svg("path").with("d", path);
    (svg("svg").with("aria-hidden", "true").with("viewBox", "0 0 16 16").all(&[path]), path)
}
