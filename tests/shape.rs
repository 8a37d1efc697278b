//! The architecture of `src/lib.rs`, held to: imports run one way, and no text becomes markup.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail")]

#[path = "common/files.rs"]
mod files;

use files::{files, read};

/// Each part of the crate, and what it may know besides itself: of the other parts, and of these crates.
const LAYERS: &[(&str, &[&str])] = &[
    ("float_text", &[]),
    ("math", &[]),
    ("model", &["float_text", "math"]),
    ("chart", &["float_text", "plotters"]),
    ("i18n", &["float_text", "math", "model"]),
    ("present", &["float_text", "math", "model", "chart", "i18n"]),
    (
        "app",
        &["float_text", "math", "model", "chart", "i18n", "present", "leptos", "web_sys", "js_sys", "wasm_bindgen", "plotters"],
    ),
];
/// The crates that not every part may use.
const CRATES: [&str; 5] = ["leptos", "web_sys", "js_sys", "wasm_bindgen", "plotters"];
/// Ways from a text to markup or a program.
const FORBIDDEN: [&str; 6] =
    ["inner_html", "outer_html", "insert_adjacent_html", "create_contextual_fragment", "DomParser", "js_sys::eval"];

/// The names that follow `root` in a text: one, or all to the end of the statement if it goes on with a brace.
fn after<'a>(text: &'a str, root: &str) -> Vec<&'a str> {
    let words = |text: &'a str| text.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty());
    let starts = text.match_indices(root).map(|(at, _)| text[at + root.len()..].split(';').next().unwrap_or_default());
    starts.flat_map(|rest| words(rest).take(if rest.starts_with('{') { usize::MAX } else { 1 }).collect::<Vec<_>>()).collect()
}

fn faults(path: &str, text: &str) -> Vec<String> {
    let code: String = text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n");
    let layer = path.trim_end_matches(".rs").split('/').next().unwrap_or_default();
    let depth = path.trim_end_matches("/mod.rs").split('/').count();
    let known = LAYERS.iter().find(|(name, _)| *name == layer).map(|(_, known)| *known);
    let roots = ["crate::".to_owned(), "super::".repeat(depth)];
    let named = roots.iter().flat_map(|root| after(&code, root)).filter(|name| LAYERS.iter().any(|(layer, _)| layer == name));
    let used = CRATES.into_iter().filter(|name| code.contains(&format!("{name}::")));
    let strange = named.chain(used).filter(|name| *name != layer && known.is_some_and(|known| !known.contains(name)));
    let markup = FORBIDDEN.into_iter().filter(|word| code.contains(word));
    strange.map(|name| format!("{path} knows {name}")).chain(markup.map(|word| format!("{path}: {word}"))).collect()
}

#[test]
fn imports_run_one_way_and_no_text_becomes_markup() {
    let name = |path: &std::path::Path| path.strip_prefix("src").expect("in src").to_string_lossy().into_owned();
    let all: Vec<(String, String)> = files("src").into_iter().map(|path| (name(&path), read(&path))).collect();
    assert!(all.len() > 30, "only {} files", all.len());
    let found: Vec<String> = all.iter().flat_map(|(path, text)| faults(path, text)).collect();
    assert_eq!(found, Vec::<String>::new());
    for (path, _) in all.iter().filter(|(path, _)| !["lib.rs", "main.rs"].contains(&path.as_str()) && !path.starts_with("bin/")) {
        let layer = path.trim_end_matches(".rs").split('/').next();
        assert!(LAYERS.iter().any(|(name, _)| Some(*name) == layer), "LAYERS does not say what {path} may know");
    }
}

#[test]
fn what_goes_against_the_arrows_is_found() {
    for (path, text, fault) in [
        ("math/pmf.rs", "use crate::model::Explore;", "math/pmf.rs knows model"),
        ("model/explore.rs", "use crate::{math::{Pmf, Unit}, chart};", "model/explore.rs knows chart"),
        ("chart/axis.rs", "use super::super::math::Unit;", "chart/axis.rs knows math"),
        ("i18n/mod.rs", "use super::present;", "i18n/mod.rs knows present"),
        ("float_text.rs", "fn f() { crate::math::g() }", "float_text.rs knows math"),
        ("model/explore.rs", "use leptos::prelude::*;", "model/explore.rs knows leptos"),
        ("app/mod.rs", "element.set_inner_html(text)", "app/mod.rs: inner_html"),
    ] {
        assert_eq!(faults(path, text), [fault], "{text}");
    }
    assert_eq!(faults("model/explore.rs", "use crate::math; // crate::app\nuse super::super::model;"), Vec::<String>::new());
}
