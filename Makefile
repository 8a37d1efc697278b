# Everything is done by the scripts in scripts/; here is what to call.
.DEFAULT_GOAL := help
.PHONY: help setup serve dev dist test test-all fuzz bench clean
SHELL := bash

help: ## this list
	@sed -nE 's/^([a-z-]+):.*## (.*)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

setup: ## fetch or build what `make serve` needs (the others do this by themselves)
	@scripts/setup.sh

serve: setup ## the release build at http://127.0.0.1:8080, built again when a source changes
	@. scripts/env.sh && wasm_build trunk serve --release --no-autoreload

dev: setup ## a quick build at http://127.0.0.1:8080 that reloads the page when a source changes
	@. scripts/env.sh && wasm_build trunk serve

dist: setup ## the release site into dist/, and its sizes
	@. scripts/env.sh && wasm_build trunk build --release && scripts/size.sh

test: ## lints, and all tests in Chromium; the last line counts them
	@scripts/test.sh

test-all: ## make test, then Firefox, WebKit, licences and advisories: what CI runs
	@scripts/test.sh all

bench: dist ## the speed of the page beside three JavaScript pages, and of the mathematics
	@scripts/setup.sh test # for its browser
	@cargo bench --quiet --no-default-features --features svg --bench info
	@cd bench && npm install --silent --no-audit --no-fund --no-package-lock && node run.mjs

fuzz: ## ten million texts made by chance, read as links and as typed numbers; WORMTEETH_FUZZ=N asks for N, WORMTEETH_SEED=S for others
	WORMTEETH_FUZZ=$${WORMTEETH_FUZZ:-10_000_000} cargo test --release --locked --no-default-features --features svg --test fuzz -- --nocapture

clean: ## remove what was built; the tools stay
	rm -rf target dist
