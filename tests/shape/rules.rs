//! What each part of the crate may know, and what no source may hold.

use super::source::{paths, shipped, tokens};

/// A part of the crate: what it may know of the others, and which crates of Cargo.toml it may use.
pub struct Layer {
    pub name: &'static str,
    knows: &'static [&'static str],
    crates: &'static [&'static str],
}

/// src/lib.rs's table, but that `state/scenes` is apart: it is built without Leptos.
pub const LAYERS: [Layer; 9] = [
    Layer { name: "digits", knows: &[], crates: &["js_sys", "wasm_bindgen"] },
    Layer { name: "info", knows: &[], crates: &[] },
    Layer { name: "model", knows: &["digits", "info"], crates: &[] },
    Layer { name: "chart", knows: &["digits"], crates: &["plotters", "plotters_backend"] },
    Layer { name: "i18n", knows: &["digits", "info", "model"], crates: &[] },
    Layer { name: "state/scenes", knows: &["digits", "info", "model", "chart", "i18n"], crates: &[] },
    Layer { name: "state", knows: &["digits", "info", "model", "chart", "i18n", "state/scenes"], crates: &["leptos"] },
    Layer {
        name: "web",
        knows: &["digits", "chart", "i18n"],
        crates: &[
            "leptos",
            "js_sys",
            "plotters",
            "plotters_backend",
            "plotters_canvas",
            "wasm_bindgen",
            "wasm_bindgen_futures",
            "web_sys",
        ],
    },
    Layer {
        name: "view",
        knows: &["digits", "info", "model", "chart", "i18n", "state", "state/scenes", "web"],
        crates: &["any_spawner", "leptos", "wasm_bindgen", "web_sys"],
    },
];

/// The still figure is drawn at build time, without the page.
const STILL: Layer = Layer {
    name: "bin",
    knows: &["digits", "info", "model", "chart", "i18n", "state/scenes"],
    crates: &["plotters", "plotters_backend"],
};

/// The longest a file may be, in lines.
pub const LONGEST: usize = 350;
/// `main.rs` only mounts.
const LONGEST_MAIN: usize = 14;

/// Tokens that may not follow one another outside tests, and how they are called.
const FORBIDDEN: [(&[&str], &str); 14] = [
    (&[".", "unwrap", "("], "unwrap()"),
    (&[".", "expect", "("], "expect()"),
    (&["panic", "!"], "panic!"),
    (&["unimplemented", "!"], "unimplemented!"),
    (&["todo", "!"], "todo!"),
    (&["inner_html"], "inner_html"),
    (&["set_inner_html"], "set_inner_html"),
    (&["set_outer_html"], "set_outer_html"),
    (&["outer_html"], "outer_html"),
    (&["insert_adjacent_html"], "insert_adjacent_html"),
    (&["create_contextual_fragment"], "create_contextual_fragment"),
    (&["DomParser"], "DomParser"),
    (&["eval", "("], "eval()"),
    (&["unsafe"], "unsafe"),
];

/// Unfinished work, also in comments.
const UNFINISHED: [&str; 4] = ["TODO", "FIXME", "XXX", "HACK"];

/// All that is wrong with one file, each thing once. `external` are the crates of Cargo.toml.
pub fn faults(path: &str, source: &str, external: &[String]) -> Vec<String> {
    let mut said = Vec::new();
    let lines = source.lines().count();
    if lines > if path == "src/main.rs" { LONGEST_MAIN } else { LONGEST } {
        said.push(format!("{path}: {lines} lines"));
    }
    for (number, line) in (1..).zip(source.lines()) {
        let marks = UNFINISHED.iter().filter(|mark| line.contains(**mark));
        said.extend(marks.map(|mark| format!("{path}:{number}: {mark}")));
    }
    let code = shipped(source);
    let words: Vec<&str> = code.iter().map(|(token, _)| token.as_str()).collect();
    let in_tests = path.split('/').any(|part| part == "tests" || part == "tests.rs");
    for (forbidden, name) in FORBIDDEN.iter().filter(|_| !in_tests) {
        let windows = words.windows(forbidden.len()).enumerate();
        let hits = windows.filter(|(_, window)| window == forbidden);
        said.extend(hits.map(|(k, _)| format!("{path}:{}: {name}", code[k + forbidden.len() - 1].1)));
    }
    let module = module_of(path);
    let own = layer_of(&module);
    let layer = if path.starts_with("src/bin/") { Some(&STILL) } else { LAYERS.iter().find(|layer| layer.name == own) };
    // lib.rs and main.rs are of no layer: they name them all.
    if let Some(layer) = layer {
        for fault in paths(&words, &module).iter().filter_map(|named| escape(layer, named, external)) {
            let fault = format!("{path} {fault}");
            if !said.contains(&fault) {
                said.push(fault);
            }
        }
    }
    said
}

/// What a path of this layer names that the layer may not.
fn escape(layer: &Layer, named: &[String], external: &[String]) -> Option<String> {
    let (first, inner) = named.split_first()?;
    if first == "crate" {
        let target = layer_of(inner);
        let fits = target == layer.name || layer.knows.contains(&target.as_str());
        return (!fits).then(|| format!("knows {target}"));
    }
    (external.contains(first) && !layer.crates.contains(&first.as_str())).then(|| format!("uses {first}"))
}

/// Which layer a path within the crate leads to.
fn layer_of(path: &[String]) -> String {
    match path {
        [first, second, ..] if first == "state" && second == "scenes" => "state/scenes".to_owned(),
        [first, ..] if first != "*" => first.clone(),
        _ => "all of the crate".to_owned(),
    }
}

/// The module that a file is.
fn module_of(path: &str) -> Vec<String> {
    let inner = path.trim_start_matches("src/").trim_end_matches(".rs");
    let mut module: Vec<String> = inner.split('/').map(str::to_owned).collect();
    if path.starts_with("src/bin/") {
        module.clear();
    } else if module.last().is_some_and(|last| ["mod", "lib", "main"].contains(&last.as_str())) {
        module.pop();
    }
    module
}

/// The crates that the program is made of, as code names them.
pub fn dependencies(manifest: &str) -> Vec<String> {
    let section = manifest.split("\n[").find_map(|section| section.strip_prefix("dependencies]"));
    let names = section.unwrap_or_default().lines().filter_map(|line| line.split_once(" = "));
    let names = names.map(|(name, _)| name.trim()).filter(|name| !name.contains(['"', '#', ' ']));
    names.map(|name| name.replace('-', "_")).collect()
}

/// The modules that a source declares.
pub fn declared(source: &str) -> Vec<String> {
    let tokens = tokens(source);
    let pairs = tokens.windows(2).filter(|pair| pair[0].0 == "mod");
    pairs.map(|pair| pair[1].0.clone()).collect()
}
