//! What is written at the bars: signed values of the highlighted, the largest and the smallest term, and ∞.

use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;

use super::{Bar, SignedBarsOverlay};
use crate::chart::element::BreakMark;
use crate::chart::layout::LabelLayout;
use crate::chart::plot::{DrawResult, Plot, Point, coord, stroke_width};
use crate::chart::text::{LabelStyle, TextSize};
use crate::float_text;

/// Breaks the bars of infinite terms and writes the labels.
pub(super) fn draw<DB: DrawingBackend>(plot: &Plot<DB>, bars: &[Bar], scene: &SignedBarsOverlay) -> DrawResult<DB> {
    let palette = plot.palette();
    let look = LabelStyle::bold(TextSize::Tick, scene.average_over.color(palette));
    for bar in bars.iter().filter(|bar| bar.term.is_infinite()) {
        break_bar(plot, bar)?;
    }
    let mut layout = LabelLayout::unbounded();
    for Label { bin, text } in scene.labels.iter() {
        let Some(bar) = bars.iter().find(|bar| bar.bin == *bin) else { continue };
        let anchor = (beyond_end(plot, bar, bars, text, look), HPos::Center);
        if layout.try_reserve(plot.text_box(text, anchor, look)) {
            plot.text(text, anchor, look)?;
        }
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

/// The labels of terms by priority: of the highlighted, the infinite ones, the largest, the smallest.
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
fn beyond_end<DB: DrawingBackend>(plot: &Plot<DB>, bar: &Bar, bars: &[Bar], text: &str, look: LabelStyle) -> Point {
    let (size, half) = (plot.em(look.size), plot.half_width(text, look));
    let x = ((bar.left + bar.right) / 2.0).min(plot.size().width - half).max(half);
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

/// The mark of a bar without an end.
fn break_bar<DB: DrawingBackend>(plot: &Plot<DB>, bar: &Bar) -> DrawResult<DB> {
    let (left, right) = (bar.left - plot.px(2.0), bar.right + plot.px(2.0));
    let half_rise = (right - left).min(plot.px(10.0)) * 0.2;
    let thickness = plot.px(2.5);
    let top = plot.frame.top();
    let y = top + (bar.base - top) * 0.4;
    let ends = [coord((left, y + half_rise)), coord((right, y - half_rise))];
    plot.root.draw(&BreakMark::new(ends, coord((0.0, thickness * 1.1)), stroke_width(thickness), plot.palette().page))
}
