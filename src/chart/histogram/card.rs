//! Where the page lays the card of the highlighted bin: over no label and, if it can be, over no bar.

use crate::chart::bars::column;
use crate::chart::labels::HALF_HEIGHT;
use crate::chart::rect::Rect;
use crate::chart::text::TextSize;
use crate::chart::{Density, Frame, Style};

use super::Q_PART;

/// The size of the card, CSS px; the style sheet gives it the same. A phone has none.
const fn size(density: Density) -> Option<(f64, f64)> {
    match density {
        Density::Normal => Some((150.0, 66.0)),
        Density::Projector => Some((150.0, 86.0)),
        Density::Phone => None,
    }
}

/// Where the unit stands and, but for a phone and where there are no cards, the page writes what the shading means, in drawing units.
pub(super) fn key(frame: &Frame, style: &Style, has_card: bool) -> Rect {
    /// Width in sizes of text, with the two signs.
    const WIDTH: f64 = 19.0;
    let em = style.em(TextSize::Tick);
    let unit_alone = style.density == Density::Phone || !has_card;
    Rect {
        left: 0.0,
        top: 0.0,
        right: if unit_alone { 4.0 * em } else { frame.left() + WIDTH * em },
        bottom: em * 3.2 * HALF_HEIGHT,
    }
}

/// The card's box in drawing units: at the top of the bin's column, or as near to it as bars and key leave it free. Where they nowhere
/// do, where the bars under it are lowest.
///
/// `counts` and `expected`: the bars of P and of Q
pub(super) fn place(frame: &Frame, style: &Style, counts: &[f64], expected: &[f64], bin: usize) -> Option<Rect> {
    let (width, height) = size(style.density).filter(|_| bin < counts.len())?;
    let top = |(count, expected): (&f64, &f64)| frame.y_px(count.max(*expected)).max(frame.top());
    let tops: Vec<f64> = counts.iter().zip(expected).map(top).collect();
    let (width, height) = (style.px(width), style.px(height));
    let key = key(frame, style, true);
    let handle = style.px(style.sizes().highlighted_handle + 4.0);
    let (first, last) = (frame.left() + style.px(2.0), frame.right() - width);
    let at = |left: f64, top: f64| Rect { left, top, right: left + width, bottom: top + height };
    // How much space there is under a card; negative where a bar goes into it.
    let space = |card: &Rect| {
        let under = tops.iter().enumerate().filter(|(bin, _)| {
            let (left, right) = column(frame, style, *bin, Q_PART);
            left < card.right && right > card.left
        });
        under.map(|(_, top)| top - handle - card.bottom).fold(f64::INFINITY, f64::min)
    };
    let over_column = frame.x_px(bin as f64) - width / 2.0;
    let step = style.px(6.0);
    let steps = ((last - first).max(0.0) / step) as usize;
    // Under the key where it stands there.
    let places = (0..=steps).map(|nth| first + nth as f64 * step).chain([last.max(first)]).map(|left| {
        let card = at(left, 0.0);
        if card.intersects(&key) { at(left, key.bottom) } else { card }
    });
    let places: Vec<(Rect, f64)> = places.map(|card| (card, space(&card))).collect();
    let off = |card: &Rect| (card.left - over_column).abs() + card.top;
    let free = places.iter().filter(|(_, space)| *space >= 0.0).min_by(|(one, _), (other, _)| off(one).total_cmp(&off(other)));
    let best = free.or_else(|| places.iter().max_by(|(_, one), (_, other)| one.total_cmp(other)));
    best.map(|(card, _)| *card)
}
