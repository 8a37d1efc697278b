//! Something against the number of worms, on a scale of powers of ten: a path as worms come, the band of many such paths, points of
//! many samples, the lines that they tend to, and the present number.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;

use super::Scene;
use super::axis::{Tick, ValueAxis};
use super::bins;
use super::frame::{Frame, Kind, Size};
use super::label::HALF_HEIGHT;
use super::painter::{ColorRole, DrawResult, Painter, Point, Text, Type, draw};
use super::style::Style;

mod window;

use window::{clamped, visible};

/// What lies under all: it changes with the scale only.
#[derive(Clone, Debug, PartialEq)]
pub struct LogTrendBase {
    /// The scale.
    pub axis: ValueAxis,
    /// The greatest number of worms; the least is 1.
    pub most: f64,
    /// Whether labels of the scale have signs.
    pub signed: bool,
    /// Over the scale: "bits".
    pub unit_label: String,
    /// Left of the numbers of worms: "N".
    pub worms_label: String,
}

/// A number of worms and a value there.
pub type Spot = (f64, f64);

/// The whole chart; all but `still` is drawn by [`draw_overlay`].
#[derive(Clone, Debug, PartialEq)]
pub struct LogTrend {
    /// What lies under it.
    pub still: LogTrendBase,
    /// For numbers of worms in ascending order, between which values most of many paths lie; ±∞ allowed.
    pub band: Vec<(f64, [f64; 2])>,
    /// Solid, in P's colour: what the truth is.
    pub level: Option<f64>,
    /// Dashed, in ink: what is expected, from left to right; finite.
    pub dashed: Vec<Spot>,
    /// The path, from left to right. It ends at the first infinite value.
    pub path: Vec<Spot>,
    /// Points from left to right.
    pub points: Vec<Dot>,
    /// The present number of worms with its label: "100 worms"; below 1 there is no line.
    pub marker: (f64, String),
    /// Words beside the lines.
    pub notes: Vec<Note>,
}

/// What many samples of one size came to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dot {
    /// The size.
    pub worms: f64,
    /// Their mean or share.
    pub y: f64,
    /// How far it may be off, either way.
    pub error: f64,
    /// The one that is looked at.
    pub chosen: bool,
}

/// Words at the right edge.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// What they say.
    pub text: String,
    /// At which value; ±∞ is the upper or lower edge.
    pub y: f64,
    /// Above the value, else below.
    pub above: bool,
    /// In P's colour, else in ink.
    pub of_p: bool,
}

/// Where numbers of worms from 1 to `most` stand on a canvas: x is the power of ten, y in the unit shown.
#[must_use]
pub fn frame(size: Size, axis: &ValueAxis, most: f64, style: &Style) -> Frame {
    let powers = most.max(1.0).log10();
    Frame::new(size, Kind::LogTrend, style, (0.0, powers), axis.range())
}

/// The point of a number of worms, at least 1, and a value.
fn at(frame: &Frame, (worms, y): Spot) -> Point {
    (frame.x_px(worms.max(1.0).log10()), frame.y_px(y))
}

impl Scene for LogTrendBase {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        draw(area, style, &|pen| still(pen, self))
    }
}

fn still(pen: &Painter, scene: &LogTrendBase) {
    let frame = frame(pen.size, &scene.axis, scene.most, pen.style);
    if !frame.is_drawable() {
        return;
    }
    bins::grid(pen, &frame, &scene.axis.ticks(scene.signed), None);
    bins::zero(pen, &frame);
    // Powers of ten under the plot, and what they count.
    let y = bins::number_line(pen, &frame);
    let mut label = "1".to_owned();
    let mut powers = Vec::new();
    while label.len() < 9 && (label.len() - 1) as f64 <= scene.most.log10() + 1e-4 {
        powers.push(Tick { value: (label.len() - 1) as f64, label: label.clone() });
        label.push('0');
    }
    bins::below(pen, &frame, &powers, y);
    pen.text(&scene.worms_label, (0.0, y), HPos::Left, Type::SMALL);
    pen.text(&scene.unit_label, (0.0, pen.em(Text::Tick) * HALF_HEIGHT), HPos::Left, Type::SMALL);
}

impl Scene for LogTrend {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        draw(area, style, &|pen| live(pen, self))
    }
}

fn live(pen: &Painter, scene: &LogTrend) {
    let frame = frame(pen.size, &scene.still.axis, scene.still.most, pen.style);
    if !frame.is_drawable() {
        return;
    }
    let sizes = pen.style.sizes();
    band(pen, &frame, &scene.band);
    // The true value, solid and blue, and what is expected, dashed.
    if let Some(level) = scene.level {
        let ends = [(1.0, level), (scene.still.most, level)].map(|spot| at(&frame, spot));
        lines(pen, &frame, &ends, sizes.curve, ColorRole::P);
    }
    let points: Vec<Point> = scene.dashed.iter().map(|spot| at(&frame, *spot)).collect();
    let dash = sizes.dash.map(|css| pen.px(css));
    visible(&points, &frame, pen.style, &mut |piece| pen.dashed(piece, dash, pen.px(sizes.curve * 0.6), ColorRole::Plain));
    marker(pen, &frame, &scene.marker);
    path(pen, &frame, &scene.path);
    dots(pen, &frame, &scene.points);
    notes(pen, &frame, &scene.notes);
}

