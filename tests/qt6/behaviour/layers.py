"""Behaviour of the stand-ins for layers of a file or in memory, whose features GDAL reads and
writes at each call; for sources of layers, and for symbols."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import parse_qsl

from osgeo import gdal, ogr
from qgis.PyQt.QtCore import QDate, QDateTime, QMetaType, Qt, QVariant  # noqa: F401

from .geometry import geometry, stand_in

_ISO = Qt.DateFormat.ISODateWithMs
_numbers = itertools.count(1)
TYPES = {
    ogr.OFTInteger: QMetaType.Type.Int,
    ogr.OFTInteger64: QMetaType.Type.LongLong,
    ogr.OFTReal: QMetaType.Type.Double,
    ogr.OFTDate: QMetaType.Type.QDate,
    ogr.OFTDateTime: QMetaType.Type.QDateTime,
}


class QgsMapLayer:
    def id(self) -> str:
        if not hasattr(self, "_id"):
            self._id = f"layer_{next(_numbers)}"
        return self._id

    def _properties(self) -> dict[str, Any]:
        return self.__dict__.setdefault("_custom", {})

    def customProperty(self, key: str, default: Any = None) -> Any:
        return self._properties().get(key, default)

    def setCustomProperty(self, key: str, value: Any) -> None:
        self._properties()[key] = value

    def removeCustomProperty(self, key: str) -> None:
        self._properties().pop(key, None)

    def setName(self, name: str) -> None:
        self._kept_name = name
        self.nameChanged.emit()

    def isValid(self) -> bool:
        return getattr(self, "_valid", False)

    def triggerRepaint(self, *_: Any) -> None:
        self.repaintRequested.emit(False)


class QgsVectorLayer:
    def _begin(self, path: str = "", name: str = "layer", provider: str = "", *_: Any) -> None:
        self._kept_name = name
        self._kind, self._selected, self._memory = provider or "ogr", [], None
        self._editing = False
        self._open(path)

    def _open(self, source: str) -> None:
        self._source = source
        path, _, options = source.partition("|")
        found = dict(one.split("=", 1) for one in options.split("|") if "=" in one)
        self._path, self._subset = path, found.get("subset", "")
        self._table = found.get("layername", "")
        if self._kind == "memory":
            self._memory = in_memory(source)
        self._valid = False
        try:
            with self._table_of() as table:
                self._valid = table is not None
                self._kept_crs = crs_of(table)
                self._own_fields = fields_of(table)
        except RuntimeError:
            self._own_fields = stand_in("QgsFields")()

    @contextmanager
    def _table_of(self, *, write: bool = False) -> Iterator[Any]:
        if self._memory is not None:
            yield self._memory.GetLayer(0)
            return
        flags = gdal.OF_VECTOR | (gdal.OF_UPDATE if write else gdal.OF_READONLY)
        dataset = gdal.OpenEx(self._path, flags)
        table = dataset.GetLayer(self._table or 0)
        if self._subset and not write:
            table.SetAttributeFilter(self._subset)
        if write:
            table.StartTransaction()
        yield table
        if write:
            table.CommitTransaction()
        del table, dataset

    def source(self) -> str:
        return self._source

    def providerType(self) -> str:
        return self._kind

    def fields(self) -> Any:
        return self._own_fields

    def subsetString(self) -> str:
        return self._subset

    def setSubsetString(self, subset: str) -> bool:
        self._subset = subset
        self.subsetStringChanged.emit()
        return True

    def setDataSource(self, source: str, name: str, provider: str, *_: Any) -> None:
        self._kept_name, self._kind = name, provider
        self._selected = []
        self._open(source)
        self.dataSourceChanged.emit()

    def dataProvider(self) -> Any:
        if not hasattr(self, "_provider"):
            self._provider = stand_in("QgsVectorDataProvider")._made_by_qgis()
            self._provider._layer = self
        return self._provider

    def getFeatures(self, request: Any = None) -> Any:
        return iter(self._read(request))

    def getFeature(self, fid: int) -> Any:
        return next(iter(self._read([fid])), stand_in("QgsFeature")())

    def getSelectedFeatures(self, *_: Any) -> Any:
        return iter(self._read(self._selected))

    def _read(self, request: Any = None) -> list[Any]:
        fids = request if isinstance(request, list) else getattr(request, "_fids", None)
        box = getattr(request, "_box", None)
        limit = getattr(request, "_limit", -1)
        found = []
        with self._table_of() as table:
            rows = table if fids is None else map(table.GetFeature, fids)
            for row in rows:
                if row is None:
                    continue
                shape = row.GetGeometryRef()
                inside = shape is not None and box is not None and shape.GetEnvelope()
                if box is not None and not (inside and box.contains(inside[0], inside[2])):
                    continue
                found.append(feature_of(row, self._own_fields))
        return found[:limit] if limit >= 0 else found

    def featureCount(self, *_: Any) -> int:
        with self._table_of() as table:
            return table.GetFeatureCount()

    def extent(self) -> Any:
        with self._table_of() as table:
            if not table.GetFeatureCount():
                return stand_in("QgsRectangle")()
            west, east, south, north = table.GetExtent()
        return stand_in("QgsRectangle")(west, south, east, north)

    def geometryType(self) -> Any:
        with self._table_of() as table:
            name = ogr.GeometryTypeToName(table.GetGeomType())
        kinds = stand_in("Qgis").GeometryType
        part = next((one for one in ("Point", "Line", "Polygon") if one in name), "Unknown")
        return kinds[part]

    def isSpatial(self) -> bool:
        return True

    def selectedFeatureIds(self) -> list[int]:
        return list(self._selected)

    def selectedFeatureCount(self) -> int:
        return len(self._selected)

    def selectByIds(self, ids: Any, *_behaviour: Any) -> None:
        before, self._selected = self._selected, list(ids)
        gone = [one for one in before if one not in self._selected]
        self.selectionChanged.emit(self._selected, gone, True)

    def isEditable(self) -> bool:
        return self._editing

    def commitChanges(self, *_: Any) -> bool:
        self._editing = False
        self.editingStopped.emit()
        return True

    def updateExtents(self, *_: Any) -> None:
        """The stand-in stores no extent, so there is nothing to update."""


class QgsVectorDataProvider:
    def enterUpdateMode(self) -> bool:
        return True

    def name(self) -> str:
        return self._layer._kind

    def fields(self) -> Any:
        return self._layer._own_fields

    def reloadData(self) -> None:
        self.dataChanged.emit()

    def _changed(self, fids: Any, change: Any) -> bool:
        with self._layer._table_of(write=True) as table:
            for fid in fids:
                row = table.GetFeature(fid)
                change(row, fid)
                table.SetFeature(row)
        return True

    def changeAttributeValues(self, changes: Any) -> bool:
        def change(row: Any, fid: int) -> None:
            for at, value in changes[fid].items():
                put(row, self._layer._own_fields.at(at).name(), value)

        return self._changed(changes, change)

    def changeGeometryValues(self, shapes: Any) -> bool:
        return self._changed(shapes, lambda row, fid: row.SetGeometry(shapes[fid]._ogr))

    def addAttributes(self, fields: Any) -> bool:
        with self._layer._table_of(write=True) as table:
            for one in fields:
                table.CreateField(ogr.FieldDefn(one.name(), ogr.OFTString))
                self._layer._own_fields.append(one)
        return True

    def addFeatures(self, features: Any, *_flags: Any) -> tuple[bool, list[Any]]:
        with self._layer._table_of(write=True) as table:
            for one in features:
                row = ogr.Feature(table.GetLayerDefn())
                for field, value in zip(self._layer._own_fields, one.attributes()):
                    put(row, field.name(), value)
                if one.hasGeometry():
                    row.SetGeometry(one.geometry()._ogr)
                table.CreateFeature(row)
                one.setId(row.GetFID())
        return True, list(features)

    def deleteFeatures(self, fids: Any) -> bool:
        with self._layer._table_of(write=True) as table:
            for fid in fids:
                table.DeleteFeature(fid)
        return True


def in_memory(source: str) -> Any:
    """A GDAL dataset for a memory layer's source: ``Point?crs=EPSG:4326&field=name:string``."""
    kind, _, options = source.partition("?")
    given = parse_qsl(options)
    crs = next((value for key, value in given if key == "crs"), "")
    driver = gdal.GetDriverByName("Memory") or gdal.GetDriverByName("MEM")
    made = driver.Create("", 0, 0, 0, gdal.GDT_Unknown)
    reference = system_of(crs)
    shape = getattr(ogr, f"wkb{kind}", ogr.wkbUnknown)
    table = made.CreateLayer("memory", reference, shape)
    for key, value in given:
        if key == "field":
            table.CreateField(ogr.FieldDefn(re.split(r"[:(]", value)[0], ogr.OFTString))
    return made


