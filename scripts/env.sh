# Sourced by the other scripts: where the project's own tools are, and how WebAssembly is compiled.
# Native builds use the reader's own Rust and `target/`; WebAssembly builds use `wasm_build COMMAND…` and `target/wasm/`, so that
# the two never wait for each other's lock, nor rebuild because the compiler changed.
# shellcheck shell=bash

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
export ROOT=$PWD
TOOLS=$ROOT/.tools
set -a # the versions are read by child processes too
. scripts/versions.env
set +a
NPM=$TOOLS/npm # each package of npm's in a folder of its own
export PATH="$ROOT/scripts/bin:$TOOLS/bin:$NPM/binaryen/node_modules/.bin:$PATH"

# Debian's rustc with the standard library that setup.sh built for it, when rustup could not give the target.
SYSROOT=$TOOLS/wasm-sysroot

# An lld that links WebAssembly: rustup's own, else Debian's. Only asked for when Debian's rustc, which brings none, is in use.
find_linker() {
    local lld
    for lld in "$(rustc --print sysroot 2>/dev/null)"/lib/rustlib/*/bin/rust-lld /usr/bin/wasm-ld /usr/bin/wasm-ld-[0-9]*; do
        if [ -x "$lld" ]; then
            echo "$lld"
            return
        fi
    done
    return 1
}

# Runs a command so that `cargo build` and `cargo test --target wasm32-unknown-unknown` in it work.
wasm_build() (
    export CARGO_TARGET_DIR=$ROOT/target/wasm
    export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner
    export RUST_BACKTRACE=0 # Trunk would show its own
    if [ -d "$SYSROOT" ]; then
        CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=$(find_linker)
        export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER
        export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--sysroot $SYSROOT"
        export RUSTC=/usr/bin/rustc
    fi
    exec "$@"
)
