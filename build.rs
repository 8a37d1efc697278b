//! Tells the linker to leave in what the page's program is cut in two by (`src/view/later.rs`).

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let webassembly = std::env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm");
    if webassembly && std::env::var_os("CARGO_FEATURE_SPLIT").is_some() {
        println!("cargo::rustc-link-arg-bin=wormteeth=--emit-relocs");
    }
}
