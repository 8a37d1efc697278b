//! What is written at the bars, and at the lines where exp gives up.

use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;

use super::{ClassBarsOverlay, Ends, Threshold};
use crate::chart::layout::{Anchor, LabelLayout, Rect};
use crate::chart::plot::{DrawResult, Plot, Point};
use crate::chart::text::{LabelStyle, TextSize};

/// Writes the labels of the bars, then those of the thresholds.
pub(super) fn draw<DB: DrawingBackend>(plot: &Plot<DB>, ends: &[Ends], scene: &ClassBarsOverlay) -> DrawResult<DB> {
    let size = plot.size();
    let bounds = Rect { left: 0.0, top: 0.0, right: size.width, bottom: size.height };
    let mut texts = LabelLayout::new(bounds);
    let by_priority = scene.highlighted.into_iter().chain([scene.target]).map(|class| (class, true));
    for (class, may_spread) in by_priority.chain((0..ends.len()).map(|class| (class, false))) {
        let (Some(bar), Some(ends)) = (scene.bars.get(class), ends.get(class)) else { continue };
        // The model's colour, unless there is nothing but the solid bar.
        let color = if bar.q == 0.0 && bar.p != 0.0 { plot.palette().p } else { plot.palette().q };
        let look = LabelStyle::bold(TextSize::Tick, color);
        let half = plot.half_width(&bar.label, look);
        // Where columns are narrow, only the first two may spread over others.
        let too_wide = !may_spread && 2.0 * half > plot.frame.pitch() * 1.2;
        let anchor = (beyond_end(plot, ends, half), HPos::Center);
        if !bar.label.is_empty() && !too_wide && texts.try_reserve(plot.text_box(&bar.label, anchor, look)) {
            plot.text(&bar.label, anchor, look)?;
        }
    }
    let mut texts_and_bars = LabelLayout::new(bounds);
    texts_and_bars.reserved = texts.reserved.iter().copied().chain(ends.iter().map(Ends::area)).collect();
    for line in scene.thresholds.iter().filter(|line| line.is_on(&plot.frame)) {
        let extent = plot.text_extent(&line.label, plot.tick_style());
        let anchors = threshold_anchors(plot, line);
        // Clear of all bars, else over one, but over no other text.
        let clear = texts_and_bars.find(extent, false, anchors);
        let Some(found) = clear.or_else(|| texts.find(extent, false, anchors)) else { continue };
        if clear.is_none() {
            plot.root.draw(&found.area.filled(plot.palette().page))?;
        }
        texts.reserve(found.area);
        texts_and_bars.reserve(found.area);
        plot.text(&line.label, found.anchor, plot.tick_style())?;
    }
    Ok(())
}

/// Beyond the line, where what it says holds; else on this side of it.
fn threshold_anchors<DB: DrawingBackend>(plot: &Plot<DB>, line: &Threshold) -> [Anchor; 4] {
    let frame = &plot.frame;
    let beyond = if line.value > 0.0 { -0.62 } else { 0.62 } * plot.em(TextSize::Tick);
    let (y, left) = (frame.y_px(line.value), frame.left() + plot.px(4.0));
    [
        ((frame.right(), y + beyond), HPos::Right),
        ((left, y + beyond), HPos::Left),
        ((frame.right(), y - beyond), HPos::Right),
        ((left, y - beyond), HPos::Left),
    ]
}

/// Beyond the farther end of the bars; of a bar of 0, on the side where the plot is higher. Never off the canvas.
fn beyond_end<DB: DrawingBackend>(plot: &Plot<DB>, ends: &Ends, half: f64) -> Point {
    let (frame, size) = (&plot.frame, plot.em(TextSize::Tick));
    let x = ((ends.solid.0 + ends.solid.1) / 2.0).min(plot.size().width - half).max(half);
    let area = ends.area();
    let below = area.top == ends.zero && (area.bottom > ends.zero || frame.bottom() - ends.zero > ends.zero - frame.top());
    let y = if below { area.bottom + size * 0.72 } else { area.top - size * 0.72 };
    (x, y.max(size * 0.6))
}
