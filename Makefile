PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: demo test check browser apertium format clean

demo: $(STAMP)  ## check the shipped corpus; findings are expected in it
	@$(BIN)/readout-l10n check corpus; code=$$?; [ $$code -le 1 ]

test: check browser apertium  ## everything CI runs
	$(BIN)/python -m pytest

check: $(STAMP)  ## the fast half: style, types, import direction
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Whoever is not root has the browser's tests skipped until there is one; in CI they fail.
browser:  ## installs Debian's Chromium where there is none
	@command -v chromium || command -v chromium-browser || command -v google-chrome \
	|| { [ "$$(id -u)" = 0 ] && apt-get update --quiet && DEBIAN_FRONTEND=noninteractive \
	apt-get install --quiet --yes --no-install-recommends chromium fonts-dejavu-core; } \
	|| echo "no Chromium: nothing is tested in a browser"

# The same for drafts by Apertium: French and English to Spanish, French to Catalan.
APERTIUM := apertium apertium-fr-es apertium-eng-spa apertium-fra-cat
MODES := /usr/share/apertium/modes
apertium:  ## installs Debian's Apertium and three pairs where they are not
	@{ [ -e $(MODES)/fr-es.mode ] && [ -e $(MODES)/eng-spa.mode ] && [ -e $(MODES)/fra-cat.mode ]; } \
	|| { [ "$$(id -u)" = 0 ] && apt-get update --quiet && DEBIAN_FRONTEND=noninteractive \
	apt-get install --quiet --yes --no-install-recommends $(APERTIUM); } \
	|| echo "no Apertium: no draft is made with it in the tests"

format: $(STAMP)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

$(STAMP): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	$(BIN)/python -m pip install --quiet --no-deps 'argostranslate>=1.11,<2'  # not torch for a test
	@touch $@

clean:
	rm -rf $(VENV) build dist
