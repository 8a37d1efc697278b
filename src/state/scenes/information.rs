//! The curves of the Information view: self-information, a coin's entropy, Jensen's picture.

use super::shown;
use crate::chart::{Frame, Ground, Mean, Spot, TraceLive, TraceStill, ValueAxis, Weighed};
use crate::i18n::Messages;
use crate::info::{Jensen, Unit, coin_entropy, self_information};
use crate::model::chances::EVENTS;
use crate::model::{Compared, number};

/// Steps of a curve.
const STEPS: u32 = 400;

/// The chances' axis of both curves over p.
const CHANCES: ValueAxis = ValueAxis { low: 0.0, high: 1.0, step: 0.2 };

/// One of the two curves over p with a handle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Curve {
    /// Self-information.
    Event,
    /// A coin's entropy.
    Coin,
}

impl Curve {
    /// The curve at p, in nats.
    #[must_use]
    pub fn at(self, p: f64) -> f64 {
        match self {
            Self::Event => self_information(p),
            Self::Coin => coin_entropy(p),
        }
    }

    /// Its plot: to 10 bits, where a chance of 0.001 still stands, and to 1 bit.
    #[must_use]
    pub fn ground(self, unit: Unit) -> Ground {
        let bit = unit.from_nats(Unit::Bits.to_nats(1.0));
        let bits = match self {
            Self::Event => 10.0,
            Self::Coin => 1.0,
        };
        // The scale reaches to three times what it is given.
        Ground { x: CHANCES, y: ValueAxis::for_curves(&[bits * bit / 3.0], bit), slider: true }
    }

    /// The curve, and the events on it.
    #[must_use]
    pub fn still(self, unit: Unit, words: &Messages) -> TraceStill {
        let spot = |(x, label): (f64, &&str)| Spot { x, y: unit.from_nats(self_information(x)), label: (*label).to_owned() };
        TraceStill {
            ground: self.ground(unit),
            ys: samples(1.0, unit, |p| self.at(p)),
            of_p: true,
            unit_label: (words.unit)(unit).to_owned(),
            spots: match self {
                Self::Event => EVENTS.into_iter().zip(&words.information.events).map(spot).collect(),
                Self::Coin => Vec::new(),
            },
        }
    }

    /// The handle at p.
    #[must_use]
    pub fn live(self, p: f64, unit: Unit) -> TraceLive {
        TraceLive { ground: self.ground(unit), at: Some((p, unit.from_nats(self.at(p)))), points: Vec::new(), mean: None }
    }

    /// The chart in words.
    #[must_use]
    pub fn alt(self, p: f64, unit: Unit, words: &Messages) -> String {
        let say = match self {
            Self::Event => words.information.event_alt,
            Self::Coin => words.information.coin_alt,
        };
        say(&number::significant(p, 3), &shown(unit, self.at(p)), (words.unit)(unit))
    }
}

/// The chance at a place across the chart: on a thousandth, as the slider's, within [0, 1].
#[must_use]
pub fn chance_at(frame: &Frame, x_px: f64) -> f64 {
    (frame.x_data(x_px).clamp(0.0, 1.0) * 1000.0).round() / 1000.0
}

/// A curve in nats from 0 to `right`, in the unit shown.
fn samples(right: f64, unit: Unit, at: impl Fn(f64) -> f64) -> Vec<f64> {
    (0..=STEPS).map(|step| unit.from_nats(at(right * f64::from(step) / f64::from(STEPS)))).collect()
}

fn minus_log(x: f64) -> f64 {
    -x.ln() + 0.0
}

/// Jensen's plot: from 0 to beyond the greatest ratio, and as high as the highest finite point.
#[must_use]
pub fn jensen_ground(jensen: &Jensen, unit: Unit) -> Ground {
    let right = jensen.points.iter().map(|point| point.x).fold(0.0, f64::max) * 1.05;
    let x = ValueAxis::for_curves(&[right / 3.0], 2.0);
    let heights = jensen.points.iter().map(|point| point.y).filter(|y| y.is_finite());
    let high = heights.fold(Unit::Bits.to_nats(2.0), f64::max);
    Ground { x, y: ValueAxis::for_terms(&[&[unit.from_nats(minus_log(x.high)), unit.from_nats(high)]]), slider: false }
}

/// The curve −log x.
#[must_use]
pub fn jensen_still(ground: Ground, unit: Unit, words: &Messages) -> TraceStill {
    TraceStill {
        ground,
        ys: samples(ground.x.high, unit, minus_log),
        of_p: false,
        unit_label: (words.unit)(unit).to_owned(),
        spots: Vec::new(),
    }
}

/// Points at the likelihood ratios, as large as P's shares, their mean and the gap.
#[must_use]
pub fn jensen_live(seen: &Compared, ground: Ground, unit: Unit, lit: Option<usize>) -> TraceLive {
    let jensen = &seen.jensen;
    // The points are those of the outcomes that P has, in their order.
    let outcomes = seen.p.ln().iter().enumerate().filter(|(_, ln)| **ln > f64::NEG_INFINITY).map(|(outcome, _)| outcome);
    let point = |(outcome, point): (usize, &crate::info::JensenPoint)| Weighed {
        x: point.x,
        y: unit.from_nats(point.y),
        weight: point.weight,
        label: (outcome + 1).to_string(),
        lit: lit == Some(outcome),
    };
    TraceLive {
        ground,
        at: None,
        points: outcomes.zip(&jensen.points).map(point).collect(),
        mean: Some(Mean {
            x: jensen.mean_x,
            y: unit.from_nats(jensen.mean_y),
            curve: unit.from_nats(jensen.curve),
            label: shown(unit, jensen.gap),
        }),
    }
}

/// The chart in words.
#[must_use]
pub fn jensen_alt(jensen: &Jensen, unit: Unit, words: &Messages) -> String {
    let ratios: Vec<String> = jensen.points.iter().map(|point| number::significant(point.x, 3)).collect();
    let [mean, curve, gap] = [jensen.mean_y, jensen.curve, jensen.gap].map(|nats| shown(unit, nats));
    (words.information.jensen_alt)(&[&ratios.join(", "), &mean, &curve, &gap, (words.unit)(unit)])
}
