#!/usr/bin/env bash
# How much a first visit loads: every file of dist/ that the page's start needs, raw and as gzip -9 sends it.
# Fails when the total is above the limit, in bytes. All of dist/ counts, so that no file is forgotten, but the preview
# picture, which only other sites load.
set -euo pipefail
cd "$(dirname "$0")/.."
limit=${1:-260000}
[ -e dist/index.html ] || { echo "size: there is no dist/index.html, please run make dist" >&2; exit 1; }

# Rust's own reading and writing of f64 is 25 kB: src/digits.rs has the browser do it. Cargo's output still names its functions.
built=target/wasm/wasm32-unknown-unknown/release/wormteeth.wasm
if grep -qaE 'flt2dec|dec2flt' "$built"; then
    echo "size: an f64 is written by {} or read by parse somewhere, please use src/digits.rs" >&2
    exit 1
fi

raw_total=0 gzip_total=0
printf '%9s %9s  %s\n' bytes 'gzip -9' file
while read -r file; do
    raw=$(wc -c <"$file")
    gzip=$(gzip -9 -c "$file" | wc -c)
    printf '%9d %9d  %s\n' "$raw" "$gzip" "${file#dist/}"
    raw_total=$((raw_total + raw)) gzip_total=$((gzip_total + gzip))
done < <(find dist -type f ! -name social.png | sort)
printf '%9d %9d  total (limit %d)\n' "$raw_total" "$gzip_total" "$limit"
[ "$gzip_total" -le "$limit" ] || { echo "size: the page's start takes $gzip_total bytes, which is above $limit" >&2; exit 1; }
