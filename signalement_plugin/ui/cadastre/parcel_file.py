"""*Parcel File…*: the reports on or near a parcel, of very many the newest, as a PDF."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtWidgets import QInputDialog

from ...cadastre.plan.neighbours import outline
from ...cadastre.reports_on_parcel import reports_near
from ...connection.texts.outcomes import error_sentence
from ...core.errors import BadStore
from ...core.model.report import Report
from ...qgis_profile.rounds import MOST
from ...qt.language import tr
from ..outputs.targets import with_target
from ..outputs.texts import free_path
from ..printing.controller import today
from .parcel_file_texts import recurrence, summary, title, where

if TYPE_CHECKING:
    from ...cadastre.plan.location import ParcelLocation
    from ...cadastre.plan.plan import Plan
    from .dock import CadastreDock

NEAR_M, FARTHEST_M = 10.0, 500.0
KIND = "parcel"


class ParcelFile(QObject):
    """Asks for a distance, finds the reports (also those that the filter hides), draws the PDF."""

    def __init__(self, dock: CadastreDock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dock = dock
        self.dialog: QInputDialog | None = None

    def ask(self, key: str) -> None:
        """How many metres around the parcel count."""
        dialog = QInputDialog(self._dock.window())
        dialog.setObjectName("SignalementParcelFile")
        dialog.setWindowTitle(tr("Parcel File"))
        dialog.setLabelText(
            tr("Reports on the parcel, and around it up to (metres from its edge):")
        )
        dialog.setInputMode(QInputDialog.InputMode.DoubleInput)
        dialog.setDoubleRange(0.0, FARTHEST_M)
        dialog.setDoubleDecimals(0)
        dialog.setDoubleValue(NEAR_M)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.doubleValueSelected.connect(lambda metres: self.find(key, metres))
        self.dialog = dialog
        dialog.open()

    def find(self, key: str, metres: float) -> None:
        """The file of one parcel, where a report lies on it or near."""
        controller, plan = self._dock.controller, self._dock.extensions.cadastre.parcels.plan
        connection = controller.shown
        if connection is None or plan is None:
            return
        context = QgsProject.instance().transformContext()
        try:
            found = reports_near(connection.files.store.path, plan, key, metres, context)
        except BadStore as error:  # the store is being replaced by a newly loaded one
            controller.notifier.say(error_sentence(error))
            return
        if not found:
            text = tr("No report lies on parcel {key} or within {metres} m of it.")
            controller.notifier.say(text.format(key=key, metres=round(metres)))
            return
        save = tr("Save the Parcel File")
        draw = partial(self._draw, plan, key, metres, found)
        with_target(self._dock.window(), save, partial(_file, key), draw)

    def _draw(
        self,
        plan: Plan,
        key: str,
        metres: float,
        found: list[tuple[Report, ParcelLocation]],
        target: Path,
    ) -> None:
        listed = found[-MOST:]
        variables = {
            "signalement_title": title(key),
            "signalement_subtitle": summary(found, metres, plan.source, today(), len(listed)),
            "signalement_history": recurrence(found),
        }
        message = tr("Parcel file with %n report(s): {file}", n=len(found))
        prints = self._dock.extensions.outputs.prints

        def draw() -> None:
            stops = [prints.stop(report, where=where(verdict)) for report, verdict in listed]
            sheet = prints.sheet_of(KIND, stops, variables)
            prints.draw(replace(sheet, subject=outline(plan, key)), target, message)

        prints.with_photos([report for report, _ in listed], draw)


def _file(key: str, folder: Path) -> Path:
    return free_path(folder, title(key), today(), ".pdf")
