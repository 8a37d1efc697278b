//! Plots one below the other over one x axis, which is a slider's track: the neuron's race, and its sigmoid with the slope.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;
use std::sync::Arc;

use super::axis::ValueAxis;
use super::bins;
use super::clip::{runs, simplified};
use super::dash::dashes;
use super::frame::{Frame, Kind, Size};
use super::label::{Area, Room, width_at_most};
use super::pen::{Drawn, Pen, Point, Type, Weight};
use super::style::Style;
use super::{Rgb, curves};

/// Over each plot, in sizes of its title: that, and air.
const GAP: f64 = 2.1;
/// A title stands clear of a mark at the plot's corner, CSS px.
const ASIDE: f64 = 12.0;
/// Between the last plot and the slider's track, CSS px: what is near 0 is not to lie under the thumb.
const FOOT: f64 = 8.0;
/// The longest line that is dashed, CSS px.
const LONGEST: f64 = 8000.0;

/// Whose a line or a mark is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// In P's colour, solid.
    P,
    /// In Q's colour, dashed; marks are hollow.
    Q,
    /// Nobody's: ink.
    Ink,
    /// For comparison: thin.
    Muted,
}

/// A curve.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Values at equal steps over the x axis.
    pub ys: Vec<f64>,
    /// Whose it is.
    pub tone: Tone,
    /// What stands beside it; empty for none.
    pub name: String,
}

/// A level across a plot.
#[derive(Clone, Debug, PartialEq)]
pub struct Guide {
    /// Its height.
    pub y: f64,
    /// What stands at its right end.
    pub label: String,
}

/// One of the plots.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// Over it, at the left.
    pub title: String,
    /// Its scale.
    pub axis: ValueAxis,
    /// Its part of the height.
    pub weight: f64,
    /// Its curves, the hindmost first.
    pub lines: Vec<Line>,
    /// A level, dotted.
    pub guide: Option<Guide>,
}

/// What does not follow the slider.
#[derive(Clone, Debug, PartialEq)]
pub struct Panels {
    /// The x axis with its ticks.
    pub x: ValueAxis,
    /// What stands before the ticks of x.
    pub x_label: String,
    /// From top to bottom.
    pub panels: Vec<Panel>,
    /// Curves are thin, and the live layer draws them full as far as the marker: they are run through.
    pub run: bool,
}

/// A point on a curve.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// In which plot.
    pub panel: usize,
    /// Where on the x axis.
    pub x: f64,
    /// Its height.
    pub y: f64,
    /// Whose it is.
    pub tone: Tone,
}

/// What follows the slider.
#[derive(Clone, Debug, PartialEq)]
pub struct PanelsLive {
    /// What it lies on.
    pub still: Arc<Panels>,
    /// Where the slider stands, if it is run through.
    pub at: f64,
    /// Points on the curves, the hindmost first.
    pub marks: Vec<Mark>,
}

/// The x axis over the whole height of the plots.
#[must_use]
pub fn frame(size: Size, x: &ValueAxis, style: &Style) -> Frame {
    Frame::new(size, Kind::Panels, style, x.range(), (0.0, 1.0))
}

/// Where each plot stands.
fn frames(whole: Frame, scene: &Panels, style: &Style) -> Vec<Frame> {
    let gap = style.px(style.sizes().tick * GAP);
    let weights: f64 = scene.panels.iter().map(|panel| panel.weight).sum();
    // The first title stands in the margin.
    let free = whole.bottom() - style.px(FOOT) - whole.top() - gap * (scene.panels.len().max(1) - 1) as f64;
    let mut top = whole.top();
    let mut frames = Vec::with_capacity(scene.panels.len());
    for panel in &scene.panels {
        let bottom = style.snap(top + free * panel.weight / weights);
        frames.push(whole.between(top, bottom, panel.axis.range()));
        top = bottom + gap;
    }
    frames
}

fn drawable(frames: &[Frame]) -> bool {
    frames.iter().all(Frame::is_drawable)
}

/// Draws the still layer; on an area without room for the plots, nothing.
///
/// # Errors
/// What the backend reports.
pub fn draw_still<DB: DrawingBackend>(area: &DrawingArea<DB, Shift>, scene: &Panels, style: &Style) -> Drawn<DB> {
    let pen = Pen::new(area, style);
    let whole = frame(pen.size(), &scene.x, style);
    let frames = frames(whole, scene, style);
    if !drawable(&frames) {
        return Ok(());
    }
    let sizes = style.sizes();
    let small = Type { size: sizes.tick, weight: Weight::Regular, color: style.palette.muted };
    for (panel, frame) in scene.panels.iter().zip(&frames) {
        bins::grid(&pen, frame, &panel.axis.ticks(false), None)?;
        pen.text(&panel.title, (frame.left() + style.px(ASIDE), frame.top() - style.px(small.size) * 0.85), HPos::Left, small)?;
        bins::zero(&pen, frame)?;
        guide(&pen, frame, panel.guide.as_ref())?;
        let traced: Vec<Vec<Vec<Point>>> = panel.lines.iter().map(|line| traced(&line.ys, frame, style)).collect();
        for (line, pieces) in panel.lines.iter().zip(&traced) {
            stroke(&pen, pieces, line.tone, scene.run)?;
        }
        names(&pen, frame, &panel.lines, &traced)?;
    }
    let y = curves::label_line(&pen, &whole);
    for tick in scene.x.ticks(false) {
        let half = width_at_most(&tick.label, style.px(small.size), false) / 2.0;
        let x = whole.x_px(tick.value).min(pen.size().width - half);
        pen.text(&tick.label, (x, y), HPos::Center, small)?;
    }
    pen.text(&scene.x_label, (style.px(1.0), y), HPos::Left, small)?;
    pen.across(&whole, whole.bottom(), sizes.track, style.palette.control)
}

