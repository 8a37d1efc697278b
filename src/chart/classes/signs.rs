//! What is written at the bars, and at the lines where exp gives up.

use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;

use super::{ClassesLive, Ends, on_scale};
use crate::chart::Frame;
use crate::chart::label::{Area, Room, width_at_most};
use crate::chart::pen::{Drawn, Pen, Point, Type, Weight};

pub(super) fn draw<DB: DrawingBackend>(pen: &Pen<DB>, frame: &Frame, ends: &[Ends], scene: &ClassesLive) -> Drawn<DB> {
    let (style, size) = (pen.style, pen.size());
    let palette = &style.palette;
    let look = Type { size: style.sizes().tick, weight: Weight::Bold, color: palette.q };
    let mut room = Room::new(Area { left: 0.0, top: 0.0, right: size.width, bottom: size.height });
    // In the order of their right to be there: lit, target, all.
    for (turn, class) in [scene.lit.unwrap_or(usize::MAX), scene.target].into_iter().chain(0..ends.len()).enumerate() {
        let (Some(bar), Some(ends)) = (scene.bars.get(class), ends.get(class)) else { continue };
        let at = beside(pen, frame, ends, &bar.label);
        let area = Area::of_text(&bar.label, at, HPos::Center, style.px(look.size), true);
        // Where columns are narrow, only the first two have the right to spread over others.
        let wide = turn > 1 && area.right - area.left > frame.pitch() * 1.2;
        if bar.label.is_empty() || wide || room.taken.iter().any(|taken| taken.meets(&area)) {
            continue;
        }
        room.take(area);
        // The model's, unless there is nothing but the solid bar.
        let color = if bar.q == 0.0 && bar.p != 0.0 { palette.p } else { palette.q };
        pen.text(&bar.label, at, HPos::Center, Type { color, ..look })?;
    }
    let labels = room.taken.len();
    room.taken.extend(ends.iter().map(Ends::area));
    let look = Type { weight: Weight::Regular, color: palette.muted, ..look };
    for line in on_scale(&scene.thresholds, &scene.axis) {
        let up = if line.value > 0.0 { -1.0 } else { 1.0 };
        let y = frame.y_px(line.value) + up * style.px(look.size * 0.62);
        let places = [(frame.right(), HPos::Right), (frame.left() + style.px(4.0), HPos::Left)];
        let area = |(x, side): (f64, HPos)| Area::of_text(&line.label, (x, y), side, style.px(look.size), false);
        // Else over a bar, but over no other text.
        let clear = |place: &(f64, HPos)| {
            !room
                .taken
                .iter()
                .take(labels)
                .chain(room.taken.iter().skip(labels + ends.len()))
                .any(|taken| taken.meets(&area(*place)))
        };
        let free = places.iter().find(|place| room.is_free(&area(**place)));
        if let Some((x, side)) = free.or_else(|| places.iter().find(|place| clear(place))).copied() {
            room.take(area((x, side)));
            pen.cased_text(&line.label, (x, y), side, look, free.is_none())?;
        }
    }
    Ok(())
}

/// Beyond the farther end of the bars; at nothing, where there is more room. Never off the canvas.
fn beside<DB: DrawingBackend>(pen: &Pen<DB>, frame: &Frame, ends: &Ends, text: &str) -> Point {
    let size = pen.style.px(pen.style.sizes().tick);
    let (half, width) = (width_at_most(text, size, true) / 2.0, pen.size().width);
    let x = ((ends.solid.0 + ends.solid.1) / 2.0).min(width - half).max(half);
    let area = ends.area();
    let below = area.top == ends.zero && (area.bottom > ends.zero || frame.bottom() - ends.zero > ends.zero - frame.top());
    let y = if below { area.bottom + size * 0.72 } else { area.top - size * 0.72 };
    (x, y.max(size * 0.6))
}
