#!/bin/sh
# Every test, in groups that need more and more of QGIS. A group that fails, or that has no
# test, makes the whole fail; the others still run. "qt6" runs that group only; so does "everyday",
# or the tests named after it in its place.
set -u
cd "$(dirname "$0")/.."

status=0
# Before HOME is another: pip has its settings there.
[ "${1:-}" = everyday ] || sh scripts/setup.sh qt6 || status=1

own=$(mktemp -d)
trap 'rm -rf "$own"' EXIT
trap 'exit 130' HUP INT TERM
mkdir -m 700 "$own/run" "$own/home" "$own/config"
export HOME="$own/home" XDG_RUNTIME_DIR="$own/run" QGIS_CUSTOM_CONFIG_PATH="$own/config"
PYTEST_QT_API=$(QT_QPA_PLATFORM=offscreen .venv/bin/python -m scripts.installed_qgis) || exit 1
export PYTEST_QT_API
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 PYTHONFAULTHANDLER=1
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME SIGNALEMENT_DATA QGIS_PLUGINPATH

summary=

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

case "${1:-}" in
qt6)
    group "Qt 6" pytest -p no:pytest_qgis tests/qt6
    ;;
everyday)
    shift
    group "every day" scripts.every_day "$@"
    ;;
*)
    group "unit and models (no QGIS)" pytest -p no:pytest_qgis tests/unit tests/models tests/contracts
    group "qgis and ui" pytest tests/qgis tests/ui
    group "system" pytest tests/system
    group "packaging" pytest -p no:pytest_qgis tests/packaging
    group "Qt 6" pytest -p no:pytest_qgis tests/qt6
    group "every day" scripts.every_day
    ;;
esac

printf '\n%s' "$summary"
exit $status
