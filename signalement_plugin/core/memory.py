"""Memory that a large load needed and needs no more."""

from __future__ import annotations

import ctypes
import sys


def give_back() -> None:
    """Hand freed memory back to the system. Takes some milliseconds; call it in a worker.

    Each thread of the GNU C library keeps what it has freed: after 100,000 reports that is
    40 MB. On other systems nothing is done.
    """
    if not sys.platform.startswith("linux"):
        return
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
