"""The stops of a sheet as a layer that a print layout's atlas goes through. Main thread only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsPoint,
    QgsPointXY,
    QgsSimpleLineCallout,
    QgsSimpleLineSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
    QgsTextBackgroundSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QMetaType, QSizeF, Qt
from qgis.PyQt.QtGui import QColor

from ..core.model.report import Report
from ..core.model.status_style import HALO, WAY
from ..layer.data_defined import data_defined
from ..layer.texts import status_texts
from .texts import day_text

FIRST_SHEET, OTHER_SHEETS = 14, 28
"""Lines of the list beside the overview map, and on each page that carries on."""

NUMBERS = ("stop", "sheet")
TEXTS = (
    "report_id",
    "service",
    "address",
    "status",
    "raw_status",
    "department",
    "reported",
    "due",
    "description",
    "source",
    "photo",
    "photo_facts",
    "cadastre",
    "where",
    "place_72",
    "place_08",
    "place_84",
)
_WGS84 = "EPSG:4326"
_LONGEST = 1200
_WAY_MM, _CASING_MM = 0.8, 1.6
_DARK = "#1b1f24"
_FILL = f"if($id = @atlas_featureid, '#c8260a', '{_DARK}')"


@dataclass(frozen=True)
class Stop:
    """``photo``: path of a file, or empty. ``department``: its name. ``cadastre``: the
    cadastral location in a sentence, and what layers around have near; empty where nothing is
    known. ``photo_facts``: its name, checksum and date. ``text``: the description, unless the
    report's own is wanted. ``where``: beside what the sheet is about, in a word."""

    report: Report
    photo: str = ""
    department: str = ""
    cadastre: str = ""
    photo_facts: str = ""
    text: str | None = None
    where: str = ""


def stops_layer(
    stops: Sequence[Stop], context: QgsCoordinateTransformContext | None = None
) -> QgsVectorLayer:
    """A memory layer in EPSG:4326, one feature per stop, numbered from 1 in this order."""
    layer = QgsVectorLayer(f"Point?crs={_WGS84}", "Signalement stops", "memory")
    layer.setCustomProperty("skipMemoryLayersCheck", 1)
    fields = [QgsField(name, QMetaType.Type.Int) for name in NUMBERS]
    fields += [QgsField(name, QMetaType.Type.QString) for name in TEXTS]
    layer.dataProvider().addAttributes(fields)
    layer.updateFields()
    places = Places(context or QgsCoordinateTransformContext())
    status_labels = {str(status): word for status, word in status_texts().items()}
    features = [
        _feature(layer, at, stop, places, status_labels) for at, stop in enumerate(stops, 1)
    ]
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    _dress(layer)
    return layer


def way_layer(stops: QgsVectorLayer) -> QgsVectorLayer:
    """The line through :func:`stops_layer` in its order, past those without a place: a layer of
    its own, in the same system and in no project."""
    layer = QgsVectorLayer(f"LineString?crs={_WGS84}", "Signalement way", "memory")
    layer.setCustomProperty("skipMemoryLayersCheck", 1)
    places = [one.geometry().asPoint() for one in stops.getFeatures() if one.hasGeometry()]
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromPolyline([QgsPoint(place) for place in places]))
    layer.dataProvider().addFeatures([feature])
    layer.updateExtents()
    line = QgsLineSymbol([_pen(HALO, _CASING_MM), _pen(WAY, _WAY_MM)])
    layer.setRenderer(QgsSingleSymbolRenderer(line))
    return layer


def _pen(colour: str, width_mm: float) -> QgsSimpleLineSymbolLayer:
    pen = QgsSimpleLineSymbolLayer(QColor(colour), width_mm)
    pen.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


