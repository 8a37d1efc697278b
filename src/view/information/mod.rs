//! The Information view: self-information, entropy, cross-entropy, and why D is as it is.

mod controls;
mod grip;
mod panel;

use super::history::undo_redo;
use super::plain::text;
use super::rich::sentence;
use super::state;
use super::table::{Cell, figures, table_under};
use crate::model::Compared;
use crate::model::chances::{Chances, Part};
use crate::state::{Memo, State, Work, memo, scenes};
use crate::web::dom::{Tag, of_class, tag};

/// What all parts of the view read; `Copy`.
#[derive(Clone, Copy)]
struct Seen {
    state: State,
    work: Work<Chances>,
    /// P and Q of the sheet against each other.
    lists: Memo<Compared>,
    outcomes: Memo<usize>,
}

impl Seen {
    /// What is there now; not tracked.
    fn now<T>(self, read: impl FnOnce(&Chances, &Compared) -> T) -> T {
        read(self.work.session.read_untracked().sheet(), &self.lists.read_untracked())
    }
}

/// P and Q of the reader's making, seen from all sides.
pub fn information() -> Tag {
    let state = state();
    let words = state.words().information();
    let work = state.works.chances;
    let typed = work.memo(|sheet| [sheet.p.clone(), sheet.q.clone()]);
    let lists = memo(move || {
        let [p, q] = &*typed.read();
        Compared::new(p, q)
    });
    let seen = Seen { state, work, lists, outcomes: work.memo(Chances::outcomes) };
    let said = of_class("section", "panel said").all(&[
        sentence(memo(move || (words.sentence)(&lists.read(), state.unit.get()))),
        figures(words.figures, &[all_outcomes(seen)]),
    ]);
    undo_redo(said);
    of_class("main", "information").all(&[said]).all(&Part::ALL.map(|part| panel::panel(part, seen)))
}

/// Every outcome in figures.
fn all_outcomes(seen: Seen) -> Tag {
    let Seen { state, .. } = seen;
    let rows = state.tabled(move || {
        let lines = seen.now(|sheet, lists| scenes::list_table(sheet, lists, state.unit.get_untracked()));
        lines.into_iter().map(|line| line.map(Cell::Text).into()).collect()
    });
    let [outcome, typed, p, q, ratio] =
        [state.words().information().column_outcome, "p", "P", "Q", "Q/P"].map(|name| tag("th").text(name));
    let term = text(tag("th"), move || ["P ", scenes::log_name(state.unit.get()).0, " P/Q"].concat());
    table_under(&[outcome, typed, p, q, ratio, term], rows)
}
