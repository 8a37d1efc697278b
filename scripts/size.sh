#!/usr/bin/env bash
# How much a first visit loads, raw and as gzip -9 sends it: the page's start, and the second module of its program, which comes after.
# Fails when either total is above its limit, in bytes. All of dist/ counts, so that no file is forgotten, but the preview
# picture, which only other sites load. `size.sh [LIMIT_OF_THE_START [OF_ALL]]`
set -euo pipefail
cd "$(dirname "$0")/.."
[ -e dist/index.html ] || { echo "size: there is no dist/index.html, please run make dist" >&2; exit 1; }

# Rust's own reading and writing of f64 is 25 kB: src/digits.rs has the browser do it. Cargo's output still names its functions.
built=target/wasm/wasm32-unknown-unknown/release/wormteeth.wasm
if grep -qaE 'flt2dec|dec2flt' "$built"; then
    echo "size: an f64 is written by {} or read by parse somewhere, please use src/digits.rs" >&2
    exit 1
fi

raw_total=0 gzip_total=0
add() {
    local raw gzip
    raw=$(wc -c <"$1")
    gzip=$(gzip -9 -c "$1" | wc -c)
    printf '%9d %9d  %s\n' "$raw" "$gzip" "${1#dist/}"
    raw_total=$((raw_total + raw)) gzip_total=$((gzip_total + gzip))
}
# `total WHAT LIMIT`
total() {
    printf '%9d %9d  %s (limit %d)\n' "$raw_total" "$gzip_total" "$1" "$2"
    [ "$gzip_total" -le "$2" ] || { echo "size: $1 takes $gzip_total bytes, which is above $2" >&2; exit 1; }
}

printf '%9s %9s  %s\n' bytes 'gzip -9' file
while read -r file; do add "$file"; done < <(find dist -type f ! -name social.png ! -name '*_later.wasm' | sort)
total "the page's start" "${1:-200000}"
add dist/*_later.wasm
total "all that is loaded" "${2:-275000}"
