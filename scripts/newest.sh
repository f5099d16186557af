#!/bin/sh
# Runs every test, and the demo with its pictures, on the newest QGIS that Debian has: in a Debian
# of its own below build/newest/SUITE (some 3 GB), which is kept for the next time. Needs root. The
# log is build/newest/SUITE.log, the pictures are in build/newest/SUITE/src/build.
#   make test-newest SUITE=trixie-backports   another suite than forky
#   APTOPT='Acquire::…;'                      settings that apt needs here, in the new system too
set -eu
cd "$(dirname "$0")/.."

SUITE=${SUITE:-forky}
MIRROR=http://deb.debian.org/debian
ROOT=$PWD/build/newest/$SUITE
LOG=$ROOT.log

stop() {
    echo "make test-newest: $1" >&2
    exit 1
}

make_system() {
    command -v mmdebstrap >/dev/null 2>&1 || apt-get install -q -y --no-install-recommends mmdebstrap
    mkdir -p "$(dirname "$ROOT")"
    rm -rf "$ROOT.new"
    # Backports need the packages of their release; every other suite is complete.
    mmdebstrap --variant=apt ${APTOPT:+--aptopt="$APTOPT"} --include=ca-certificates,git,make,procps,util-linux \
        "${SUITE%-backports}" "$ROOT.new" "$MIRROR"
    case $SUITE in
    *-backports)
        echo "deb $MIRROR $SUITE main" >"$ROOT.new/etc/apt/sources.list.d/backports.list"
        printf 'Package: *\nPin: release a=%s\nPin-Priority: 500\n' "$SUITE" >"$ROOT.new/etc/apt/preferences.d/backports"
        ;;
    esac
    mv "$ROOT.new" "$ROOT"
}

# Checks out the commit, not the working tree, as a clone has it. Files built there before are kept.
bring_source() {
    if [ -d "$ROOT/src/.git" ]; then
        git push -q --force "$ROOT/src" HEAD:refs/heads/tried
        git -C "$ROOT/src" checkout -q --force --detach tried
    else
        git clone -q . "$ROOT/src"
        git -C "$ROOT/src" checkout -q --detach "$(git rev-parse HEAD)"
    fi
}

# Runs a command in the new system. Its mounts end with it. Host names, certificates and settings of
# pip are copied from this computer.
inside() {
    for lent in /etc/resolv.conf /etc/hosts /etc/pip.conf; do
        if [ -e "$lent" ]; then cp -L "$lent" "$ROOT$lent"; fi
    done
    mkdir -p "$ROOT/etc/ssl/certs"
    cp -L /etc/ssl/certs/ca-certificates.crt "$ROOT/etc/ssl/certs/"
    # shellcheck disable=SC2016
    env -i PATH="$PATH" HOME=/root LC_ALL=C.UTF-8 $(env | grep '^PIP_' || true) ROOT="$ROOT" WANTED="$1" unshare --mount --fork sh -c '
        mount --make-rprivate /
        mount -t proc proc "$ROOT/proc"
        mount --rbind /sys "$ROOT/sys"
        mount --rbind /dev "$ROOT/dev"
        mount -t tmpfs tmpfs "$ROOT/tmp"
        exec chroot "$ROOT" sh -c "cd /src && $WANTED"'
}

[ "$(id -u)" -eq 0 ] || stop "needs root: it makes a system of its own and works in it."
[ -z "$(git status --porcelain)" ] || echo "make test-newest: what is not committed is not tried." >&2
[ -d "$ROOT" ] || make_system
bring_source
{
    status=0
    inside "make setup" || status=1
    inside "qgis --version; /usr/bin/python3 --version"
    inside "make test" || status=1
    inside "make demo" || status=1
    echo "make test-newest, $SUITE: exit $status"
} 2>&1 | tee "$LOG"
tail -1 "$LOG" | grep -q 'exit 0$'
