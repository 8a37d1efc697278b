//! The words of Neuron.

use super::Help;
use crate::model::DescentInsight;
use crate::model::neuron::{Experiment, StepMatching, Value};

/// Words of Neuron.
#[derive(Debug)]
#[allow(missing_docs, reason = "each field is named for the words it holds")]
pub struct Neuron {
    pub help: Help,
    pub descent_title: &'static str,
    pub sigmoid_title: &'static str,
    pub gradient_title: &'static str,
    pub experiment: &'static str,
    pub own: &'static str,
    pub experiment_name: fn(Experiment) -> &'static str,
    pub symbol: fn(Value) -> &'static str,
    pub value_label: fn(Value) -> &'static str,
    pub step_matching: &'static str,
    pub step_matching_name: fn(StepMatching) -> &'static str,
    /// The quadratic cost and cross-entropy, at a heading's start.
    pub costs: [&'static str; 2],
    /// The same beside a curve.
    pub curves: [&'static str; 2],
    pub step_slider: &'static str,
    /// Argument: the number of steps.
    pub of_steps: fn(usize) -> String,
    /// Arguments: the step, the number of steps.
    pub step_of: fn(usize, usize) -> String,
    pub start_slider: &'static str,
    pub start_hint: &'static str,
    pub rewind: &'static str,
    pub step_back: &'static str,
    pub step_forward: &'static str,
    pub play: &'static str,
    pub pause: &'static str,
    pub play_label: &'static str,
    pub speed: &'static str,
    /// In the order of the speeds.
    pub speeds: [&'static str; 3],
    pub tanh: &'static str,
    /// Arguments: z, tanh′(z).
    pub tanh_hint: fn(&str, &str) -> String,
    pub output: &'static str,
    /// Arguments: the greatest cost of each.
    pub cost: fn(&str, &str) -> String,
    pub gradient: &'static str,
    pub sigmoid: &'static str,
    pub slope: &'static str,
    pub step: &'static str,
    pub step_of_w: &'static str,
    pub cancelled: &'static str,
    /// Whether both agree; by differences ∂C/∂w and ∂C/∂b; how far the worse is off.
    pub check: fn(bool, &str, &str, &str) -> String,
    pub figures: &'static str,
    pub descents_alt: fn(&DescentAlt<'_>) -> String,
    /// Arguments: z and a of each; with tanh.
    pub sigmoid_alt: fn([&str; 4], bool) -> String,
    /// The sentence of the page.
    pub sentence: fn(&DescentInsight) -> String,
}

/// Facts for the text alternative of the race.
#[derive(Debug)]
#[allow(missing_docs, reason = "each field is named for the words it holds")]
pub struct DescentAlt<'a> {
    pub step: usize,
    pub steps: usize,
    /// At the start, and of each now.
    pub output: [&'a str; 3],
    pub cost: [&'a str; 2],
    pub gradient: [&'a str; 2],
}
