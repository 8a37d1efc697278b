//! Something against the number of worms, on a scale of powers of ten: a path as worms come, the band of many such paths, points of
//! many samples, the lines that they tend to, and the present number.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::element::{Circle, Polygon};
use plotters::style::Color;
use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;

use super::axis::{Tick, ValueAxis};
use super::clip::line_pieces;
use super::frame::{Frame, Kind, Size};
use super::labels::HALF_HEIGHT;
use super::plot::{Chart, DrawResult, LineStyle, Plot, Point, coord};
use super::style::Style;
use super::text::{LabelStyle, TextSize};
use super::{Scene, mesh};

mod notes;

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

/// The overlay, with the base that it lies on.
#[derive(Clone, Debug, PartialEq)]
pub struct LogTrend {
    /// What lies under it.
    pub base: LogTrendBase,
    /// For numbers of worms in ascending order, between which values most of many paths lie; ±∞ allowed.
    pub band: Vec<(f64, [f64; 2])>,
    /// Solid, in P's colour: what the truth is.
    pub level: Option<f64>,
    /// Dashed: what is expected, from left to right; finite.
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
    /// At which value, where ±∞ is the upper or lower edge; None is beside the dashed line.
    pub y: Option<f64>,
    /// Above the value, else below.
    pub above: bool,
    /// In P's colour, else in that of text.
    pub of_p: bool,
}

/// Where numbers of worms from 1 to `most` stand on a canvas: x is the power of ten, y in the unit shown.
#[must_use]
pub fn frame(size: Size, axis: &ValueAxis, most: f64, style: &Style) -> Frame {
    let powers = most.max(1.0).log10();
    Frame::new(size, Kind::LogTrend, style, (0.0, powers), axis.range())
}

/// The point of a number of worms, at least 1, and a value in data coordinates.
fn point((worms, y): Spot) -> Point {
    (worms.max(1.0).log10(), y)
}

impl Scene for LogTrendBase {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        let Some(plot) = Plot::new(area, style, |size| frame(size, &self.axis, self.most, style)) else { return Ok(()) };
        mesh::grid(&plot, &self.axis.ticks(self.signed), style.sizes().tick_gap, None)?;
        mesh::zero_line(&plot)?;
        // Powers of ten under the plot, and what they count.
        let y = mesh::bin_number_y(&plot);
        let powers = (0..8).take_while(|power| f64::from(*power) <= self.most.log10() + 1e-4);
        let powers: Vec<Tick> =
            powers.map(|power| Tick { value: f64::from(power), label: 10_u32.pow(power as u32).to_string() }).collect();
        mesh::x_labels(&plot, &powers, y)?;
        plot.text(&self.worms_label, ((0.0, y), HPos::Left), plot.tick_style())?;
        plot.text(&self.unit_label, ((0.0, plot.em(TextSize::Tick) * HALF_HEIGHT), HPos::Left), plot.tick_style())
    }
}

impl Scene for LogTrend {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        let axis = (&self.base.axis, self.base.most);
        let Some(plot) = Plot::new(area, style, |size| frame(size, axis.0, axis.1, style)) else { return Ok(()) };
        let (sizes, palette, mut chart) = (style.sizes(), plot.palette(), plot.chart()?);
        let mut layout = self.layout(&plot);
        let notes = plot.place(&mut layout, self.notes.iter().map(|note| note.label(&plot, &self.dashed)).collect());
        // The band and the lines are drawn over the gridlines, and over what is cut out of them.
        plot.cut_grid(&layout, &notes)?;
        self.draw_band(&plot, &mut chart)?;
        if let Some(level) = self.level {
            let ends = [(1.0, level), (self.base.most, level)].map(point);
            lines(&plot, &mut chart, &ends, LineStyle::solid(palette.p, plot.px(sizes.curve)))?;
        }
        let dash = Some(sizes.dash.map(|css| plot.px(css)));
        let dashed: Vec<Point> = self.dashed.iter().copied().map(point).collect();
        lines(&plot, &mut chart, &dashed, LineStyle { color: palette.ink, width: plot.px(sizes.curve * 0.6), dash })?;
        self.draw_marker(&plot)?;
        self.draw_path(&plot, &mut chart)?;
        self.draw_dots(&plot, &mut chart)?;
        plot.write(&notes)
    }
}

/// Draws a line cut to the window.
fn lines<DB: DrawingBackend>(plot: &Plot<DB>, chart: &mut Chart<DB>, points: &[Point], line: LineStyle) -> DrawResult<DB> {
    line_pieces(points, &plot.frame, plot.style).iter().try_for_each(|piece| line.draw(chart, piece))
}

fn is_inside((_, y): &Point, frame: &Frame) -> bool {
    let (low, high) = frame.y_range();
    (low..=high).contains(y)
}

