//! Wormteeth: an interactive page that teaches the Kullback–Leibler divergence.
//!
//! # Where everything is
//!
//! Dependencies run one way; `tests/shape.rs` holds the imports to it. Everything but `app` builds and is tested without Leptos and without a
//! browser.
//!
//! | module | what is in it | uses |
//! |---|---|---|
//! | [`math`] | the mathematics, in nats: distributions, entropy, divergences, families of models, the neuron, softmax, samples | |
//! | [`float_text`] | numbers as text and back; open to all below | |
//! | [`model`] | the documents that a reader edits, their edits with one undo history, presets, links; what is to be said of them | `math` |
//! | [`chart`] | scenes as plain data, and how plotters draws them on any backend | |
//! | [`i18n`] | every word of the page, one `Messages` a language | `model`, `math` |
//! | [`present`] | what a page shows of its documents: scenes for charts, figures, texts | `i18n`, `chart`, `model`, `math` |
//! | `app` | the Leptos app: state, hooks for what the browser does, components, pages | all |
//!
//! # How an edit reaches the page
//!
//! An event handler calls [`AppState::edit`](app::AppState::edit). The [`Workspace`](model::Workspace), which holds all documents and their
//! history, takes the edit or says why not. One signal a document tells its readers; the memos of the open page make figures and
//! scenes of the documents, and `view!` puts them into the page. A chart that gets another scene asks the
//! [`PaintScheduler`](app::hooks::PaintScheduler), which paints all such charts once a frame. What may lag (sentences, text alternatives, the
//! address, saved work) follows throttled or debounced. `docs/architecture.md` follows a slider event step by step.

// A test build has the dependencies of the tests besides.
#![cfg_attr(not(test), warn(unused_crate_dependencies))]

#[cfg(feature = "app")]
pub mod app;
pub mod chart;
pub mod float_text;
pub mod i18n;
pub mod math;
pub mod model;
pub mod present;
