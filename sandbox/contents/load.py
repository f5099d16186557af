"""Readers of report files: GeoReport JSON, GeoJSON and CSV, recognised by their content."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timezone, tzinfo
from pathlib import Path
from typing import Any

from ..reports import statuses
from ..reports.record import Record, seconds

ALIASES: Mapping[str, str] = {
    "id": "service_request_id",
    "servicerequest_id": "service_request_id",
    "date": "requested_datetime",
    "latitude": "lat",
    "lon": "long",
    "lng": "long",
    "longitude": "long",
    "address_string": "address",
    "zip_code": "zipcode",
    "easting": "e",
    "northing": "n",
}
"""Names that files use → names of GeoReport v2 (``e`` and ``n`` are projected metres)."""

MAX_LAT, MAX_LONG = 90.0, 180.0
FIRST_YEAR, LAST_YEAR = 1971, 9998
"""Dates outside of these years count as missing: servers write year 1 for a missing one."""

ESSENTIAL = ("service_code", "service_name", "requested_datetime", "description", "lat", "e")
"""A row that holds none of these is not about a report."""

WRAPPERS = ("service_requests", "requests")

Transform = Callable[[float, float], "tuple[float, float]"]
"""East, north in metres → longitude, latitude in degrees."""


class BadFile(Exception):
    """The file as a whole cannot be read; the sentence says why."""


@dataclass
class Loaded:
    """What a file gave; ``left_out`` has a sentence for each row that could not be used."""

    records: list[Record] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Reading:
    """How to read: zone of times without offset, EPSG number of ``e`` and ``n``."""

    zone: tzinfo = timezone.utc
    epsg: int = 2056


def read_file(path: Path, reading: Reading) -> Loaded:
    """All reports of a file in UTF-8. Raises ``BadFile`` and ``OSError``."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadFile(f"{path.name} is not in UTF-8") from error
    rows = _json_rows(path, text) if text.lstrip()[:1] in ("[", "{") else _csv_rows(path, text)
    loaded = _records(rows, path.stem, reading)
    if loaded.left_out and not loaded.records:
        raise BadFile(f"{path.name} holds no reports: {loaded.left_out[0]}")
    return loaded


def _json_rows(path: Path, text: str) -> Iterable[Mapping[str, Any]]:
    try:
        data = json.loads(text)
    except ValueError as error:
        raise BadFile(f"{path.name} is not JSON: {error}") from error
    if isinstance(data, dict) and isinstance(data.get("features"), list):
        return [_of_feature(feature) for feature in data["features"]]
    for wrapper in WRAPPERS:
        if isinstance(data, dict) and wrapper in data:
            data = data[wrapper]
    if not isinstance(data, list):
        raise BadFile(f"{path.name} holds no list of reports")
    return data


def _of_feature(feature: Any) -> dict[str, Any]:
    """Properties of a GeoJSON feature with the place of its point."""
    feature = _dict(feature)
    row = {"id": feature.get("id"), **_dict(feature.get("properties"))}
    geometry = _dict(feature.get("geometry"))
    place = geometry.get("coordinates")
    if geometry.get("type") == "Point" and isinstance(place, list):
        row["long"], row["lat"], *_ = [*place, None, None]
    return row


def _dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _csv_rows(path: Path, text: str) -> Iterable[Mapping[str, Any]]:
    head = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=head.count)
    try:
        return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise BadFile(f"{path.name} is not CSV: {error}") from error


def _records(rows: Iterable[Mapping[str, Any]], stem: str, reading: Reading) -> Loaded:
    loaded = Loaded()
    seen: set[str] = set()
    transform: Transform | None = None
    for number, raw in enumerate(rows, 1):
        if not isinstance(raw, dict):
            loaded.left_out.append(f"row {number} is no record")
            continue
        row = _renamed(raw)
        if "lat" not in row and "e" in row and transform is None:
            transform = projection(reading.epsg)
        if not any(_text(row.get(name)) for name in ESSENTIAL):
            loaded.left_out.append(f"row {number} says neither what, nor when, nor where")
            continue
        record = _record(row, f"{stem}-{number:06d}", reading.zone, transform)
        if record.id in seen:
            loaded.left_out.append(f"row {number}: {record.id[:60]} is there twice")
            continue
        seen.add(record.id)
        loaded.records.append(record)
    return loaded


