"""The plugin's page in QGIS's options and the properties of a connection: what is missing is said,
servers are tested, and nothing is stored before it is confirmed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialogButtonBox, QLabel, QMessageBox
from ui_steps import ROWS, wait

from signalement_plugin.connection.connections import Connections
from signalement_plugin.connection.diagnostics.checks import TestRun
from signalement_plugin.connection.results import TestResult
from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.errors import Unauthorized
from signalement_plugin.qgis_profile.network.file_hosts import agree_to, agreed_hosts
from signalement_plugin.qgis_profile.settings import (
    ConnectionSettings,
    all_connections,
    remove,
    save,
)
from signalement_plugin.sync.outbox.metadata import draft
from signalement_plugin.sync.outbox.opening import open_outbox
from signalement_plugin.ui.actions.actions import ReportAction
from signalement_plugin.ui.connections.choose_dialog import ConnectionsDialog, Line
from signalement_plugin.ui.connections.dialog import ConnectionDialog
from signalement_plugin.ui.options.page import OptionsPage
from signalement_plugin.ui.options.sections import ICONS, section_label
from signalement_plugin.ui.qgis_integration.options_factory import OptionsFactory
from signalement_plugin.ui.widgets.shortcuts import letters_wanted

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def dialog(qtbot):
    made = ConnectionDialog(ConnectionSettings("c0ffee02"))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def connections(qgis_app):
    made = Connections()
    yield made
    made.close()


@pytest.fixture
def page(connections, register_path, qtbot):
    save(ConnectionSettings("c0ffee03", "Namur", "register", str(register_path), scope="all"))
    made = OptionsPage(connections)
    qtbot.addWidget(made)
    made.resize(820, 620)
    made.show()
    return made


def open_section(page, name):
    """Open a section by a click on its name at the left."""
    names = page.sections.list
    item = names.item(list(ICONS).index(name))
    QTest.mouseClick(names.viewport(), LEFT, pos=names.visualItemRect(item).center())


def test_the_options_are_eight_sections_one_at_a_time(page):
    names = page.sections.list
    titles = [names.item(row).text() for row in range(names.count())]
    assert titles == [section_label(name) for name in ICONS]
    assert len(titles) == 8
    assert page.box.list.isVisible()
    shown = {
        "me": page.me,
        "display": page.letters,
        "replies": page.replies.table,
        "delays": page.delays.table,
        "sectors": page.from_layer,
        "reference": page.reference.table,
        "data": page.photo_hosts,
        "connections": page.box.list,
    }
    for name, part in shown.items():
        open_section(page, name)
        assert [one for one in shown.values() if one.isVisible()] == [part], name


def test_options_of_one_connection_name_it_and_are_stored_on_ok(page, connections, register_path):
    save(ConnectionSettings("c0ffee04", "Dinant", "register", str(register_path), scope="all"))
    other = OptionsPage(connections)
    other.show()
    open_section(other, "display")
    assert not other.of.isVisible()
    open_section(other, "me")
    assert other.of.isVisible()
    assert [other.of.itemText(at) for at in range(other.of.count())] == ["Dinant", "Namur"]
    other.of.setCurrentIndex(1)
    other.of.activated.emit(1)
    QTest.keyClicks(other.me.who.me.lineEdit(), "a.lambert")
    QTest.keyClicks(other.me.signature, "A. Lambert")
    QTest.keyClicks(other.me.replies, "Ville de Namur")
    assert [one.me for one in all_connections()] == ["", ""]
    other.apply()
    stored = {one.name: (one.me, one.signature, one.reply_signature) for one in all_connections()}
    assert stored == {
        "Dinant": ("", "", ""),
        "Namur": ("a.lambert", "A. Lambert", "Ville de Namur"),
    }
    other.deleteLater()


def can_be_stored(dialog):
    return dialog.box.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def shown(table):
    return "\n".join(label.text() for label in table.findChildren(QLabel))


def choose_system(dialog, name):
    dialog.system.setCurrentIndex(dialog.system.findData(name))


def test_a_name_and_an_address_are_needed(dialog):
    choose_system(dialog, "open311")
    assert not can_be_stored(dialog)
    assert dialog.reason.text() == "Give the connection a name."
    dialog.name.setText("Namur")
    assert dialog.reason.text().startswith("Enter the address")
    dialog.url.setText("https://reports.example.be/open311/v2")
    assert can_be_stored(dialog)
    assert not dialog.reason.isVisible()


@pytest.mark.parametrize(
    "url", ["", "reports.example.be", "ftp://example.be", "https://", "file:///etc/hosts", "a b"]
)
def test_an_invalid_address_is_refused(dialog, url):
    choose_system(dialog, "open311")
    dialog.name.setText("Namur")
    dialog.url.setText(url)
    assert not can_be_stored(dialog)
    dialog.url.setText("https://user:word@example.be/")
    assert not can_be_stored(dialog)
    assert "Authentication" in dialog.reason.text()


def test_a_local_register_asks_for_a_file_only_and_entered_values_are_shown_again(
    dialog, register_path
):
    choose_system(dialog, "register")
    assert dialog.file.isVisible()
    assert not dialog.url.isVisible()
    assert not dialog.auth.isVisible()
    dialog.name.setText("Here")
    assert dialog.reason.text() == "Choose the register's file."
    dialog.name.setText("  Here ")
    dialog.file.setFilePath(str(register_path))
    dialog.me.setText("p1")
    dialog.test_server.setChecked(True)
    entered = dialog.settings()
    assert entered == ConnectionSettings(
        "c0ffee02", "Here", "register", str(register_path), me="p1", test_server=True
    )


def test_a_test_shows_what_the_server_can_do(dialog, register_path, qtbot):
    choose_system(dialog, "register")
    dialog.name.setText("Here")
    dialog.file.setFilePath(str(register_path))
    assert "Not known yet" in shown(dialog.server)
    QTest.mouseClick(dialog.test, LEFT)
    wait(qtbot, lambda: "Can be written" in dialog.result_label.text())
    assert f"{ROWS} in all." in dialog.result_label.text()
    assert all_connections() == []
    assert "A refresh reads" in shown(dialog.server)
    assert "arrives twice" not in shown(dialog.server)
    dialog.tabs.setCurrentWidget(dialog.server)
    assert dialog.server.isVisible()


def test_nothing_is_stored_before_the_options_are_confirmed(page, connections, qtbot):
    page.box._take(ConnectionSettings("c0ffee04", "Other", "open311", "https://example.be"))
    assert len(all_connections()) == 1
    page.letters.setChecked(False)
    page.apply()
    wait(qtbot, lambda: connections.current.load.updated_at)
    assert [one.name for one in all_connections()] == ["Namur", "Other"]
    assert [one.name for one in connections.items] == ["Namur", "Other"]
    assert not letters_wanted()


def test_removing_asks_and_says_what_stays(page):
    QTest.mouseClick(page.box.buttons["remove"], LEFT)
    page.findChild(QMessageBox).reject()
    assert page.box.list.count() == 1
    QTest.mouseClick(page.box.buttons["remove"], LEFT)
    box = page.findChildren(QMessageBox)[-1]
    assert "Changes not yet sent stay on this computer." in box.text()
    box.accept()
    assert page.box.list.count() == 0
    assert not page.box.buttons["remove"].isEnabled()
    page.apply()
    assert all_connections() == []


def test_the_page_tests_a_connection(page, qtbot):
    QTest.mouseClick(page.box.buttons["test"], LEFT)
    wait(qtbot, lambda: "in all." in page.box.result.text())
    assert page.box.buttons["test"].isEnabled()


def test_editing_opens_the_dialog_with_what_is_stored(page):
    QTest.mouseClick(page.box.buttons["edit"], LEFT)
    dialog = page.findChild(ConnectionDialog)
    assert dialog.name.text() == "Namur"
    assert "Not known yet" in shown(dialog.server)
    dialog.name.setText("Namur 2")
    dialog.accept()
    assert page.box.list.item(0).text() == "Namur 2"


def test_qgis_gets_a_page_with_title_and_icon(connections):
    factory = OptionsFactory(lambda: connections)
    assert factory.title() == "Signalement"
    assert not factory.icon().isNull()
    widget = factory.createWidget(None)
    assert isinstance(widget, OptionsPage)
    widget.deleteLater()


def test_the_properties_of_a_connection_in_use_show_what_its_server_can_do(
    page, connections, qtbot
):
    connections.set_current("c0ffee03")
    wait(qtbot, lambda: connections.current.server.probe)
    QTest.mouseClick(page.box.buttons["edit"], LEFT)
    assert "reads only what changed" in shown(page.findChild(ConnectionDialog).server)


def test_options_confirmed_and_a_second_qgis_keep_what_was_chosen_since(driver, qtbot):
    """QGIS applies the page of every plugin, whatever its user came for."""
    shown, connections = driver.connection, driver.connections
    shown.choose("recent")
    shown.set_identity("p1", "nord", "Jeanne")
    page = OptionsPage(connections)
    qtbot.addWidget(page)
    shown.stored.change(style="age")  # changed while the options are open
    page.apply()
    (kept,) = all_connections()
    assert (kept.scope, kept.me, kept.my_department) == ("recent", "p1", "nord")
    assert kept.identity_asked
    assert kept.style == "age"
    assert connections.current.settings == kept
    save(replace(all_connections()[0], area="4.8,50.4,4.9,50.5"))  # as a second QGIS does
    shown.stored.change(style="status")
    (kept,) = all_connections()
    assert (kept.area, kept.style) == ("4.8,50.4,4.9,50.5", "status")


def test_the_address_stays_while_changes_wait_for_it(driver, qtbot, tmp_path):
    shown, (report,) = driver.connection, driver.choose(0)
    shown.commands.submit(
        change_operations(report, shown.server.capabilities, sets={"department": "x"}),
        undo_window_s=3600,
    )
    page = OptionsPage(driver.connections)
    qtbot.addWidget(page)
    page.show()
    QTest.mouseClick(page.box.buttons["edit"], LEFT)
    dialog = page.findChild(ConnectionDialog)
    dialog.name.setText("Namur 2")
    assert can_be_stored(dialog)
    old = dialog.file.filePath()
    dialog.file.setFilePath(str(tmp_path / "other.sqlite"))
    assert not can_be_stored(dialog)
    assert "make a new connection" in dialog.reason.text()
    dialog.file.setFilePath(old)
    assert can_be_stored(dialog)


def test_removing_the_shown_connection_keeps_what_was_being_typed(driver, qtbot):
    (report,) = driver.choose(0)
    driver.press(ReportAction.NOTE)
    driver.reply.type("Rappeler lundi")
    folder = driver.connection.files.folder
    remove("c0ffee01")
    driver.connections.reload()
    assert driver.start.step() == 1
    assert not driver.connected()
    outbox = open_outbox(folder)
    assert draft(outbox, report.report_id)["note"] == "Rappeler lundi"
    outbox.close()


@pytest.fixture
def unanswered(monkeypatch):
    """No server answers a test by itself."""
    monkeypatch.setattr(TestRun, "start", lambda _run, _settings: None)


@pytest.mark.usefixtures("unanswered")
def test_a_result_stands_under_the_connection_that_was_tested(page):
    page.box._take(ConnectionSettings("c0ffee04", "Other", "register", "/nowhere"))
    page.box.list.setCurrentRow(0)
    QTest.mouseClick(page.box.buttons["test"], LEFT)
    page.box.list.setCurrentRow(1)
    first = page.box._run
    first.finished.emit(TestResult(error=Unauthorized("401")))
    assert page.box.result.text() == ""
    QTest.mouseClick(page.box.buttons["test"], LEFT)
    asking = page.box.result.text()
    first.finished.emit(TestResult(error=Unauthorized("401")))
    assert page.box.result.text() == asking
    page.box.list.setCurrentRow(0)
    assert page.box.result.text() == ""
    assert page.box.buttons["test"].isEnabled()


def test_a_connection_that_is_changed_during_its_test_can_be_tested_again(page):
    tested = page.box.current()
    QTest.mouseClick(page.box.buttons["test"], LEFT)
    page.box._take(replace(tested, endpoint="/new"))
    page.box._show_result(TestResult(error=Unauthorized("401")))
    assert page.box.result.text() == ""
    assert page.box.buttons["test"].isEnabled()


@pytest.mark.usefixtures("unanswered")
def test_a_test_may_end_after_the_options_were_closed(connections, register_path):
    save(ConnectionSettings("c0ffee03", "Namur", "register", str(register_path), scope="all"))
    closed = OptionsPage(connections)
    closed.box._test()
    run = closed.box._run
    sip.delete(closed)
    run.finished.emit(TestResult(error=Unauthorized("401")))  # raises nothing


def test_an_edited_connection_shows_its_new_address_as_plain_text(page):
    edited = replace(page.box.current(), endpoint="/new/<b>place</b>")
    page.box._take(edited)
    assert page.box.list.item(0).toolTip() == "/new/‹b>place‹/b>"
    line = Line("Namur", tip="<img src='x'>")
    dialog = ConnectionsDialog("Import", "Import", [line], parent=page)
    assert dialog.list.item(0).toolTip() == "‹img src='x'>"


def test_hosts_of_photos_that_were_agreed_to_can_be_taken_back(page, connections):
    agree_to("photos.example.org")
    again = OptionsPage(connections)
    assert again.photo_hosts.text() == "photos.example.org"
    again.photo_hosts.setText("media.example.org, cdn.example.org")
    again.apply()
    assert agreed_hosts() == ["cdn.example.org", "media.example.org"]
