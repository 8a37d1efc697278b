//! A button that lets something run, a turn a frame, until it comes to its end or the reader stops it.

use super::history::icon;
use super::plain::{attribute, flag};
use super::rich::rich;
use super::state;
use crate::state::{RwSignal, State};
use crate::web::dom::{Tag, Told, tag};
use crate::web::frame;
use std::rc::{Rc, Weak};

struct Player {
    state: State,
    playing: RwSignal<bool>,
    begin: Told<()>,
    turn: Told<(), bool>,
    /// Asks for the next turn.
    tick: frame::Job,
}

impl Player {
    fn turn(&self) {
        // Whoever paused it has ended the gesture or begun another.
        if !self.playing.get_untracked() {
            return;
        }
        if self.turn.act(()) {
            frame::request(&self.tick);
        } else {
            self.playing.set(false);
            self.state.commit();
        }
    }

    fn toggle(&self) {
        let on = !self.playing.get_untracked();
        self.playing.set(on);
        self.state.commit();
        if on {
            self.begin.act(());
            self.turn();
        }
    }
}

/// The button `#play`. `words`: to play, and to pause; `playing`: whether it runs, which others may set to false; `begin` is done
/// before the first `turn`, and a `turn` is false at the end.
pub fn play_button(label: &str, words: [&str; 2], playing: RwSignal<bool>, begin: Told<()>, turn: Told<(), bool>) -> Tag {
    let state = state();
    let player = Rc::new_cyclic(|player: &Weak<Player>| {
        let player = player.clone();
        let tick = move || {
            // None: the view is gone.
            if let Some(player) = player.upgrade() {
                player.turn();
            }
        };
        Player { state, playing, begin, turn, tick: Rc::new(tick) }
    });
    let (picture, path) = icon("");
    attribute(path, "d", move || Some(if playing.get() { "M4 3h3v10H4zM9 3h3v10H9z" } else { "m4 2.5 9 5.5-9 5.5z" }.to_owned()));
    let [play, pause] = words.map(|word| rich(tag("span"), word));
    let labels = [label, words[1]].map(|label| label.replace('_', ""));
    let button = tag("button").with("id", "play").all(&[
        picture.with("class", "solid"),
        flag(play, "hidden", move || playing.get()),
        flag(pause, "hidden", move || !playing.get()),
    ]);
    // A name that changes with the word in sight: it would read wrong as "pressed" too.
    attribute(button, "aria-label", move || labels.get(usize::from(playing.get())).cloned()).on("click", move |_| player.toggle())
}
