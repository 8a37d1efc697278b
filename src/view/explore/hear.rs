//! D against p for the ear.

use crate::chart::ValueAxis;
use crate::state::{Memo, RwSignal, State, scenes};
use crate::view::history::icon_button;
use crate::view::plain::attribute;
use crate::web::dom::Tag;
use crate::web::sound::Sound;
use leptos::prelude::{SetValue, StoredValue, WithValue};
use std::rc::Rc;

/// Both curves as tones, until they end or the button is pressed again.
pub fn hear(state: State, axis: Memo<ValueAxis>) -> Tag {
    // It goes with this part of the page: nobody hears what is no longer seen.
    let sound = StoredValue::new_local(None::<Sound>);
    let sounds = RwSignal::new(false);
    let stop = move || {
        sound.set_value(None);
        sounds.set(false);
    };
    let ended = Rc::new(move || {
        if sound.try_with_value(|sound| sound.as_ref().is_some_and(Sound::over)) == Some(true) {
            stop();
        }
    });
    let button = icon_button(
        "hear",
        state.words().explore.hear,
        "M2 6v4h2.5L8 13V3L4.5 6zM10.5 5.5a3.5 3.5 0 0 1 0 5M12.5 3.5a6.4 6.4 0 0 1 0 9",
    );
    attribute(button, "aria-pressed", move || Some(sounds.get().to_string())).on("click", move |_| {
        if sounds.get_untracked() {
            return stop();
        }
        let curves = &state.fit.read_untracked().curves;
        let tones =
            [&curves.forward, &curves.reverse].map(|nats| scenes::tones(nats, axis.get_untracked(), state.unit.get_untracked()));
        sound.set_value(Sound::play(tones, ended.clone()));
        sounds.set(sound.with_value(Option::is_some));
    });
    button
}
