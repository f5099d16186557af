#!/bin/sh
# Runs every check that needs no running program, also after one has failed. Any finding fails the
# run.
set -u
cd "$(dirname "$0")/.."

status=0

check() {
    echo "== $*"
    "$@" || { status=1; echo "   FAILED: $*"; }
}

check .venv/bin/ruff check .
check .venv/bin/ruff format --check .
check .venv/bin/mypy
check .venv/bin/lint-imports --no-logo
check .venv/bin/python -m scripts.checks.house
check .venv/bin/python -m scripts.size
check .venv/bin/python -m scripts.checks.strings
check .venv/bin/python -m scripts.checks.palette
check .venv/bin/python -m scripts.checks.security build/plugins/signalement_plugin

[ $status -eq 0 ] && echo "Lint: nothing found" || echo "Lint: FAILED"
exit $status
