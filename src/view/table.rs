//! The data table of a view: what its charts show, in figures.

use super::plain::effect;
use super::quantity::{self, Figure};
use crate::state::Memo;
use crate::web;
use crate::web::dom::{Tag, tag};
use std::cell::RefCell;

/// The id of the data table in every view that has one.
const FIGURES: &str = "figures";

/// Opens the data table: it says in figures what a chart cannot draw.
pub fn open_figures() {
    if let Some(figures) = web::element(FIGURES) {
        // Fails only for a malformed name.
        let _ = figures.set_attribute("open", "");
    }
}

/// What can be unfolded: a summary, and all that stands under it.
pub fn figures(summary: &str, inside: &[Tag]) -> Tag {
    // It scrolls where it is wider than the page: a keyboard has to get there too.
    let scrolled = tag("div").with("role", "region").with("aria-label", summary).with("tabindex", "0").all(inside);
    let unfolded = super::state().unfolded;
    unfolded.set(false);
    let (head, details) = (tag("summary").text(summary), tag("details").with("id", FIGURES));
    // Not at `toggle`, which may come when this view is gone. At a click, a key's too, the attribute is still as it was.
    head.on("click", move |_| unfolded.set(details.element().is_some_and(|details| !details.has_attribute("open"))));
    details.all(&[head, scrolled])
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// The row's name.
    Head(String),
    /// Words or a figure of no name.
    Text(String),
    /// A named quantity.
    Quantity(String, Figure),
}

/// A row of it.
pub type Row = Vec<Cell>;

/// A table that follows `rows`; their kinds of cells are the same in each row of one place, always.
pub fn table(heads: &[&str], rows: Memo<Vec<Row>>) -> Tag {
    let heads: Vec<Tag> = heads.iter().map(|name| tag("th").text(name)).collect();
    table_under(&heads, rows)
}

/// The same under heads that are there already, so that they can follow something.
pub fn table_under(heads: &[Tag], rows: Memo<Vec<Row>>) -> Tag {
    let head = tag("tr");
    for name in heads {
        head.all(&[name.with("scope", "col")]);
    }
    let body = tag("tbody");
    let made = RefCell::new(Made::default());
    effect(move || made.borrow_mut().show(body, &rows.read()));
    tag("table").all(&[tag("thead").all(&[head]), body])
}

/// The rows that have been made, of which the first `shown` are in the page. Rows are made once, and what is the same is left as it is.
#[derive(Default)]
struct Made {
    rows: Vec<(Tag, Vec<(Tag, Cell)>)>,
    shown: usize,
}

impl Made {
    fn show(&mut self, body: Tag, rows: &[Row]) {
        for (i, row) in rows.iter().enumerate() {
            if i == self.rows.len() {
                let line = tag("tr");
                self.rows.push((line, row.iter().map(|cell| (in_cell(line, cell), cell.clone())).collect()));
            }
            let (line, cells) = &mut self.rows[i];
            if i >= self.shown {
                body.all(&[*line]);
            }
            for ((place, shown), cell) in cells.iter_mut().zip(row) {
                if shown != cell {
                    put(*place, cell);
                    shown.clone_from(cell);
                }
            }
        }
        for (line, _) in self.rows.iter().take(self.shown).skip(rows.len()) {
            line.remove();
        }
        self.shown = rows.len();
    }
}

/// A new cell of a row; where its text stands.
fn in_cell(line: Tag, cell: &Cell) -> Tag {
    let (outer, place) = match cell {
        Cell::Head(_) => {
            let head = tag("th").with("scope", "row");
            (head, head)
        }
        Cell::Text(_) => {
            let place = tag("td");
            (place, place)
        }
        Cell::Quantity(name, _) => {
            let place = quantity::unset(name);
            (tag("td").all(&[place]), place)
        }
    };
    put(place, cell);
    line.all(&[outer]);
    place
}

fn put(place: Tag, cell: &Cell) {
    match cell {
        Cell::Head(text) | Cell::Text(text) => place.write(text),
        Cell::Quantity(_, figure) => quantity::set(place, *figure),
    }
}
