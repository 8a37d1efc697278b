//! Where one distribution has more than the other: shading, ghosts and signs that say which bins add to a divergence and which take
//! from it.
//!
//! A bin adds where the distribution averaged over has more. Such a surplus is solid for P, hatched for Q, with a "+"; what takes from the
//! sum is a ghost, pale between dotted sides, with a "−".

use plotters_backend::DrawingBackend;

use super::element::Hatching;
use super::plot::{DrawResult, Plot, coord, rectangle};
use super::rect::Rect;
use super::{Palette, Rgb, Style};

/// The distribution that a divergence averages over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AverageOver {
    /// P, in D(P‖Q): solid.
    #[default]
    P,
    /// Q, in D(Q‖P): hatched.
    Q,
}

impl AverageOver {
    /// The colour of the distribution.
    pub(super) const fn color(self, palette: &Palette) -> Rgb {
        match self {
            Self::P => palette.p,
            Self::Q => palette.q,
        }
    }
}

/// The thickness of a side (CSS px), and of P's own top inside a ghost.
const TOP: f64 = 1.5;
/// Dash and gap of dotted sides, CSS px.
const DOTS: f64 = 2.0;
/// The length and stroke of a sign, and the least height of a surplus that has one, CSS px.
const SIGN: f64 = 8.0;
const SIGN_STROKE: f64 = 1.75;
const LEAST_SIGNED: f64 = 22.0;
/// A bar narrower than this (CSS px) is not shaded: between its sides nothing would be left.
const LEAST_WIDTH: f64 = 6.0;

/// A bar of P and the model's line across it, in drawing units: tops are above the base, so smaller.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bin {
    pub left: f64,
    pub right: f64,
    pub base: f64,
    /// P's top.
    pub p: f64,
    /// Q's top.
    pub q: f64,
    /// The weight and the other probability are not both above 0: the term is 0 or ∞.
    pub one_sided: bool,
}

/// Shades the bars of P, which are drawn solid already.
pub(super) fn shade<DB: DrawingBackend>(plot: &Plot<DB>, bins: &[Bin], over: AverageOver) -> DrawResult<DB> {
    let (style, palette) = (plot.style, plot.palette());
    for bin in bins.iter().filter(|bin| bin.right - bin.left >= style.px(LEAST_WIDTH)) {
        let side = style.thick(style.sizes().side);
        let (left, right) = (bin.left + side, bin.right - side);
        // What both have: a tint of P between its sides.
        let top_of_both = bin.p.max(bin.q);
        let tint_top = if bin.q > bin.p { top_of_both } else { bin.p + style.thick(TOP) };
        if tint_top < bin.base {
            plot.root.draw(&rectangle((left, tint_top), (right, bin.base), palette.p_tint))?;
        }
        let p_has_more = bin.p < bin.q;
        let surplus = Rect { left: bin.left, top: bin.p.min(bin.q), right: bin.right, bottom: top_of_both };
        match (over, p_has_more) {
            (AverageOver::P, true) => {} // solid as it is
            (AverageOver::Q, false) => {
                let corners = vec![coord((surplus.left, surplus.bottom)), coord((surplus.right, surplus.top))];
                plot.root.draw(&Hatching::new(corners, style, palette.q))?;
            }
            _ if bin.one_sided => {}
            (AverageOver::P, false) => ghost(plot, surplus, AverageOver::P)?,
            (AverageOver::Q, true) => {
                ghost(plot, surplus, AverageOver::Q)?;
                // P's own top stays.
                plot.root.draw(&rectangle((bin.left, bin.p), (bin.right, bin.p + style.thick(TOP)), palette.p))?;
            }
        }
    }
    Ok(())
}

/// Writes "+" and "−" on what adds and what takes away, where there is space.
pub(super) fn signs<DB: DrawingBackend>(plot: &Plot<DB>, bins: &[Bin], over: AverageOver) -> DrawResult<DB> {
    let (style, palette) = (plot.style, plot.palette());
    for bin in bins.iter().filter(|bin| !bin.one_sided) {
        let (width, height) = (bin.right - bin.left, (bin.p - bin.q).abs());
        if width < style.px(SIGN + 2.0) || height < style.px(LEAST_SIGNED) {
            continue;
        }
        let plus = (bin.p < bin.q) == (over == AverageOver::P);
        let (x, y) = ((bin.left + bin.right) / 2.0, (bin.p + bin.q) / 2.0);
        let (half, stroke) = (style.px(SIGN) / 2.0, style.thick(SIGN_STROKE));
        let color = if plus && over == AverageOver::P { palette.page } else { over.color(palette) };
        if plus && over == AverageOver::Q {
            // Hatching would run into it.
            plot.root.draw(&Rect::around((x, y), half + style.px(2.0)).filled(palette.page))?;
        }
        let (left, top) = (style.snap(x - stroke / 2.0), style.snap(y - stroke / 2.0));
        plot.root.draw(&rectangle((x - half, top), (x + half, top + stroke), color))?;
        if plus {
            plot.root.draw(&rectangle((left, y - half), (left + stroke, y + half), color))?;
        }
    }
    Ok(())
}

/// Draws a pale area between dotted sides.
pub(super) fn ghost<DB: DrawingBackend>(plot: &Plot<DB>, area: Rect, over: AverageOver) -> DrawResult<DB> {
    let (style, palette) = (plot.style, plot.palette());
    let (color, ghost) = match over {
        AverageOver::P => (palette.p, palette.p_ghost),
        AverageOver::Q => (palette.q, palette.q_ghost),
    };
    plot.root.draw(&area.filled(ghost))?;
    let side = style.thick(style.sizes().side);
    for left in [area.left, area.right - side] {
        for (top, bottom) in dots(area.top, area.bottom, style) {
            plot.root.draw(&rectangle((left, top), (left + side, bottom), color))?;
        }
    }
    Ok(())
}

/// The dotted foot of a ghost, along `y`.
pub(super) fn dotted_foot<DB: DrawingBackend>(plot: &Plot<DB>, (left, right): (f64, f64), y: f64, color: Rgb) -> DrawResult<DB> {
    let side = plot.style.thick(plot.style.sizes().side);
    for (from, to) in dots(left, right, plot.style) {
        plot.root.draw(&rectangle((from, y - side), (to, y), color))?;
    }
    Ok(())
}

/// The dots of a line from one end to the other. plotters' dashed line draws a path a dash; rectangles are quicker and crisp.
fn dots(from: f64, to: f64, style: &Style) -> impl Iterator<Item = (f64, f64)> {
    let length = style.px(DOTS);
    let count = ((to - from) / (2.0 * length)).ceil().max(0.0) as usize;
    (0..count).map(move |k| {
        let start = from + k as f64 * 2.0 * length;
        (start, (start + length).min(to))
    })
}
