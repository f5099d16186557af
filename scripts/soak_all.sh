#!/bin/sh
# The soak with many seeds at every evidence level; see benchmarks/soak/all_seeds.py.
set -u
cd "$(dirname "$0")/.."

exec .venv/bin/python -m benchmarks.soak.all_seeds \
    --seeds "${SEEDS:-10}" --ops "${OPS:-2000}" --kills "${KILLS:-50}" --at-once "${AT_ONCE:-2}"
