"""Answers the filter key ``around:`` from the context layers: by the title of a layer, or the name
of a feature, near a report, as the card and exports show them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from qgis.core import QgsCoordinateTransformContext, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.errors import BadFilter
from ..core.filter.conditions import Term
from ..core.filter.map_terms import MOST_VALUES, answering
from ..core.filter.parser import LONGEST_VALUE
from ..core.text.folding import needle
from ..qt.throttle import ThrottleTimer
from ..store.queries import placed
from .context_layers import ContextLayers, Snapshot, around_all

Declared = Callable[[], Sequence[tuple[QgsVectorLayer, ContextLayers]]]
Point = tuple[float, float]
Near = Mapping[Point, tuple[tuple[str, ...], tuple[str, ...]]]
"""Longitude and latitude → titles of the layers that have a feature near, and the names of these
features."""


class Around:
    """What is near each report of ``everyone``, by feature id; nothing for a report without a
    position."""

    def __init__(self, near: Near, at: Mapping[int, Point], everyone: Collection[int]) -> None:
        self._everyone = everyone
        self._titles, self._names = (_having(near, at, part) for part in (0, 1))

    def passing(self, terms: Iterable[Term]) -> frozenset[int]:
        """The reports that match every term: a value is a part of a title or of a name; an empty
        value means that nothing is near."""
        return answering(self._everyone, terms, self._of)

    def values(self, _key: str) -> list[tuple[str, int]]:
        """Titles, then names, each with how many reports are near."""
        named = sorted(self._names.items(), key=lambda one: (-len(one[1]), one[0]))
        both = [*self._titles.items(), *(one for one in named if one[0] not in self._titles)]
        return [(text, len(ids)) for text, ids in both[:MOST_VALUES]]

    def _of(self, _key: str, value: str) -> Collection[int]:
        parts = (self._titles, self._names)
        if not value:
            return frozenset(self._everyone).difference(*self._titles.values())
        accepts = needle(value).accepts
        found = (ids for part in parts for text, ids in part.items() if accepts(text))
        return frozenset().union(*found)


def _having(near: Near, at: Mapping[int, Point], part: int) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for fid, point in at.items():
        for text in near[point][part]:
            found.setdefault(text, []).append(fid)
    return found


@dataclass(frozen=True)
class _LayersNow:
    """Snapshots of the layers at one moment, for any thread."""

    taken: Sequence[tuple[Snapshot, ContextLayers]]
    transforms: QgsCoordinateTransformContext
    declared: Sequence[tuple[str, ContextLayers]]
    mark: object = field(default_factory=object)
    """Identifies this moment without keeping the snapshots, which keep files open."""


class ReportsAround(QObject):
    """``declared`` returns the context layers of the open project; ``changed``: earlier answers are
    out of date. Layers are read in the main thread only, snapshots of them in a worker."""

    changed = pyqtSignal()

    def __init__(self, declared: Declared, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._declared = declared
        self._now: _LayersNow | None = None
        self._stale, self._stopped = True, False
        self._watched: set[str] = set()
        self._known: tuple[object, Near] = (None, {})
        self._soon = ThrottleTimer(self.changed.emit, self)
        QgsProject.instance().layersAdded.connect(self._look_again)
        QgsProject.instance().layersRemoved.connect(self._on_layers_removed)

    def close(self) -> None:
        """Stop listening to the project."""
        self._stopped, self._now = True, None
        self._soon.stop()
        QgsProject.instance().layersAdded.disconnect(self._look_again)
        QgsProject.instance().layersRemoved.disconnect(self._on_layers_removed)

    def forget(self, *_what: object) -> None:
        """A layer may have changed: take new snapshots before the next question."""
        if not self._stale:
            self._stale = True
            self._soon.ask()

    def _look_again(self, *_what: object) -> None:
        self._soon.ask()

    def _on_layers_removed(self, ids: Collection[str]) -> None:
        """Drop the snapshots of removed layers: they would keep the layers' files open."""
        self._watched.difference_update(ids)
        if self._now is not None and any(one in ids for one, _ in self._now.declared):
            self._now, self._stale = None, True
        self._soon.ask()

    @property
    def state(self) -> object:
        """The object on which answers depend: the moment of the snapshots. Any thread."""
        now = self._now
        return now.mark if now is not None else None

    def prepare(self) -> None:
        """Take snapshots of the layers, before each question. Main thread."""
        declared = self._declared()
        names = [(layer.id(), context) for layer, context in declared]
        if not self._stale and self._now is not None and names == self._now.declared:
            return
        for layer, _context in declared:
            self._watch(layer)
        taken = [(Snapshot(layer), context) for layer, context in declared]
        self._now = _LayersNow(taken, QgsProject.instance().transformContext(), names)
        self._stale = False

    def located(self, path: str) -> Around:
        """What is near all reports of a store, in a worker. Raises ``BadStore``, and ``BadFilter``
        if there is no context layer."""
        now = self._now
        if now is None or not now.taken:
            raise BadFilter("no layers")
        rows = [(fid, lon, lat) for fid, _name, lon, lat in placed(path)]
        at = {fid: (lon, lat) for fid, lon, lat in rows if lon is not None and lat is not None}
        of, known = self._known
        near = self._near(now, frozenset(at.values()), known if of is now.mark else {})
        self._known = (now.mark, near)
        return Around(near, at, [fid for fid, *_ in rows])

    def _near(self, now: _LayersNow, points: Collection[Point], known: Near) -> Near:
        """The surroundings of each point; only unknown points are searched."""
        fresh = [point for point in points if point not in known]
        titles: dict[Point, list[str]] = {point: [] for point in fresh}
        names: dict[Point, list[str]] = {point: [] for point in fresh}
        for layer, context in now.taken if fresh else ():
            found = around_all(layer, context, fresh, now.transforms, lambda: not self._stopped)
            title = " ".join(layer.name().split())[:LONGEST_VALUE]
            for place, one in found.items():
                titles[fresh[place]].append(title)
                names[fresh[place]].extend(one.values)
        judged = {one: (tuple(titles[one]), tuple(dict.fromkeys(names[one]))) for one in fresh}
        return {**{one: known[one] for one in points if one in known}, **judged}

    def _watch(self, layer: QgsVectorLayer) -> None:
        """Listen to every signal that changes what the layer contains."""
        if layer.id() in self._watched:
            return
        self._watched.add(layer.id())
        for signal in (
            layer.dataChanged,
            layer.layerModified,
            layer.editingStopped,
            layer.nameChanged,
            layer.customPropertyChanged,
            layer.subsetStringChanged,
            layer.crsChanged,
        ):
            signal.connect(self.forget)
