#!/usr/bin/env bash
# Trunk runs this before each build: what index.html takes in from target/.
set -euo pipefail
mkdir -p target

# One style sheet, in this order: what all views share, each view's own, and what other screens and paper change in it.
for sheet in theme base explore information evidence neuron softmax ledger lesson narrow print; do cat "style/$sheet.css"; done >target/page.css

# It is part of the page: without its comments.
sed '/^ *\/\//d' assets/boot.js >target/boot.js

# Our own code draws the first chart as SVG: natively, so not in the folder that wasm_build (scripts/env.sh) chose.
unset CARGO_TARGET_DIR
# While working on the code the figure of the first build is good enough.
if [ "${TRUNK_PROFILE:-}" = debug ] && [ -s target/still.svg ]; then
    exit
fi
cargo run --quiet --offline --no-default-features --features svg --bin still >target/still.svg.new
mv target/still.svg.new target/still.svg
