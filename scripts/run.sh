#!/bin/sh
# Starts the real QGIS with the plugin, in a profile and data folder of its own below build/.
set -eu
cd "$(dirname "$0")/.."

if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "make run: no screen here; try: xvfb-run -a make run" >&2
    exit 1
fi
.venv/bin/python -m scripts.qgis_profile build/profile signalement
QGIS_PLUGINPATH="$PWD/build/plugins" SIGNALEMENT_DATA="$PWD/build/data" PYTHONDONTWRITEBYTECODE=1 \
    exec qgis --profiles-path "$PWD/build/profile" --profile signalement --nologo --noversioncheck
