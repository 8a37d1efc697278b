//! Plots one below the other over one x axis, which is a slider's track: the neuron's race, and its sigmoid with the slope.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;
use std::sync::Arc;

use super::axis::ValueAxis;
use super::clip::curve_runs;
use super::frame::{Frame, Kind, Size};
use super::plot::{DrawResult, Plot};
use super::style::Style;
use super::text::TextSize;
use super::{Palette, Rgb, Scene, mesh};

mod lines;
mod marks;

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
    /// In the colour of text.
    ColorRole,
    /// For comparison: thin.
    Muted,
}

impl Tone {
    const fn color(self, palette: &Palette) -> Rgb {
        match self {
            Self::P => palette.p,
            Self::Q => palette.q,
            Self::ColorRole => palette.ink,
            Self::Muted => palette.muted,
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
    /// Curves are thin, and the overlay draws them full as far as the marker: they are run through.
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
    pub base: Arc<SmallMultiplesBase>,
    /// Where the slider stands, if it is run through.
    pub at: f64,
    /// Points on the curves, the hindmost first.
    pub marks: Vec<Mark>,
}

/// The x axis over the whole height of the plots.
#[must_use]
pub fn frame(size: Size, x: &ValueAxis, style: &Style) -> Frame {
    Frame::new(size, Kind::SmallMultiples, style, x.range(), (0.0, 1.0))
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

/// The whole and each of the plots; None if one of them has nothing to draw in.
fn plots<'a, DB: DrawingBackend>(
    area: &'a DrawingArea<DB, Shift>,
    scene: &SmallMultiplesBase,
    style: &'a Style,
) -> Option<(Plot<'a, DB>, Vec<Plot<'a, DB>>)> {
    let whole = Plot::new(area, style, |size| frame(size, &scene.x, style))?;
    let frames = frames(whole.frame, scene, style);
    let drawable = frames.iter().all(Frame::is_drawable);
    let plots = frames.into_iter().map(|frame| whole.with_frame(frame)).collect();
    drawable.then_some((whole, plots))
}

impl Scene for SmallMultiplesBase {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        let Some((whole, plots)) = plots(area, self, style) else { return Ok(()) };
        for (panel, plot) in self.panels.iter().zip(&plots) {
            self.draw_panel(panel, plot)?;
        }
        let y = mesh::slider_label_y(&whole);
        mesh::x_labels(&whole, &self.x.ticks(false), y)?;
        whole.text(&self.x_label, ((whole.px(1.0), y), HPos::Left), whole.tick_style())?;
        mesh::track(&whole)
    }
}

impl SmallMultiplesBase {
    fn draw_panel<DB: DrawingBackend>(&self, panel: &Panel, plot: &Plot<DB>) -> DrawResult<DB> {
        let frame = &plot.frame;
        let sizes = plot.style.sizes();
        mesh::grid(plot, &panel.axis.ticks(false), sizes.tick_gap.max(sizes.thumb), None)?;
        let title_at = (frame.left() + plot.px(ASIDE), frame.top() - plot.em(TextSize::Tick) * 0.85);
        plot.text(&panel.title, (title_at, HPos::Left), plot.tick_style())?;
        mesh::zero_line(plot)?;
        let mut chart = plot.chart()?;
        if let Some(guide) = &panel.guide {
            lines::draw_guide(plot, &mut chart, guide)?;
        }
        for line in &panel.lines {
            lines::draw(plot, &mut chart, &curve_runs(&line.ys, frame, plot.style), line.tone, self.run)?;
        }
        Ok(())
    }
}

impl Scene for SmallMultiplesOverlay {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        let base = &*self.base;
        let Some((whole, plots)) = plots(area, base, style) else { return Ok(()) };
        if base.run {
            for (panel, plot) in base.panels.iter().zip(&plots) {
                let mut chart = plot.chart()?;
                for line in &panel.lines {
                    let runs = curve_runs(&values_to(&line.ys, self.at, &base.x), &plot.frame, style);
                    lines::draw(plot, &mut chart, &runs, line.tone, false)?;
                }
            }
            marks::marker(&whole, &plots, self.at)?;
        } else {
            marks::drop_lines(&plots, &self.marks)?;
        }
        marks::draw(&plots, &self.marks)?;
        for (index, (panel, plot)) in base.panels.iter().zip(&plots).enumerate() {
            lines::names(plot, panel, marks::areas(&plots, self, index))?;
        }
        Ok(())
    }
}

/// The values as far as `at`, none beyond.
fn values_to(ys: &[f64], at: f64, x: &ValueAxis) -> Vec<f64> {
    let (low, high) = x.range();
    let last = (at - low) / (high - low) * (ys.len().max(1) - 1) as f64;
    ys.iter().enumerate().map(|(k, y)| if k as f64 <= last + 1e-6 { *y } else { f64::NAN }).collect()
}
