//! What the charts share: columns and the bars in them, gridlines, the zero line, what is written round the plot.

use plotters::style::text_anchor::HPos;

use super::axis::Tick;
use super::label::{Area, LabelLayout, width_at_most};
use super::painter::{ColorRole, Painter, Point, Text, Type};
use super::{Frame, Style};

/// The left and right edge of bin `k`'s bar, a part of its column's width, on whole device pixels.
#[inline(never)]
pub(super) fn bar(frame: &Frame, style: &Style, bin: usize, part: f64) -> (f64, f64) {
    let center = frame.x_px(bin as f64);
    let half = frame.pitch() * part / 2.0;
    let left = style.snap(center - half);
    let least = f64::from(style.fine.max(1));
    (left, style.snap(center + half).max(left + least))
}

/// The height on which bars of counts stand: the upper edge of the zero line.
pub(super) fn foot(pen: &Painter, frame: &Frame) -> f64 {
    let style = pen.style;
    style.snap(frame.bottom() - style.thick(style.sizes().zero) / 2.0)
}

/// Where bars that stand on `foot` end, on whole device pixels; what is no number has none.
#[inline(never)]
pub(super) fn tops(pen: &Painter, frame: &Frame, foot: f64, values: &[f64]) -> Vec<f64> {
    let top = |value: &f64| {
        let value = if value.is_finite() { value.max(0.0) } else { 0.0 };
        pen.style.snap(frame.y_px(value).max(frame.top())).min(foot)
    };
    values.iter().map(top).collect()
}

/// A solid bar from `zero` to `end`.
///
/// Bars are rectangles, and not one polygon for all: of a polygon browsers smooth each pixel of the box around it, and of a rectangle
/// none, which at a step of p is a tenth of all that is done.
#[inline(never)]
pub(super) fn solid(pen: &Painter, (left, right): (f64, f64), zero: f64, end: f64, ink: ColorRole) {
    if end != zero {
        pen.rect((left, zero.min(end)), (right, zero.max(end)), ink);
    }
}

/// A hollow one, open at `zero`: two bars as wide as its stroke and one across, or a solid one if there is no inside.
#[inline(never)]
pub(super) fn hollow(pen: &Painter, (left, right): (f64, f64), zero: f64, end: f64, thick: f64, ink: ColorRole) {
    let inner = if end < zero { end + thick } else { end - thick };
    let (inner_left, inner_right) = (left + thick, right - thick);
    if (zero - inner) * (zero - end) > 0.0 && inner_left < inner_right {
        solid(pen, (left, inner_left), zero, end, ink);
        solid(pen, (inner_left, inner_right), inner, end, ink);
        solid(pen, (inner_right, right), zero, end, ink);
    } else {
        solid(pen, (left, right), zero, end, ink);
    }
}

/// What lies under the bars of a chart with bins.
pub(super) struct Scale<'a> {
    pub ticks: Vec<Tick>,
    /// Over the labels of the ticks, which give way to it, and left of the bin numbers; empty for none.
    pub words: [&'a str; 2],
    pub highlighted: Option<usize>,
    pub bold: &'a [usize],
    /// The first bin's number.
    pub first: usize,
}

/// Draws all of it.
#[inline(never)]
pub(super) fn scale(pen: &Painter, frame: &Frame, scale: &Scale) {
    let [unit, under] = scale.words;
    let unit_at = (0.0, pen.em(Text::Tick));
    band(pen, frame, scale.highlighted);
    grid(pen, frame, &scale.ticks, Some(pen.boxed(unit, (unit_at, HPos::Left), Type::SMALL)));
    zero(pen, frame);
    numbers(pen, frame, scale.highlighted, scale.bold, scale.first);
    pen.text(unit, unit_at, HPos::Left, Type::SMALL);
    pen.text(under, (0.0, number_line(pen, frame)), HPos::Left, Type::SMALL);
}

/// The highlighted bin's column from top to bottom, behind everything.
pub(super) fn band(pen: &Painter, frame: &Frame, highlighted: Option<usize>) {
    if let Some(bin) = highlighted.filter(|bin| *bin < frame.bins()) {
        let (left, right) = bar(frame, pen.style, bin, 1.0);
        pen.rect((left, 0.0), (right, pen.size.height), ColorRole::Band);
    }
}

