"""On Linux, freed memory is given back to the operating system; elsewhere nothing is done."""

from __future__ import annotations

import ctypes
import os
from pathlib import Path

import pytest

from signalement_plugin.core.runtime import process

PIECE, PIECES = 100_000, 400  # bytes, number; freed pieces of this size stay with malloc


def resident() -> int:
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")


def test_freed_memory_is_returned_on_linux() -> None:
    libc = ctypes.CDLL(None)
    libc.malloc.restype = ctypes.c_void_p
    libc.free.argtypes = [ctypes.c_void_p]
    pieces = [libc.malloc(PIECE) for _ in range(PIECES)]
    last = libc.malloc(PIECE)  # without it, free() would return the end of the heap at once
    for piece in pieces:
        ctypes.memset(piece, 1, PIECE)
    for piece in pieces:
        libc.free(piece)
    before = resident()
    process.release_memory()
    libc.free(last)
    assert before - resident() > PIECE * PIECES // 2


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_platforms_do_nothing(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    monkeypatch.setattr(process.sys, "platform", platform)
    monkeypatch.setattr(process.ctypes, "CDLL", None)  # calling it would fail
    process.release_memory()
