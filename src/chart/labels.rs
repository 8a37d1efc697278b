//! The label solver: where a label stands so that nothing crosses it.
//!
//! A chart tells [`LabelLayout`] what is drawn, as boxes and lines, and then which labels it wants, the most important one first. Each
//! takes the first free place beside its mark, 12 px away at most; one that must not be missing goes farther off if it has to, with a
//! line to its mark. One that finds no place is left out: its figure stands in the page anyway. Over a gridline the line is cut.

use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;

use super::plot::{Plot, Point};
use super::rect::Rect;
use super::text::LabelStyle;

mod side;
mod write;

pub(super) use side::Side;

/// Where a text stands: a point at the height of its middle, and which end of the text is there.
pub(super) type Anchor = (Point, HPos);

/// From a text's middle to the top of its box, in parts of its size.
pub(super) const HALF_HEIGHT: f64 = 0.55;

/// From a mark to its label, CSS px: beside it, and farther off with a line to it.
const NEAR: [f64; 4] = [4.0, 6.5, 9.0, 10.5];
const FAR: [f64; 9] = [14.0, 20.0, 28.0, 40.0, 56.0, 80.0, 110.0, 130.0, 150.0];

/// Beside it a label is no farther than this from its mark, also at an angle, CSS px.
const BESIDE: f64 = 10.5;

/// A line to a mark begins this far from its label, CSS px.
const AWAY: f64 = 2.0;

/// What else stays this far from a label, across and down, CSS px; a gridline is cut as far on either side.
const CLEAR: (f64, f64) = (3.0, 0.5);

/// A label that a chart wants.
#[derive(Clone, Debug)]
pub(super) struct Label<'a> {
    pub text: &'a str,
    /// What it says where that finds no place beside its marks; empty for nothing.
    pub short: &'a str,
    pub look: LabelStyle,
    /// Of what it names, the places beside which it may stand, the best one first.
    pub marks: Vec<Rect>,
    /// In this order.
    pub sides: [Side; 4],
    /// Whether it stands farther off, with a line to its mark, rather than not at all.
    pub is_needed: bool,
}

/// What labels must keep clear of, and the bounds that none may leave.
#[derive(Debug)]
pub(super) struct LabelLayout {
    bounds: Rect,
    clear: (f64, f64),
    boxes: Vec<Rect>,
    /// The labels that have found a place.
    taken: Vec<Rect>,
    lines: Vec<Line>,
    /// Gridlines, which are cut where a label stands.
    grid: Vec<Rect>,
    /// The band behind the highlighted bin.
    band: Option<Rect>,
}

/// A line that is drawn.
#[derive(Debug)]
struct Line {
    points: Vec<Point>,
    half_width: f64,
    /// Whether it goes from left to right, as curves do: few of its steps are then near a box.
    ascends: bool,
}

impl Line {
    fn crosses(&self, area: &Rect) -> bool {
        let area = area.grown(self.half_width);
        let points = if self.ascends {
            let first = self.points.partition_point(|(x, _)| *x < area.left).saturating_sub(1);
            let last = self.points.partition_point(|(x, _)| *x <= area.right);
            self.points.get(first..=last).unwrap_or(&self.points[first..])
        } else {
            &self.points
        };
        points.windows(2).any(|ends| area.is_crossed(ends[0], ends[1]))
    }
}

impl LabelLayout {
    pub fn new<DB: DrawingBackend>(plot: &Plot<DB>, bounds: Rect) -> Self {
        let clear = (plot.px(CLEAR.0), plot.px(CLEAR.1));
        Self { bounds, clear, boxes: Vec::new(), taken: Vec::new(), lines: Vec::new(), grid: Vec::new(), band: None }
    }

    /// Which bounds labels keep to from now on.
    pub fn set_bounds(&mut self, bounds: Rect) {
        self.bounds = bounds;
    }

    /// No label will stand there.
    pub fn avoid(&mut self, area: Rect) {
        self.boxes.push(area);
    }

    /// No label will stand on any of these.
    pub fn avoid_all(&mut self, areas: impl IntoIterator<Item = Rect>) {
        self.boxes.extend(areas);
    }

    /// No label will stand on a line of that width.
    pub fn avoid_line(&mut self, points: Vec<Point>, width: f64) {
        let ascends = points.windows(2).all(|ends| ends[0].0 <= ends[1].0);
        self.lines.push(Line { points, half_width: width / 2.0, ascends });
    }

