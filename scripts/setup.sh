#!/usr/bin/env bash
# Sets up what `make serve` needs, with the word `test` what `make test` needs besides, or with `firefox` or `webkit` that browser.
# Each piece: take what is there, else the usual way, else the way that needs package registries only. All but Debian packages goes into `.tools/`.
# Run again it looks at what is there and is done in a moment.
set -euo pipefail
. "$(dirname "$0")/env.sh"
mkdir -p "$TOOLS"

say() { printf 'set-up: %s\n' "$*" >&2; }
fail() {
    say "$*"
    exit 1
}
have() { type -P "$1" >/dev/null; } # a program, not a function of this script

# Debian packages, by root or sudo. `apt_install WHY PACKAGE…`
apt_install() {
    local why=$1 sudo=
    shift
    have apt-get || fail "$why: please install by hand what Debian calls $*, since there is no apt-get here."
    [ "$(id -u)" = 0 ] || sudo=sudo
    [ -z "$sudo" ] || have sudo || fail "$why: please install $* as root, since there is no sudo here."
    say "$why: installing $*"
    (
        flock 9 # the steps at the end run side by side, apt-get runs one at a time
        $sudo apt-get -q update
        $sudo env DEBIAN_FRONTEND=noninteractive apt-get -qy install --no-install-recommends "$@"
    ) 9>"$TOOLS/apt.lock" >"$TOOLS/apt.log" 2>&1 || {
        tail -n 5 "$TOOLS/apt.log" >&2
        fail "$why: apt-get could not install $*."
    }
}

# Programs from the crate registry, built quickly rather than well: they run for seconds. `cargo_install CRATE VERSION FLAG…`
cargo_install() {
    local crate=$1 version=$2
    shift 2
    say "building $crate $version (a few minutes, once)"
    CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=64 \
        CARGO_TARGET_DIR="$TOOLS/build/$crate" cargo install -q "$crate" --version "$version" --root "$TOOLS" "$@" ||
        fail "$crate $version could not be built by cargo install."
    rm -rf "$TOOLS/build/$crate"
}

# A package of npm's, in a folder of its own. `npm_install WHAT PACKAGE VERSION`
npm_install() {
    local what=$1 package=$2@$3
    have node && have npm || apt_install "$what needs Node" nodejs npm
    say "installing $package"
    npm install --silent --no-audit --no-fund --no-save --prefix "$NPM/$2" "$package" >"$TOOLS/npm-$2.log" 2>&1 ||
        fail "$what: npm could not install $package (see .tools/npm-$2.log)."
}

# Does PROGRAM --version name VERSION?
is_version() { have "$1" && "$1" --version 2>/dev/null | grep -qwF -- "$2"; }

need_rust() {
    have cargo && cargo --version >/dev/null 2>&1 || fail "Rust is missing: please install it with rustup."
    have cc || apt_install "a C linker is missing" gcc libc6-dev
    have openssl || apt_install "openssl, for the page's policy, is missing" openssl
}

# Can the compiler that wasm_build uses compile for WebAssembly?
wasm_works() {
    mkdir -p "$TOOLS/probe"
    echo 'fn main() { println!("{:?}", std::time::Duration::ZERO) }' >"$TOOLS/probe/main.rs"
    wasm_build bash -c 'exec "${RUSTC:-rustc}" --target wasm32-unknown-unknown $CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS \
        --emit=metadata --out-dir "$0" "$0/main.rs"' "$TOOLS/probe" >/dev/null 2>&1
}

