"""Writes rows from the server, and own waiting values over them, into a displayed layer without
making the triggers journal them as edits. Main thread.

Each row carries a ``revision``; a negative one signs a write of the synchronisation (see
``store/schema/001.sql``). Attributes take one signed step. A moved point takes three, because the
provider writes geometry in an UPDATE of its own, with the revision unchanged: the row is
first *staged* at minus its revision, which no journal rule touches, then moved, then settled.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from types import MappingProxyType
from typing import Any

from qgis.core import NULL, QgsFeature, QgsFields, QgsGeometry, QgsPointXY, QgsVectorLayer
from qgis.PyQt.QtCore import QDateTime, Qt

from ..core.errors import BadStore
from ..core.marks.marks import ZONE, Corner, Today, kept_corner, open_dues
from ..core.model.operation import position_text
from ..core.model.report import Report
from ..core.text.search_text import FREE_TEXT, search_text
from ..core.timestamps import utc_text
from ..store.queries import StoredRow
from ..store.rows import COLUMNS, NUMBERS, TIMES, parse_time, row_of
from .live_layer import path_of
from .reader import reader_of

Point = tuple["float | None", "float | None"]
Kept = Mapping[str, Collection[str]]
Corners = Mapping[str, Corner]

TOGETHER: Mapping[str, tuple[str, ...]] = {"service_code": ("service_name",)}
"""Column → columns whose local value is kept together with its own."""

_SEARCHED = frozenset({*FREE_TEXT, "search"})
"""Columns of free text and the search text: a change that has all of them needs no new search
text."""

_ISO = Qt.DateFormat.ISODateWithMs


@dataclass
class Pace:
    """How many rows fit into one turn of the event loop: follows the speed of the machine.

    ``least``: fewest rows, whatever time they take.
    """

    rows: int = 50
    least: int = 10
    most: int = 500

    def took(self, rows: int, seconds: float, budget: float) -> None:
        """Adapt to a written chunk: one that was too slow makes the next smaller, a full one within
        the budget at most twice as large."""
        if seconds <= budget and rows < self.rows:
            return  # not a full chunk: no proof that a larger one would fit
        fitting = int(rows * budget / max(seconds, 1e-4))
        self.rows = max(self.least, min(self.most, fitting, 2 * self.rows))


@dataclass(frozen=True)
class _Change:
    """Column values to show (all of them, for a new row).

    ``point``: degrees, east first; both ``None`` for no position; ``None``: as it is.
    """

    report_id: str
    values: Mapping[str, str | None]
    point: Point | None


class _Turn:
    """What one chunk writes, by feature id, in three steps of which most rows need one."""

    def __init__(self, fields: QgsFields, today: Today) -> None:
        self.fields, self.today = fields, today
        self.revision = fields.lookupField("revision")
        self.at = {name: fields.lookupField(name) for name in COLUMNS}
        self.first: dict[int, dict[int, Any]] = {}
        self.points: dict[int, QgsGeometry] = {}
        self.last: dict[int, dict[int, Any]] = {}
        self.equal: list[str] = []
        self.ids: dict[int, str] = {}

    def plan(self, row: StoredRow, change: _Change) -> None:
        """Adds the steps that ``change`` needs for ``row``; a row that an interrupted turn left
        staged is settled."""
        stored, values = row.values, change.values
        if not (_SEARCHED.isdisjoint(values) or values.keys() >= _SEARCHED):
            values = {**values, "search": search_text({**stored, **values})}
        values = {**values, **self._drawn({**stored, **values})}
        cells = {
            self.at[name]: _typed(name, text)
            for name, text in values.items()
            if text != stored[name] and (text or "") != _shown(name, stored[name])
        }
        moved = change.point not in (None, (row.lon, row.lat)) and position_text(
            *change.point
        ) != position_text(row.lon, row.lat)
        if not cells and not moved and row.revision > 0:
            self.equal.append(change.report_id)
            return
        old = abs(row.revision)
        staged = moved or row.revision < 0
        cells[self.revision] = -old if staged else -(old + 1)
        self.first[row.fid] = cells
        self.ids[row.fid] = change.report_id
        if staged:
            self.last[row.fid] = {self.revision: old + 1}
        if moved:
            self.points[row.fid] = _geometry(change.point)

    def feature(self, change: _Change) -> QgsFeature:
        """A new row, signed."""
        feature = QgsFeature(self.fields)
        values = {**change.values, **self._drawn(change.values)}
        for name, text in values.items():
            feature.setAttribute(name, _typed(name, text))
        feature.setAttribute(self.revision, -1)
        feature.setGeometry(_geometry(change.point))
        return feature

    def _drawn(self, row: Mapping[str, str | None]) -> dict[str, str | None]:
        """The values that the map draws a row by; the stored corner is kept."""
        status, due = row["status"] or "", row["due"]
        mark = self.today.text(status, row["requested"], due, kept_corner(row.get("mark")))
        (seconds,) = open_dues((status,), (due,))
        return {"mark": mark, "open_due": None if seconds is None else str(seconds)}


def write_reports(
    layer: QgsVectorLayer,
    reports: Sequence[Report],
    keep: Kept,
    zone: str = ZONE,
    corners: Corners = MappingProxyType({}),
) -> list[str]:
    """Write these reports; returns the ids of those that are settled.

    ``keep`` maps a report id to the fields (``position`` too) whose waiting local value stays.
    ``zone``: where a day begins, for the marks. ``corners``: what waits for each of them; the
    stored corner of others stays. Open tables and forms are told. Reports that are not in the
    result have to be written again next turn: all while the layer is in an edit session, the rest
    after a refusal by the provider.
    """
    if layer.isEditable() or not reports:
        return []
    chunk = {report.report_id: report for report in reports}
    changes = [
        _change(report, keep.get(one, ()), corners.get(one)) for one, report in chunk.items()
    ]
    return _write(layer, changes, reader_of(layer).rows_of(chunk), zone)


def overlay(layer: QgsVectorLayer, report_id: str, values: Mapping[str, str]) -> bool:
    """Show a command's wanted values over the row; the journal does not take them for edits.

    ``values`` maps report fields to text as in ``core.model.operation`` (``position`` too).
    ``False`` when the layer is in an edit session or has no such row. Raises ``BadStore``.
    """
    return bool(overlay_all(layer, {report_id: values}))


def overlay_all(
    layer: QgsVectorLayer, values: Mapping[str, Mapping[str, str]], zone: str = ZONE
) -> set[str]:
    """:meth:`overlay` of several reports in one write; ids of those that are shown so. Of a
    ``mark`` the corner alone is taken: the rest follows the row. Raises ``BadStore`` when some are
    refused, as while another program has locked the file: try all again."""
    if layer.isEditable():
        return set()
    stored = reader_of(layer).rows_of(values)
    changes = [
        _Change(
            report_id,
            {name: text for name, text in values[report_id].items() if name in COLUMNS},
            _point(values[report_id].get("position")),
        )
        for report_id in stored
    ]
    shown = set(_write(layer, changes, stored, zone)) if changes else set()
    if len(shown) < len(stored):
        raise BadStore(f"{len(stored) - len(shown)} rows were refused", path_of(layer))
    return shown


def remove_reports(layer: QgsVectorLayer, report_ids: Collection[str]) -> bool:
    """Delete rows, signed. ``False`` when nothing was deleted: try again."""
    if layer.isEditable():
        return False
    at = layer.fields().lookupField("revision")
    provider = layer.dataProvider()
    rows = reader_of(layer).rows_of(report_ids).values()
    staged = {row.fid: {at: -abs(row.revision)} for row in rows}
    return bool(provider.changeAttributeValues(staged) and provider.deleteFeatures(list(staged)))


def _change(report: Report, kept: Collection[str], corner: Corner | None) -> _Change:
    stays = {*kept, *(other for name in kept for other in TOGETHER.get(name, ()))}
    values = {name: text for name, text in zip(COLUMNS, row_of(report)) if name not in stays}
    if kept:
        # the row differs from the server's: the next pass must write it again
        values["content_hash"] = ""
    if corner is not None:
        values["mark"] = str(corner)
    point = None if "position" in stays else (report.lon, report.lat)
    return _Change(report.report_id, values, point)


def _write(
    layer: QgsVectorLayer,
    changes: Sequence[_Change],
    stored: Mapping[str, StoredRow],
    zone: str,
) -> list[str]:
    turn = _Turn(layer.fields(), Today.at(datetime.now(timezone.utc), zone))
    for change in changes:
        if change.report_id in stored:
            turn.plan(stored[change.report_id], change)
    new = [change for change in changes if change.report_id not in stored]
    written = _update(layer, turn)
    _announce(layer, turn, written)
    if len(written) < len(turn.first) + len(turn.equal):
        # Another program has locked the file: an update fails at once, an insert would wait 20 s.
        return written
    return written + _insert(layer, [turn.feature(change) for change in new])


def _update(layer: QgsVectorLayer, turn: _Turn) -> list[str]:
    """Carry the steps out; ids of the rows that are settled."""
    provider = layer.dataProvider()
    if turn.first and not provider.changeAttributeValues(turn.first):
        return turn.equal
    whole = not turn.last or (
        provider.changeGeometryValues(turn.points) and provider.changeAttributeValues(turn.last)
    )
    settled = [turn.ids[fid] for fid in turn.first if whole or fid not in turn.last]
    return turn.equal + settled


def _insert(layer: QgsVectorLayer, features: list[QgsFeature]) -> list[str]:
    if not features:
        return []
    done, added = layer.dataProvider().addFeatures(features)
    if not done:
        return []
    for feature in added:
        layer.featureAdded.emit(feature.id())
    layer.updateExtents()
    return [feature["report_id"] for feature in features]


def _announce(layer: QgsVectorLayer, turn: _Turn, written: Collection[str]) -> None:
    """Emits the signals that caches, tables and forms follow: the provider itself emits none."""
    changed = set(written)
    for fid, cells in turn.first.items():
        if turn.ids[fid] not in changed:
            continue
        for at, value in cells.items():
            if at != turn.revision:
                layer.attributeValueChanged.emit(fid, at, value)
        if fid in turn.points:
            layer.geometryChanged.emit(fid, turn.points[fid])


def _geometry(point: Point | None) -> QgsGeometry:
    lon, lat = point or (None, None)
    if lon is None or lat is None:
        return QgsGeometry()
    return QgsGeometry.fromPointXY(QgsPointXY(lon, lat))


def _point(text: str | None) -> Point | None:
    """The reverse of ``position_text``; ``None`` stays ``None``."""
    if not text:
        return None if text is None else (None, None)
    lon, lat = map(float, text.split())
    return lon, lat


def _shown(name: str, stored: str | None) -> str:
    """A stored value as :func:`row_of` writes it (GDAL leaves out ``.000``)."""
    if name in NUMBERS:
        return "" if stored is None else str(stored)
    return (utc_text(parse_time(stored)) or "") if name in TIMES else stored or ""


def _typed(name: str, text: str | None) -> Any:
    if name in NUMBERS:
        return int(text) if text else NULL
    if name not in TIMES:
        return text or ""
    return QDateTime.fromString(text, _ISO) if text else NULL
