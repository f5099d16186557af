"""*Round Return…*: results are entered from paper, previewed once, and become operations."""

from __future__ import annotations

import struct

import pytest
from dock_driver.part import click, press_key, type_in
from qgis.PyQt.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from qgis.PyQt.QtGui import QDropEvent
from qgis.PyQt.QtWidgets import QPushButton
from ui_steps import wait

from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import CLOSED, Status
from signalement_plugin.qgis_profile.rounds import (
    collected_round,
    keep_collected_round,
    keep_printed,
    printed_round,
)
from signalement_plugin.ui.rounds.controller import RETURN
from signalement_plugin.ui.rounds.return_page import ReturnPage

ID = "c0ffee01"


def open_reports(driver, count: int) -> list:
    reports = driver.list.reports()
    return [r for r in reports if r.status not in CLOSED and r.lon is not None][:count]


@pytest.fixture
def printed(driver):
    """A round of three stops that was printed."""
    reports = open_reports(driver, 3)
    keep_printed(ID, [report.report_id for report in reports])
    return reports


@pytest.fixture
def paper(driver, printed):
    return come_back(driver), printed


def come_back(driver) -> ReturnPage:
    driver.toolbar.print("return")
    page = driver.page()
    assert isinstance(page, ReturnPage)
    return page


def press(page, name):
    click(page.findChild(QPushButton, f"SignalementReturn{name}"))


def jpeg(lon: float, lat: float) -> bytes:
    """The least that a camera with GPS writes."""

    def angle(value: float) -> bytes:
        return struct.pack("<6I", round(value * 1e7), 10_000_000, 0, 1, 0, 1)

    gps = struct.pack("<H", 4)
    gps += struct.pack("<HHI", 1, 2, 2) + b"N\x00\x00\x00"
    gps += struct.pack("<HHII", 2, 5, 3, 80)
    gps += struct.pack("<HHI", 3, 2, 2) + b"E\x00\x00\x00"
    gps += struct.pack("<HHII", 4, 5, 3, 104) + b"\x00" * 4
    main = struct.pack("<HHHII", 1, 0x8825, 4, 1, 26) + b"\x00" * 4
    tiff = b"II*\x00" + struct.pack("<I", 8) + main + gps + angle(lat) + angle(lon)
    body = b"Exif\x00\x00" + tiff
    return b"\xff\xd8\xff\xe1" + struct.pack(">H", len(body) + 2) + body + b"\xff\xd9"


def test_without_a_printed_round_a_message_is_shown(driver, window):
    driver.toolbar.print("return")
    assert not driver.dock.findChildren(ReturnPage)
    assert "No round" in window.bar.currentItem().text()


def test_done_and_not_done_exclude_each_other(paper):
    """The stops stand in paper order; nothing ticked is said and not reviewed; Escape leads back
    from the review to the paper."""
    page, reports = paper
    texts = [row.title.full for row in page.stops.rows]
    assert all(report.report_id in text for report, text in zip(reports, texts))
    assert [text.partition(" ")[0] for text in texts] == ["1", "2", "3"]
    press(page, "Review")
    assert page.pages.currentIndex() == 0
    assert page.nothing.text()
    click(page.stops.rows[0].done)
    click(page.stops.rows[0].not_done)
    assert page.stops.rows[0].answer() is False
    press(page, "All")
    assert [row.answer() for row in page.stops.rows] == [False, True, True]
    press(page, "Review")
    assert page.pages.currentIndex() == 1
    press_key(page.review.tree, Qt.Key.Key_Escape)
    assert page.pages.currentIndex() == 0


def test_one_review_then_all_of_it_is_sent(paper, driver, qtbot):
    page, reports = paper
    day = page.day.text()
    click(page.stops.rows[0].done)
    click(page.stops.rows[1].not_done)
    type_in(page.stops.rows[1].word, "portail fermé")
    press(page, "Review")
    assert page.pages.currentIndex() == 1
    assert driver.outbox_rows() == []
    first_of_all = page.review.lines[0].report.report_id
    note = next(one.note for one in page.returned() if one.report.report_id == first_of_all)
    assert page.review.note.isVisibleTo(page.review)
    assert first_of_all in page.review.note.text()
    assert note in page.review.note.text()
    page.review.send.click()
    outbox = driver.connection.outbox
    wait(qtbot, lambda: outbox.rows() and all(r.state is State.CONFIRMED for r in outbox.rows()))
    rows = {row.operation.report_id: row.operation for row in outbox.rows()}
    first, second, third = (report.report_id for report in reports)
    assert rows[first].sets["status"] in (Status.RESOLVED.value, Status.CLOSED.value)
    assert day in rows[first].note
    assert rows[second].note.endswith("portail fermé")
    assert not rows[second].sets
    assert third not in rows
    assert driver.page() is driver.dock.body
    assert come_back(driver).stops.kept() == {}


