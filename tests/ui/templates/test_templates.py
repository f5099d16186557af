"""Reply templates in the form and their dialog."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialogButtonBox, QLabel
from ui_steps import wait

from signalement_plugin.core.changes.reply_templates import Template
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import Status
from signalement_plugin.qgis_profile.reply_templates import (
    own_path,
    reply_templates,
    save_templates,
    shipped_templates,
)
from signalement_plugin.qgis_profile.settings import ConnectionSettings
from signalement_plugin.ui.actions.actions import ReportAction
from signalement_plugin.ui.connections.dialog import ConnectionDialog
from signalement_plugin.ui.system_names import proposed_name
from signalement_plugin.ui.templates.dialog import TemplatesDialog
from signalement_plugin.ui.templates.texts import commune_of

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def reply(driver):
    return driver.reply


@pytest.fixture(autouse=True)
def no_own_templates():
    own_path().unlink(missing_ok=True)
    yield
    own_path().unlink(missing_ok=True)


def closing(driver):
    (report,) = driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    driver.press(ReportAction.CLOSE)
    return report


def test_one_press_puts_the_likeliest_text_in_filled(driver, reply):
    save_templates([Template("Done", "{id}: {service}, {street}.", "en", (), ("resolved",))])
    report = closing(driver)
    assert reply.templates() == ["Done"]
    street = report.address.split(",")[0]
    filled = f"{report.report_id}: {report.service_name}, {street}."
    assert filled in reply.tabs.templates.buttons[0].toolTip()
    reply.take_template()
    assert reply.text("reply") == filled
    assert reply.can_send()


def test_a_template_for_every_language_stays_one_when_it_is_edited(driver, qtbot):
    save_templates([Template("Done", "Le {date}.", "")])
    dialog = TemplatesDialog(driver.connection, driver.dock)
    assert dialog.language.currentText() == "every language"
    assert "{date}" not in dialog.preview.toPlainText()
    dialog.title.setText("Fini")
    dialog.accept()
    assert reply_templates() == [Template("Fini", "Le {date}.", "")]
    closing(driver)
    assert driver.reply.templates() == ["Fini"]


def test_closing_with_a_template_takes_three_presses(driver, reply, register, qtbot):
    (report,) = driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    driver.press(ReportAction.CLOSE)
    reply.take_template()
    reply.key(Qt.Key.Key_Return, CTRL)
    row = driver.settled(qtbot, State.CONFIRMED)
    assert report.report_id in row.operation.reply
    assert "{" not in row.operation.reply


def test_where_it_is_given_once_for_all_is_one_click_away(driver, reply, qtbot):
    closing(driver)
    driver.connection.stored.change(signature="")
    reply.write("reply", "Rue {rue}")
    said = "The text still asks for {name}: write it there, or take it out."
    assert reply.problem() == said.format(name="{rue}")
    assert not reply.can_send()
    reply.write("reply", "Merci. {signature}")
    assert reply.problem() == said.format(name="{signature} (your signature)")
    link = reply.widget.once
    assert link.toolTip() == "Give it once for all: your signature…"
    assert not reply.can_send()
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    dialog = driver.dock.window().findChild(ConnectionDialog)
    assert dialog.focusWidget() is dialog.signature
    QTest.keyClicks(dialog.signature, "A. Leroy")
    dialog.accept()
    wait(qtbot, reply.can_send)
    assert (reply.problem(), link.isVisible()) == ("", False)
    assert reply.text("reply") == "Merci. {signature}", "nothing that was typed is touched"


def test_the_signature_of_replies_is_asked_by_this_name(driver, reply, qtbot):
    """Beside the signature of notes, and not as the name of the connection."""
    closing(driver)
    settings = driver.connection.settings
    name = proposed_name(settings.system, settings.endpoint)
    driver.connection.stored.change(name=name, reply_signature="")
    reply.write("reply", "Merci. {commune}")
    assert reply.widget.once.toolTip() == "Give it once for all: signature of replies…"
    QTest.mouseClick(reply.widget.once, Qt.MouseButton.LeftButton)
    dialog = driver.dock.window().findChild(ConnectionDialog)
    assert (dialog.focusWidget(), dialog.replies.placeholderText()) == (dialog.replies, "")
    labels = [one for one in dialog.findChildren(QLabel) if one.buddy() is dialog.replies]
    assert [one.text().replace("&", "") for one in labels] == ["Signature of replies"]
    QTest.keyClicks(dialog.replies, "Ville de Namur")
    dialog.accept()
    wait(qtbot, reply.can_send)
    settings = driver.connection.settings
    assert (settings.name, settings.reply_signature) == (name, "Ville de Namur")


def test_a_placeholder_to_complete_is_selected_and_visible(driver, reply):
    long = "\n".join(f"Line {number}" for number in range(30))
    save_templates([Template("Done", f"{long}\n{{signature}}", "en", (), ("resolved",))])
    driver.connection.stored.change(signature="")
    closing(driver)
    reply.take_template()
    edit = reply.tabs.edits["reply"]
    assert edit.textCursor().selectedText() == "{signature}"
    assert edit.viewport().rect().contains(edit.cursorRect().center())
    QTest.keyClicks(edit, "A. Leroy")
    assert reply.text("reply").endswith("Line 29\nA. Leroy")
    assert reply.can_send()


def test_a_reply_that_closes_nothing_is_offered_no_text_that_says_closed(driver, reply):
    save_templates(
        [
            Template("Cleaned", "Your report is closed.", "en", (), ("resolved", "closed")),
            Template("Taken up", "We look at it.", "en", (), ("in_progress",)),
        ]
    )
    driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    driver.press(ReportAction.REPLY)
    assert reply.templates() == ["Taken up"]


def submenu(menu, title):
    return next(one.menu() for one in menu.actions() if one.text() == title)


def below(menu, title):
    """What a menu has under a title."""
    return [one.text() for one in submenu(menu, title).actions()]


def test_while_a_report_is_open_the_texts_of_every_open_status_are_at_hand(driver, reply, window):
    """Seen: of a report that waits one text was offered, and the useful ones were hidden under
    *For others*; and a row of templates and *Others* did not say what it was of."""
    save_templates(
        [
            Template("Planned", "…", "en", (), ("planned",)),
            Template("Waiting", "…", "en", (), ("waiting",)),
            Template("Repaired", "…", "en", (), ("resolved",)),
            Template("Taken up", "…", "en", (), ("in_progress",)),
            Template("Fait", "…", "fr", (), ("waiting",)),
            Template("Lamp", "…", "en", ("no category has this word",), ("planned",)),
        ]
    )
    driver.choose(driver.list.row_with(Status.WAITING))
    driver.press(ReportAction.REPLY)
    assert reply.templates() == ["Waiting", "Planned"]
    menu = reply.tabs.templates.menu()
    assert menu.actions()[0].text() == "Taken up"
    assert below(menu, "For Another Status") == ["Repaired"]
    assert below(menu, "For Another Category") == ["Lamp"]
    assert reply.tabs.templates.others.text() == "Standard Replies"
    assert below(menu, "In Another Language") == ["Français"]
    window.window.activateWindow()
    QTest.keyClicks(reply.front(), "/")
    assert reply.listed_templates() == ["Waiting", "Planned", "Taken up"]
    (fait,) = submenu(submenu(menu, "In Another Language"), "Français").actions()
    fait.trigger()
    assert reply.change_request().language == "fr"


def test_a_file_that_cannot_be_read_leaves_the_shipped_ones(driver, reply):
    own_path().parent.mkdir(parents=True, exist_ok=True)
    own_path().write_text("{", encoding="utf-8")
    closing(driver)
    assert reply.widget.context.templates == shipped_templates()


@pytest.fixture
def dialog(driver):
    made = TemplatesDialog(driver.connection, driver.dock)
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
    dialog.reject()
    assert not own_path().exists()


def test_own_templates_are_stored_and_the_defaults_can_be_restored(driver, dialog):
    QTest.mouseClick(dialog.add, LEFT)
    dialog.title.setText("Mine")
    dialog.text.setPlainText("Text")
    dialog.services.setText("voirie, trottoir")
    dialog.accept()
    mine = next(one for one in reply_templates() if one.title == "Mine")
    assert mine == Template("Mine", "Text", "en", ("voirie", "trottoir"))
    again = TemplatesDialog(driver.connection, driver.dock)
    QTest.mouseClick(again.box.button(QDialogButtonBox.StandardButton.RestoreDefaults), LEFT)
    again.accept()
    assert not own_path().exists()
    assert reply_templates() == shipped_templates()
    again.deleteLater()


FOUR = [Template(name, f"{name}.", "en") for name in ("Done", "Seen", "Planned", "Not ours")]


@pytest.fixture
def four(driver, reply):
    """A close with four templates of its category."""
    save_templates(FOUR)
    return closing(driver)


def test_two_templates_have_a_button_while_the_reply_is_empty(driver, reply, four):
    assert reply.templates() == ["Done", "Seen"]
    reply.take_template()
    assert reply.text("reply") == "Done."
    assert reply.templates() == ["Done", "Seen"], "it can be changed for another one"
    reply.take_template(1)
    assert reply.text("reply") == "Seen."
    QTest.keyClicks(reply.tabs.edits["reply"], "!")
    reply.widget._put_in(FOUR[0])
    assert reply.text("reply") == "Seen.!\nDone.", "it was touched"
    reply.write("reply", "Merci")
    assert reply.templates() == []


def test_the_templates_used_most_for_a_category_come_first(driver, reply, four):
    menu = reply.tabs.templates.menu()
    for _ in range(2):
        next(one for one in menu.actions() if one.text() == "Not ours").trigger()
    assert reply.text("reply") == "Not ours."
    reply.leave()
    driver.open_report(four.report_id)
    reply.tabs.set_text("reply", "")
    driver.press(ReportAction.CLOSE)
    reply.tabs.set_text("reply", "")
    assert reply.templates() == ["Not ours", "Done"]


def test_a_slash_lists_templates_typing_narrows_them_and_esc_closes_the_list_alone(
    driver, reply, four, window
):
    """Seen: the reply was closed, and the list stood alone over the dock."""
    window.window.activateWindow()
    edit = reply.front()
    QTest.keyClicks(edit, "/")
    assert reply.listed_templates() == ["Done", "Seen", "Planned", "Not ours"]
    QTest.keyClicks(edit, "n")
    assert reply.listed_templates() == ["Not ours", "Done", "Seen", "Planned"]
    QTest.keyClicks(edit, "ot")
    assert reply.listed_templates() == ["Not ours"]
    reply.key_in_templates(Qt.Key.Key_Return)
    assert reply.text("reply") == "Not ours."
    assert reply.listed_templates() == []
    reply.write("reply", "2/3")
    assert reply.listed_templates() == [], "a slash inside a text"
    reply.write("reply", "")
    QTest.keyClicks(reply.front(), "/")
    assert reply.listed_templates()
    reply.key_in_templates(Qt.Key.Key_Escape)
    assert reply.listed_templates() == []
    assert reply.visible()
    assert reply.front().toPlainText() == "/"
    assert reply.widget.change_request().reply == "", "the sign alone is no answer for a citizen"


def test_of_two_templates_with_one_title_the_one_that_was_chosen_is_taken(driver, reply, window):
    window.window.activateWindow()
    save_templates([Template("Done", f"{text}.", "en") for text in ("Mended", "Swept")])
    closing(driver)
    QTest.keyClicks(reply.front(), "/do")
    assert reply.listed_templates() == ["Done", "Done"]
    reply.key_in_templates(Qt.Key.Key_Down)
    reply.key_in_templates(Qt.Key.Key_Return)
    assert reply.text("reply") == "Swept."


def test_a_text_for_another_action_is_replaced_by_what_is_typed(driver, reply, four):
    """Seen: a citizen got the text of a closing that was taken back, behind the reply."""
    reply.take_template()
    closing = reply.text("reply")
    assert closing
    reply.leave()
    driver.open_report(four.report_id)
    driver.press(ReportAction.CLOSE)
    reply.type(" Merci.")
    assert reply.text("reply") == f"{closing} Merci."  # the user continues after the template
    reply.leave()
    driver.open_report(four.report_id)
    driver.press(ReportAction.REPLY)
    assert reply.text("reply") == f"{closing} Merci."
    reply.type("Nous venons lundi.")
    assert reply.text("reply") == "Nous venons lundi."


@pytest.mark.parametrize(
    ("name", "signs"), [("Namur", "Namur"), ("signalements.namur.be", ""), ("", "")]
)
def test_nobody_signs_with_the_name_of_a_server(name, signs):
    address = "https://www.signalements.namur.be/open311/v2/"
    assert commune_of(ConnectionSettings("c0ffee05", name=name, endpoint=address)) == signs


def test_replies_are_signed_by_what_was_set_for_it_not_by_the_name_of_the_connection():
    """Seen: a letter to a citizen was signed with a name that was typed for a list."""
    named = ConnectionSettings("c0ffee05", name="essai", reply_signature="Ville de Namur")
    assert commune_of(named) == "Ville de Namur"
    assert commune_of(replace(named, reply_signature="")) == "essai"
