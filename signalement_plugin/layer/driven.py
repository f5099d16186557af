"""Keeps data-defined expressions of a style alive while QGIS draws with them.

QGIS's drawing threads copy such an expression from the layer's renderer. When that renderer, its
last other owner, goes in the same moment, because the style is changed or the layer removed, they
read what is freed, and QGIS ends (``QgsExpression::detach``, seen with 3.40). So each expression
has an owner here that stays.
"""

from __future__ import annotations

from functools import cache

from qgis.core import QgsFeatureRenderer, QgsProperty, QgsVectorLayer

_READ: dict[str, QgsFeatureRenderer] = {}
"""By layer id, until QGIS ends: nothing says when its last thread has copied, which may be after
the layer went. A project opened again brings the same ids, so that there is one renderer for each
layer that was ever in a project opened here."""


@cache
def driven(expression: str) -> QgsProperty:
    """A property that is what the expression says. For renderers and labels of ours."""
    return QgsProperty.fromExpression(expression)


def keep_style(layer: QgsVectorLayer) -> None:
    """Own the expressions of a style that came with a project; of each layer the newest."""
    if layer.renderer() is not None:
        _READ[layer.id()] = layer.renderer().clone()
