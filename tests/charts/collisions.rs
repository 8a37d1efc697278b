//! What crosses the texts of a chart, counted by what is drawn: the box of each text by the bound of its width, and every stroke, bar
//! and mark that is seen in it.

use wormteeth::chart::{Palette, Rgb, Style, width_at_most};

use crate::recorder::{Call, Spot};

/// Left, top, right, bottom, in drawing units.
pub type Area = [f64; 4];

/// A text with its box: an em high.
pub struct Written<'a> {
    pub text: &'a str,
    pub area: Area,
    pub color: Rgb,
    /// Which of the calls it is.
    index: usize,
}

/// The texts that are drawn; of one that is its own rim, the last.
pub fn written(calls: &[Call]) -> Vec<Written<'_>> {
    let mut texts: Vec<Written<'_>> = Vec::new();
    for (index, call) in calls.iter().enumerate() {
        let Call::Text { text, at: (x, y), size, side, bold, color } = call else { continue };
        let (width, x, y) = (width_at_most(text, *size, *bold), f64::from(*x), f64::from(*y));
        let left = match side {
            'l' => x,
            'c' => x - width / 2.0,
            _ => x - width,
        };
        if texts.last().is_some_and(|last| last.text == text && last.index + 1 == index) {
            texts.pop();
        }
        texts.push(Written { text, area: [left, y - size / 2.0, left + width, y + size / 2.0], color: *color, index });
    }
    texts
}

/// Every collision of a chart, in words: which text, and with what.
///
/// - `calls`: those of both layers
/// - `html`: what the page lays over the chart, in drawing units
pub fn collisions(calls: &[Call], html: &[Area], style: &Style) -> Vec<(String, String)> {
    let texts = written(calls);
    let mut found = Vec::new();
    for (nth, text) in texts.iter().enumerate() {
        let mut note = |with: String| found.push((text.text.to_owned(), with));
        texts[nth + 1..].iter().filter(|other| overlap(&text.area, &other.area)).for_each(|other| note(other.text.to_owned()));
        html.iter().filter(|area| overlap(&text.area, area)).for_each(|_| note("what lies over the chart".to_owned()));
        let meets = |call: &&Call| !matches!(call, Call::Text { .. }) && meets(call, &text.area);
        if let Some(later) = calls[text.index..].iter().find(meets) {
            note(format!("what is drawn over it, {}", role(color(later), &style.palette)));
        }
        let under: Vec<&Call> = calls[..text.index].iter().filter(meets).collect();
        if under.iter().any(|call| !is_ground(color(call), &style.palette))
            && let Some(seen) = seen_in(text, &under, style)
        {
            note(role(seen, &style.palette));
        }
    }
    found
}

/// How far a text is from the nearest mark in its colour, in drawing units.
pub fn to_its_mark(text: &Written<'_>, calls: &[Call]) -> f64 {
    let marks = calls.iter().filter(|call| !matches!(call, Call::Text { .. }) && color(call) == text.color);
    marks.map(|mark| distance(mark, &text.area)).fold(f64::INFINITY, f64::min)
}

/// What of the calls is seen in the text's box, pixel by pixel, but for the ground: one colour that is all there is, and of which the
/// text stands out, is a ground too.
fn seen_in(text: &Written<'_>, calls: &[&Call], style: &Style) -> Option<Rgb> {
    let [left, top, right, bottom] = text.area;
    let step = style.scale;
    let (columns, rows) = (((right - left) / step).ceil() as usize, ((bottom - top) / step).ceil() as usize);
    let mut first = None;
    let mut uniform = true;
    let mut seen = None;
    for row in 0..rows {
        for column in 0..columns {
            let x = (left + (column as f64 + 0.5) * step).min(right);
            let y = (top + (row as f64 + 0.5) * step).min(bottom);
            let half = step / 2.0;
            let pixel = [x - half, y - half, x + half, y + half];
            let covers = |call: &&&Call| match call {
                Call::Rect { .. } => middle_in(call, (x, y), half),
                _ => meets(call, &pixel),
            };
            let color = calls.iter().rev().find(covers).map_or(style.palette.page, |call| color(call));
            uniform &= *first.get_or_insert(color) == color;
            if !is_ground(color, &style.palette) {
                seen = seen.or(Some(color));
            }
        }
    }
    seen.filter(|color| !uniform || *color == text.color)
}

