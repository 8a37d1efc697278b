//! The target's negative log-likelihood: the number, its sum, and all figures in a table.

use super::Seen;
use crate::model::LogitFigures;
use crate::state::{memo, scenes};
use crate::view::plain::{attributed, reads, written};
use crate::view::quantity::information;
use crate::view::rich::log_sign;
use crate::view::table::{self, Cell};
use crate::web::dom::{Tag, math, of_class, tag};
use crate::web::frame::Stage;

/// The panel at the top right.
pub fn panel(seen: Seen) -> Tag {
    let Seen { state, figures, .. } = seen;
    let words = state.words();
    let unit = move || state.unit.get_untracked();
    let figure = move |parent: Tag, name: &'static str, read: fn(&LogitFigures) -> f64| {
        parent.all(&[information(Stage::Write, name, reads(move || read(&figures.read_untracked())))])
    };
    let title = of_class("h2", "p").with("id", "nll-title");
    let head = of_class("div", "sum-head").all(&[
        written(title, move || (words.softmax().nll)(seen.target())),
        formula(seen),
        all_figures(seen),
    ]);
    let row =
        attributed(tag("div"), "class", move || Some(scenes::softmax::sized("sum-row", figures.read_untracked().nll, unit())));
    let part = |name: &'static str, read: fn(&LogitFigures) -> f64, caption: Tag| {
        figure(of_class("span", "part"), name, read).all(&[caption])
    };
    let caption = written(tag("small"), move || (words.softmax().target_logit)(unit()));
    row.all(&[figure(of_class("span", "big p"), "softmax.nll", |figures| figures.nll)]);
    row.all(&[written(of_class("span", "unit"), move || (words.unit)(unit()).to_owned())]);
    row.all(&[of_class("span", "op").text("=")]);
    row.all(&[part("softmax.log-sum-exp", |figures| figures.log_sum_exp, tag("small").text(words.softmax().log_sum_exp))]);
    row.all(&[of_class("span", "op").text("−")]);
    row.all(&[part("softmax.target-logit", |figures| figures.target, caption)]);
    of_class("section", "panel sum nll").with("aria-labelledby", "nll-title").all(&[head, row])
}

/// −log p of the target as a sum.
fn formula(seen: Seen) -> Tag {
    let indexed = |letter: Tag, index: &str| math("msub").all(&[letter, math("mi").text(index)]);
    let power = |index: &str| {
        let power = math("mrow").all(&[indexed(math("mi").text("z"), index), math("mo").text("/"), math("mi").text("T")]);
        math("msup").all(&[math("mi").text("e"), power])
    };
    let formula = math("math").with("class", "formula").all(&[math("mo").text("="), math("mo").text("−")]);
    formula.all(&[log_sign(seen.state)]);
    formula.all(&[indexed(math("mi").with("class", "q").text("p"), "t")]);
    formula.all(&[math("mo").text("=")]);
    formula.all(&[log_sign(seen.state)]);
    formula.all(&[indexed(math("mo").text("∑"), "k")]);
    formula.all(&[power("k")]);
    formula.all(&[math("mo").text("−")]);
    formula.all(&[log_sign(seen.state)]);
    formula.all(&[power("t")])
}

/// The data table: every figure of the rows.
fn all_figures(seen: Seen) -> Tag {
    let Seen { state, sheet, figures } = seen;
    let words = state.words().softmax();
    let rows = state.tabled(move || scenes::softmax::table(&sheet.read(), &figures.read()));
    let rows = memo(move || {
        let unit = state.unit.get();
        let cells = rows.get().into_iter().enumerate().map(|(class, row)| {
            let class = class.to_string();
            let cell = |name, figure| Cell::Quantity(["softmax.", name, ".", &class].concat(), figure);
            let (p, gradient) = (cell("p", (None, row.p)), cell("gradient", (None, row.gradient)));
            let log = cell("log", (Some(unit), unit.from_nats(row.ln)));
            vec![Cell::Head(class), Cell::Text(row.logit), p, log, gradient]
        });
        cells.collect()
    });
    table::figures(words.figures, &[table::table(&words.figure_columns, rows)])
}
