"""Converts rows of a file to reports, by a mapping of its columns and words. Pure functions.

A mapping is stored as plain texts in ``Address.options``: ``column.<field>`` is the column
of a field, ``status.<word>`` the neutral status of one of the file's words, ``crs`` the
EPSG code of the coordinates, ``sheet`` the sheet or layer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from ...core.files.table import Convert, Row
from ...core.model.report import Area, Report
from ...core.model.status import Status
from ...transport.decoding import to_nfc
from ..values import TEXT_LIMIT, absolute, id_text, position, text, why_no_id
from .guessing import FIELDS, SYSTEMS, guess_columns, guess_crs, guess_status
from .values import moment, number

_COLUMN, _STATUS = "column.", "status."
_STATUSES = {str(status): status for status in Status}
WGS84 = 4326


@dataclass(frozen=True)
class FileMapping:
    """``columns``: name of ``guessing.FIELDS`` → column. ``statuses``: the file's word as
    written there → neutral status; a word that is missing is guessed. ``crs``: EPSG code of
    ``x`` and ``y``, 0 when not said."""

    columns: Mapping[str, str] = field(default_factory=dict)
    statuses: Mapping[str, Status] = field(default_factory=dict)
    crs: int = 0
    sheet: str = ""

    def status_of(self, word: str) -> Status:
        found = self.statuses.get(word)
        return guess_status(word) if found is None else found


def to_options(mapping: FileMapping) -> dict[str, str]:
    """The mapping as texts; the inverse of :func:`from_options`."""
    found = {_COLUMN + name: column for name, column in mapping.columns.items() if column}
    found.update({_STATUS + word: str(status) for word, status in mapping.statuses.items()})
    found["crs"] = str(mapping.crs)
    found["sheet"] = mapping.sheet
    return found


def from_options(options: Mapping[str, str]) -> FileMapping:
    """The stored mapping; unknown fields, statuses and reference systems are left out."""
    columns = {name: options.get(_COLUMN + name, "") for name in FIELDS}
    statuses = {
        key[len(_STATUS) :]: _STATUSES[value]
        for key, value in options.items()
        if key.startswith(_STATUS) and value in _STATUSES
    }
    known = {str(code): code for code in SYSTEMS}
    return FileMapping(
        {name: column for name, column in columns.items() if column},
        statuses,
        known.get(options.get("crs", ""), 0),
        options.get("sheet", ""),
    )


def guessed(columns: Sequence[str], sample: Sequence[Row], crs: int = 0) -> FileMapping:
    """A mapping guessed from the headings and the first rows. ``crs``: EPSG code that the file
    itself names, or 0."""
    found = guess_columns(columns)
    places = {name: columns.index(found[name]) for name in ("x", "y") if name in found}
    points = []
    for row in sample:
        pair = [number(row.cells[places[name]]) for name in places if not row.problem]
        if len(pair) == 2 and pair[0] is not None and pair[1] is not None:  # noqa: PLR2004
            points.append((pair[0], pair[1]))
    return FileMapping(found, {}, guess_crs(points) or (crs if crs in SYSTEMS else 0))


class RowMapper:
    """Turns rows of one table into reports.

    ``convert`` turns x, y into longitude, latitude (degrees, EPSG:4326). Times without an offset
    are local times of ``zone``.
    """

    def __init__(
        self,
        mapping: FileMapping,
        columns: Sequence[str],
        convert: Convert | None = None,
        zone: str = "Europe/Brussels",
        area: Area | None = None,
    ) -> None:
        places = {column: at for at, column in enumerate(columns)}
        self._at = {
            name: places[column] for name, column in mapping.columns.items() if column in places
        }
        self._mapping, self._convert = mapping, convert
        self._zone, self._area = zone, area

    @property
    def missing(self) -> tuple[str, ...]:
        """Columns of the mapping that the table does not have."""
        return tuple(
            column for name, column in self._mapping.columns.items() if name not in self._at
        )

    def report(self, row: Row) -> Report | str:
        """The report of a row, or a sentence for the log that says why there is none."""
        if row.problem:
            return f"row {row.number}: {row.problem}"
        number = row.cells[self._at["report_id"]] if "report_id" in self._at else ""
        report_id = id_text(number, TEXT_LIMIT)
        if not report_id:
            return f"row {row.number}: {why_no_id(number) or 'no number'}"
        raw = self._text(row, "status")
        service = self._composed(row, "service")
        requested, doubts = self._moment(row, "requested")
        updated, more = self._moment(row, "updated")
        due, most = self._moment(row, "due")
        lon, lat, flags = self._place(row)
        return Report(
            report_id,
            self._mapping.status_of(raw),
            raw,
            service,
            service,
            self._composed(row, "description"),
            self._address(row),
            self._composed(row, "sector"),
            self._composed(row, "department"),
            self._composed(row, "assignee"),
            requested,
            updated,
            due,
            source=self._composed(row, "source"),
            notice=self._composed(row, "notice"),
            url=absolute(self._text(row, "url"), ""),
            flags=((doubts or more or most) + flags),
            lon=lon,
            lat=lat,
        )

    def _text(self, row: Row, name: str) -> str:
        at = self._at.get(name)
        return "" if at is None else text(row.cells[at])

    def _composed(self, row: Row, name: str) -> str:
        return to_nfc(self._text(row, name)) if name in self._at else ""

    def _moment(self, row: Row, name: str) -> tuple[datetime | None, tuple[str, ...]]:
        return moment(self._text(row, name), self._zone, end_of_day=name == "due")

    def _place(self, row: Row) -> tuple[float | None, float | None, tuple[str, ...]]:
        x, y = number(self._text(row, "x")), number(self._text(row, "y"))
        if x is None or y is None or (x == 0 and y == 0):
            return position(None, None, self._area)
        found = self._convert(x, y) if self._convert else (x, y)
        lon, lat = found or (None, None)
        return position(lat, lon, self._area)

    def _address(self, row: Row) -> str:
        """The address as one text, put together where the file has only its parts."""
        if whole := self._composed(row, "address"):
            return whole
        near = " ".join(filter(None, (self._composed(row, "street"), self._composed(row, "house"))))
        far = " ".join(filter(None, (self._composed(row, "postcode"), self._composed(row, "city"))))
        return ", ".join(filter(None, (near, far)))
