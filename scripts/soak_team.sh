#!/bin/sh
# The soak of a whole team: faults, kills and restores; see benchmarks/soak/team/run.py.
set -u
cd "$(dirname "$0")/.."

exec .venv/bin/python -m benchmarks.soak.team.run \
    --ops "${OPS:-400}" --kills "${KILLS:-16}" --seed "${SEED:-1}" --seeds "${SEEDS:-1}"
