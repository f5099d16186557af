"""Collects what a printed sheet needs (reports, texts, base map, template, photos) and draws it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject

from ...cadastre.plan.location import LocationKind
from ...cadastre.plan.neighbours import outline
from ...cadastre.texts import location_lines
from ...connection.project_layers import without_reports
from ...connection.texts.outcomes import error_sentence
from ...core.errors import SignalementError
from ...core.model.report import Report
from ...printing.layouts import Sheet
from ...printing.stops_layer import Stop, stops_layer
from ...printing.texts import as_of, sheet_texts
from ...qt.language import tr
from ...store.photo_cache import cached_photo
from ..display_names import department_name
from ..outputs.task import Progress, tell_file
from .job import PrintJob
from .photos import PhotosFirst
from .templates import editable, template_names, template_of

if TYPE_CHECKING:
    from ..dock_types import DockControllerType


class PrintController(QObject):
    """Draws sheets, several at a time; a message names the file of each."""

    def __init__(
        self, controller: DockControllerType, iface: QgisInterface, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._controller, self._iface = controller, iface
        self._jobs: list[PrintJob | PhotosFirst] = []

    def sheet(
        self,
        kind: str,
        reports: Sequence[Report],
        texts: Mapping[str, str],
        template: str | None = None,
    ) -> Sheet:
        """Everything that one PDF needs; ``texts``: further variables of the layout.
        ``template``: one of ``template_names``; ``None`` for the first."""
        return self.sheet_of(kind, [self.stop(report) for report in reports], texts, template)

    def sheet_of(
        self,
        kind: str,
        stops: Sequence[Stop],
        texts: Mapping[str, str],
        template: str | None = None,
    ) -> Sheet:
        """As :meth:`sheet`, for stops that are made already."""
        connection, project = self._controller.connection, QgsProject.instance()
        variables = {
            **sheet_texts(),
            "signalement_as_of": as_of(connection.load.updated_at),
            "signalement_author": connection.settings.signature,
            **texts,
        }
        layer = stops_layer(stops, project.transformContext())
        template = template_names(project, kind)[0] if template is None else template
        return Sheet(template_of(project, kind, template), layer, variables, self._ground())

    def stop(
        self,
        report: Report,
        text: str | None = None,
        photo: str = "",
        facts: str = "",
        where: str = "",
    ) -> Stop:
        """A report as it is printed; ``text`` instead of the description, ``None`` for it."""
        connection = self._controller.connection
        return Stop(
            report,
            photo or cached_photo([connection.files.folder], report.photo),
            department_name(connection.server.departments, report.department),
            " · ".join(filter(None, (self.location(report), self.around(report)))),
            photo_facts=facts,
            text=text,
            where=where,
        )

    def while_shown(self, then: Callable[..., object]) -> Callable[..., None]:
        """``then``, for later: it is not called, and the user is told, if another connection is
        shown by that time."""
        connection = self._controller.shown

        def go_on(*found: object) -> None:
            if self._controller.shown is connection:
                then(*found)
                return
            message = tr(
                "Another connection is shown meanwhile. No file was written: choose the reports "
                "again."
            )
            self._controller.notifier.say(message)

        return go_on

    def with_photos(self, reports: Sequence[Report], then: Callable[[], None]) -> None:
        """Fetch the first photo of each that is not on this computer yet, then go on, unless
        the user stopped it."""
        connection = self._controller.connection
        folders = [connection.files.folder]
        urls = [one.photo for one in reports if one.photo and not cached_photo(folders, one.photo)]
        if not urls:
            then()
            return
        text = tr("Fetching %n photo(s)…", n=len(urls))
        progress = Progress(self._iface.messageBar(), text, self)
        job = PhotosFirst(connection, urls, progress, self)
        self._jobs.append(job)
        go_on = self.while_shown(then)

        def ended(fine: bool) -> None:
            self._jobs.remove(job)
            if fine:
                go_on()

        job.done.connect(ended)

    def draw(
        self, sheet: Sheet, target: Path, message: str, then: Callable[[], None] | None = None
    ) -> None:
        """Draw in turns; ``message`` holds ``{file}`` and is shown at the end."""

        def ended(finished: bool) -> None:
            if finished:
                tell_file(self._iface.messageBar(), message, target)
                if then is not None:
                    then()

        self.draw_aside(sheet, target, ended)

    def draw_aside(self, sheet: Sheet, target: Path, then: Callable[[bool], None]) -> None:
        """Draw in turns; ``then`` hears whether it was finished, nobody else does."""
        text = tr("Creating the PDF {name}…")
        progress = Progress(self._iface.messageBar(), text.format(name=target.name), self)
        job = PrintJob(sheet, target, progress, self)
        self._jobs.append(job)

        def ended(finished: bool, error: SignalementError | None) -> None:
            self._jobs.remove(job)
            if error is not None:
                self._controller.notifier.fail(error_sentence(error))
            then(finished)

        job.ended.connect(ended)

    def edit(self, kind: str, reports: Sequence[Report], texts: Mapping[str, str]) -> None:
        """Open the project's own copy of a template in the Layout manager's designer."""
        try:
            layout = editable(QgsProject.instance(), kind, self.sheet(kind, reports, texts))
        except SignalementError as error:
            self._controller.notifier.fail(error_sentence(error))
            return
        designer = self._iface.openLayoutDesigner(layout)
        if designer is not None:
            designer.view().zoomFull()

    def close(self) -> None:
        """Stop all drawing."""
        for job in list(self._jobs):
            job.stop()

    def location(self, report: Report) -> str:
        """The cadastral location with the plan's date; empty without a plan."""
        cadastre = self._controller.dock.extensions.cadastre
        verdict, plan = cadastre.verdict(report), cadastre.parcels.plan
        if verdict is None or plan is None:
            return ""
        return " · ".join(location_lines(verdict, plan.source))

    def parcel(self, report: Report) -> QgsVectorLayer | None:
        """The boundary of the parcel that a report lies on, or may lie on; ``None`` without one."""
        cadastre = self._controller.dock.extensions.cadastre
        verdict, plan = cadastre.verdict(report), cadastre.parcels.plan
        on = (LocationKind.INSIDE, LocationKind.UNCERTAIN)
        if plan is None or verdict is None or verdict.kind not in on or not verdict.key:
            return None
        return outline(plan, verdict.key)

    def road(self, report: Report) -> str:
        """Who manages the road, from layers that say so, to be confirmed; empty without one."""
        return self.around(report, roads=True)

    def around(self, report: Report, *, roads: bool = False) -> str:
        """What the layers around a report have near it; ``roads``: only who manages the road."""
        around = self._controller.dock.extensions.cadastre.around
        return "; ".join(around.lines_for(report, roads=roads))

    def _ground(self) -> list[QgsMapLayer]:
        """What the map shows, without reports, among which the stops would be lost."""
        return without_reports(self._iface.mapCanvas().layers())


def today() -> datetime:
    """Now, of this computer."""
    return datetime.now().astimezone()
