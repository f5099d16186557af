"""Stores of 10,000 reports or a multiple of that, ready to be opened.

``python -m benchmarks.stores URL FOLDER ROWS`` fills the data folder FOLDER. 10,000 reports
are of the page server; the others are copies under other numbers, spread evenly between these.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from itertools import islice
from pathlib import Path

from benchmarks.desk import CONNECTION, control, qgis
from signalement_plugin.connection.files import Files
from signalement_plugin.core.model.report import Report
from signalement_plugin.store.geopackage import GeoPackageStore
from signalement_plugin.sync.outbox.inbox import Inbox
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.registry import open_system

KNOWN = 10_000


def fill(url: str, folder: Path, rows: int) -> None:
    """A store of ``rows`` reports whose cursor says that it was read just now."""
    now = datetime.now(timezone.utc)
    files = Files(folder / CONNECTION, CONNECTION)
    reports = _reports(url)
    loader = files.store.loader()
    turns = rows // len(reports)
    for turn in range(turns):
        loader.add(
            [
                one if place % turns == turn else replace(one, report_id=f"{turn}-{one.report_id}")
                for place, one in enumerate(reports)
            ]
        )
    old = files.store.key
    files.replaced_by(GeoPackageStore(loader.finish()))
    inbox = Inbox(files.outbox)
    inbox.move_store(old, files.store.key)
    inbox.set_cursor(files.store.key, now - timedelta(minutes=10), now)
    files.close()


def _reports(url: str) -> list[Report]:
    """Those that change at the server, and others, 10,000 in all."""
    control(url, "change/0")
    found = {one.report_id: one for one in listed(url, KNOWN, timedelta(hours=1))}
    control(url, "quiet/0")
    for one in listed(url, KNOWN):
        found.setdefault(one.report_id, one)
    return list(islice(found.values(), KNOWN))


def listed(url: str, most: int, since: timedelta | None = None) -> list[Report]:
    """The first reports that the server lists, or those that changed ``since`` ago."""
    system = open_system("open311", Address(f"{url}/open311"))
    system.probe()
    pages = system.pages(datetime.now(timezone.utc) - since if since else None, None)
    return list(islice((one for page in pages for one in page.reports), most))


if __name__ == "__main__":
    with qgis():
        fill(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
