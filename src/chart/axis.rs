//! Ranges in nice steps: a scale stays as it is while the data move a little, and so does the base drawn from it.

use crate::float_text;

/// The scale of bars that stand on 0: of counts, or of shares.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CountAxis {
    /// The count at the plot's upper edge.
    pub top: f64,
    /// The count between gridlines.
    pub step: f64,
}

impl CountAxis {
    /// The scale that holds the greatest of P's counts and N·q, and so of shares.
    ///
    /// ```
    /// use wormteeth::chart::CountAxis;
    ///
    /// let axis = CountAxis::new(123.0);
    /// assert_eq!((axis.top, axis.step), (125.0, 50.0));
    /// ```
    #[must_use]
    pub fn new(greatest: f64) -> Self {
        let greatest = if greatest.is_finite() && greatest > f64::MIN_POSITIVE { greatest.min(f64::MAX / 8.0) } else { 1.0 };
        let step = nice_step(greatest, 4.0);
        let quantum = step / 4.0;
        let mut top = round_up(greatest, quantum);
        // Never on a gridline, whose label would stand where the unit's does; and a name stands on the highest bar.
        if (top / step - (top / step).round()).abs() < 0.1 || top - greatest < 0.005 * top {
            top = round_up(top + quantum, quantum);
        }
        Self { top, step }
    }

    /// The count at the upper edge, or 1 if it is no valid scale: the fields are public.
    pub(super) fn safe_top(&self) -> f64 {
        if self.top.is_finite() && self.top > 0.0 { self.top } else { 1.0 }
    }

    /// Counts at which gridlines stand, with their labels.
    pub(super) fn ticks(&self) -> Vec<Tick> {
        ticks(0.0, self.safe_top(), self.step, false)
    }
}

/// A scale in the unit shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ValueAxis {
    /// The value at the lower edge.
    pub low: f64,
    /// The value at the upper edge.
    pub high: f64,
    /// The value between gridlines.
    pub step: f64,
}

impl ValueAxis {
    /// The scale of the curves: from 0 to three times the largest of the finite minima (or level lines), at least about `bit`. Where
    /// the smallest is far below the largest, less: its bowl would be flat.
    ///
    /// - `minima`: in the unit shown; ∞ and NaN are passed over
    /// - `bit`: one bit in that unit
    ///
    /// ```
    /// use wormteeth::chart::ValueAxis;
    ///
    /// let axis = ValueAxis::for_curves(&[0.477, 0.276], 1.0);
    /// assert_eq!(axis, ValueAxis { low: 0.0, high: 1.5, step: 0.5 });
    /// ```
    #[must_use]
    pub fn for_curves(minima: &[f64], bit: f64) -> Self {
        let bit = if bit.is_finite() && bit > 0.0 { bit } else { 1.0 };
        let finite = || minima.iter().copied().filter(|value| value.is_finite());
        let largest = finite().fold(0.0, f64::max);
        let smallest = finite().fold(largest, f64::min).max(0.0);
        let reach = (3.0 * largest).min((6.0 * smallest).max(1.3 * largest)).max(bit).min(f64::MAX / 8.0);
        let step = nice_step(reach, 4.0);
        Self { low: 0.0, high: round_up(reach, step), step }
    }

    /// The one scale of both directions' terms, with space for the label under the smallest; ∞ is passed over.
    #[must_use]
    pub fn for_terms(terms: &[&[f64]]) -> Self {
        let (mut low, mut high) = (0.0_f64, 0.0_f64);
        for (least, greatest) in terms.iter().map(|terms| extent(terms)) {
            low = low.min(least);
            high = high.max(greatest);
        }
        let limit = f64::MAX / 64.0;
        let high = high.max(0.05).min(limit);
        let low = low.max(-limit).min(0.0);
        // Labels stand outside the bars: below there are only the bin numbers, above there is the margin too.
        let span = high - low;
        let step = nice_step(span * 1.25, 4.0);
        // Coarse: while p moves, each change of the scale draws both charts anew.
        let quantum = step / 2.0;
        Self { low: -round_up(span * 0.2 - low, quantum), high: round_up(span * 0.12 + high, quantum), step }
    }

    /// The scale from the least to the greatest of `values` with 0 among them, in at most about `most` steps; ∞ is passed over.
    #[must_use]
    pub fn spanning(values: &[f64], most: f64) -> Self {
        let (least, greatest) = extent(values);
        let limit = f64::MAX / 8.0;
        let (least, greatest) = (least.max(-limit), greatest.min(limit));
        if greatest - least < 1e-12 {
            return Self { low: least, high: 1.0, step: 0.5 };
        }
        let step = nice_step(greatest - least, most);
        // Rounding up forgives a little, and a curve is cut at the top.
        Self { low: (-round_up(-least, step)).min(least), high: round_up(greatest, step).max(greatest), step }
    }

