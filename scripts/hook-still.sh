#!/usr/bin/env bash
# Trunk runs this before each build: our own code draws the first chart as SVG, for index.html to inline.
# Natively: so without the compiler and the folder that wasm_build (scripts/env.sh) chose for WebAssembly.
set -euo pipefail
unset RUSTC CARGO_TARGET_DIR
mkdir -p target
# While working on the code the figure of the first build is good enough.
if [ "${TRUNK_PROFILE:-}" = debug ] && [ -s target/still.svg ]; then
    exit
fi
cargo run --quiet --offline --no-default-features --features svg --bin still >target/still.svg.new
mv target/still.svg.new target/still.svg
