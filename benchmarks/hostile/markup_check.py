"""Finds hostile texts that QGIS or a widget took for HTML or for an expression."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextUtils, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractButton, QLabel, QWidget

EVALUATED = "evaluated-42"
"""The result of ``[% 'evaluated-' || 6*7 %]`` where QGIS evaluated that text."""
MARK = "data-hostile"
"""An attribute in HTML that a case sends, by which it is found."""
FIRST = 3
_TAG = re.compile(rf"<[^<>]*{MARK}")


def labels(root: QWidget) -> Iterator[tuple[str, bool]]:
    """Every text that is shown below a widget, and whether Qt may read it as HTML."""
    for label in root.findChildren(QLabel):
        plain = label.textFormat() == Qt.TextFormat.PlainText
        yield label.text(), not plain and bool(Qt.mightBeRichText(label.text()))
    for button in root.findChildren(QAbstractButton):
        yield button.text(), False
    for widget in root.findChildren(QWidget):
        yield widget.toolTip(), bool(Qt.mightBeRichText(widget.toolTip()))


def suspicious(dock: QWidget, layer: Any) -> list[str]:
    """Texts of a stranger that were taken for HTML or for an expression."""
    texts = [*labels(dock), *_of_layer(layer)]
    found = {f"HTML: {text[:80]}" for text, rich in texts if rich and _TAG.search(text)}
    found |= {f"expression: {text[:80]}" for text, _rich in texts if EVALUATED in text}
    return sorted(found)


def _of_layer(layer: Any) -> Iterator[tuple[str, bool]]:
    """The map tips of the first rows, the legend, and the layer's name."""
    if layer is None:
        return
    yield layer.name(), False
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    for feature in islice(layer.getFeatures(), FIRST):
        context.setFeature(feature)
        yield QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context), True
    for node in QgsProject.instance().layerTreeRoot().findLayers():
        yield node.name(), False
