"""Every text of the options, a connection's properties, an import and the statistics can be read in
full in each language: on the screen, or in a tool tip."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QLocale
from qgis.PyQt.QtWidgets import QApplication, QTabWidget, QWidget
from ui_steps import wait
from walker import faults

from signalement_plugin.connection.connections import Connections
from signalement_plugin.core.analysis.grouping import GroupBy
from signalement_plugin.qgis_profile.settings import ConnectionSettings, save
from signalement_plugin.systems.registry import systems
from signalement_plugin.ui.connections.dialog import ConnectionDialog
from signalement_plugin.ui.connections.table_file.dialog import ImportDialog
from signalement_plugin.ui.options.page import OptionsPage
from signalement_plugin.ui.options.sections import ICONS
from signalement_plugin.ui.report_list.group_texts import group_label

OPTIONS_PX = ((640, 560), (820, 620))
"""Of the page in QGIS's options as they open, and in larger ones."""
FIGURES_PX = ((400, 700), (640, 600), (900, 600))
TURNS = 4


@pytest.fixture(autouse=True)
def locale(language: str, own_settings: None) -> None:
    """As QGIS's own, which the plugin's language follows."""
    QLocale.setDefault(QLocale(f"{language}_BE"))


def looked_at(root: QWidget, width: int = 0, height: int = 0) -> list[str]:
    if width:
        root.resize(width, height)
    for _ in range(TURNS):
        QApplication.processEvents()
    return faults(root)


def test_every_text_of_the_options_can_be_read_in_full(register_path, qtbot):
    save(ConnectionSettings("c0ffee03", "Namur", "register", str(register_path), scope="all"))
    connections = Connections()
    page = OptionsPage(connections)
    qtbot.addWidget(page)
    page.show()
    found = set()
    for size in OPTIONS_PX:
        for row, name in enumerate(ICONS):
            page.sections.list.setCurrentRow(row)
            found.update(f"{name}: {fault}" for fault in looked_at(page, *size))
    connections.close()
    assert sorted(found) == []


def test_the_properties_of_a_connection_of_each_system(qtbot):
    dialog = ConnectionDialog(ConnectionSettings("c0ffee02", "Namur", "publik"))
    qtbot.addWidget(dialog)
    dialog.show()
    tabs = dialog.findChild(QTabWidget)
    found = set()
    for system in range(dialog.system.count()):
        dialog.system.setCurrentIndex(system)
        for tab in range(tabs.count()):
            tabs.setCurrentIndex(tab)
            found.update(f"{tabs.tabText(tab)}: {fault}" for fault in looked_at(dialog))
    assert len(systems()) > dialog.system.count() > 4
    assert sorted(found) == []


def test_every_text_of_an_import_can_be_read_in_full(tmp_path, qtbot):
    path = tmp_path / "Export communal.csv"
    heads = "N°;Statut;Sous-catégorie;Description;Rue;Date d'introduction;X (L72);Y (L72)"
    rows = "2041;Chez le fontainier;Voirie;Nid-de-poule;Rue Haute;24/11/2026;185401,5;128571,4"
    path.write_text(f"{heads}\n{rows}\n", encoding="utf-8")
    dialog = ImportDialog(ConnectionSettings("c0ffee0a", system="file"))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.file.setFilePath(str(path))
    wait(qtbot, lambda: dialog.scan)
    assert looked_at(dialog) == []


def test_every_text_of_the_statistics_can_be_read_in_full(driver, qtbot):
    driver.toolbar.print("figures")
    page = driver.figures.widget
    wait(qtbot, lambda: page.rows)
    page.show_filter("est:ouvert categorie:Dépôt")
    window = page.parentWidget()
    window.setFloating(True)
    found = {fault for size in FIGURES_PX for fault in looked_at(window, *size)}
    assert sorted(found) == []


def test_the_head_of_a_table_by_person_does_not_read_as_nobody(language):
    """Seen in the figures: all rows under the head « Personne »."""
    nobody = {"fr": "Personne", "nl": "Niemand", "de": "Niemand", "en": "Nobody"}
    assert group_label(GroupBy.ASSIGNEE) != nobody[language]