impl LogTrend {
    /// The lower and the upper border of the band, in data coordinates.
    fn band_borders(&self, frame: &Frame) -> [Vec<Point>; 2] {
        [0, 1].map(|side| self.band.iter().map(|(worms, ends)| point((*worms, frame.clamped(ends[side])))).collect())
    }

    /// The band with both its borders, which alone are seen where colours are forced.
    fn draw_band<DB: DrawingBackend>(&self, plot: &Plot<DB>, chart: &mut Chart<DB>) -> DrawResult<DB> {
        let palette = plot.palette();
        let [low, high] = self.band_borders(&plot.frame);
        if !low.is_empty() {
            let around: Vec<Point> = low.iter().chain(high.iter().rev()).copied().collect();
            chart.plotting_area().draw(&Polygon::new(around, palette.band.filled()))?;
        }
        let line = LineStyle::solid(palette.control, plot.px(1.0));
        lines(plot, chart, &low, line)?;
        lines(plot, chart, &high, line)
    }

    /// The path in data coordinates. ∞ lies a plot's height beyond the edge: the line leaves steeply, is cut there, and ends.
    fn path_points(&self, frame: &Frame) -> Vec<Point> {
        let (low, high) = frame.y_range();
        let mut points: Vec<Point> = Vec::with_capacity(self.path.len());
        for (worms, y) in &self.path {
            points.push(point((*worms, y.max(2.0 * low - high).min(2.0 * high - low))));
            if !y.is_finite() {
                break;
            }
        }
        points
    }

    fn draw_path<DB: DrawingBackend>(&self, plot: &Plot<DB>, chart: &mut Chart<DB>) -> DrawResult<DB> {
        let (frame, sizes, palette) = (&plot.frame, plot.style.sizes(), plot.palette());
        let points = self.path_points(frame);
        let pieces = line_pieces(&points, frame, plot.style);
        for (color, width) in [(palette.page, sizes.curve + 2.0 * sizes.casing), (palette.ink, sizes.curve)] {
            let line = LineStyle::solid(color, plot.px(width));
            pieces.iter().try_for_each(|piece| line.draw(chart, piece))?;
        }
        let end = points.last().filter(|end| points.len() == self.path.len() && is_inside(end, frame));
        end.map_or(Ok(()), |end| plot.root.draw(&plot.dot(frame.point_px(*end), palette.ink)))
    }

    /// Points joined by a thin line, each with a bar for how far it may be off; the chosen one is hollow.
    fn draw_dots<DB: DrawingBackend>(&self, plot: &Plot<DB>, chart: &mut Chart<DB>) -> DrawResult<DB> {
        let (frame, palette) = (&plot.frame, plot.palette());
        let joined: Vec<Point> = self.points.iter().map(|dot| point((dot.worms, dot.y))).collect();
        lines(plot, chart, &joined, LineStyle::solid(palette.control, plot.px(1.0)))?;
        let inside = || self.points.iter().zip(&joined).filter(|(_, at)| is_inside(at, frame));
        for (dot, at) in inside() {
            let [high, low] = [dot.y + dot.error, dot.y - dot.error].map(|y| frame.y_px(frame.clamped(y)));
            if low - high > plot.px(1.0) {
                plot.root.draw(&plot.vertical(frame.x_px(at.0), (high, low), 1.5, palette.ink))?;
            }
        }
        let radius = (plot.px(plot.style.sizes().dot * 0.65)).round() as u32;
        for (_, at) in inside().filter(|(dot, _)| !dot.chosen) {
            plot.root.draw(&Circle::new(coord(frame.point_px(*at)), radius, palette.ink.filled()))?;
        }
        for (_, at) in inside().filter(|(dot, _)| dot.chosen) {
            plot.root.draw(&plot.dot(frame.point_px(*at), palette.ink))?;
        }
        Ok(())
    }

    /// The line at the present number of worms, its label over the plot.
    fn draw_marker<DB: DrawingBackend>(&self, plot: &Plot<DB>) -> DrawResult<DB> {
        let (frame, ink, (worms, label)) = (&plot.frame, plot.palette().ink, &self.marker);
        let look = LabelStyle::bold(TextSize::Tick, ink);
        let up = plot.em(look.size) * HALF_HEIGHT;
        let x = frame.x_px(worms.max(1.0).log10());
        if *worms >= 1.0 {
            plot.root.draw(&plot.vertical(x, (up * 2.0, frame.bottom()), plot.style.sizes().marker, ink))?;
        }
        let half = plot.half_width(label, look);
        plot.text(label, ((x.max(frame.left() + half).min(plot.size().width - half), up), HPos::Center), look)
    }
}
