#!/usr/bin/env bash
# Sets up what `make serve` needs; with the word `test` what `make test` needs besides, or with `firefox`, `webkit` or `deny` what
# only `make test-all` needs. What is there is taken. All but Debian packages and Rust's own parts goes into `.tools/`.
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
    have cargo && cargo --version >/dev/null 2>&1 ||
        { have rustup && rustup toolchain install stable --profile minimal >"$TOOLS/rustup.log" 2>&1; } ||
        fail "Rust is missing: please install it with rustup."
    have cc || apt_install "a C linker is missing" gcc libc6-dev
    have openssl || apt_install "openssl, for the page's policy, is missing" openssl
}

need_wasm_target() {
    [ -d "$(rustc --print target-libdir --target wasm32-unknown-unknown)" ] && return
    have rustup && rustup target add wasm32-unknown-unknown >"$TOOLS/rustup.log" 2>&1 ||
        fail "Rust cannot compile for WebAssembly: please add its target wasm32-unknown-unknown (see .tools/rustup.log)."
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

need_deny() {
    is_version cargo-deny "$CARGO_DENY_VERSION" || cargo_install cargo-deny "$CARGO_DENY_VERSION" --locked --no-default-features
}

# The crates of Cargo.lock: Trunk then builds without looking for others.
need_crates() { cargo fetch --quiet || fail "the crates that Cargo.lock names could not be fetched."; }

# Formatter and linter.
need_lints() {
    cargo fmt --version >/dev/null 2>&1 && cargo clippy --version >/dev/null 2>&1 ||
        { have rustup && rustup component add rustfmt clippy >"$TOOLS/rustup.log" 2>&1; } ||
        fail "rustfmt or clippy is missing: please add both to your Rust."
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
firefox | webkit | deny)
    "need_$1"
    exit
    ;;
esac

# Side by side: most steps wait for a download or use one core.
need_rust
need_wasm_target
steps=(need_crates need_wasm_opt need_trunk need_wasm_bindgen)
[ "${1:-}" != test ] || steps+=(need_browser need_axe)
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
