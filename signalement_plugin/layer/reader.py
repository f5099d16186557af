"""Reads reports of a displayed store and its layer, also while the layer is written. Main thread.
Opening a GeoPackage takes longer than writing a whole chunk of rows, so one read-only dataset stays
open until nothing was read for a second. The row of a report is looked up in the file each time: a
table of a million reports in memory would take more than 100 MB.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from qgis.core import QgsFeature, QgsFeatureRequest, QgsVectorLayer
from qgis.PyQt.QtCore import QDateTime, QObject, Qt, QTimer
from qgis.PyQt.sip import isdeleted

from ..core.errors import BadStore
from ..core.model.report import Report
from ..store.database import Database, gdal_failing_as, open_database
from ..store.queries import StoredRow, fids_in, names_in, rows_in, rows_numbered
from ..store.rows import OWN, report_of
from .live_layer import path_of

IDLE_MS = 1000
_READERS: WeakKeyDictionary[QgsVectorLayer, RowReader] = WeakKeyDictionary()
"""The reader of each layer. This is a quarter of a millisecond faster than to look for the layer's
child object."""
_ISO = Qt.DateFormat.ISODateWithMs


class RowReader(QObject):
    """A child of its layer, which it does not keep alive; main thread only.

    It lets go of the file after a second without a question, when the layer shows another
    file, and before the layer is deleted.
    """

    def __init__(self, layer: QgsVectorLayer) -> None:
        super().__init__(layer)
        self._database: Database | None = None
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self.let_go)
        self._signals: tuple[Any, ...] = (layer.dataSourceChanged, layer.willBeDeleted)
        for signal in self._signals:
            signal.connect(self.let_go)

    if TYPE_CHECKING:

        def parent(self) -> QgsVectorLayer: ...

    def rows_of(self, report_ids: Collection[str]) -> dict[str, StoredRow]:
        """As ``queries.rows_in``, whatever the layer's filter hides. Raises ``BadStore``."""
        with gdal_failing_as():
            return rows_in(self._opened(), report_ids) if report_ids else {}

    def rows_at(self, fids: Collection[int]) -> dict[int, StoredRow]:
        """As ``queries.rows_at``. Raises ``BadStore``."""
        with gdal_failing_as():
            return rows_numbered(self._opened(), fids) if fids else {}

    def fids_of(self, report_ids: Collection[str]) -> dict[str, int]:
        """As ``queries.fids_in``. Raises ``BadStore``."""
        with gdal_failing_as():
            return fids_in(self._opened(), report_ids) if report_ids else {}

    def names_at(self, fids: Collection[int]) -> dict[int, str]:
        """As ``queries.names_in``. Raises ``BadStore``."""
        with gdal_failing_as():
            return names_in(self._opened(), fids) if fids else {}

    def journal_end(self) -> int:
        """Number of the newest native edit; 0 for none. Raises ``BadStore``."""
        with gdal_failing_as():
            return int(self._opened().value("SELECT coalesce(max(seq), 0) FROM edit_journal"))

    def _opened(self) -> Database:
        self._idle.start()
        if self._database is None:
            self._database = open_database(path_of(self.parent()))
        return self._database

    def let_go(self) -> None:
        """Close the file; the next question opens it again."""
        self._idle.stop()
        if self._database is not None:
            self._database.close()
            self._database = None

    def end(self) -> None:
        """Close the file and leave the layer, which goes on without a reader."""
        self.let_go()
        for signal in self._signals:
            signal.disconnect(self.let_go)
        self._signals = ()
        self.setParent(None)
        self.deleteLater()


def let_go_of_reader(layer: QgsVectorLayer) -> None:
    """End the layer's reader, if it has one: the layer may outlive the plugin."""
    found = _READERS.pop(layer, None)
    if found is not None and not isdeleted(found):
        found.end()


def reader_of(layer: QgsVectorLayer) -> RowReader:
    """The layer's one reader."""
    found = _READERS.get(layer) or layer.findChild(RowReader) or RowReader(layer)
    _READERS[layer] = found
    return found


def report_at(layer: QgsVectorLayer, fid: int) -> Report | None:
    """The report of one feature (the edit buffer's values in an edit session), or ``None``."""
    feature = layer.getFeature(fid)
    return report_of_feature(feature) if feature.isValid() else None


def reports_by_fid(layer: QgsVectorLayer, fids: Sequence[int]) -> dict[int, Report]:
    """Feature id → report, as :func:`report_at`, of those that the layer has.

    Outside an edit session the file has the same values as the layer and is read four times as
    fast: one text for all rows instead of one attribute at a time.
    """
    if not layer.isEditable():
        try:
            rows = reader_of(layer).rows_at(fids)
        except BadStore:  # another program has locked the file; the layer can still read it
            rows = {}
        if rows:
            return {fid: report_of(row.values, row.lon, row.lat) for fid, row in rows.items()}
    request = QgsFeatureRequest().setFilterFids(list(fids))
    return {one.id(): report_of_feature(one) for one in layer.getFeatures(request)}


def report_of_feature(feature: QgsFeature) -> Report:
    """A feature of the ``reports`` table as a report (degrees, EPSG:4326)."""
    row = {name: _text(feature[name]) for name in OWN}
    if not feature.hasGeometry() or feature.geometry().isEmpty():
        return report_of(row, None, None)
    point = feature.geometry().asPoint()
    return report_of(row, point.x(), point.y())


def _text(value: Any) -> str | None:
    if isinstance(value, QDateTime):
        return str(value.toUTC().toString(_ISO)) if value.isValid() else None
    return str(value) if value else None
