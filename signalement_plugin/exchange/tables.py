"""Writes tables to a spreadsheet (xlsx), one sheet each. Safe in a worker thread."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsVectorFileWriter,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

from ..core.errors import NotWritten
from ..core.files.csv_files import harmless
from .layer_file import LayerFile


@dataclass(frozen=True)
class SheetTable:
    """``rows`` of as many cells as ``titles``: texts, numbers, or nothing. A column is of numbers
    when no cell of it is a text."""

    name: str
    titles: Sequence[str]
    rows: Sequence[Sequence[object]]


def write_sheets(target: Path, tables: Sequence[SheetTable]) -> int:
    """Write ``target`` anew; how many rows. It is there only when it is whole. ``NotWritten``."""
    part = target.with_name(f".{target.stem}.part{target.suffix}")
    try:
        part.unlink(missing_ok=True)
        for at, table in enumerate(tables):
            _write(part, table, first=at == 0)
        part.replace(target)
    except OSError as error:
        raise NotWritten(str(error), str(error)) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return sum(len(table.rows) for table in tables)


def _write(part: Path, table: SheetTable, *, first: bool) -> None:
    fields = QgsFields()
    for at, title in enumerate(table.titles):
        fields.append(QgsField(title, _kind([row[at] for row in table.rows])))
    action = QgsVectorFileWriter.ActionOnExistingFile
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.fileEncoding, options.layerName = "XLSX", "UTF-8", table.name
    options.actionOnExistingFile = (
        action.CreateOrOverwriteFile if first else action.CreateOrOverwriteLayer
    )
    nowhere = QgsWkbTypes.Type.NoGeometry
    sheet = LayerFile(part, fields, nowhere, QgsCoordinateReferenceSystem(), options)
    for row in table.rows:
        feature = QgsFeature(fields)
        feature.setAttributes([harmless(cell) for cell in row])
        sheet.add(feature)
    sheet.close()


def _kind(cells: Sequence[object]) -> QMetaType.Type:
    texts = any(isinstance(cell, str) for cell in cells)
    return QMetaType.Type.QString if texts else QMetaType.Type.Double
