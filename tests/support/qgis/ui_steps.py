"""Steps that tests of the dock share and the driver of the dock does not have."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest

from signalement_plugin.connection.connection import Connection
from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.model.operation import Operation, State, new_id
from signalement_plugin.core.model.report import Report
from signalement_plugin.qgis_profile.settings import ConnectionSettings, save
from signalement_plugin.store.queries import fids_of, reports_at
from signalement_plugin.sync.pull.pull import PullResult
from signalement_plugin.sync.rules.verdicts import Verdict
from signalement_plugin.systems.base import System

ROWS = 60
"""Reports in the register of the tests."""


def wait(qtbot: Any, condition: Callable[[], object]) -> None:
    """Wait until a condition is true."""
    qtbot.waitUntil(lambda: bool(condition()))


def bar_text(window: Any) -> str:
    """The message in QGIS's bar, empty without."""
    item = window.bar.currentItem()
    return item.text() if item is not None else ""


def colleague(
    register: System, report_id: str, *, reply: str = "", author: str = "", **sets: str
) -> Report:
    """Somebody else changes a report at the server, or answers it."""
    fresh = register.get(report_id)
    theirs = Operation(new_id(), report_id, sets=sets, reply=reply, author=author)
    register.send(theirs, fresh)
    return register.get(report_id)


def keep_connection(system: str, endpoint: str, **more: str) -> None:
    """Save the only connection, to all reports of a server."""
    made = ConnectionSettings("c0ffee01", "Namur", system, endpoint, **more)
    save(replace(made, scope="all", identity_asked=True))


def server_takes(driver: Any, **changed: object) -> None:
    """The server of the shown connection says anew what it takes."""
    server = driver.connection.server
    server.probe = replace(server.probe, capabilities=replace(server.capabilities, **changed))


def submit(
    driver: Any, report: Report, sets: dict[str, str], after_s: float = 0.0, **texts: str
) -> None:
    """Change a report, as the forms do."""
    connection = driver.connection
    made = change_operations(report, connection.server.capabilities, sets=sets, **texts)
    connection.commands.submit(made, after_s)


def ended(
    driver: Any, report: Report, verdict: Verdict, sets: dict[str, str], reply: str = ""
) -> str:
    """Id of a change of a report that ended so, without a server."""
    connection = driver.connection
    able = connection.server.capabilities
    (made,) = change_operations(report, able, sets=sets, reply=reply)
    connection.outbox.add([made], undo_window_s=3600.0)
    connection.outbox.settle(made.id, State.QUEUED, verdict)
    connection.outboxChanged.emit()
    driver.let_report_follow()
    return made.id


def drag(canvas: Any, start: QPoint, end: QPoint) -> None:
    """Drag with the left button over the map."""
    viewport, left, none = (
        canvas.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QTest.mousePress(viewport, left, none, start)
    QTest.mouseMove(viewport, (start + end) / 2)
    QTest.mouseMove(viewport, end)
    QTest.mouseRelease(viewport, left, pos=end)


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
