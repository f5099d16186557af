"""Steps that tests of the dock share and the driver of the dock does not have."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from signalement_plugin.connection.connection import Connection
from signalement_plugin.core.model.operation import Operation, new_id
from signalement_plugin.core.model.report import Report
from signalement_plugin.store.queries import fids_of, reports_at
from signalement_plugin.sync.pull.pull import PullResult
from signalement_plugin.systems.base import System

ROWS = 60
"""Reports in the register of the tests."""


def wait(qtbot: Any, condition: Callable[[], object]) -> None:
    """Wait until a condition is true."""
    qtbot.waitUntil(lambda: bool(condition()))


def colleague(
    register: System, report_id: str, *, reply: str = "", author: str = "", **sets: str
) -> Report:
    """Somebody else changes a report at the server, or answers it."""
    fresh = register.get(report_id)
    theirs = Operation(new_id(), report_id, sets=sets, reply=reply, author=author)
    register.send(theirs, fresh)
    return register.get(report_id)


def read_anew(connection: Connection, qtbot: Any) -> None:
    """All reports are read again, and the file is shown in which their rows have other numbers."""
    files = connection.files
    before = files.store.path
    loader = files.store.loader()
    loader.add(reports_at(before, sorted(fids_of(before).values(), reverse=True)))
    if connection.layer_sync is None:
        raise LookupError("the connection has no layer")
    connection.layer_sync.switch(PullResult(built=loader.finish()))
    wait(qtbot, lambda: files.store.path != before)
