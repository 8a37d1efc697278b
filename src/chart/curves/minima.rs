//! Where the curves are least: diamonds, drop lines, labels.

use plotters::element::DashedPathElement;
use plotters::style::Color;
use plotters_backend::DrawingBackend;

use super::{CurvesBase, Minimum};
use crate::chart::Rgb;
use crate::chart::element::diamond;
use crate::chart::plot::{DrawResult, Plot, Point, coord, stroke_width};
use crate::chart::rect::Rect;

/// The rim of a diamond, CSS px.
const RIM: f64 = 2.5;

/// A minimum inside the window.
pub(super) struct VisibleMinimum<'a> {
    pub color: Rgb,
    pub minimum: &'a Minimum,
    /// In drawing units.
    pub at: Point,
}

/// The minima inside the window, the one with the smaller p first.
pub(super) fn visible<'a, DB: DrawingBackend>(scene: &'a CurvesBase, plot: &Plot<DB>) -> Vec<VisibleMinimum<'a>> {
    let palette = plot.palette();
    let both = [(palette.q, &scene.reverse.minimum), (palette.p, &scene.forward.minimum)];
    let found = both.into_iter().filter_map(|(color, minimum)| Some((color, minimum.as_ref()?)));
    let mut visible: Vec<VisibleMinimum<'a>> =
        found.filter_map(|(color, minimum)| VisibleMinimum::new(color, minimum, plot)).collect();
    // There are two at most.
    if let [left, right] = visible.as_mut_slice()
        && left.minimum.p > right.minimum.p
    {
        std::mem::swap(left, right);
    }
    visible
}

/// Draws a line from each minimum to the axis: solid for D(P‖Q), dotted for D(Q‖P).
pub(super) fn drop_lines<DB: DrawingBackend>(plot: &Plot<DB>, minima: &[VisibleMinimum]) -> DrawResult<DB> {
    let foot = plot.frame.bottom();
    for VisibleMinimum { color, at: (x, y), .. } in minima {
        if *color == plot.palette().p {
            plot.root.draw(&plot.vertical(*x, (*y, foot), 1.0, *color))?;
        } else {
            dotted_drop_line(plot, (*x, *y), *color)?;
        }
    }
    Ok(())
}

/// Draws a dotted line from a point to the axis.
pub(super) fn dotted_drop_line<DB: DrawingBackend>(plot: &Plot<DB>, (x, y): Point, color: Rgb) -> DrawResult<DB> {
    let x = plot.vertical_center(x, 1.0);
    let (ends, dot) = ([coord((x, y)), coord((x, plot.frame.bottom()))], stroke_width(plot.px(3.0)));
    let stroke = color.stroke_width(stroke_width(plot.style.thick(1.0)));
    plot.root.draw(&DashedPathElement::new(ends, dot, dot, stroke))
}

/// Draws a solid diamond for D(P‖Q), a smaller hollow one for D(Q‖P), each with a rim in the page's colour.
pub(super) fn diamonds<DB: DrawingBackend>(plot: &Plot<DB>, minima: &[VisibleMinimum]) -> DrawResult<DB> {
    let palette = plot.palette();
    let half_stroke = plot.px(HALF_STROKE);
    // The larger first: where both minima are one point, the hollow one stands in the solid one.
    for wanted in [palette.p, palette.q] {
        for minimum in minima.iter().filter(|minimum| minimum.color == wanted) {
            let radius = minimum.radius(plot);
            plot.root.draw(&diamond(minimum.at, radius + plot.px(RIM), palette.page))?;
            plot.root.draw(&diamond(minimum.at, radius, wanted))?;
            if wanted == palette.q {
                plot.root.draw(&diamond(minimum.at, radius - 2.0 * half_stroke, palette.page))?;
            }
        }
    }
    Ok(())
}

/// Half the stroke of the hollow diamond, CSS px.
const HALF_STROKE: f64 = 1.25;

impl<'a> VisibleMinimum<'a> {
    /// None outside the window.
    pub fn new<DB: DrawingBackend>(color: Rgb, minimum: &'a Minimum, plot: &Plot<DB>) -> Option<Self> {
        let (low, high) = plot.frame.y_range();
        let is_inside = (0.0..=1.0).contains(&minimum.p) && minimum.y.is_finite() && minimum.y <= high;
        is_inside.then(|| Self { color, minimum, at: plot.frame.point_px((minimum.p, minimum.y.max(low))) })
    }

    fn radius<DB: DrawingBackend>(&self, plot: &Plot<DB>) -> f64 {
        let [solid, hollow] = plot.style.sizes().diamond.map(|css| plot.px(css));
        if self.color == plot.palette().p { solid } else { hollow + plot.px(HALF_STROKE) }
    }

    /// The box of the diamond.
    pub fn area<DB: DrawingBackend>(&self, plot: &Plot<DB>) -> Rect {
        Rect::around(self.at, self.radius(plot) + plot.px(RIM))
    }

    /// The box of the drop line.
    pub fn drop_line<DB: DrawingBackend>(&self, plot: &Plot<DB>) -> Rect {
        plot.vertical_box(self.at.0, (self.at.1, plot.frame.bottom()), 1.0)
    }
}
