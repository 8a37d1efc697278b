//! The formula alone in f32 and f64, beside log-sum-exp.

use super::Seen;
use crate::info::Precision;
use crate::state::scenes::softmax::{NaiveRow, naive_row};
use crate::state::{memo, scenes};
use crate::view::plain::{reads, written};
use crate::view::quantity::optional;
use crate::web::dom::{Tag, of_class, tag};
use crate::web::frame::Stage;

/// The panel with the table.
pub fn panel(seen: Seen) -> Tag {
    let words = seen.state.words();
    let heading = |text: &str| tag("th").with("scope", "col").text(text);
    let [sum, p, nll] = words.softmax().columns;
    let title = tag("h2").with("id", "naive-title").text(words.softmax().naive_title);
    let unit = written(tag("span"), move || (words.unit)(seen.state.unit.get_untracked()).to_owned());
    let nll = heading(nll).text(", ").all(&[unit]);
    let head = tag("tr").all(&[tag("td"), heading(sum), heading(p), nll]);
    let table = tag("table").all(&[tag("thead").all(&[head])]);
    for (place, name) in words.softmax().naive_rows.into_iter().enumerate() {
        table.all(&[row(seen, place, name)]);
    }
    of_class("section", "panel naive").with("aria-labelledby", "naive-title").all(&[title, table])
}

/// One way to compute it, by its place among the precisions (after these, log-sum-exp): its figures, and under them e^z of each class and what
/// happened.
fn row(seen: Seen, place: usize, name: &str) -> Tag {
    let Seen { state, sheet, figures } = seen;
    let words = state.words();
    let row = memo(move || naive_row(place, &sheet.read(), &figures.read(), words));
    let cell = move |tag: Tag, read: fn(&NaiveRow) -> &str| {
        written(tag, move || row.read_untracked().as_ref().as_ref().map_or_else(String::new, |row| read(row).to_owned()))
    };
    let unit = move || state.unit.get_untracked();
    let nll = move || row.get_untracked().and_then(|row| row.nll);
    let value = match Precision::ALL.get(place) {
        // Not there where it is no number: the note says so.
        Some(precision) => {
            let name = match precision {
                Precision::Single => "softmax.naive.f32.nll",
                Precision::Double => "softmax.naive.f64.nll",
            };
            optional(Stage::Write, tag("span"), name, reads(move || nll().map(|nats| (Some(unit()), unit().from_nats(nats)))))
        }
        None => written(tag("span"), move || scenes::shown(unit(), nll().unwrap_or_default())),
    };
    let note = cell(tag("span"), |row| &row.note);
    let figures = tag("tr").all(&[
        tag("th").with("scope", "row").text(name),
        cell(tag("td"), |row| &row.sum),
        cell(tag("td"), |row| &row.p),
        of_class("td", "nll-cell").all(&[value]).text(" ").all(&[note]),
    ]);
    let exps = of_class("p", "exps").text(words.softmax().exps[place]).all(&[cell(tag("span"), |row| &row.exps)]);
    let said = cell(tag("p"), |row| &row.said);
    let why = of_class("tr", "why").all(&[tag("td").with("colspan", "4").all(&[exps, said])]);
    tag("tbody").all(&[figures, why])
}
