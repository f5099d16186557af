"""Writes features to a file, and notices where the disk has no room for all of it. Safe in a worker
thread."""

from __future__ import annotations

from pathlib import Path

from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsVectorFileWriter,
)

from ..core.errors import NotWritten
from ..core.files.targets import check_end

_ENDS = {".geojson": b"]\n}"}
"""Ending of a file → its last letters, for formats of which GDAL tells no failed write."""


class LayerFile:
    """``part`` is whole after :meth:`close`. Everything raises ``NotWritten``."""

    def __init__(
        self,
        part: Path,
        fields: QgsFields,
        shape: Qgis.WkbType,
        crs: QgsCoordinateReferenceSystem,
        options: QgsVectorFileWriter.SaveVectorOptions,
        context: QgsCoordinateTransformContext | None = None,
    ) -> None:
        self._part = part
        self._writer = QgsVectorFileWriter.create(
            str(part), fields, shape, crs, context or QgsCoordinateTransformContext(), options
        )
        self._check()

    def add(self, feature: QgsFeature) -> None:
        """One more."""
        if not self._writer.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            self._check()

    def close(self) -> None:
        """Most formats are written to the disk only now, and QGIS does not ask how that went."""
        gdal.ErrorReset()
        self._writer.flushBuffer()
        self._check()
        del self._writer
        if gdal.GetLastErrorType() >= gdal.CE_Failure:
            raise NotWritten(gdal.GetLastErrorMsg(), gdal.GetLastErrorMsg())
        check_end(self._part, _ENDS.get(self._part.suffix, b""))

    def _check(self) -> None:
        if self._writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
            raise NotWritten(self._writer.errorMessage(), self._writer.errorMessage())
