//! What is seen, in one sentence; and every figure in a table.

use crate::info::Divergence;
use crate::model::Insight;
use crate::state::{State, memo, scenes};
use crate::view::plain::{flag, reads};
use crate::view::quantity::{information, optional, plain};
use crate::view::rich::sentence;
use crate::view::table::{Cell, figures, table};
use crate::web::dom::{Tag, of_class, tag};
use crate::web::frame::Stage;

/// The panel at the bottom right.
pub fn panel(state: State) -> Tag {
    let words = state.words();
    let said = state.mention(move || {
        let insight = Insight::new(state.session.read().lab(), &state.analysis.read(), &state.comparison.read());
        (words.insight)(&insight, state.unit.get())
    });
    of_class("section", "panel words").all(&[sentence(said)])
}

/// The data table: everything the charts show, and the quantities that stand nowhere else.
pub fn all_figures(state: State) -> Tag {
    let words = &state.words().explore;
    let rows = state.tabled(move || scenes::table(state.session.read().lab(), &state.observed.read(), &state.analysis.read()));
    let rows = memo(move || {
        let unit = state.unit.get();
        let term = |name: &str, bin: &str, nats| Cell::Quantity([name, bin].concat(), (Some(unit), unit.from_nats(nats)));
        let cells = rows.get().into_iter().map(|row| {
            let bin = row.bin.to_string();
            let terms = [term("term.pq.", &bin, row.forward), term("term.qp.", &bin, row.reverse)];
            let mut cells = vec![Cell::Head(bin)];
            cells.extend([row.count, row.p, row.expected, row.q].map(Cell::Text));
            cells.extend(terms);
            cells
        });
        cells.collect()
    });
    let heads = [words.column_teeth, words.worms, "P", words.column_expected, "Q", "P log P/Q", "Q log Q/P"];
    let line = |name, value: Tag| tag("div").all(&[tag("dt").text(name), tag("dd").all(&[value])]);
    // For uniform the fit is the binomial's, and the contract leaves these two out.
    let least = move |name, quantity, read: fn(&scenes::Fit) -> &Divergence| {
        let figure = move || {
            let unit = state.unit.get_untracked();
            let nats = read(&state.fit.read_untracked()).nats();
            state.family.get_untracked().has_parameter().then(|| (Some(unit), unit.from_nats(nats)))
        };
        let value = optional(Stage::Read, tag("dd"), quantity, reads(figure));
        let line = tag("div").all(&[tag("dt").text(name), value]);
        flag(line, "hidden", move || !state.family.get().has_parameter())
    };
    let list = tag("dl").all(&[
        line(words.js, information(Stage::Read, "js", reads(move || state.figures.read_untracked().js))),
        line(words.mean, plain(Stage::Read, "mean.p", reads(move || state.figures.read_untracked().mean))),
        least(words.min_forward, "min.pq", |fit| &fit.forward.value),
        least(words.min_reverse, "min.qp", |fit| &fit.reverse.value),
    ]);
    figures(words.figures, &[table(&heads, rows), list])
}
