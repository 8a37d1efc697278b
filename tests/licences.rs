//! What the page is built from may be given away with it.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a test that cannot read what it tests fails, and says why")]

use std::process::Command;

/// Those that ask for no more than to be named, or for nothing; of a choice one is enough.
const FREE: [&str; 8] = ["MIT", "Apache-2.0", "Unicode-3.0", "Zlib", "Unlicense", "CC0-1.0", "BSL-1.0", "BSD-3-Clause"];

/// Whether an SPDX expression of names, `AND`, `OR`, `/` and parentheses round an `OR` is met by free licences.
fn is_free(expression: &str) -> bool {
    let part = |part: &str| part.split(" OR ").flat_map(|choice| choice.split('/')).any(|name| FREE.contains(&name.trim()));
    expression.split(" AND ").all(|each| part(each.trim().trim_matches(['(', ')'])))
}

#[test]
fn every_crate_of_the_page_is_under_a_free_licence() {
    let args = ["metadata", "--format-version=1", "--offline", "--locked", "--filter-platform=wasm32-unknown-unknown"];
    let told = Command::new(env!("CARGO")).args(args).current_dir(env!("CARGO_MANIFEST_DIR")).output();
    let told = told.unwrap_or_else(|error| panic!("cargo metadata: {error}"));
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    let metadata: serde_json::Value = serde_json::from_slice(&told.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    assert!(packages.len() > 100, "{} crates: too few to be all", packages.len());
    for package in packages {
        let licence = package["license"].as_str().unwrap_or("none");
        assert!(is_free(licence), "{} is under {licence}", package["name"]);
    }
}

#[test]
fn others_are_refused() {
    for licence in ["GPL-3.0", "none", "MIT AND GPL-3.0", "LGPL-2.1-or-later OR MPL-2.0", "(GPL-2.0 OR MPL-2.0) AND MIT"] {
        assert!(!is_free(licence), "{licence}");
    }
    for licence in ["MIT/Apache-2.0", "GPL-3.0 OR MIT", "(MIT OR Apache-2.0) AND Unicode-3.0", "Unlicense OR MIT"] {
        assert!(is_free(licence), "{licence}");
    }
}
