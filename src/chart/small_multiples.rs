//! Plots one below the other over one x axis, which is a slider's track: the neuron's race, and its sigmoid with the slope.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;
use std::sync::Arc;

use super::Scene;
use super::axis::ValueAxis;
use super::bins;
use super::clip::traced;
use super::frame::{Frame, Kind, Size};
use super::label::{Area, LabelLayout};
use super::painter::{ColorRole, DrawResult, Painter, Text, Type, draw};
use super::style::Style;

mod lines;
mod marks;

use lines::{guide, names, stroke};
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
    ColorRole,
    /// For comparison: thin.
    Muted,
}

impl Tone {
    const fn ink(self) -> ColorRole {
        match self {
            Self::P => ColorRole::P,
            Self::Q => ColorRole::Q,
            Self::ColorRole => ColorRole::Plain,
            Self::Muted => ColorRole::Muted,
        }
    }
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
pub struct SmallMultiplesBase {
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
pub struct SmallMultiplesOverlay {
    /// What it lies on.
    pub still: Arc<SmallMultiplesBase>,
    /// Where the slider stands, if it is run through.
    pub at: f64,
    /// Points on the curves, the hindmost first.
    pub marks: Vec<Mark>,
}

/// The x axis over the whole height of the plots.
#[must_use]
pub fn frame(size: Size, x: &ValueAxis, style: &Style) -> Frame {
    Frame::new(size, Kind::SmallMultiplesBase, style, x.range(), (0.0, 1.0))
}

/// Where each plot stands.
fn frames(whole: Frame, scene: &SmallMultiplesBase, style: &Style) -> Vec<Frame> {
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

impl Scene for SmallMultiplesBase {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        draw(area, style, &|pen| still(pen, self))
    }
}

fn still(pen: &Painter, scene: &SmallMultiplesBase) {
    let whole = frame(pen.size, &scene.x, pen.style);
    let frames = frames(whole, scene, pen.style);
    if !drawable(&frames) {
        return;
    }
    for (panel, frame) in scene.panels.iter().zip(&frames) {
        bins::grid(pen, frame, &panel.axis.ticks(false), None);
        let title_at = (frame.left() + pen.px(ASIDE), frame.top() - pen.em(Text::Tick) * 0.85);
        pen.text(&panel.title, title_at, HPos::Left, Type::SMALL);
        bins::zero(pen, frame);
        guide(pen, frame, panel.guide.as_ref());
        let edge = pen.px(1.0);
        let mut room = LabelLayout::new(Area {
            left: frame.left() + edge,
            top: frame.top() - edge,
            right: frame.right(),
            bottom: frame.bottom() - edge,
        });
        for line in &panel.lines {
            let runs = traced(&line.ys, frame, pen.style);
            stroke(pen, &runs, line.tone, scene.run);
            room.lines.extend(runs.into_iter().map(|run| run.points));
        }
        names(pen, frame, &panel.lines, &mut room);
    }
    let y = bins::label_line(pen, &whole);
    bins::below(pen, &whole, &scene.x.ticks(false), y);
    pen.text(&scene.x_label, (pen.px(1.0), y), HPos::Left, Type::SMALL);
    bins::track(pen, &whole);
}

impl Scene for SmallMultiplesOverlay {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        draw(area, style, &|pen| live(pen, self))
    }
}

fn live(pen: &Painter, scene: &SmallMultiplesOverlay) {
    let still = &*scene.still;
    let whole = frame(pen.size, &still.x, pen.style);
    let frames = frames(whole, still, pen.style);
    if !drawable(&frames) {
        return;
    }
    if still.run {
        for (panel, frame) in still.panels.iter().zip(&frames) {
            for line in &panel.lines {
                stroke(pen, &traced(&passed(&line.ys, scene.at, &still.x), frame, pen.style), line.tone, false);
            }
        }
        marker(pen, &whole, &frames, scene.at);
    } else {
        drops(pen, &frames, &scene.marks);
    }
    marks(pen, &frames, &scene.marks);
}

/// The values as far as `at`, none beyond.
fn passed(ys: &[f64], at: f64, x: &ValueAxis) -> Vec<f64> {
    let (low, high) = x.range();
    let last = (at - low) / (high - low) * (ys.len().max(1) - 1) as f64;
    ys.iter().enumerate().map(|(k, y)| if k as f64 <= last + 1e-6 { *y } else { f64::NAN }).collect()
}
