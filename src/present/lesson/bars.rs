//! Bars: of P with outlines, of terms, and of classes.

use super::bits;
use crate::chart::signed_bars::labels;
use crate::chart::{
    AverageOver, ClassBar, ClassBarsBase, ClassBarsOverlay, CountAxis, Editable, HistogramBase, HistogramOverlay, Kind, Label,
    SignedBarsBase, SignedBarsOverlay, ValueAxis,
};
use crate::math::{Pmf, self_information};
use crate::model::number;
use std::sync::Arc;

/// The outlines over the bars of P: a model's N·q, or what the reader draws.
#[derive(Clone, Copy, Debug)]
pub struct Outline<'a> {
    /// How many worms in each bin.
    pub expected: &'a [f64],
    /// "Q binomial", "Q yours".
    pub name: &'static str,
}

/// The scale that holds both; `outline` may be empty.
#[must_use]
pub fn bars_axis(counts: &[f64], outline: &[f64]) -> CountAxis {
    CountAxis::new(counts.iter().chain(outline).copied().fold(0.0, f64::max))
}

/// Grid, numbers and the bars of P.
///
/// - `labels`: over the scale and left of the bin numbers, "worms" and "teeth"
/// - `bold`: bins whose numbers are bold, see [`infinite_bins`]
#[must_use]
pub fn bars_base(
    counts: &[f64],
    axis: CountAxis,
    editable: Editable,
    highlighted: Option<usize>,
    bold: Vec<usize>,
    labels: [&'static str; 2],
) -> HistogramBase {
    let [unit_label, bins_label] = labels;
    HistogramBase { counts: Arc::new(counts.to_vec()), axis, unit_label, bins_label, highlighted, bold, editable }
}

/// The outlines, if there are any, and the shading of the bars.
///
/// `shading`: the distribution averaged over, once the answer is shown; None leaves the bars plain
#[must_use]
pub fn bars_overlay(
    counts: &[f64],
    p_name: &'static str,
    outline: Option<Outline>,
    axis: CountAxis,
    shading: Option<AverageOver>,
    editable: Editable,
    highlighted: Option<usize>,
) -> HistogramOverlay {
    let Outline { expected, name: q_name } = outline.unwrap_or(Outline { expected: &[], name: "" });
    let infinite = match shading {
        Some(AverageOver::P) => [infinite_bins(counts, expected), Vec::new()],
        Some(AverageOver::Q) => [Vec::new(), infinite_bins(expected, counts)],
        None => Default::default(),
    };
    HistogramOverlay {
        counts: Arc::new(counts.to_vec()),
        expected: expected.to_vec(),
        axis,
        p_name,
        q_name,
        infinite,
        shading,
        editable,
        has_card: false,
        highlighted,
        hinted: None,
    }
}

/// The bins that make a divergence infinite: those that the distribution averaged over has and the other lacks.
#[must_use]
pub fn infinite_bins(averaged: &[f64], other: &[f64]) -> Vec<usize> {
    let bins = averaged.iter().zip(other).enumerate();
    bins.filter(|(_, (weight, other))| **weight > 0.0 && **other <= 0.0).map(|(bin, _)| bin).collect()
}

/// The terms of the entropy, −P ln P, in nats.
#[must_use]
pub fn entropy_terms(p: &Pmf) -> Vec<f64> {
    p.p().iter().map(|p| if *p > 0.0 { p * self_information(*p) } else { 0.0 }).collect()
}

/// The scale that holds all of these terms, given in nats; ∞ is passed over. Where none is negative it begins at 0.
#[must_use]
pub fn term_axis(terms: &[&[f64]]) -> ValueAxis {
    let terms: Vec<f64> = terms.iter().flat_map(|terms| terms.iter().map(|nats| bits(*nats))).collect();
    let axis = ValueAxis::for_terms(&[&terms]);
    if terms.iter().any(|term| *term < 0.0) { axis } else { ValueAxis { low: 0.0, ..axis } }
}

/// Terms bin by bin, given in nats: of a divergence with signs, of an entropy without.
#[must_use]
pub fn term_bars(
    terms: &[f64],
    axis: ValueAxis,
    average_over: AverageOver,
    signed: bool,
    highlighted: Option<usize>,
) -> (SignedBarsBase, SignedBarsOverlay) {
    let terms: Vec<f64> = terms.iter().map(|nats| bits(*nats)).collect();
    let bold = (0..terms.len()).filter(|bin| terms[*bin].is_infinite()).collect();
    let text = |text: String| if signed { text } else { text.trim_start_matches('+').to_owned() };
    let labels = labels(&terms, highlighted.filter(|bin| terms.get(*bin).is_some_and(|term| *term != 0.0)));
    let labels = labels.into_iter().map(|label| Label { text: text(label.text), ..label }).collect();
    (
        SignedBarsBase { bins: terms.len(), axis, signed, highlighted, bold },
        SignedBarsOverlay { terms, labels: Arc::new(labels), axis, average_over, highlighted },
    )
}

/// Classes: a label's probabilities as solid bars, a prediction's as hollow ones.
#[must_use]
pub fn classes(label: &[f64], prediction: &[f64]) -> (ClassBarsBase, ClassBarsOverlay) {
    let (kind, axis) = (Kind::ClassBars, ValueAxis { low: 0.0, high: 1.0, step: 0.5 });
    let target = (0..label.len()).max_by(|one, other| label[*one].total_cmp(&label[*other])).unwrap_or_default();
    // A hollow bar of 0 is none; what is predicted as 0 is still the prediction's.
    let bar = |(p, q): (&f64, &f64)| ClassBar { p: *p, q: q.max(f64::MIN_POSITIVE), label: number::format_figure(*q) };
    let bars: Vec<ClassBar> = label.iter().zip(prediction).map(bar).collect();
    (
        ClassBarsBase { kind, classes: bars.len(), axis, target, thresholds: Vec::new(), highlighted: None },
        ClassBarsOverlay { kind, axis, bars, target, thresholds: Vec::new(), highlighted: None },
    )
}

/// "0: 2; 1: 5", for a text alternative.
#[must_use]
pub fn numbered(values: &[f64], text: impl Fn(f64) -> String) -> String {
    let values = values.iter().enumerate().map(|(bin, value)| format!("{bin}: {}", text(*value)));
    values.collect::<Vec<_>>().join("; ")
}
