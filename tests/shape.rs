//! The architecture of `src/lib.rs`, held to: who may know whom, and what no source may hold.
//!
//! Sources are read as tokens, so that comments and texts do not count. Each rule is shown to find what it is there to find.
#![allow(clippy::panic, reason = "a test may fail")]

#[path = "shape/rules.rs"]
mod rules;
#[path = "shape/source.rs"]
mod source;

use rules::{LAYERS, LONGEST, declared, dependencies, faults};
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every Rust file under a folder, as a path from the root.
fn sources(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(root().join(folder)).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    let name = |path: PathBuf| Some(path.strip_prefix(root()).ok()?.to_str()?.to_owned());
    let deeper = |path: PathBuf| match (path.is_dir(), name(path)) {
        (true, Some(folder)) => sources(&folder),
        (false, Some(file)) if file.ends_with(".rs") => vec![file],
        _ => Vec::new(),
    };
    paths.into_iter().flat_map(deeper).collect()
}

#[test]
fn the_sources_keep_to_the_architecture() {
    let external = dependencies(&read("Cargo.toml"));
    for name in ["leptos", "web_sys", "plotters", "js_sys", "wasm_bindgen"] {
        assert!(external.iter().any(|each| each == name), "{external:?}");
    }
    let files = sources("src");
    assert!(files.len() > 30, "only {} files", files.len());
    let found = files.iter().flat_map(|path| faults(path, &read(path), &external));
    assert_eq!(found.collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn each_module_of_the_library_has_its_place() {
    let mut modules = declared(&read("src/lib.rs"));
    modules.push("state/scenes".into());
    modules.sort();
    let mut known = LAYERS.map(|layer| layer.name);
    known.sort_unstable();
    assert_eq!(modules, known, "tests/shape/rules.rs says what each may know");
}

#[test]
fn tests_are_of_a_readable_length_too() {
    let too_long = |path: &String| read(path).lines().count() > LONGEST;
    let long: Vec<String> = sources("tests").into_iter().filter(too_long).collect();
    assert_eq!(long, Vec::<String>::new());
}

fn found(path: &str, source: &str) -> Vec<String> {
    let manifest = "[package]\na = 1\n\n[dependencies]\nplotters = 1\nleptos = { version = 1 }\nweb-sys = { features = [\n  \"A\",\n] }\n\
        js-sys = 1\nwasm-bindgen = 1\n\n[lints]\nunused = 1\n";
    faults(path, source, &dependencies(manifest))
}

#[test]
fn what_goes_against_the_arrows_is_found() {
    for (path, source, fault) in [
        ("info/pmf.rs", "use crate::model::ExploreDocument;", "knows model"),
        ("info/pmf.rs", "use super::super::chart::Frame;", "knows chart"),
        ("info/mod.rs", "use super::model::ExploreDocument;", "knows model"),
        ("info/mod.rs", "mod inner { use super::super::model::ExploreDocument; }", "knows model"),
        ("info/unit.rs", "use crate::float_text;", "knows digits"),
        ("digits.rs", "use crate::math::Unit;", "knows info"),
        ("model/lab.rs", "use crate::{math::Pmf, i18n::Messages};", "knows i18n"),
        ("model/lab.rs", "fn f() -> crate::state::State { g() }", "knows state"),
        ("model/lab.rs", "use crate::*;", "knows all of the crate"),
        ("model/lab.rs", "use crate as all;", "knows all of the crate"),
        ("model/mod.rs", "use super::*;", "knows all of the crate"),
        ("model/tests/any.rs", "use crate::chart::Frame;", "knows chart"),
        ("chart/axis.rs", "use crate::math::Unit;", "knows info"),
        ("chart/axis.rs", "use super::super::{chart::{Frame as F, Kind}, model};", "knows model"),
        ("i18n/mod.rs", "use crate::chart::Density;", "knows chart"),
        ("i18n/en/mod.rs", "use leptos::prelude::*;", "uses leptos"),
        ("state/scenes/terms.rs", "use super::super::memo;", "knows state"),
        ("state/scenes/terms.rs", "use leptos::prelude::*;", "uses leptos"),
        ("state/signals.rs", "use crate::web::frame;", "knows web"),
        ("state/signals.rs", "use crate::page::mount;", "knows view"),
        ("state/mod.rs", "fn f(e: &web_sys::Element) {}", "uses web_sys"),
        ("web/address.rs", "use crate::model::decode;", "knows model"),
        ("web/address.rs", "use crate::{web::frame, state::State};", "knows state"),
        ("web/frame.rs", "fn f() { crate::page::mount() }", "knows view"),
        ("model/number.rs", "extern crate leptos;", "uses leptos"),
        ("info/root.rs", "fn f() { ::js_sys::Date::now() }", "uses js_sys"),
        ("info/root.rs", "fn f<T: plotters::style::Color>() {}", "uses plotters"),
        ("chart/pen.rs", "use {plotters::style::Color, wasm_bindgen::JsCast};", "uses wasm_bindgen"),
        ("view/sums.rs", "use plotters::prelude::*;", "uses plotters"),
        ("bin/still.rs", "use wormteeth::page::mount;", "knows view"),
        ("bin/still.rs", "use wormteeth::{chart, state::State};", "knows state"),
        ("bin/still.rs", "use leptos::prelude::*;", "uses leptos"),
    ] {
        assert_eq!(found(&format!("src/{path}"), source), [format!("src/{path} {fault}")], "{source}");
    }
}

#[test]
fn what_no_source_may_hold_is_found() {
    for (source, fault) in [
        ("fn f() { g().unwrap() }", "1: unwrap()"),
        ("fn f() {\n g()\n  .expect(\"it is there\") }", "3: expect()"),
        ("fn f() { panic!(\"no\") }", "1: panic!"),
        ("fn f() { std::panic!(\"no\") }", "1: panic!"),
        ("fn f() { todo!() }", "1: todo!"),
        ("fn f() { view! { <p inner_html=text /> } }", "1: inner_html"),
        ("fn f() { element.set_inner_html(text) }", "1: set_inner_html"),
        ("fn f() { element.set_outer_html(text) }", "1: set_outer_html"),
        ("fn f() { view! { <p outer_html=text /> } }", "1: outer_html"),
        ("fn f() { element.insert_adjacent_html(place, text) }", "1: insert_adjacent_html"),
        ("fn f() { range.create_contextual_fragment(text) }", "1: create_contextual_fragment"),
        ("use web_sys::DomParser;", "1: DomParser"),
        ("fn f() { eval(text) }", "1: eval()"),
        ("\n// TODO: later\n", "2: TODO"),
        ("/// FIXME\nfn f() {}", "1: FIXME"),
        ("#[cfg(test)]\nmod tests { fn f() { a.unwrap() } }\nfn g() { a.unwrap() }", "3: unwrap()"),
        ("#[cfg(test)]\nmod tests;\nfn g() { a.unwrap() }", "3: unwrap()"),
        ("fn f<'a>(c: char) { if c == '\"' || c == '\\'' { a.unwrap() } }", "1: unwrap()"),
        ("const A: &str = \"a\\\\\"; const B: &str = r\"\\\"; fn f() { a.unwrap() }", "1: unwrap()"),
    ] {
        assert_eq!(found("src/view/sums.rs", source), [format!("src/view/sums.rs:{fault}")], "{source}");
    }
    let long = "fn f() {}\n".repeat(LONGEST + 1);
    assert_eq!(found("src/info/mass.rs", &long), ["src/info/mass.rs: 351 lines"]);
    assert_eq!(found("src/main.rs", &"//\n".repeat(15)), ["src/main.rs: 15 lines"]);
}

#[test]
fn what_is_allowed_is_passed_over() {
    for (path, source) in [
        ("info/pmf.rs", "// crate::model, panic!()\n/* .unwrap() /* nested */ use leptos */ use super::mass::Mass;"),
        ("info/pmf.rs", "const A: &str = \"crate::model \\\" .unwrap()\"; const B: &str = r#\"use \"leptos::x\"#;"),
        ("info/pmf.rs", "#[cfg(test)]\nmod tests { use super::super::kl; fn f() { kl().unwrap(); panic!() } }"),
        ("info/root.rs", "mod inner { use super::super::mass::Mass; } use super::mass::Mass;"),
        ("model/tests/sentence.rs", "use super::*; fn f() { g().unwrap(); }"),
        ("model/lab.rs", "pub(super) fn f() {} pub(crate) fn g(&self) -> self::ExploreDocument { crate::math::Pmf::new() }"),
        ("model/lab.rs", "fn f() { expect_context::<u8>(); a.expect_err(b); Vec::<u8>::model() }"),
        (
            "state/scenes/terms.rs",
            "use super::{log_name, shown}; use crate::{chart::{SignedBarsOverlay, SignedBarsBase}, math::Unit};",
        ),
        ("state/signals.rs", "use super::{Complaint, scenes}; use leptos::prelude::*; fn f() { std::panic::catch(g) }"),
        ("web/mod.rs", "use leptos::prelude::window; use crate::chart::Palette; use super::web::frame;"),
        ("view/sync.rs", "use super::sums; use crate::{model, present, web}; use web_sys::Event;"),
        ("lib.rs", "pub mod chart; pub use page::mount;"),
        ("bin/still.rs", "use wormteeth::{chart, present};"),
    ] {
        assert_eq!(found(&format!("src/{path}"), source), Vec::<String>::new(), "{source}");
    }
}
