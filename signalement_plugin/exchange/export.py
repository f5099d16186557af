"""Exports reports to a file: CSV, Excel, GeoPackage, GeoJSON. Safe in a worker thread.

The file gets its name only when it is complete; an older file stays until then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsVectorFileWriter,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDateTime, QMetaType, Qt

from ..core.errors import NotWritten
from ..core.files.csv_files import harmless, write_csv
from ..core.files.export_columns import FOR_PEOPLE, TIMES, ExportPlan, local_text, value
from ..core.model.report import Report
from ..store.bulk_load import delete_file, put_in_place
from ..store.queries import reports_at
from .layer_file import LayerFile

_CHUNK = 500
_DRIVERS = {".xlsx": "XLSX", ".gpkg": "GPKG", ".geojson": "GeoJSON"}
_TABLE = "reports"

Going = Callable[[int], bool]
"""Called with the number of reports written so far; ``False`` cancels, and no file is left."""


def read_stored(path: str | Path, fids: Sequence[int]) -> Iterator[Report]:
    """The reports of these rows of a store, in this order, read as they are wanted."""
    parts = (fids[at : at + _CHUNK] for at in range(0, len(fids), _CHUNK))
    return chain.from_iterable(reports_at(path, list(part)) for part in parts)


class Place:
    """From EPSG:4326 to the system of the export, with the project's transformations."""

    def __init__(
        self, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
    ) -> None:
        self.crs, self.context = crs, context
        self._source = QgsCoordinateReferenceSystem("EPSG:4326")

    def points(self) -> Callable[[Report], QgsPointXY | None]:
        """A function, for one thread, from a report to its position; ``None`` without one."""
        change = QgsCoordinateTransform(self._source, self.crs, self.context)

        def point(report: Report) -> QgsPointXY | None:
            if report.lon is None or report.lat is None:
                return None
            try:
                return change.transform(QgsPointXY(report.lon, report.lat))
            except QgsCsException:
                return None  # far outside the area of the coordinate system

        return point


def write_export(
    reports: Iterable[Report], plan: ExportPlan, place: Place, target: Path, going: Going
) -> int:
    """Write ``reports`` to ``target``, whose ending says the format; how many were written,
    -1 when stopped. Raises ``NotWritten``, and ``BadStore`` where the reports are read."""
    part = target.with_name(f".{target.stem}.part{target.suffix}")
    kind = target.suffix.lower()
    try:
        part.unlink(missing_ok=True)
        rows = _Counted(reports, going)
        if kind == ".csv":
            _write_table(rows, plan, place, part)
        else:
            _write_layer(rows, plan, place, part, kind)
        if not rows.stopped:
            put_in_place(part, target)
    except OSError as error:
        raise NotWritten(str(error), str(error)) from error
    finally:
        with suppress(OSError):  # after an error Windows still holds it, which is not the reason
            delete_file(part)
    return -1 if rows.stopped else rows.count


class _Counted:
    """Counts the reports and stops when told to."""

    def __init__(self, reports: Iterable[Report], going: Going) -> None:
        self._reports, self._going = reports, going
        self.count, self.stopped = 0, False

    def __iter__(self) -> Iterator[Report]:
        for report in self._reports:
            if self.count % 100 == 0 and not self._going(self.count):
                self.stopped = True
                return
            yield report
            self.count += 1


def _write_table(rows: Iterable[Report], plan: ExportPlan, place: Place, part: Path) -> None:
    point = place.points()
    titles = [*(plan.titles.get(name, name) for name in plan.columns), *plan.place]
    digits = 7 if place.crs.isGeographic() else 2

    def cells(report: Report) -> list[object]:
        at = point(report)
        found = [value(report, name, plan, people=True) for name in plan.columns]
        texts = [local_text(one) if isinstance(one, datetime) else one for one in found]
        where = ["", ""] if at is None else [round(at.x(), digits), round(at.y(), digits)]
        return [*texts, *where]

    write_csv(part, (titles, map(cells, rows)))


def _write_layer(
    rows: Iterable[Report], plan: ExportPlan, place: Place, part: Path, kind: str
) -> None:
    people = kind in FOR_PEOPLE
    fields = _fields(plan, people)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.fileEncoding, options.layerName = _DRIVERS[kind], "UTF-8", _TABLE
    shape = QgsWkbTypes.Type.NoGeometry if people else QgsWkbTypes.Type.Point
    point = place.points()
    layer = LayerFile(part, fields, shape, place.crs, options, place.context)
    for report in rows:
        at = point(report)
        feature = QgsFeature(fields)
        feature.setAttributes(_attributes(report, plan, at, people))
        if at is not None and not people:
            feature.setGeometry(QgsGeometry.fromPointXY(at))
        layer.add(feature)
    layer.close()


def _fields(plan: ExportPlan, people: bool) -> QgsFields:
    fields = QgsFields()
    for name in plan.columns:
        kind = QMetaType.Type.Double if name in plan.numbers else QMetaType.Type.QString
        kind = QMetaType.Type.QDateTime if name in TIMES else kind
        fields.append(QgsField(plan.titles.get(name, name) if people else name, kind))
    for name in plan.place if people else ():
        fields.append(QgsField(name, QMetaType.Type.Double))
    return fields


def _attributes(report: Report, plan: ExportPlan, at: QgsPointXY | None, people: bool) -> list[Any]:
    found: list[Any] = [value(report, name, plan, people) for name in plan.columns]
    made = [_moment(one, people) if isinstance(one, datetime) else one for one in found]
    if not people:
        return made
    where = [None, None] if at is None else [at.x(), at.y()]
    return [*map(harmless, made), *where]


def _moment(at: datetime, people: bool) -> QDateTime:
    stamp = QDateTime.fromMSecsSinceEpoch(round(at.timestamp() * 1000), Qt.TimeSpec.UTC)
    return stamp.toLocalTime() if people else stamp