/// Draws the live layer; on an area without room for the plots, nothing.
///
/// # Errors
/// What the backend reports.
pub fn draw_live<DB: DrawingBackend>(area: &DrawingArea<DB, Shift>, scene: &PanelsLive, style: &Style) -> Drawn<DB> {
    let pen = Pen::new(area, style);
    let still = &*scene.still;
    let whole = frame(pen.size(), &still.x, style);
    let frames = frames(whole, still, style);
    if !drawable(&frames) {
        return Ok(());
    }
    if still.run {
        for (panel, frame) in still.panels.iter().zip(&frames) {
            for line in &panel.lines {
                stroke(&pen, &traced(&passed(&line.ys, scene.at, &still.x), frame, style), line.tone, false)?;
            }
        }
        marker(&pen, &whole, &frames, scene.at)?;
    } else {
        drops(&pen, &frames, &scene.marks)?;
    }
    marks(&pen, &frames, &scene.marks)
}

/// The values as far as `at`, none beyond.
fn passed(ys: &[f64], at: f64, x: &ValueAxis) -> Vec<f64> {
    let (low, high) = x.range();
    let last = (at - low) / (high - low) * (ys.len().max(1) - 1) as f64;
    ys.iter().enumerate().map(|(k, y)| if k as f64 <= last + 1e-6 { *y } else { f64::NAN }).collect()
}

/// A curve cut to its plot. A tenth of a CSS pixel is not seen.
fn traced(ys: &[f64], frame: &Frame, style: &Style) -> Vec<Vec<Point>> {
    runs(ys, frame).iter().map(|run| simplified(&run.points, style.px(0.1))).collect()
}

fn color(tone: Tone, style: &Style) -> Rgb {
    let palette = &style.palette;
    match tone {
        Tone::P => palette.p,
        Tone::Q => palette.q,
        Tone::Ink => palette.ink,
        Tone::Muted => palette.muted,
    }
}

fn stroke<DB: DrawingBackend>(pen: &Pen<DB>, pieces: &[Vec<Point>], tone: Tone, thin: bool) -> Drawn<DB> {
    let style = pen.style;
    let sizes = style.sizes();
    let width = style.px(if thin {
        1.0
    } else if tone == Tone::Muted {
        sizes.term_stroke
    } else {
        sizes.curve
    });
    let color = color(tone, style);
    for piece in pieces {
        // Up and down without end: dashes would be thousands, and not to be told apart.
        let length: f64 = piece.windows(2).map(|ends| (ends[1].0 - ends[0].0).hypot(ends[1].1 - ends[0].1)).sum();
        if tone == Tone::Q && length < style.px(LONGEST) {
            let [on, off] = sizes.dash.map(|css| style.px(css));
            for dash in dashes(piece, on, off) {
                pen.path(&dash, width, color)?;
            }
        } else {
            pen.path(piece, width, color)?;
        }
    }
    Ok(())
}

/// A dotted level with its label in the right margin.
fn guide<DB: DrawingBackend>(pen: &Pen<DB>, frame: &Frame, guide: Option<&Guide>) -> Drawn<DB> {
    let Some(guide) = guide.filter(|guide| guide.y.is_finite()) else { return Ok(()) };
    let style = pen.style;
    let (low, high) = frame.y_range();
    let y = frame.y_px(guide.y.max(low).min(high));
    let dot = style.px(2.0);
    for dash in dashes(&[(frame.left(), y), (frame.right(), y)], dot, 2.0 * dot) {
        pen.path(&dash, style.px(1.0), style.palette.ink)?;
    }
    let bold = Type { size: style.sizes().tick, weight: Weight::Bold, color: style.palette.ink };
    pen.text(&guide.label, (pen.size().width - style.px(1.0), y), HPos::Right, bold)
}