def system_of(name: str) -> Any:
    from .geometry import system  # noqa: PLC0415

    return system(name) if name else None


def crs_of(table: Any) -> Any:
    reference = table.GetSpatialRef()
    code = reference.GetAuthorityCode(None) if reference is not None else None
    return stand_in("QgsCoordinateReferenceSystem")(f"EPSG:{code}" if code else "")


def fields_of(table: Any) -> Any:
    made = stand_in("QgsFields")()
    if table.GetFIDColumn():
        made.append(stand_in("QgsField")(table.GetFIDColumn(), QMetaType.Type.LongLong))
    definition = table.GetLayerDefn()
    for at in range(definition.GetFieldCount()):
        one = definition.GetFieldDefn(at)
        kind = TYPES.get(one.GetType(), QMetaType.Type.QString)
        made.append(stand_in("QgsField")(one.GetName(), kind))
    return made


def feature_of(row: Any, fields: Any) -> Any:
    made = stand_in("QgsFeature")(fields)
    made.setId(row.GetFID())
    made._valid = True
    for at, field in enumerate(fields):
        if row.GetFieldIndex(field.name()) < 0:
            made._values[at] = row.GetFID()
            continue
        made._values[at] = value_of(row, field.name())
    shape = row.GetGeometryRef()
    made.setGeometry(geometry(shape.Clone() if shape is not None else None))
    return made


