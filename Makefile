PYTHON = .venv/bin/python
DATA =
PART =
WORD =
DESK =
BY =
AGAINST =
TESTS =
OPS = 2000
KILLS = 50
SEED = 1
EVIDENCE = activity
SEEDS = 10
SUITE = forky
APTOPT =
ZIP =

ifdef QGIS  # make … QGIS=PREFIX: another QGIS than the system's, for programs and Python alike
export PATH := $(QGIS)/bin:$(PATH)
export LD_LIBRARY_PATH := $(QGIS)/lib:$(LD_LIBRARY_PATH)
export PYTHONPATH := $(QGIS)/share/qgis/python:$(QGIS)/lib/python3/dist-packages:$(PYTHONPATH)
export QGIS_PREFIX_PATH := $(QGIS)
endif

.DEFAULT_GOAL := help
.PHONY: help setup run demo team test quick size test-qt6 test-newest everyday walk lint hostile bench bench-quick bench-team screenshots loops docs mutations i18n stage package check-package release link soak soak-team soak-all clean

help:  ## This list
	@sed -n 's/^\([a-z0-9-]*\):.*## /\1\t/p' Makefile | while IFS="$$(printf '\t')" read -r name text; do \
		printf '  make %-13s %s\n' "$$name" "$$text"; done

setup:  ## Install what is missing (Debian packages, .venv); quick when nothing is
	@sh scripts/setup.sh

run: stage  ## QGIS with the plugin, in a profile of its own below build/
	@sh scripts/run.sh

demo: stage  ## The plugin against a reporting server with data; DATA=FILE for your own; SYSTEM=citysdk or signalen
	@$(PYTHON) -m sandbox.desktop.demo $(if $(SYSTEM),--system=$(SYSTEM)) $(DATA)

team: stage  ## A team on PostgreSQL: three communes, the service twice, a QGIS with the plugin and one without
	@$(PYTHON) -m sandbox.desktop.team

test: stage  ## Every test: unit, qgis, ui, system, packaging, Qt 6
	@sh scripts/test.sh

test-qt6: stage  ## Every screen under the newest PyQt6 and Debian's, with stand-ins for QGIS
	@sh scripts/test.sh qt6

test-newest: export SUITE := $(SUITE)
test-newest: export APTOPT := $(APTOPT)
test-newest:  ## Every test and the demo on the newest QGIS of Debian, in a system of its own; needs root
	@sh scripts/newest.sh

everyday: stage  ## Tests of what the clock decides, at six moments; TESTS=tests/ui for others
	@sh scripts/test.sh everyday $(TESTS)

walk: stage  ## How many files and functions *Close…*, *Send* and a changed row pass, and their ceilings
	@sh scripts/test.sh walk

size:  ## How large plugin, service and tests are, and their ceilings; BY=plugin.nodes: by file
	@$(PYTHON) -m scripts.size $(BY)

quick: stage  ## What the changed files can break, in under two minutes; AGAINST=REV: changed since
	@sh scripts/test.sh quick $(AGAINST)

lint: stage  ## Style, types, imports, house rules, and the scan of the plugin site
	@sh scripts/lint.sh

hostile: setup  ## Every hostile answer, text, photo and file in the real QGIS; WORD=H25 for some
	@$(PYTHON) -m benchmarks.hostile.run $(WORD)

bench: stage  ## Measure, side by side with QGIS's own providers, what is not measured yet; PART=1 to 8 for a part
	@sh scripts/bench.sh $(PART)

bench-quick: stage  ## A few figures in five minutes; AGAINST=REV beside those of another commit, in turns
	@sh scripts/bench.sh quick $(AGAINST)

bench-team: REPORTS = 2000000
bench-team: COMMUNES = 250
bench-team: stage  ## A team's database at its size, beside plain tables: REPORTS=2000000 COMMUNES=250
	@$(PYTHON) -m benchmarks.team.run --reports $(REPORTS) --communes $(COMMUNES)

soak: setup  ## Promises of sync under faults and kills: OPS=2000 KILLS=50 SEED=1 EVIDENCE=activity SYSTEM=open311
	@OPS=$(OPS) KILLS=$(KILLS) SEED=$(SEED) EVIDENCE=$(EVIDENCE) SYSTEM=$(SYSTEM) sh scripts/soak.sh

soak-team: OPS = 400
soak-team: KILLS = 16
soak-team: SEEDS = 1
soak-team: setup  ## Promises of a whole team under faults, kills and restores: OPS=400 KILLS=16 SEED=1 SEEDS=1
	@OPS=$(OPS) KILLS=$(KILLS) SEED=$(SEED) SEEDS=$(SEEDS) sh scripts/soak_team.sh

soak-all: setup  ## The soak with SEEDS=10 at each of the five evidence levels, two at a time
	@OPS=$(OPS) KILLS=$(KILLS) SEEDS=$(SEEDS) sh scripts/soak_all.sh

screenshots: stage  ## Every state of the dock in the real QGIS: docs/images/
	@$(PYTHON) -m sandbox.desktop.screenshots $(DESK)

loops: stage  ## Two short silent films of the real QGIS: docs/images/loops/
	@$(PYTHON) -m sandbox.desktop.loops

docs:  ## The documents as a site, in four languages, without a network: build/site
	@sh scripts/setup.sh docs
	@.venv-docs/bin/python -m scripts.site.build

mutations: stage  ## Switch off one rule of scripts/mutations.toml at a time; WORD=queue for some
	@$(PYTHON) -m scripts.mutations $(WORD)

i18n: setup  ## Collect the texts of the source into resources/i18n/*.ts
	@$(PYTHON) -m scripts.i18n

stage: setup  ## The plugin folder as QGIS loads it: build/plugins/signalement_plugin
	@$(PYTHON) -m scripts.stage

package: setup  ## The ZIP for the plugin site: build/signalement-VERSION.zip
	@$(PYTHON) -m scripts.package

check-package: setup  ## What the plugin site would refuse in the ZIP; ZIP=FILE for another one
	@$(PYTHON) -m scripts.checks.upload $(ZIP)

release: stage  ## Tag, ZIP (built twice), checksum and notes in build/release/; nothing leaves this computer
	@$(PYTHON) -m scripts.release

link: setup  ## Link the working tree into your everyday QGIS profile
	@$(PYTHON) -m scripts.link

clean:  ## Remove build/ and caches (not .venv, .venv-*); the profile of make run goes too
	@rm -rf build .qgis-settings .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	@find . -path "./.venv*" -prune -o -type d -name __pycache__ -exec rm -rf {} +
