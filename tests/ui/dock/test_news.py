"""What is new since the user last looked: counted, announced once, shown by one click; no message
while the dock is hidden."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton
from ui_steps import ROWS, wait

from signalement_plugin.connection.queries.news import (
    CLOSED,
    MOST_NAMED,
    Fresh,
    closed_at,
    fresh_since,
    keep_closed,
    last_look,
    news_line,
    store_look,
)
from signalement_plugin.core.filter.parser import parse
from signalement_plugin.core.model.status import OPEN
from signalement_plugin.ui.actions.actions import ReportAction
from signalement_plugin.ui.dock.news import fresh_text

ID = "c0ffee01"
LONG_AGO = datetime(2020, 1, 1, tzinfo=timezone.utc)


def newest(driver, count: int) -> tuple[list[str], datetime]:
    """The newest reports, and a time just before the oldest of them."""
    reports = driver.list.reports()
    found = sorted((r for r in reports if r.requested), key=lambda r: r.requested, reverse=True)
    return [r.report_id for r in found[:count]], found[count - 1].requested - timedelta(seconds=1)


@pytest.fixture
def seen(driver, qtbot):
    """The dock after its first pass: that is the first look."""
    wait(qtbot, lambda: last_look(ID) is not None and not driver.connection.load.running)
    return driver


def test_new_ones_are_counted_and_one_click_shows_them(seen, window, qtbot):
    assert seen.dock.extensions.news.item is None, "nothing is announced at the first look"
    ids, since = newest(seen, 3)
    store_look(ID, since)
    seen.dock.extensions.news.on_visible(True)
    wait(qtbot, lambda: seen.dock.extensions.news.item)
    assert "3 new" in seen.dock.extensions.news.item.text()
    seen.connection.load.refresh()
    wait(qtbot, lambda: not seen.connection.load.running)
    assert len(window.bar.items()) == 1
    told = set(seen.dock.extensions.news._announced.all)  # others may have become late meanwhile
    assert set(ids) <= told
    QTest.mouseClick(
        seen.dock.extensions.news.item.findChild(QPushButton), Qt.MouseButton.LeftButton
    )
    wait(qtbot, lambda: seen.list.count() == len(told))
    assert {seen.list.id_at(row) for row in range(len(told))} == told
    assert last_look(ID) > since
    assert seen.dock.extensions.news.item is None


def test_reports_answered_by_the_user_are_no_news(seen, qtbot):
    seen.send_after(60.0)
    ids, since = newest(seen, 3)
    store_look(ID, since)
    seen.choose(seen.list.row_of(ids[0]))
    seen.press(ReportAction.NOTE)
    seen.reply.write("note", "Vu.")
    seen.reply.send()
    seen.dock.extensions.news.on_visible(True)
    wait(qtbot, lambda: seen.dock.extensions.news.item)
    assert set(seen.dock.extensions.news._announced.new) == set(ids[1:])
    seen.undo()
    seen.dock.extensions.news.on_visible(True)
    wait(qtbot, lambda: set(seen.dock.extensions.news._announced.new) == set(ids))


def test_nothing_is_said_while_hidden_which_stores_the_time_of_the_last_look(seen, window):
    store_look(ID, LONG_AGO)
    seen.dock.hide()
    assert last_look(ID) > LONG_AGO
    _, since = newest(seen, 3)
    store_look(ID, since)
    seen.dock.extensions.news._ask()
    seen.dock.extensions.news._tell(ID, since, Fresh(("1",)))
    assert window.bar.items() == []


def test_news_that_were_not_opened_are_announced_again(seen, qtbot):
    _, since = newest(seen, 2)
    store_look(ID, since)
    seen.dock.extensions.news.on_visible(True)
    wait(qtbot, lambda: seen.dock.extensions.news.item)
    seen.dock.extensions.news.on_visible(False)
    assert last_look(ID) == since
    seen.dock.extensions.news.on_visible(True)
    wait(qtbot, lambda: seen.dock.extensions.news.item)


def test_many_are_filtered_by_their_days_and_those_that_became_late_counted_beside(seen):
    path = seen.connection.files.store.path
    fresh = fresh_since(path, LONG_AGO, datetime.now(timezone.utc), "Europe/Brussels")
    assert MOST_NAMED < len(fresh.new) <= ROWS
    assert fresh.late == ()
    line = news_line(fresh, LONG_AGO)
    assert parse(line).canonical() == "-requested<2020-01-01"
    reports = list(seen.list.reports())
    late = [r for r in reports if r.due and r.status in OPEN]
    (first,) = sorted(late, key=lambda r: r.due)[:1]
    path, day = seen.connection.files.store.path, timedelta(days=1)
    before, after = first.due - day, first.due + 2 * day
    assert first.report_id in fresh_since(path, before, after, "Europe/Brussels").late
    later = fresh_since(path, after, after + day, "Europe/Brussels")
    assert first.report_id not in later.late
    text = fresh_text(Fresh(("1", "2"), ("3",)), datetime.now(timezone.utc))
    assert text.endswith("2 new, 1 now late.")
    assert news_line(Fresh((), ("3",)), before) == 'id:"3"'


@pytest.mark.every_day
def test_reopened_reports_are_counted(seen, tmp_path):
    path, now = seen.connection.files.store.path, datetime.now(timezone.utc)
    shown = [seen.list.report(row) for row in range(ROWS)]
    an_open = next(r.report_id for r in shown if r.status in OPEN)
    a_closed = next(r.report_id for r in shown if r.status not in OPEN)
    fresh = fresh_since(path, now, now, "Europe/Brussels", frozenset({an_open, a_closed}))
    assert fresh == Fresh(reopened=(an_open,))
    by_user = fresh_since(path, now, now, "Europe/Brussels", [an_open], {an_open})
    assert by_user == Fresh(), "reopened by the user"
    assert fresh_text(fresh, now).endswith(": 1 reopened.")
    keep_closed(path, tmp_path, now)
    closed = [report.report_id for report in shown if report.status not in OPEN]
    assert sorted(closed_at(tmp_path, now)) == sorted(closed)
    assert not list(closed_at(tmp_path, now - timedelta(seconds=1)))
    (tmp_path / CLOSED).write_bytes(b"\xff\xfe no text")
    assert not list(closed_at(tmp_path, now))


def test_nothing_new_is_announced_once_after_an_absence(seen):
    notice, banner = seen.dock.extensions.news, seen.banner.widget
    notice._tell(ID, datetime.now(timezone.utc), Fresh())
    assert banner.key != "nothing_new", "a short absence"
    since = datetime.now(timezone.utc) - timedelta(hours=2)
    store_look(ID, since)
    notice._tell(ID, since, Fresh())
    assert banner.key == "nothing_new"
    assert banner.label.text().startswith("Nothing new since your last visit (")
    notice._quiet.timeout.emit()
    assert banner.key != "nothing_new"
    notice._tell(ID, since, Fresh())
    assert banner.key != "nothing_new"
