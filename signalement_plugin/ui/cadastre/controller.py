"""Connects the project's parcel plan with the card, the map and *Add Cadastre…*."""

from __future__ import annotations

import html
from collections.abc import Callable
from functools import partial
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QApplication, QDialog, QWidget

from ...cadastre.plan.location import ParcelLocation
from ...cadastre.plan.neighbours import all_loaded, boundary, box_of, neighbours
from ...cadastre.plan.parcel_filter import line_of
from ...cadastre.project_layers import with_system
from ...cadastre.project_plan import REMOTE, ProjectPlan
from ...cadastre.report_locations import ReportLocations
from ...cadastre.reports_on_parcel import reports_near
from ...cadastre.sources.parcel_files import parcel_layers
from ...cadastre.sources.presets import CadastreChoice, Preset, presets
from ...cadastre.texts import guessed_system, system_warning
from ...connection.texts.outcomes import error_sentence
from ...core.errors import BadStore, SignalementError
from ...core.geo.points import around
from ...core.model.report import Report
from ...layer.expressions import inert
from ...qt.language import tr
from ...qt.throttle import ThrottleTimer
from ..card import cadastral_location
from ..new_report.places.layers import address_layers
from ..options.reference import Asks
from ..outputs.task import tell_saved
from .add_dialog import CadastreDialog
from .context_layers import ContextLayersController
from .neighbour_addresses import addresses_on
from .neighbours_dialog import NeighbourDialog
from .parcel_file import ParcelFile

if TYPE_CHECKING:
    from .dock import CadastreDock

NEAR_M, NEIGHBOURS_M, HERE_M = 10.0, 50.0, 200.0


