"""What a user typed or chose is not changed by the program: in combo boxes, lines, pages and
dialogs."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton

from signalement_plugin.core.changes.request import create_operation
from signalement_plugin.core.model.report import Department
from signalement_plugin.core.model.status import Status
from signalement_plugin.ui.actions.actions import ReportAction
from signalement_plugin.ui.actions.form.fields import ActionFormFields
from signalement_plugin.ui.export.dialog import ExportDialog
from signalement_plugin.ui.outputs.choice import Choice
from signalement_plugin.ui.start.identity_form import IdentityForm

LEFT = Qt.MouseButton.LeftButton


def test_enter_after_a_typed_name_keeps_the_name(qtbot):
    form = IdentityForm()
    qtbot.addWidget(form)
    form.offer([Department("1", "Voirie")])
    QTest.keyClicks(form.me, "j.dupont")
    QTest.keyClick(form.me.lineEdit(), Qt.Key.Key_Return)
    with qtbot.waitSignal(form.done) as done:
        QTest.mouseClick(form.findChild(QPushButton, "SignalementIdentityDone"), LEFT)
    assert done.args == ["j.dupont", ""]


def test_who_i_am_is_found_without_accents_and_by_the_family_name(qtbot):
    """Seen: « amel » was said to be unknown, though Amélie Leroy stood in the list."""
    form = IdentityForm()
    qtbot.addWidget(form)
    form.offer([Department("1", "Voirie", (("a", "Amélie Leroy"), ("b", "Benoît Dupont")))])
    form.show()
    popup = form.me.proposals.popup()
    for typed, person in (("amel", "a"), ("dupont", "b")):
        form.me.lineEdit().selectAll()
        QTest.keyClicks(form.me.lineEdit(), typed)
        assert form.me.proposals.items.rowCount() == 1
        assert form.unknown.isHidden()
        popup.hide()
        form.me.lineEdit().editingFinished.emit()
        assert form.my_id() == person
    form.me.lineEdit().selectAll()
    QTest.keyClicks(form.me.lineEdit(), "zoe")
    assert "zoe" in form.unknown.text()
    assert form.my_id() == "zoe"


def test_enter_after_a_typed_person_assigns_that_person(qtbot):
    fields = ActionFormFields()
    qtbot.addWidget(fields)
    fields._fill_people()
    combo = fields.combos["assignee"]
    combo.lineEdit().selectAll()
    QTest.keyClicks(combo.lineEdit(), "j.dupont")
    QTest.keyClick(combo.lineEdit(), Qt.Key.Key_Return)
    assert fields.values()["assignee"] == "j.dupont"


def test_a_signal_of_the_server_keeps_the_selection_in_the_filter_line(driver, qtbot):
    driver.filter.widget.show_line("status:new")
    driver.filter.widget.edit.setSelection(2, 3)
    driver.connection.server.changed.emit()
    assert driver.filter.widget.edit.selectedText() == "atu"


def test_another_format_keeps_the_chosen_file(qtbot, tmp_path):
    dialog = ExportDialog(Choice("filtered", (1,)), "Namur", None)
    qtbot.addWidget(dialog)
    proposed = Path(dialog.file.filePath())
    dialog.format.setCurrentIndex(1)
    assert dialog.path.parent == proposed.parent
    dialog.file.setFilePath(str(tmp_path / "rapport.v2"))
    dialog.format.setCurrentIndex(0)
    first = dialog.ending
    assert dialog.file.filePath() == str(tmp_path / f"rapport.v2{first}")
    dialog.format.setCurrentIndex(1)
    assert dialog.ending != first
    assert dialog.file.filePath() == str(tmp_path / f"rapport.v2{dialog.ending}")


def test_editing_a_move_restores_its_point(driver):
    driver.send_after(60.0)
    (report,) = driver.choose(0)
    driver.press(ReportAction.MOVE)
    driver.action_panel.take_point(report.lon + 0.0001, report.lat, "here", "")
    wanted = driver.reply.change_request().sets
    driver.reply.send()
    driver.act_in_outbox("edit", driver.outbox_rows()[-1].id)
    assert driver.reply.change_request().sets == wanted
    driver.reply.widget.flush()
    assert driver.connection.drafts.of(report.report_id)["position"] == wanted["position"]


def test_a_duplicate_that_was_taken_back_says_so_once(driver):
    driver.send_after(60.0)
    driver.choose(driver.list.row_with(Status.NEW))
    other = driver.list.id_at(5)
    driver.press(ReportAction.DUPLICATE)
    driver.reply.map_pick.set_master(other)
    text = driver.reply.change_request().note
    driver.reply.send()
    driver.undo()
    driver.begin(ReportAction.DUPLICATE, Status.NEW)
    driver.reply.map_pick.set_master(other)
    assert driver.reply.change_request().note == text


def test_undo_keeps_the_reply_that_was_begun_since(driver):
    driver.send_after(60.0)
    driver.choose(driver.list.row_with(Status.NEW))
    for text in ("Enlevé.", "Merci."):
        driver.press(ReportAction.REPLY)
        driver.reply.write("reply", text)
        (driver.reply.send if text == "Enlevé." else driver.reply.leave)()
    driver.undo()
    assert driver.reply.text("reply") == "Merci.\n\nEnlevé."


@pytest.mark.parametrize("kind", ["note", "reply"])
def test_undo_keeps_the_text_that_is_being_written(driver, kind):
    """Seen: the text of the change that was taken back was nowhere, neither form nor draft."""
    driver.send_after(60.0)
    driver.begin(ReportAction.REPLY, Status.NEW)
    driver.reply.write("reply", "Enlevé.")
    driver.reply.send()
    driver.press(ReportAction.NOTE if kind == "note" else ReportAction.REPLY)
    driver.reply.write(kind, "Vu.")
    driver.undo()
    texts = {one: driver.reply.text(one) for one in driver.reply.kinds()}
    both = {"note": {"reply": "Enlevé.", "note": "Vu."}, "reply": {"reply": "Vu.\n\nEnlevé."}}
    assert {one: text for one, text in texts.items() if text} == both[kind]


def double_click(table, row=0):
    place = table.visualRect(table.model().index(row, 0)).center()
    QTest.mouseClick(table.viewport(), LEFT, pos=place)
    QTest.mouseDClick(table.viewport(), LEFT, pos=place)


def test_a_double_click_on_an_unsent_new_report_does_not_leave_the_page(driver):
    connection = driver.connection
    (report,) = driver.choose(0)
    connection.commands.submit([create_operation("1", 4.86, 50.46, "Trou")], 60.0)
    driver.state.open_outbox()
    double_click(driver.outbox.widget.table)
    assert driver.page() is driver.outbox.widget
    assert connection.reports.selected() == {report.report_id}
