#!/bin/sh
# Each benchmark in turn, in a process and a QGIS configuration of its own.
set -u
cd "$(dirname "$0")/.."

own=$(mktemp -d)
trap 'rm -rf "$own"' EXIT
trap 'exit 130' HUP INT TERM
mkdir -m 700 "$own/run" "$own/config"
export XDG_RUNTIME_DIR="$own/run" QGIS_CUSTOM_CONFIG_PATH="$own/config" QT_QPA_PLATFORM=offscreen

status=0
for file in benchmarks/[a-z]*.py; do
    module=$(basename "$file" .py)
    echo "== $module"
    .venv/bin/python -m "benchmarks.$module" || status=1
done
exit $status
