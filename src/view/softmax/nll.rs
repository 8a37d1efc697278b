//! The target's negative log-likelihood: the number, its sum, and all figures in a table.

use super::{MOST, Seen};
use crate::model::LogitFigures;
use crate::state::scenes::softmax::ClassFigures;
use crate::state::{boxed, scenes};
use crate::view::dynamic::effect;
use crate::view::plain::{attributed, figured, written};
use crate::web::dom::{Tag, math, of_class, tag};
use crate::web::frame;

/// The panel at the top right.
pub fn panel(seen: Seen) -> Tag {
    let Seen { state, figures, .. } = seen;
    let words = state.words();
    let unit = move || state.unit.get_untracked();
    let figure = move |parent: Tag, name: &'static str, read: fn(&LogitFigures) -> f64| {
        figured(parent, name, boxed(move || Some((Some(unit()), unit().from_nats(read(&figures.read_untracked()))))))
    };
    let title = of_class("h2", "p").with("id", "nll-title");
    let head = of_class("div", "sum-head").all(&[
        written(title, move || (words.softmax.nll)(seen.target())),
        formula(seen),
        table(seen),
    ]);
    let row =
        attributed(tag("div"), "class", move || Some(scenes::softmax::sized("sum-row", figures.read_untracked().nll, unit())));
    let part = |name: &'static str, read: fn(&LogitFigures) -> f64, caption: Tag| {
        figure(of_class("span", "part"), name, read).all(&[caption])
    };
    let caption = written(tag("small"), move || (words.softmax.target_logit)(unit()));
    row.all(&[figure(of_class("span", "big p"), "softmax.nll", |figures| figures.nll)]);
    row.all(&[written(of_class("span", "unit"), move || (words.unit)(unit()).to_owned())]);
    row.all(&[of_class("span", "op").text("=")]);
    row.all(&[part("softmax.log-sum-exp", |figures| figures.log_sum_exp, tag("small").text(words.softmax.log_sum_exp))]);
    row.all(&[of_class("span", "op").text("−")]);
    row.all(&[part("softmax.target-logit", |figures| figures.target, caption)]);
    of_class("section", "panel sum nll").with("aria-labelledby", "nll-title").all(&[head, row])
}

/// −log p of the target as a sum.
fn formula(seen: Seen) -> Tag {
    let log = move |at: Tag| {
        let unit = move || scenes::log_name(seen.state.unit.get_untracked()).1;
        at.all(&[math("msub").all(&[
            written(math("mi"), move || unit().map_or("ln", |_| "log").to_owned()),
            written(math("mn"), move || unit().unwrap_or_default().to_owned()),
        ])]);
    };
    let indexed = |letter: Tag, index: &str| math("msub").all(&[letter, math("mi").text(index)]);
    let power = |index: &str| {
        let power = math("mrow").all(&[indexed(math("mi").text("z"), index), math("mo").text("/"), math("mi").text("T")]);
        math("msup").all(&[math("mi").text("e"), power])
    };
    let formula = math("math").with("class", "formula").all(&[math("mo").text("="), math("mo").text("−")]);
    log(formula);
    formula.all(&[indexed(math("mi").with("class", "q").text("p"), "t")]);
    formula.all(&[math("mo").text("=")]);
    log(formula);
    formula.all(&[indexed(math("mo").text("∑"), "k")]);
    formula.all(&[power("k")]);
    formula.all(&[math("mo").text("−")]);
    log(formula);
    formula.all(&[power("t")])
}

/// The data table: every figure of the rows.
fn table(seen: Seen) -> Tag {
    let Seen { state, sheet, figures } = seen;
    let words = &state.words().softmax;
    let rows = state.alternative(move || scenes::softmax::table(&sheet.read(), &figures.read()));
    // It is read, not watched, and so follows when edits have settled.
    effect(move || {
        rows.track();
        frame::changed();
    });
    let body = tag("tbody");
    for class in 0..MOST {
        let cell = |name: &str, information: bool, read: fn(&ClassFigures) -> f64| {
            let figure = move || {
                let value = read(rows.read_untracked().get(class)?);
                let unit = state.unit.get_untracked();
                Some(if information { (Some(unit), unit.from_nats(value)) } else { (None, value) })
            };
            figured(tag("td"), &format!("softmax.{name}.{class}"), boxed(figure))
        };
        let logit = move || rows.read_untracked().get(class).map_or_else(String::new, |row| row.logit.clone());
        let row = tag("tr").all(&[
            tag("th").with("scope", "row").text(&class.to_string()),
            written(tag("td"), logit),
            cell("p", false, |row| row.p),
            cell("log", true, |row| row.ln),
            cell("gradient", false, |row| row.gradient),
        ]);
        body.all(&[seen.of_class(row, class)]);
    }
    let columns = words.figure_columns.map(|column| tag("th").with("scope", "col").text(column));
    let table = tag("table").all(&[tag("thead").all(&[tag("tr").all(&columns)]), body]);
    tag("details").with("id", "figures").all(&[tag("summary").text(words.figures), tag("div").all(&[table])])
}
