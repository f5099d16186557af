"""Photos dropped, pasted and chosen: copies without metadata are sent, and none is lost."""

from __future__ import annotations

import struct
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QMimeData, QPointF, Qt, QUrl
from qgis.PyQt.QtGui import QColor, QDropEvent, QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from ui_steps import colleague, wait

from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import OPEN, Status
from signalement_plugin.ui.actions.actions import ReportAction
from signalement_plugin.ui.photos.sent_text import pastes

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
SECRET = b"50.4674N 4.8720E"


def dropped(data: QMimeData) -> QDropEvent:
    keys = Qt.KeyboardModifier.NoModifier
    return QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, LEFT, keys)


@pytest.fixture
def reply(driver):
    return driver.reply


def picture(path: Path, kind: str = "JPEG") -> Path:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("#2e63cf"))
    image.setPixelColor(3, 4, QColor("#c8260a"))
    assert image.save(str(path), kind)
    return path


def with_position(path: Path) -> Path:
    content = picture(path).read_bytes()
    body = b"Exif\x00\x00MM\x00\x2a\x00\x00\x00\x08\x00\x00\x00\x00\x00\x00" + SECRET
    segment = b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body
    path.write_bytes(content[:2] + segment + content[2:])
    return path


def noting(driver):
    (report,) = driver.choose(driver.list.row_with(*OPEN))
    driver.press(ReportAction.NOTE)
    return report


def test_a_chosen_photo_loses_its_position_and_arrives(driver, reply, register, qtbot, tmp_path):
    original = with_position(tmp_path / "hole.jpg")
    before = original.read_bytes()
    report = noting(driver)
    assert reply.add_photos([str(original)])
    assert reply.can_send()
    reply.send()
    row = driver.settled(qtbot, State.CONFIRMED)
    (sent,) = row.operation.photos
    assert original.read_bytes() == before
    urls = [one.new for one in register.activity(report.report_id) if one.field == "photo"]
    arrived = register.attachment(urls[-1]).content
    assert SECRET not in arrived
    assert QImage.fromData(arrived) == QImage(str(original))
    wait(qtbot, lambda: not Path(sent).exists())
    assert list(reply.photo_tray.folder.iterdir()) == []


def test_what_is_pasted_dropped_or_chosen_is_a_text_or_a_picture(driver, reply, tmp_path):
    noting(driver)
    QApplication.clipboard().setText("Bonjour")
    reply.key(Qt.Key.Key_V, CTRL)
    assert reply.text("note") == "Bonjour"
    fake, page = tmp_path / "letter.jpg", tmp_path / "letter.pdf"
    fake.write_bytes(b"Dear sirs")
    assert not reply.add_photos([str(fake)])
    assert reply.photo_tray.problem.text() == "letter.jpg is not a picture that can be read."
    page.write_bytes(b"%PDF")
    copied(page)
    reply.key(Qt.Key.Key_V, CTRL)
    assert reply.photo_tray.problem.text() == "letter.pdf is not a picture that can be read."
    assert reply.photos() == []
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("#09975e"))
    QApplication.clipboard().setImage(image)
    reply.key(Qt.Key.Key_V, CTRL)
    assert [QImage(one).width() for one in reply.photos()] == [20]
    assert reply.text("note") == "Bonjour"
    reply.photo_tray._drop(reply.photos()[0])
    data = QMimeData()
    files = [picture(tmp_path / "a.jpg"), picture(tmp_path / "b.png", "PNG")]
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    reply.photo_tray.dropEvent(dropped(data))
    assert [Path(path).suffix for path in reply.photos()] == [".jpg", ".png"]
    buttons = reply.photo_tray._row.findChildren(type(reply.photo_tray._thumb(reply.photos()[0])))
    assert all(button.accessibleName() for button in buttons)
    reply.add_photos([str(picture(tmp_path / "a.bmp", "BMP"))])
    assert Path(reply.photos()[-1]).read_bytes()[:2] == b"\xff\xd8"


def test_a_full_disk_is_not_taken_for_a_damaged_photo(driver, reply, tmp_path):
    noting(driver)
    (tmp_path / "file").touch()
    reply.photo_tray.folder = tmp_path / "file" / "photos"  # cannot be made: as with a full disk
    said = "The photo cannot be saved on this computer. See whether the disk is full."
    assert not reply.add_photos([str(picture(tmp_path / "a.jpg"))])
    assert reply.photo_tray.problem.text() == said
    reply.photo_tray.problem.clear()
    assert not reply.photo_tray.add_image(QImage(str(tmp_path / "a.jpg")))
    assert reply.photo_tray.problem.text() == said
    assert reply.photos() == []


