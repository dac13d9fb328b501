# Every command of the house. `make` alone lists them.

PY := .venv/bin/python
PYBABEL := .venv/bin/pybabel
WORDS := quiz/translations
LOCK := .venv/bin/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--no-strip-extras --no-config --no-header --no-annotate --quiet $(UPGRADE)

.DEFAULT_GOAL := help
.PHONY: help run test unit check bench engines words screenshots lock clean

help: ## list these commands
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | awk -F '|' '{ printf "%-20s%s\n", $$1, $$2 }'

run: ## start Kotohashi and say where it is; PORT=8001 and HOST=0.0.0.0 change that
	@.ci/prepare requirements.lock
	@echo "Starting Kotohashi …"
	@exec $(PY) app.py

test: ## run all tests: first those of the rules, then those in a browser
	@.ci/prepare requirements-dev.lock
	@.ci/install-browsers
	@.ci/install-proxies
	@echo "Running all tests …"
	@$(PY) -m pytest --numprocesses 3 --dist worksteal

unit: ## run the fast tests only: no browser, no server
	@.ci/prepare requirements-dev.lock
	@$(PY) -m pytest -m "not browser and not long" --numprocesses 2

check: ## look at style and types: ruff, oxlint for scripts, mypy
	@.ci/prepare requirements-dev.lock
	@echo "Checking style …"
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@.venv/bin/oxlint --quiet --config tests/oxlint.json static/js
	@echo "Checking types …"
	@$(PY) -m mypy

bench: ## measure what a page and an answer cost, beside a bare page of the same size
	@.ci/prepare requirements-dev.lock
	@$(PY) -m tests.bench

engines: ## every page at every width and a real input method in Chromium, Firefox, WebKit; WIDTHS=320:1400:40 is quicker
	@.ci/prepare requirements-dev.lock
	@.ci/install-browsers
	@$(PY) -m tests.engines.methods
	@$(PY) -m tests.engines

words: ## collect the words of the interface, and compile their Japanese
	@.ci/prepare requirements-dev.lock
	@$(PYBABEL) --quiet extract --mapping-file=pyproject.toml --keywords="_ _l lazy_gettext bi" --add-location=file \
		--sort-by-file --project=Kotohashi --output-file=$(WORDS)/messages.pot quiz templates
	@$(PYBABEL) --quiet update --input-file=$(WORDS)/messages.pot --output-dir=$(WORDS) --width=100 \
		--no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date
	@$(PYBABEL) --quiet compile --directory=$(WORDS)
	@$(PY) -m tests.untranslated

screenshots: ## make the pictures in docs/images/
	@.ci/prepare requirements-dev.lock
	@.ci/install-browsers
	@$(PY) -m tests.browser.screenshots

lock: ## pin the dependencies of pyproject.toml with hashes; UPGRADE=--upgrade takes the newest
	@.ci/prepare requirements-dev.lock
	@echo "Looking the dependencies up …"
	@$(PY) -m pip install --quiet uv
	@$(LOCK) --output-file requirements.lock
	@$(LOCK) --group dev --constraint requirements.lock --output-file requirements-dev.lock

clean: ## remove what can be made again; the data in instance/ stays
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis .coverage $(WORDS)/messages.pot
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
