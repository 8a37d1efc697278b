//! What is written at the bars: signed values of the lit, the largest and the smallest term, and ∞.

use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;

use super::{Bar, TermsLive};
use crate::chart::Frame;
use crate::chart::label::{Area, Room, width_at_most};
use crate::chart::pen::{Drawn, Pen, Point, Type, Weight};
use crate::digits;

pub(super) fn draw<DB: DrawingBackend>(pen: &Pen<DB>, frame: &Frame, bars: &[Bar], scene: &TermsLive) -> Drawn<DB> {
    let style = pen.style;
    let palette = &style.palette;
    let look = Type { size: style.sizes().tick, weight: Weight::Bold, color: if scene.hollow { palette.q } else { palette.p } };
    for bar in bars.iter().filter(|bar| bar.term.is_infinite()) {
        broken(pen, frame, bar)?;
    }
    let size = pen.size();
    let mut room = Room::new(Area { left: 0.0, top: 0.0, right: size.width, bottom: size.height });
    for Label { bin, text } in scene.labels.iter() {
        let Some(bar) = bars.iter().find(|bar| bar.bin == *bin) else { continue };
        let at = beside(pen, bar, bars, text);
        let area = Area::of_text(text, at, HPos::Center, style.px(look.size), true);
        if room.taken.iter().any(|taken| taken.meets(&area)) {
            continue;
        }
        room.take(area);
        pen.text(text, at, HPos::Center, look)?;
    }
    Ok(())
}

/// What is written at a bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The bar's bin.
    pub bin: usize,
    /// "+0.322", "∞".
    pub text: String,
}

/// The labels of terms in the order of their right to be there: of the lit, the infinite ones, the largest, the smallest.
#[must_use]
pub fn labels(terms: &[f64], lit: Option<usize>) -> Vec<Label> {
    let bins = || terms.iter().copied().enumerate().filter(|(_, term)| !term.is_nan());
    let finite = || bins().filter(|(_, term)| term.is_finite());
    let largest = finite().filter(|(_, term)| *term > 0.0).max_by(|a, b| a.1.total_cmp(&b.1));
    let smallest = finite().filter(|(_, term)| *term < 0.0).min_by(|a, b| a.1.total_cmp(&b.1));
    let infinite = bins().filter(|(_, term)| term.is_infinite());
    let mut labels: Vec<Label> = Vec::new();
    for (bin, term) in bins().filter(|(bin, _)| Some(*bin) == lit).chain(infinite).chain(largest).chain(smallest) {
        if !labels.iter().any(|other| other.bin == bin) {
            labels.push(Label { bin, text: signed(term) });
        }
    }
    labels
}

/// Over a positive bar, under a negative one, and clear of the neighbours it spreads over; never off the canvas.
fn beside<DB: DrawingBackend>(pen: &Pen<DB>, bar: &Bar, bars: &[Bar], text: &str) -> Point {
    let style = pen.style;
    let size = style.px(style.sizes().tick);
    let half = width_at_most(text, size, true) / 2.0;
    let width = pen.size().width;
    let x = ((bar.left + bar.right) / 2.0).min(width - half).max(half);
    let gap = size * 0.72;
    let under = bars.iter().filter(|other| other.right > x - half && other.left < x + half);
    let y = if bar.term < 0.0 {
        under.fold(bar.end, |y, other| y.max(other.end)) + gap
    } else {
        under.fold(bar.end, |y, other| y.min(other.end)) - gap
    };
    (x, y.max(size * 0.6))
}

/// "+0.322", "−0.016", "0.000", "∞".
fn signed(term: f64) -> String {
    if term.is_infinite() {
        return "∞".to_owned();
    }
    let figures = digits::fixed(term.abs(), 3);
    let sign = match term {
        _ if figures == "0.000" => "",
        term if term < 0.0 => "\u{2212}",
        _ => "+",
    };
    format!("{sign}{figures}")
}

/// Two slanted lines in the page's colour: this bar has no end.
fn broken<DB: DrawingBackend>(pen: &Pen<DB>, frame: &Frame, bar: &Bar) -> Drawn<DB> {
    let style = pen.style;
    let (left, right) = (bar.left - style.px(2.0), bar.right + style.px(2.0));
    let rise = (right - left).min(style.px(10.0)) * 0.4;
    let thick = style.px(2.5);
    let middle = frame.top() + (bar.zero - frame.top()) * 0.4;
    for offset in [-1.0, 1.0] {
        let y = middle + offset * thick * 1.1;
        pen.path(&[(left, y + rise / 2.0), (right, y - rise / 2.0)], thick, style.palette.page)?;
    }
    Ok(())
}