def value_of(row: Any, name: str) -> Any:
    if row.IsFieldNull(name) or not row.IsFieldSet(name):
        return None
    if row.GetFieldDefnRef(name).GetType() == ogr.OFTDateTime:
        return QDateTime.fromString(row.GetFieldAsISO8601DateTime(name), _ISO)
    return row.GetField(name)


def put(row: Any, name: str, value: Any) -> None:
    if row.GetFieldIndex(name) < 0:
        return
    if value is None:
        row.SetFieldNull(name)
    elif isinstance(value, QDateTime):
        row.SetField(name, value.toUTC().toString(_ISO))
    else:
        row.SetField(name, value)


class QgsProviderRegistry:
    @staticmethod
    def instance(*_: Any) -> Any:
        return stand_in("QgsProviderRegistry")._made_by_qgis()

    def encodeUri(self, _provider: str, parts: Any) -> str:
        source = f"{parts['path']}|layername={parts['layerName']}"
        return source + (f"|subset={parts['subset']}" if parts.get("subset") else "")

    def decodeUri(self, _provider: str, uri: str) -> dict[str, Any]:
        path, _, options = uri.partition("|")
        found = dict(one.split("=", 1) for one in options.split("|") if "=" in one)
        return {"path": path, "layerName": found.get("layername", "")}


class QgsMarkerSymbol:
    @staticmethod
    def createSimple(_properties: Any) -> Any:
        return stand_in("QgsMarkerSymbol")()


class QgsSymbol:
    def symbolLayer(self, _at: int) -> Any:
        return stand_in("QgsSimpleMarkerSymbolLayer")()