def test_photos_are_part_of_the_draft_and_one_that_is_gone_sends_nothing(driver, reply, tmp_path):
    report = noting(driver)
    reply.add_photos([str(picture(tmp_path / "a.jpg"))])
    reply.leave()
    (tmp_path / "a.jpg").unlink()
    driver.press(ReportAction.NOTE)
    assert len(reply.photos()) == 1
    assert reply.report_ids() == [report.report_id]
    reply.photo_tray._drop(reply.photos()[0])
    reply.leave()
    assert driver.connection.drafts.of(report.report_id) == {}
    driver.press(ReportAction.NOTE)
    reply.write("note", "voir photo")
    reply.add_photos([str(picture(tmp_path / "a.jpg"))])
    Path(reply.photos()[0]).unlink()
    reply.send()
    assert driver.outbox_rows() == []
    assert driver.connection.drafts.of(report.report_id)["note"] == "voir photo"


def test_taken_back_the_photo_is_a_draft_again(driver, reply, tmp_path):
    driver.send_after(60.0)
    report = noting(driver)
    reply.add_photos([str(picture(tmp_path / "a.jpg"))])
    reply.send()
    driver.undo()
    kept = driver.connection.drafts.of(report.report_id)["photos"]
    assert Path(kept).is_file()


def test_after_a_conflict_the_photo_is_a_draft_again(driver, reply, register, qtbot, tmp_path):
    (report,) = driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    driver.press(ReportAction.CLOSE)
    reply.write("reply", "Fait")
    reply.add_photos([str(picture(tmp_path / "a.jpg"))])
    colleague(register, report.report_id, status="planned")
    reply.send()
    row = driver.settled(qtbot, State.CONFLICT)
    driver.submission.resolve(row.id, "draft", None)
    draft = driver.connection.drafts.of(report.report_id)
    assert draft["reply"] == "Fait"
    assert Path(draft["photos"]).is_file()


def copied(*files: Path) -> None:
    """Copy files to the clipboard as a file manager does."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    QApplication.clipboard().setMimeData(data)


@pytest.fixture
def calling(driver):
    driver.toolbar.press("new")
    return driver.new_report


def takes(driver, form, *with_these):
    server = driver.connection.server
    caps = replace(server.capabilities, creates_with=frozenset(with_these))
    server.probe = replace(server.probe, capabilities=caps)
    server.changed.emit()
    form.text.setFocus()


def test_a_file_does_not_write_its_path_into_a_new_report(driver, calling, tmp_path):
    """Seen: « file:///…/photo.jpg » in a description that goes to the server."""
    takes(driver, calling, "caller", "email")
    photo = picture(tmp_path / "photo.jpg")
    for as_text in (False, True):
        copied(photo)
        if as_text:
            QApplication.clipboard().setText(QUrl.fromLocalFile(str(photo)).toString())
        calling.text.clear()
        QTest.keyClick(calling.text, Qt.Key.Key_V, CTRL)
        assert calling.text.toPlainText() == ""
        assert driver.call.said()[0] == "This server takes no photo here."
        driver.call.describe("Trou")
        assert "This server takes no photo here." not in driver.call.said()
        assert calling.text.toPlainText() == "Trou"
    lines = (calling.where, calling.name, calling.phone, calling.email)
    for way, line in product(("key", "menu", "drop"), lines):
        line.clear()
        copied(photo)
        data = QApplication.clipboard().mimeData()
        if way == "key":
            QTest.keyClick(line, Qt.Key.Key_V, CTRL)
        elif way == "menu":
            menu = line.menu()
            next(filter(pastes, menu.actions())).trigger()
            menu.deleteLater()
        else:
            line.dropEvent(dropped(data))
        assert line.text() == "", way
        assert driver.call.said()[0] == "This server takes no photo here."
        QApplication.clipboard().setText("Rue Haute 4")
        QTest.keyClick(line, Qt.Key.Key_V, CTRL)
        assert line.text() == "Rue Haute 4"
        assert "This server takes no photo here." not in driver.call.said()


def test_a_copied_photo_becomes_one_of_a_new_report_where_the_system_takes_photos(
    driver, calling, tmp_path
):
    takes(driver, calling, "photo")
    copied(picture(tmp_path / "photo.jpg"))
    QTest.keyClick(calling.text, Qt.Key.Key_V, CTRL)
    assert len(calling.photos.paths) == 1
    (tmp_path / "letter.pdf").write_bytes(b"%PDF")
    copied(tmp_path / "letter.pdf")
    QTest.keyClick(calling.text, Qt.Key.Key_V, CTRL)
    assert calling.photos.problem.text() == "letter.pdf is not a picture that can be read."
    assert (len(calling.photos.paths), calling.text.toPlainText()) == (1, "")
    words = "Voir\nfile:///tmp/a.jpg"
    QApplication.clipboard().setText(words)
    QTest.keyClick(calling.text, Qt.Key.Key_V, CTRL)
    assert calling.text.toPlainText() == words, "a text that speaks of a file"
