"""Converts records of fixmystreet.brussels to reports and categories; a record may be malformed.
Pure functions.

The reporter's personal data are not read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from ...core.errors import NotData
from ...core.model.report import Report, Service
from ...core.model.report_columns import ReportColumns
from ...core.model.status import Status
from ...core.timestamps import parse_times
from ...transport.decoding import to_nfc
from ..columns import Table, numbers, texts_to_nfc, with_ids
from ..values import BadRow, absolute, dig, id_text, position, text
from .address import Site
from .statuses import Generation

if TYPE_CHECKING:
    from ...core.text.json_values import Json

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,59}", re.ASCII)
_PHONE = re.compile(r"(?<!\s)\s*\([\d +/.()-]{3,30}\)$", re.ASCII)
_CREATED = ("creationDate", "createdDate", "createDate")
_CHANGED = ("updatedDate", "updateDate", "modificationDate")
_LISTS = ("response", "reports", "incidents", "categories")
_LEAST, _MOST = 15_000.0, 300_000.0
"""Smallest and largest coordinate of Belgium in Lambert 72, in metres; any other value is in
another reference system."""

_MOST_DEPTH = 6


class Rows(NamedTuple):
    """Rows of a list; the number of all its rows and pages where the answer says it."""

    rows: list[dict[str, Json]]
    total: int | None = None
    pages: int | None = None


@dataclass(frozen=True)
class Reader:
    """How the records of one site are read."""

    site: Site
    generation: Generation

    def meaning(self, raw: str) -> Status:
        """What a raw status means; ``UNKNOWN`` when no table knows it."""
        key = raw.strip().upper()
        found = self.site.statuses.get(key) or self.generation.statuses.get(key)
        return found or Status.UNKNOWN

    def place(
        self, x: float | None, y: float | None
    ) -> tuple[float | None, float | None, tuple[str, ...]]:
        """Longitude, latitude and flags of Lambert 72 metres, east and north."""
        found = self._converted(x, y)
        if found is None:
            return None, None, ("no_position",)
        lon, lat, flags = position(found[1], found[0], self.site.area)
        if flags == ("out_of_area",) and self.site.area is not None:
            other = self._converted(y, x)
            if other is not None and self.site.area.contains(*other):
                flags = ("swapped",)
        return lon, lat, flags

    def _converted(self, x: float | None, y: float | None) -> tuple[float, float] | None:
        if x is None or y is None or not (_LEAST <= x <= _MOST and _LEAST <= y <= _MOST):
            return None
        return self.site.convert(x, y)

    def read(
        self, rows: Sequence[Mapping[str, Json]], *, guessed: bool = False
    ) -> tuple[ReportColumns, list[str]]:
        """Reports, and one warning for each row that was left out."""
        good, ids, warnings = with_ids(rows, row_id)
        return self._reports(Table(good), ids, ("encoding",) if guessed else ()), warnings

    def report_of(self, row: Mapping[str, Json], *, guessed: bool = False) -> Report:
        """A report from one record. Raises ``BadRow`` without a usable id."""
        reports, warnings = self.read([row], guessed=guessed)
        if warnings:
            raise BadRow(warnings[0])
        return reports[0]

    def _reports(self, table: Table, ids: list[str], extra: tuple[str, ...]) -> ReportColumns:
        raws = table.texts("status", 100)
        changed = table.first_texts(_CHANGED)
        requested = parse_times(table.first_texts(_CREATED), self.site.zone)
        updated = parse_times(changed, self.site.zone)
        xs, ys = (numbers(table.column(f"location.coordinates.{axis}")) for axis in "xy")
        placed = [self.place(x, y) for x, y in zip(xs, ys)]
        columns: dict[str, Sequence[Json]] = {
            "report_id": ids,
            "status": [self.meaning(raw) for raw in raws],
            "raw_status": [self.generation.names.get(raw, raw) for raw in raws],
            "service_code": table.texts("category.id", 100),
            "service_name": self._names(table, "category.name"),
            "description": texts_to_nfc(table.texts("description")),
            "address": self._addresses(table),
            "sector": self._municipalities(table),
            "department": self._departments(table),
            "requested": requested.moments,
            "updated": updated.moments,
            "photo": [absolute(url, self.site.root) for url in table.texts("oldest_attachment")],
            "url": [self.site.page(report_id) for report_id in ids],
            "flags": [
                tuple(dict.fromkeys((*one, *other, *flags, *extra)))
                for one, other, (_, _, flags) in zip(requested.flags, updated.flags, placed)
            ],
            "lon": [lon for lon, _, _ in placed],
            "lat": [lat for _, lat, _ in placed],
            "version": changed,
        }
        made = zip(*columns.values())
        return ReportColumns.of([Report(**dict(zip(columns, values))) for values in made])

    def _names(self, table: Table, path: str) -> list[str]:
        """A name in the language of the connection, else in another one."""
        return texts_to_nfc(table.first_texts([f"{path}{one}" for one in self.site.languages]))

    def _municipalities(self, table: Table) -> list[str]:
        path = "location.address.municipality"
        named = self._names(table, f"{path}.name")
        return texts_to_nfc([one or other for one, other in zip(named, _plain(table, path))])

    def _addresses(self, table: Table) -> list[str]:
        """Addresses as ``Rue Neuve 12, 1000 Bruxelles``, from the parts that are there."""
        here = "location.address."
        columns = (
            self._names(table, f"{here}streetName"),
            table.texts(f"{here}streetNumber", 50),
            table.texts(f"{here}postalCode", 20),
            self._municipalities(table),
        )
        return [
            ", ".join(filter(None, (f"{street} {number}".strip(), f"{code} {city}".strip())))
            for street, number, code, city in zip(*columns)
        ]

    def _departments(self, table: Table) -> list[str]:
        named = self._names(table, "responsibleOrganisation.name")
        older = [_PHONE.sub("", one) for one in self._names(table, "assignee.name")]
        return [one or other for one, other in zip(named, older)]

    def services(self, nodes: Sequence[Json]) -> list[Service]:
        """Leaves of the category tree that reports may have, in the server's order."""
        found: dict[str, Service] = {}
        self._leaves(nodes, "", found, _MOST_DEPTH)
        return list(found.values())

    def _leaves(
        self, nodes: Sequence[Json], group: str, found: dict[str, Service], depth: int
    ) -> None:
        for node in nodes if depth else ():
            if not isinstance(node, dict) or node.get("active") is False:
                continue
            name = self.name_of(node)
            below = node.get("subCategories")
            if isinstance(below, list) and below:
                self._leaves(below, name, found, depth - 1)
            elif node.get("public") is not False and (code := text(node.get("id"), 100)):
                found.setdefault(code, Service(code, name or code, group))

    def name_of(self, node: Mapping[str, Json]) -> str:
        """The name of one category."""
        names = (text(node.get(f"name{one}"), 200) for one in self.site.languages)
        return to_nfc(next(filter(None, names), ""))


