#!/usr/bin/env bash
# Trunk runs this after each build, before the page goes into dist/: what can only be said about the finished page.
set -euo pipefail
page=$TRUNK_STAGING_DIR/index.html
html=$(cat "$page")

fail() {
    echo "$0: $*" >&2
    exit 1
}

# 1. The Content-Security-Policy allows Trunk's inline loader by its hash, and no other inline script.
placeholder="'sha256-TRUNK_LOADER'"
opening='<script type="module">'
[[ $html == *"$placeholder"* ]] || fail "index.html has no $placeholder in its Content-Security-Policy"
[[ $html == *"$opening"* ]] || fail "Trunk wrote no inline loader script"
loader=${html#*"$opening"}
[[ $loader != *"$opening"* ]] || fail "there are two inline module scripts, where the policy allows one"
loader=${loader%%"</script>"*}
hash=$(printf %s "$loader" | openssl dgst -sha256 -binary | openssl base64 -A)
html=${html//"$placeholder"/"'sha256-$hash'"}

# In `make dev` Trunk adds a reload script and alters it while serving: no hash fits, so there the policy goes.
policy='<meta[[:space:]]+http-equiv="Content-Security-Policy"[^>]*>'
if [[ $html == *"{{__TRUNK_ADDRESS__}}"* && $html =~ $policy ]]; then
    html=${html/"${BASH_REMATCH[0]}"/}
fi

# 2. Browsers do not check the integrity of a preloaded wasm file, and warn about it at each load.
wasm_preload='(<link rel="preload" href="[^"]*\.wasm"[^>]*) integrity="[^"]*"'
[[ $html =~ $wasm_preload ]] || fail "Trunk wrote no preload link with integrity for the wasm file"
html=${html/"${BASH_REMATCH[0]}"/"${BASH_REMATCH[1]}"}

# 3. Social previews need absolute addresses: SITE_URL says where the site will be, else these lines go.
if [ -n "${SITE_URL:-}" ]; then
    html=${html//%SITE_URL%/"${SITE_URL%/}/"}
else
    html=$(sed '/%SITE_URL%/d' <<<"$html")
fi

printf '%s\n' "$html" >"$page"