/// Each curve's name beside it, from the right end on where there is room.
fn names<DB: DrawingBackend>(pen: &Pen<DB>, frame: &Frame, lines: &[Line], traced: &[Vec<Vec<Point>>]) -> Drawn<DB> {
    let style = pen.style;
    let look = |tone| Type { size: style.sizes().minimum, weight: Weight::Bold, color: color(tone, style) };
    let size = style.px(style.sizes().minimum);
    let edge = style.px(1.0);
    let bounds = Area { left: frame.left() + edge, top: frame.top() - edge, right: frame.right(), bottom: frame.bottom() - edge };
    let mut room = Room::new(bounds);
    room.lines.extend(traced.iter().flatten().cloned());
    for line in lines.iter().filter(|line| !line.name.is_empty()) {
        let last = line.ys.len().max(2) - 1;
        // Not at the very end: there the marker may stand.
        let places = (1..=32_usize).flat_map(|back| {
            let index = last * (32 - back) / 32;
            let x = frame.left() + frame.width() * index as f64 / last as f64;
            let y = line.ys.get(index).copied().filter(|y| y.is_finite()).map_or(frame.top(), |y| frame.y_px(y));
            let far = size * 0.95;
            [((x, y - far), HPos::Right), ((x, y + far), HPos::Right), ((x + far, y), HPos::Left)]
        });
        // Where curves leave no room: the corners, in the curve's colour.
        let rows = [0.8, 2.1].map(|row| frame.top() + size * row);
        let places = places.chain(rows.map(|y| ((frame.right() - size, y), HPos::Right)));
        let boxed = |(at, side): (Point, HPos)| Area::of_text(&line.name, at, side, size, true);
        if let Some((place, over_a_line)) = room.place(places, boxed) {
            room.take(boxed(place));
            pen.cased_text(&line.name, place.0, place.1, look(line.tone), over_a_line)?;
        }
    }
    Ok(())
}

/// What has been passed of the track, and the line at `at` through all plots, not through their titles.
fn marker<DB: DrawingBackend>(pen: &Pen<DB>, whole: &Frame, frames: &[Frame], at: f64) -> Drawn<DB> {
    let style = pen.style;
    let x = whole.x_px(at);
    if !(whole.left()..=whole.right()).contains(&x) {
        return Ok(());
    }
    let ink = style.palette.ink;
    let thick = style.thick(style.sizes().marker);
    let left = style.snap(x - thick / 2.0);
    let track = style.thick(style.sizes().track);
    let top = style.snap(whole.bottom() - track / 2.0);
    pen.rect((whole.left(), top), (left + thick / 2.0, top + track), ink)?;
    for frame in frames {
        pen.rect((left, frame.top() - style.px(4.0)), (left + thick, frame.bottom()), ink)?;
    }
    Ok(())
}

/// From each mark of the first plot down to the foot of the last: dotted for Q.
fn drops<DB: DrawingBackend>(pen: &Pen<DB>, frames: &[Frame], marks: &[Mark]) -> Drawn<DB> {
    let style = pen.style;
    let Some(foot) = frames.last().map(Frame::bottom) else { return Ok(()) };
    for (mark, (x, y)) in marks.iter().filter(|mark| mark.panel == 0).filter_map(|mark| Some((mark, place(frames, mark)?))) {
        let line = [(x, y), (x, foot)];
        let color = color(mark.tone, style);
        let three = style.px(3.0);
        let pieces = if mark.tone == Tone::Q { dashes(&line, three, three) } else { vec![line.to_vec()] };
        for piece in pieces {
            pen.path(&piece, style.px(1.0), color)?;
        }
    }
    Ok(())
}

/// Where a mark stands, if it is in its plot.
fn place(frames: &[Frame], mark: &Mark) -> Option<Point> {
    let frame = frames.get(mark.panel)?;
    let (x, y) = (frame.x_px(mark.x), frame.y_px(mark.y));
    let inside = (frame.left()..=frame.right()).contains(&x) && (frame.top() - 1.0..=frame.bottom() + 1.0).contains(&y);
    inside.then_some((x, y))
}

/// Discs for P, rings for Q; where the two meet, the disc stands in the ring.
fn marks<DB: DrawingBackend>(pen: &Pen<DB>, frames: &[Frame], marks: &[Mark]) -> Drawn<DB> {
    let style = pen.style;
    let sizes = style.sizes();
    let (radius, ring) = (style.px(sizes.dot), style.px(sizes.dot_ring));
    let of = |tone: Tone| marks.iter().filter(move |mark| mark.tone == tone);
    let discs: Vec<_> = of(Tone::P).filter_map(|mark| Some((mark.panel, place(frames, mark)?))).collect();
    for mark in of(Tone::Q) {
        let Some((x, y)) = place(frames, mark) else { continue };
        let meets = |&(panel, (p, q)): &(usize, Point)| panel == mark.panel && (p - x).hypot(q - y) < radius * 1.6;
        let outer = if discs.iter().any(meets) { radius * 1.5 } else { radius };
        pen.ring((x, y), outer, ring, style.palette.q)?;
    }
    for (_, at) in discs {
        pen.disc(at, radius + style.px(1.0), style.palette.page)?;
        pen.disc(at, radius, style.palette.p)?;
    }
    Ok(())
}
