//! Information's panels: scenes of its charts, figures, text alternatives.

use super::format_information;
use super::probability_lists::{StackedRow, stacked_row};
use crate::chart::{
    Fill, FunctionPlotBase, FunctionPlotOverlay, Ground, Mean, Spot, StackedBarsBase, StackedBarsOverlay, ValueAxis,
    WeightedPoints, stacked_bars,
};
use crate::i18n::Messages;
use crate::math::{JensenPoint, Triangle, Unit, coin_entropy, self_information};
use crate::model::information::{EVENTS, InformationDocument, List, Part};
use crate::model::{ListComparison, number};

/// Steps of a curve.
const STEPS: u32 = 400;

/// The axis of probabilities, of both curves over p.
pub(super) const PROBABILITIES: ValueAxis = ValueAxis { low: 0.0, high: 1.0, step: 0.2 };

/// A plot over probabilities, to project along x alone.
pub(super) const PROBABILITY_GROUND: Ground = Ground { x: PROBABILITIES, y: PROBABILITIES, slider: true };

fn bit(unit: Unit) -> f64 {
    unit.from_nats(Unit::Bits.to_nats(1.0))
}

/// The plot of a panel with a curve: self-information to 10 bits, where a probability of 0.001 still stands; a coin's to 1; Jensen's
/// beyond the greatest ratio, and as high as the highest finite point.
#[must_use]
pub fn ground(part: Part, seen: &ListComparison, unit: Unit) -> Ground {
    // `for_curves` makes a scale of three times the value.
    let up_to = |most: f64, least: f64| ValueAxis::for_curves(&[most / 3.0], least);
    if part != Part::Jensen {
        let bits = if part == Part::Event { 10.0 } else { 1.0 };
        return Ground { x: PROBABILITIES, y: up_to(bits * bit(unit), bit(unit)), slider: true };
    }
    let points = &seen.jensen.points;
    let right = points.iter().map(|point| point.x).fold(0.0, f64::max) * 1.05;
    let x = up_to(right, 2.0);
    let heights = points.iter().map(|point| unit.from_nats(point.y)).filter(|y| y.is_finite());
    let high = heights.fold(2.0 * bit(unit), f64::max);
    Ground { x, y: ValueAxis::for_terms(&[&[unit.from_nats(minus_log(x.high)), high]]), slider: false }
}

/// −ln x, also of an x above 1, which no probability is.
fn minus_log(x: f64) -> f64 {
    -x.ln() + 0.0
}

/// Values of a function of probabilities at equal steps over the x axis, in the unit shown.
pub(super) fn curve(at: fn(f64) -> f64, ground: &Ground, unit: Unit) -> Vec<f64> {
    let x = |step: u32| ground.x.high * f64::from(step) / f64::from(STEPS);
    (0..=STEPS).map(|step| unit.from_nats(at(x(step)))).collect()
}

/// The curve of a panel that has one, and the events on it.
#[must_use]
pub fn function_plot_base(part: Part, ground: Ground, unit: Unit, words: &Messages) -> FunctionPlotBase {
    let at = match part {
        Part::Event => self_information,
        Part::Coin => coin_entropy,
        _ => minus_log,
    };
    let spot = |(x, label): (f64, &str)| Spot { x, y: unit.from_nats(self_information(x)), label: label.to_owned() };
    FunctionPlotBase {
        ground,
        ys: curve(at, &ground, unit),
        of_p: part != Part::Jensen,
        unit_label: (words.unit)(unit).to_owned(),
        spots: if part == Part::Event {
            EVENTS.into_iter().zip(words.information.events).map(spot).collect()
        } else {
            Vec::new()
        },
    }
}