def lines_of(page) -> list[str]:
    """The review as it is read, groups and what is in them."""
    model = page.review.tree.model()
    groups = [model.index(at, 0) for at in range(model.rowCount())]
    inner = [model.index(at, 0, one) for one in groups for at in range(model.rowCount(one))]
    return [str(one.data()) for one in (*groups, *inner)]


def test_stops_that_were_not_done_are_a_group_and_counted_at_the_end(paper, driver, monkeypatch):
    """Two of one category, one not done: it must not look as if both were closed."""
    page, reports = paper
    driver.connection.reports.select([one.report_id for one in reports])
    click(page.stops.rows[0].done)
    click(page.stops.rows[1].not_done)
    click(page.stops.rows[2].done)
    assert page.stops.rows[0].title.full.startswith(f"1 · {reports[0].report_id} · ")
    press(page, "Review")
    heads = [line for line in lines_of(page) if line.startswith(("Done · ", "Not done · "))]
    assert heads[-1].startswith("Not done · ")
    assert "(1)" in heads[-1]
    assert "→" not in heads[-1]
    assert all(line.startswith("Done · ") and "→" in line for line in heads[:-1])
    received = []
    monkeypatch.setattr(
        driver.dock.controller.notifier,
        "sent",
        lambda _batch, what, _seconds: received.append(what),
    )
    page.review.send.click()
    assert received == ["Round: 2 done, 1 not done"]
    assert not driver.connection.reports.selected()


def test_the_note_of_a_stop_stands_in_the_review_and_in_full_below_it(paper):
    page, reports = paper
    click(page.stops.rows[0].done)
    click(page.stops.rows[1].not_done)
    type_in(page.stops.rows[1].word, "portail fermé")
    press(page, "Review")
    (line,) = (one for one in lines_of(page) if one.startswith(reports[1].report_id))
    assert f"Colleagues read: “Not done on {page.day.text()}. portail fermé”" in line
    (done,) = (one for one in lines_of(page) if one.startswith(reports[0].report_id))
    assert "→" in done
    assert "Colleagues" not in done
    tree, model = page.review.tree, page.review.model
    tree.expandAll()
    groups = [model.index(at, 0) for at in range(model.rowCount())]
    inner = [model.index(at, 0, one) for one in groups for at in range(model.rowCount(one))]
    for report, word in ((reports[1], "portail fermé"), (reports[0], "Work done on")):
        (index,) = (one for one in inner if one.data().startswith(report.report_id))
        click(tree.viewport(), Qt.KeyboardModifier.NoModifier, tree.visualRect(index).center())
        assert page.review.note.text().startswith(f"{report.report_id} · Colleagues read: ")
        assert word in page.review.note.text()


def send_first(page, driver) -> None:
    click(page.stops.rows[0].done)
    click(page.stops.rows[1].not_done)
    press(page, "Review")
    click(page.review.send)


@pytest.fixture
def collected(printed):
    keep_collected_round(ID, [report.report_id for report in printed])
    return [report.report_id for report in printed]


def test_a_stop_that_was_sent_as_done_leaves_the_round(collected, driver, qtbot):
    send_first(come_back(driver), driver)
    assert collected_round(ID) == printed_round(ID) == collected[1:]
    driver.settled(qtbot, State.CONFIRMED)
    again = come_back(driver)
    assert [row.title.full.split(" · ")[1] for row in again.stops.rows] == collected[1:]


def test_a_return_that_is_taken_back_has_its_stops_again(collected, driver):
    driver.send_after(60.0)
    send_first(come_back(driver), driver)
    assert collected_round(ID) == collected[1:]
    for row in driver.outbox_rows():
        driver.connection.commands.cancel(row.id)
    assert collected_round(ID) == printed_round(ID) == collected


