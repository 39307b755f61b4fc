# On a fresh machine with rustup's cargo and node, each of these first installs what it needs (see .ci/tools).

.PHONY: serve build size test-release test test-native test-browser test-server test-e2e test-engines screenshots server bench bench-server bench-native bench-browser bench-app fmt lint audit
.NOTPARALLEL:

PORT ?= 8080
TOOLS := .ci/tools

# Development build, rebuilt when a file changes.
serve:
	@echo "Balcão will be at http://127.0.0.1:$(PORT)/ after the build (the first one takes minutes)."
	@$(TOOLS) bindgen -- node .ci/serve.mjs $(PORT)

# Release build into dist/, for any static host and any path.
release = node .ci/build.mjs $(1) --release --features split && node .ci/split.mjs $(1) && node .ci/pack.mjs $(1)
build:
	@$(TOOLS) split -- sh -c '$(call release,dist)'

# What a first visit to dist/ downloads, against the budget.
size:
	@$(TOOLS) playwright -- node .ci/size.mjs dist

# The parts of a release build, in the browser.
test-release:
	@$(TOOLS) playwright -- sh -c 'cd tests/e2e && E2E_DIST=../../dist node_modules/.bin/playwright test --project=release'

test: test-native test-browser test-server test-e2e test-engines

# Without the feature `ui`, and so without Leptos. Random cases begin at one number, so that what passes here passes everywhere; to look for
# others, and at more of them: make test-native SEED=$RANDOM PROPTEST_CASES=2000
SEED ?= 1
test-native:
	@$(TOOLS) wasm duckdb -- env PROPTEST_RNG_SEED=$(SEED) cargo test --no-default-features -- --quiet

# The unit tests of `app` and `ui`, and those of tests/browser, in headless Chromium; only those whose path says so: make test-browser ONLY=store
test-browser:
	@$(TOOLS) browser -- cargo test --target wasm32-unknown-unknown --lib --test browser -- $(ONLY)

# Sync against a real server: one of its own, or the one that COUCHDB_URL, COUCHDB_USER and COUCHDB_PASSWORD name.
test-server:
	@$(TOOLS) pouchdb wasm -- sh -c 'node --test tests/server/security.test.mjs tests/server/presence.test.mjs tests/server/files.test.mjs && cargo test --no-default-features --test server -- --quiet --ignored --skip speed'

# A server for trying two browsers side by side; it says how to connect.
SERVER_PORT ?= 5984
server:
	@$(TOOLS) pouchdb -- node tests/server/start.mjs --demo --port $(SERVER_PORT) --dir target/server

# What the tests below open: a development build, with its checks, made for them; or with DIST=dist the release that `make build` made, which
# loads in a fraction of the time.
E2E_BUILD = $(if $(DIST),true,node .ci/build.mjs target/e2e-dist)
E2E_OPENS = $(or $(DIST),target/e2e-dist)

# End to end; one of them: make test-e2e SPEC=specs/opening.spec.ts
test-e2e:
	@$(TOOLS) playwright pouchdb -- sh -c '$(E2E_BUILD) && cd tests/e2e && E2E_DIST=../../$(E2E_OPENS) node_modules/.bin/playwright test --project=tour --project=specs --project=shared $(SPEC)'

# The core paths in other engines, as far as this machine has them; only some: make test-engines ENGINES=webkit
ENGINES ?= firefox webkit
test-engines:
	@$(TOOLS) browser $(filter firefox webkit,$(ENGINES)) -- sh -c '$(E2E_BUILD) && node tests/engines/run.mjs $(E2E_OPENS) $(ENGINES)'

# The pictures in docs/screenshots.
screenshots:
	@$(TOOLS) playwright -- sh -c '$(E2E_BUILD) && cd tests/e2e && E2E_DIST=../../$(E2E_OPENS) node_modules/.bin/playwright test --project=screenshots'

# How fast: natively, with growth; in the browser, against DuckDB-wasm; the app itself with journals of three sizes
# (benches/browser/README.md). Takes tens of minutes.
bench: bench-native bench-browser bench-app

bench-native:
	@$(TOOLS) wasm -- cargo bench --no-default-features --bench fold --bench figures --bench desk --bench whatsapp

# How fast 20,000 and 200,000 events go to a server and come back, next to the bare read of the same documents.
EVENTS ?= 20000 200000
bench-server:
	@$(TOOLS) pouchdb wasm -- sh -c 'for events in $(EVENTS); do SYNC_EVENTS=$$events cargo test --no-default-features --quiet --test server -- --ignored --nocapture --exact first::speed || exit 1; done'

BENCH_WASM := target/wasm32-unknown-unknown/release/balcao_bench.wasm
bench-browser:
	@$(TOOLS) playwright duckdb_wasm -- sh -c 'cargo build --release --target wasm32-unknown-unknown --package balcao-bench \
		&& wasm-bindgen --target web --no-typescript --out-dir target/bench $(BENCH_WASM) && node benches/browser/run.mjs target/bench'

# The build that ships, as `make build` makes it. Beside an older one in the same run, with ratios: make bench-app BASE=../older/dist
# Other sizes: CHATS="100 1000". A build that is there already: APP=dist. What fills the storage is linked from the same library.
CHATS ?= 100 10000 100000
APP ?= target/bench-app
BASE ?=
bench-app:
	@[ "$(APP)" != target/bench-app ] || $(TOOLS) split -- sh -c '$(call release,target/bench-app)'
	@$(TOOLS) playwright -- sh -c 'cargo build --release --target wasm32-unknown-unknown --package balcao-bench --features balcao/split \
		&& wasm-bindgen --target web --no-typescript --out-dir target/bench $(BENCH_WASM) \
		&& BASE="$(BASE)" node benches/browser/scale.mjs $(APP) target/bench $(CHATS)'

fmt:
	@$(TOOLS) clippy -- cargo fmt --all

lint:
	@$(TOOLS) clippy wasm playwright -- .ci/lint

audit:
	@$(TOOLS) deny -- .ci/audit