class CadastreController(QObject):
    """Owns the parcel plan, and of the widgets only its dialogs."""

    def __init__(
        self, dock: CadastreDock, iface: QgisInterface, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._dock, self._iface = dock, iface
        self._canvas, self._bar = iface.mapCanvas(), iface.messageBar()
        self.view: cadastral_location.CadastralLocation = dock.card.location
        self.parcels = ProjectPlan(self)
        self.all = ReportLocations(self)
        self.all.ready.connect(self._repaint)
        self._soon = ThrottleTimer(self._follow_rows, self)
        self.dialog: CadastreDialog | None = None
        self.neighbours: NeighbourDialog | None = None
        self._report: Report | None = None
        self._error = ""
        self._asked: tuple[Any, ...] = ()
        self.parcels.changed.connect(self._plan_changed)
        self.parcels.failed.connect(self._failed)
        self.parcels.pictured.connect(self._add_map)
        self.parcels.loading.connect(self.view.show_progress)
        self.view.add_wanted.connect(self.ask)
        self.view.load_wanted.connect(self._load_here)
        self.around = ContextLayersController(self.view, dock, self)
        self.file = ParcelFile(dock, self)
        self.view.wanted.connect(self._act)
        dock.controller.selection.current_changed.connect(self.show_for)
        dock.controller.filter_controller.plan_wanted.connect(self.ask)
        dock.controller.filter_controller.layers_wanted.connect(self.around.ask)
        self.around.reports.changed.connect(dock.controller.filter_controller.map_changed)

    @property
    def asks(self) -> Asks:
        """The dialogs that choose what a project shows beside reports."""
        return Asks(self.ask, self.add, self.around.ask, self.around.store)

    def close(self) -> None:
        """Disconnect from the project."""
        self._dock.controller.selection.current_changed.disconnect(self.show_for)
        self._soon.stop()
        self.all.close()
        self.around.reports.close()
        self.parcels.close()

    def rows_changed(self) -> None:
        """Locate reports again, soon: another connection is shown, or rows of its store changed."""
        self._soon.ask()

    def _follow_rows(self) -> None:
        connection = self._dock.controller.shown
        path = str(connection.files.store.path) if connection is not None else ""
        plan, layer = self.parcels.plan, self.parcels.layer
        self.all.follow(plan, path, expected=layer is not None)
        asked = (connection, plan, layer)
        if connection is not None and any(a is not b for a, b in zip_longest(asked, self._asked)):
            self._asked = asked
            on_map = connection.list_search.on_map
            on_map.plan.source, on_map.layers.source = self.all, self.around.reports
            self._dock.controller.filter_controller.map_changed()

    def _repaint(self) -> None:
        connection = self._dock.controller.shown
        if connection is not None and connection.layer is not None:
            connection.layer.triggerRepaint()

    # -- the card

    def show_for(self, report: Report | None) -> None:
        """Show the parcel of another report in the card."""
        self._report, self._error = report, ""
        self.show()
        self.around.show_for(report)

    def show(self) -> None:
        """Show what is known now about the parcel of the shown report."""
        report, parcels = self._report, self.parcels
        if report is None or report.lon is None:
            self.view.show_none()
        elif self._error:
            self.view.show_error(self._error)
        elif parcels.layer is None and not parcels.busy:
            self.view.show_no_plan()
        elif parcels.plan is None:
            self.view.show_reading()
        else:
            verdict = parcels.verdict(report)
            if verdict is not None:
                asked = parcels.asked_at(report)
                loadable = bool(parcels.preset) and not asked
                self.view.show_verdict(verdict, parcels.plan.source, loadable, asked)

    def verdict(self, report: Report) -> ParcelLocation | None:
        """On which parcel a report lies, for prints."""
        return self.parcels.verdict(report)

    def _plan_changed(self) -> None:
        self._error = ""
        self.show()
        self.around.show_for(self._report)
        self._follow_rows()
        layer = self.parcels.layer
        if layer is None or self.parcels.plan is None:
            return
        warning = system_warning(layer.crs(), QgsProject.instance().transformContext())
        if warning:
            self._say(warning)

    def _failed(self, error: SignalementError) -> None:
        text = tr("The parcels were not loaded. {reason}")
        self._error = text.format(reason=error_sentence(error))
        self.show()
        if self._report is None or self._report.lon is None:  # the card shows nothing of parcels
            self._say(self._error)

    def _say(self, text: str) -> None:
        title = tr("Cadastre")
        self._bar.pushMessage(title, html.escape(text), Qgis.MessageLevel.Warning, 0)

    # -- Add Cadastre…

    def ask(
        self,
        parent: QWidget | None = None,
        take: Callable[[CadastreChoice], None] | None = None,
    ) -> QDialog:
        """Open *Add Cadastre…*. ``take`` gets the choice, for :meth:`add`; without it what was
        chosen is added at once."""
        layers = QgsProject.instance().mapLayers().values()
        remote = [one for one in layers if one.providerType() in REMOTE]
        self.dialog = CadastreDialog(
            remote, self.parcels.point_accuracy, parent or self._dock.window()
        )
        self.dialog.chosen.connect(take or self.add)
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.open()
        return self.dialog

    def add(self, choice: CadastreChoice) -> None:
        """Add the cadastre that was chosen."""
        self.parcels.set_point_accuracy(choice.accuracy)
        layer = QgsProject.instance().mapLayer(choice.layer_id)
        if choice.service is not None:
            self._add_service(choice.service)
        elif choice.path:
            self._add_file(choice.path)
        elif isinstance(layer, QgsVectorLayer):
            self.parcels.declare(layer, choice.field)

    def _add_service(self, preset: Preset) -> None:
        settings = self._canvas.mapSettings()
        degrees = QgsCoordinateReferenceSystem("EPSG:4326")
        change = QgsCoordinateTransform(
            settings.destinationCrs(), degrees, QgsProject.instance().transformContext()
        )
        try:
            box = change.transformBoundingBox(self._canvas.extent())
        except QgsCsException:
            return
        self._load(preset, (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()))

    def _add_map(self, preset: Preset, source: str) -> None:
        layer = QgsRasterLayer(source, preset.title, "wms")
        if layer.isValid():
            QgsProject.instance().addMapLayer(layer)
        else:
            text = tr("The map service does not answer: {host}")
            self._say(text.format(host=preset.title))

    def _add_file(self, path: str) -> None:
        found = parcel_layers(Path(path), presets()["extract"])
        if not found:
            text = tr("No polygons with a parcel number were found in {file}.")
            self._say(text.format(file=Path(path).name))
            return
        source, name, key = found[0]
        layer = QgsVectorLayer(source, inert(name), "ogr")
        epsg = with_system(layer)
        if epsg:
            self._say(guessed_system(Path(path).name, epsg))
        self.parcels.add(layer, key)

    def _load_here(self) -> None:
        preset = presets().get(self.parcels.preset)
        report = self._report
        if report is None or report.lon is None or report.lat is None:
            return
        if preset is None:
            self.ask()
            return
        area = around(report.lon, report.lat, HERE_M)
        self._load(preset, (area.west, area.south, area.east, area.north))

    def _load(self, preset: Preset, area: tuple[float, float, float, float]) -> None:
        self._error = ""
        try:
            self.parcels.load(preset, area)
        except SignalementError as error:  # raised for a kind of proxy that cannot be used
            self._failed(error)
            return
        self.view.show_progress(0, 1)

    # -- one parcel

    def _act(self, name: str, key: str) -> None:
        acts: dict[str, Callable[[str], object]] = {
            cadastral_location.ZOOM: self.zoom,
            cadastral_location.REPORTS: self.select_reports,
            cadastral_location.FILTER: lambda key: self._dock.filter.show_line(line_of(key)),
            cadastral_location.NEIGHBOURS: self.show_neighbours,
            cadastral_location.FILE: self.file.ask,
            cadastral_location.COPY: QApplication.clipboard().setText,
        }
        acts[name](key)

    def zoom(self, key: str) -> None:
        """Show a parcel on the map, because the user asked for it, and flash its boundary."""
        plan = self.parcels.plan
        box = box_of(plan, key) if plan is not None else None
        if plan is None or box is None:
            return
        crs = QgsCoordinateReferenceSystem(f"EPSG:{plan.source.epsg}")
        rectangle = QgsRectangle(*box)
        rectangle.scale(1.6)
        change = QgsCoordinateTransform(
            crs,
            self._canvas.mapSettings().destinationCrs(),
            QgsProject.instance().transformContext(),
        )
        try:
            self._canvas.setExtent(change.transformBoundingBox(rectangle))
        except QgsCsException:  # the parcel has no place in the map's CRS
            return
        self._canvas.refresh()
        self._canvas.flashGeometries([boundary(plan, key)], crs)

    def select_reports(self, key: str) -> None:
        """Select the reports on a parcel and within 10 m of it, whatever the filter hides."""
        found = self.reports_near(key)
        if found is not None:
            self._dock.controller.connection.reports.select(found)

    def reports_near(self, key: str) -> list[str] | None:
        """Their numbers; ``None`` without a connection, or while its file is being switched."""
        connection, plan = self._dock.controller.shown, self.parcels.plan
        if connection is None or plan is None:
            return None
        context = QgsProject.instance().transformContext()
        try:
            found = reports_near(connection.files.store.path, plan, key, NEAR_M, context)
        except BadStore as error:  # the store is being replaced by a newly loaded one
            self._say(error_sentence(error))
            return None
        return [report.report_id for report, _verdict in found]

    def show_neighbours(self, key: str) -> None:
        """List the parcels within 50 m, with their addresses where a layer has them, to be saved as
        CSV."""
        plan = self.parcels.plan
        if plan is None:
            return
        layers = address_layers(remote=False)
        self.neighbours = NeighbourDialog(
            key,
            lambda metres: (neighbours(plan, key, metres), all_loaded(plan, key, metres)),
            plan.source,
            NEIGHBOURS_M,
            self._dock.window(),
            partial(addresses_on, plan, layers) if layers else None,
        )
        self.neighbours.zoom_wanted.connect(self.zoom)
        self.neighbours.written.connect(partial(tell_saved, self._bar))
        self.neighbours.finished.connect(self.neighbours.deleteLater)
        self.neighbours.show()