def _renamed(raw: Mapping[str, Any]) -> dict[str, Any]:
    """The row under the names of GeoReport; a field's own name goes before an alias."""
    row = {str(name).strip().lower(): value for name, value in raw.items()}
    for alias, name in ALIASES.items():
        if alias in row and not _text(row.get(name)):
            row[name] = row[alias]
    return row


def _record(
    row: Mapping[str, Any], spare_id: str, zone: tzinfo, transform: Transform | None
) -> Record:
    texts = {name: _text(value) for name, value in row.items()}
    lat, long = _degrees(row, transform)
    requested = _time(texts.get("requested_datetime", ""), zone)
    updated = _time(texts.get("updated_datetime", ""), zone)
    code = texts.get("service_code") or texts.get("service_name") or "?"
    changed = updated if updated is not None else requested or 0
    return Record(
        id=texts.get("service_request_id") or spare_id,
        status=statuses.status_of_file(texts.get("status", "")),
        status_since=changed,
        status_notes=texts.get("status_notes", ""),
        service_code=code,
        service_name=texts.get("service_name") or code,
        description=texts.get("description", ""),
        address=texts.get("address", ""),
        address_id=texts.get("address_id", ""),
        zipcode=texts.get("zipcode", ""),
        agency=texts.get("agency_responsible", ""),
        service_notice=texts.get("service_notice", ""),
        requested=requested,
        updated=changed,
        expected=_time(texts.get("expected_datetime", ""), zone),
        lat=lat,
        long=long,
        media_url=texts.get("media_url", ""),
    )


def _text(value: Any) -> str:
    """A value as text; the first of a list, nothing for what is empty.

    Half a surrogate pair, which JSON can carry and UTF-8 cannot, becomes a question mark.
    """
    if isinstance(value, dict):
        value = value.get("recipient")
    if isinstance(value, list):
        return _text(value[0]) if value else ""
    return "" if value is None else str(value).strip().encode("utf-8", "replace").decode()


def _time(text: str, zone: tzinfo) -> int | None:
    try:
        parsed = datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        return None
    aware = parsed if parsed.tzinfo else parsed.replace(tzinfo=zone)
    return seconds(aware) if FIRST_YEAR <= parsed.year <= LAST_YEAR else None


def _degrees(
    row: Mapping[str, Any], transform: Transform | None
) -> tuple[float | None, float | None]:
    """Latitude and longitude, both or none."""
    lat, long = _number(row.get("lat")), _number(row.get("long"))
    east, north = _number(row.get("e")), _number(row.get("n"))
    if (lat is None or long is None) and transform and east is not None and north is not None:
        long, lat = (round(value, 7) for value in transform(east, north))
    if lat is None or long is None or abs(lat) > MAX_LAT or abs(long) > MAX_LONG:
        return None, None
    return lat, long


def _number(value: Any) -> float | None:
    try:
        number = float(str(value).replace(",", "."))
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def projection(epsg: int) -> Transform:
    """From metres of an EPSG system to degrees of EPSG:4326. Raises ``BadFile`` without GDAL."""
    try:
        from osgeo import osr  # noqa: PLC0415 - only files in metres need it
    except ImportError as error:
        raise BadFile("columns e and n need GDAL's Python module, osgeo") from error
    osr.UseExceptions()
    metres, degrees = osr.SpatialReference(), osr.SpatialReference()
    try:
        metres.ImportFromEPSG(epsg)
    except RuntimeError as error:
        raise BadFile(f"EPSG:{epsg} is not known") from error
    degrees.ImportFromEPSG(4326)
    for system in (metres, degrees):
        system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    transformation = osr.CoordinateTransformation(metres, degrees)

    def transform(east: float, north: float) -> tuple[float, float]:
        long, lat, _ = transformation.TransformPoint(east, north)
        return long, lat

    return transform
