"""Keeps data-defined expressions of a style alive while QGIS draws with them.

QGIS's drawing threads copy such an expression from the layer's renderer. If the renderer, the last
other owner of the expression, is deleted at that moment (the style is changed, the layer removed),
the copy reads freed memory and QGIS crashes (``QgsExpression::detach``, seen with 3.40). So each
expression has an owner here that is kept until QGIS ends, or until the style of that layer is read
again.
"""

from __future__ import annotations

from functools import cache

from qgis.core import QgsFeatureRenderer, QgsProperty, QgsVectorLayer

_READ: dict[str, QgsFeatureRenderer] = {}
"""Renderers by layer id, kept until QGIS ends: it is not known when a drawing thread has made its
last copy, which may be after the layer was removed. A project that is opened again has the same
layer ids, so there is one renderer for each layer of the projects opened here."""


@cache
def data_defined(expression: str) -> QgsProperty:
    """The property with the value of ``expression``; one object for each text, kept until QGIS
    ends. For renderers and labels of the plugin."""
    return QgsProperty.fromExpression(expression)


def keep_style(layer: QgsVectorLayer) -> None:
    """Keeps the expressions of a style that came with a project; of each layer only the newest."""
    if layer.renderer() is not None:
        _READ[layer.id()] = layer.renderer().clone()
