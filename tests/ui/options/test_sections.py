"""Sections of the options that list first what is set up already: replies, delays, layers."""

from __future__ import annotations

import pytest
from dock_driver.part import click
from memory_layers import in_project
from qgis.PyQt.QtWidgets import QApplication, QDialogButtonBox

from signalement_plugin.cadastre.context_layers import ContextLayers, context_of, declare
from signalement_plugin.cadastre.project_layers import declared_layers
from signalement_plugin.connection.connections import Connections
from signalement_plugin.qgis_profile.filters.sectors import KeptSectors, kept_sectors
from signalement_plugin.qgis_profile.known_layers import KnownLayer, keep_known_layers
from signalement_plugin.qgis_profile.reply_templates import (
    known_templates,
    own_path,
    shipped_templates,
)
from signalement_plugin.ui.cadastre.add_dialog import CadastreDialog
from signalement_plugin.ui.cadastre.context_layers import ContextLayersDialog
from signalement_plugin.ui.filter.sectors.dialog import SectorDialog
from signalement_plugin.ui.options.page import OptionsPage
from signalement_plugin.ui.options.sections import ICONS, section_label
from signalement_plugin.ui.templates.dialog import TemplatesDialog

WIDE, NARROW = (820, 620), (460, 620)


@pytest.fixture
def page(own_settings, qgis_app, qgis_new_project, qtbot):
    own_path().unlink(missing_ok=True)
    connections = Connections()
    made = OptionsPage(connections)
    qtbot.addWidget(made)
    made.resize(*WIDE)
    made.show()
    yield made
    connections.close()
    own_path().unlink(missing_ok=True)


def cells(table):
    """The texts of all rows."""
    items = map(table.topLevelItem, range(table.topLevelItemCount()))
    return [tuple(item.text(at) for at in range(item.columnCount())) for item in items]


def layer(name, kind="Point", field="nom"):
    return in_project(name, kind, "EPSG:31370", f"&field={field}:string")


def names_shown(page):
    return [page.sections.list.item(row).text() for row in range(len(ICONS))]


def test_in_a_narrow_window_the_list_of_sections_has_icons_only(page):
    whole = [section_label(name) for name in ICONS]
    assert names_shown(page) == whole
    page.resize(*NARROW)
    QApplication.processEvents()
    assert set(names_shown(page)) == {""}
    items = map(page.sections.list.item, range(len(ICONS)))
    assert [item.toolTip() for item in items] == whole
    assert page.sections.pages.width() > NARROW[0] * 3 // 4
    page.resize(*WIDE)
    QApplication.processEvents()
    assert names_shown(page) == whole


def test_the_replies_that_are_there_are_listed_and_the_chosen_one_is_edited(page):
    table = page.replies.table
    assert table.topLevelItemCount() == len(shipped_templates())
    table.setCurrentItem(table.topLevelItem(2))
    title, _status, services, language = cells(table)[2]
    assert language == "English"
    assert services
    click(page.replies.button)
    dialog = page.findChild(TemplatesDialog)
    assert dialog.title.text() == title
    dialog.title.setText("Cleaned up")
    click(dialog.box.button(QDialogButtonBox.StandardButton.Ok))
    assert cells(table)[2][0] == "Cleaned up"
    assert not own_path().exists()  # QGIS's options may still be cancelled
    page.apply()
    assert "Cleaned up" in {one.title for one in known_templates()}
    assert table.indexOfTopLevelItem(table.currentItem()) == 2


def test_without_a_connection_replies_and_the_usual_delay_are_shown(page):
    (found,) = (row for row in cells(page.replies.table) if row[0] == "Dealt with")
    assert found == ("Dealt with", "Resolved, Closed", "every service", "English")
    assert list(page.delays.days) == [""]
    assert page.delays.days[""].text() == "no delay"
    assert not page.delays.isEnabled()


def test_layers_of_the_project_are_listed_with_how_they_are_looked_at(page):
    assert page.reference.table.topLevelItemCount() == 0
    assert not page.reference.choose.isEnabled()
    schools = layer("Schools")
    layer("Gullies")
    declare(schools, ContextLayers(150.0, "nom"))
    keep_known_layers([KnownLayer("Roads", 15.0, "GESTION")])
    page.reference.read()
    assert cells(page.reference.table) == [
        ("Schools", "150 m", "nom"),
        ("Gullies", "not shown", ""),
        ("Roads (not in this project)", "15 m", "GESTION"),
    ]
    assert page.reference.choose.isEnabled()


def test_a_layer_is_chosen_and_a_cadastre_declared_from_the_options(driver, qtbot):
    layer("Schools")
    gullies = layer("Gullies")
    plan = layer("Parcelles", "Polygon", "CaPaKey")
    cadastre = driver.dock.extensions.cadastre
    page = OptionsPage(driver.connections, None, lambda: cadastre.asks)
    qtbot.addWidget(page)
    page.show()
    table = page.reference.table
    assert [row[0] for row in cells(table)] == ["Gullies", "Parcelles", "Schools"]
    table.setCurrentItem(table.topLevelItem(0))
    page.reference.choose.click()
    dialog = page.findChild(ContextLayersDialog)
    assert dialog.layers.currentLayer() is gullies
    dialog.metres.setValue(20)
    dialog.accept()
    assert cells(table)[0] == ("Gullies", "20 m", "")
    assert context_of(gullies) is None  # QGIS's options may still be cancelled
    page.reference.choose.click()
    dialog = page.findChildren(ContextLayersDialog)[-1]
    assert (dialog.metres.value(), dialog.remove.isEnabled()) == (20.0, True)
    dialog.reject()
    page.apply()
    assert context_of(gullies) == ContextLayers(20.0)
    assert "no cadastre" in page.reference.cadastre.text()
    page.reference.add.click()
    dialog = page.findChild(CadastreDialog)
    assert dialog.from_layer.isChecked()
    dialog.accept()
    assert "Parcelles" in page.reference.cadastre.text()
    assert declared_layers() == []  # QGIS's options may still be cancelled
    page.apply()
    assert declared_layers() == [plan]


def test_sectors_of_a_layer_are_kept_once_the_options_are_confirmed(driver, qtbot):
    quarters = layer("Quartiers", "Polygon")
    page = OptionsPage(driver.connections)
    qtbot.addWidget(page)
    page.show()
    page.from_layer.click()
    dialog = page.findChild(SectorDialog)
    dialog.layers.setLayer(quarters)
    dialog.accept()
    assert page.sectors.text() == "Sectors: layer Quartiers, field nom."
    assert kept_sectors(driver.connection.settings.id) == KeptSectors()
    page.apply()
    assert kept_sectors(driver.connection.settings.id).layer_id == quarters.id()
