"""Finds the endpoint and the body for the address of any page of a site, as copied from a browser.

The endpoint is looked for at the path ``STANDARD`` below the site or a folder of the page. The body
of a page follows from its address (``/reports/NAME``), from the report that it shows, or from the
site having one body only.
The interface asks for the body's number, which is in no page: reports of the bodies 1, 2, 3 and so
on (to ``MOST_BODIES``) are requested until some come that name this body.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from urllib.parse import unquote_plus, urlsplit

from ...core.errors import Busy, ServerError, Unauthorized, Unreachable
from ...core.text.json_values import Json
from ...transport.decoding import unwrap
from ..values import dig, text
from .requests import Wire

STANDARD = "open311/v2"
"""Path of the endpoint on such a site."""

MOST_BODIES = 60
_DEEPEST = 5
_SAMPLE = 100  # reports that are read
_FEW = 20

Row = Mapping[str, Json]


def move_to_endpoint(wire: Wire) -> str:
    """If the address of ``wire`` is a page of a site, set ``wire`` to the endpoint of this site.
    Returns the address of the page; empty if there is no such endpoint, then ``wire`` is unchanged.
    Raises ``Unreachable``, ``Unauthorized`` and ``Busy``."""
    page, suffix = wire.base, wire.suffix
    for base in _candidates(page):
        wire.base = base
        if _answers(wire):
            return page
    wire.base, wire.suffix = page, suffix
    return ""


def find_body(wire: Wire, page: str) -> str:
    """The name of the body to which ``page`` belongs; sets ``wire.jurisdiction`` to its number.
    Empty if it cannot be found, or if the dialect needs none. Raises what a read raises."""
    parameter = wire.dialect.body
    if not parameter or wire.of_body():
        return ""
    name = _body_name(wire, page)
    for number in range(1, MOST_BODIES + 1) if name else ():
        asked = {parameter: str(number), **_size(wire, _FEW)}
        if _only_name(_rows(wire, asked)) == name:
            wire.jurisdiction = str(number)
            return name
    return ""


def _candidates(page: str) -> list[str]:
    """Possible endpoints for a page, those in the deepest folder first."""
    parts = urlsplit(page)
    site = f"{parts.scheme}://{parts.netloc}"
    steps = [step for step in parts.path.split("/") if step]
    if "open311" in steps:
        steps = steps[: steps.index("open311")]
    folders = [steps[:count] for count in range(min(len(steps), _DEEPEST), -1, -1)]
    found = ("/".join((site, *folder, STANDARD)) for folder in folders)
    return [one for one in found if one != page]


def _answers(wire: Wire) -> bool:
    """Whether the answer looks like a discovery document: it names endpoints."""
    try:
        decoded, _ = wire.read("discovery")
    except (Unreachable, Unauthorized, Busy):
        raise
    except ServerError:
        return False
    rows = unwrap(decoded.value)
    return bool(rows and "endpoints" in rows[0])


def _body_name(wire: Wire, page: str) -> str:
    path = urlsplit(page).path
    listed = re.search(r"/reports/([^/]+)", path)
    if listed:
        wanted = unquote_plus(listed[1])
        # In these addresses a slash in a name is written as an underscore.
        known = (one for row in _rows(wire, _size(wire, _SAMPLE)) for one in _names(row))
        return next((one for one in known if one.replace("/", "_") == wanted), wanted)
    shown = re.search(r"/(?:report|rss)/(\d+)(?:/|$)", path)
    if shown:
        return _only_name(_rows(wire, {"service_request_id": shown[1]}))
    every = {one for row in _rows(wire, _size(wire, _SAMPLE)) for one in _names(row)}
    return every.pop() if len(every) == 1 else ""


def _size(wire: Wire, rows: int) -> dict[str, str]:
    name = wire.dialect.paging.size
    return {name: str(rows)} if name else {}


def _rows(wire: Wire, asked: Mapping[str, str]) -> Sequence[Row]:
    fetched = wire.list_reports(asked)
    return fetched.rows if fetched is not None else ()


def _only_name(rows: Sequence[Row]) -> str:
    """The body to which all of these reports were sent; empty if there is none, or several."""
    common = set(_names(rows[0])) if rows else set()
    for row in rows:
        common &= set(_names(row))
    return common.pop() if len(common) == 1 else ""


def _names(row: Row) -> list[str]:
    found = dig(row, "agency_responsible.recipient")
    return [text(one, 200) for one in (found if isinstance(found, list) else [found]) if one]
