"""The parcel plan of the project: which layer it is, and its contents, read in a thread.

The plan is the layer that carries the custom property ``KEY_PROPERTY``: any polygon layer a
user declared, or the file into which a service's parcels were loaded (``PRESET_PROPERTY``).
Loading from a service is here too, also that of roads, or of a picture of the plan.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsMapLayer,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.errors import BadStore, SignalementError
from ..core.files.numbered_files import FOLDER
from ..core.model.report import Report
from ..qgis_profile.network.http_context import http_context
from ..qgis_profile.settings import data_root
from ..qt.throttle import ThrottleTimer
from ..sync.thread_support import result_or_error
from .context_layers import ROAD_M, ContextLayers, declare
from .parcel_style import style_parcels
from .plan.from_layer import plan_of
from .plan.location import ParcelLocation, locate_points
from .plan.plan import Plan, Tiles
from .plan.projection import keep_systems, places
from .project_layers import (
    KEY_PROPERTY,
    PRESET_PROPERTY,
    about,
    day_in,
    declared_layers,
    insert,
    loaded_from,
    point_accuracy,
    set_point_accuracy,
)
from .sources.cache import KEY, cached
from .sources.loading import Loaded, Wanted, load, table_of
from .sources.presets import Preset, Role

REMOTE = ("WFS", "OAPIF", "arcgisfeatureserver", "wfs", "oapif")
"""Providers whose layers are never read whole."""


class ProjectPlan(QObject):
    """Main thread. ``changed``: the plan is another one, gone, or covers one more area. ``failed``:
    a load failed, with the error. ``loading``: squares loaded, of how many. ``pictured``: a preset
    and the source of its picture."""

    changed = pyqtSignal()
    failed = pyqtSignal(object)
    loading = pyqtSignal(int, int)
    pictured = pyqtSignal(object, str)
    _read = pyqtSignal(int, object)
    _loaded = pyqtSignal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        keep_systems()
        self.plan: Plan | None = None
        self.layer: QgsVectorLayer | None = None
        self.busy = False
        self._turn = self._project = 0
        self._stop = threading.Event()
        self._threads: list[threading.Thread] = []
        self._again = ThrottleTimer(self.look, self)
        self._watched: QgsVectorLayer | None = None
        self._read.connect(self._on_read)
        self._loaded.connect(self._on_loaded)
        project = QgsProject.instance()
        project.layersAdded.connect(self._on_layers)
        project.layersRemoved.connect(self._on_layers)
        project.cleared.connect(self._on_cleared)
        self.look()

    def close(self) -> None:
        """Stop the threads and forget the plan."""
        project = QgsProject.instance()
        project.layersAdded.disconnect(self._on_layers)
        project.layersRemoved.disconnect(self._on_layers)
        project.cleared.disconnect(self._on_cleared)
        self._watch(None)
        self._again.stop()
        self._stop.set()
        self._turn += 1
        for thread in self._threads:
            thread.join(2.0)
        self.plan = self.layer = None

    # -- choice of the layer

    def declare(self, layer: QgsVectorLayer, key: str) -> None:
        """Make a layer of the project the plan; the layer that was the plan before stays as a plain
        layer."""
        for other in declared_layers():
            other.removeCustomProperty(KEY_PROPERTY)
        layer.setCustomProperty(KEY_PROPERTY, key)
        self.look()

    @property
    def point_accuracy(self) -> float:
        """Accuracy of reports' positions in this project, in metres; 0: not known."""
        return point_accuracy()

    def set_point_accuracy(self, metres: float) -> None:
        """Store it in the project, and read the plan again with it."""
        if metres != point_accuracy():
            set_point_accuracy(metres)
            self.look()

    def _on_layers(self, _layers: Sequence[QgsMapLayer | str]) -> None:
        if next(iter(declared_layers()), None) is not self.layer:
            self.look()

    def _watch(self, layer: QgsVectorLayer | None) -> None:
        """Read the plan again when its layer's coordinate system, filter or features change."""
        old, self._watched = self._watched, layer
        if old is layer:
            return
        if old is not None:
            with suppress(RuntimeError):  # the layer was deleted with its signals
                for signal in _changes_of(old):
                    signal.disconnect(self._again.ask)
        if layer is not None:
            for signal in _changes_of(layer):
                signal.connect(self._again.ask)

    def look(self) -> None:
        """Read the plan of the project again, in a thread."""
        self.layer = next(iter(declared_layers()), None)
        self._watch(self.layer)
        self._turn += 1
        self.plan = None
        self.changed.emit()
        layer = self.layer
        if layer is None:
            return
        key = str(layer.customProperty(KEY_PROPERTY))
        source = QgsVectorLayerFeatureSource(layer)
        arguments = (self._turn, layer, source, key, self._tiles(layer))
        self._start(self._read_plan, *about(*arguments))

    def _tiles(self, layer: QgsVectorLayer) -> tuple[Tiles | None, date | None]:
        if not layer.customProperty(PRESET_PROPERTY):
            return None, day_in(layer.source())
        try:
            held = cached(Path(layer.source().partition("|")[0]))
        except BadStore:
            return Tiles(1.0, frozenset()), None
        return held.tiles, held.day

    def _read_plan(self, turn: int, source: Any, about: dict[str, Any]) -> None:
        def go_on() -> bool:
            return turn == self._turn and not self._stop.is_set()

        plan = plan_of(source, go_on=go_on, **about)
        if plan is not None and go_on():
            plan.prepare()
            self._read.emit(turn, plan)

    def _on_read(self, turn: int, plan: Plan) -> None:
        if turn == self._turn:
            self.plan = plan
            self.changed.emit()

    # -- contents

    def verdict(self, report: Report, accuracy: float = 0.0) -> ParcelLocation | None:
        """The location of one report; ``None`` without a plan or a position."""
        if self.plan is None or report.lon is None or report.lat is None:
            return None
        context = QgsProject.instance().transformContext()
        where = places([(report.lon, report.lat, accuracy)], self.plan.source.epsg, context)
        found = locate_points(self.plan, where)
        return found[0] if found else None

    def asked_at(self, report: Report) -> bool:
        """Whether the parcels at the report's position were requested from a service."""
        plan = self.plan
        if plan is None or plan.loaded is None or report.lon is None or report.lat is None:
            return False
        context = QgsProject.instance().transformContext()
        where = places([(report.lon, report.lat, 0.0)], plan.source.epsg, context)
        x, y, _ = where[0]
        return math.isfinite(x) and plan.loaded.hold_all_of(x, y, x, y)

    # -- loading

    @property
    def preset(self) -> str:
        """Id of the service that the plan is loaded from; empty for the user's own layer."""
        return str(self.layer.customProperty(PRESET_PROPERTY) or "") if self.layer else ""

    def load(self, preset: Preset, area: tuple[float, float, float, float]) -> None:
        """Fetch the parcels of ``area`` (west, south, east, north in degrees) in a thread. Raises
        ``ProxyKind``."""
        if self.busy:
            return
        layer = loaded_from(preset.id)
        old = Path(layer.source().partition("|")[0]) if layer is not None else None
        wanted = Wanted(
            preset,
            area,
            http_context("", preset.url),
            data_root() / FOLDER,
            old,
            QgsProject.instance().transformContext(),
        )
        self.busy = True
        self._start(self._fetch, wanted, self._project)

    def _on_cleared(self) -> None:
        """The project was closed: the result of a running load belongs to it and is ignored."""
        self._project += 1
        self.busy = False

    def _fetch(self, wanted: Wanted, project: int) -> None:
        def loaded() -> Loaded | SignalementError:
            return load(wanted, self.loading.emit, lambda: not self._stop.is_set())

        answer = result_or_error("loading parcels", loaded, lambda error: error)
        if not self._stop.is_set():
            self._loaded.emit(project, answer)

    def _on_loaded(self, project: int, answer: Loaded | SignalementError) -> None:
        if project != self._project:
            return
        self.busy = False
        if isinstance(answer, SignalementError):
            self.failed.emit(answer)
            return
        preset = answer.preset
        if preset.role is Role.MAP:
            self.changed.emit()
            self.pictured.emit(preset, answer.source)
            return
        table = table_of(preset)
        source = f"{answer.path}|layername={table.name}"
        layer = loaded_from(preset.id)
        if layer is not None:
            layer.setDataSource(source, layer.name(), "ogr")
        elif preset.role is Role.PARCELS:
            layer = QgsVectorLayer(source, preset.title, "ogr")
            layer.setCustomProperty(PRESET_PROPERTY, preset.id)
            self.add(layer, KEY)
            return
        else:
            layer = QgsVectorLayer(source, preset.title, "ogr")
            layer.setCustomProperty(PRESET_PROPERTY, preset.id)
            declare(layer, ContextLayers(ROAD_M, table.field))
            insert(layer)
        if layer is self.layer:
            self.look()
        else:
            self.changed.emit()

    def add(self, layer: QgsVectorLayer, key: str) -> None:
        """Add a new layer to the project as the plan: outlines, below the point layers; the active
        layer does not change."""
        style_parcels(layer, key)
        insert(layer)
        self.declare(layer, key)

    def _start(self, work: Any, *arguments: Any) -> None:
        self._threads = [one for one in self._threads if one.is_alive()]
        thread = threading.Thread(
            target=work, args=arguments, name="signalement-parcels", daemon=True
        )
        self._threads.append(thread)
        thread.start()


def _changes_of(layer: QgsVectorLayer) -> tuple[Any, ...]:
    return layer.crsChanged, layer.subsetStringChanged, layer.afterCommitChanges
