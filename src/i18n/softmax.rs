//! The words of Softmax.

use super::Help;
use crate::math::{Precision, Unit};
use crate::model::{NaiveOutcome, SoftmaxDocument, SoftmaxFigures, SoftmaxPreset};

/// Words of Softmax.
#[derive(Debug)]
#[allow(missing_docs, reason = "each field is named for the words it holds")]
pub struct Softmax {
    pub help: Help,
    pub classes: &'static str,
    pub presets: &'static str,
    pub own: &'static str,
    pub preset: fn(SoftmaxPreset) -> &'static str,
    pub logit_label: fn(usize) -> String,
    pub bars_label: fn(usize) -> String,
    pub class_value: fn(&ClassValue<'_>) -> String,
    pub target: &'static str,
    pub target_legend: &'static str,
    pub target_label: fn(usize) -> String,
    pub temperature: &'static str,
    pub temperature_label: &'static str,
    pub add: &'static str,
    pub add_label: fn(&str) -> String,
    /// Title and formula of each row of bars: logits, softmax, log-softmax, gradient.
    pub rows: [(&'static str, &'static str); 4],
    pub key_p: &'static str,
    pub key_q: &'static str,
    /// A row in words. Arguments: its title, its values already worded, the target.
    pub alt: fn(&str, &str, usize) -> String,
    /// What begins at a line in the chart of logits: exp is infinite, or 0.
    pub threshold: fn(Precision, bool) -> String,
    pub nll: fn(usize) -> String,
    pub log_sum_exp: &'static str,
    /// The logit of the target, as information.
    pub target_logit: fn(Unit) -> String,
    pub share: fn(usize) -> String,
    pub naive_title: &'static str,
    pub columns: [&'static str; 2],
    pub nll_column: fn(Unit) -> String,
    /// What the figures of each class are, in each row.
    pub exps: [&'static str; 3],
    pub naive_rows: [&'static str; 3],
    /// What stands in place of a share that is none.
    pub none: fn(NaiveOutcome) -> &'static str,
    /// What stands beside or in place of the naive NLL.
    pub note: fn(NaiveOutcome) -> &'static str,
    /// What happened; the limits of exp are worded already.
    pub naive_said: fn(Precision, NaiveOutcome, &str, &str) -> String,
    /// Why log-sum-exp does not break down. Argument: the greatest logit.
    pub stable_said: fn(&str) -> String,
    pub torch_title: &'static str,
    /// Names in PyTorch and what they take.
    pub torch: &'static [(&'static str, &'static str)],
    pub figures: &'static str,
    pub figure_columns: [&'static str; 5],
    /// The sentence of the page.
    pub insight: fn(&SoftmaxDocument, &SoftmaxFigures, Unit) -> String,
}

/// A class's figures, already worded.
#[derive(Debug)]
#[allow(missing_docs, reason = "each field is named for the words it holds")]
pub struct ClassValue<'a> {
    pub logit: &'a str,
    pub p: &'a str,
    pub gradient: &'a str,
}
