# Knooppunt: `make demo` shows it, `make test` tests it. Python 3.11, node 20, make and git are all it needs.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
VENDORED := knooppunt/look/static/look/vendor/utrecht.css
CATALOGUE := locale/nl/LC_MESSAGES/django.mo
PYTEST := $(BIN)/python -m pytest -n 2
LOCK := .venv/bin/uv pip compile --quiet --generate-hashes --no-header --no-annotate
# Tests and checks never touch the data of a demo that runs beside them.
export DATA ?= $(CURDIR)/data
in_scratch = DATA="$$(mktemp -d)" KNOOPPUNT_MODE=test

.PHONY: demo test check fix bench catalogue lock format lint types contracts templates migrations texts safety

demo: .venv/.run $(VENDORED) $(CATALOGUE)
	@$(BIN)/python -m compileall -q knooppunt
	@exec $(BIN)/knooppunt demo

test: .venv/.dev $(VENDORED) $(CATALOGUE) node_modules/.dev
	@.ci/tool chromium chromium "the tests in a real browser"
	@.ci/tool xgettext gettext "the check that the catalogue is fresh"
	@echo "== on SQLite" && env -u DATABASE_URL $(PYTEST)
	@# What a browser sees is the same on both databases: it walks once.
	@.ci/postgresql $(PYTEST) -m "not browser"

check: format lint types contracts templates migrations texts safety

format: .venv/.dev
	$(BIN)/ruff format --check .

lint: .venv/.dev
	$(BIN)/ruff check .

types: .venv/.dev
	$(in_scratch) $(BIN)/mypy

contracts: .venv/.dev
	$(BIN)/lint-imports --no-cache

templates: .venv/.dev
	$(BIN)/djlint --check --lint knooppunt

migrations: .venv/.dev
	$(in_scratch) $(BIN)/knooppunt makemigrations --check --dry-run

texts: .venv/.dev $(CATALOGUE)
	@.ci/tool xgettext gettext "the check that the catalogue is fresh"
	@! command -v xgettext >/dev/null || $(BIN)/python -m knooppunt.config.catalogue check

safety: .venv/.dev
	DATA="$$(mktemp -d)" KNOOPPUNT_ORIGIN=https://knooppunt.example $(BIN)/knooppunt check --deploy --fail-level WARNING

fix: .venv/.dev
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .
	$(BIN)/djlint --reformat --quiet knooppunt || true

bench: .venv/.dev $(VENDORED) $(CATALOGUE)
	$(BIN)/python -m bench

catalogue: .venv/.dev
	$(BIN)/python -m knooppunt.config.catalogue refresh

# Only after a change of the dependencies in pyproject.toml; uv writes the pins, pip installs them.
lock: .venv/.dev
	$(PIP) install uv
	$(LOCK) --group build -o requirements-build.txt
	$(LOCK) pyproject.toml -o requirements.txt
	$(LOCK) --group dev pyproject.toml -o requirements-dev.txt

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed and not found."; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed.")'
	$(PYTHON) -m venv .venv

.venv/.run: requirements-build.txt requirements.txt pyproject.toml | $(BIN)/python
	$(PIP) install --require-hashes -r requirements-build.txt -r requirements.txt
	$(PIP) install --no-deps --no-build-isolation --no-index -e .
	@touch $@

.venv/.dev: requirements-dev.txt .venv/.run
	$(PIP) install --require-hashes -r requirements-dev.txt
	@touch $@

$(VENDORED): vendor.mjs package.json package-lock.json .npmrc
	@if command -v npm >/dev/null; then \
	  test -d node_modules/@utrecht && test node_modules -nt package-lock.json || npm ci --omit=dev --ignore-scripts --silent; \
	  node vendor.mjs; \
	elif test -e $@; then \
	  echo "!! node is not here: the front-end files of an earlier time are used, and may be old."; \
	else \
	  echo "!! node 20 with npm is needed once, to copy the front-end files. Install it and try again."; exit 1; \
	fi
	@touch $@

node_modules/.dev: package.json package-lock.json .npmrc
	@if command -v npm >/dev/null; then npm ci --ignore-scripts --silent && touch $@; \
	else echo "!! node is not here: left out is the check of accessibility."; fi

$(CATALOGUE): $(wildcard locale/nl/LC_MESSAGES/django.po locale/nl/parts/*.po) | .venv/.run
	$(BIN)/python -m knooppunt.config.catalogue compile
