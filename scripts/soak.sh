#!/bin/sh
# The soak: real processes under many faults, killed and started again; see benchmarks/soak/run.py.
set -u
cd "$(dirname "$0")/.."

exec .venv/bin/python -m benchmarks.soak.run \
    --ops "${OPS:-2000}" --kills "${KILLS:-50}" --seed "${SEED:-1}" \
    --evidence "${EVIDENCE:-activity}" --system "${SYSTEM:-open311}"