def rows_of(value: Json) -> Rows:
    """Rows of a list in any of its envelopes; an empty list may lack the rows altogether. A row
    that is not an object becomes ``{}``. Raises ``NotData`` for an answer that is no list."""
    page = dig(value, "page") if isinstance(value, dict) else None
    counts = page if isinstance(page, dict) else {}
    total, pages = (_whole(counts.get(name)) for name in ("totalElements", "totalPages"))
    inner = value
    for name in ("_embedded", *_LISTS):
        if isinstance(inner, dict) and name in inner:
            total = total if total is not None else _whole(inner.get("count"))
            inner = inner[name]
    if isinstance(inner, dict) and total is None:
        total = _whole(inner.get("count"))
    if inner is None or (isinstance(inner, dict) and counts):
        inner = []
    if not isinstance(inner, list):
        raise NotData("a list without rows")
    return Rows([row if isinstance(row, dict) else {} for row in inner], total, pages)


def record_of(value: Json) -> dict[str, Json]:
    """The record in the envelope of one report. Raises ``NotData``."""
    whole = value if isinstance(value, dict) else {}
    inner = whole.get("response")
    if not isinstance(inner, dict):
        raise NotData("no report in the answer")
    links = whole.get("_links")
    return {**inner, "_links": links} if isinstance(links, dict) else inner


def row_id(row: Mapping[str, Json]) -> str:
    """The number of a report; empty when there is none."""
    found = id_text(row.get("id"), 100)
    return found if _ID.fullmatch(found) else ""


def _plain(table: Table, path: str) -> list[str]:
    values = table.column(path)
    return [text(value, 100) if not isinstance(value, (dict, list)) else "" for value in values]


def _whole(value: Json) -> int | None:
    digits = text(value, 12)
    return int(digits) if digits.isascii() and digits.isdigit() else None