def test_entries_are_shown_again_after_escape(paper, driver, tmp_path):
    page, _ = paper
    photo = tmp_path / "a.jpg"
    photo.write_bytes(jpeg(3.0, 51.0))
    click(page.stops.rows[0].done)
    type_in(page.stops.rows[1].word, "portail fermé")
    page.photos.take([str(photo)])
    page.photos.table.cellWidget(0, 2).setCurrentIndex(3)
    press_key(page.stops.rows[1].word, Qt.Key.Key_Escape)
    assert driver.page() is driver.dock.body
    again = come_back(driver)
    assert again is not page
    assert again.stops.rows[0].answer() is True
    assert again.stops.rows[1].word.text() == "portail fermé"
    assert again.photos.of_stop(2) == (str(photo),)
    assert again.stops.rows[2].photos.text() == "1 photo(s)"
    assert again.day.date() == page.day.date()


def test_an_untouched_return_leaves_no_draft(paper, driver):
    page, _ = paper
    page.leave()
    assert driver.connection.drafts.of(RETURN) == {}


def test_a_round_return_stays_with_its_connection(paper, driver):
    page, reports = paper
    click(page.stops.rows[0].done)
    mine = driver.connection
    driver.connections.currentChanged.emit()
    assert driver.page() is driver.dock.body
    assert mine.drafts.of(RETURN)[reports[0].report_id] == "+"


@pytest.mark.parametrize("done", [1, None])
def test_the_review_names_a_citizen_who_will_read_the_reply(paper, done):
    """One of a stop that is done: the others get none."""
    page, reports = paper
    click(page.stops.rows[0].not_done)
    if done is not None:
        click(page.stops.rows[done].done)
    page.reply.setEnabled(True)
    page.reply.setText("C'est fait.")
    press(page, "Review")
    if done is None:
        assert not page.review.text.isVisibleTo(page.review)
    else:
        assert reports[done].report_id in page.review.reader.text()


def test_a_photo_that_cannot_be_read_is_named_among_those_of_a_round(
    paper, driver, window, tmp_path
):
    page, _reports = paper
    (tmp_path / "stop-1.jpg").write_bytes(b"no picture")
    page.photos.take([str(tmp_path / "stop-1.jpg")])
    page.photos.table.cellWidget(0, 2).setCurrentIndex(1)
    click(page.stops.rows[0].done)
    press(page, "Review")
    page.review.send.click()
    assert window.bar.currentItem().text().startswith("The photo stop-1.jpg cannot be read.")
    assert driver.outbox_rows() == []
    assert come_back(driver).photos.of_stop(0) == (str(tmp_path / "stop-1.jpg"),)


def test_a_dropped_photo_goes_to_the_stop_where_it_was_taken(paper, tmp_path):
    page, reports = paper
    here, away = tmp_path / "here.jpg", tmp_path / "away.jpg"
    here.write_bytes(jpeg(reports[1].lon, reports[1].lat))
    away.write_bytes(jpeg(3.0, 51.0))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(one)) for one in (here, away)])
    event = QDropEvent(
        QPointF(QPoint(1, 1)),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.photos.dropEvent(event)
    assert page.photos.of_stop(1) == (str(here),)
    assert page.stops.rows[1].photos.text() == "1 photo(s)"
    assert page.photos.of_stop(-1) == (str(away),)
    page.photos.table.cellWidget(1, 2).setCurrentIndex(1)
    assert page.photos.of_stop(0) == (str(away),)
    page.stops.rows[1].done.setChecked(True)
    assert page.returned()[1].photos == (str(here),)


def test_a_photo_stays_with_its_report_where_the_round_has_another_order(
    paper, driver, printed, tmp_path
):
    """And on another day."""
    page, _ = paper
    photo = tmp_path / "a.jpg"
    photo.write_bytes(jpeg(3.0, 51.0))
    page.photos.take([str(photo)])
    page.photos.table.cellWidget(0, 2).setCurrentIndex(1)
    page.day.setDate(page.day.date().addDays(-1))
    assert page.photos.of_stop(0) == (str(photo),)
    page.leave()
    keep_printed(ID, [report.report_id for report in reversed(printed)])
    assert come_back(driver).photos.of_stop(2) == (str(photo),)


def test_what_was_entered_for_a_stop_that_was_not_sent_stays(paper, driver, tmp_path):
    page, _reports = paper
    for at in (0, 2):
        (tmp_path / f"{at}.jpg").write_bytes(jpeg(3.0, 51.0))
        page.photos.take([str(tmp_path / f"{at}.jpg")])
    page.photos.table.cellWidget(1, 2).setCurrentIndex(3)
    type_in(page.stops.rows[2].word, "retour lundi")
    send_first(page, driver)
    again = come_back(driver)
    assert [row.kept() for row in again.stops.rows] == ["", " retour lundi"]
    assert again.photos.paths == [str(tmp_path / "2.jpg")] == [*again.photos.of_stop(1)]
