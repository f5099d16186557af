"""Measures how long it takes to read the open reports, and the others of the last 90 days, of a
server with 100,000 reports into a store, by the server's own filters.

The server is the sandbox's Signalen. Its own work is a part of the time, because its pages are not
rendered in advance.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path

from benchmarks.desk import CONNECTION
from benchmarks.run import REPEATS, ROWS, Found, main
from sandbox.running import running
from signalement_plugin.connection.files import Files
from signalement_plugin.sync.pull.pull import RECENT
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.registry import open_system
from signalement_plugin.transport.client import HttpContext


def rounds(_url: str) -> Iterator[Found]:
    """Each repeat fills a store of its own."""
    with (
        tempfile.TemporaryDirectory() as folder,
        running(Path(folder, "sandbox.sqlite"), generate=ROWS) as server,
    ):
        for number in range(REPEATS):
            yield _read(server.url, Path(folder, str(number)))


def _read(url: str, folder: Path) -> Found:
    context = HttpContext(headers={"Authorization": "Bearer e30.demo.b"})
    files = Files(folder / CONNECTION, CONNECTION)
    began = time.perf_counter()
    system = open_system("signalen", Address(url, http=context))
    system.probe()
    loader, rows = files.store.loader(), 0
    for page in system.recent_pages(datetime.now(timezone.utc) - RECENT, None):
        loader.add(page.reports)
        rows += len(page.reports)
    loader.finish()
    taken = time.perf_counter() - began
    system.close()
    files.close()
    return {"open_rows_s": taken, "open_rows": rows}


if __name__ == "__main__":
    main(rounds)
