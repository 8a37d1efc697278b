//! The words of Explore.

use super::Help;
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
    /// Arguments: least value, its p.
    pub least_at: fn(&str, &str) -> String,
    pub least_short: fn(&str) -> String,
    pub infinite_everywhere: &'static str,
    pub forward_gloss: &'static str,
    pub reverse_gloss: &'static str,
    pub cross_entropy: &'static str,
    pub entropy: &'static str,
    pub models_title: &'static str,
    pub no_parameter: &'static str,
    pub least: &'static str,
    pub tie: &'static str,
    pub split_label: &'static str,
    pub split_after: &'static str,
    pub figures: &'static str,
    pub column_teeth: &'static str,
    pub column_expected: &'static str,
    pub js: &'static str,
    pub mean: &'static str,
    pub min_forward: &'static str,
    pub min_reverse: &'static str,
    /// Text alternatives of the charts; arguments already worded.
    pub counts_alt: fn(&CountsAlt<'_>) -> String,
    pub curves_alt: fn(&CurvesAlt<'_>) -> String,
    pub terms_alt: fn(&TermsAlt<'_>) -> String,
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
    /// Least value and its p.
    pub least_forward: Option<(&'a str, &'a str)>,
    pub least_reverse: Option<(&'a str, &'a str)>,
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
