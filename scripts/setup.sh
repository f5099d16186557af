#!/bin/sh
# Everything that developing, testing and the demo need: system packages and .venv, where mypy also finds what
# to read of Qt and QGIS; with "qt6" also .venv-qt6, which has the newest PyQt6 beside what the system has, with
# "docs" also .venv-docs, which builds the site. Safe to repeat: touches neither apt nor the network when nothing is missing.
set -eu
cd "$(dirname "$0")/.."

PACKAGES="qgis python3-qgis qgis-providers xvfb xauth imagemagick libfaketime fonts-dejavu-core
    python3-venv python3-requests qttools5-dev-tools qttranslations5-l10n python3-pyqt6 python3-pyqt6.qtsvg
    qgis-server-wfs sqlite3 postgresql postgresql-postgis"
GROUPS_WANTED="--group sandbox --group test --group lint"
OLDEST_QGIS=3.40

stop() {
    echo "make setup: $1" >&2
    exit 1
}

missing_packages() {
    for package in $PACKAGES; do
        state=$(dpkg-query -W -f='${Status}' "$package" 2>/dev/null) || state=
        [ "$state" = "install ok installed" ] || printf '%s ' "$package"
    done
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1; then
        sudo "$@"
    else
        stop "run it as root, or install sudo: packages are missing: $missing"
    fi
}

check_system() {
    candidate=$(LC_ALL=C apt-cache policy qgis | sed -n 's/^ *Candidate: *//p')
    case "$candidate" in
        "" | "(none)") candidate=0 ;;
    esac
    # An epoch (1:3.44) belongs to the packager, not to QGIS.
    dpkg --compare-versions "${candidate#*:}" ge "$OLDEST_QGIS" || stop "this system offers QGIS\
 ${candidate#*:}, and QGIS $OLDEST_QGIS or newer is needed: use Debian 13 or newer, or an Ubuntu with the\
 apt source of qgis.org for its release."
}

install_packages() {
    command -v apt-get >/dev/null 2>&1 ||
        stop "needs Debian 13 or newer, or an Ubuntu that offers QGIS $OLDEST_QGIS or newer (no apt-get here)."
    missing=$(missing_packages)
    [ -n "$missing" ] || return 0
    echo "Installing: $missing"
    as_root apt-get update -q
    check_system
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing
}

# make_venv FOLDER PIP_ARGUMENTS…
make_venv() {
    venv=$1
    shift
    # pyvenv.cfg remembers where the environment was made; its scripts work nowhere else.
    if ! grep -qs "^command = .* $PWD/$venv\$" "$venv/pyvenv.cfg"; then
        echo "Creating $venv"
        # Through a link, --clear would empty an environment that belongs to somebody else.
        if [ -L "$venv" ]; then rm "$venv"; fi
        /usr/bin/python3 -m venv --clear --system-site-packages "$PWD/$venv"
    fi
    stamp="$(/usr/bin/python3 -V) $(cat pyproject.toml scripts/setup.sh | cksum)"
    if [ "$(cat "$venv/installed" 2>/dev/null)" != "$stamp" ]; then
        echo "Installing the dependency groups of pyproject.toml into $venv"
        export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore
        "$venv/bin/python" -m pip install -q "pip>=25.1,<27"
        "$venv/bin/python" -m pip install -q "$@"
        echo "$stamp" >"$venv/installed"
    fi
}

install_packages
# shellcheck disable=SC2086
make_venv .venv $GROUPS_WANTED
.venv/bin/python -m scripts.stubs
case "${1:-}" in
    qt6 | docs) make_venv ".venv-$1" --group "$1" ;;
esac
command -v qgis_process >/dev/null 2>&1 || stop "qgis_process is missing although the package qgis is installed."
