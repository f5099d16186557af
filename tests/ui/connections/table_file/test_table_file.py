"""A file becomes a connection: columns are guessed and corrected, and what is missing is named
before OK."""

from __future__ import annotations

import json

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialogButtonBox, QMessageBox
from ui_steps import wait

from signalement_plugin.core.model.status import Status
from signalement_plugin.qgis_profile.settings import ConnectionSettings, all_connections
from signalement_plugin.ui.connections.dialog import ConnectionDialog
from signalement_plugin.ui.connections.dialog_for_kind import dialog_for
from signalement_plugin.ui.connections.table_file.dialog import ImportDialog

LEFT = Qt.MouseButton.LeftButton
HEAD = "N°;Statut;Catégorie;Description;Rue;Créé le;X (L72);Y (L72)"
ROWS = [
    "2041;Ouvert;Voirie;Nid-de-poule;Rue Haute;24/11/2026 07:12;185 401,5;128 571,4",
    "2042;Chez le fontainier;Eau;Fuite;Rue Basse;23/11/2026;185 500,0;128 600,0",
    "2043;Clôturé;Voirie;<b>Trou</b>;Rue Neuve;22/11/2026;;",
    "2044;Ouvert;Arbre;Branche;Place;21/11/2026;185 300,0;128 500,0",
]


@pytest.fixture
def path(tmp_path):
    found = tmp_path / "Export communal.csv"
    found.write_bytes("\r\n".join([HEAD, *ROWS]).encode("cp1252"))
    return found


@pytest.fixture
def dialog(qtbot):
    made = ImportDialog(ConnectionSettings("c0ffee0a", system="file"))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def filled(dialog, path, qtbot):
    dialog.file.setFilePath(str(path))
    wait(qtbot, lambda: dialog.scan)
    return dialog


def can_be_stored(dialog):
    return dialog.box.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def choose(box, value):
    box.setCurrentIndex(box.findData(value))


def test_nothing_is_stored_before_a_file_is_chosen(dialog):
    assert not can_be_stored(dialog)
    assert dialog.result_label.text() == "Choose a file."
    assert not dialog.sheet.isVisible()


def test_a_belgian_export_is_understood_as_it_is(filled):
    assert can_be_stored(filled)
    assert filled.name.text() == "Export communal"
    assert filled.columns.columns() == {
        "report_id": "N°",
        "status": "Statut",
        "service": "Catégorie",
        "description": "Description",
        "street": "Rue",
        "requested": "Créé le",
        "x": "X (L72)",
        "y": "Y (L72)",
    }
    assert filled.columns.chosen_crs() == 31370
    assert filled.preview.rowCount() == 4
    assert filled.preview.item(2, 3).text() == "<b>Trou</b>"
    assert filled.statuses.statuses() == {
        "Ouvert": Status.NEW,
        "Chez le fontainier": Status.UNKNOWN,
        "Clôturé": Status.CLOSED,
    }
    assert filled.statuses.item(0, 0).text() == "Chez le fontainier"
    assert filled.statuses.item(1, 1).text() == "2"
    text = filled.result_label.text()
    assert text.startswith("4 rows. Of the first 4: 3 with a position, 4 dated. 1 status word")


def test_missing_columns_are_named_before_ok(filled):
    boxes = filled.columns.boxes
    choose(boxes["report_id"], "")
    assert not can_be_stored(filled)
    assert filled.result_label.text() == "Choose the column with the number of each report."
    choose(boxes["report_id"], "Catégorie")
    assert "occur twice" in filled.result_label.text()
    assert can_be_stored(filled)
    choose(boxes["report_id"], "N°")
    choose(boxes["y"], "")
    assert filled.result_label.text() == "Choose both columns of the position."
    choose(boxes["y"], "Y (L72)")
    choose(filled.columns.crs, 0)
    assert filled.result_label.text() == "Choose the system of the coordinates."
    choose(filled.columns.crs, 31370)
    filled.name.clear()
    assert filled.result_label.text() == "Give the connection a name."
    filled.name.setText("Namur")
    assert can_be_stored(filled)


