//! Words beside the lines.

use plotters_backend::DrawingBackend;

use super::{LogTrend, Note, Spot, is_inside, point};
use crate::chart::clip::line_pieces;
use crate::chart::labels::{Label, LabelLayout, Side};
use crate::chart::mesh;
use crate::chart::plot::{Plot, Point};
use crate::chart::rect::Rect;
use crate::chart::text::{LabelStyle, TextSize};

impl LogTrend {
    /// What notes keep clear of: all that is drawn in the plot.
    pub(super) fn layout<DB: DrawingBackend>(&self, plot: &Plot<DB>) -> LabelLayout {
        let (frame, sizes, edge) = (&plot.frame, plot.style.sizes(), plot.px(2.0));
        let (left, right) = (frame.left() + edge, plot.size().width - edge);
        let mut layout = LabelLayout::new(plot, Rect { left, top: frame.top(), right, bottom: frame.bottom() - edge });
        layout.set_ground(mesh::gridlines(plot, &self.base.axis.ticks(self.base.signed)), None);
        layout.avoid(plot.horizontal_box(frame.right(), frame.y_px(0.0), sizes.zero));
        let [low, high] = self.band_borders(frame);
        let level: Vec<Point> = self.level.iter().flat_map(|y| [(1.0, *y), (self.base.most, *y)].map(point)).collect();
        let spots = |spots: &mut dyn Iterator<Item = (f64, f64)>| spots.map(point).collect::<Vec<Point>>();
        for (line, width) in [
            (low, 1.0),
            (high, 1.0),
            (level, sizes.curve),
            (spots(&mut self.dashed.iter().copied()), sizes.curve * 0.6),
            (self.path_points(frame), sizes.curve + 2.0 * sizes.casing),
            (spots(&mut self.points.iter().map(|dot| (dot.worms, dot.y))), 1.0),
        ] {
            for piece in line_pieces(&line, frame, plot.style) {
                layout.avoid_line(piece.into_iter().map(|point| frame.point_px(point)).collect(), plot.px(width));
            }
        }
        for dot in &self.points {
            let (x, y) = frame.point_px(point((dot.worms, dot.y)));
            let [top, bottom] = [dot.y + dot.error, dot.y - dot.error].map(|y| frame.y_px(frame.clamped(y)));
            layout.avoid(Rect { top, bottom, ..Rect::around((x, y), plot.px(1.0)) });
            layout.avoid(Rect::around((x, y), plot.px(sizes.dot + sizes.dot_ring)));
        }
        if let Some((worms, y)) = self.path.last() {
            layout.avoid(Rect::around(frame.point_px(point((*worms, frame.clamped(*y)))), plot.px(sizes.dot + sizes.dot_ring)));
        }
        if self.marker.0 >= 1.0 {
            let x = frame.x_px(self.marker.0.log10());
            layout.avoid(plot.vertical_box(x, (0.0, frame.bottom()), sizes.marker));
        }
        layout
    }
}

impl Note {
    /// Beside its value, from the right edge leftwards; or beside the dashed line, from its left end onwards.
    pub(super) fn label<DB: DrawingBackend>(&self, plot: &Plot<DB>, dashed: &[Spot]) -> Label<'_> {
        /// Along the line, so many places.
        const PLACES: u32 = 32;
        let (frame, palette) = (&plot.frame, plot.palette());
        let look = LabelStyle::bold(TextSize::Minimum, if self.of_p { palette.p } else { palette.ink });
        let mark = |(x, y)| Rect { left: x, right: x, top: y - plot.px(1.0), bottom: y + plot.px(1.0) };
        let marks = match self.y {
            Some(y) => {
                let (half, y) = (plot.half_width(&self.text, look), frame.y_px(frame.clamped(y)));
                let (from, to) = (plot.size().width - plot.px(2.0) - half, frame.left() + half + plot.px(2.0));
                (0..=PLACES).map(|nth| mark((from + (to - from) * f64::from(nth) / f64::from(PLACES), y))).collect()
            }
            None => {
                let inside = dashed.iter().copied().map(point).filter(|at| is_inside(at, frame));
                inside.map(|at| mark(frame.point_px(at))).collect()
            }
        };
        let sides = if self.above { Side::ABOVE_FIRST } else { Side::BELOW_FIRST };
        Label { text: &self.text, short: "", look, marks, sides, is_needed: true }
    }
}