/// The band with both its borders, which alone are seen where colours are forced.
fn band(pen: &Painter, frame: &Frame, band: &[(f64, [f64; 2])]) {
    let border = |side: usize| -> Vec<Point> {
        band.iter().map(|(worms, ends)| at(frame, (*worms, clamped(ends[side], frame)))).collect()
    };
    let (low, high) = (border(0), border(1));
    let mut around = low.clone();
    around.extend(high.iter().rev());
    pen.polygon(&around, ColorRole::Band);
    for border in [low, high] {
        lines(pen, frame, &border, 1.0, ColorRole::Control);
    }
}

/// A line cut to the window, in CSS px.
#[inline(never)]
fn lines(pen: &Painter, frame: &Frame, points: &[Point], width: f64, ink: ColorRole) {
    visible(points, frame, pen.style, &mut |piece| pen.path(piece, pen.px(width), ink));
}

fn path(pen: &Painter, frame: &Frame, path: &[Spot]) {
    let sizes = pen.style.sizes();
    let (low, high) = frame.y_range();
    // ∞ lies a plot's height beyond the edge: the line leaves steeply, is cut there, and ends.
    let mut points: Vec<Point> = Vec::with_capacity(path.len());
    for (worms, y) in path {
        points.push(at(frame, (*worms, y.max(2.0 * low - high).min(2.0 * high - low))));
        if !y.is_finite() {
            break;
        }
    }
    lines(pen, frame, &points, sizes.curve + 2.0 * sizes.casing, ColorRole::Page);
    lines(pen, frame, &points, sizes.curve, ColorRole::Plain);
    if let Some(end) = points.last().filter(|end| points.len() == path.len() && is_inside(end, frame)) {
        pen.dot(*end, ColorRole::Plain);
    }
}

fn is_inside((_, y): &Point, frame: &Frame) -> bool {
    (frame.top()..=frame.bottom()).contains(y)
}

/// Points joined by a thin line, each with a bar for how far it may be off; the chosen one is hollow.
fn dots(pen: &Painter, frame: &Frame, dots: &[Dot]) {
    let joined: Vec<Point> = dots.iter().map(|dot| at(frame, (dot.worms, dot.y))).collect();
    lines(pen, frame, &joined, 1.0, ColorRole::Control);
    for stage in 0..3 {
        for (dot, spot) in dots.iter().zip(&joined).filter(|(_, spot)| is_inside(spot, frame)) {
            match (stage, dot.chosen) {
                (0, _) => {
                    let [high, low] = [dot.y + dot.error, dot.y - dot.error].map(|y| frame.y_px(clamped(y, frame)));
                    if low - high > pen.px(1.0) {
                        pen.upright(spot.0, (high, low), 1.5, ColorRole::Plain);
                    }
                }
                (1, false) => pen.disc(*spot, pen.px(pen.style.sizes().dot * 0.65), ColorRole::Plain),
                (2, true) => pen.dot(*spot, ColorRole::Plain),
                _ => {}
            }
        }
    }
}

/// The line at the present number of worms, its label over the plot.
fn marker(pen: &Painter, frame: &Frame, (worms, label): &(f64, String)) {
    let look = Type::bold(Text::Tick, ColorRole::Plain);
    let up = pen.em(look.text) * HALF_HEIGHT;
    let x = at(frame, (*worms, 0.0)).0;
    if *worms >= 1.0 {
        pen.upright(x, (up * 2.0, frame.bottom()), pen.style.sizes().marker, ColorRole::Plain);
    }
    let half = pen.half(label, look);
    pen.text(label, (x.max(frame.left() + half).min(pen.size.width - half), up), HPos::Center, look);
}

fn notes(pen: &Painter, frame: &Frame, notes: &[Note]) {
    let size = pen.em(Text::Minimum);
    for note in notes {
        let look = Type::bold(Text::Minimum, if note.of_p { ColorRole::P } else { ColorRole::Plain });
        let away = if note.above { -size * 1.1 } else { size * 1.1 };
        let (high, low) = (frame.top() + size * 0.7, frame.bottom() - size * 0.7);
        let y = (frame.y_px(clamped(note.y, frame)) + away).max(high).min(low);
        pen.cased_text(&note.text, ((frame.right() - pen.px(2.0), y), HPos::Right), look, true);
    }
}