def test_chosen_columns_are_shown_again_and_another_status_column_has_its_words(filled, qtbot):
    choose(filled.statuses._boxes["Chez le fontainier"], "waiting")
    choose(filled.columns.boxes["service"], "Description")
    settings = filled.settings()
    assert settings.system == "file"
    assert json.loads(settings.options)["status.Chez le fontainier"] == "waiting"
    again = ImportDialog(settings)
    qtbot.addWidget(again)
    wait(qtbot, lambda: again.scan)
    assert again.settings() == settings
    choose(filled.columns.boxes["status"], "Catégorie")
    assert set(filled.statuses.statuses()) == {"Voirie", "Eau", "Arbre"}
    choose(filled.columns.boxes["status"], "")
    assert filled.statuses.rowCount() == 0


def test_a_file_that_cannot_be_read_says_so(dialog, tmp_path, qtbot):
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"nothing")
    dialog.file.setFilePath(str(path))
    wait(qtbot, lambda: dialog.result_label.text().startswith("The file cannot be read."))
    assert not can_be_stored(dialog)


def test_each_kind_of_connection_has_its_dialog(qtbot):
    for system, kind in (("file", ImportDialog), ("register", ConnectionDialog)):
        made = dialog_for(ConnectionSettings("c0ffee0b", system=system), None, None, [])
        qtbot.addWidget(made)
        assert type(made) is kind
    assert made.system.findData("file") == -1


def imported(driver, path, qtbot):
    """The file as the shown connection, its reports in the list."""
    driver.start.choose_way("import_file")
    dialog = driver.dock.findChild(ImportDialog)
    dialog.file.setFilePath(str(path))
    wait(qtbot, lambda: can_be_stored(dialog))
    QTest.mouseClick(dialog.box.button(QDialogButtonBox.StandardButton.Ok), LEFT)
    wait(qtbot, lambda: driver.list.count() == 4)
    wait(qtbot, lambda: driver.banner.key() == "read_only")
    return driver.connection


def test_a_copy_in_a_register_can_be_worked_on(empty_driver, path, qtbot):
    source = imported(empty_driver, path, qtbot)
    button = empty_driver.banner.button("hand_over")
    QTest.mouseClick(button, LEFT)
    box = empty_driver.dock.findChild(QMessageBox, "SignalementHandOver")
    assert "“Export communal”" in box.text()
    QTest.mouseClick(box.button(QMessageBox.StandardButton.Yes), LEFT)
    wait(qtbot, lambda: empty_driver.connection is not source)
    copy = empty_driver.connection
    wait(qtbot, lambda: copy.server.capabilities.writes and copy.reports.by_id("2041"))
    assert copy.settings.system == "register"
    assert copy.settings.name == "Export communal (register)"
    assert copy.reports.by_id("2042").raw_status == "Chez le fontainier"
    assert {one.name for one in copy.server.services} == {"Voirie", "Eau", "Arbre"}
    assert len(all_connections()) == 2


def test_a_file_with_bad_rows_can_be_copied_as_well(empty_driver, path, qtbot):
    connection = imported(empty_driver, path, qtbot)
    path.write_bytes("\r\n".join([HEAD, *ROWS, ROWS[0], ";Ouvert"]).encode("cp1252"))
    connection.load.refresh()
    wait(qtbot, lambda: empty_driver.banner.key() == "bad_rows")
    assert connection.status_board.banner.args["count"] == 2
    assert empty_driver.banner.button("hand_over")


def test_from_the_first_run_to_reports_in_the_list(empty_driver, path, qtbot):
    connection = imported(empty_driver, path, qtbot)
    (stored,) = all_connections()
    assert (stored.system, stored.scope) == ("file", "all")
    assert connection.reports.by_id("2043").status is Status.CLOSED
    assert connection.reports.by_id("2041").lon == pytest.approx(4.8674, abs=1e-4)
    path.unlink()
    connection.load.refresh()
    wait(qtbot, lambda: empty_driver.banner.key() == "bad_file")
    path.write_bytes("\r\n".join([HEAD, *ROWS[1:], "2050" + ROWS[0][4:]]).encode("cp1252"))
    connection.load.refresh()
    wait(qtbot, lambda: connection.reports.by_id("2050"))
    wait(qtbot, lambda: "stale" in connection.reports.by_id("2041").flags)
    path.write_bytes((HEAD + ";x" * 300).encode("cp1252"))
    connection.load.refresh()
    wait(qtbot, lambda: empty_driver.banner.key() == "big_file")
