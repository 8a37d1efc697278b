//! D against p for the ear.

use super::context::ExploreContext;
use crate::app::components::IconButton;
use crate::app::hooks::Tones;
use crate::app::use_app_state;
use crate::chart::ValueAxis;
use crate::present::tones;
use leptos::prelude::*;

/// Plays both curves as tones, until they end or the button is pressed again.
#[component]
pub fn ListenButton(context: ExploreContext, axis: Memo<ValueAxis>) -> impl IntoView {
    let state = use_app_state();
    // It goes with the page: nobody hears what is no longer seen.
    let sound = StoredValue::new_local(None::<Tones>);
    let playing = RwSignal::new(false);
    let stop = move || {
        sound.try_set_value(None);
        playing.set(false);
    };
    let on_ended = move || {
        if sound.try_with_value(|sound| sound.as_ref().is_some_and(Tones::is_over)) == Some(true) {
            stop();
        }
    };
    // Untracked: an event handler.
    let toggle = move || {
        if playing.get_untracked() {
            return stop();
        }
        let fit = context.fit.get_untracked();
        let curves = [&fit.curves.forward, &fit.curves.reverse];
        let tones = curves.map(|nats| tones(nats, axis.get_untracked(), state.unit.get_untracked()));
        sound.set_value(Tones::play(tones, on_ended));
        playing.set(sound.with_value(Option::is_some));
    };
    view! {
        <IconButton
            id="hear"
            label=state.messages().explore.hear
            path="M2 6v4h2.5L8 13V3L4.5 6zM10.5 5.5a3.5 3.5 0 0 1 0 5M12.5 3.5a6.4 6.4 0 0 1 0 9"
            pressed=playing
            on_click=toggle
        />
    }
}
