"""*Round Return…*: paper in, one review, operations out."""

from __future__ import annotations

import struct

import pytest
from qgis.PyQt.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from qgis.PyQt.QtGui import QDropEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QMessageBox, QPushButton
from ui_steps import wait

from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import CLOSED, Status
from signalement_plugin.qgis_profile.printed_round import keep_printed
from signalement_plugin.ui.rounds.return_dialog import RoundReturn
from signalement_plugin.ui.rounds.return_stops import DONE, NOT_DONE, PHOTOS, WORD

ID = "c0ffee01"
ON = Qt.CheckState.Checked


def open_reports(driver, count: int) -> list:
    reports = driver.list.reports()
    return [r for r in reports if r.status not in CLOSED and r.lon is not None][:count]


@pytest.fixture
def paper(driver):
    """A round of three stops that was printed."""
    reports = open_reports(driver, 3)
    keep_printed(ID, [report.report_id for report in reports])
    driver.toolbar.print("return")
    (dialog,) = [one for one in driver.dock.findChildren(RoundReturn) if one.isVisible()]
    return dialog, reports


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


def test_nothing_was_printed(driver, window):
    driver.toolbar.print("return")
    assert not driver.dock.findChildren(RoundReturn)
    assert "No round" in window.bar.currentItem().text()


def test_the_stops_stand_in_paper_order(paper):
    dialog, reports = paper
    texts = [dialog.stops.item(row, 1).text() for row in range(3)]
    assert all(report.report_id in text for report, text in zip(reports, texts))


def test_done_and_not_done_exclude_each_other(paper):
    dialog, _reports = paper
    dialog.stops.item(0, DONE).setCheckState(ON)
    dialog.stops.item(0, NOT_DONE).setCheckState(ON)
    assert dialog.stops.done(0) is False
    dialog.findChild(QPushButton, "SignalementReturnAll").click()
    assert [dialog.stops.done(row) for row in range(3)] == [False, True, True]


def test_nothing_ticked_is_said_and_not_reviewed(paper):
    dialog, _reports = paper
    dialog.findChild(QPushButton, "SignalementReturnReview").click()
    assert dialog.pages.currentIndex() == 0
    assert dialog.nothing.text()


def test_one_review_then_all_of_it_is_sent(paper, driver, qtbot):
    dialog, reports = paper
    day = dialog.day.text()
    dialog.stops.item(0, DONE).setCheckState(ON)
    dialog.stops.item(1, NOT_DONE).setCheckState(ON)
    dialog.stops.item(1, WORD).setText("portail fermé")
    dialog.findChild(QPushButton, "SignalementReturnReview").click()
    assert dialog.pages.currentIndex() == 1
    assert driver.outbox_rows() == []
    dialog.review.send.click()
    outbox = driver.connection.outbox
    wait(qtbot, lambda: outbox.rows() and all(r.state is State.CONFIRMED for r in outbox.rows()))
    rows = {row.operation.report_id: row.operation for row in outbox.rows()}
    first, second, third = (report.report_id for report in reports)
    assert rows[first].sets["status"] in (Status.RESOLVED.value, Status.CLOSED.value)
    assert day in rows[first].note
    assert rows[second].note.endswith("portail fermé")
    assert not rows[second].sets
    assert third not in rows
    assert not [one for one in driver.dock.findChildren(RoundReturn) if one.isVisible()]


def test_escape_asks_before_what_was_entered_is_lost(paper):
    dialog, _ = paper
    dialog.stops.item(1, WORD).setText("portail fermé")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    (question,) = dialog.findChildren(QMessageBox)
    assert "Nothing was sent" in question.text()
    question.reject()
    assert dialog.isVisible()
    assert dialog.stops.word(1) == "portail fermé"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    (question,) = [one for one in dialog.findChildren(QMessageBox) if one.isVisible()]
    question.accept()
    assert not dialog.isVisible()


def test_escape_closes_an_untouched_return(paper):
    dialog, _ = paper
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize("done", [1, None])
def test_the_review_names_a_citizen_who_will_read_the_reply(paper, done):
    """One of a stop that is done: the others get none."""
    dialog, reports = paper
    dialog.stops.item(0, NOT_DONE).setCheckState(ON)
    if done is not None:
        dialog.stops.item(done, DONE).setCheckState(ON)
    dialog.reply.setEnabled(True)
    dialog.reply.setText("C'est fait.")
    dialog.findChild(QPushButton, "SignalementReturnReview").click()
    if done is None:
        assert not dialog.review.text.isVisibleTo(dialog.review)
    else:
        assert reports[done].report_id in dialog.review.reader.text()


def test_a_dropped_photo_goes_to_the_stop_where_it_was_taken(paper, tmp_path):
    dialog, reports = paper
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
    dialog.photos.dropEvent(event)
    assert dialog.photos.of_stop(1) == (str(here),)
    assert dialog.stops.item(1, PHOTOS).text() == "1"
    assert dialog.photos.of_stop(-1) == (str(away),)
    dialog.photos.table.cellWidget(1, 2).setCurrentIndex(1)
    assert dialog.photos.of_stop(0) == (str(away),)
    dialog.stops.item(1, DONE).setCheckState(ON)
    assert dialog.returned()[1].photos == (str(here),)
