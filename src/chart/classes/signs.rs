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
    let mut crowded = Room::new(room.bounds);
    crowded.taken = room.taken.iter().copied().chain(ends.iter().map(Ends::area)).collect();
    let look = Type { weight: Weight::Regular, color: palette.muted, ..look };
    for line in on_scale(&scene.thresholds, &scene.axis) {
        // Beyond the line, where what it says holds; else on this side of it.
        let beyond = if line.value > 0.0 { -0.62 } else { 0.62 };
        let sides = [(frame.right(), HPos::Right), (frame.left() + style.px(4.0), HPos::Left)];
        let places =
            [beyond, -beyond].map(|up| sides.map(|(x, side)| ((x, frame.y_px(line.value) + up * style.px(look.size)), side)));
        let area = |(at, side): (Point, HPos)| Area::of_text(&line.label, at, side, style.px(look.size), false);
        // Clear of all bars, else over one, but over no other text.
        let places = || places.into_iter().flatten();
        let found = crowded.place(places(), area).map(|found| (found, false));
        let found = found.or_else(|| room.place(places(), area).map(|found| (found, true)));
        if let Some((((at, side), _), over)) = found {
            let area = area((at, side));
            if over {
                pen.rect((area.left, area.top), (area.right, area.bottom), palette.page)?;
            }
            room.take(area);
            crowded.take(area);
            pen.text(&line.label, at, side, look)?;
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
