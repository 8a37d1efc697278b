# Sourced by the other scripts: where the project's own tools are, and how WebAssembly is compiled.
# shellcheck shell=bash

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
TOOLS=$PWD/.tools
set -a # the versions are read by child processes too
. scripts/versions.env
set +a
NPM=$TOOLS/npm # each package of npm's in a folder of its own
export PATH="$TOOLS/bin:$NPM/binaryen/node_modules/.bin:$PATH"

# Runs a command so that `cargo build` and `cargo test --target wasm32-unknown-unknown` in it work. In a folder of its own, so that
# they and native builds never wait for each other's lock.
wasm_build() (
    export CARGO_TARGET_DIR=$PWD/target/wasm
    export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner
    export RUST_BACKTRACE=0 # Trunk would show its own
    exec "$@"
)
