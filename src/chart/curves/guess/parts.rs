//! What of a guessed curve is drawn where, and where its labels stand.

use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;

use super::GuessCurve;
use super::spline::smooth;
use crate::chart::axis::Tick;
use crate::chart::clip::line_pieces;
use crate::chart::curves::labels::{self, PLACES};
use crate::chart::curves::lines::Curve;
use crate::chart::curves::minima::VisibleMinimum;
use crate::chart::labels::{HALF_HEIGHT, Label, LabelLayout, Side};
use crate::chart::mesh;
use crate::chart::plot::{DrawResult, Plot, Point};
use crate::chart::rect::Rect;
use crate::chart::text::{LabelStyle, TextSize};
use crate::float_text;

/// From the axis to the labels of its ticks, CSS px.
const TICK_GAP: f64 = 7.5;

/// Where a value is above the scale, an arrow under the top of the plot: its height and half its width, and how far under, CSS px.
const ARROW: (f64, f64) = (6.0, 4.0);
const ARROW_GAP: f64 = 2.0;

/// The ends of the line at the pencil.
pub(super) fn marker_ends<DB: DrawingBackend>(plot: &Plot<DB>) -> (f64, f64) {
    (plot.frame.top() - plot.px(mesh::OVER_PLOT), plot.frame.bottom())
}

/// What is drawn, and what labels keep clear of.
pub(super) struct Parts<'a> {
    /// The pencilled curve cut to the window, in data coordinates.
    pub(super) pencilled: Vec<Vec<Point>>,
    /// The values that are drawn, in drawing units; and the arrows of those above the scale.
    pub(super) points: Vec<Point>,
    pub(super) above: Vec<Rect>,
    /// Where the pencil is, across the canvas.
    pub(super) pencil: Option<f64>,
    /// The given point or, once all is shown, the minimum; if it is in the window.
    pub(super) known: Option<VisibleMinimum<'a>>,
    pub(super) truth: Option<Curve<'a>>,
    /// From which p to which the true curve is shown.
    pub(super) shown: (f64, f64),
    /// All of the answer is shown.
    pub(super) is_answered: bool,
}

impl<'a> Parts<'a> {
    pub(super) fn new<DB: DrawingBackend>(scene: &'a GuessCurve, plot: &Plot<DB>) -> Self {
        let (frame, p_color) = (&plot.frame, plot.palette().p);
        let (_, high) = frame.y_range();
        let stretches = scene.stretches(high);
        let drawn = || scene.drawn().flatten();
        let (height, half) = (plot.px(ARROW.0), plot.px(ARROW.1));
        let arrow = |(p, _): Point| {
            let (x, top) = (frame.x_px(p), frame.top() + plot.px(ARROW_GAP));
            Rect { left: x - half, top, right: x + half, bottom: top + height }
        };
        let share = scene.truth.as_ref().map_or(0.0, |truth| truth.shown.clamp(0.0, 1.0));
        let is_answered = share >= 1.0;
        let minimum = scene.truth.as_ref().filter(|_| is_answered).and_then(|truth| truth.curve.minimum.as_ref());
        let from = scene.given.p;
        Self {
            pencilled: stretches.iter().flat_map(|knots| line_pieces(&smooth(knots), frame, plot.style)).collect(),
            points: drawn().filter(|(_, y)| *y <= high).map(|point| frame.point_px(point)).collect(),
            above: drawn().filter(|(_, y)| *y > high).map(arrow).collect(),
            pencil: scene.pencil.as_ref().filter(|(p, _)| (0.0..=1.0).contains(p)).map(|(p, _)| frame.x_px(*p)),
            known: VisibleMinimum::new(p_color, minimum.unwrap_or(&scene.given), plot),
            truth: scene.truth.as_ref().map(|truth| Curve::new(p_color, &truth.curve, plot)),
            shown: (from * (1.0 - share), from + (1.0 - from) * share),
            is_answered,
        }
    }

    /// Where labels stand but for those over the curve's exits.
    pub(super) fn bounds<DB: DrawingBackend>(&self, plot: &Plot<DB>) -> Rect {
        let frame = &plot.frame;
        let edge = plot.px(2.0);
        Rect { left: frame.left() + edge, top: frame.top(), right: plot.size().width - edge, bottom: frame.bottom() - edge }
    }

