"""The connections in QGIS's Browser panel and in its Data Source Manager."""

from __future__ import annotations

from dataclasses import replace

import pytest
from plugin_window import PluginWindow
from qgis.core import Qgis, QgsApplication
from qgis.gui import QgsDataItemGuiContext, QgsGui
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QModelIndex, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialogButtonBox, QMenu, QMessageBox
from ui_steps import wait

from signalement_plugin.connection.connections import Connections
from signalement_plugin.qgis_profile.filters.saved_filters import SavedFilter, save_filter
from signalement_plugin.qgis_profile.settings import (
    ConnectionSettings,
    all_connections,
    connection,
    save,
)
from signalement_plugin.ui.connections.diagnostics.dialog import DiagnosticsDialog
from signalement_plugin.ui.connections.dialog import ConnectionDialog
from signalement_plugin.ui.connections.source_page import SourcePage
from signalement_plugin.ui.qgis_integration.browser.entries import BrowserEntries
from signalement_plugin.ui.qgis_integration.browser.places import ROOT, BrowserPlace, place_of

ID = "c0ffee21"
LEFT = Qt.MouseButton.LeftButton


class Entries:
    """The Browser panel's model over a main window, and what was asked to be shown."""

    def __init__(self, window: PluginWindow, connections: Connections) -> None:
        self.window, self.connections = window, connections
        self.shown: list[tuple[str, str | None]] = []
        self.model = window.browserModel()
        self.entries = BrowserEntries(
            window, lambda: connections, lambda *what: self.shown.append(what)
        )
        self.entries.follow(connections)

    def below(self, path: str) -> list[str]:
        """Names of the items below one, which is opened."""
        index = self.model.findPath(path)
        if self.model.canFetchMore(index):
            self.model.fetchMore(index)
        return [self.model.index(row, 0, index).data() for row in range(self.model.rowCount(index))]

    def _item(self, path: str):
        return self.model.dataItem(self.model.findPath(path))

    def menu(self, path: str) -> QMenu:
        """The menu of a right click."""
        menu = QMenu()
        self.entries._menu.populateContextMenu(self._item(path), menu, [], QgsDataItemGuiContext())
        return menu

    def choose(self, path: str, name: str) -> None:
        menu = self.menu(path)
        next(one for one in menu.actions() if one.objectName().endswith(f"_{name}")).trigger()

    def double_click(self, path: str) -> bool:
        return self.entries._menu.handleDoubleClick(self._item(path), QgsDataItemGuiContext())

    def dialog(self, kind):
        return self.window.window.findChild(kind)


@pytest.fixture
def known(register_path) -> ConnectionSettings:
    made = ConnectionSettings(ID, "Namur", "register", str(register_path), scope="all")
    save(made)
    save_filter(ID, SavedFilter("En retard / x", "is:late"))
    return made


@pytest.fixture
def browser(known, qgis_app):
    window, connections = PluginWindow(), Connections()
    made = Entries(window, connections)
    yield made
    made.entries.close()
    connections.close()
    window.window.deleteLater()


def test_a_connection_has_its_reports_and_its_saved_filters_below_it(browser):
    assert browser.below(ROOT) == ["Namur"]
    assert sorted(browser.below(BrowserPlace(ID).path)) == ["En retard / x", "Reports"]
    assert browser.connections.opened() == [], "nothing is asked of a server to show them"
    assert browser.connections.current is None


def test_a_double_click_opens_a_connection_or_one_of_its_filters(browser):
    browser.below(ROOT)
    browser.below(BrowserPlace(ID).path)
    late = BrowserPlace(ID, is_entry=True, filter_name="En retard / x")
    for place in (BrowserPlace(ID), BrowserPlace(ID, is_entry=True), late):
        assert browser.double_click(place.path)
    assert browser.shown == [(ID, None), (ID, None), (ID, "is:late")]
    assert not browser.double_click(ROOT)


def test_renamed_removed_and_new_connections_are_shown_at_once(browser, known):
    browser.below(ROOT)
    browser.below(BrowserPlace(ID).path)
    save(replace(known, name="Namur 2"))
    save(ConnectionSettings("c0ffee22", "Liège", "register", "/nowhere"))
    browser.connections.reload()
    assert sorted(browser.below(ROOT)) == ["Liège", "Namur 2"]
    assert sorted(browser.below(BrowserPlace(ID).path)) == ["En retard / x", "Reports"]
    save_filter(ID, SavedFilter("B", "is:open"))
    browser.entries.refresh()
    assert sorted(browser.below(BrowserPlace(ID).path)) == ["B", "En retard / x", "Reports"]


def test_a_connection_is_edited_from_its_menu_and_stored_at_once(browser):
    browser.below(ROOT)
    browser.choose(BrowserPlace(ID).path, "edit")
    dialog = browser.dialog(ConnectionDialog)
    dialog.name.setText("Namur 3")
    QTest.mouseClick(dialog.box.button(QDialogButtonBox.StandardButton.Ok), LEFT)
    assert connection(ID).name == "Namur 3"
    assert browser.below(ROOT) == ["Namur 3"]


