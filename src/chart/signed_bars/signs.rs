//! What is written at the bars: signed values of the highlighted, the largest and the smallest term, and ∞.

use plotters::style::text_anchor::HPos;

use super::{Bar, SignedBarsOverlay};
use crate::chart::Frame;
use crate::chart::label::{Area, LabelLayout};
use crate::chart::painter::{ColorRole, Painter, Point, Text, Type};
use crate::float_text;

pub(super) fn draw(pen: &Painter, frame: &Frame, bars: &[Bar], scene: &SignedBarsOverlay) {
    let look = Type::bold(Text::Tick, if scene.hollow { ColorRole::Q } else { ColorRole::P });
    for bar in bars.iter().filter(|bar| bar.term.is_infinite()) {
        broken(pen, frame, bar);
    }
    let mut room = LabelLayout::new(Area::around((0.0, 0.0), 0.0));
    for Label { bin, text } in scene.labels.iter() {
        let Some(bar) = bars.iter().find(|bar| bar.bin == *bin) else { continue };
        let at = beside(pen, bar, bars, text, look);
        if room.claims(pen.boxed(text, (at, HPos::Center), look)) {
            pen.text(text, at, HPos::Center, look);
        }
    }
}

/// What is written at a bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The bar's bin.
    pub bin: usize,
    /// "+0.322", "∞".
    pub text: String,
}

/// The labels of terms in the order of their right to be there: of the highlighted, the infinite ones, the largest, the smallest.
#[must_use]
pub fn labels(terms: &[f64], highlighted: Option<usize>) -> Vec<Label> {
    let term_of = |bin: &usize| terms.get(*bin).copied().unwrap_or(f64::NAN);
    let mut bins: Vec<usize> = highlighted.into_iter().collect();
    let (mut largest, mut smallest) = (None, None);
    let (mut high, mut low) = (0.0, 0.0);
    for (bin, &term) in terms.iter().enumerate() {
        if term.is_infinite() {
            bins.push(bin);
        } else if term > 0.0 && term >= high {
            // Of equal ones, the last of the largest and the first of the smallest.
            (high, largest) = (term, Some(bin));
        } else if term < low {
            (low, smallest) = (term, Some(bin));
        }
    }
    bins.extend(largest);
    bins.extend(smallest);
    let mut labels: Vec<Label> = Vec::new();
    for bin in bins.into_iter().filter(|bin| !term_of(bin).is_nan()) {
        if !labels.iter().any(|other| other.bin == bin) {
            labels.push(Label { bin, text: signed(term_of(&bin)) });
        }
    }
    labels
}

/// Over a positive bar, under a negative one, and clear of the neighbours it spreads over; never off the canvas.
fn beside(pen: &Painter, bar: &Bar, bars: &[Bar], text: &str, look: Type) -> Point {
    let (size, half) = (pen.em(look.text), pen.half(text, look));
    let x = ((bar.left + bar.right) / 2.0).min(pen.size.width - half).max(half);
    let gap = size * 0.72;
    let below = bar.term < 0.0;
    let mut y = bar.end;
    for other in bars.iter().filter(|other| other.right > x - half && other.left < x + half) {
        y = if below { y.max(other.end) } else { y.min(other.end) };
    }
    let y = if below { y + gap } else { y - gap };
    (x, y.max(size * 0.6))
}

/// "+0.322", "−0.016", "0.000", "∞".
fn signed(term: f64) -> String {
    if term.is_infinite() {
        return "∞".to_owned();
    }
    let figures = float_text::fixed(term.abs(), 3);
    let sign = match term {
        _ if figures == "0.000" => "",
        term if term < 0.0 => "\u{2212}",
        _ => "+",
    };
    [sign, &figures].concat()
}

/// Two slanted lines in the page's colour: this bar has no end.
fn broken(pen: &Painter, frame: &Frame, bar: &Bar) {
    let (left, right) = (bar.left - pen.px(2.0), bar.right + pen.px(2.0));
    let rise = (right - left).min(pen.px(10.0)) * 0.4;
    let thick = pen.px(2.5);
    let middle = frame.top() + (bar.zero - frame.top()) * 0.4;
    for offset in [-1.0, 1.0] {
        let y = middle + offset * thick * 1.1;
        pen.path(&[(left, y + rise / 2.0), (right, y - rise / 2.0)], thick, ColorRole::Page);
    }
}
