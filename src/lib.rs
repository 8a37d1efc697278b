//! Wormteeth: Kullback–Leibler divergence as something you can take in your hand.
//!
//! # Where everything is
//!
//! Dependencies run one way: `view → state, web → chart, i18n → model → info`. A test (`tests/shape.rs`) holds the imports to it.
//!
//! | module | what is in it | may not know |
//! |---|---|---|
//! | [`digits`] | numbers as text and back | anything else here |
//! | [`info`] | the mathematics: distributions, entropy, divergence both ways, families of models, their best parameters; the neuron, softmax, random worms | anything else here |
//! | [`model`] | the views and what the reader edits in each: its sheet, edits with undo, links; presets; what is to be said of them | charts, words, Leptos |
//! | [`chart`] | scenes and how plotters draws them, on any of its backends | the model, words, Leptos, web-sys |
//! | [`i18n`] | every word on the page, one `Messages` a language | charts, Leptos |
//! | [`state`] | one signal of each view's session, memos derived from it, and the scenes made of those | the page's elements, web-sys |
//! | `web` | what the page asks of the browser: plain elements, address, storage, canvas, clipboard, media, frames | the model |
//! | `view` | the page of plain elements, and how they follow the state; no arithmetic | |
//!
//! Each [`View`](model::View) has a [`Sheet`](model::Sheet), which is what is edited in it, with a [`Session`](model::Session) of its
//! own, a table of its link's keys ([`View::keys`](model::View::keys)), a struct of its words in [`i18n`], and one function in
//! `view`, which makes its part of the page when it is opened; what that makes goes when another view is opened. Explore's sheet is
//! the [`Lab`](model::Lab); the [`ledger`](model::ledger) has none. All views share the page's unit, language, theme and look, and the
//! frame of `view`: header, help, link, saved work, undo keys.
//!
//! A step of p goes `on:input` → [`State::edit`](state::State::edit), which sets the signals of what has changed. As soon as the
//! event is over, or in the next animation frame if it comes right after another (`web::frame`), three things follow in this order:
//! charts ask for their scenes and draw what differs; elements that follow at once are written; and, some five times a second, the
//! figures that are read. What depends on the counts alone (curves, fits, still layers) is not touched: its memos compare equal.
//! Text alternatives, address and storage follow when the hand rests.
//!
//! Without the feature `app` only `info`, `model`, `chart`, `i18n` and the scenes of `state` are built: no Leptos, no browser. The
//! still figure that the page shows before its WebAssembly has come is made so, by `--bin still`.

// A test build has those of the tests besides.
#![cfg_attr(not(test), warn(unused_crate_dependencies))]

pub mod chart;
pub mod digits;
pub mod i18n;
pub mod info;
pub mod model;
pub mod state;
#[cfg(feature = "app")]
pub mod view;
#[cfg(feature = "app")]
pub mod web;
