"""Measures 1,000 closures through the outbox to a sandbox, and the same requests sent plainly."""

from __future__ import annotations

import tempfile
import time
from collections import Counter
from pathlib import Path

from qgis.core import QgsApplication, QgsAuthMethodConfig
from requests import PreparedRequest

from benchmarks.calls import recorded, repeated
from benchmarks.desk import connected, filled, heard
from benchmarks.run import REPEATS, Found, main
from sandbox.running import running
from signalement_plugin.connection.connection import Connection
from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.model.operation import Operation, State
from signalement_plugin.core.model.status import OPEN

ROWS, CLOSED, THREADS = 7_000, 1_000, 4


def measure(authcfg: str) -> Found:
    """One repeat, each side against a fresh server with the same contents."""
    with tempfile.TemporaryDirectory() as folder:
        with running(Path(folder) / "ours.sqlite", generate=ROWS) as server:
            ours, calls, ours_cpu = _closed(server.citysdk, authcfg)
        with running(Path(folder) / "bare.sqlite", generate=ROWS) as server:
            began = time.process_time()
            bare = repeated(calls, server.citysdk, THREADS)
            bare_cpu = time.process_time() - began
    writes = sum(call.method != "GET" for call in calls)
    return {
        "bulk_close_1k_vs_floor": ours / bare,
        "close_cpu_vs_floor": ours_cpu / bare_cpu,
        "bulk_close_extra_reads": len(calls) - writes,
        "writes": writes,
        "ours_s": ours,
        "bare_s": bare,
        "ours_cpu_s": ours_cpu,
        "bare_cpu_s": bare_cpu,
    }


def _closed(endpoint: str, authcfg: str) -> tuple[float, list[PreparedRequest], float]:
    """Seconds, the requests, seconds of the processor."""
    with connected(endpoint, authcfg=authcfg) as connection:
        filled(connection, ROWS)
        operations = _closures(connection)
        outcomes: dict[str, State] = {}
        connection.outcome.connect(lambda row: outcomes.update({row.id: row.state}))
        with recorded() as calls:
            began, began_cpu = time.perf_counter(), time.process_time()
            connection.commands.submit(operations, undo_window_s=0)
            heard(connection, lambda: len(outcomes) >= len(operations))
            taken, cpu = time.perf_counter() - began, time.process_time() - began_cpu
    ends = Counter(outcomes.values())
    if set(ends) != {State.CONFIRMED}:
        raise RuntimeError(f"closures ended as {ends}")
    return taken, calls, cpu


def _closures(connection: Connection) -> list[Operation]:
    layer = connection.layer
    if layer is None:
        raise RuntimeError("no layer")
    reports = connection.reports.by_fid(sorted(layer.allFeatureIds()))
    still_open = [one for _, one in sorted(reports.items()) if one.status in OPEN][:CLOSED]
    wanted = {"status": "resolved"}
    operations = [
        operation
        for one in still_open
        for operation in change_operations(one, connection.server.capabilities, sets=wanted)
    ]
    if len(operations) != CLOSED:
        raise RuntimeError(f"{len(operations)} closures instead of {CLOSED}")
    return operations


def _authentication() -> str:
    """The server's key in QGIS's authentication database."""
    manager = QgsApplication.authManager()
    manager.setMasterPassword("benchmark", True)
    config = QgsAuthMethodConfig("APIHeader")
    config.setName("sandbox")
    config.setConfig("api_key", "demo")
    manager.storeAuthenticationConfig(config)
    return str(config.id())


def rounds(_url: str):  # type: ignore[no-untyped-def]
    authcfg = _authentication()
    for _ in range(REPEATS):
        yield measure(authcfg)


if __name__ == "__main__":
    main(rounds)
