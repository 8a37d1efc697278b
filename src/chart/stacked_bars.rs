//! Quantities as lengths laid end to end, row under row: what is the sum of what.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;

use super::Scene;
use super::axis::ValueAxis;
use super::bins;
use super::frame::{Frame, Kind, Size};
use super::hatch;
use super::label::Area;
use super::painter::{ColorRole, DrawResult, Painter, Text, Type, draw};
use super::style::Style;

/// How much of its row's height a length fills.
const PART: f64 = 0.86;

/// What lies under the lengths.
#[derive(Clone, Debug, PartialEq)]
pub struct StackedBarsBase {
    /// The scale, from left to right.
    pub axis: ValueAxis,
}

/// The lengths.
#[derive(Clone, Debug, PartialEq)]
pub struct StackedBarsOverlay {
    /// The scale.
    pub axis: ValueAxis,
    /// Whether these are averages over P; else they are in ink.
    pub of_p: bool,
    /// From top to bottom; each row's lengths are laid end to end.
    pub rows: [Vec<StackedBar>; 2],
}

/// One of them.
#[derive(Clone, Debug, PartialEq)]
pub struct StackedBar {
    /// In the unit shown, at least 0; ∞ goes to the right edge and is broken.
    pub value: f64,
    /// Written in it where it has room, else beyond the row's end if it is the last.
    pub name: String,
    /// How it is filled.
    pub fill: Fill,
}

/// How a length is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// Full.
    Solid,
    /// Outlined and hatched.
    Hatched,
    /// Outlined.
    Hollow,
}

/// The scale that holds the greatest finite length, at least a tenth of `bit`, in the unit shown.
#[must_use]
pub fn axis(lengths: &[f64], bit: f64) -> ValueAxis {
    let finite = lengths.iter().filter(|length| length.is_finite());
    let greatest = finite.fold(bit * 0.1, |greatest, length| length.max(greatest));
    // The curves' scale reaches to three times what it is given.
    ValueAxis::for_curves(&[greatest * 1.02 / 3.0], greatest)
}

/// Where the scale stands on a canvas; y is 0 at the foot of the last row and 1 at the head of the first.
#[must_use]
pub fn frame(size: Size, axis: &ValueAxis, style: &Style) -> Frame {
    Frame::new(size, Kind::Lengths, style, axis.range(), (0.0, 1.0))
}

impl Scene for StackedBarsBase {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        draw(area, style, &|pen| still(pen, self))
    }
}

fn still(pen: &Painter, scene: &StackedBarsBase) {
    let frame = frame(pen.size, &scene.axis, pen.style);
    if !frame.is_drawable() {
        return;
    }
    let ticks = scene.axis.ticks(false);
    for tick in &ticks {
        let ink = if tick.value == 0.0 { ColorRole::Plain } else { ColorRole::Grid };
        pen.upright(frame.x_px(tick.value), (frame.top(), frame.bottom()), 1.0, ink);
    }
    bins::below(pen, &frame, &ticks, frame.bottom() + pen.px(10.0));
}

impl Scene for StackedBarsOverlay {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        draw(area, style, &|pen| live(pen, self))
    }
}

fn live(pen: &Painter, scene: &StackedBarsOverlay) {
    let frame = frame(pen.size, &scene.axis, pen.style);
    if !frame.is_drawable() {
        return;
    }
    let pitch = (frame.bottom() - frame.top()) / scene.rows.len() as f64;
    let half = pitch * PART / 2.0;
    let mut middle = frame.top() + pitch * 0.5;
    for lengths in &scene.rows {
        let ends = (pen.style.snap(middle - half), pen.style.snap(middle + half));
        draw_row(pen, &frame, lengths, ends, if scene.of_p { ColorRole::P } else { ColorRole::Plain });
        middle += pitch;
    }
}

fn draw_row(pen: &Painter, frame: &Frame, lengths: &[StackedBar], (top, bottom): (f64, f64), ink: ColorRole) {
    let style = pen.style;
    let look = Type::bold(Text::Tick, ink);
    let mut sum = 0.0;
    for (place, length) in lengths.iter().enumerate() {
        let left = style.snap(frame.x_px(sum).min(frame.right()));
        sum += if length.value > 0.0 { length.value } else { 0.0 };
        let infinite = !sum.is_finite();
        let right = if infinite { frame.right() } else { frame.x_px(sum).min(frame.right()) };
        // Half a pixel is still a length.
        let right = style.snap(right).max(if length.value > 0.0 { left + style.thick(1.0) } else { left });
        let area = Area { left, top, right, bottom };
        if right > left {
            fill(pen, &area, length.fill, ink);
        }
        if infinite && length.value > 0.0 {
            broken(pen, &area);
        }
        let middle = ((left + right) / 2.0, (top + bottom) / 2.0);
        let gap = pen.px(6.0);
        let width = 2.0 * pen.half(&length.name, look);
        if width + 2.0 * gap <= right - left && pen.em(Text::Tick) <= bottom - top {
            // Hatching goes through letters: they stand on a plate.
            if length.fill == Fill::Hatched {
                pen.area(&pen.boxed(&length.name, (middle, HPos::Center), look), ColorRole::Page);
            }
            let ink = if length.fill == Fill::Solid { ColorRole::Page } else { ink };
            pen.text(&length.name, middle, HPos::Center, Type { ink, ..look });
        } else if place + 1 == lengths.len() && right + gap + width <= pen.size.width {
            pen.text(&length.name, (right + gap, middle.1), HPos::Left, look);
        }
        if infinite {
            break;
        }
    }
}

fn fill(pen: &Painter, area: &Area, fill: Fill, ink: ColorRole) {
    let sizes = pen.style.sizes();
    pen.area(area, ink);
    let inside = area.grown(-pen.style.thick(sizes.term_stroke));
    if fill == Fill::Solid || inside.left >= inside.right || inside.top >= inside.bottom {
        return;
    }
    pen.area(&inside, ColorRole::Page);
    if fill == Fill::Hatched {
        let mut line = Vec::new();
        hatch::add(&mut line, &inside, inside.bottom, pen.style);
        hatch::draw(pen, &line, ink);
    }
}

/// Two slanted lines in the page's colour near its end: this length has none.
fn broken(pen: &Painter, area: &Area) {
    let (rise, thick) = (pen.px(4.0), pen.px(2.5));
    let x = area.right - pen.px(16.0).min((area.right - area.left) / 2.0);
    for offset in [-1.0, 1.0] {
        let x = x + offset * thick * 1.1;
        pen.path(
            &[(x - rise / 2.0, area.bottom + pen.px(1.0)), (x + rise / 2.0, area.top - pen.px(1.0))],
            thick,
            ColorRole::Page,
        );
    }
}
