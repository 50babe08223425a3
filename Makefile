# Two commands: `make chat` and `make test`. Each makes .venv and installs what is missing, and only then.
# Without make (Windows): the same two as one command each are in README.md.

PYTHON ?= python3
VENV ?= .venv
ARGS ?=

ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif
RUN := $(BIN)/python -m
INSTALL := $(RUN) pip install --disable-pip-version-check -c constraints.txt

# An empty file that is newer than what it was installed from says that the installation is whole.
FOR_USE := $(VENV)/.installed
FOR_TESTS := $(VENV)/.installed-for-tests

.PHONY: help chat test check eval clean

help:
	@echo "make chat    the chat in the browser (ARGS='--port 8000')"
	@echo "make test    ruff, mypy and all tests (ARGS='-k wheel')"
	@echo "make check   ruff and mypy alone"
	@echo "make eval    how often the answers are right"
	@echo "make clean   remove .venv and what tools left behind"

chat: $(FOR_USE)
	$(BIN)/wsis chat $(ARGS)

test: check
	$(RUN) pytest $(ARGS)

check: $(FOR_TESTS)
	$(RUN) ruff check .
	$(RUN) ruff format --check .
	$(RUN) mypy

eval: $(FOR_TESTS)
	$(BIN)/wsis eval $(ARGS)

clean:
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Python 3.11 or newer is needed, this is " + sys.version.split()[0] + ": make PYTHON=python3.12 …")'
	$(PYTHON) -m venv $(VENV)

$(FOR_USE): pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing into $(VENV): a few minutes the first time."
	$(INSTALL) -e .
	@touch $@

$(FOR_TESTS): pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing into $(VENV), with what the tests need: a few minutes the first time."
	$(INSTALL) -e '.[test]'
	@touch $(FOR_USE) $@
