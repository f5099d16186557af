#!/bin/sh
# Runs every measurement in turn, each in a process and a QGIS configuration of its own.
# Only those that are named, or of a part: sh scripts/bench.sh load refresh; sh scripts/bench.sh 2
# A few in five minutes, beside those of another commit: sh scripts/bench.sh quick [REV]
set -u
cd "$(dirname "$0")/.."

# QGIS Server's WFS is for one comparison; without it that figure is left out.
if ! dpkg-query -W qgis-server-wfs >/dev/null 2>&1; then
    if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
        apt-get install -q -y --no-install-recommends qgis-server-wfs >/dev/null ||
            echo "bench: qgis-server-wfs cannot be installed here" >&2
    fi
fi

own=$(mktemp -d)
trap 'rm -rf "$own"' EXIT
trap 'exit 130' HUP INT TERM
mkdir -m 700 "$own/run"
export XDG_RUNTIME_DIR="$own/run" QT_QPA_PLATFORM=offscreen

if [ "${1:-}" = quick ]; then
    .venv/bin/python -m benchmarks.quick ${2:+"--against=$2"}
else
    .venv/bin/python -m benchmarks.run "$@"
fi
