//! What follows the slider: the marker, points on the curves, and lines down from them.

use plotters::element::{Circle, DashedPathElement, PathElement};
use plotters::style::Color;
use plotters_backend::DrawingBackend;

use super::{Mark, SmallMultiplesOverlay, Tone};
use crate::chart::mesh::{OVER_PLOT, track_to};
use crate::chart::plot::{DrawResult, Plot, Point, coord, stroke_width};
use crate::chart::rect::Rect;

/// Draws the track as far as `at`, and the line there through all plots, not through their titles.
pub(super) fn marker<DB: DrawingBackend>(whole: &Plot<DB>, plots: &[Plot<DB>], at: f64) -> DrawResult<DB> {
    let (thickness, ink) = (whole.style.sizes().marker, whole.palette().ink);
    let x = whole.frame.x_px(at);
    if !(whole.frame.left()..=whole.frame.right()).contains(&x) {
        return Ok(());
    }
    track_to(whole, whole.vertical_center(x, thickness))?;
    for plot in plots {
        let ends = (plot.frame.top() - plot.px(OVER_PLOT), plot.frame.bottom());
        plot.root.draw(&plot.vertical(x, ends, thickness, ink))?;
    }
    Ok(())
}

/// Draws a line from each mark of the first plot down through the others, not through their titles: dotted for Q.
pub(super) fn drop_lines<DB: DrawingBackend>(plots: &[Plot<DB>], marks: &[Mark]) -> DrawResult<DB> {
    for mark in marks.iter().filter(|mark| mark.panel == 0) {
        let Some((x, y)) = position(plots, mark) else { continue };
        for (index, plot) in plots.iter().enumerate() {
            let top = if index == 0 { y } else { plot.frame.top() };
            let ends = [coord((x, top)), coord((x, plot.frame.bottom()))];
            let stroke = mark.tone.color(plot.palette()).stroke_width(stroke_width(plot.px(1.0)));
            if mark.tone == Tone::Q {
                let dot = stroke_width(plot.px(3.0));
                plot.root.draw(&DashedPathElement::new(ends, dot, dot, stroke))?;
            } else {
                plot.root.draw(&PathElement::new(ends, stroke))?;
            }
        }
    }
    Ok(())
}

/// Where a mark stands, in drawing units, if it is in its plot.
fn position<DB: DrawingBackend>(plots: &[Plot<DB>], mark: &Mark) -> Option<Point> {
    let frame = plots.get(mark.panel)?.frame;
    let (x, y) = frame.point_px((mark.x, mark.y));
    let inside = (frame.left()..=frame.right()).contains(&x) && (frame.top() - 1.0..=frame.bottom() + 1.0).contains(&y);
    inside.then_some((x, y))
}

/// Draws discs for P, rings for Q; where the two meet, the disc stands in the ring.
pub(super) fn draw<DB: DrawingBackend>(plots: &[Plot<DB>], marks: &[Mark]) -> DrawResult<DB> {
    let Some(plot) = plots.first() else { return Ok(()) };
    let (palette, radius) = (plot.palette(), plot.px(plot.style.sizes().dot));
    for mark in marks.iter().filter(|mark| mark.tone == Tone::Q) {
        let Some((x, y)) = position(plots, mark) else { continue };
        let meets = |other: &Mark| {
            let disc = position(plots, other).filter(|_| other.tone == Tone::P && other.panel == mark.panel);
            disc.is_some_and(|(p, q)| (p - x).hypot(q - y) < radius * 1.6)
        };
        let outer = if marks.iter().any(meets) { radius * 1.5 } else { radius };
        plot.root.draw(&plot.ring((x, y), outer, palette.q))?;
    }
    for mark in marks.iter().filter(|mark| mark.tone == Tone::P) {
        let Some(at) = position(plots, mark).map(coord) else { continue };
        let rim = (radius + plot.px(1.0)).round() as u32;
        plot.root.draw(&Circle::new(at, rim, palette.page.filled()))?;
        plot.root.draw(&Circle::new(at, radius.round() as u32, palette.p.filled()))?;
    }
    Ok(())
}

/// What names keep clear of in one of the plots: the marker, or the lines down from marks, and the marks.
pub(super) fn areas<DB: DrawingBackend>(plots: &[Plot<DB>], scene: &SmallMultiplesOverlay, panel: usize) -> Vec<Rect> {
    let Some(plot) = plots.get(panel) else { return Vec::new() };
    let (sizes, ends) = (plot.style.sizes(), (plot.frame.top(), plot.frame.bottom()));
    // The outer ring of two that meet.
    let radius = plot.px(sizes.dot * 1.5 + sizes.dot_ring);
    let mut areas = Vec::new();
    if scene.base.run {
        areas.push(plot.vertical_box(plot.frame.x_px(scene.at), ends, sizes.marker));
    }
    for mark in &scene.marks {
        let Some(at) = position(plots, mark) else { continue };
        if mark.panel == panel {
            areas.push(Rect::around(at, radius));
        }
        if mark.panel == 0 && !scene.base.run {
            areas.push(plot.vertical_box(at.0, if panel == 0 { (at.1, ends.1) } else { ends }, 1.0));
        }
    }
    areas
}
