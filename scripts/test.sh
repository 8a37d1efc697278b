#!/usr/bin/env bash
# All that `make test` checks. Each step is run, whatever became of those before it; the last line sums up:
# tests as their runners count them, each other check as one, a step that breaks before it can count as one failure.
set -uo pipefail
passed=0 failed=0 broken=()
. "$(dirname "$0")/env.sh"
mkdir -p target
log=target/test.log
trap 'echo "$passed passed, $failed failed" | tee target/test-summary' EXIT

# step NAME COMMAND…: says what it does, shows what the command says, and keeps that in $log for the counting.
step() {
    printf '\n── %s\n' "$1"
    "${@:2}" 2>&1 | tee "$log"
}

pass() { passed=$((passed + 1)); }
fail() {
    failed=$((failed + 1))
    broken+=("$1")
    echo "── failed: $1"
}

# check NAME COMMAND…: one check, passed when the command succeeds.
check() { if step "$@"; then pass; else fail "$1"; fi; }

# tests NAME COMMAND…: a command that runs tests and says `test result: … N passed; N failed`, of which there must be some.
tests() {
    local status=0 sums ran fell
    step "$@" || status=$?
    sums=$(sed -nE 's/.*test result: .* ([0-9]+) passed; ([0-9]+) failed.*/\1 \2/p' "$log" | awk '{ p += $1; f += $2 } END { print p + 0, f + 0 }')
    ran=${sums% *} fell=${sums#* }
    passed=$((passed + ran)) failed=$((failed + fell))
    if [ "$fell" -gt 0 ]; then
        broken+=("$1: $fell of $((ran + fell)) tests")
        echo "── failed: $1"
    elif [ "$status" -ne 0 ]; then
        fail "$1: ended with code $status, and not by a failed test"
    elif [ "$ran" -eq 0 ]; then
        fail "$1: no test was run"
    fi
}

wasm=(--target wasm32-unknown-unknown)
clippy() { cargo clippy --quiet --locked "$@" -- -D warnings; }
# rustup's cargo would start its own linter, which cannot read what Debian's compiler wrote.
wasm_clippy() {
    local linter=(cargo clippy)
    [ ! -d "$SYSROOT" ] || linter=(/usr/bin/cargo-clippy clippy)
    wasm_build "${linter[@]}" --quiet --locked "${wasm[@]}" "$@" -- -D warnings
}

check "set-up" scripts/setup.sh test
[ "$failed" -eq 0 ] || exit 1
check "format (cargo fmt --all mends it)" cargo fmt --all --check -- -l
check "lints, native" clippy --workspace --all-targets --features svg
check "lints, WebAssembly" wasm_clippy --lib --bins
tests "native tests" cargo test --features svg --no-fail-fast
tests "tests in the browser's WebAssembly" wasm_build env WASM_BINDGEN_TEST_TIMEOUT=400 \
    CHROMEDRIVER="$(type -P "${CHROMEDRIVER:-chromedriver}")" cargo test --no-fail-fast "${wasm[@]}" --test 'wasm_*'
check "release build" wasm_build trunk build --release
check "size" scripts/size.sh
tests "the page in a browser" cargo test -p wormteeth-e2e --no-fail-fast

printf '\n'
[ "$failed" -eq 0 ] || {
    printf 'What went wrong:\n'
    printf '  %s\n' "${broken[@]}"
    exit 1
}
