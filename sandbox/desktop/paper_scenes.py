"""Screenshots in the real QGIS: round, its return, export, evidence."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialog

from sandbox.desktop.player import RECENT
from signalement_plugin.qgis_profile.rounds import keep_printed
from signalement_plugin.ui.rounds.stop_list import RoundList

STOPS = 8
DUMPED = "Dépôt clandestin"


class PaperScenes:
    """Part of :class:`sandbox.desktop.album.Album`, which brings ``dock``, ``connection`` and
    what is done with them."""

    dock: Any
    connection: Any
    pick_row: Any
    shot: Any
    trigger: Any
    type_filter: Any

    def round_sheet(self) -> None:
        """The stops in order."""
        self._choose()
        self.trigger("SignalementAction_round")
        self.shot("round", whole=True)

    def round_return(self) -> None:
        """Paper that comes back, half filled in, with the numbers of the round before."""
        stops = self.dock.findChild(RoundList).reports()
        self._choose()
        keep_printed(self.connection.settings.id, [one.report_id for one in stops])
        self.trigger("SignalementAction_return")
        page = self.dock.pages.currentWidget()
        for row in page.stops.rows[:3]:
            row.done.setChecked(True)
        page.stops.rows[3].not_done.setChecked(True)
        page.stops.rows[3].word.setText("portail fermé")
        self.shot("round-return", whole=True)
        page.leave()

    def export(self) -> None:
        """What is exported, and what is not unless asked for."""
        self._choose()
        self.trigger("SignalementAction_export")
        self._shot_of_files("export")

    def evidence(self) -> None:
        """What is asked before an evidence file is made."""
        self.type_filter(RECENT)
        self.pick_row(lambda report: report.photo and report.service_name == DUMPED)
        self.trigger("SignalementPrint_evidence")
        self._shot_of_files("evidence")

    def _shot_of_files(self, name: str) -> None:
        """A dialog that asks for a file, without the folders of whoever plays this."""
        dialog = self._dialog()
        dialog.file.setFilePath(str(Path("Documents") / dialog.path.name))
        self.shot(name, whole=True)
        dialog.reject()

    def _choose(self) -> list[str]:
        self.type_filter(RECENT)
        listing = self.dock.list.reports
        reports = filter(None, map(listing.report, range(listing.rowCount())))
        ids = [one.report_id for one in reports if one.lon is not None][:STOPS]
        self.connection.reports.select(ids)
        QTest.qWait(300)
        return ids

    def _dialog(self) -> Any:
        return next(one for one in self.dock.findChildren(QDialog) if one.isVisible())
