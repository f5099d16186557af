"""1,000 closures through the outbox to a sandbox, beside the very same calls made bare."""

from __future__ import annotations

import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import requests

from benchmarks.desk import Watch, connected, settled
from benchmarks.run import Found, main
from sandbox.running import running
from signalement_plugin.core.commands import change
from signalement_plugin.core.operation import State
from signalement_plugin.systems.http import Client

ROWS, CLOSED, THREADS = 3_000, 1_000, 4
KEY = {"api_key": "demo"}


class Calls:
    """Every request that the plugin's HTTP client makes, to be made again."""

    def __init__(self) -> None:
        self.made: list[tuple[str, str, dict]] = []  # type: ignore[type-arg]
        original = Client._exchange

        def exchange(client, *given, **parts):  # type: ignore[no-untyped-def]
            method, url = given[-2:]
            body = {name: parts[name] for name in ("params", "data", "json") if parts.get(name)}
            self.made.append((method, url, body))
            return original(client, *given, **parts)

        Client._exchange = exchange  # type: ignore[method-assign]
        self.undo = lambda: setattr(Client, "_exchange", original)


def measure(_url: str) -> Found:
    """One repeat, each side against a fresh server with the same contents."""
    with tempfile.TemporaryDirectory() as folder:
        with running(Path(folder) / "ours.sqlite", generate=ROWS) as server:
            ours, calls = _closed(server.citysdk)
        with running(Path(folder) / "bare.sqlite", generate=ROWS) as server:
            bare = _bare(calls, server.citysdk)
    reads = sum(method == "GET" for method, _, _ in calls)
    writes = len(calls) - reads
    return {
        "bulk_close_1k_vs_floor": ours / bare,
        "bulk_close_extra_reads": reads - 2 * writes,
        "reads": reads,
        "writes": writes,
        "seconds": ours,
    }


def _closed(endpoint: str) -> tuple[float, list]:  # type: ignore[type-arg]
    from signalement_plugin.connection import context  # noqa: PLC0415

    context._auth_headers = lambda *_: dict(KEY)  # the key without an authentication database
    with connected(endpoint) as connection:
        connection.refresh()
        Watch().until(lambda: len(connection.feed.fids) >= ROWS and settled(connection))
        reports = [connection.report(one) for one in connection.feed.fids]
        still = [one for one in reports if one.status.value not in ("resolved", "closed")]
        chosen = (still + reports)[:CLOSED]
        operations = []
        for one in chosen:
            wanted = "rejected" if one not in still else "resolved"
            operations += change(one, connection.capabilities, sets={"status": wanted})
        calls = Calls()
        began = time.perf_counter()
        connection.submit(operations, delay_s=0)
        wanted_ids = {one.id for one in operations}
        done: set[str] = set()
        connection.outcome.connect(
            lambda row: done.add(row.id) if row.state is State.CONFIRMED else None
        )
        Watch().until(lambda: wanted_ids <= done)
        taken = time.perf_counter() - began
        calls.undo()
    return taken, calls.made


def _bare(calls: list, endpoint: str) -> float:  # type: ignore[type-arg]
    """Seconds for the same calls, as many side by side."""
    old = calls[0][1].split("/citysdk")[0] + "/citysdk"

    def one(part: list) -> None:  # type: ignore[type-arg]
        with requests.Session() as session:
            for method, url, body in part:
                answer = session.request(method, url.replace(old, endpoint), timeout=60, **body)
                answer.json()

    began = time.perf_counter()
    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(one, [calls[at::THREADS] for at in range(THREADS)]))
    return time.perf_counter() - began


if __name__ == "__main__":
    main(measure)
