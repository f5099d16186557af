"""Texts of files about reports: coordinates, photos, notices, and the history without names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from ...core.files.transfer import sha256_of
from ...core.model.report import Activity, Department, Report, Service
from ...core.photos.exif import read_exif
from ...core.photos.formats import format_of
from ...printing.stops_layer import Places
from ...printing.texts import moment_text
from ...qt.language import tr
from .. import texts
from ..display_names import value_text

MOST_LINES = 11
_TOLD = ("status", "assign", "event", "reply")
"""Kinds of entries that a printed history mentions without their text or author."""


def history_text(
    report: Report,
    thread: Sequence[Activity] | None,
    teams: Sequence[Department],
    services: Sequence[Service],
) -> str:
    """What happened when. No texts and no authors: either may name the reporter."""
    first = tr("reported")
    lines = [f"{moment_text(report.requested)} · {first}"] if report.requested else []
    if thread is None:
        more = tr("The server did not give the rest.")
        return "\n".join([*lines, more])
    entries = [_entry(one, teams, services) for one in thread if one.kind in _TOLD]
    if len(entries) > MOST_LINES:
        entries = ["…", *entries[-MOST_LINES:]]
    return "\n".join([*lines, *entries])


def _entry(one: Activity, teams: Sequence[Department], services: Sequence[Service]) -> str:
    what = texts.kind_label(one.kind)
    field = one.field or ("status" if one.kind == "status" and one.new else "")
    if field and field != "assignee":
        new = value_text(field, one.new, teams, services)
        what = _title_and_value(texts.field_label(field), texts.one_line(new, 60))
    parts = [moment_text(one.at), what]
    return " · ".join(filter(None, parts))


def statement_text(who: str, now: datetime, data_of: datetime | None) -> str:
    """Who made the file, when, and from which data."""
    text = tr("Established on {now} by {who}, from data of {at}.")
    nobody = "……………………"
    return str(text.format(now=moment_text(now), who=who or nobody, at=moment_text(data_of) or "—"))


def caution_text() -> str:
    """What an evidence file is, and what it is not."""
    return str(
        tr(
            "This file helps the record of the sworn official; it does not replace it. "
            "It names no reporter."
        )
    )


def photo_facts(name: str, content: bytes) -> str:
    """Name, size and checksum of a photo, its date and where that date comes from."""
    made = read_exif(content)
    if made.at is None:
        when = tr("Date: not in the file (the server or the phone may have removed it)")
    else:
        zone = f" {made.at:%z}" if made.at.tzinfo is not None else ""
        when = tr("Date: {at}, from the camera's clock ({source})").format(
            at=f"{made.at:%Y-%m-%d %H:%M:%S}{zone}", source=f"EXIF {made.source}"
        )
    kept = tr("{name}, {size} bytes, kept in this pack as the server gave it").format(
        name=name, size=texts.number(len(content))
    )
    return f"{kept}\nSHA-256: {sha256_of(content)}\n{when}"


def transfer_lines(
    report: Report, places: Places, text: str, cadastre: str = "", road: str = ""
) -> str:
    """One report in an e-mail: number, place in both Lamberts and on the plan, the server's own
    status."""
    service = report.service_name or report.service_code
    rows: Mapping[str, str] = {
        tr("Number"): report.report_id,
        tr("Service"): service,
        tr("Address"): report.address,
        tr("Reported On"): moment_text(report.requested),
        tr("Status in the System"): report.raw_status,
        "Lambert 72 (EPSG:31370)": places.lambert(report, 31370),
        "Lambert 2008 (EPSG:3812)": places.lambert(report, 3812),
        "WGS 84": places.degrees(report),
        tr("Cadastral Location"): cadastre,
        tr("Road"): road,
        tr("Description"): text,
    }
    return "\n".join(_title_and_value(word, value) for word, value in rows.items() if value)


def _title_and_value(what: str, value: str) -> str:
    """Title and value, with the space before the colon that some languages use."""
    text = tr("{title}: {value}")
    return str(text.replace("{title}", what).replace("{value}", value))


def photo_name(number: int, content: bytes) -> str:
    """The name of a photo inside a pack."""
    kind = format_of(content)
    return f"photo-{number}{kind.suffix if kind else '.bin'}"
