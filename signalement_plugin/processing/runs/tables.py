"""An output layer as fields and features; its algorithm writes it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsFields


@dataclass(frozen=True)
class Table:
    """``kind`` is a ``QgsWkbTypes.Type``. The features are made while they are written."""

    fields: QgsFields
    kind: Any
    crs: QgsCoordinateReferenceSystem
    features: Iterable[QgsFeature]
