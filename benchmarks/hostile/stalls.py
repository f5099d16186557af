"""How long the window was frozen, without the time for which it lacked a free processor."""

from __future__ import annotations

import os
import socket
import struct
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple


class Times(NamedTuple):
    """Seconds that a thread worked, and that it was ready and had no processor, so far."""

    worked: float = 0.0
    queued: float = 0.0


def times_of(screen: str) -> dict[int, Times]:
    """Of Python's threads, and of the server of the screen (a folder in /proc), on which the window
    waits as well; empty where Linux does not tell."""
    own = (f"/proc/self/task/{one.native_id}" for one in threading.enumerate())
    found = {}
    for path in (*own, *((screen,) if screen else ())):
        with suppress(OSError, IndexError, ValueError):
            told = Path(f"{path}/schedstat").read_text("ascii").split()
            found[int(path.rpartition("/")[2])] = Times(int(told[0]) / 1e9, int(told[1]) / 1e9)
    return found


def stood_still(
    gap: float, before: Mapping[int, Times], now: Mapping[int, Times], own: int
) -> float:
    """What of a gap is the window's, in seconds: without what its thread (``own``), and the one
    that it may have waited for, were ready and had no processor; never less than it worked."""
    queued = {one: times.queued - before.get(one, times).queued for one, times in now.items()}
    waited = queued.pop(own, 0.0) + max(queued.values(), default=0.0)
    here = now.get(own, Times())
    return max(0.0, gap - waited, here.worked - before.get(own, here).worked)


def screen_server() -> str:
    """Folder in /proc of the X server that this process is shown on; empty without one here."""
    number = os.environ.get("DISPLAY", "").partition(".")[0].lstrip(":")
    for name in (f"/tmp/.X11-unix/X{number}", f"\0/tmp/.X11-unix/X{number}"):  # noqa: S108 X's own
        with suppress(OSError), socket.socket(socket.AF_UNIX) as asked:
            asked.connect(name)
            said = asked.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12)
            return f"/proc/{struct.unpack('3i', said)[0]}"
    return ""