need_wasm_target() {
    wasm_works && return
    rm -rf "$SYSROOT" # of another compiler version, if any
    if have rustup && rustup target add wasm32-unknown-unknown >"$TOOLS/rustup.log" 2>&1 && wasm_works; then
        return
    fi
    say "rustup gives no WebAssembly target: building the standard library with Debian's compiler"
    apt_install "WebAssembly's standard library" rustc-web libstd-rust-web-dev rust-web-src
    find_linker >/dev/null || apt_install "a linker for WebAssembly" lld-22
    local library build=$TOOLS/std host
    library=$(echo /usr/src/rustc-"$(/usr/bin/rustc --version | cut -d' ' -f2)"*/library)
    host=$(/usr/bin/rustc -vV | sed -n 's/^host: //p')
    rm -rf "$build" "$SYSROOT.new"
    cp -r "$library" "$build"
    (
        cd "$build"
        unset CARGO_TARGET_DIR
        RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 RUSTFLAGS="-Zforce-unstable-if-unmarked -Cembed-bitcode=yes" \
            cargo build -q --profile dist --target wasm32-unknown-unknown -p sysroot --features compiler-builtins-mem
    ) >"$TOOLS/std.log" 2>&1 || fail "the standard library for WebAssembly could not be built from Debian's source (see .tools/std.log)."
    mkdir -p "$SYSROOT.new/lib/rustlib/wasm32-unknown-unknown/lib"
    cp "$build"/target/wasm32-unknown-unknown/dist/deps/*.rlib "$SYSROOT.new/lib/rustlib/wasm32-unknown-unknown/lib/"
    ln -s "$(/usr/bin/rustc --print sysroot)/lib/rustlib/$host" "$SYSROOT.new/lib/rustlib/$host"
    mv "$SYSROOT.new" "$SYSROOT"
    rm -rf "$build"
    wasm_works || fail "the standard library for WebAssembly was built but does not work."
}

need_wasm_opt() {
    is_version wasm-opt "version $BINARYEN_VERSION" && return
    npm_install wasm-opt binaryen "$BINARYEN_VERSION"
    is_version wasm-opt "version $BINARYEN_VERSION" || fail "wasm-opt: binaryen $BINARYEN_VERSION was installed but does not start."
}

need_trunk() {
    is_version trunk "$TRUNK_VERSION" || cargo_install trunk "$TRUNK_VERSION" --locked --no-default-features --features rustls
}

# Not --locked: its lock file may name a crate version that a mirror of the registry does not have yet.
need_wasm_bindgen() {
    is_version wasm-bindgen "$WASM_BINDGEN_VERSION" || cargo_install wasm-bindgen-cli "$WASM_BINDGEN_VERSION"
}

# It cannot say its version; cargo install notes it.
need_wasm_split() {
    have wasm-split-cli && grep -qsF "\"wasm_split_cli_support $WASM_SPLIT_VERSION " "$TOOLS/.crates.toml" ||
        cargo_install wasm_split_cli_support "$WASM_SPLIT_VERSION" --locked --features build-binary
}

need_deny() {
    is_version cargo-deny "$CARGO_DENY_VERSION" || cargo_install cargo-deny "$CARGO_DENY_VERSION" --locked --no-default-features
}

# The crates of Cargo.lock: Trunk then builds without looking for others.
need_crates() { cargo fetch --quiet || fail "the crates that Cargo.lock names could not be fetched."; }

# Formatter and linter; for WebAssembly by Debian's compiler, the linter of that compiler.
need_lints() {
    cargo fmt --version >/dev/null 2>&1 && cargo clippy --version >/dev/null 2>&1 ||
        { have rustup && rustup component add rustfmt clippy >"$TOOLS/rustup.log" 2>&1; } ||
        fail "rustfmt or clippy is missing: please add both to your Rust."
    if [ -d "$SYSROOT" ] && [ "$(/usr/bin/clippy-driver --rustc --version 2>&1)" != "$(/usr/bin/rustc --version)" ]; then
        apt_install "the linter for Debian's compiler" rust-web-clippy
    fi
}

# Chromium and its WebDriver, found where chromedriver looks for a browser by itself.
need_browser() {
    have "${CHROMEDRIVER:-chromedriver}" &&
        { have "${CHROMIUM:-chromium}" || have google-chrome || have chromium-browser; } && return
    apt_install "Chromium and its driver, for the tests" chromium chromium-driver fonts-liberation
}

need_axe() {
    grep -qsF "\"version\": \"$AXE_VERSION\"" "$NPM/axe-core/node_modules/axe-core/package.json" ||
        npm_install "axe, for the tests," axe-core "$AXE_VERSION"
}

# Firefox, by name where geckodriver looks for it, and its WebDriver.
need_firefox() {
    have "${FIREFOX:-firefox}" || apt_install "Firefox, for the tests" firefox-esr fonts-liberation
    have "${GECKODRIVER:-geckodriver}" || cargo_install geckodriver "$GECKODRIVER_VERSION" --locked
}

# WebKitGTK's small browser with its WebDriver, and a display that nobody sees.
need_webkit() {
    have "${WEBKITWEBDRIVER:-WebKitWebDriver}" && have xvfb-run && have xauth && have dbus-run-session && return
    apt_install "WebKitGTK, for the tests" webkit2gtk-driver xvfb xauth dbus dbus-x11 fonts-liberation
}

case "${1:-}" in
firefox | webkit)
    "need_$1"
    exit
    ;;
esac

# Side by side: most steps wait for a download or use one core.
need_rust
steps=(need_crates need_wasm_target need_wasm_opt need_trunk need_wasm_bindgen need_wasm_split)
[ "${1:-}" != test ] || steps+=(need_browser need_axe need_deny)
running=()
for step in "${steps[@]}"; do
    "$step" &
    running+=($!)
done
failed=
for process in "${running[@]}"; do
    wait "$process" || failed=yes
done
[ -z "$failed" ] || exit 1
[ "${1:-}" != test ] || need_lints
