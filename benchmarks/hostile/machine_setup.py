"""Wraps the command of a QGIS or a ``qgis_process``: small disks, missing rights, two at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

_OWN_MOUNTS = "exec unshare --map-root-user --mount sh -c"
AROUND: Mapping[str, str] = {
    "full disk": f"""
        {_OWN_MOUNTS} 'mount -t tmpfs -o size=400k none "$0/out" && exec "$@"' "$0" "$@" """,
    "small disk": f"""
        mkdir -p "$0/data"
        {_OWN_MOUNTS} 'mount -t tmpfs -o size=4M none "$0/data" && exec "$@"' "$0" "$@" """,
    "two at once": """
        said=$(cat)
        printf %s "$said" | sed s/ONE/1/ | "$@" & first=$!
        printf %s "$said" | sed s/ONE/2/ | "$@" & second=$!
        wait $first && wait $second""",
    "read only": """
        export HOME="$0/profile"
        mkdir -p "$0/data" && chmod 555 "$0/data" "$0/out"
        [ "$(id -u)" = 0 ] || exec "$@"
        chmod 755 "$0" && chown -R 65534 "$0/profile" "$0/run"
        exec setpriv --reuid=65534 --regid=65534 --clear-groups "$@" """,
}
"""Name → a shell script that gets the folder and the command as arguments. For ``read only``, root,
who may write into every folder, becomes another user."""


def wrapped(around: str, folder: Path, command: Sequence[str]) -> list[str]:
    """The command, wrapped into the script of ``around``."""
    return [*(["sh", "-c", AROUND[around], str(folder)] if around else []), *command]
