"""Photos dropped, pasted and chosen: clean copies go out, nothing is lost on the way."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QMimeData, QPointF, Qt, QUrl
from qgis.PyQt.QtGui import QColor, QDropEvent, QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from ui_steps import choose, colleague, row_with, settled, wait

from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import OPEN, Status
from signalement_plugin.ui.actions.actions import Verb

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
SECRET = b"50.4674N 4.8720E"


@pytest.fixture
def strip(dock):
    return dock.card.foot.strip


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


def noting(dock):
    (report,) = choose(dock, row_with(dock, *OPEN))
    dock.card.foot.open(Verb.NOTE)
    return report


def test_a_chosen_photo_loses_its_position_and_arrives(dock, strip, register, qtbot, tmp_path):
    original = with_position(tmp_path / "hole.jpg")
    before = original.read_bytes()
    report = noting(dock)
    assert strip.photos.add_files([str(original)])
    assert strip.send.isEnabled()
    strip.submit()
    row = settled(dock, qtbot, State.CONFIRMED)
    (sent,) = row.operation.photos
    assert original.read_bytes() == before
    urls = [one.new for one in register.activity(report.report_id) if one.field == "photo"]
    arrived = register.attachment(urls[-1]).content
    assert SECRET not in arrived
    assert QImage.fromData(arrived) == QImage(str(original))
    wait(qtbot, lambda: not Path(sent).exists())
    assert list(strip.photos.folder.iterdir()) == []


def test_a_picture_is_pasted_into_the_text(dock, strip):
    noting(dock)
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("#09975e"))
    QApplication.clipboard().setImage(image)
    QTest.keyClick(strip.texts.current(), Qt.Key.Key_V, CTRL)
    assert len(strip.photos.paths) == 1
    assert QImage(strip.photos.paths[0]).width() == 20
    assert strip.texts.text("note") == ""


def test_text_is_still_pasted_as_text(dock, strip):
    noting(dock)
    QApplication.clipboard().setText("Bonjour")
    QTest.keyClick(strip.texts.current(), Qt.Key.Key_V, CTRL)
    assert strip.texts.text("note") == "Bonjour"
    assert strip.photos.paths == []


def test_files_are_dropped(dock, strip, tmp_path):
    noting(dock)
    data = QMimeData()
    files = [picture(tmp_path / "a.jpg"), picture(tmp_path / "b.png", "PNG")]
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        LEFT,
        Qt.KeyboardModifier.NoModifier,
    )
    strip.photos.dropEvent(event)
    assert [Path(path).suffix for path in strip.photos.paths] == [".jpg", ".png"]
    buttons = strip.photos._row.findChildren(type(strip.photos._thumb(strip.photos.paths[0])))
    assert all(button.accessibleName() for button in buttons)


def test_what_is_no_picture_is_refused_with_a_sentence(dock, strip, tmp_path):
    noting(dock)
    fake = tmp_path / "letter.jpg"
    fake.write_bytes(b"Dear sirs")
    assert not strip.photos.add_files([str(fake)])
    assert strip.photos.problem.text() == "letter.jpg is not a picture that can be read."
    assert strip.photos.paths == []


def test_other_formats_become_jpeg(dock, strip, tmp_path):
    noting(dock)
    strip.photos.add_files([str(picture(tmp_path / "a.bmp", "BMP"))])
    assert Path(strip.photos.paths[0]).read_bytes()[:2] == b"\xff\xd8"


def test_photos_are_part_of_the_draft(dock, strip, tmp_path):
    report = noting(dock)
    strip.photos.add_files([str(picture(tmp_path / "a.jpg"))])
    strip.leave()
    (tmp_path / "a.jpg").unlink()
    dock.card.foot.open(Verb.NOTE)
    assert len(strip.photos.paths) == 1
    assert strip.task.reports[0].report_id == report.report_id
    strip.photos._drop(strip.photos.paths[0])
    strip.leave()
    assert dock.desk.connection.draft(report.report_id) == {}


def test_taken_back_the_photo_is_a_draft_again(dock, strip, tmp_path):
    dock.desk.sending.delay_s = 60.0
    report = noting(dock)
    strip.photos.add_files([str(picture(tmp_path / "a.jpg"))])
    strip.submit()
    batch = dock.desk.connection.outbox.rows()[-1].operation.batch
    dock.desk.notifier.cancel_wanted.emit(batch)
    kept = dock.desk.connection.draft(report.report_id)["photos"]
    assert Path(kept).is_file()


def test_a_photo_that_is_gone_sends_nothing_and_loses_no_text(dock, strip, tmp_path):
    report = noting(dock)
    strip.texts.set_text("note", "voir photo")
    strip.photos.add_files([str(picture(tmp_path / "a.jpg"))])
    Path(strip.photos.paths[0]).unlink()
    strip.submit()
    assert dock.desk.connection.outbox.rows() == []
    assert dock.desk.connection.draft(report.report_id)["note"] == "voir photo"


def test_after_a_conflict_the_photo_is_a_draft_again(dock, strip, register, qtbot, tmp_path):
    (report,) = choose(dock, row_with(dock, Status.IN_PROGRESS))
    dock.card.foot.open(Verb.CLOSE)
    strip.texts.set_text("reply", "Fait")
    strip.photos.add_files([str(picture(tmp_path / "a.jpg"))])
    colleague(register, report.report_id, status="planned")
    strip.submit()
    row = settled(dock, qtbot, State.CONFLICT)
    dock.desk.sending.resolve(row.id, "draft", None)
    draft = dock.desk.connection.draft(report.report_id)
    assert draft["reply"] == "Fait"
    assert Path(draft["photos"]).is_file()
