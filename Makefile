SHELL := bash
.DEFAULT_GOAL := help

dist:
	@scripts/setup.sh
	@. scripts/env.sh && wasm_build trunk build --release
.PHONY: dist
