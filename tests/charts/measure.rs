//! Sizes of charts, and how what is drawn is found again.

use wormteeth::chart::{Density, Palette, Rgb, Size, Style};

use crate::recorder::{Call, Spot};

pub const LIGHT: Palette = Palette::LIGHT;

pub fn desk() -> Style {
    Style::canvas(LIGHT, Density::Normal, 1.0)
}

pub fn upper(style: &Style) -> Size {
    Size::css(600.0, 230.0, style)
}

/// Within a device pixel: straight edges are put on whole ones.
pub fn near(drawn: i32, meant: f64, style: &Style) -> bool {
    (f64::from(drawn) - meant).abs() <= f64::from(style.fine)
}

/// The corners of all bars of a colour. What is lower than two pixels and a half is a sign, or a dot of a ghost's side.
pub fn rects(calls: &[Call], wanted: Rgb, style: &Style) -> Vec<Spot> {
    let least = style.px(2.5) as i32;
    let is_bar = |[(_, y0), (_, y1)]: [Spot; 2]| (y1 - y0).abs() > least;
    let corners = calls.iter().filter_map(|call| match call {
        Call::Rect { corners, color } if *color == wanted && is_bar(*corners) => Some(*corners),
        _ => None,
    });
    corners.flatten().collect()
}

/// The lines of a colour with their widths.
pub fn strokes(calls: &[Call], wanted: Rgb) -> Vec<(&[Spot], u32)> {
    let stroke = calls.iter().filter_map(|call| match call {
        Call::Path { points, width, color } if *color == wanted => Some((points.as_slice(), *width)),
        _ => None,
    });
    stroke.collect()
}
