"""The cadastral location of every report of a connection, for QGIS's expressions, for filters and
for exports.

The locations are computed in a thread when they are first needed, and after a refresh only for
reports that are new or moved. They are not stored. A project with one of the functions in
an expression needs the plugin.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from math import isnan
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsExpression,
    QgsExpressionFunction,
    QgsProject,
)
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.errors import BadFilter, BadStore
from ..qt.language import tr
from ..qt.latest_worker import LatestOnlyWorker
from ..store.queries import placed
from .plan.location import ParcelLocation, ParcelLocations
from .plan.parcel_filter import Located, Named
from .plan.plan import Plan
from .plan.projection import places

Known = Callable[[str], "ParcelLocation | None"]


@dataclass(frozen=True)
class _LocationJob:
    """What is to be located: the plan, the store's path, and the transformations."""

    plan: Plan
    path: str
    context: QgsCoordinateTransformContext


@dataclass(frozen=True)
class _Judged:
    """The locations, with the feature ids of all reports, and feature id and report id of those
    with a position."""

    verdicts: ParcelLocations
    everyone: Collection[int]
    placed: Sequence[tuple[int, str]]


class ReportLocations(QObject):
    """``ready``: the functions return other values now."""

    ready = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.expected = False  # as :meth:`follow` has it
        self._town: _LocationJob | None = None
        self._verdicts: ParcelLocations | None = None
        self._lookup: Named | None = None
        self._asked, self._stopped = False, False
        self._one_judges = threading.Lock()
        self._newest = LatestOnlyWorker("verdicts", self._judged, self)
        self._newest.answered.connect(self._on_judged)
        self.functions = [made(self.get) for made in (ParcelKey, ParcelKind, ParcelMetres)]
        for function in self.functions:
            QgsExpression.registerFunction(function)

    def close(self) -> None:
        """Remove the functions from QGIS."""
        for function in self.functions:
            QgsExpression.unregisterFunction(function.name())
        self._stopped = True
        self._newest.stop()

    def follow(self, plan: Plan | None, path: str, *, expected: bool = False) -> None:
        """The plan, the store or its rows changed. ``expected``: the project has a layer of
        parcels, read or not yet."""
        self.expected = expected
        before, context = self._town, QgsProject.instance().transformContext()
        self._town = _LocationJob(plan, path, context) if plan is not None and path else None
        if before is not None and not _same(before, self._town):
            self._verdicts = None
        if self._asked and self._town is not None:
            self._newest.ask(self._town)

    @property
    def plan(self) -> Plan | None:
        """The plan that :meth:`located` would use now. Any thread."""
        town = self._town
        return town.plan if town is not None else None

    @property
    def state(self) -> object:
        """The object on which answers depend: the plan. Any thread."""
        return self.plan

    def prepare(self) -> None:
        """Nothing to do: the plan consists of arrays, which any thread may read."""

    def get(self, report_id: str) -> ParcelLocation | None:
        """The location of a report; the first call starts the computation. Any thread."""
        town = self._town
        if not self._asked and town is not None:
            self._newest.ask(town)
        self._asked = True
        verdicts = self._verdicts
        return verdicts.get(report_id) if verdicts is not None else None

    def located(self, path: str) -> Located:
        """The locations of all reports of a store now, by feature id. Waits until they are
        computed, so never in the main thread. Raises ``BadStore``, and ``BadFilter`` without a
        plan."""
        town = self._town
        if town is None:
            raise BadFilter("plan not read" if self.expected else "no plan")
        judged = self._judged(replace(town, path=path))
        if judged is None:
            raise BadFilter("plan not read")
        found = ((fid, judged.verdicts.get(name)) for fid, name in judged.placed)
        known = {fid: verdict for fid, verdict in found if verdict is not None}
        if self._lookup is None or self._lookup.plan is not town.plan:
            self._lookup = Named(town.plan)
        return Located(self._lookup, known, judged.everyone)

    def known_in(self, path: str) -> Known:
        """The function :meth:`get`, once all reports of a store are located. Waits and raises like
        :meth:`located`."""
        self.located(path)
        return self.get

    def _judged(self, town: _LocationJob) -> _Judged | None:
        """Locate the new and moved reports. ``None`` if stopped."""
        rows = list(placed(town.path))
        found = [
            (fid, name, lon, lat)
            for fid, name, lon, lat in rows
            if lon is not None and lat is not None
        ]
        degrees = [(lon, lat, 0.0) for _fid, _name, lon, lat in found]
        where = places(degrees, town.plan.source.epsg, town.context)
        if where and all(isnan(x) for x, _y, _accuracy in where):
            # the list search asks again
            raise BadStore("the positions cannot be transformed now")
        each = ((name, place) for (_fid, name, *_), place in zip(found, where))
        with self._one_judges:
            verdicts = self._verdicts
            if verdicts is None or verdicts.plan is not town.plan:
                verdicts = ParcelLocations(town.plan)
            done = verdicts.update(each, lambda: not self._stopped)
            if done is not None and town.plan is self.plan:
                self._verdicts = verdicts
        if done is None:
            return None
        everyone = [fid for fid, *_ in rows]
        return _Judged(verdicts, everyone, [(fid, name) for fid, name, *_ in found])

    def _on_judged(self, judged: _Judged) -> None:
        if judged.verdicts.plan is self.plan:
            self.ready.emit()


def _same(one: _LocationJob, other: _LocationJob | None) -> bool:
    """Whether plan and connection are the same, perhaps with another file: then reports that did
    not move keep their locations."""
    if other is None or one.plan is not other.plan:
        return False
    return Path(one.path).parent == Path(other.path).parent


class _OfReport(QgsExpressionFunction):
    """One value of the location of the report with this id; NULL while it is not known."""

    NAME = ""

    def __init__(self, known: Known) -> None:
        super().__init__(self.NAME, 1, "Signalement", self.help_text())
        self._known = known

    def func(self, values: Any, _context: Any, _parent: Any, _node: Any) -> Any:
        verdict = self._known(str(values[0]))
        return None if verdict is None else self.fact(verdict)

    def fact(self, verdict: ParcelLocation) -> Any:
        raise NotImplementedError

    def help_text(self) -> str:
        text: str = tr(
            'Cadastral location of the report whose number is given, e.g. {name}("report_id"): '
            "signalement_parcel gives the parcel, signalement_parcel_verdict one of inside, "
            "outside, uncertain and unloaded, signalement_parcel_distance metres to its "
            "boundary. Empty until the plan was read, and without this plugin."
        )
        return text.format(name=self.NAME)


class ParcelKey(_OfReport):
    NAME = "signalement_parcel"

    def fact(self, verdict: ParcelLocation) -> Any:
        return verdict.key or None


class ParcelKind(_OfReport):
    NAME = "signalement_parcel_verdict"

    def fact(self, verdict: ParcelLocation) -> Any:
        return str(verdict.kind)


class ParcelMetres(_OfReport):
    NAME = "signalement_parcel_distance"

    def fact(self, verdict: ParcelLocation) -> Any:
        return None if verdict.metres is None else round(verdict.metres, 2)
