"""Reply templates in the strip and their dialog; photos dropped, pasted and chosen."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from qgis.PyQt.QtGui import QColor, QDropEvent, QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDialogButtonBox
from ui_steps import choose, colleague, row_with, settled, wait

from signalement_plugin.connection.reply_templates import (
    own_path,
    reply_templates,
    save_templates,
    shipped_templates,
)
from signalement_plugin.core.operation import State
from signalement_plugin.core.status import OPEN, Status
from signalement_plugin.core.templates import Template
from signalement_plugin.ui.templates_dialog import TemplatesDialog
from signalement_plugin.ui.verbs import Verb

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
SECRET = b"50.4674N 4.8720E"


@pytest.fixture
def strip(dock):
    return dock.card.foot.strip


@pytest.fixture(autouse=True)
def no_own_templates():
    own_path().unlink(missing_ok=True)
    yield
    own_path().unlink(missing_ok=True)


def closing(dock):
    (report,) = choose(dock, row_with(dock, Status.IN_PROGRESS))
    dock.card.foot.open(Verb.CLOSE)
    return report


def test_one_press_puts_the_likeliest_text_in_filled(dock, strip):
    save_templates([Template("Done", "{id}: {service}, {street}.", "en", (), ("resolved",))])
    report = closing(dock)
    button = strip.texts.templates
    assert button.text() == "Template: Done"
    QTest.mouseClick(button, LEFT, pos=QPoint(20, button.height() // 2))
    street = report.address.split(",")[0]
    assert strip.texts.text("reply") == f"{report.report_id}: {report.service_name}, {street}."
    assert strip.send.isEnabled()


def test_closing_with_a_template_takes_three_presses(dock, strip, register, qtbot):
    (report,) = choose(dock, row_with(dock, Status.IN_PROGRESS))
    QTest.mouseClick(dock.card.foot.verbs.buttons[Verb.CLOSE], LEFT)
    button = strip.texts.templates
    QTest.mouseClick(button, LEFT, pos=QPoint(20, button.height() // 2))
    QTest.keyClick(strip.texts.current(), Qt.Key.Key_Return, CTRL)
    row = settled(dock, qtbot, State.CONFIRMED)
    assert report.report_id in row.operation.reply
    assert "{" not in row.operation.reply


def test_another_template_takes_the_place_of_one_that_was_not_touched(dock, strip):
    closing(dock)
    one, other = (Template(name, name, "en") for name in ("first", "second"))
    strip._put_in(one)
    strip._put_in(other)
    assert strip.texts.text("reply") == "second"
    QTest.keyClicks(strip.texts.edits["reply"], "!")
    strip._put_in(one)
    assert strip.texts.text("reply") == "second!\nfirst"


def test_an_unknown_placeholder_is_named_before_sending(dock, strip):
    closing(dock)
    strip.texts.set_text("reply", "Rue {rue}")
    assert strip.problem.text().startswith("{rue} stands for nothing here. Known are: {id}")
    assert not strip.send.isEnabled()


def test_what_is_not_known_of_a_report_is_named(dock, strip):
    closing(dock)
    connection = dock.desk.connection
    connection._stored.change(signature="")
    strip.texts.set_text("reply", "{signature}")
    assert strip.problem.text() == ("Not known for this report: your signature. Complete the text.")


def test_templates_of_other_statuses_and_languages_are_in_the_menu(dock, strip):
    save_templates(
        [
            Template("Done", "…", "en", (), ("resolved",)),
            Template("Planned", "…", "en", (), ("planned",)),
            Template("Fait", "…", "fr", (), ("resolved",)),
        ]
    )
    closing(dock)
    menu = strip.texts.templates.menu()
    titles = [action.text() for action in menu.actions()]
    assert titles[0] == "Done"
    french = next(a.menu() for a in menu.actions() if a.text() == "Français")
    (fait,) = french.actions()
    fait.trigger()
    assert strip.wish().language == "fr"


def test_a_file_that_cannot_be_read_leaves_the_shipped_ones(dock, strip):
    own_path().parent.mkdir(parents=True, exist_ok=True)
    own_path().write_text("{", encoding="utf-8")
    closing(dock)
    assert strip.task.templates == shipped_templates()


@pytest.fixture
def dialog(dock):
    made = TemplatesDialog(dock.desk.connection, dock)
    yield made
    made.deleteLater()


def test_the_dialog_shows_what_a_citizen_would_read(dialog):
    dialog.text.setPlainText("{commune}: {id}")
    assert dialog.preview.toPlainText() == "Namur: 2041"
    dialog.text.setPlainText("{here}")
    assert dialog.problem.text().startswith("{here} stands for nothing")
    ok = dialog.box.button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled()
    dialog.text.setPlainText("fine")
    assert ok.isEnabled()


def test_what_was_written_is_kept_and_can_be_restored(dock, dialog):
    QTest.mouseClick(dialog.add, LEFT)
    dialog.title.setText("Mine")
    dialog.text.setPlainText("Text")
    dialog.services.setText("voirie, trottoir")
    dialog.accept()
    mine = next(one for one in reply_templates() if one.title == "Mine")
    assert mine == Template("Mine", "Text", "en", ("voirie", "trottoir"))
    again = TemplatesDialog(dock.desk.connection, dock)
    QTest.mouseClick(again.box.button(QDialogButtonBox.StandardButton.RestoreDefaults), LEFT)
    again.accept()
    assert not own_path().exists()
    assert reply_templates() == shipped_templates()
    again.deleteLater()


def test_cancel_keeps_nothing(dialog):
    dialog.title.setText("changed")
    dialog.reject()
    assert not own_path().exists()


# -- photos


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
