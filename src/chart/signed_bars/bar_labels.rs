//! What is written at the bars: signed values of the highlighted, the largest and the smallest term, and ∞.

use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;

use super::{Bar, SignedBarsOverlay};
use crate::chart::element::BreakMark;
use crate::chart::labels::{self as label, HALF_HEIGHT, LabelLayout, Side};
use crate::chart::plot::{DrawResult, Plot, coord, stroke_width};
use crate::chart::rect::Rect;
use crate::chart::text::{LabelStyle, TextSize};
use crate::chart::{AverageOver, Density, mesh};
use crate::float_text;

/// Breaks the bars of infinite terms and writes the labels in their order, each beyond the end of its bar; ∞ on its bar, if that is wide
/// enough.
pub(super) fn draw<DB: DrawingBackend>(plot: &Plot<DB>, bars: &[Bar], scene: &SignedBarsOverlay) -> DrawResult<DB> {
    let (palette, size) = (plot.palette(), plot.size());
    let color = scene.average_over.color(palette);
    let look = LabelStyle::bold(TextSize::Tick, color);
    for bar in bars.iter().filter(|bar| bar.term.is_infinite()) {
        break_bar(plot, bar)?;
    }
    let bottom = mesh::bin_number_y(plot) - plot.em(TextSize::Tick) * HALF_HEIGHT;
    let mut layout = LabelLayout::new(plot, Rect { left: plot.frame.left() + plot.px(2.0), top: 0.0, right: size.width, bottom });
    layout.set_ground(mesh::gridlines(plot, &scene.axis.ticks(true)), mesh::band(plot, scene.highlighted));
    // Over the plot the page writes the highlighted term.
    if scene.highlighted.is_some() && plot.style.density != Density::Projector {
        let (right, bottom) = (plot.frame.left() + plot.px(TERM_LINE.0), plot.px(TERM_LINE.1));
        layout.avoid(Rect { left: 0.0, top: 0.0, right, bottom });
    }
    layout.avoid(plot.horizontal_box(plot.frame.right(), plot.frame.y_px(0.0), plot.style.sizes().zero));
    bars.iter().filter(|bar| bar.end != bar.base).for_each(|bar| layout.avoid(bar.area()));
    let labelled = || scene.labels.iter().filter_map(|label| Some((label, bars.iter().find(|bar| bar.bin == label.bin)?)));
    let mut beyond = Vec::new();
    for (Label { text, .. }, bar) in labelled() {
        let on_bar = ((bar.left + bar.right) / 2.0, bar.end + plot.em(look.size) * 0.7);
        let text_box = plot.text_box(text, (on_bar, HPos::Center), look);
        let has_space = text_box.right - text_box.left + plot.px(4.0) <= bar.right - bar.left
            && bar.base - bar.end >= 3.0 * plot.em(look.size);
        if bar.term.is_infinite() && has_space {
            if scene.average_over == AverageOver::Q {
                // Hatching would run through it.
                plot.root.draw(&text_box.filled(palette.page))?;
            }
            let color = if scene.average_over == AverageOver::Q { color } else { palette.page };
            plot.text(text, (on_bar, HPos::Center), LabelStyle { color, ..look })?;
        } else {
            let end = Rect { top: bar.end, bottom: bar.end, ..bar.area() };
            let sides = if bar.term < 0.0 { Side::BELOW_FIRST } else { Side::ABOVE_FIRST };
            beyond.push(label::Label { text, short: "", look, marks: vec![end], sides, is_needed: false });
        }
    }
    plot.labels(&mut layout, beyond)
}

/// Width and height of the line in which the page writes the highlighted term, CSS px.
const TERM_LINE: (f64, f64) = (420.0, 16.0);

impl Bar {
    fn area(&self) -> Rect {
        Rect { left: self.left, top: self.base.min(self.end), right: self.right, bottom: self.base.max(self.end) }
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

/// "+0.322", "−0.016", "0.000", "∞".
fn signed(term: f64) -> String {
    if term.is_infinite() {
        return "∞".to_owned();
    }
    let figures = float_text::figure(term.abs());
    let sign = match term {
        0.0 => "",
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
    let y = top + (bar.base - top) * 0.6;
    let ends = [coord((left, y + half_rise)), coord((right, y - half_rise))];
    plot.root.draw(&BreakMark::new(ends, coord((0.0, thickness * 1.1)), stroke_width(thickness), plot.palette().page))
}
