//! Something against the number of worms, on a scale of powers of ten: a path as worms come, the band of many such paths, points of
//! many samples, the lines that they tend to, and the present number.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;

use super::Rgb;
use super::axis::ValueAxis;
use super::bins;
use super::dash::dashes;
use super::frame::{Frame, Kind, Size};
use super::label::{HALF_HEIGHT, width_at_most};
use super::pen::{Drawn, Pen, Point, Type, Weight};
use super::style::Style;

mod window;

use window::{clamped, visible};

/// What lies under all: it changes with the scale only.
#[derive(Clone, Debug, PartialEq)]
pub struct TrendStill {
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

/// The whole chart; all but `still` is drawn by [`draw_live`].
#[derive(Clone, Debug, PartialEq)]
pub struct Trend {
    /// What lies under it.
    pub still: TrendStill,
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
    Frame::new(size, Kind::Trend, style, (0.0, powers), axis.range())
}

/// The point of a number of worms, at least 1, and a value.
fn at(frame: &Frame, (worms, y): Spot) -> Point {
    (frame.x_px(worms.max(1.0).log10()), frame.y_px(y))
}

/// Draws the still layer; on an area without room for a plot, nothing.
///
/// # Errors
/// What the backend reports.
pub fn draw_still<DB: DrawingBackend>(area: &DrawingArea<DB, Shift>, scene: &TrendStill, style: &Style) -> Drawn<DB> {
    let pen = Pen::new(area, style);
    let frame = frame(pen.size(), &scene.axis, scene.most, style);
    if !frame.is_drawable() {
        return Ok(());
    }
    bins::grid(&pen, &frame, &scene.axis.ticks(scene.signed), None)?;
    bins::zero(&pen, &frame)?;
    numbers(&pen, &frame, scene)
}

/// Powers of ten under the plot, and what they count.
fn numbers<DB: DrawingBackend>(pen: &Pen<DB>, frame: &Frame, scene: &TrendStill) -> Drawn<DB> {
    let look = Type { size: pen.style.sizes().tick, weight: Weight::Regular, color: pen.style.palette.muted };
    let size = pen.style.px(look.size);
    let y = bins::number_line(pen, frame);
    let (mut worms, mut label) = (1.0, "1".to_owned());
    while worms <= scene.most * 1.0001 && label.len() < 9 {
        let half = width_at_most(&label, size, false) / 2.0;
        let x = at(frame, (worms, 0.0)).0.min(pen.size().width - half);
        pen.text(&label, (x, y), HPos::Center, look)?;
        worms *= 10.0;
        label.push('0');
    }
    pen.text(&scene.worms_label, (0.0, y), HPos::Left, look)?;
    pen.text(&scene.unit_label, (0.0, size * HALF_HEIGHT), HPos::Left, look)
}

/// Draws the live layer; on an area without room for a plot, nothing.
///
/// # Errors
/// What the backend reports.
pub fn draw_live<DB: DrawingBackend>(area: &DrawingArea<DB, Shift>, scene: &Trend, style: &Style) -> Drawn<DB> {
    let pen = Pen::new(area, style);
    let frame = frame(pen.size(), &scene.still.axis, scene.still.most, style);
    if !frame.is_drawable() {
        return Ok(());
    }
    band(&pen, &frame, &scene.band)?;
    expected(&pen, &frame, scene)?;
    marker(&pen, &frame, &scene.marker)?;
    path(&pen, &frame, &scene.path)?;
    dots(&pen, &frame, &scene.points)?;
    notes(&pen, &frame, &scene.notes)
}

/// The band with both its borders, which alone are seen where colours are forced.
fn band<DB: DrawingBackend>(pen: &Pen<DB>, frame: &Frame, band: &[(f64, [f64; 2])]) -> Drawn<DB> {
    let palette = &pen.style.palette;
    let border = |side: usize| band.iter().map(move |(worms, ends)| at(frame, (*worms, clamped(ends[side], frame))));
    let around: Vec<Point> = border(0).chain(border(1).rev()).collect();
    pen.polygon(&around, palette.band)?;
    for side in [0, 1] {
        lines(pen, frame, &border(side).collect::<Vec<_>>(), 1.0, palette.control)?;
    }
    Ok(())
}

/// A line cut to the window, in CSS px.
fn lines<DB: DrawingBackend>(pen: &Pen<DB>, frame: &Frame, points: &[Point], width: f64, color: Rgb) -> Drawn<DB> {
    for piece in visible(points, frame, pen.style) {
        pen.path(&piece, pen.style.px(width), color)?;
    }
    Ok(())
}

/// The true value, solid and blue, and what is expected, dashed.
fn expected<DB: DrawingBackend>(pen: &Pen<DB>, frame: &Frame, scene: &Trend) -> Drawn<DB> {
    let style = pen.style;
    let (sizes, palette) = (style.sizes(), &style.palette);
    if let Some(level) = scene.level {
        let ends = [(1.0, level), (scene.still.most, level)].map(|spot| at(frame, spot));
        lines(pen, frame, &ends, sizes.curve, palette.p)?;
    }
    let [on, off] = sizes.dash.map(|css| style.px(css));
    let points: Vec<Point> = scene.dashed.iter().map(|spot| at(frame, *spot)).collect();
    for piece in visible(&points, frame, style) {
        for dash in dashes(&piece, on, off) {
            pen.path(&dash, style.px(sizes.curve * 0.6), palette.ink)?;
        }
    }
    Ok(())
}

fn path<DB: DrawingBackend>(pen: &Pen<DB>, frame: &Frame, path: &[Spot]) -> Drawn<DB> {
    let style = pen.style;
    let sizes = style.sizes();
    let (low, high) = frame.y_range();
    // ∞ lies a plot's height beyond the edge: the line leaves steeply and is cut there.
    let beyond = |y: f64| y.max(2.0 * low - high).min(2.0 * high - low);
    let finite = path.iter().take_while(|(_, y)| y.is_finite()).count();
    let points: Vec<Point> = path.iter().take(finite + 1).map(|(worms, y)| at(frame, (*worms, beyond(*y)))).collect();
    lines(pen, frame, &points, sizes.curve + 2.0 * sizes.casing, style.palette.page)?;
    lines(pen, frame, &points, sizes.curve, style.palette.ink)?;
    match points.last() {
        Some(end) if points.len() == path.len() && (frame.top()..=frame.bottom()).contains(&end.1) => {
            pen.ring(*end, style.px(sizes.dot), style.px(sizes.dot_ring), style.palette.ink)
        }
        _ => Ok(()),
    }
}

/// Points joined by a thin line, each with a bar for how far it may be off; the chosen one is hollow.
fn dots<DB: DrawingBackend>(pen: &Pen<DB>, frame: &Frame, dots: &[Dot]) -> Drawn<DB> {
    let style = pen.style;
    let (sizes, palette) = (style.sizes(), &style.palette);
    let joined: Vec<Point> = dots.iter().map(|dot| at(frame, (dot.worms, dot.y))).collect();
    lines(pen, frame, &joined, 1.0, palette.control)?;
    let inside = |y: &f64| (frame.top()..=frame.bottom()).contains(y);
    let seen = || dots.iter().zip(&joined).filter(|(_, (_, y))| inside(y));
    let thick = style.thick(1.5);
    for (dot, (x, _)) in seen() {
        let left = style.snap(x - thick / 2.0);
        let [high, low] = [dot.y + dot.error, dot.y - dot.error].map(|y| frame.y_px(clamped(y, frame)));
        if low - high > style.px(1.0) {
            pen.rect((left, high), (left + thick, low), palette.ink)?;
        }
    }
    for (_, spot) in seen().filter(|(dot, _)| !dot.chosen) {
        pen.disc(*spot, style.px(sizes.dot * 0.65), palette.ink)?;
    }
    for (_, spot) in seen().filter(|(dot, _)| dot.chosen) {
        pen.ring(*spot, style.px(sizes.dot), style.px(sizes.dot_ring), palette.ink)?;
    }
    Ok(())
}

/// The line at the present number of worms, its label over the plot.
fn marker<DB: DrawingBackend>(pen: &Pen<DB>, frame: &Frame, (worms, label): &(f64, String)) -> Drawn<DB> {
    let style = pen.style;
    let sizes = style.sizes();
    let look = Type { size: sizes.tick, weight: Weight::Bold, color: style.palette.ink };
    let size = style.px(look.size);
    let half = width_at_most(label, size, true) / 2.0;
    let x = at(frame, (*worms, 0.0)).0;
    if *worms >= 1.0 {
        let thick = style.thick(sizes.marker);
        let left = style.snap(x - thick / 2.0);
        let top = size * HALF_HEIGHT * 2.0;
        pen.rect((left, top), (left + thick, frame.bottom()), style.palette.ink)?;
    }
    let x = x.max(frame.left() + half).min(pen.size().width - half);
    pen.text(label, (x, size * HALF_HEIGHT), HPos::Center, look)
}

fn notes<DB: DrawingBackend>(pen: &Pen<DB>, frame: &Frame, notes: &[Note]) -> Drawn<DB> {
    let style = pen.style;
    let palette = &style.palette;
    for note in notes {
        let look =
            Type { size: style.sizes().minimum, weight: Weight::Bold, color: if note.of_p { palette.p } else { palette.ink } };
        let size = style.px(look.size);
        let away = if note.above { -size * 1.1 } else { size * 1.1 };
        let (high, low) = (frame.top() + size * 0.7, frame.bottom() - size * 0.7);
        let y = (frame.y_px(clamped(note.y, frame)) + away).max(high).min(low);
        pen.cased_text(&note.text, (frame.right() - style.px(2.0), y), HPos::Right, look, true)?;
    }
    Ok(())
}
