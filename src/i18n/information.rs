//! The words of Information.

use super::Help;
use crate::math::Unit;
use crate::model::information::{InformationDocument, List, Parameter, Part};
use crate::model::{ListComparison, ListPreset};

/// Words of Information.
#[derive(Debug)]
#[allow(missing_docs, reason = "each field is named for the words it holds")]
pub struct Information {
    pub help: Help,
    pub title: fn(Part) -> &'static str,
    /// Beside the title; it may depend on the figures.
    pub gloss: fn(Part, &InformationDocument, &ListComparison) -> &'static str,
    /// Names of [`EVENTS`](crate::model::information::EVENTS), in their order.
    pub events: [&'static str; 4],
    pub presets: fn(List) -> &'static str,
    pub own: &'static str,
    pub preset: fn(ListPreset) -> &'static str,
    pub label: fn(Parameter) -> String,
    /// Beside the field, for the eye.
    pub short: fn(Parameter) -> String,
    /// The bars of a list, of which this is in focus.
    pub bars: fn(Parameter) -> String,
    /// Arguments: the number as typed, its share of the sum.
    pub entry: fn(&str, &str) -> String,
    /// Under a quantity, by its name.
    pub caption: fn(&str) -> &'static str,
    pub figures: &'static str,
    pub column_outcome: &'static str,
    /// The sentence of the page.
    pub sentence: fn(&ListComparison, Unit) -> String,
    /// A chart in words, made of figures: those named in `en/information.rs`.
    pub alt: fn(Part, &[&str]) -> String,
}
