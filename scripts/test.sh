#!/bin/sh
# Every test, in groups that need more and more of QGIS. A group that fails, or that has no
# test, makes the whole fail; the others still run. "everyday" runs that group only, or the tests
# named after it in its place.
set -u
cd "$(dirname "$0")/.."

own=$(mktemp -d)
trap 'rm -rf "$own"' EXIT
trap 'exit 130' HUP INT TERM
mkdir -m 700 "$own/run" "$own/home" "$own/config"
export HOME="$own/home" XDG_RUNTIME_DIR="$own/run" QGIS_CUSTOM_CONFIG_PATH="$own/config"
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 PYTHONFAULTHANDLER=1
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME SIGNALEMENT_DATA QGIS_PLUGINPATH

summary=
status=0

group() {
    name=$1
    shift
    echo
    echo "== $name"
    .venv/bin/python -m "$@"
    code=$?
    [ $code -eq 0 ] && verdict=passed || { verdict="FAILED ($code)"; status=1; }
    summary="$summary$name: $verdict
"
}

if [ "${1:-}" != everyday ]; then
    group "unit and models (no QGIS)" pytest -p no:pytest_qgis tests/unit tests/models tests/contracts
    group "qgis and ui" pytest tests/qgis tests/ui
    group "system" pytest tests/system
    group "packaging" pytest -p no:pytest_qgis tests/packaging
else
    shift
fi
group "every day" scripts.every_day "$@"

printf '\n%s' "$summary"
exit $status