/// The handle on a curve; of Jensen's the points at the likelihood ratios, as large as P's shares, and their mean.
#[must_use]
pub fn function_plot_overlay(
    part: Part,
    document: &InformationDocument,
    seen: &ListComparison,
    unit: Unit,
    highlighted: Option<usize>,
) -> FunctionPlotOverlay {
    let at = match part {
        Part::Event => Some((document.event, self_information(document.event))),
        Part::Coin => Some((document.coin, coin_entropy(document.coin))),
        _ => None,
    };
    let handle = FunctionPlotOverlay {
        ground: ground(part, seen, unit),
        at: at.map(|(p, y)| (p, unit.from_nats(y))),
        ys: Vec::new(),
        points: Vec::new(),
        mean: None,
    };
    if at.is_some() {
        return handle;
    }
    let jensen = &seen.jensen;
    // The points are those of the outcomes that P has, in their order.
    let outcomes = seen.p.ln().iter().enumerate().filter(|(_, ln)| **ln > f64::NEG_INFINITY).map(|(outcome, _)| outcome);
    let point = |(outcome, point): (usize, &JensenPoint)| WeightedPoints {
        x: point.x,
        y: unit.from_nats(point.y),
        weight: point.weight,
        label: (outcome + 1).to_string(),
        highlighted: highlighted == Some(outcome),
    };
    FunctionPlotOverlay {
        ys: curve(minus_log, &handle.ground, unit),
        points: outcomes.zip(&jensen.points).map(point).collect(),
        mean: Some(Mean {
            x: jensen.mean_x,
            y: unit.from_nats(jensen.mean_y),
            curve: unit.from_nats(jensen.curve),
            label: format_information(unit, jensen.gap),
        }),
        ..handle
    }
}

/// The stacked bars of a panel: H(P) and D(P‖Q) over H(P,Q); or D(A‖C) over D(A‖B) and D(B‖C).
#[must_use]
pub fn stacked_bars_overlay(part: Part, document: &InformationDocument, seen: &ListComparison, unit: Unit) -> StackedBarsOverlay {
    let of = |names: &[(&str, f64, Fill)]| -> StackedRow { stacked_row(names, unit) };
    let rows = if part == Part::Coins {
        let Triangle { direct, first_leg, second_leg } = Triangle::of_coins(document.coins);
        [
            of(&[("D(A‖C)", direct, Fill::Solid)]),
            of(&[("D(A‖B)", first_leg, Fill::Hatched), ("D(B‖C)", second_leg, Fill::Hollow)]),
        ]
    } else {
        let forward = &seen.analysis.forward;
        [
            of(&[("H(P)", forward.entropy, Fill::Solid), ("D(P‖Q)", forward.divergence.nats(), Fill::Hatched)]),
            of(&[("H(P,Q)", forward.cross_entropy.nats(), Fill::Hollow)]),
        ]
    };
    let totals =
        [&rows[0], &rows[1]].map(|row| row.iter().filter(|length| length.value.is_finite()).map(|length| length.value).sum());
    StackedBarsOverlay { axis: stacked_bars::axis(&totals, bit(unit)), of_p: part == Part::Sums, rows }
}

/// The base layer of the stacked bars: their scale.
#[must_use]
pub fn stacked_bars_base(part: Part, document: &InformationDocument, seen: &ListComparison, unit: Unit) -> StackedBarsBase {
    StackedBarsBase { axis: stacked_bars_overlay(part, document, seen, unit).axis }
}

/// A named quantity of a panel.
#[derive(Clone, Copy, Debug)]
pub struct PanelFigure {
    /// The sign before it, as [`figure_sign`] makes it exact.
    pub sign: &'static str,
    /// The contract's name.
    pub name: &'static str,
    /// The list that it is an average over.
    pub of: Option<List>,
    /// In nats, but for a list's sum.
    pub value: fn(&InformationDocument, &ListComparison) -> f64,
}

impl PanelFigure {
    /// Whether it is information and has a unit.
    #[must_use]
    pub fn is_information(&self) -> bool {
        self.name != "list.sum"
    }

    /// The largest of the terms that it comes from, see [`number::without_noise`].
    #[must_use]
    pub fn largest_term(&self, seen: &ListComparison) -> f64 {
        match self.name {
            "jensen.mean" => seen.analysis.forward.largest_term(),
            // Near 1 a logarithm is as far off as its argument.
            "jensen.curve" => 1.0,
            "list.sum" => 0.0,
            _ => number::NOISE,
        }
    }

    /// The figure without rounding noise.
    #[must_use]
    pub fn shown(&self, document: &InformationDocument, seen: &ListComparison) -> f64 {
        number::without_noise((self.value)(document, seen), self.largest_term(seen))
    }
}

