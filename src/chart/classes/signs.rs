//! What is written at the bars, and at the lines where exp gives up.

use plotters::style::text_anchor::HPos;

use super::{ClassBarsOverlay, Ends};
use crate::chart::Frame;
use crate::chart::label::{Area, LabelLayout};
use crate::chart::painter::{ColorRole, Painter, Point, Text, Type};

pub(super) fn draw(pen: &Painter, frame: &Frame, ends: &[Ends], scene: &ClassBarsOverlay) {
    let bounds = Area { left: 0.0, top: 0.0, right: pen.size.width, bottom: pen.size.height };
    let mut room = LabelLayout::new(bounds);
    // In the order of their right to be there: highlighted, target, all.
    for turn in 0..ends.len() + 2 {
        let class = match turn {
            0 => scene.highlighted.unwrap_or(usize::MAX),
            1 => scene.target,
            _ => turn - 2,
        };
        let (Some(bar), Some(ends)) = (scene.bars.get(class), ends.get(class)) else { continue };
        // The model's, unless there is nothing but the solid bar.
        let look = Type::bold(Text::Tick, if bar.q == 0.0 && bar.p != 0.0 { ColorRole::P } else { ColorRole::Q });
        let half = pen.half(&bar.label, look);
        let at = beside(pen, frame, ends, half);
        // Where columns are narrow, only the first two have the right to spread over others.
        let wide = turn > 1 && 2.0 * half > frame.pitch() * 1.2;
        if !bar.label.is_empty() && !wide && room.claims(pen.boxed(&bar.label, (at, HPos::Center), look)) {
            pen.text(&bar.label, at, HPos::Center, look);
        }
    }
    let mut crowded = LabelLayout::new(bounds);
    crowded.taken = room.taken.iter().copied().chain(ends.iter().map(Ends::area)).collect();
    for line in scene.thresholds.iter().filter(|line| line.is_on(frame)) {
        let places = |number: usize| {
            // Beyond the line, where what it says holds; else on this side of it.
            let up = if (line.value > 0.0) == (number < 2) { -0.62 } else { 0.62 };
            let y = frame.y_px(line.value) + up * pen.em(Text::Tick);
            let at = if number & 1 == 0 { (frame.right(), HPos::Right) } else { (frame.left() + pen.px(4.0), HPos::Left) };
            (number < 4).then_some(((at.0, y), at.1))
        };
        let size = (2.0 * pen.half(&line.label, Type::SMALL), pen.em(Text::Tick));
        // Clear of all bars, else over one, but over no other text.
        let free = crowded.place(size, false, &places);
        if let Some((place, area, _)) = free.or_else(|| room.place(size, false, &places)) {
            if free.is_none() {
                pen.area(&area, ColorRole::Page);
            }
            room.take(area);
            crowded.take(area);
            pen.text(&line.label, place.0, place.1, Type::SMALL);
        }
    }
}

/// Beyond the farther end of the bars; at nothing, where there is more room. Never off the canvas.
fn beside(pen: &Painter, frame: &Frame, ends: &Ends, half: f64) -> Point {
    let size = pen.em(Text::Tick);
    let x = ((ends.solid.0 + ends.solid.1) / 2.0).min(pen.size.width - half).max(half);
    let area = ends.area();
    let below = area.top == ends.zero && (area.bottom > ends.zero || frame.bottom() - ends.zero > ends.zero - frame.top());
    let y = if below { area.bottom + size * 0.72 } else { area.top - size * 0.72 };
    (x, y.max(size * 0.6))
}
