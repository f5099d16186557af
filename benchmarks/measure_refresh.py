"""1,000 changes into a layer of 100,000, of ten thousand, and of a million reports."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone

from benchmarks.desk import Watch, connected, control, floor, loaded, settled
from benchmarks.run import Found, main
from signalement_plugin.connection.connection import Connection
from signalement_plugin.sync.pull import Pulled

ROWS, FEW, MANY = 100_000, 10_000, 1_000_000
_rounds = iter(range(10_000))


def refresh(connection: Connection, url: str) -> float:
    """Seconds from asking to the last row written."""
    control(url, f"change/{next(_rounds)}")
    connection.refresh()
    return Watch().until(lambda: settled(connection))


def measure(url: str) -> Found:
    """One repeat."""
    found: Found = {}
    with connected(f"{url}/citysdk") as connection:
        connection.refresh()
        Watch().until(lambda: loaded(connection, ROWS))
        control(url, "quiet/0")
        connection.refresh()
        Watch().until(lambda: settled(connection))
        found["refresh_unchanged_requests"] = float(len(control(url)))
        ours = refresh(connection, url)
        found["refresh_1k_of_100k_vs_floor"] = ours / floor(url, control(url))
        reports = [connection.report(one) for one in list(connection.feed.fids)[:FEW]]
    kept = [one for one in reports if one is not None]
    found["refresh_cost_1M_vs_10k"] = _of(url, kept, MANY) / _of(url, kept, FEW)
    return found


def _of(url: str, reports: list, rows: int) -> float:  # type: ignore[type-arg]
    """A refresh of a store that holds ``rows`` reports; they did not come over the wire."""
    with connected(f"{url}/citysdk") as connection:
        loader = connection.files.store.loader()
        for turn in range(rows // len(reports)):
            loader.add([replace(one, report_id=f"{turn}-{one.report_id}") for one in reports])
        now = datetime.now(timezone.utc)
        built = Pulled(built=loader.finish(), since=now - timedelta(hours=1), started=now)
        connection.feed.switch(built)
        Watch().until(lambda: loaded(connection, rows))
        refresh(connection, url)  # meets the server, inserts the reports that will change
        return refresh(connection, url)


if __name__ == "__main__":
    main(measure)
