//! A labelled select over a few named values.

use super::plain::{Pace, Read, What, follows, reads};
use crate::web::dom::{Tag, Told, of_class, tag, value_of};

/// The value for what is none of those to choose from: it is seen where it is so, but cannot be chosen.
pub const OWN: &str = "own";

/// The label with the select in it.
///
/// `options`: values and the words for them; `value`: the one in force, tracked; `choose` takes the one that the reader chose.
pub fn select(
    id: &str,
    label: &str,
    options: &[(&'static str, &'static str)],
    value: Read<&'static str>,
    choose: Told<String>,
) -> Tag {
    // Its words give way where room is short; its name must not.
    let select = tag("select").with("id", id).with("aria-label", label);
    for (name, word) in options {
        let option = tag("option").with("value", name).text(word);
        if *name == OWN {
            option.set("hidden", Some(""));
        }
        select.all(&[option]);
    }
    follows(select, Pace::Told, What::Value, reads(move || Some(value.act(()).to_owned())));
    select.on("change", move |event| choose.act(value_of(&event)));
    of_class("label", "select").all(&[tag("span").text(label), select])
}
