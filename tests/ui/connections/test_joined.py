"""Two connections as one: one layer and one list; each change goes where its report is kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from register_fixtures import fill_register
from ui_steps import ROWS, wait

from signalement_plugin.connection.linked_reports import link, linked_ids
from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.model.operation import Operation
from signalement_plugin.qgis_profile.joined import parts_of
from signalement_plugin.qgis_profile.settings import ConnectionSettings, connection, save
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.local_register import SYSTEM
from signalement_plugin.ui.connections.join_dialog import JoinDialog
from tests.ui.conftest import NOW

MORE = 7


@pytest.fixture
def other_path(tmp_path: Path) -> Path:
    path = tmp_path / "other.sqlite"
    fill_register(str(path), MORE, 2, NOW)
    return path


@pytest.fixture
def other(other_path):
    """The second register as a colleague sees it."""
    system = SYSTEM.open(Address(str(other_path)))
    system.probe()
    yield system
    system.close()


@pytest.fixture
def joined(namur, other_path: Path, docked: Callable, qtbot):
    """The dock over a connection that joins both registers as ``N`` and ``PR``."""
    save(
        ConnectionSettings(
            "c0ffee02", name="Propreté", system="register", endpoint=str(other_path), scope="all"
        )
    )
    wanted = ConnectionSettings(
        "c0ffee03", name="Commune", scope="all", identity_asked=True, limits_told="x"
    )
    dialog = JoinDialog(wanted, [connection("c0ffee01"), connection("c0ffee02")])
    qtbot.addWidget(dialog)
    for row, short in enumerate(("N", "PR")):
        dialog.table.item(row, 0).setCheckState(Qt.CheckState.Checked)
        dialog.table.item(row, 1).setText(short)
    assert not dialog.reason.text()
    save(dialog.settings())
    with docked() as driver:
        driver.connections.set_current("c0ffee03")
        wait(qtbot, lambda: driver.list.count() == ROWS + MORE)
        yield driver


def test_the_dialog_asks_for_what_is_missing(namur, other_path, qtbot):
    save(ConnectionSettings("c0ffee02", name="Propreté publique", system="register"))
    both = [connection("c0ffee01"), connection("c0ffee02")]
    dialog = JoinDialog(ConnectionSettings("c0ffee03", name="Commune"), both)
    qtbot.addWidget(dialog)
    assert [dialog.table.item(row, 1).text() for row in range(2)] == ["NAM", "PP"]
    dialog.table.item(0, 0).setCheckState(Qt.CheckState.Checked)
    assert "at least two" in dialog.reason.text()
    dialog.table.item(1, 0).setCheckState(Qt.CheckState.Checked)
    dialog.table.item(1, 1).setText("NAM")
    assert "of its own" in dialog.reason.text()
    dialog.table.item(1, 1).setText("Propreté")
    assert "letters or digits" in dialog.reason.text()
    dialog.table.item(1, 1).setText("PR")
    assert set(parts_of(dialog.settings())) == {"NAM", "PR"}


def listed(driver) -> list[str]:
    return driver.list.ids()


@pytest.mark.parametrize("prefix", ["N", "PR"])
def test_each_change_reaches_the_register_of_its_report(joined, register, other, prefix, qtbot):
    connection = joined.connection
    system = {"N": register, "PR": other}[prefix]
    (page, *_) = system.pages(None, None)
    own = page.reports[0].report_id
    joined.filter.type(f"id:{prefix}-{own}")
    wait(qtbot, lambda: listed(joined) == [f"{prefix}-{own}"])
    joined.choose(0)
    teams = {team.id for team in joined.action_bar.widget._teams}
    assert teams
    assert all(one.startswith(f"{prefix}-") for one in teams)
    team = min(teams)
    shown = connection.reports.by_id(f"{prefix}-{own}")
    made = change_operations(shown, connection.server.capabilities, sets={"department": team})
    connection.commands.submit(made, undo_window_s=0)
    wait(qtbot, lambda: system.get(own).department == team.partition("-")[2])


def test_the_same_report_is_shown_once_and_can_be_taken_apart(joined, register, other, qtbot):
    for system, days in ((register, 0), (other, 1)):
        service = next(iter(system.services()))
        system.create(
            Operation(
                id=f"{days + 1:032x}",
                report_id="",
                kind="create",
                sets={
                    "service_code": service.code,
                    "position": "4.8600000 50.4600000",
                    "description": "Matelas zyzomys",
                },
                created=(NOW - timedelta(days=days)).isoformat(),
            )
        )
    joined.connection.load.refresh()
    joined.filter.type("zyzomys")
    wait(qtbot, lambda: joined.list.count() == 2)
    joined.choose(0)
    wait(qtbot, lambda: joined.report.similar_reports.same_buttons)
    shown = joined.report.shown().report_id
    QTest.mouseClick(joined.report.similar_reports.same_buttons[0], Qt.MouseButton.LeftButton)
    wait(qtbot, lambda: joined.list.count() == 1)
    assert listed(joined) == [shown]
    assert joined.report.linked_reports.isVisibleTo(joined.report.widget)
    joined.connection.load.refresh()
    wait(qtbot, lambda: not joined.connection.load.running)
    assert joined.list.count() == 1
    QTest.mouseClick(joined.report.linked_reports.button, Qt.MouseButton.LeftButton)
    wait(qtbot, lambda: joined.list.count() == 2)


def test_a_report_whose_row_cannot_be_deleted_is_not_linked(joined, qtbot):
    connection = joined.connection
    hidden = next(one for one in listed(joined) if one.startswith("N-"))
    shown = next(one for one in listed(joined) if one.startswith("PR-"))
    with closing(sqlite3.connect(connection.files.store.path)) as other_program:
        other_program.execute("BEGIN IMMEDIATE")
        assert not link(connection, hidden, shown)
    assert linked_ids(connection, shown) == []
    assert link(connection, hidden, shown)
    wait(qtbot, lambda: hidden not in listed(joined))
    assert linked_ids(connection, shown) == [hidden]
