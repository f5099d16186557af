"""*Follow*: followed reports are a chip, and changes by others are announced."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton
from ui_steps import colleague, wait

from signalement_plugin.connection.queries.news import last_look, store_look
from signalement_plugin.connection.results import Fresh
from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.model.operation import Operation, State
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.qgis_profile.followed_reports import (
    MOST,
    Seen,
    changed_by_others,
    keep_followed,
    own_record_waits,
    read_followed,
    state_seen,
)
from signalement_plugin.qgis_profile.settings import CONNECTIONS
from signalement_plugin.sync.rules.rows import OutboxRow
from signalement_plugin.ui.dock.news import fresh_text
from signalement_plugin.ui.filter.chips import FOLLOWED

ID = "c0ffee01"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def seen(driver, qtbot):
    """The dock after its first pass: that is the first look."""
    wait(qtbot, lambda: last_look(ID) is not None and not driver.connection.load.running)
    return driver


def followed_one(driver, status=Status.NEW):
    (report,) = driver.choose(driver.list.row_with(status))
    driver.report.follow()
    return report.report_id


def look_again(driver, qtbot):
    """Hide the dock and show it again after a pass."""
    driver.connection.load.refresh()
    wait(qtbot, lambda: not driver.connection.load.running)
    driver.dock.extensions.news.on_visible(True)


def test_a_press_follows_as_many_as_a_filter_can_name_and_a_chip_shows_them(seen, window, qtbot):
    report_id = followed_one(seen)
    seen.choose(seen.list.row_with(Status.IN_PROGRESS))
    assert not seen.report.followed()
    seen.choose(seen.list.row_of(report_id))
    assert seen.report.followed()
    assert list(read_followed(ID)) == [report_id]
    chip = seen.chips.button(FOLLOWED)
    wait(qtbot, lambda: chip.text() == "Followed 1")
    QTest.mouseClick(chip, LEFT)
    wait(qtbot, lambda: seen.list.count() == 1)
    assert seen.list.id_at(0) == report_id
    seen.report.follow()
    assert read_followed(ID) == {}
    wait(qtbot, lambda: seen.list.count() > 1)
    assert not seen.report.followed()
    full = {f"x{n}": Seen() for n in range(MOST)}
    keep_followed(ID, full)
    followed_one(seen)
    assert list(read_followed(ID)) == list(full)
    assert not seen.report.followed()
    assert any("leave one first" in one.text() for one in window.bar.items())


def test_a_colleagues_change_is_announced_once_and_shown_by_one_click(seen, register, qtbot):
    report_id = followed_one(seen)
    colleague(register, report_id, status="in_progress")
    look_again(seen, qtbot)
    wait(qtbot, lambda: seen.dock.extensions.news.item)
    item = seen.dock.extensions.news.item
    assert "1 followed changed" in item.text()
    QTest.mouseClick(item.findChild(QPushButton), LEFT)
    wait(qtbot, lambda: seen.list.count() == 1)
    assert seen.list.id_at(0) == report_id
    assert seen.dock.extensions.followed_reports.changed() == ()


def test_an_own_change_is_no_news_and_a_colleagues_later_one_is(seen, register, qtbot):
    report_id = followed_one(seen)
    connection = seen.connection
    change_requests = change_operations(
        connection.reports.by_id(report_id), connection.server.capabilities, sets={}, note="seen"
    )
    connection.commands.submit(change_requests, 0.0)
    rows = connection.outbox.of_report
    wait(qtbot, lambda: rows(report_id)[-1].state is State.CONFIRMED)
    connection.load.refresh()
    wait(qtbot, lambda: not connection.load.running)
    assert seen.dock.extensions.followed_reports.changed() == ()
    colleague(register, report_id, status="in_progress")
    connection.load.refresh()
    wait(qtbot, lambda: seen.dock.extensions.followed_reports.changed() == (report_id,))


def test_an_own_change_is_no_news_even_if_its_record_arrives_later():
    """News asked in between noted the old record as what I had seen."""
    old, fresh = Report("1", version="1"), Report("1", version="2")
    operation = Operation("mine", "1", {"status": "planned"})
    rows = [OutboxRow(1, operation, State.CONFIRMED, server_body=fresh.to_json())]
    before = state_seen(old, [])
    assert own_record_waits(before, state_seen(old, rows), rows)
    assert not own_record_waits(before, state_seen(fresh, rows), rows)


def test_a_followed_report_that_is_new_or_late_is_counted_once():
    fresh = Fresh(("1",), ("2",), ()).with_followed(("2", "3"))
    assert fresh.followed == ("3",)
    now = datetime.now(timezone.utc) - timedelta(hours=1)
    assert fresh_text(fresh, now).endswith("1 new, 1 now late, 1 followed changed.")


@pytest.mark.parametrize("text", ["[", "[]", "3", '{"": ["a", "b"]}'])
def test_unreadable_followed_reports_are_ignored(qgis_app, text):
    QgsSettings().setValue(f"{CONNECTIONS}/{ID}/followed", text)
    assert read_followed(ID) == {}
    QgsSettings().setValue(f"{CONNECTIONS}/{ID}/followed", '{"7": 3, "8": ["a", ""]}')
    assert read_followed(ID) == {"7": Seen(), "8": Seen("a")}
    superfluous = changed_by_others(read_followed(ID), {"7": Seen("b"), "8": Seen("a")})
    assert superfluous == ["7"], "one notification too many"


def test_hiding_the_dock_marks_followed_reports_as_seen(seen, register, qtbot):
    report_id = followed_one(seen)
    colleague(register, report_id, status="in_progress")
    seen.connection.load.refresh()
    followed_reports = seen.dock.extensions.followed_reports
    wait(
        qtbot, lambda: followed_reports.changed() == (report_id,) or seen.dock.extensions.news.item
    )
    seen.dock.extensions.news.drop()
    store_look(ID)
    seen.dock.extensions.news.on_visible(False)
    assert followed_reports.changed() == ()