    pub(super) fn layout<DB: DrawingBackend>(&self, scene: &GuessCurve, plot: &Plot<DB>) -> LabelLayout {
        let (frame, sizes) = (&plot.frame, plot.style.sizes());
        let px = |points: &[Point]| points.iter().map(|point| frame.point_px(*point)).collect::<Vec<_>>();
        let mut layout = LabelLayout::new(plot, self.bounds(plot));
        let lines = mesh::gridlines(plot, &scene.base.axis.ticks(false));
        layout.set_ground(lines.into_iter().chain(scene.base.guides(plot)).collect(), None);
        layout.avoid(mesh::unit_over_box(plot, &scene.base.unit_label));
        for piece in &self.pencilled {
            layout.avoid_line(px(piece), plot.px(sizes.pencil));
        }
        // All of it from the first moment on, so that labels stay while it grows.
        for run in self.truth.iter().flat_map(|curve| &curve.runs) {
            layout.avoid_line(px(&run.points), plot.px(sizes.curve + 2.0 * sizes.casing));
        }
        let radius = plot.px(sizes.drawn_point + sizes.term_stroke);
        layout.avoid_all(self.points.iter().map(|at| Rect::around(*at, radius)));
        layout.avoid_all(self.above.iter().copied());
        layout.avoid_all(self.known.iter().flat_map(|known| [known.area(plot), known.drop_line(plot)]));
        layout.avoid_all(self.pencil.iter().map(|x| plot.vertical_box(*x, marker_ends(plot), sizes.marker)));
        layout
    }

    /// By priority: of the given point or the minimum, of the guess, of the true curve; then the hint.
    pub(super) fn labels<'s, DB: DrawingBackend>(&self, scene: &'s GuessCurve, plot: &Plot<DB>) -> Vec<Label<'s>>
    where
        'a: 's,
    {
        let known = self.known.iter().map(|known| labels::minimum_label(plot, known, known.minimum.p > 0.5));
        let name = self.truth.iter().filter(|_| self.is_answered).map(|curve| labels::name_label(plot, curve, false));
        known.chain([self.guess_label(scene, plot)]).chain(name).chain(scene.hint_label(plot)).collect()
    }

    /// The name of the guess, beside its first stretch from a little way in, or beside a point alone.
    fn guess_label<'s, DB: DrawingBackend>(&self, scene: &'s GuessCurve, plot: &Plot<DB>) -> Label<'s> {
        /// So many places along it come last.
        const IN: usize = 4;
        let frame = &plot.frame;
        let line = |piece: &Vec<Point>| piece.iter().map(|point| frame.point_px(*point)).collect::<Vec<_>>();
        let mut marks: Vec<Rect> = self.pencilled.iter().flat_map(|piece| labels::along(plot, &line(piece), PLACES)).collect();
        let first = marks.len().min(IN);
        marks.rotate_left(first);
        let radius = plot.px(plot.style.sizes().drawn_point);
        marks.extend(self.points.iter().map(|at| Rect::around(*at, radius)).chain(self.above.iter().copied()));
        let look = LabelStyle::bold(TextSize::Minimum, plot.palette().ink);
        let text = if marks.is_empty() { "" } else { &scene.name };
        Label { text, short: "", look, marks, sides: Side::RIGHT_FIRST, is_needed: true }
    }

    /// The labels of the p axis; those that would meet that of the pencil give way to it.
    pub(super) fn ticks<DB: DrawingBackend>(&self, scene: &GuessCurve, plot: &Plot<DB>) -> DrawResult<DB> {
        let y = plot.frame.bottom() + plot.px(TICK_GAP) + plot.em(TextSize::Tick) * HALF_HEIGHT;
        let look = LabelStyle::bold(TextSize::Tick, plot.palette().ink);
        let pencil = self.pencil.zip(scene.pencil.as_ref()).map(|(x, (_, label))| {
            let half = plot.half_width(label, look);
            (label, ((x.min(plot.size().width - half).max(half), y), HPos::Center))
        });
        let taken = pencil.map(|(label, anchor)| plot.text_box(label, anchor, look).grown(plot.px(2.0)));
        let ticks = (0..=scene.base.columns + 1).map(|nth| scene.base.p(nth));
        let ticks = ticks.map(|p| Tick { value: p, label: float_text::shortest(p) }).filter(|tick| {
            let area = plot.text_box(&tick.label, ((plot.frame.x_px(tick.value), y), HPos::Center), look);
            !taken.is_some_and(|taken| taken.intersects(&area))
        });
        mesh::x_labels(plot, &ticks.collect::<Vec<_>>(), y)?;
        pencil.map_or(Ok(()), |(label, anchor)| plot.text(label, anchor, look))
    }
}
