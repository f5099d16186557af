"""*Export…*: shows the dialog, writes in the background, and says where the file is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsProject
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QObject

from ...cadastre.report_locations import ReportLocations
from ...cadastre.texts import location_values
from ...connection.texts.outcomes import error_sentence
from ...core.errors import SignalementError
from ...core.files.export_columns import ExportPlan
from ...core.model.report import Report
from ...exchange.export import Place, read_stored, write_export
from ...qt.language import tr
from ..outputs.choice import Choice, current_choice, unless_renumbered
from ..outputs.task import Running, tell_file
from ..outputs.texts import plan_for
from .dialog import ExportDialog

if TYPE_CHECKING:
    from ...connection.connection import Connection
    from ..dock_types import DockControllerType


class ExportController(QObject):
    """One export at a time starts here; several may run."""

    def __init__(
        self, controller: DockControllerType, bar: QgsMessageBar, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._controller, self._bar = controller, bar
        self._running = Running(bar, self)

    def ask(self) -> None:
        """Open the dialog, for the selection or for all reports that pass the filter."""
        connection, choice = self._controller.shown, current_choice(self._controller.dock.list)
        if connection is None or not choice.count:
            message = tr("No report answers the filter.")
            self._controller.notifier.say(message)
            return
        looker = self._controller.dock.extensions.cadastre.around.looker()
        dialog = ExportDialog(
            choice,
            connection.settings.name,
            connection.load.updated_at,
            self._controller.dock,
            with_plan=self._verdicts.plan is not None,
            with_layers=looker is not None,
        )
        start = partial(self._start, connection, choice, dialog, looker)
        dialog.accepted.connect(
            partial(unless_renumbered, connection, choice, self._controller.notifier, start)
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def close(self) -> None:
        """Stop what runs: the user could no longer stop it."""
        self._running.close()

    def _start(
        self,
        connection: Connection,
        choice: Choice,
        dialog: ExportDialog,
        looker: Callable[[Report], str] | None,
    ) -> None:
        around = looker if dialog.around else None
        plan = plan_for(
            connection.server.departments,
            dialog.crs,
            dialog.personal,
            dialog.located,
            around is not None,
        )
        place = Place(dialog.crs, QgsProject.instance().transformContext())
        source, target, fids = connection.files.store.path, dialog.path, choice.fids

        verdicts = self._verdicts if dialog.located else None

        def work(going: Callable[[int], bool]) -> int:
            whole = plan if verdicts is None else _located(plan, verdicts, str(source))
            whole = whole if around is None else _with_around(whole, around)
            return write_export(read_stored(source, fids), whole, place, target, going)

        text = tr("Exporting %n report(s)…", n=choice.count)
        self._running.start(
            text, choice.count, work, lambda count, error: self._tell(count, error, target)
        )

    @property
    def _verdicts(self) -> ReportLocations:
        return self._controller.dock.extensions.cadastre.all

    def _tell(self, count: int, error: SignalementError | None, target: Path) -> None:
        if error is not None:
            self._controller.notifier.fail(error_sentence(error))
        elif count < 0:
            message = tr("Export stopped: no file was written.")
            self._controller.notifier.say(message)
        else:
            message = tr("%n report(s): {file}", n=count)
            tell_file(self._bar, message, target)


def _located(plan: ExportPlan, verdicts: ReportLocations, path: str) -> ExportPlan:
    """The plan with the parcel of each report. Runs in a worker thread. Raises ``BadFilter`` once
    the parcel plan is gone."""
    parcels, known = verdicts.plan, verdicts.known_in(path)
    if parcels is None:
        return plan
    source = parcels.source
    return replace(plan, located=lambda one: location_values(known(one.report_id), source))


def _with_around(plan: ExportPlan, looker: Callable[[Report], str]) -> ExportPlan:
    """The plan with what layers contain near each report. Runs in a worker thread."""
    before = plan.located

    @lru_cache(maxsize=1)  # called for several columns of the same report
    def found(report: Report) -> Mapping[str, str | float | None]:
        return {**before(report), "around": looker(report)}

    return replace(plan, located=found)
