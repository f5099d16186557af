#!/bin/sh
# Runs every test, in groups. Two more groups run at once than there are processors, because tests
# of windows and servers wait a third of their time; JOBS=1 runs one after the other. The output of
# a group is shown when the group is done, and kept in build/tests. Its processor time is shown too:
# it says more than the clock when the computer has other work. A group that fails, or that has no
# test, makes the run fail; the others still run. "qt6", "walk", "quick" and "everyday" run that
# group only; arguments after "everyday" are the tests that it runs, after "quick" a revision.
set -u
cd "$(dirname "$0")/.."

status=0
# Before HOME is changed, because pip has its settings there.
case "${1:-}" in everyday | quick | walk) ;; *) false ;; esac || sh scripts/setup.sh qt6 || status=1

# SQLite waits for the disk after each transaction. So temporary folders are in memory, if there is
# room and programs may run there.
memory=/dev/shm
if [ -w $memory ] && [ "$(df --output=avail -m $memory | tail -1)" -ge 2048 ] &&
    ! findmnt -n -o OPTIONS -T $memory | grep -q noexec; then
    export TMPDIR=$memory
fi
own=$(mktemp -d)
trap 'rm -rf "$own"' EXIT
trap 'trap "" TERM; kill 0; exit 130' HUP INT TERM  # background jobs get no Ctrl+C
said=build/tests
rm -rf $said
mkdir -p $said
PYTEST_QT_API=$(QT_QPA_PLATFORM=offscreen HOME=$own .venv/bin/python -m scripts.installed_qgis) || exit 1
export PYTEST_QT_API
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 PYTHONFAULTHANDLER=1 PYTEST_ADDOPTS="-p no:cacheprovider"
# Python's compiled files are kept, so that hundreds of processes need not compile them again.
unset PYTHONDONTWRITEBYTECODE XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME SIGNALEMENT_DATA QGIS_PLUGINPATH

# Every group has a home of its own: QGIS writes settings and profiles there.
run() {
    name=$1
    shift
    home=$own/$name
    mkdir -p -m 700 "$home/home" "$home/run" "$home/config" "$home/tmp"
    export HOME="$home/home" XDG_RUNTIME_DIR="$home/run" QGIS_CUSTOM_CONFIG_PATH="$home/config" TMPDIR="$home/tmp"
    # GDAL gives each connection to a GeoPackage the 500 functions of SpatiaLite, which takes a
    # tenth of a run; the plugin uses none. In "desktop" and "process" QGIS is as its users have it.
    case $name in desktop | process) ;; *) export SPATIALITE_LOAD=NO ;; esac
    began=$(date +%s)
    .venv/bin/python -m "$@" >"$said/$name.log" 2>&1 </dev/null
    code=$?
    [ $code -eq 0 ] && verdict=passed || verdict="FAILED ($code)"
    times >"$home/times"
    processor=$(sed -n '2s/[.][0-9]*s/s/gp' "$home/times")
    echo "$name: $verdict, $(($(date +%s) - began)) s (processor: $processor)" >"$said/$name.verdict"
    # The output of one group at a time.
    (
        flock 9
        echo
        echo "== $name"
        cat "$said/$name.log"
    ) 9>"$own/voice"
}

reports="tests/ui/actions tests/ui/card tests/ui/new_report tests/ui/outbox tests/ui/report_list tests/ui/rounds tests/ui/workplace"
desktop="tests/system/desktop tests/system/hostile"
process="tests/system/qgis_process"
restored="tests/team/test_restored.py tests/team/test_database_stopped.py"

# The arguments of pytest that leave these folders out.
without() { echo "--ignore=$1" | sed 's/ / --ignore=/g'; }

# Name, module, arguments. The longest come first, so that none runs alone at the end; those that
# wait ("desktop", "team", "restored", "system") stand beside those that compute.
groups() {
    case "${1:-}" in
    qt6) echo "qt6 pytest -p no:pytest_qgis tests/qt6" ;;
    quick) echo "quick scripts.quick ${2:-}" ;;
    walk) echo "walk pytest -q -s tests/ui/actions/walk_lengths.py" ;;
    everyday)
        shift
        echo "everyday scripts.every_day $*"
        ;;
    *)
        echo "reports pytest $reports"
        echo "ui pytest tests/ui $(without "$reports")"
        echo "desktop pytest $desktop"
        echo "team pytest -p no:pytest_qgis tests/team $(without "$restored")"
        echo "qgis pytest tests/qgis"
        echo "restored pytest -p no:pytest_qgis $restored"
        echo "everyday scripts.every_day"
        echo "process pytest $process"
        echo "unit pytest -p no:pytest_qgis tests/unit tests/models tests/contracts"
        echo "system pytest tests/system $(without "$desktop $process")"
        echo "qt6 pytest -p no:pytest_qgis tests/qt6"
        echo "packaging pytest -p no:pytest_qgis tests/packaging"
        ;;
    esac
}

JOBS=${JOBS:-$(($(nproc) + 2))}
for _ in $(seq "$JOBS"); do
    # Each job takes the next group that no other job has taken.
    groups "$@" | while read -r name rest; do
        mkdir "$own/$name.taken" 2>/dev/null || continue
        # shellcheck disable=SC2086
        (run "$name" $rest)
    done &
done
wait

echo
groups "$@" | while read -r name _; do cat "$said/$name.verdict" 2>/dev/null || echo "$name: FAILED (never ran)"; done >"$own/summary"
cat "$own/summary"
grep -q FAILED "$own/summary" && status=1
exit $status
