#!/usr/bin/env bash
# All that `make test` checks; with the word `all` what `make test-all` checks besides. Each step is run, whatever became of those before it; the last line sums up:
# tests as their runners count them, each other check as one, a step that breaks before it can count as one failure. A test that
# its browser cannot do counts as nothing, and is told.
set -uo pipefail
passed=0 failed=0 broken=() remarks=()
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

trap 'fail "stopped before its end"; exit 1' INT TERM

# check NAME COMMAND…: one check, passed when the command succeeds.
check() { if step "$@"; then pass; else fail "$1"; fi; }

# tests NAME COMMAND…: a command that runs tests and says `test result: … N passed; N failed`, of which there must be some.
tests() {
    local status=0 sums ran fell left
    step "$@" || status=$?
    sums=$(sed -nE 's/.*test result: .* ([0-9]+) passed; ([0-9]+) failed.*/\1 \2/p' "$log" | awk '{ p += $1; f += $2 } END { print p + 0, f + 0 }')
    left=$(grep -c 'left out: ' "$log") # the runner takes them for passed
    ran=$((${sums% *} - left)) fell=${sums#* }
    [ "$left" -eq 0 ] || remarks+=("$1: $left tests were left out, since they need what only Chromium has")
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

# browser NAME COMMAND…: the page's tests in another browser, with the command's environment. One that cannot be had is no fault
# of the page: the machine of a developer goes without, but CI must not.
browser() {
    local name=$1
    if step "set-up of $name" scripts/setup.sh "${name,,}"; then
        tests "the page in $name" "${@:2}"
    elif [ -n "${CI:-}" ]; then
        fail "$name could not be had: the page was NOT tested in it"
    else
        remarks+=("$name could not be had: the page was NOT tested in it (with CI set this is a failure)")
        echo "── NOT TESTED in $name: it could not be had"
    fi
}

wasm=(--target wasm32-unknown-unknown)
clippy() { cargo clippy --quiet --locked "$@" -- -D warnings; }
cores=$(nproc 2>/dev/null || echo 2)
threads=$((cores < 4 ? cores : 4)) # each has a browser of its own
e2e=(env RUST_TEST_THREADS="${RUST_TEST_THREADS:-$threads}" cargo test -p wormteeth-e2e --no-fail-fast)
[ "${1:-}" != all ] || export WORMTEETH_FULL=1 # longer runs of what is tried by chance

check "set-up" scripts/setup.sh test
[ "$failed" -eq 0 ] || exit 1
check "format (cargo fmt --all mends it)" cargo fmt --all --check -- -l
check "lints, native" clippy --workspace --all-targets --features svg
check "lints, WebAssembly" wasm_build cargo clippy --quiet --locked "${wasm[@]}" --lib --bins -- -D warnings
tests "native tests" cargo test --features svg --no-fail-fast
tests "tests in the browser's WebAssembly" wasm_build env WASM_BINDGEN_TEST_TIMEOUT=400 \
    CHROMEDRIVER="$(type -P "${CHROMEDRIVER:-chromedriver}")" cargo test --no-fail-fast "${wasm[@]}" --test 'wasm_*'
check "release build" wasm_build trunk build --release
check "size" scripts/size.sh
tests "the page in Chromium" "${e2e[@]}"

if [ "${1:-}" = all ]; then
    views=()
    for folder in tests/e2e/tests/*/; do
        views+=(--test "$(basename "$folder")")
    done
    browser Firefox env WORMTEETH_BROWSER=firefox "${e2e[@]}" "${views[@]}"
    # The page's heart, one after the other: the article's figures, ∞, p by key, a bar by mouse, a link opened again. The display's own
    # pointer rests at its middle, which must lie outside the window: what it does there would end a drag by WebDriver's pointer.
    browser WebKit env WORMTEETH_BROWSER=webkit xvfb-run -a -s "-screen 0 3200x2400x24" dbus-run-session -- \
        "${e2e[@]}" --test explore -- --test-threads=1 --exact figures::the_article_reads_as_printed \
        figures::infinity_is_an_answer control_keys::the_slider_has_the_keys_of_a_slider drag::a_mouse_drags_a_bar \
        link::a_reload_and_a_copy_of_the_link_show_the_same
    check "set-up of cargo-deny" scripts/setup.sh deny
    check "licences, duplicates and sources of what the page is built from" cargo deny --offline check licenses bans sources
    if step "known advisories" timeout 60 cargo deny fetch db; then
        check "known advisories of what the page is built from" cargo deny --offline check advisories
    else
        remarks+=("known advisories of dependencies were NOT looked up: their database could not be had")
    fi
fi

printf '\n'
[ "${#remarks[@]}" -eq 0 ] || printf 'Note: %s\n' "${remarks[@]}"
[ "$failed" -eq 0 ] || {
    printf 'What went wrong:\n'
    printf '  %s\n' "${broken[@]}"
    exit 1
}
