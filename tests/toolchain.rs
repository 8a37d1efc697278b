//! The build's own promises: one version of each tool wherever it is named, and nothing in the repository that holds for one machine
//! only.
#![allow(clippy::panic, reason = "a test may fail")]

#[path = "common/files.rs"]
mod files;

use files::{files, read};

/// The value of `NAME=value` in scripts/versions.env.
fn pinned(name: &str) -> String {
    read("scripts/versions.env")
        .lines()
        .find_map(|line| Some(line.strip_prefix(name)?.strip_prefix('=')?.to_owned()))
        .unwrap_or_else(|| panic!("scripts/versions.env has no {name}"))
}

/// What stands in `text` between the first `before` and the next double quote.
fn quoted<'a>(text: &'a str, before: &str) -> &'a str {
    let (_, rest) = text.split_once(before).unwrap_or_else(|| panic!("nowhere: {before}"));
    rest.split('"').next().unwrap_or(rest)
}

#[test]
fn crate_and_programs_are_of_the_pinned_versions() {
    let version = pinned("WASM_BINDGEN_VERSION");
    assert_eq!(quoted(&read("Cargo.toml"), "\nwasm-bindgen = { version = \""), format!("={version}"));
    assert_eq!(quoted(&read("Cargo.lock"), "name = \"wasm-bindgen\"\nversion = \""), version);
    let trunk = read("Trunk.toml");
    assert_eq!(quoted(&trunk, "\nwasm_bindgen = \""), version);
    assert_eq!(quoted(&trunk, "\nwasm_opt = \""), format!("version_{}", pinned("BINARYEN_VERSION")));
}

#[test]
fn no_file_names_one_machine_or_one_mirror() {
    // In halves, so that this file does not name them.
    let halves = "index.crates .io, static.crates .io, registry.npmjs .org, deb.debian .org, pypi .org/simple, /wo rk/, /ho me/, /ro ot/, /Us ers/";
    let forbidden: Vec<String> = halves.split(", ").map(|halves| halves.replace(' ', "")).collect();
    let all = files("");
    assert!(all.len() > 20, "only {} files were looked at", all.len());
    for file in all {
        // A picture is no text.
        let text = std::fs::read_to_string(&file).unwrap_or_default();
        for word in &forbidden {
            assert!(!text.contains(word), "{} names {word}", file.display());
        }
    }
}
