#!/bin/sh
# Every measurement in turn, each in a process and a QGIS configuration of its own.
# Names narrow the run: sh scripts/bench.sh load refresh
set -u
cd "$(dirname "$0")/.."

own=$(mktemp -d)
trap 'rm -rf "$own"' EXIT
trap 'exit 130' HUP INT TERM
mkdir -m 700 "$own/run"
export XDG_RUNTIME_DIR="$own/run" QT_QPA_PLATFORM=offscreen

.venv/bin/python -m benchmarks.run "$@"
