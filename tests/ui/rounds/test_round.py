"""*Round…*: what it takes, its order, the PDF, the template."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QModelIndex
from qgis.PyQt.QtWidgets import QPushButton
from ui_steps import ROWS, wait

from signalement_plugin.core.geo.points import nearest_order
from signalement_plugin.qgis_profile.printed_round import printed_round
from signalement_plugin.qgis_profile.rounds import MOST, basket
from signalement_plugin.store.photo_cache import cached_photo
from signalement_plugin.ui.printing.templates import own_layouts, shipped, template_of
from signalement_plugin.ui.rounds.dialog import RoundDialog
from signalement_plugin.ui.rounds.stop_list import point_of
from tests.ui.rounds.test_basket import press_b

ID = "c0ffee01"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    made = tmp_path / "papers"
    made.mkdir()
    monkeypatch.setattr("signalement_plugin.ui.rounds.controller.documents", lambda: made)
    yield made
    QgsProject.instance().layoutManager().clear()


def ask(driver) -> RoundDialog:
    driver.toolbar.press("round")
    return [d for d in driver.dock.findChildren(RoundDialog) if d.isVisible()][-1]


def press(dialog, name: str) -> None:
    dialog.findChild(QPushButton, name).click()


def ids(dialog) -> list[str]:
    return [report.report_id for report in dialog.stops.reports()]


def said(window) -> str:
    item = window.bar.currentItem()
    return item.text() if item is not None else ""


def test_all_that_is_filtered_ordered_from_the_first(driver, folder):
    dialog = ask(driver)
    fids = driver.list.fids()[:MOST]
    reports = driver.connection.reports.stored_at(list(fids))
    order = nearest_order([point_of(report) for report in reports])
    assert ids(dialog) == [reports[at].report_id for at in order]
    assert "most" in dialog.way.text()  # the register has more
    assert ROWS > MOST
    dialog.reject()


def test_one_selected_report_is_no_round_but_two_are(driver, folder):
    driver.choose(1)
    dialog = ask(driver)
    assert dialog.stops.count() == MOST
    dialog.reject()
    two = driver.choose(1, 4)
    dialog = ask(driver)
    assert set(ids(dialog)) == {report.report_id for report in two}
    dialog.reject()


def test_the_basket_keeps_its_order(driver, folder, qtbot):
    for row in (5, 2, 8):
        driver.choose(row)
        press_b(driver)
    driver.choose(2)
    dialog = ask(driver)
    assert ids(dialog) == basket(ID)
    dialog.reject()


def test_a_dragged_stop_stays_where_it_was_put(driver, folder):
    driver.choose(1, 2, 3)
    dialog = ask(driver)
    first, second, third = ids(dialog)
    dialog.stops.setCurrentRow(2)
    press(dialog, "SignalementRound_up")
    assert ids(dialog) == [first, third, second]
    assert dialog.stops.item(1).text().startswith("2.")
    press(dialog, "SignalementRound_begin")
    assert ids(dialog)[0] == third
    press(dialog, "SignalementRound_drop")
    assert len(ids(dialog)) == 2
    dialog.reject()


def test_a_row_that_qt_moved_is_numbered_anew(driver, folder):
    """What a drag inside the list does to its model."""
    driver.choose(1, 2, 3)
    dialog = ask(driver)
    first, second, third = ids(dialog)
    root = QModelIndex()
    assert dialog.stops.model().moveRow(root, 0, root, 3)
    assert ids(dialog) == [second, third, first]
    assert dialog.stops.item(2).text().startswith("3.")
    assert first in dialog.stops.item(2).text()
    dialog.reject()


def with_photos(driver) -> list:
    """The first three reports that have a photo, selected on the map: nobody looks at them."""
    reports = [report for report in driver.list.reports() if report.photo][:3]
    driver.connection.reports.select([report.report_id for report in reports])
    driver.let_report_follow()
    return reports


def photos_of(driver, report) -> str:
    return cached_photo([driver.connection.files.folder], report.photo)


def test_photos_that_nobody_looked_at_are_fetched_first(driver, folder, qtbot, monkeypatch):
    drawn = []
    monkeypatch.setattr(
        driver.dock.followers.outputs.prints, "draw", lambda *given: drawn.append(given)
    )
    reports = with_photos(driver)
    assert not all(photos_of(driver, one) for one in reports)
    press(ask(driver), "SignalementRoundPdf")
    wait(qtbot, lambda: drawn)
    assert all(photos_of(driver, one) for one in reports)
    printed = [feature["photo"] for feature in drawn[0][0].stops.getFeatures()]
    assert sorted(printed) == sorted(photos_of(driver, one) for one in reports)


def test_fetching_photos_can_be_stopped_and_nothing_is_drawn(driver, window, folder, monkeypatch):
    fetcher = driver.connection.fetcher
    monkeypatch.setattr(fetcher, "load_photo", lambda url: None)  # a server that never answers
    with_photos(driver)
    dialog = ask(driver)
    press(dialog, "SignalementRoundPdf")
    assert "photo" in said(window)
    window.bar.currentItem().findChild(QPushButton, "SignalementStop").click()
    assert "photo" not in said(window)
    assert printed_round(ID) == []
    assert list(folder.iterdir()) == []


def test_a_server_that_gives_no_photo_keeps_no_paper_back(driver, folder, qtbot, monkeypatch):
    fetcher = driver.connection.fetcher
    monkeypatch.setattr(fetcher, "load_photo", lambda url: None)
    monkeypatch.setattr("signalement_plugin.ui.printing.photos.PATIENCE_MS", 50)
    with_photos(driver)
    dialog = ask(driver)
    press(dialog, "SignalementRoundPdf")
    wait(qtbot, dialog.path.exists)


def test_the_pdf_is_made_and_the_paper_is_remembered(driver, window, folder, qtbot):
    driver.choose(1, 2, 3)
    dialog = ask(driver)
    stops, path = ids(dialog), dialog.path
    press(dialog, "SignalementRoundPdf")
    wait(qtbot, path.exists)
    wait(qtbot, lambda: path.name in said(window))
    assert path.read_bytes().startswith(b"%PDF")
    assert [one.name for one in folder.iterdir()] == [path.name]
    assert printed_round(ID) == stops


def test_stopped_leaves_nothing(driver, window, folder, qtbot):
    dialog = ask(driver)
    press(dialog, "SignalementRoundPdf")
    stop = window.bar.findChild(QPushButton, "SignalementStop")
    stop.click()
    wait(qtbot, lambda: not window.bar.findChildren(QPushButton, "SignalementStop"))
    assert list(folder.iterdir()) == []
    assert printed_round(ID) == []


def test_a_template_is_edited_in_the_project_and_used(driver, window, folder, qtbot):
    opened = []
    window.openLayoutDesigner = opened.append
    driver.choose(1, 2)
    dialog = ask(driver)
    press(dialog, "SignalementRound_edit")
    (layout,) = own_layouts(QgsProject.instance(), "round")
    assert opened == [layout]
    assert layout.name() == "Round Sheet"
    dialog = ask(driver)
    assert dialog.template.currentData() == "Round Sheet"
    assert template_of(QgsProject.instance(), "round", "Round Sheet") != shipped("round")
    path = dialog.path
    press(dialog, "SignalementRoundPdf")
    wait(qtbot, path.exists)
