"""Parcels of a plan by key: extent, boundary, outline, and the parcels within a distance; and the
search for a typed key. Coordinates are metres of the plan's system."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsLineSymbol,
    QgsPointXY,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

from ..capakey import CaPaKey, parse, read
from .location import squared_distances
from .plan import Plan
from .spatial_grid import Array, spread

_LONGEST = 300  # corners of one boundary that are measured at once
_LINE = {"color": "#2e63cf", "width": "0.9", "capstyle": "round"}


@dataclass(frozen=True)
class Neighbour:
    """``metres`` between the two boundaries; 0 where they touch."""

    key: str
    metres: float


def box_of(plan: Plan, key: str) -> tuple[float, float, float, float] | None:
    """West, south, east, north in the plan's metres; ``None`` for an unknown key."""
    parcels = plan.by_key.get(key, [])
    if not parcels:
        return None
    boxes = plan.boxes[parcels]
    low, high = boxes[:, :2].min(axis=0), boxes[:, 2:].max(axis=0)
    return float(low[0]), float(low[1]), float(high[0]), float(high[1])


def edges_of(plan: Plan, key: str) -> Array:
    """The boundary of a parcel, ``(n, 4)``: x, y to x, y."""
    parts = [plan.edges[plan.starts[at] : plan.starts[at + 1]] for at in plan.by_key.get(key, [])]
    return np.concatenate(parts) if parts else np.zeros((0, 4))


def neighbours(plan: Plan, key: str, metres: float) -> list[Neighbour]:
    """The other parcels whose boundary is within ``metres``, the nearest first."""
    own, box = edges_of(plan, key), box_of(plan, key)
    if box is None:
        return []
    west, south, east, north = box
    near = (
        (plan.boxes[:, 0] <= east + metres)
        & (plan.boxes[:, 2] >= west - metres)
        & (plan.boxes[:, 1] <= north + metres)
        & (plan.boxes[:, 3] >= south - metres)
    )
    best: dict[str, float] = {}
    close: Array = np.flatnonzero(near)
    for at in close.tolist():
        other = plan.key(at)
        if other == key:
            continue
        far = _between(own, plan.edges[plan.starts[at] : plan.starts[at + 1]])
        if far <= metres:
            best[other] = min(far, best.get(other, far))
    found = [Neighbour(other, far) for other, far in best.items()]
    return sorted(found, key=lambda one: (one.metres, one.key))


def all_loaded(plan: Plan, key: str, metres: float) -> bool:
    """Whether everything within ``metres`` of a parcel was loaded, so that no neighbour is missing.
    Always true for a plan that was read whole."""
    box = box_of(plan, key)
    if plan.loaded is None or box is None:
        return True
    west, south, east, north = box
    return plan.loaded.hold_all_of(west - metres, south - metres, east + metres, north + metres)


def search(plan: Plan, text: str, most: int, go_on: Callable[[], bool] = lambda: True) -> list[str]:
    """Keys that match a typed key or part of a key, the best first, at most ``most``."""
    typed = read(text)
    if typed is None:
        return []
    ranked: dict[tuple[int, CaPaKey], str] = {}
    for at, written in enumerate(plan.texts):
        if not at % 1000 and not go_on():
            return []
        if not written.startswith(typed.like):
            continue
        key = parse(written)
        rank = typed.rank(key) if key is not None else None
        if key is not None and rank is not None:
            ranked[rank, key] = str(key)
    return [ranked[order] for order in sorted(ranked)[:most]]


def _between(own: Array, other: Array) -> float:
    """Least distance of two boundaries that do not cross: it is at a corner of one of them."""
    return min(_corners_to(own, other), _corners_to(other, own))


def _corners_to(corners: Array, edges: Array) -> float:
    least = np.inf
    for start in range(0, len(corners), _LONGEST):
        some = corners[start : start + _LONGEST, :2]
        owner, at = spread(np.full(len(some), len(edges)))
        least = min(least, float(squared_distances(edges[at], some[owner]).min()))
    return float(np.sqrt(least))


def only(plan: Plan, key: str) -> Plan:
    """A plan of this parcel alone, so that its neighbours do not count."""
    parcels = plan.by_key.get(key, [])
    parts = [plan.edges[plan.starts[at] : plan.starts[at + 1]] for at in parcels]
    starts = np.concatenate([[0], np.cumsum([len(part) for part in parts])]).astype(np.int64)
    edges = np.concatenate(parts) if parts else np.zeros((0, 4))
    texts = [plan.texts[at] for at in parcels]
    return Plan(plan.source, texts, edges, starts, plan.broken[parcels])


def boundary(plan: Plan, key: str) -> QgsGeometry:
    """All edges of a parcel, in the plan's metres; empty for an unknown key."""
    lines = [
        [QgsPointXY(x, y), QgsPointXY(to_x, to_y)]
        for x, y, to_x, to_y in edges_of(plan, key).tolist()
    ]
    return QgsGeometry.fromMultiPolylineXY(lines)


def outline(plan: Plan, key: str) -> QgsVectorLayer:
    """A layer of a parcel's boundary, in no project."""
    source = f"MultiLineString?crs=EPSG:{plan.source.epsg}"
    layer = QgsVectorLayer(source, "Signalement parcel", "memory")
    layer.setCustomProperty("skipMemoryLayersCheck", 1)
    feature = QgsFeature()
    feature.setGeometry(boundary(plan, key))
    layer.dataProvider().addFeatures([feature])
    layer.updateExtents()
    layer.setRenderer(QgsSingleSymbolRenderer(QgsLineSymbol.createSimple(_LINE)))
    return layer
