//! The words of Evidence.

use super::Help;
use crate::math::{self, Unit};
use crate::model::Model;
use crate::model::evidence::ModelPair;

/// Words of Evidence.
#[derive(Debug)]
#[allow(missing_docs, reason = "each field is named for the words it holds")]
pub struct Evidence {
    pub help: Help,
    pub weigh_title: &'static str,
    pub bet_title: &'static str,
    pub plug_in_title: &'static str,
    pub pair: &'static str,
    pub own_pair: &'static str,
    pub pair_name: fn(ModelPair) -> &'static str,
    /// A model at a curve.
    pub model: fn(Model) -> &'static str,
    pub first: &'static str,
    pub second: &'static str,
    pub first_p: &'static str,
    pub second_p: &'static str,
    pub more: fn(usize) -> String,
    pub more_label: fn(usize) -> String,
    pub rewind: &'static str,
    pub caught: &'static str,
    pub caught_label: &'static str,
    pub seed: &'static str,
    pub seed_label: &'static str,
    pub next_seed: &'static str,
    pub size: &'static str,
    pub size_label: &'static str,
    pub fixed: &'static str,
    pub refitted: &'static str,
    pub run: &'static str,
    pub stop: &'static str,
    pub progress: &'static str,
    pub change_p: &'static str,
    pub truth: &'static str,
    pub data: &'static str,
    pub fit: &'static str,
    /// Arguments: name of the model, whether upwards speaks for it.
    pub speaks_for: fn(&str, bool) -> String,
    pub tends_to: fn(&str) -> String,
    pub true_d: fn(&str) -> String,
    pub rule: &'static str,
    pub coin: &'static str,
    pub worms: fn(usize) -> String,
    pub now: &'static str,
    pub at_last: &'static str,
    pub prefer_wrong: &'static str,
    pub mean_d: &'static str,
    pub bias: &'static str,
    pub truth_data: &'static str,
    pub data_model: &'static str,
    pub truth_model: &'static str,
    pub no_worm: &'static str,
    pub fitted_at: fn(&str) -> String,
    pub missing: fn(&[usize]) -> String,
    pub one_worm: &'static str,
    pub samples: &'static str,
    pub column_samples: &'static str,
    pub lost: &'static str,
    pub off: &'static str,
    pub sentence: fn(&EvidenceFacts, Unit) -> String,
    pub catch_alt: fn(&EvidenceAlt) -> String,
    pub weigh_alt: fn(&EvidenceAlt) -> String,
    pub bet_alt: fn(&EvidenceAlt) -> String,
    pub plug_in_alt: fn(&EvidenceAlt) -> String,
    /// A model in a sentence, after "the". Arguments: the model, its p where it has one.
    pub model_at: fn(Model, Option<&str>) -> String,
    /// The title where neither model is wrong, and what stands in the place of the chart.
    pub bet_undecided: [&'static str; 2],
    /// The title where D(P‖Q₁) is ∞, and what stands in the place of the chart.
    pub plug_in_infinite: [&'static str; 2],
}

/// Facts of the sentence, information in nats.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "each field is named for what it holds")]
pub struct EvidenceFacts {
    pub first: String,
    pub second: String,
    pub caught: usize,
    /// The mean evidence of the samples drawn.
    pub said: math::Evidence,
    /// The limit of that mean.
    pub expected: math::Evidence,
    pub size: usize,
    /// The samples of that size, if any was drawn and one model is wrong.
    pub lost: Option<LostBets>,
    /// The first model is fitted to each sample.
    pub refit: bool,
}

/// How many samples prefer the wrong model.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs, reason = "each field is named for what it holds")]
pub struct LostBets {
    pub samples: usize,
    pub share: f64,
    /// The half-width of the share's 95 % interval.
    pub error: f64,
    pub first_is_wrong: bool,
}

/// Facts of the charts' text alternatives, already worded.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "each field is named for what it holds")]
pub struct EvidenceAlt {
    pub unit: &'static str,
    pub caught: usize,
    pub counts: String,
    pub shares: String,
    pub mean: String,
    pub expected: String,
    /// "100: 0.228, …".
    pub bets: String,
    /// "100: 0.551, …".
    pub measured: String,
    pub truth: String,
}