    /// What labels may stand on: gridlines, and the band of the highlighted bin.
    pub fn set_ground(&mut self, grid: Vec<Rect>, band: Option<Rect>) {
        (self.grid, self.band) = (grid, band);
    }

    /// Whether a box is free as it is, with nothing clear around it.
    fn is_free(&self, area: &Rect) -> bool {
        let mut boxes = self.boxes.iter().chain(&self.taken);
        !boxes.any(|other| other.intersects(area)) && !self.lines.iter().any(|line| line.crosses(area))
    }

    /// Whether a label may stand there.
    fn fits(&self, area: &Rect) -> bool {
        let (across, down) = self.clear;
        let around =
            Rect { left: area.left - across, top: area.top - down, right: area.right + across, bottom: area.bottom + down };
        area.is_inside(&self.bounds) && self.is_free(&around)
    }

    /// Whether a line may go there, from a label to just before its mark; if it must, `over` all but labels.
    fn is_open(&self, [from, to]: [Point; 2], over: bool) -> bool {
        let part = 1.0 - (2.0 * self.clear.0 / distance(from, to).max(1.0)).min(1.0);
        let end = (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part);
        let is_clear = |areas: &[Rect]| !areas.iter().any(|area| area.grown(self.clear.1).is_crossed(from, end));
        let along = Rect::of_line(from, end, 0.0);
        is_clear(&self.taken) && (over || is_clear(&self.boxes) && !self.lines.iter().any(|line| line.crosses(&along)))
    }

    /// The first free place: of the text beside a mark, of the short text there, then of either farther off, with a line that crosses
    /// nothing or, failing that, no label.
    fn place<'a, DB: DrawingBackend>(&self, plot: &Plot<DB>, label: &Label<'a>) -> Option<Placed<'a>> {
        let beside = |text| self.free(plot, label, text, &NEAR).find(|(place, mark)| place.is_beside(mark, plot.px(BESIDE)));
        let texts = || [label.text, label.short].into_iter().filter(|text| !text.is_empty());
        if let Some((place, _)) = texts().find_map(beside) {
            return Some(place);
        }
        if !label.is_needed {
            return None;
        }
        let mut over = None;
        for (place, mark) in texts().flat_map(|text| self.free(plot, label, text, &FAR)) {
            let line = place.line_to(&mark, plot.px(AWAY));
            let placed = Placed { leader: Some(line), ..place };
            if self.is_open(line, false) {
                return Some(placed);
            }
            over = over.or_else(|| self.is_open(line, true).then_some(placed));
        }
        over
    }

    /// The free places of a text at these distances from a mark, with the mark.
    fn free<'s, 'a, DB: DrawingBackend>(
        &'s self,
        plot: &'s Plot<DB>,
        label: &'s Label<'a>,
        text: &'a str,
        gaps: &'static [f64],
    ) -> impl Iterator<Item = (Placed<'a>, Rect)> + use<'s, 'a, DB> {
        let look = label.look;
        let (width, size) = plot.text_extent(text, look);
        let extent = (width, 2.0 * HALF_HEIGHT * size);
        let sides = label.marks.iter().flat_map(|mark| label.sides.map(|side| (*mark, side)));
        let places = sides.flat_map(move |(mark, side)| {
            gaps.iter().flat_map(move |gap| side.places(&mark, plot.px(*gap), extent)).map(move |place| (place, mark))
        });
        let free = places.filter(|((area, _), _)| self.fits(area));
        free.map(move |((area, end), mark)| (Placed { text, look, area, end, leader: None }, mark))
    }
}

impl Placed<'_> {
    /// Whether it is no farther than that from its mark, also at an angle.
    fn is_beside(&self, mark: &Rect, far: f64) -> bool {
        let from = self.area.nearest(mark.nearest(self.area.middle()));
        distance(from, mark.nearest(from)) <= far
    }

    /// The line from a little way off it to its mark.
    fn line_to(&self, mark: &Rect, away: f64) -> [Point; 2] {
        let from = self.area.grown(away).nearest(mark.nearest(self.area.middle()));
        [from, mark.nearest(from)]
    }
}

fn distance((x0, y0): Point, (x1, y1): Point) -> f64 {
    (x1 - x0).hypot(y1 - y0)
}

/// A label that has found its place, with the line to its mark if it is far from it.
pub(super) struct Placed<'a> {
    text: &'a str,
    look: LabelStyle,
    area: Rect,
    end: HPos,
    leader: Option<[Point; 2]>,
}
