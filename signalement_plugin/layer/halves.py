"""A filter's answer from a large store, its two halves read at the same time."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from .database import opened
from .query import answering

FEW = 20_000
"""Up to here one thread is as fast: the other one has to open the file too."""


def fids_where(path: str | Path, where: str) -> list[int]:
    """Feature ids of the rows that answer ``where``, in no order. Raises ``BadStore``.

    SQLite needs no Python while it reads, so that the second thread is worth a processor.
    """
    with opened(path) as database:
        last = int(database.value("SELECT coalesce(max(fid), 0) FROM reports"))
        if last <= FEW:
            return answering(database, where)
        earlier, later = (f"({where or 1}) AND fid {side} {last // 2}" for side in ("<=", ">"))
        with ThreadPoolExecutor(1, "signalement-half") as other:
            rest = other.submit(_answering, path, later)
            return answering(database, earlier) + rest.result()


def _answering(path: str | Path, where: str) -> list[int]:
    with opened(path) as database:
        return answering(database, where)