/// The figures of a panel, in their order.
#[must_use]
pub const fn panel_figures(part: Part) -> &'static [PanelFigure] {
    const fn figure(
        sign: &'static str,
        name: &'static str,
        of: Option<List>,
        value: fn(&InformationDocument, &ListComparison) -> f64,
    ) -> PanelFigure {
        PanelFigure { sign, name, of, value }
    }
    const P: Option<List> = Some(List::P);
    match part {
        Part::Event => &const { [figure("", "event.information", P, |document, _| self_information(document.event))] },
        Part::Coin => &const { [figure("", "coin.h", P, |document, _| coin_entropy(document.coin))] },
        Part::List(List::P) => {
            &const {
                [
                    figure("", "list.sum", None, |_, seen| seen.list.sum),
                    figure("", "list.h.raw", None, |_, seen| seen.list.raw),
                    figure("", "list.h.normalised", P, |_, seen| seen.list.normalised),
                ]
            }
        }
        Part::List(List::Q) => &const { [figure("", "kl.qp", Some(List::Q), |_, seen| seen.analysis.reverse.divergence.nats())] },
        Part::Sums => {
            &const {
                [
                    figure("", "h.p", P, |_, seen| seen.analysis.forward.entropy),
                    figure("+", "kl.pq", P, |_, seen| seen.analysis.forward.divergence.nats()),
                    figure("=", "ce.pq", P, |_, seen| seen.analysis.forward.cross_entropy.nats()),
                ]
            }
        }
        Part::Jensen => {
            &const {
                [
                    figure("", "jensen.mean", P, |_, seen| seen.jensen.mean_y),
                    figure("−", "jensen.curve", None, |_, seen| seen.jensen.curve),
                    figure("=", "jensen.gap", P, |_, seen| seen.jensen.gap),
                ]
            }
        }
        Part::Coins => {
            &const {
                [
                    figure("", "coins.direct", None, |document, _| Triangle::of_coins(document.coins).direct),
                    figure("", "coins.first", None, |document, _| Triangle::of_coins(document.coins).first_leg),
                    figure("+", "coins.second", None, |document, _| Triangle::of_coins(document.coins).second_leg),
                ]
            }
        }
    }
}

/// What stands before a figure of a panel: before a sum of those before it, whether they add up as they are shown.
#[must_use]
pub fn figure_sign(
    part: Part,
    figure: &PanelFigure,
    document: &InformationDocument,
    seen: &ListComparison,
    unit: Unit,
) -> &'static str {
    let value = |figure: &PanelFigure| unit.from_nats(figure.shown(document, seen));
    match panel_figures(part) {
        [first, second, _] if figure.sign == "=" => {
            number::sum_sign(value(figure), &[value(first), if second.sign == "−" { -value(second) } else { value(second) }])
        }
        _ => figure.sign,
    }
}

/// The text alternative of a panel's chart.
#[must_use]
pub fn part_alt(part: Part, document: &InformationDocument, seen: &ListComparison, unit: Unit, words: &Messages) -> String {
    let listed = |numbers: &mut dyn Iterator<Item = f64>| {
        let mut text = String::new();
        for number in numbers {
            text.push_str(if text.is_empty() { "" } else { ", " });
            text.push_str(&number::format_significant(number, 4));
        }
        text
    };
    let mut said = vec![(words.unit)(unit).to_owned()];
    match part {
        Part::Event => said.push(listed(&mut [document.event].into_iter())),
        Part::Coin => said.push(listed(&mut [document.coin].into_iter())),
        Part::List(list) => said.push(listed(&mut document.list(list).iter().copied())),
        Part::Jensen => said.push(listed(&mut seen.jensen.points.iter().map(|point| point.x))),
        Part::Sums | Part::Coins => {}
    }
    let figures = panel_figures(part);
    said.extend(figures.iter().map(|figure| format_information(unit, figure.shown(document, seen))));
    said.extend(figures.last().map(|result| figure_sign(part, result, document, seen, unit).to_owned()));
    let said: Vec<&str> = said.iter().map(String::as_str).collect();
    (words.information.alt)(part, &said)
}
