//! Softmax: logits to drag, what becomes of them class under class, and why the formula alone breaks down.

mod handles;
mod logits;
mod naive;
mod nll;
mod rows;

use super::plain::{attributed, written};
use super::rich::sentence;
use super::state;
use crate::model::{LogitFigures, Logits};
use crate::state::{Memo, State, memo, scenes};
use crate::web::dom::{Tag, of_class, tag};

/// The most classes there can be: so many fields and rows are made, and those of classes that are not there are hidden.
const MOST: usize = 8;

/// What all parts of the view read; `Copy`.
#[derive(Clone, Copy)]
struct Seen {
    state: State,
    sheet: Memo<Logits>,
    figures: Memo<LogitFigures>,
}

impl Seen {
    fn classes(self) -> usize {
        self.sheet.read_untracked().classes()
    }

    fn target(self) -> usize {
        self.sheet.read_untracked().target
    }

    /// The class of what belongs to a class: lit or not.
    fn light(self, tag: Tag, class: usize) -> Tag {
        attributed(tag, "class", move || (self.state.lit.get_untracked() == Some(class)).then(|| "lit".to_owned()))
    }

    /// Hides what belongs to a class that is not there.
    fn of_class(self, tag: Tag, class: usize) -> Tag {
        attributed(tag, "hidden", move || (class >= self.classes()).then(String::new))
    }
}

/// Logits, rows of bars, the NLL, naive and stable.
pub fn softmax() -> Tag {
    let state = state();
    let words = state.words();
    let sheet = state.works.softmax.memo(Logits::clone);
    let figures = memo(move || LogitFigures::new(&sheet.read()));
    let seen = Seen { state, sheet, figures };
    let seen_so = memo(move || (words.softmax().insight)(&sheet.read(), &figures.read(), state.unit.get()));
    let said = of_class("section", "panel said").all(&[sentence(seen_so)]);
    let rows = of_class("section", "panel rows").with("aria-labelledby", "logits-title");
    logits::head(seen, rows);
    logits::controls(seen, rows);
    rows::rows(seen, rows);
    let names = words.softmax().torch.iter().map(|(name, what)| {
        let name = tag("dt").all(&[tag("code").text(name)]);
        tag("div").all(&[name, tag("dd").text(what)])
    });
    let torch = of_class("section", "panel torch")
        .with("aria-labelledby", "torch-title")
        .all(&[tag("h2").with("id", "torch-title").text(words.softmax().torch_title), tag("dl").all(&names.collect::<Vec<_>>())]);
    let side = of_class("div", "side").all(&[nll::panel(seen), said, naive::panel(seen), torch]);
    of_class("main", "softmax").all(&[strip(seen), rows, side])
}

/// On a narrow screen the target's figures stay in sight: a repeat, so plain text.
fn strip(seen: Seen) -> Tag {
    let Seen { state, sheet, figures } = seen;
    let words = state.words();
    let nll = of_class("p", "p").all(&[
        written(tag("span"), move || (words.softmax().nll)(seen.target())),
        written(tag("b"), move || scenes::shown(state.unit.get_untracked(), figures.read_untracked().nll)),
        written(tag("small"), move || (words.unit)(state.unit.get_untracked()).to_owned()),
    ]);
    let share = of_class("p", "q").all(&[
        written(tag("span"), move || (words.softmax().share)(seen.target())),
        written(tag("b"), move || scenes::softmax::target_share(&sheet.read_untracked(), &figures.read_untracked())),
    ]);
    let class = move || Some(scenes::softmax::sized("strip", figures.read_untracked().nll, state.unit.get_untracked()));
    attributed(tag("div"), "class", class).with("aria-hidden", "true").all(&[nll, share])
}
