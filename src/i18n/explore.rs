//! The words of Explore.

use super::Help;
use crate::math::Unit;
use crate::model::Model;

/// Words of Explore.
#[derive(Debug)]
#[allow(missing_docs, reason = "each field is named for the words it holds")]
pub struct Explore {
    pub help: Help,
    pub data_title: &'static str,
    pub sweep_title: &'static str,
    pub bins: &'static str,
    pub data: &'static str,
    pub own_data: &'static str,
    pub reconstructed: &'static str,
    pub teeth: &'static str,
    pub worms: &'static str,
    pub share: &'static str,
    pub p_name: &'static str,
    pub q_name: fn(Model) -> &'static str,
    pub count_label: fn(usize) -> String,
    pub bars_label: fn(usize) -> String,
    pub bin_title: fn(usize) -> String,
    /// Arguments: count, share of P, expected count, share of Q; already worded.
    pub bin_value: fn(&str, &str, &str, &str) -> String,
    pub bin_worms: fn(&str) -> String,
    pub bin_expected: fn(&str) -> String,
    pub p: &'static str,
    pub p_label: &'static str,
    pub p_disabled: &'static str,
    pub hear: &'static str,
    pub play: &'static str,
    pub play_label: &'static str,
    pub pause: &'static str,
    pub step_back: &'static str,
    pub step_forward: &'static str,
    pub best_forward: &'static str,
    pub best_reverse: &'static str,
    pub no_best: &'static str,
    /// Arguments: the minimum over p, its p.
    pub minimum_at: fn(&str, &str) -> String,
    pub minimum_short: fn(&str) -> String,
    /// Argument: the name of the divergence.
    pub infinite_everywhere: fn(&str) -> String,
    pub forward_gloss: fn(Unit) -> String,
    pub reverse_gloss: fn(Unit) -> String,
    pub cross_entropy: &'static str,
    pub entropy: &'static str,
    pub models_title: &'static str,
    pub no_parameter: &'static str,
    pub lowest: &'static str,
    pub split_label: &'static str,
    pub split_unit: &'static str,
    pub split_after: &'static str,
    pub figures: &'static str,
    pub column_teeth: &'static str,
    pub column_expected: &'static str,
    pub js: &'static str,
    pub mean: &'static str,
    pub minimum_forward: &'static str,
    pub minimum_reverse: &'static str,
    /// Text alternatives of the charts; arguments already worded.
    pub counts_alt: fn(&CountsAlt<'_>) -> String,
    pub curves_alt: fn(&CurvesAlt<'_>) -> String,
    pub terms_alt: fn(&TermsAlt<'_>) -> String,
    /// The first visit's introduction: its name, and the lead words of its three lines.
    pub introduction: &'static str,
    pub what_you_see: &'static str,
    pub what_is_lost: &'static str,
    pub try_this_first: &'static str,
    /// Arguments: the number of worms, already worded; the model.
    pub introduce_pq: fn(&str, Model) -> String,
    /// Arguments: D(P‖Q), already worded; its unit.
    pub introduce_divergence: fn(&str, Unit) -> String,
    /// Arguments: the bin to drag; D(P‖Q), already worded.
    pub introduce_drag: fn(usize, &str) -> String,
    /// Where no one bar is the one to drag.
    pub introduce_any_drag: &'static str,
    /// The names of D(P‖Q) and D(Q‖P).
    pub kl_divergence: &'static str,
    pub reverse_kl_divergence: &'static str,
    /// Of the axis of D against p.
    pub per_worm: fn(Unit) -> String,
    /// Beside the title of the models.
    pub at_best_p: &'static str,
    pub average_over: &'static str,
    pub average_p: &'static str,
    pub average_q: &'static str,
    pub weight: &'static str,
    pub term: &'static str,
    pub costs: fn(Unit) -> String,
    pub saves: fn(Unit) -> String,
    /// Which models tie for the lowest D(P‖Q), the simplest first.
    pub agree: fn(&[Model], Unit) -> String,
    pub bin_observed: fn(&str) -> String,
    pub one_less: &'static str,
    pub one_more: &'static str,
}

/// Facts for the text alternative of the chart of counts.
#[derive(Debug)]
#[allow(missing_docs, reason = "each field is named for the words it holds")]
pub struct CountsAlt<'a> {
    pub total: &'a str,
    pub bins: usize,
    pub counts: &'a str,
    pub model: Model,
    pub expected: &'a str,
}

/// Facts for the text alternative of the chart of D against p.
#[derive(Debug)]
#[allow(missing_docs, reason = "each field is named for the words it holds")]
pub struct CurvesAlt<'a> {
    pub unit: &'a str,
    /// None for a model without p.
    pub p: Option<&'a str>,
    pub forward: &'a str,
    pub reverse: &'a str,
    /// The minimum over p, and its p.
    pub minimum_forward: Option<(&'a str, &'a str)>,
    pub minimum_reverse: Option<(&'a str, &'a str)>,
}

/// Facts for the text alternative of a chart of per-bin terms.
#[derive(Debug)]
#[allow(missing_docs, reason = "each field is named for the words it holds")]
pub struct TermsAlt<'a> {
    pub direction: &'a str,
    pub sum: &'a str,
    pub unit: &'a str,
    pub terms: &'a str,
}
