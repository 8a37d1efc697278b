//! What is written at the bars, and at the lines where exp gives up.

use plotters_backend::DrawingBackend;

use super::{ClassBarsOverlay, Ends, Threshold};
use crate::chart::labels::{HALF_HEIGHT, Label, LabelLayout, Side};
use crate::chart::plot::{DrawResult, Plot};
use crate::chart::rect::Rect;
use crate::chart::text::{LabelStyle, TextSize};
use crate::chart::{Kind, mesh};

/// Writes, by priority: the labels of the highlighted class, of the target, of the others, then those of the thresholds.
pub(super) fn draw<DB: DrawingBackend>(plot: &Plot<DB>, ends: &[Ends], scene: &ClassBarsOverlay) -> DrawResult<DB> {
    let (frame, sizes, size) = (&plot.frame, plot.style.sizes(), plot.size());
    let mut layout =
        LabelLayout::new(plot, Rect { left: frame.left() + plot.px(2.0), top: 0.0, right: size.width, bottom: size.height });
    layout.set_ground(mesh::gridlines(plot, &scene.axis.ticks(false)), mesh::band(plot, scene.highlighted));
    layout.avoid(plot.horizontal_box(frame.right(), frame.y_px(0.0), sizes.zero));
    let has_handles = scene.kind == Kind::Logits;
    for (class, bar) in ends.iter().enumerate() {
        layout.avoid(bar.area());
        if has_handles {
            let radius =
                if scene.highlighted == Some(class) { sizes.highlighted_handle + 2.0 } else { sizes.handle + sizes.ring };
            layout.avoid(Rect::around((frame.x_px(class as f64), bar.q), plot.px(radius)));
        }
    }
    if !has_handles {
        // The numbers of the classes.
        let top = mesh::bin_number_y(plot) - plot.em(TextSize::Tick) * HALF_HEIGHT;
        layout.avoid(Rect { left: 0.0, top, right: size.width, bottom: size.height });
    }
    let thresholds: Vec<&Threshold> = scene.thresholds.iter().filter(|line| line.is_on(frame)).collect();
    for line in &thresholds {
        layout.avoid(plot.horizontal_box(frame.right(), frame.y_px(line.value), 1.0));
    }
    let mut order: Vec<usize> = scene.highlighted.into_iter().chain([scene.target]).collect();
    order.extend((0..ends.len()).filter(|class| scene.highlighted != Some(*class) && *class != scene.target));
    let bars = order.into_iter().filter_map(|class| {
        let (bar, ends) = (scene.bars.get(class)?, ends.get(class)?);
        // The model's colour, unless there is nothing but the solid bar.
        let color = if bar.q == 0.0 && bar.p != 0.0 { plot.palette().p } else { plot.palette().q };
        let area = ends.area();
        // Beyond the farther end of the bars; of a bar of 0, on the side where the plot is higher.
        let below = area.top == ends.zero && (area.bottom > ends.zero || frame.bottom() - ends.zero > ends.zero - frame.top());
        let (marks, sides) = if below {
            (vec![Rect { top: area.bottom, ..area }], Side::BELOW_FIRST)
        } else {
            (vec![Rect { bottom: area.top, ..area }], Side::ABOVE_FIRST)
        };
        Some(Label { text: &bar.label, short: "", look: LabelStyle::bold(TextSize::Tick, color), marks, sides, is_needed: false })
    });
    let thresholds = thresholds.into_iter().map(|line| threshold_label(plot, line));
    plot.labels(&mut layout, bars.chain(thresholds).collect())
}

/// At the line's right end or, going left, wherever bars leave space: beyond it, where what it says holds, else on this side of it.
fn threshold_label<'a, DB: DrawingBackend>(plot: &Plot<DB>, line: &'a Threshold) -> Label<'a> {
    /// Along the line, so many places.
    const PLACES: u32 = 24;
    let (frame, look) = (&plot.frame, plot.tick_style());
    let area = plot.horizontal_box(frame.right(), frame.y_px(line.value), 1.0);
    let half = plot.half_width(&line.label, look);
    let (from, to) = (frame.right() - half, frame.left() + half + plot.px(3.0));
    let marks = (0..=PLACES).map(|nth| {
        let x = from + (to - from) * f64::from(nth) / f64::from(PLACES);
        Rect { left: x, right: x, ..area }
    });
    let sides = if line.value > 0.0 { Side::ABOVE_FIRST } else { Side::BELOW_FIRST };
    Label { text: &line.label, short: "", look, marks: marks.collect(), sides, is_needed: false }
}
