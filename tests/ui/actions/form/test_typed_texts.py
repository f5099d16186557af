"""The text typed into the visible field is what the server gets, for each shape of the form."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QMainWindow, QPlainTextEdit, QWidget
from register_fixtures import fill_register
from sandbox_client import NOW
from ui_steps import wait

from sandbox.running import running
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import Status
from signalement_plugin.qgis_profile.network import http_context
from signalement_plugin.qgis_profile.settings import ConnectionSettings, save
from signalement_plugin.ui.actions.actions import ReportAction

COUNT = 60
TYPED = {"note": "Sleutel in depot 4", "reply": "Repare ce matin, merci"}
LEFT = Qt.MouseButton.LeftButton


@dataclass(frozen=True)
class Case:
    """A system over the sandbox. ``closes``: the text can only go with a status."""

    system: str
    path: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[str, str] = field(default_factory=dict)
    texts: tuple[str, ...] = ("note", "reply")
    starts: tuple[Status, ...] = (Status.NEW, Status.ACCEPTED, Status.IN_PROGRESS)
    closes: bool = False
    kept_as: Mapping[str, str] = field(default_factory=dict)


ONLY_REPLY = ("reply",)
CASES = {
    "one text": Case("open311", "/open311/v2", {"api_key": "demo"}, texts=ONLY_REPLY),
    "two texts": Case("signalen", "", {"Authorization": "Bearer e30.demo.b"}),
    "with a status": Case(
        "fixmystreet",
        "/fixmystreet-older",
        {"Authorization": "Token demo"},
        {"days": "3650", "hooks": "assignment"},
        starts=(Status.ACCEPTED, Status.IN_PROGRESS),
        closes=True,
        kept_as={"reply": "note"},
    ),
    "register": Case("register"),
}
"""One for each shape of the form. What each system makes of the texts is in tests/unit/systems."""


@pytest.fixture
def opened(
    request: Any, tmp_path: Path, window: Any, docked: Any, qtbot: Any, monkeypatch: Any
) -> Iterator[SimpleNamespace]:
    """A dock of this test alone over one system, every report of which is in the list."""
    case: Case = CASES[request.param]
    with ExitStack() as stack:
        db = tmp_path / "server.sqlite"
        if case.system == "register":
            fill_register(str(db), COUNT, 1, datetime(2026, 11, 24, 8, tzinfo=timezone.utc))
            endpoint = str(db)
        else:
            server = stack.enter_context(running(db, generate=COUNT, now=NOW))
            endpoint = server.url + case.path
        # that a login comes from QGIS's authentication database is tested in the network tests
        monkeypatch.setattr(http_context, "auth_headers", lambda *_: dict(case.headers))
        save(
            ConnectionSettings(
                "c0ffee01",
                name="Namur",
                system=case.system,
                endpoint=endpoint,
                options=json.dumps(case.options),
                scope="all",
                identity_asked=True,
                signature="J. Dupont",
            )
        )
        driver = stack.enter_context(docked())
        wait(qtbot, lambda: driver.connection.server.capabilities.writes)
        wait(qtbot, lambda: not driver.connection.load.running)
        wait(qtbot, driver.list.count)
        driver.send_after(0.0)
        window.window.resize(1366, 768)
        window.window.resizeDocks([driver.dock], [400], Qt.Orientation.Horizontal)
        window.window.activateWindow()
        yield SimpleNamespace(case=case, driver=driver, window=window.window, db=db, qtbot=qtbot)


def click_middle(window: QMainWindow, part: QWidget) -> QWidget:
    """Click the middle of a part of the window, on whatever widget is there."""
    at = part.mapTo(window, part.rect().center())
    hit = window.childAt(at)
    QTest.mouseClick(hit, LEFT, Qt.KeyboardModifier.NoModifier, hit.mapFrom(window, at))
    return hit


def first_field(window: QMainWindow, part: QWidget) -> QWidget:
    """The first text field that somebody sees who looks down the middle of a part."""
    line = (QPoint(part.width() // 2, y) for y in range(part.height()))
    hits = (window.childAt(part.mapTo(window, at)) for at in line)
    fields = (hit.parent() for hit in hits if hit is not None)
    return next(one for one in fields if isinstance(one, QPlainTextEdit))


def press_action(opened: SimpleNamespace, action: ReportAction) -> None:
    """The action's button, or its entry in the menu beside the buttons."""
    actions = opened.driver.action_bar.widget
    if actions.buttons[action].isVisible():
        button = actions.buttons[action]
        wait(opened.qtbot, lambda: button.visibleRegion().contains(button.rect().center()))
        click_middle(opened.window, button)
    else:
        name = f"SignalementMore_{action.value}"
        entry = next(one for one in actions.more_menu.actions() if one.objectName() == name)
        entry.trigger()


def show_text(opened: SimpleNamespace, kind: str) -> None:
    """Press the text's tab where there is another one: an envelope leaves the house."""
    bar = opened.driver.reply.tabs.bar
    if bar.count() == 1:
        return
    tab = next(at for at in range(bar.count()) if opened.driver.reply.kinds()[at] == kind)
    at = bar.mapTo(opened.window, bar.tabRect(tab).center())
    hit = opened.window.childAt(at)
    QTest.mouseClick(hit, LEFT, Qt.KeyboardModifier.NoModifier, hit.mapFrom(opened.window, at))


def server_has(opened: SimpleNamespace) -> list[tuple[str, str]]:
    """Field and text of all texts in the server's database."""
    kept = ("kind", "activity") if opened.case.system == "register" else ("field", "change_log")
    with closing(sqlite3.connect(opened.db)) as db:
        found = db.execute("SELECT {}, text FROM {} ORDER BY id".format(*kept)).fetchall()
    return [(name, text) for name, text in found if text and not text.startswith("Reference:")]


def send_typed(opened: SimpleNamespace, action: ReportAction, kind: str) -> None:
    driver, text = opened.driver, TYPED[kind]
    report, *_ = driver.choose(driver.list.row_with(*opened.case.starts))
    said = server_has(opened)
    before = len(driver.connection.outbox.of_report(report.report_id))
    press_action(opened, action)
    reply = driver.reply
    wait(opened.qtbot, reply.visible)
    QApplication.processEvents()
    show_text(opened, kind)
    QApplication.processEvents()
    click_middle(opened.window, first_field(opened.window, reply.tabs))
    typed_into = opened.window.focusWidget()
    QTest.keyClicks(typed_into, text)
    QTest.keyClick(typed_into, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    outbox = driver.connection.outbox
    wait(opened.qtbot, lambda: len(outbox.of_report(report.report_id)) > before)
    row = outbox.of_report(report.report_id)[-1]
    ended = {State.CONFIRMED, State.UNVERIFIED, State.REFUSED, State.CONFLICT, State.UNKNOWN}
    wait(opened.qtbot, lambda: outbox.row(row.operation.id).state in ended)
    kept = opened.case.kept_as.get(kind, kind)
    assert server_has(opened)[len(said) :] == [(kept, text)], vars(outbox.row(row.operation.id))


@pytest.mark.parametrize("opened", sorted(CASES), indirect=True)
def test_text_typed_into_the_visible_field_reaches_the_server(opened: SimpleNamespace) -> None:
    case = opened.case
    caps = opened.driver.connection.server.capabilities
    assert {"note", "reply"} & caps.writes == set(case.texts)
    for kind in case.texts:
        action = (
            ReportAction.NOTE
            if kind == "note"
            else (ReportAction.CLOSE if case.closes else ReportAction.REPLY)
        )
        send_typed(opened, action, kind)
