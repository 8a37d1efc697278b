#!/usr/bin/env bash
# Trunk runs this after each build, before the page goes into dist/: what can only be said about the finished page.
set -euo pipefail
export LC_ALL=C # bytes: bash is ten times as fast with them
page=$TRUNK_STAGING_DIR/index.html
html=$(cat "$page")

fail() {
    echo "$0: $*" >&2
    exit 1
}

# 1. The Content-Security-Policy allows Trunk's inline loader, the boot script and the style sheet, each by its hash, and nothing else
# that is inline. `allow PLACEHOLDER OPENING CLOSING`
allow() {
    local text hash
    [[ $html == *"'$1'"* ]] || fail "index.html has no '$1' in its Content-Security-Policy"
    [[ $html == *"$2"* ]] || fail "Trunk wrote no inline $2"
    text=${html#*"$2"}
    [[ $text != *"$2"* ]] || fail "there is more than one $2, where the policy allows one"
    text=${text%%"$3"*}
    hash=$(printf %s "$text" | openssl dgst -sha256 -binary | openssl base64 -A)
    html=${html//"'$1'"/"'sha256-$hash'"}
}
policy='<meta[[:space:]]+http-equiv="Content-Security-Policy"[^>]*>'
if [[ $html == *"{{__TRUNK_ADDRESS__}}"* && $html =~ $policy ]]; then
    # In `make dev` Trunk adds a reload script and alters it while serving: no hash fits, so there the policy goes.
    html=${html/"${BASH_REMATCH[0]}"/}
else
    allow sha256-TRUNK_LOADER '<script type="module">' '</script>'
    # Inline, for they need not wait for a second answer of the server: what is said if that does not come, and the first picture.
    allow sha256-BOOT_SCRIPT '<script>' '</script>'
    allow sha256-PAGE_STYLE '<style>' '</style>'
fi

# 2. Browsers do not check the integrity of a preloaded wasm file, and warn about it at each load: it is left to the boot script.
wasm_preload='(<link rel="preload" href="[^"]*\.wasm"[^>]*) (integrity="[^"]*")'
[[ $html =~ $wasm_preload ]] || fail "Trunk wrote no preload link with integrity for the wasm file"
html=${html/"${BASH_REMATCH[0]}"/"${BASH_REMATCH[1]} data-${BASH_REMATCH[2]}"}

# 3. Social previews need absolute addresses: SITE_URL says where the site will be, else these lines go.
if [ -n "${SITE_URL:-}" ]; then
    html=${html//%SITE_URL%/"${SITE_URL%/}/"}
else
    html=$(sed '/%SITE_URL%/d' <<<"$html")
fi

printf '%s\n' "$html" >"$page"
