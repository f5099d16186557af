"""Refuses parameter values that QGIS accepts but no algorithm can use."""

from __future__ import annotations

import math
import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
    QgsVectorFileWriter,
    QgsWkbTypes,
)

from ....qt.language import tr

Parameters = dict[str, object]
Check = Callable[
    [QgsProcessingAlgorithm, QgsProcessingParameterDefinition, Parameters, QgsProcessingContext],
    str,
]

GUESSED = "PARCELS"  # where this layer has no CRS, one is guessed from the coordinates
_DEGREES = QgsCoordinateReferenceSystem("EPSG:4326")
_SYSTEM = re.compile(r"\[(?P<name>[^\]]*)\]\s*$")
_NO_FILE = re.compile(r"^(TEMPORARY_OUTPUT$|[A-Za-z][A-Za-z0-9]+:)")  # but ``C:`` is a drive
_MOST_LON, _MOST_LAT = 180.0, 90.0


def values_refusal(
    algorithm: QgsProcessingAlgorithm, parameters: Parameters, context: QgsProcessingContext
) -> str:
    """Why a run cannot use one of the values, as a sentence; empty when it can use all.

    A number that is none, a point or an extent in no coordinate system, a layer that is not there,
    of another geometry or in no coordinate system, an output in a folder that is not there.
    """
    for definition in algorithm.parameterDefinitions():
        check = _CHECKS.get(definition.type())
        if check is None or parameters.get(definition.name()) in (None, ""):
            continue
        why = _system(definition, parameters) or check(algorithm, definition, parameters, context)
        if why:
            return why
    return ""


def _number(
    algorithm: QgsProcessingAlgorithm,
    definition: QgsProcessingParameterDefinition,
    parameters: Parameters,
    context: QgsProcessingContext,
) -> str:
    value = algorithm.parameterAsDouble(parameters, definition.name(), context)
    return "" if math.isfinite(value) else _unusable(definition, parameters)


def _point(
    algorithm: QgsProcessingAlgorithm,
    definition: QgsProcessingParameterDefinition,
    parameters: Parameters,
    context: QgsProcessingContext,
) -> str:
    point = algorithm.parameterAsPoint(parameters, definition.name(), context, _DEGREES)
    on_earth = abs(point.x()) <= _MOST_LON and abs(point.y()) <= _MOST_LAT
    return (
        "" if on_earth and (point.x(), point.y()) != (0, 0) else _unusable(definition, parameters)
    )


def _extent(
    algorithm: QgsProcessingAlgorithm,
    definition: QgsProcessingParameterDefinition,
    parameters: Parameters,
    context: QgsProcessingContext,
) -> str:
    extent = algorithm.parameterAsExtent(parameters, definition.name(), context, _DEGREES)
    return "" if extent.isFinite() else _unusable(definition, parameters)


def _system(definition: QgsProcessingParameterDefinition, parameters: Parameters) -> str:
    """Why the coordinate system that the text of a place names in brackets is none."""
    value = parameters[definition.name()] if definition.type() in _PLACES else None
    found = _SYSTEM.search(value) if isinstance(value, str) else None
    if found is None or QgsCoordinateReferenceSystem(found["name"]).isValid():
        return ""
    return system_sentence(found["name"])


def system_sentence(name: str) -> str:
    """That there is no coordinate system of this name."""
    return tr("QGIS knows no coordinate system “{name}”. One is written like EPSG:31370.").format(
        name=name[:60]
    )


def _layer(
    algorithm: QgsProcessingAlgorithm,
    definition: QgsProcessingParameterDefinition,
    parameters: Parameters,
    context: QgsProcessingContext,
) -> str:
    name = definition.name()
    source = algorithm.parameterAsSource(parameters, name, context)
    if source is None:
        return str(algorithm.invalidSourceError(parameters, name))
    kind = QgsWkbTypes.geometryType(source.wkbType())
    wanted = _GEOMETRIES.get(_only_type(definition))
    if wanted is not None and kind != wanted:
        return tr("“{parameter}” wants {wanted}: “{layer}” has {found}.").format(
            parameter=_called(definition),
            wanted=_shapes(wanted),
            layer=source.sourceName(),
            found=_shapes(kind),
        )
    placed = kind != Qgis.GeometryType.Null
    if placed and name != GUESSED and not source.sourceCrs().isValid():
        return tr(
            "The layer “{layer}” has no coordinate system: give it one in its properties."
        ).format(layer=source.sourceName())
    return ""


def _only_type(definition: QgsProcessingParameterDefinition) -> int:
    types = (
        definition.dataTypes()
        if isinstance(definition, QgsProcessingParameterFeatureSource)
        else []
    )
    return int(types[0]) if len(types) == 1 else int(QgsProcessing.SourceType.TypeVector)


def _shapes(kind: Qgis.GeometryType) -> str:
    names = {
        Qgis.GeometryType.Point: tr("points"),
        Qgis.GeometryType.Line: tr("lines"),
        Qgis.GeometryType.Polygon: tr("polygons"),
    }
    return names.get(kind, tr("no geometry"))


def _place(
    _algorithm: QgsProcessingAlgorithm,
    definition: QgsProcessingParameterDefinition,
    parameters: Parameters,
    _context: QgsProcessingContext,
) -> str:
    value = parameters[definition.name()]
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink.staticValue()
    if not isinstance(value, str) or not value or _NO_FILE.match(value):
        return ""
    folder = Path(value).parent
    if not os.access(folder, os.W_OK):
        return tr(
            "“{parameter}” cannot be written: there is no folder “{folder}”, or you may not "
            "write there."
        ).format(parameter=_called(definition), folder=str(folder)[:200])
    ending = Path(value).suffix.lower().lstrip(".")
    if (
        definition.type() == "sink"
        and ending not in QgsVectorFileWriter.supportedFormatExtensions()
    ):
        return tr("“{parameter}” cannot be written: QGIS has no format for “{name}”.").format(
            parameter=_called(definition), name=Path(value).name[:100]
        )
    return ""


def _called(definition: QgsProcessingParameterDefinition) -> str:
    """A parameter's name in a dialog and in a script."""
    return f"{definition.description()} ({definition.name()})"


def _unusable(definition: QgsProcessingParameterDefinition, parameters: Parameters) -> str:
    return tr("“{parameter}” cannot be {value}.").format(
        parameter=_called(definition), value=str(parameters[definition.name()])[:60]
    )


_GEOMETRIES = {
    int(QgsProcessing.SourceType.TypeVectorPoint): Qgis.GeometryType.Point,
    int(QgsProcessing.SourceType.TypeVectorLine): Qgis.GeometryType.Line,
    int(QgsProcessing.SourceType.TypeVectorPolygon): Qgis.GeometryType.Polygon,
}
_PLACES = ("point", "extent")
_CHECKS: Mapping[str, Check] = {
    "number": _number,
    "point": _point,
    "extent": _extent,
    "source": _layer,
    "sink": _place,
    "fileDestination": _place,
}