def test_a_new_connection_is_made_from_the_root(browser, register_path):
    browser.choose(ROOT, "new")
    dialog = browser.dialog(ConnectionDialog)
    dialog.system.setCurrentIndex(dialog.system.findData("register"))
    dialog.name.setText("Other")
    dialog.file.setFilePath(str(register_path))
    QTest.mouseClick(dialog.box.button(QDialogButtonBox.StandardButton.Ok), LEFT)
    assert [one.name for one in all_connections()] == ["Namur", "Other"]


@pytest.mark.parametrize(("answer", "left"), [("Yes", []), ("Cancel", ["Namur"])])
def test_a_connection_goes_only_where_somebody_agrees(browser, answer, left):
    browser.below(ROOT)
    browser.choose(BrowserPlace(ID).path, "remove")
    question = browser.dialog(QMessageBox)
    QTest.mouseClick(question.button(getattr(QMessageBox.StandardButton, answer)), LEFT)
    assert [one.name for one in all_connections()] == left
    assert browser.below(ROOT) == left


@pytest.mark.parametrize("closed", [False, True], ids=["", "closed by hand"])
def test_the_result_of_a_test_takes_no_other_message_away(browser, known, qtbot, closed):
    """Seen: what could not be saved meanwhile was gone when the server had answered."""
    save(replace(known, name="<b>Namur</b>"))
    browser.below(ROOT)
    browser.choose(BrowserPlace(ID).path, "test")
    bar = browser.window.bar
    if closed:
        bar.popWidget()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    bar.pushMessage("", "It could not be saved.", Qgis.MessageLevel.Critical, 0)
    wait(qtbot, lambda: "Can be written" in bar.currentItem().text())
    assert "&lt;b&gt;Namur&lt;/b&gt;" in bar.currentItem().text()
    texts = [one.text() for one in bar.items()]
    assert "It could not be saved." in texts
    assert not [text for text in texts if "Asking" in text]


def test_a_connection_is_looked_at_step_by_step(browser, qtbot):
    browser.below(ROOT)
    browser.choose(BrowserPlace(ID).path, "diagnose")
    doctor = browser.dialog(DiagnosticsDialog)
    wait(qtbot, lambda: not doctor.running)
    doctor.close()


@pytest.mark.parametrize(
    "place",
    [
        BrowserPlace(),
        BrowserPlace("ab"),
        BrowserPlace("ab", is_entry=True),
        BrowserPlace("ab", is_entry=True, filter_name="a/b%2F?é#"),
    ],
)
def test_a_path_identifies_one_item(place):
    assert place_of(place.path) == place
    assert place_of("pg:/x") is None


@pytest.fixture
def page(browser, qtbot) -> SourcePage:
    made = browser.entries._page.createDataSourceWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def add_button(page: SourcePage):
    return page.buttons.button(QDialogButtonBox.StandardButton.Apply)


def test_the_data_source_manager_adds_stores_at_once_and_follows(browser, page, known):
    assert add_button(page).isEnabled()
    QTest.mouseClick(add_button(page), LEFT)
    assert browser.shown == [(ID, None)]
    QTest.mouseClick(page.box.buttons["remove"], LEFT)
    QTest.mouseClick(page.findChild(QMessageBox).button(QMessageBox.StandardButton.Yes), LEFT)
    assert all_connections() == []
    assert not add_button(page).isEnabled()
    save(known)
    browser.connections.reload()
    assert page.box.list.item(0).text() == "Namur"
    assert add_button(page).isEnabled()


def test_a_dialog_that_is_open_stays_right_while_the_list_is_read_anew(browser, page, known):
    QTest.mouseClick(page.box.buttons["edit"], LEFT)
    dialog = page.findChild(ConnectionDialog)
    save(ConnectionSettings("c0ffee22", "Aalst", "register", "/nowhere"))
    browser.connections.reload()
    dialog.name.setText("Namur 4")
    QTest.mouseClick(dialog.box.button(QDialogButtonBox.StandardButton.Ok), LEFT)
    assert [one.name for one in all_connections()] == ["Aalst", "Namur 4"]


def test_nothing_is_left_in_qgis(known, qgis_app):
    def names() -> list[str]:
        items = QgsApplication.dataItemProviderRegistry().providers()
        menus = QgsGui.dataItemGuiProviderRegistry().providers()
        pages = QgsGui.sourceSelectProviderRegistry().providers()
        return [one.name() for one in (*items, *menus, *pages)]

    window, connections = PluginWindow(), Connections()
    before = names()
    made = Entries(window, connections)
    assert names().count("Signalement") == 3
    assert made.model.findPath(ROOT).isValid()
    made.entries.close()
    connections.close()
    assert names() == before
    assert made.model.findPath(ROOT) == QModelIndex()
    window.window.deleteLater()
