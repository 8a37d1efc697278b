//! A row of bars as a chart, and the three rows of what becomes of the logits.

use super::Seen;
use super::handles::handles;
use crate::chart::classes;
use crate::model::Logits;
use crate::state::scenes::softmax::{self as scenes, ClassRow};
use crate::state::{RwSignal, memo};
use crate::view::bars::lit_bars;
use crate::view::chart_canvas::{Layer, chart_canvas};
use crate::web::canvas::Measured;
use crate::web::dom::{Tag, of_class, tag};

/// Softmax, log-softmax and gradient.
pub fn rows(seen: Seen, panel: Tag) {
    let words = seen.state.words().softmax();
    for row in [ClassRow::Softmax, ClassRow::Log, ClassRow::Gradient] {
        let (title, formula) = words.rows[row as usize];
        let head = of_class("div", "row-head").all(&[tag("h3").text(title), tag("p").text(formula)]);
        if row == ClassRow::Softmax {
            head.all(&[of_class("p", "key").all(&[
                of_class("i", "solid"),
                of_class("span", "p").text(words.key_p),
                tag("i"),
                of_class("span", "q").text(words.key_q),
            ])]);
        }
        panel.all(&[head]);
        chart(seen, row, panel);
    }
}

/// One row: bars by class, and the lit class through all rows.
pub fn chart(seen: Seen, row: ClassRow, panel: Tag) {
    let Seen { state, sheet, figures } = seen;
    let words = state.words();
    let measured = RwSignal::new(None::<Measured>);
    let session = state.works.softmax.session;
    let axis = memo(move || scenes::axis(row, Logits::of_scale(&session.read()), &figures.read(), state.unit.get()));
    let still = memo(move || scenes::still(row, &sheet.read(), axis.get(), state.lit.get(), words));
    let live =
        memo(move || scenes::live(row, &sheet.read(), &figures.read(), axis.get(), state.unit.get(), state.lit.get(), words));
    let frame = memo(move || {
        let Measured { size, ratio, .. } = measured.get()?;
        state.look.track();
        Some(classes::frame(size, row.kind(), sheet.read().classes(), &axis.get(), &state.style_at(ratio)))
    });
    let alt = state.alternative(move || scenes::alt(row, &sheet.read(), &figures.read(), state.unit.get(), words));
    let id = match row {
        ClassRow::Logits => "chart-logits",
        ClassRow::Softmax => "chart-softmax",
        ClassRow::Log => "chart-log-softmax",
        ClassRow::Gradient => "chart-gradient",
    };
    let layers = [Layer::new(still, classes::draw_still), Layer::new(live, classes::draw_live)];
    let figure = chart_canvas(id, measured, layers, alt);
    let hit = if row == ClassRow::Logits { handles(seen, measured, frame, axis) } else { lit_bars(frame, measured) };
    panel.all(&[of_class("div", "class-chart").all(&[figure.all(&[hit])])]);
}
