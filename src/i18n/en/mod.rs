//! English.

mod explore;
mod sentences;

use super::{Interface, Messages};
use crate::info::Unit;
use crate::model::{Model, Preset, Theme, View};

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
        share_failed: "Your browser does not let the page copy. Here is the link:",
        link_issues: "The link could not be read as it stands:",
        undo: "Undo",
        redo: "Redo",
        crashed: "Something went wrong and the page has stopped. This link keeps your work; reload to go on from it, or start afresh.",
        reset: "Start afresh",
        draw_failed: "This chart could not be drawn; its figures are in the table “All figures” below.",
        not_a_number: "That is not a number. The last value stays in force until there is one.",
    },
    explore: explore::EXPLORE,
    help: &[
        (
            "What you see",
            "Five hundred worms from far away, sorted by how many of their ten tooth sockets hold a tooth: that is P, blue and solid. A model Q, orange and hollow, says how many of each to expect. The divergence D(P‖Q) is what each worm costs you, in bits, if you believe Q while the worms follow P.",
        ),
        (
            "Why it is not a distance",
            "D(P‖Q) averages over the worms that came, D(Q‖P) over those that the model imagines: they differ, and each has its own best p. Nor does a detour always cost more than the straight way. What always holds: D ≥ 0, and D = 0 only where P and Q are the same.",
        ),
        (
            "Why it can be infinite",
            "If a model calls something impossible and it happens, no code has a word for it: D is ∞. That is the right answer, not an error. Clipping the model’s zero to some ε would only print your ε back.",
        ),
        (
            "Drag, type, press",
            "Drag a bar, or Tab to the bars: ← → choose a bin, ↑ ↓ change its count by one, Page Up and Page Down by ten, Home and End to the ends. Drag the line at p, or use the slider’s arrow keys. Ctrl+Z undoes, Ctrl+Shift+Z redoes.",
        ),
        (
            "Links",
            "The address holds all you set: #/explore?v=1&counts=…&model=…&p=…&unit=…. Write one by hand, or press Share. Your work is also kept in this browser, where it allows that.",
        ),
        (
            "The data",
            "The article’s histogram was a picture and is lost. These counts are reconstructed to match the article’s figures.",
        ),
    ],
    view: |view| match view {
        View::Explore => "Explore",
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
    notice: sentences::notice,
    link_issue: sentences::link_issue,
};
