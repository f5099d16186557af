"""Reads a polygon layer with a key field into a parcel plan, or the features of one parcel. Any
thread in which the layer's source may be read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsFields,
)

from ..capakey import PartialKey, canonical, parse, read
from .plan import Plan, PlanSource, Tiles, read_plan
from .projection import metres_of, transform_to

KEY_FIELDS = ("capakey", "capa_key", "capakey_", "parcelkey", "nationalcadastralreference")
"""Names that key fields have in the cadastres of the regions, without case."""


def key_field(names: Iterable[str]) -> str:
    """The field that holds the parcels' keys, as the layer writes it; empty without one."""
    known = {name.lower(): name for name in names}
    return next((known[name] for name in KEY_FIELDS if name in known), "")


def plan_of(
    source: Any,
    crs: QgsCoordinateReferenceSystem,
    key: str,
    context: QgsCoordinateTransformContext,
    *,
    name: str = "",
    day: date | None = None,
    loaded: Tiles | None = None,
    points_m: float = 0.0,
    go_on: Callable[[], bool] = lambda: True,
) -> Plan | None:
    """Read a feature source (anything with ``fields`` and ``getFeatures``). ``None`` when ``go_on``
    returned false."""
    fields: QgsFields = source.fields()
    request = QgsFeatureRequest().setSubsetOfAttributes([key], fields)
    epsg = metres_of(crs)
    return read_plan(
        source.getFeatures(request),
        fields.lookupField(key),
        PlanSource(name, day, epsg, points_m),
        to_metres=transform_to(epsg, crs, context),
        loaded=loaded,
        go_on=go_on,
    )


def features_of(source: Any, key: str, wanted: str) -> tuple[list[QgsFeature], list[str]]:
    """The features of the one parcel that ``wanted`` names, and the keys that match best.

    With more than one key ``wanted`` is not exact enough, and no features are returned.
    """
    fields: QgsFields = source.fields()
    at = fields.lookupField(key)
    names_only = QgsFeatureRequest().setSubsetOfAttributes([key], fields)
    names_only.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    ids: dict[str, list[int]] = {}
    for feature in source.getFeatures(names_only):
        ids.setdefault(canonical(str(feature[at] or "")), []).append(feature.id())
    keys = best_keys(ids, wanted)
    if len(keys) != 1:
        return [], keys
    request = QgsFeatureRequest().setFilterFids(ids[keys[0]])
    return list(source.getFeatures(request)), keys


def best_keys(keys: Iterable[str], wanted: str) -> list[str]:
    """The keys that match ``wanted`` best, sorted: those with the same text, else those of the
    lowest rank."""
    text, typed = canonical(wanted), read(wanted)
    ranked: dict[int, list[str]] = {}
    for one in keys:
        rank = -1 if one == text else _rank(typed, one)
        if rank is not None:
            ranked.setdefault(rank, []).append(one)
    return sorted(ranked[min(ranked)]) if ranked else []


def _rank(typed: PartialKey | None, text: str) -> int | None:
    if typed is None or not text.startswith(typed.like) or (typed.section or "") not in text:
        return None
    key = parse(text)
    return typed.rank(key) if key is not None else None
