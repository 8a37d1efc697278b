//! What follows the slider: the marker, points on the curves, and lines down from them.

use plotters_backend::DrawingBackend;

use super::lines::color;
use super::{Mark, Tone};
use crate::chart::Frame;
use crate::chart::dash::dashes;
use crate::chart::pen::{Drawn, Pen, Point};

/// What has been passed of the track, and the line at `at` through all plots, not through their titles.
pub(super) fn marker<DB: DrawingBackend>(pen: &Pen<DB>, whole: &Frame, frames: &[Frame], at: f64) -> Drawn<DB> {
    let style = pen.style;
    let x = whole.x_px(at);
    if !(whole.left()..=whole.right()).contains(&x) {
        return Ok(());
    }
    let ink = style.palette.ink;
    let thick = style.thick(style.sizes().marker);
    let left = style.snap(x - thick / 2.0);
    let track = style.thick(style.sizes().track);
    let top = style.snap(whole.bottom() - track / 2.0);
    pen.rect((whole.left(), top), (left + thick / 2.0, top + track), ink)?;
    for frame in frames {
        pen.rect((left, frame.top() - style.px(4.0)), (left + thick, frame.bottom()), ink)?;
    }
    Ok(())
}

/// From each mark of the first plot down to the foot of the last: dotted for Q.
pub(super) fn drops<DB: DrawingBackend>(pen: &Pen<DB>, frames: &[Frame], marks: &[Mark]) -> Drawn<DB> {
    let style = pen.style;
    let Some(foot) = frames.last().map(Frame::bottom) else { return Ok(()) };
    for (mark, (x, y)) in marks.iter().filter(|mark| mark.panel == 0).filter_map(|mark| Some((mark, place(frames, mark)?))) {
        let line = [(x, y), (x, foot)];
        let color = color(mark.tone, style);
        let three = style.px(3.0);
        let pieces = if mark.tone == Tone::Q { dashes(&line, three, three) } else { vec![line.to_vec()] };
        for piece in pieces {
            pen.path(&piece, style.px(1.0), color)?;
        }
    }
    Ok(())
}

/// Where a mark stands, if it is in its plot.
fn place(frames: &[Frame], mark: &Mark) -> Option<Point> {
    let frame = frames.get(mark.panel)?;
    let (x, y) = (frame.x_px(mark.x), frame.y_px(mark.y));
    let inside = (frame.left()..=frame.right()).contains(&x) && (frame.top() - 1.0..=frame.bottom() + 1.0).contains(&y);
    inside.then_some((x, y))
}

/// Discs for P, rings for Q; where the two meet, the disc stands in the ring.
pub(super) fn marks<DB: DrawingBackend>(pen: &Pen<DB>, frames: &[Frame], marks: &[Mark]) -> Drawn<DB> {
    let style = pen.style;
    let sizes = style.sizes();
    let (radius, ring) = (style.px(sizes.dot), style.px(sizes.dot_ring));
    let of = |tone: Tone| marks.iter().filter(move |mark| mark.tone == tone);
    let discs: Vec<_> = of(Tone::P).filter_map(|mark| Some((mark.panel, place(frames, mark)?))).collect();
    for mark in of(Tone::Q) {
        let Some((x, y)) = place(frames, mark) else { continue };
        let meets = |&(panel, (p, q)): &(usize, Point)| panel == mark.panel && (p - x).hypot(q - y) < radius * 1.6;
        let outer = if discs.iter().any(meets) { radius * 1.5 } else { radius };
        pen.ring((x, y), outer, ring, style.palette.q)?;
    }
    for (_, at) in discs {
        pen.disc(at, radius + style.px(1.0), style.palette.page)?;
        pen.disc(at, radius, style.palette.p)?;
    }
    Ok(())
}
