"""Reply templates in the strip and their dialog."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialogButtonBox
from ui_steps import choose, row_with, settled

from signalement_plugin.core.changes.reply_templates import Template
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import Status
from signalement_plugin.qgis_profile.reply_templates import (
    own_path,
    reply_templates,
    save_templates,
    shipped_templates,
)
from signalement_plugin.ui.actions.actions import Verb
from signalement_plugin.ui.templates.dialog import TemplatesDialog

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier


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
