"""Windows of exports, rounds and prints name their parts; their fields are high enough."""

from __future__ import annotations

from datetime import datetime, timezone

from qgis.PyQt.QtWidgets import QWidget

from signalement_plugin.ui.actions.preview.texts import Names
from signalement_plugin.ui.export.dialog import ExportDialog
from signalement_plugin.ui.outputs.choice import filtered_choice
from signalement_plugin.ui.printing.dialog import EVIDENCE, TRANSFER, PrintDialog
from signalement_plugin.ui.rounds.page import RoundPage
from signalement_plugin.ui.rounds.return_page import ReturnPage
from tests.ui.test_accessible import nameless, too_low

NOW = datetime(2026, 11, 24, 14, 5, tzinfo=timezone.utc)


def round_page(choice, reports) -> RoundPage:
    page = RoundPage()
    page.show_round("Round", [choice], lambda _choice: reports, [("As shipped", "")])
    return page


def windows(driver, tmp_path) -> list[QWidget]:
    connection, choice = driver.connection, filtered_choice(driver.list.widget)
    reports = connection.reports.stored_at(list(choice.fids[:4]))
    coming_back = ReturnPage(reports, connection.server.capabilities, Names())
    photo = tmp_path / "a.jpg"
    photo.write_bytes(b"\xff\xd8\xff\xd9")
    coming_back.photos.take([str(photo)])
    return [
        ExportDialog(choice, "Namur", NOW, driver.dock),
        round_page(choice, reports),
        coming_back,
        PrintDialog(TRANSFER, "2041", tmp_path / "a.eml", "", driver.dock),
        PrintDialog(EVIDENCE, "2041", tmp_path / "a.zip", "", driver.dock),
    ]


def test_a_window_names_its_parts_and_its_fields_are_high_enough(driver, tmp_path):
    for window in windows(driver, tmp_path):
        window.show()
        assert nameless(window) == []
        assert too_low(window) == []
        window.close()