    /// The scale that holds these values and 0; ∞ is passed over. Of values that are all about 0 it goes from −`least` to `least`.
    ///
    /// ```
    /// use wormteeth::chart::ValueAxis;
    ///
    /// assert_eq!(ValueAxis::holding(&[-1.3, 0.9], 0.1), ValueAxis { low: -1.4, high: 1.0, step: 1.0 });
    /// ```
    #[must_use]
    pub fn holding(values: &[f64], least: f64) -> Self {
        let (low, high) = extent(values);
        let limit = f64::MAX / 64.0;
        let (low, high) = if high - low > 1e-12 { (low.max(-limit), high.min(limit)) } else { (-least, least) };
        let step = nice_step(high - low, 4.0);
        let quantum = step / 5.0;
        Self { low: -round_up(-low, quantum), high: round_up(high, quantum), step }
    }

    /// Low and high, or 0 and 1 if they are no valid range: the fields are public.
    pub(super) fn range(&self) -> (f64, f64) {
        let span = self.high - self.low;
        if self.low.is_finite() && span.is_finite() && span > 0.0 { (self.low, self.high) } else { (0.0, 1.0) }
    }

    /// Values at which gridlines stand, with their labels, signed or not.
    pub(super) fn ticks(&self, signed: bool) -> Vec<Tick> {
        let (low, high) = self.range();
        ticks(low, high, self.step, signed)
    }
}

/// A gridline and its label.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tick {
    pub value: f64,
    pub label: String,
}

/// Multiples of `step` in [low, high]; none if the step is not positive or there would be more than 50.
fn ticks(low: f64, high: f64, step: f64, signed: bool) -> Vec<Tick> {
    let most = 50.0;
    if !(step.is_finite() && step > 0.0 && (high - low) / step <= most) {
        return Vec::new();
    }
    let slack = step * 1e-6;
    let first = ((low - slack) / step).ceil();
    let decimals = (-(step.log10() + 1e-9).floor()).clamp(0.0, 12.0) as u8;
    let mut ticks = Vec::new();
    let mut index = first;
    while index * step <= high + slack {
        let value = index * step;
        ticks.push(Tick { value, label: tick_label(value, decimals, signed) });
        index += 1.0;
    }
    ticks
}

/// "0", "0.2", "+0.2", "−0.2" with the true minus; figures too long for the margin are written with an exponent.
fn tick_label(value: f64, decimals: u8, signed: bool) -> String {
    if value.abs() < 1e-12 {
        return "0".to_owned();
    }
    let figures = if value.abs() >= 1e5 || decimals > 3 {
        float_text::exponent(value.abs(), 0)
    } else {
        float_text::fixed(value.abs(), decimals)
    };
    let sign = match (value < 0.0, signed) {
        (true, _) => "\u{2212}",
        (false, true) => "+",
        (false, false) => "",
    };
    [sign, &figures].concat()
}

/// The smallest of 1, 2, 5 times a power of ten that goes into `reach` at most `most` times.
fn nice_step(reach: f64, most: f64) -> f64 {
    let least = reach / most;
    let power = 10f64.powf((least.log10() + 1e-9).floor());
    [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|digit| nearest(digit * power))
        .find(|step| *step >= least * (1.0 - 1e-9))
        .unwrap_or(reach)
}

/// `value` up to a multiple of `step`.
fn round_up(value: f64, step: f64) -> f64 {
    nearest((value / step - 1e-9).ceil() * step)
}

/// The nearest decimal of 11 digits: removes rounding errors, so that equal scales compare equal.
fn nearest(value: f64) -> f64 {
    let digits = 10.0;
    let places = digits - value.abs().log10().floor();
    let power = 10f64.powf(places.abs());
    match places {
        _ if value == 0.0 || !power.is_finite() => value,
        places if places > 0.0 => (value * power).round() / power,
        _ => (value / power).round() * power,
    }
}

/// The least and greatest finite value, 0 among them.
fn extent(values: &[f64]) -> (f64, f64) {
    values.iter().filter(|value| value.is_finite()).fold((0.0, 0.0), |(low, high), value| (value.min(low), value.max(high)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_errors_are_removed_and_nothing_else() {
        for (inexact, exact) in [
            (0.1 + 0.2, 0.3),
            (3.0 * 0.1, 0.3),
            (0.7 + 0.1, 0.8),
            (1e-9 * 3.0, 3e-9),
            (49.0 * 0.1, 4.9),
            (7e9, 7e9),
            (0.0, 0.0),
            (-0.3 - 0.6, -0.9),
        ] {
            assert_eq!(nearest(inexact), exact, "{inexact:e}");
        }
        for value in [1e-300, 5e-324, 1e300, f64::MAX, f64::INFINITY] {
            assert!(!nearest(value).is_nan(), "{value:e}");
        }
    }
}
