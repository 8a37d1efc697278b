//! Pointers and keys on bars and on the slider of p, the letter of a key, and the animation of p.

use crate::chart::{CountAxis, Frame};
use crate::model::{HistogramDocument, MAX_COUNT, stepped};

/// The count at a height of the chart, as finely as the pointer can tell: whole worms where a pixel is no more than one.
#[must_use]
pub fn count_at(frame: &Frame, y_px: f64, scale: f64) -> f64 {
    let per_css_px = (frame.y_data(0.0) - frame.y_data(scale)).abs();
    let count = frame.y_data(y_px);
    let digit = 10f64.powf(per_css_px.log10().floor());
    // From a tenth on the counts are of whole worms.
    let grain = if per_css_px >= 0.1 { digit.max(1.0) } else { digit };
    if count <= 0.0 { 0.0 } else { (count / grain).round() * grain }
}

/// The effect of a key on the bars.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum BarKey {
    /// Another bin is in focus.
    Bin(usize),
    /// The bin's count is to be this.
    Count(f64),
}

/// Arrows, Page Up and Down, Home and End as on any slider; Shift makes an arrow ten times as long.
#[must_use]
pub fn bar_key(key: &str, shift: bool, histogram: &HistogramDocument, bin: usize, axis: CountAxis) -> Option<BarKey> {
    let count = histogram.counts.get(bin).copied().unwrap_or_default();
    let last = histogram.bins().saturating_sub(1);
    // Whole worms, or a hundredth of the scale where counts are far smaller or larger.
    let one = if (10.0..=1e4).contains(&axis.top) { 1.0 } else { 10f64.powf((axis.top / 100.0).log10().round()) };
    let by = |steps: f64| {
        let steps = if shift { steps * 10.0 } else { steps };
        Some(BarKey::Count(((count / one).round() * one + steps * one).clamp(0.0, MAX_COUNT)))
    };
    match key {
        "ArrowLeft" => Some(BarKey::Bin(bin.saturating_sub(1))),
        "ArrowRight" => Some(BarKey::Bin((bin + 1).min(last))),
        "ArrowUp" => by(1.0),
        "ArrowDown" => by(-1.0),
        "PageUp" => by(10.0),
        "PageDown" => by(-10.0),
        "Home" => Some(BarKey::Count(0.0)),
        "End" => Some(BarKey::Count(axis.top.min(MAX_COUNT))),
        _ => None,
    }
}

/// How near to a handle a finger takes it, in CSS px.
const FINGER: f64 = 24.0;

/// The bar that a finger x and y CSS px from the left and top of the chart takes by its handle, and how far below the handle that is.
/// Of several in reach it is the one in whose column the finger is, else the nearest.
#[must_use]
pub fn handle_at(frame: &Frame, scale: f64, (x, y): (f64, f64), value: impl Fn(usize) -> f64) -> Option<(usize, f64)> {
    let column = frame.bin_at(x * scale);
    let mut nearest = None;
    let mut least = FINGER * FINGER;
    for bin in std::iter::once(column).chain(0..frame.bins()) {
        let end = frame.y_px(value(bin)).max(frame.top()).min(frame.bottom());
        let (beside, below) = (x - frame.x_px(bin as f64) / scale, y - end / scale);
        let far = beside * beside + below * below;
        if far <= least {
            nearest = Some((bin, below));
            if bin == column {
                break;
            }
            least = far;
        }
    }
    nearest
}

/// The letter of a key, small: that which it types where it is a Latin one, else that which stands there on an English keyboard.
#[must_use]
pub fn key_letter(key: &str, code: &str) -> Option<char> {
    let latin = |text: &str| text.parse().ok().filter(char::is_ascii_alphabetic);
    latin(key).or_else(|| latin(code.strip_prefix("Key")?)).map(|letter| letter.to_ascii_lowercase())
}

/// The grab radius of the line at p, in CSS px.
const NEAR: f64 = 22.0;

/// The distance in CSS px from the line at p to a pointer, x CSS px right of the plot's left, that grabs it; 0 beyond the grab radius,
/// where the line jumps to the pointer.
#[must_use]
pub fn grab_offset(frame: &Frame, p: f64, x: i32, scale: f64) -> f64 {
    let beside = f64::from(x) - (frame.x_px(p) - frame.left()) / scale;
    if beside.abs() <= NEAR { beside } else { 0.0 }
}

/// The p that stands x CSS px right of the plot's left, or the end that is nearest.
#[must_use]
pub fn p_at(frame: &Frame, x: f64, scale: f64) -> f64 {
    frame.x_data(x * scale + frame.left()).clamp(0.0, 1.0)
}

/// p one step on: on a multiple of the step, within [0, 1].
#[must_use]
pub fn step_p(p: f64, by: f64) -> f64 {
    // Divided, not multiplied: 57 / 100 is 0.57 and 57 × 0.01 is not.
    let steps = by.abs().recip().round();
    (((p + by) * steps).round() / steps).clamp(0.0, 1.0)
}

/// The probability so many steps of its slider from p.
#[must_use]
pub fn next_probability(p: f64, steps: f64) -> f64 {
    stepped(p, 0.001, steps)
}

/// The step of the slider that is nearest to p.
#[must_use]
pub fn nearest_step(p: f64) -> f64 {
    let steps = 1000.0;
    (p * steps).round() / steps
}

/// The clock of the animation of p: up to 1 and back to 0.
#[derive(Clone, Copy, Debug, Default)]
pub struct SweepClock {
    last_ms: Option<f64>,
    down: bool,
}

impl SweepClock {
    /// The time from 0 to 1.
    const WAY_MS: f64 = 8000.0;
    /// Under reduced motion p moves in few steps, each this long.
    const STILL_MS: f64 = 1000.0;

    /// Starts upwards.
    pub fn start(&mut self) {
        *self = Self::default();
    }

    /// p at `now_ms`; None if it does not move yet.
    pub fn advance(&mut self, now_ms: f64, p: f64, still: bool) -> Option<f64> {
        let last = *self.last_ms.get_or_insert(now_ms);
        let passed = now_ms - last;
        if passed <= 0.0 || (still && passed < Self::STILL_MS) {
            return None;
        }
        self.last_ms = Some(now_ms);
        // After a pause of the tab it goes on from where it was.
        let way = if still { 0.1 } else { passed.min(100.0) / Self::WAY_MS };
        let next = if self.down { p - way } else { p + way };
        if next >= 1.0 {
            self.down = true;
        } else if next <= 0.0 {
            self.down = false;
        }
        Some(next.clamp(0.0, 1.0))
    }
}