class Places:
    """A position as text, in the coordinate systems that are used in Belgium."""

    def __init__(self, context: QgsCoordinateTransformContext) -> None:
        source = QgsCoordinateReferenceSystem(_WGS84)
        self._changes = {
            code: QgsCoordinateTransform(
                source, QgsCoordinateReferenceSystem(f"EPSG:{code}"), context
            )
            for code in (31370, 3812)
        }

    def lambert(self, report: Report, code: int) -> str:
        """``185402 / 128571`` in metres, EPSG 31370 or 3812; empty without a position."""
        if report.lon is None or report.lat is None:
            return ""
        try:
            point = self._changes[code].transform(QgsPointXY(report.lon, report.lat))
        except QgsCsException:
            return ""
        return f"{point.x():.0f} / {point.y():.0f}"

    def degrees(self, report: Report) -> str:
        """``50.466900, 4.867400``: latitude first, as maps in a browser want it."""
        if report.lon is None or report.lat is None:
            return ""
        return f"{report.lat:.6f}, {report.lon:.6f}"


def sheet_of(number: int) -> int:
    """The page of the list that a stop stands on, from 1."""
    beyond = number - FIRST_SHEET
    return 1 if beyond <= 0 else 2 + (beyond - 1) // OTHER_SHEETS


def _feature(
    layer: QgsVectorLayer, number: int, stop: Stop, places: Places, status_labels: dict[str, str]
) -> QgsFeature:
    report = stop.report
    texts = {
        "report_id": report.report_id,
        "service": report.service_name or report.service_code,
        "address": report.address,
        "status": status_labels.get(str(report.status), ""),
        "raw_status": report.raw_status,
        "department": stop.department,
        "reported": day_text(report.requested),
        "due": day_text(report.due),
        "description": (report.description if stop.text is None else stop.text)[:_LONGEST],
        "source": report.source,
        "photo": stop.photo,
        "photo_facts": stop.photo_facts,
        "cadastre": stop.cadastre,
        "where": stop.where,
        "place_72": places.lambert(report, 31370),
        "place_08": places.lambert(report, 3812),
        "place_84": places.degrees(report),
    }
    feature = QgsFeature(layer.fields())
    feature.setAttributes([number, sheet_of(number), *(texts[name] for name in TEXTS)])
    if report.lon is not None and report.lat is not None:
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(report.lon, report.lat)))
    return feature


def _dress(layer: QgsVectorLayer) -> None:
    """Draws a dot at the stop, and its number on a disc as near as there is room, so that stops in
    one street can be read; the stop of the current page is red."""
    symbol = QgsMarkerSymbol.createSimple(
        {"name": "circle", "color": _DARK, "outline_color": "#ffffff", "size": "2.2"}
    )
    symbol.symbolLayer(0).setDataDefinedProperty(
        QgsSymbolLayer.Property.FillColor, data_defined(_FILL)
    )
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    layer.setLabeling(QgsVectorLayerSimpleLabeling(_numbers()))
    layer.setLabelsEnabled(True)


def _numbers() -> QgsPalLayerSettings:
    disc = QgsTextBackgroundSettings()
    disc.setEnabled(True)
    disc.setType(QgsTextBackgroundSettings.ShapeType.ShapeCircle)
    disc.setSizeType(QgsTextBackgroundSettings.SizeType.SizeFixed)
    disc.setSize(QSizeF(4.8, 4.8))
    disc.setFillColor(QColor(_DARK))
    disc.setStrokeColor(QColor(Qt.GlobalColor.white))
    disc.setStrokeWidth(0.3)
    text = QgsTextFormat()
    text.setColor(QColor(Qt.GlobalColor.white))
    text.setSize(7.5)
    text.setForcedBold(True)
    text.setBackground(disc)
    line = QgsSimpleLineCallout()
    line.setEnabled(True)
    line.setMinimumLength(0.5)
    labels = QgsPalLayerSettings()
    labels.fieldName, labels.isExpression = '"stop"', True
    labels.placement = Qgis.LabelPlacement.OrderedPositionsAroundPoint
    labels.dist = 3
    labels.setFormat(text)
    labels.setCallout(line)
    labels.placementSettings().setOverlapHandling(Qgis.LabelOverlapHandling.AllowOverlapIfRequired)
    labels.dataDefinedProperties().setProperty(
        QgsPalLayerSettings.Property.ShapeFillColor, data_defined(_FILL)
    )
    return labels
