//! Sizes of charts, and how what is drawn is found again.

use wormteeth::chart::{Density, Frame, Palette, Rgb, Size, Style};

use crate::recorder::{Call, Spot};

pub const LIGHT: Palette = Palette::LIGHT;

pub fn desk() -> Style {
    Style::canvas(LIGHT, Density::Normal, 1.0)
}

pub fn upper(style: &Style) -> Size {
    Size::css(600.0, 230.0, style)
}

pub fn lower(style: &Style) -> Size {
    Size::css(600.0, 130.0, style)
}

/// Within a device pixel: straight edges are put on whole ones.
pub fn near(drawn: i32, meant: f64, style: &Style) -> bool {
    (f64::from(drawn) - meant).abs() <= f64::from(style.fine)
}

pub fn polygon(calls: &[Call], wanted: Rgb) -> Vec<Spot> {
    calls
        .iter()
        .find_map(|call| match call {
            Call::Polygon { points, color } if *color == wanted => Some(points.clone()),
            _ => None,
        })
        .unwrap_or_default()
}

/// The corners of all bars of a colour.
pub fn rects(calls: &[Call], wanted: Rgb) -> Vec<Spot> {
    let corners = calls.iter().filter_map(|call| match call {
        Call::Rect { corners, color } if *color == wanted => Some(*corners),
        _ => None,
    });
    corners.flatten().collect()
}

/// How many of the calls are no rectangles.
pub fn slow_marks(calls: &[Call]) -> usize {
    calls.iter().filter(|call| !matches!(call, Call::Rect { .. })).count()
}

/// The highest of these points within a bin's column.
pub fn top_of(points: &[Spot], frame: &Frame, bin: usize) -> Option<i32> {
    let inside = |x: i32| (frame.x_data(f64::from(x)) - bin as f64).abs() < 0.5;
    points.iter().filter(|(x, _)| inside(*x)).map(|(_, y)| *y).min()
}
