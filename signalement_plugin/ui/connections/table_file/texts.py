"""Texts of the import of a file: fields, coordinate systems, what is missing."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.PyQt.QtCore import QCoreApplication

from ....core.files.table import Convert
from ....systems.table_file.inspection import Scan
from ....systems.table_file.mapping import FileMapping, RowMapper
from ... import texts


def column_label(name: str) -> str:
    """What a column can be, for people: a name of ``guessing.FIELDS``."""
    return {
        "report_id": QCoreApplication.translate("Signalement", "Number"),
        "service": QCoreApplication.translate("Signalement", "Service"),
        "street": QCoreApplication.translate("Signalement", "Street"),
        "house": QCoreApplication.translate("Signalement", "House Number"),
        "postcode": QCoreApplication.translate("Signalement", "Postcode"),
        "city": QCoreApplication.translate("Signalement", "Town"),
        "sector": QCoreApplication.translate("Signalement", "Sector"),
        "requested": QCoreApplication.translate("Signalement", "Reported On"),
        "updated": QCoreApplication.translate("Signalement", "Changed On"),
        "due": QCoreApplication.translate("Signalement", "Due"),
        "source": QCoreApplication.translate("Signalement", "Origin"),
        "notice": QCoreApplication.translate("Signalement", "Reply to Citizen"),
        "url": QCoreApplication.translate("Signalement", "Web Page"),
        "x": QCoreApplication.translate("Signalement", "X or Longitude"),
        "y": QCoreApplication.translate("Signalement", "Y or Latitude"),
    }.get(name) or texts.field_label(name)


def crs_label(code: int) -> str:
    """A system of coordinates; 0 is the one that was not chosen yet."""
    return {
        0: QCoreApplication.translate("Signalement", "(choose)"),
        4326: QCoreApplication.translate("Signalement", "Degrees (WGS 84)"),
        31370: QCoreApplication.translate("Signalement", "Lambert 72 (metres)"),
        3812: QCoreApplication.translate("Signalement", "Lambert 2008 (metres)"),
    }.get(code, f"EPSG:{code}")


def missing_sentence(scan: Scan, columns: Mapping[str, str], crs: int) -> str:
    """Why the file cannot be imported yet; empty when it can. ``columns``: field → column."""
    if not scan.total:
        return QCoreApplication.translate("Signalement", "This table has headings but no rows.")
    if not columns.get("report_id"):
        return QCoreApplication.translate(
            "Signalement", "Choose the column with the number of each report."
        )
    if bool(columns.get("x")) != bool(columns.get("y")):
        return QCoreApplication.translate("Signalement", "Choose both columns of the position.")
    if columns.get("x") and not crs:
        return QCoreApplication.translate("Signalement", "Choose the system of the coordinates.")
    return ""


def outcome_sentence(
    scan: Scan, mapping: FileMapping, convert: Convert | None, unknown: int
) -> str:
    """What this mapping brings, by the first rows; ``unknown``: words without a meaning."""
    mapper = RowMapper(mapping, scan.columns, convert)
    found = [one for one in map(mapper.report, scan.sample) if not isinstance(one, str)]
    placed = sum(one.lon is not None for one in found)
    dated = sum(one.requested is not None for one in found)
    first = QCoreApplication.translate(
        "Signalement",
        "{total} rows. Of the first {count}: {placed} with a position, {dated} dated.",
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
        found.append(
            QCoreApplication.translate(
                "Signalement", "%n row(s) cannot be read and are left out.", None, scan.bad
            )
        )
    if mapping.columns.get("report_id") not in scan.unique:
        found.append(
            QCoreApplication.translate(
                "Signalement", "Some numbers are missing or occur twice: only the first counts."
            )
        )
    if unknown:
        found.append(
            QCoreApplication.translate(
                "Signalement", "%n status word(s) have no meaning yet.", None, unknown
            )
        )
    return found