/// A rectangle covers a pixel if it covers at least half of it either way.
fn middle_in(call: &Call, (x, y): (f64, f64), half: f64) -> bool {
    let Call::Rect { corners: [from, to], .. } = call else { return false };
    let within = |a: i32, b: i32, at: f64| {
        let (low, high) = (f64::from(a.min(b)), f64::from(a.max(b)));
        high.min(at + half) - low.max(at - half) >= half * 0.9
    };
    within(from.0, to.0, x) && within(from.1, to.1, y)
}

fn is_ground(color: Rgb, palette: &Palette) -> bool {
    [palette.page, palette.band].contains(&color)
}

fn role(color: Rgb, palette: &Palette) -> String {
    let known = palette.roles().into_iter().find(|(_, other)| *other == color);
    known.map_or_else(|| color.hex(), |(name, _)| name.to_owned())
}

fn color(call: &Call) -> Rgb {
    match call {
        Call::Rect { color, .. } | Call::Polygon { color, .. } | Call::Path { color, .. } | Call::Disc { color, .. } => *color,
        Call::Text { color, .. } => *color,
        Call::Forbidden(what) => panic!("{what}"),
    }
}

fn overlap(a: &Area, b: &Area) -> bool {
    a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}

fn meets(call: &Call, area: &Area) -> bool {
    distance(call, area) <= 0.0
}

/// From what a call draws to the box; at most 0 if they meet, and 0 only if they do by more than an edge.
fn distance(call: &Call, area: &Area) -> f64 {
    let real = |(x, y): &Spot| (f64::from(*x), f64::from(*y));
    match call {
        Call::Rect { corners: [(x0, y0), (x1, y1)], .. } => {
            let [x0, y0, x1, y1] = [*x0, *y0, *x1, *y1].map(f64::from);
            between(&[x0.min(x1), y0.min(y1), x0.max(x1), y0.max(y1)], area)
        }
        Call::Disc { center, radius, .. } => {
            let (x, y) = real(center);
            between(&[x, y, x, y], area) - f64::from(*radius)
        }
        Call::Path { points, width, .. } => {
            let points: Vec<_> = points.iter().map(real).collect();
            to_line(&points, area) - f64::from(*width) / 2.0
        }
        Call::Polygon { points, .. } => {
            let mut points: Vec<_> = points.iter().map(real).collect();
            points.extend(points.first().copied());
            if holds(&points, ((area[0] + area[2]) / 2.0, (area[1] + area[3]) / 2.0)) { 0.0 } else { to_line(&points, area) }
        }
        Call::Text { .. } | Call::Forbidden(_) => f64::INFINITY,
    }
}

/// Between two boxes; negative where they overlap.
fn between(a: &Area, b: &Area) -> f64 {
    let (right, down) = ((b[0] - a[2]).max(a[0] - b[2]), (b[1] - a[3]).max(a[1] - b[3]));
    if right < 0.0 && down < 0.0 {
        -1.0
    } else if right <= 0.0 && down <= 0.0 {
        f64::MIN_POSITIVE
    } else {
        right.max(0.0).hypot(down.max(0.0))
    }
}

fn to_line(points: &[(f64, f64)], area: &Area) -> f64 {
    points.windows(2).map(|ends| to_segment(ends[0], ends[1], area)).fold(f64::INFINITY, f64::min)
}

/// From a segment to a box.
fn to_segment(from: (f64, f64), to: (f64, f64), area: &Area) -> f64 {
    let bounds = [from.0.min(to.0), from.1.min(to.1), from.0.max(to.0), from.1.max(to.1)];
    let far = between(&bounds, area);
    // An upright or a level one is its own bounds.
    if from.0 == to.0 || from.1 == to.1 {
        return far;
    }
    // Sampled so finely that a step is no longer than a drawing unit or two of the box.
    let steps = (((to.0 - from.0).hypot(to.1 - from.1)) / 2.0).ceil().clamp(1.0, 4000.0) as usize;
    if far > 80.0 {
        return far;
    }
    let at = |step: usize| {
        let part = step as f64 / steps as f64;
        let (x, y) = (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part);
        between(&[x, y, x, y], area)
    };
    (0..=steps).map(at).fold(f64::INFINITY, f64::min)
}

/// Whether a closed line goes round a point.
fn holds(points: &[(f64, f64)], (x, y): (f64, f64)) -> bool {
    let crossings = points.windows(2).filter(|ends| {
        let [(x0, y0), (x1, y1)] = [ends[0], ends[1]];
        (y0 > y) != (y1 > y) && x < x0 + (y - y0) / (y1 - y0) * (x1 - x0)
    });
    crossings.count() % 2 == 1
}