/// Gridlines with labels left of the plot, but none where `taken` is; the line of 0 is drawn by [`zero`].
#[inline(never)]
pub(super) fn grid(pen: &Painter, frame: &Frame, ticks: &[Tick], taken: Option<Area>) {
    let edge = frame.left() - pen.px(pen.style.sizes().tick_gap);
    for tick in ticks {
        let y = frame.y_px(tick.value);
        if tick.value != 0.0 {
            pen.across(frame, y, 1.0, ColorRole::Grid);
        }
        // A long label comes nearer to the plot rather than lose its first figure.
        let x = edge.max(2.0 * pen.half(&tick.label, Type::SMALL)).min(frame.left() - pen.px(2.0));
        let area = pen.boxed(&tick.label, ((x, y), HPos::Right), Type::SMALL);
        if !taken.is_some_and(|taken| taken.meets(&area)) {
            pen.text(&tick.label, (x, y), HPos::Right, Type::SMALL);
        }
    }
}

/// The unit over a scale: "bits". Gives where it stands.
pub(super) fn unit(pen: &Painter, frame: &Frame, label: &str) -> Point {
    let up = pen.em(Text::Tick) * 0.75;
    let at = (frame.left(), (frame.top() - up).max(up * 0.8));
    pen.text(label, at, HPos::Left, Type::SMALL);
    at
}

/// Labels of the x axis at a height, inside the canvas; one that would meet the one before is left out.
#[inline(never)]
pub(super) fn below(pen: &Painter, frame: &Frame, ticks: &[Tick], y: f64) {
    let mut free_from = 0.0;
    for tick in ticks {
        let half = pen.half(&tick.label, Type::SMALL);
        let x = frame.x_px(tick.value).min(pen.size.width - half).max(half);
        if x - half >= free_from {
            pen.text(&tick.label, (x, y), HPos::Center, Type::SMALL);
            free_from = x + half + pen.px(2.0);
        }
    }
}

/// The height of labels under a slider's thumb.
pub(super) fn label_line(pen: &Painter, frame: &Frame) -> f64 {
    let under = pen.em(Text::Tick) * 0.78;
    (frame.bottom() + pen.px(14.0) + under).min(pen.size.height - under)
}

/// The line of 0, over grid and bars.
#[inline(never)]
pub(super) fn zero(pen: &Painter, frame: &Frame) {
    pen.across(frame, frame.y_px(0.0), pen.style.sizes().zero, ColorRole::Plain);
}

/// The slider's track, from end to end of the axis; the page lays its thumb on it.
pub(super) fn track(pen: &Painter, frame: &Frame) {
    pen.across(frame, frame.bottom(), pen.style.sizes().track, ColorRole::Control);
}

/// What has been passed of it.
pub(super) fn passed(pen: &Painter, frame: &Frame, x: f64) {
    pen.along(x, frame, frame.bottom(), pen.style.sizes().track, ColorRole::Plain);
}

/// The height at which bin numbers are centred.
pub(super) fn number_line(pen: &Painter, frame: &Frame) -> f64 {
    (frame.bottom() + pen.size.height) / 2.0 + pen.px(2.5)
}

/// Bin numbers from `first` on, thinned where the columns are narrow: the highlighted and the bold ones stay, and so does what they leave room for.
#[inline(never)]
pub(super) fn numbers(pen: &Painter, frame: &Frame, highlighted: Option<usize>, bold: &[usize], first: usize) {
    let bins = frame.bins();
    let y = number_line(pen, frame);
    let mut room = LabelLayout::new(Area::around((0.0, 0.0), 0.0));
    let heavy = Type::bold(Text::Tick, ColorRole::Plain);
    let mut put = |bin: usize, look: Type| {
        let text = (bin + first).to_string();
        let half = pen.half(&text, heavy);
        let at = (frame.x_px(bin as f64).min(pen.size.width - half), y);
        if room.claims(pen.boxed(&text, (at, HPos::Center), heavy).grown(pen.px(2.0))) {
            pen.text(&text, at, HPos::Center, look);
        }
    };
    for bin in highlighted.iter().chain(bold).filter(|bin| **bin < bins) {
        put(*bin, heavy);
    }
    let widest = width_at_most(&bins.saturating_sub(1).to_string(), pen.em(Text::Tick), true) + pen.px(8.0);
    for bin in (0..bins).step_by(stride(widest, frame.pitch())) {
        put(bin, Type::SMALL);
    }
}

/// Every how many bins a number has room: 1, 2, 5, 10, …
fn stride(width: f64, pitch: f64) -> usize {
    [1, 2, 5, 10, 20, 25, 50].into_iter().find(|stride| pitch * *stride as f64 >= width).unwrap_or(100)
}
