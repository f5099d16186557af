"""Expressions of a style outlive the style: a drawing thread of QGIS may be about to copy them.

Without another owner QGIS reads freed memory, but only in a race that a test cannot arrange. The
tests check what rules that race out instead: that the expression has an owner once its style is
gone.
"""

from __future__ import annotations

import ctypes
from pathlib import Path

from qgis.core import (
    QgsMarkerSymbol,
    QgsNullSymbolRenderer,
    QgsProperty,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt import sip

import signalement_plugin
from signalement_plugin.layer.data_defined import data_defined
from signalement_plugin.layer.live_layer import adopt_layer
from signalement_plugin.store.geopackage import GeoPackageStore

ENABLED = QgsSymbolLayer.Property.LayerEnabled
ALONE, OWNED = 1, 2


def owners(expression: QgsProperty) -> int:
    """How many properties share the data of this one, itself included. A ``QgsProperty`` is a
    pointer to them; their first number is the count (``QSharedData::ref``)."""
    data = ctypes.c_void_p.from_address(sip.unwrapinstance(expression)).value
    assert data
    return ctypes.c_int.from_address(data).value


def give_style(layer: QgsVectorLayer) -> None:
    """As a project may bring it: with an expression that this plugin did not make."""
    symbol = QgsMarkerSymbol()
    symbol.symbolLayer(0).setDataDefinedProperty(
        ENABLED, QgsProperty.fromExpression("\"status\" = 'new'")
    )
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def expression_of(layer: QgsVectorLayer) -> QgsProperty:
    """A property of our own over the data of the one in the layer's style."""
    symbol_layer = layer.renderer().symbol().symbolLayer(0)
    properties = symbol_layer.dataDefinedProperties()
    return QgsProperty(properties.property(ENABLED))


def test_owners_are_counted() -> None:
    expression = QgsProperty.fromExpression("1 + 1")
    assert owners(expression) == ALONE
    copy = QgsProperty(expression)
    assert owners(expression) == owners(copy) == OWNED


def test_an_expression_of_another_layer_is_freed_with_its_style(layer: QgsVectorLayer) -> None:
    """What QGIS does by itself."""
    give_style(layer)
    expression = expression_of(layer)
    assert owners(expression) == OWNED
    layer.setRenderer(QgsNullSymbolRenderer())
    assert owners(expression) == ALONE


def test_an_expression_of_an_adopted_layer_outlives_its_style(
    layer: QgsVectorLayer, store: GeoPackageStore
) -> None:
    give_style(layer)
    assert adopt_layer(layer, store.path)
    expression = expression_of(layer)
    layer.setRenderer(QgsNullSymbolRenderer())
    assert owners(expression) == OWNED


def test_a_data_defined_expression_is_created_once_and_kept() -> None:
    assert data_defined("1 + 1") is data_defined("1 + 1")


def test_no_other_module_creates_data_defined_expressions() -> None:
    package = Path(signalement_plugin.__file__).parent
    using = {one for one in package.rglob("*.py") if "fromExpression(" in one.read_text("utf-8")}
    assert {one.name for one in using} == {"data_defined.py"}
