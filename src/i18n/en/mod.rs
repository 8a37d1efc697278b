//! English.

mod evidence;
mod explore;
mod information;
mod ledger;
mod lesson;
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
    description: "Drag the bars of a histogram, drag a model’s parameter, and see the Kullback–Leibler divergence change in both directions.",
    ui: Interface {
        views: "Pages",
        unit: "Unit",
        language: "Language",
        theme: "Theme",
        help: "Help",
        close: "Close",
        share: "Share",
        shared: "Link copied.",
        share_failed: "Your browser does not let this page copy the link. Copy it from here:",
        undo: "Undo",
        redo: "Redo",
        crashed: "Something went wrong and the page has stopped. This link keeps your work: reload to continue from it, or start over.",
        reset: "Start over",
        draw_failed: "This chart could not be drawn. What it shows, in words:",
        source_title: "Source",
        source: [
            "The story and its figures are those of Will Kurt, ",
            "“Kullback–Leibler Divergence Explained”",
            " (Count Bayesie, 2017). “The article” on this page is a Chinese retelling of it.",
        ],
        menu: "Menu",
        comma: ", ",
        colon: ": ",
        link_issues_line: |parts| format!("{} of this link could not be used", parts_of(parts)),
        kept_issues_line: |parts| format!("{} of your saved work could not be used", parts_of(parts)),
    },
    lesson: lesson::LESSON,
    explore: explore::EXPLORE,
    information: information::INFORMATION,
    evidence: evidence::EVIDENCE,
    neuron: neuron::NEURON,
    softmax: softmax::SOFTMAX,
    ledger: ledger::LEDGER,
    page: |page| match page {
        Page::Lesson => "Lesson",
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
        Preset::OneValue => "All worms alike",
        Preset::EmptyBin => "An empty bin",
        Preset::TinySample => "Small sample of 10",
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
