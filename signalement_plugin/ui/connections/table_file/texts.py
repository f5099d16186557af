"""Texts of the import of a file: fields, coordinate systems, what is missing."""

from __future__ import annotations

from collections.abc import Mapping

from ....core.files.table import Convert
from ....qt.language import tr
from ....systems.table_file.inspection import Scan
from ....systems.table_file.mapping import FileMapping, RowMapper
from ... import texts


def column_label(name: str) -> str:
    """What a column can be, for people: a name of ``guessing.FIELDS``."""
    return {
        "report_id": tr("Number"),
        "service": tr("Service"),
        "street": tr("Street"),
        "house": tr("House Number"),
        "postcode": tr("Postcode"),
        "city": tr("Town"),
        "sector": tr("Sector"),
        "requested": tr("Reported On"),
        "updated": tr("Changed On"),
        "due": tr("Due"),
        "source": tr("Origin"),
        "notice": tr("Reply to Citizen"),
        "url": tr("Web Page"),
        "x": tr("X or Longitude"),
        "y": tr("Y or Latitude"),
    }.get(name) or texts.field_label(name)


def crs_label(code: int) -> str:
    """A system of coordinates; 0 is the one that was not chosen yet."""
    return {
        0: tr("(choose)"),
        4326: tr("Degrees (WGS 84)"),
        31370: tr("Lambert 72 (metres)"),
        3812: tr("Lambert 2008 (metres)"),
    }.get(code, f"EPSG:{code}")


def missing_sentence(scan: Scan, columns: Mapping[str, str], crs: int) -> str:
    """Why the file cannot be imported yet; empty when it can. ``columns``: field → column."""
    if not scan.total:
        return tr("This table has headings but no rows.")
    if not columns.get("report_id"):
        return tr("Choose the column with the number of each report.")
    if bool(columns.get("x")) != bool(columns.get("y")):
        return tr("Choose both columns of the position.")
    if columns.get("x") and not crs:
        return tr("Choose the system of the coordinates.")
    return ""


def outcome_sentence(
    scan: Scan, mapping: FileMapping, convert: Convert | None, unknown: int
) -> str:
    """What this mapping brings, by the first rows; ``unknown``: words without a meaning."""
    mapper = RowMapper(mapping, scan.columns, convert)
    found = [one for one in map(mapper.report, scan.sample) if not isinstance(one, str)]
    placed = sum(one.lon is not None for one in found)
    dated = sum(one.requested is not None for one in found)
    first = tr(
        "{total} rows. Of the first {count}: {placed} with a position, {dated} dated."
    ).format(
        total=texts.number(scan.total),
        count=texts.number(len(scan.sample)),
        placed=texts.number(placed),
        dated=texts.number(dated),
    )
    return " ".join([first, *_doubts(scan, mapping, unknown)])


def _doubts(scan: Scan, mapping: FileMapping, unknown: int) -> list[str]:
    found = []
    if scan.bad:
        found.append(tr("%n row(s) cannot be read and are left out.", n=scan.bad))
    if mapping.columns.get("report_id") not in scan.unique:
        found.append(tr("Some numbers are missing or occur twice: only the first counts."))
    if unknown:
        found.append(tr("%n status word(s) have no meaning yet.", n=unknown))
    return found
