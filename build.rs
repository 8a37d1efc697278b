//! Tells the linker to leave in what the page's program is cut in two by (`src/view/later.rs`).

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var_os("CARGO_FEATURE_SPLIT").is_some() {
        println!("cargo::rustc-link-arg-bin=wormteeth=--emit-relocs");
    }
}
