# The contributor's menu. Every target works as the first command on a fresh clone.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
UV := $(shell command -v uv 2>/dev/null)

.PHONY: help demo test check bench deep screenshots clean

help:  ## Show this menu.
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /	/'

$(READY): pyproject.toml constraints.txt
ifdef UV
	uv venv --quiet --allow-existing $(VENV)
	uv pip install --quiet --python $(BIN)/python --constraint constraints.txt --editable '.[dev]'
else
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
endif
	@touch $@

demo: $(READY)  ## Work a queue on the built-in Zendesk; without a terminal, print the tour.
	@$(BIN)/zdtui demo

test: $(READY)  ## Run every test (RECORDINGS=folder replays recorded exchanges too).
	$(BIN)/python -m pytest -n auto --dist worksteal -m "not bench and not deep" $(if $(RECORDINGS),--recordings $(RECORDINGS))

check: $(READY)  ## Lint, types, import contracts, spelling.
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/codespell zdtui tests README.md CHANGELOG.md Makefile

bench: $(READY)  ## Measure against floors and peers; puts the table into the README.
	ZDTUI_BENCH_OUT=build/bench.md $(BIN)/python -m pytest -q -p no:cacheprovider -m bench tests/bench; status=$$?; \
	  $(BIN)/python -m tests.bench.readme build/bench.md; exit $$status

deep: $(READY)  ## The long programmes.
	$(BIN)/python -m pytest -n auto --dist worksteal -m deep

screenshots: $(READY)  ## Draw screenshots/*.svg with the tour.
	$(BIN)/python -m tests.screenshots

clean:  ## Remove what the other targets made.
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
