"""The selection goes with the project: by report ids, since rows are numbered anew elsewhere."""

from __future__ import annotations

from qgis.core import QgsVectorLayer

from .connection import Connection

SELECTED = "signalement/selected"
MOST = 10_000
"""A larger selection is not kept: half of one would be worse than none."""


def keep_selection(connection: Connection) -> None:
    """Write what is selected into the layer, for the project that is being saved."""
    layer = connection.layer
    if layer is None:
        return
    chosen = sorted(connection.selected())
    if 0 < len(chosen) <= MOST:
        layer.setCustomProperty(SELECTED, chosen)
    else:
        layer.removeCustomProperty(SELECTED)


def take_selection(connection: Connection, layer: QgsVectorLayer) -> None:
    """Select again what was selected when the project was saved, once."""
    kept = layer.customProperty(SELECTED)
    layer.removeCustomProperty(SELECTED)
    ids = [kept] if isinstance(kept, str) else kept
    if isinstance(ids, list) and not layer.selectedFeatureCount():
        connection.select([one for one in ids if isinstance(one, str)])
