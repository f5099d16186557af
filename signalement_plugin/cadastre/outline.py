"""The boundary of one parcel, to be flashed on a map or drawn on paper. Main thread only."""

from __future__ import annotations

from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsLineSymbol,
    QgsPointXY,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

from .neighbours import edges_of
from .plan import Plan

_LINE = {"color": "#2e63cf", "width": "0.9", "capstyle": "round"}


def boundary(plan: Plan, key: str) -> QgsGeometry:
    """All its edges, in the plan's metres; empty for a key that is not there."""
    lines = [
        [QgsPointXY(x, y), QgsPointXY(to_x, to_y)]
        for x, y, to_x, to_y in edges_of(plan, key).tolist()
    ]
    return QgsGeometry.fromMultiPolylineXY(lines)


def outline(plan: Plan, key: str) -> QgsVectorLayer:
    """A layer of that boundary alone, in no project."""
    source = f"MultiLineString?crs=EPSG:{plan.source.epsg}"
    layer = QgsVectorLayer(source, "Signalement parcel", "memory")
    layer.setCustomProperty("skipMemoryLayersCheck", 1)
    feature = QgsFeature()
    feature.setGeometry(boundary(plan, key))
    layer.dataProvider().addFeatures([feature])
    layer.updateExtents()
    layer.setRenderer(QgsSingleSymbolRenderer(QgsLineSymbol.createSimple(_LINE)))
    return layer
