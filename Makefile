# Every verb of this project. `make help` lists them; `.ci/run` calls the same ones.
.DEFAULT_GOAL := help
.PHONY: help demo extras test bench bench-due lint lock clean

# The first of these that is 3.11 or later makes the environment.
PYTHON ?= $(firstword $(foreach name,python3 python3.13 python3.12 python3.11,\
	$(if $(shell $(name) -c 'import sys; sys.version_info >= (3, 11) and print(1)' 2>/dev/null),$(name))))
VENV := .venv
RUN := $(VENV)/bin/python

help: ## list these targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/make \1\t\2/' | expand -t 16

demo: $(VENV)/.extras ## show the desk at work against a local Telegram: no account, no network (ONCE=1 plays it once)
	@$(RUN) -m bot demo $(if $(ONCE),--once)

extras: $(VENV)/.extras ## install what Excel lists, QR codes, pictures and /metrics need

test: lint ## lint, types and every test
	$(RUN) -m pytest -n 2

bench: $(VENV)/.core ## print the figures, each beside its bar (under two minutes, on Linux)
	@$(RUN) -m bench

bench-due: $(VENV)/.core ## how late reminders leave when 500 are due within a minute (a minute and a half, on Linux)
	@$(RUN) -m bench.due

lint: $(VENV)/.dev ## style, types and who may import whom
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) -m mypy
	$(VENV)/bin/lint-imports

lock: ## pin what requirements/*.in ask for, with hashes (needs uv)
	uv pip compile -q --generate-hashes --universal --python-version 3.11 --no-emit-index-url \
		--custom-compile-command "make lock" requirements/core.in -o requirements/core.txt
	uv pip compile -q --generate-hashes --universal --python-version 3.11 --no-emit-index-url \
		--custom-compile-command "make lock" requirements/extras.in -o requirements/extras.txt
	uv pip compile -q --generate-hashes --universal --python-version 3.11 --no-emit-index-url \
		--custom-compile-command "make lock" requirements/dev.in -o requirements/dev.txt

clean: ## remove the environment and what the tools left
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "Zhishou needs Python 3.11 or later: install it, or name it: make PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "This Python cannot make environments (on Debian: apt install python3-venv)"; exit 1; }

$(VENV)/.core: requirements/core.txt | $(VENV)/bin/python
	@echo "Setting up (once) ..."
	@$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements/core.txt
	@touch $@

$(VENV)/.extras: requirements/extras.txt $(VENV)/.core
	@$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements/extras.txt
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.extras
	@$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements/dev.txt
	@touch $@
