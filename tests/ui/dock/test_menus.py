"""Menus that are filled anew keep no submenu of the opening before; entries of the main menu."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtWidgets import QApplication, QMenu

from signalement_plugin.core.changes.reply_templates import Template
from signalement_plugin.qgis_profile.filters.saved_filters import SavedFilter
from signalement_plugin.ui.connections.table_file.dialog import ImportDialog
from signalement_plugin.ui.filter.area.button import AreaButton
from signalement_plugin.ui.filter.line import FilterLine
from signalement_plugin.ui.templates.row import TemplateRow
from signalement_plugin.ui.widgets.keys_panel import KeysPanel


def area():
    button = AreaButton()
    return button, button.menu(), button.menu().aboutToShow.emit


def filters():
    line = FilterLine()
    line.set_saved([SavedFilter("Mine", "status:new")])
    menu = line.menu_button.menu()
    return line, menu, menu.aboutToShow.emit


def templates():
    button = TemplateRow()
    texts = [Template("Merci", "Merci", "fr")]
    return button, button.menu(), lambda: button.offer(texts, "", "", lambda one: one.text)


@pytest.mark.parametrize("make", [area, filters, templates])
def test_the_submenus_of_the_last_opening_are_gone(qtbot, make):
    widget, menu, fill = make()
    qtbot.addWidget(widget)
    counts = []
    for _ in range(3):
        fill()
        QApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        counts.append(len(menu.findChildren(QMenu, options=direct)))
    assert counts[0] > 0
    assert counts == [counts[0]] * 3


def test_the_menu_has_files_options_and_help_in_parts(driver):
    entries = driver.toolbar.action("menu").menu().actions()
    names = [one.objectName().removeprefix("SignalementAction_") for one in entries]
    assert " ".join(name or "|" for name in names).strip("| ") == (
        "connections import export field_copy field_return return | options diagnose | keys help"
    )


def test_the_menu_leads_to_the_keys_the_connections_and_a_table(driver, window):
    driver.toolbar.press("keys")
    assert driver.dock.findChild(KeysPanel) is not None
    driver.toolbar.press("connections")
    assert window.options_pages == ["SignalementOptions"]
    driver.toolbar.press("import")
    (dialog,) = driver.dock.findChildren(ImportDialog)
    dialog.reject()
