//! English.

mod evidence;
mod explore;
mod information;
mod ledger;
mod neuron;
mod sentences;
mod softmax;

use super::{Interface, Messages};
use crate::math::Unit;
use crate::model::{Model, Page, Preset, Theme};

pub(super) static MESSAGES: Messages = Messages {
    name: "English",
    tag: "en",
    title: "Wormteeth: Kullback–Leibler divergence, live",
    ui: Interface {
        views: "Views",
        unit: "Unit",
        language: "Language",
        theme: "Theme",
        help: "Help",
        close: "Close",
        share: "Share",
        shared: "Link copied.",
        share_failed: "Your browser does not let this page copy. Copy the link from here:",
        undo: "Undo",
        redo: "Redo",
        crashed: "Something went wrong and the page has stopped. This link keeps your work; reload to go on from it, or start afresh.",
        reset: "Start afresh",
        draw_failed: "This chart could not be drawn; its figures are in the table “All figures” below.",
        menu: "Menu",
        link_issues_line: |parts| format!("{} of this link could not be used", parts_of(parts)),
        kept_issues_line: |parts| format!("{} of your saved work could not be used", parts_of(parts)),
    },
    explore: explore::EXPLORE,
    information: information::INFORMATION,
    evidence: evidence::EVIDENCE,
    neuron: neuron::NEURON,
    softmax: softmax::SOFTMAX,
    ledger: ledger::LEDGER,
    page: |page| match page {
        Page::Explore => "Explore",
        Page::Information => "Information",
        Page::Evidence => "Evidence",
        Page::Neuron => "Neuron",
        Page::Softmax => "Softmax",
        Page::Ledger => "Ledger",
    },
    model: |model| match model {
        Model::Uniform => "Uniform",
        Model::Binomial => "Binomial",
        Model::TwoGroup => "Two-group",
    },
    preset: |preset| match preset {
        Preset::ArticleWorms => "The article’s worms",
        Preset::PopularTutorial => "Popular tutorial data",
        Preset::Uniform => "Uniform",
        Preset::ExactBinomial => "Exactly binomial",
        Preset::TwoHumps => "Two humps",
        Preset::OneValue => "All at one value",
        Preset::EmptyBin => "An empty bin",
        Preset::TinySample => "Tiny sample of 10",
    },
    theme: |theme| match theme {
        Theme::Auto => "Auto",
        Theme::Light => "Light",
        Theme::Dark => "Dark",
        Theme::Projector => "Projector",
    },
    unit: |unit| match unit {
        Unit::Bits => "bits",
        Unit::Nats => "nats",
        Unit::Dits => "dits",
    },
    insight: sentences::insight,
    field_error: sentences::field_error,
    link_issue: sentences::link_issue,
};

/// "1 part", "2 parts".
fn parts_of(parts: usize) -> String {
    if parts == 1 { "1 part".to_owned() } else { format!("{parts} parts") }
}
