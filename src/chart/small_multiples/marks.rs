//! What follows the slider: the marker, points on the curves, and lines down from them.

use super::{Mark, Tone};
use crate::chart::Frame;
use crate::chart::bins::passed;
use crate::chart::painter::{ColorRole, Painter, Point};

/// What has been passed of the track, and the line at `at` through all plots, not through their titles.
pub(super) fn marker(pen: &Painter, whole: &Frame, frames: &[Frame], at: f64) {
    let thick = pen.style.sizes().marker;
    let x = whole.x_px(at);
    if (whole.left()..=whole.right()).contains(&x) {
        passed(pen, whole, pen.middle(x, thick));
        for frame in frames {
            pen.upright(x, (frame.top() - pen.px(4.0), frame.bottom()), thick, ColorRole::Plain);
        }
    }
}

/// From each mark of the first plot down to the foot of the last: dotted for Q.
pub(super) fn drops(pen: &Painter, frames: &[Frame], marks: &[Mark]) {
    let Some(foot) = frames.last().map(Frame::bottom) else { return };
    for mark in marks.iter().filter(|mark| mark.panel == 0) {
        let Some((x, y)) = place(frames, mark) else { continue };
        let line = [(x, y), (x, foot)];
        if mark.tone == Tone::Q {
            pen.dashed(&line, [pen.px(3.0); 2], pen.px(1.0), ColorRole::Q);
        } else {
            pen.path(&line, pen.px(1.0), mark.tone.ink());
        }
    }
}

/// Where a mark stands, if it is in its plot.
#[inline(never)]
fn place(frames: &[Frame], mark: &Mark) -> Option<Point> {
    let frame = frames.get(mark.panel)?;
    let (x, y) = (frame.x_px(mark.x), frame.y_px(mark.y));
    let inside = (frame.left()..=frame.right()).contains(&x) && (frame.top() - 1.0..=frame.bottom() + 1.0).contains(&y);
    inside.then_some((x, y))
}

/// Discs for P, rings for Q; where the two meet, the disc stands in the ring.
pub(super) fn marks(pen: &Painter, frames: &[Frame], marks: &[Mark]) {
    let sizes = pen.style.sizes();
    let (radius, ring) = (pen.px(sizes.dot), pen.px(sizes.dot_ring));
    for mark in marks.iter().filter(|mark| mark.tone == Tone::Q) {
        let Some((x, y)) = place(frames, mark) else { continue };
        let meets = |other: &Mark| {
            let disc = place(frames, other).filter(|_| other.tone == Tone::P && other.panel == mark.panel);
            disc.is_some_and(|(p, q)| (p - x).hypot(q - y) < radius * 1.6)
        };
        let outer = if marks.iter().any(meets) { radius * 1.5 } else { radius };
        pen.ring((x, y), outer, ring, ColorRole::Q);
    }
    for mark in marks.iter().filter(|mark| mark.tone == Tone::P) {
        if let Some(at) = place(frames, mark) {
            pen.disc(at, radius + pen.px(1.0), ColorRole::Page);
            pen.disc(at, radius, ColorRole::P);
        }
    }
}
