//! Plots one below the other over one x axis, which is a slider's track: the neuron's race, and its sigmoid with the slope.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;
use std::sync::Arc;

use super::axis::ValueAxis;
use super::bins;
use super::curves;
use super::frame::{Frame, Kind, Size};
use super::label::width_at_most;
use super::pen::{Drawn, Pen, Point, Type, Weight};
use super::style::Style;

mod lines;
mod marks;

use lines::{guide, names, stroke, traced};
use marks::{drops, marker, marks};

/// Over each plot, in sizes of its title: that, and air.
const GAP: f64 = 2.1;
/// A title stands clear of a mark at the plot's corner, CSS px.
const ASIDE: f64 = 12.0;
/// Between the last plot and the slider's track, CSS px: what is near 0 is not to lie under the thumb.
const FOOT: f64 = 8.0;

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
