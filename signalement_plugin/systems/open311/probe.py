"""The first requests to an endpoint: which dialect it is, how it pages, which fields it has, and
what the key may do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, TypeVar

from ...core.errors import (
    Busy,
    Forbidden,
    Gone,
    NotData,
    NotSupported,
    Refused,
    ServerError,
    ServerFailure,
    Unauthorized,
    Unreachable,
)
from ...core.model.capabilities import Capabilities
from ...core.timestamps import format_time
from ...transport.decoding import decode
from ..base import Address
from ..values import dig
from .activity import updates_of
from .capabilities import capabilities_of
from .council_numbers import are_own
from .dialects import BY_NAME, DIALECTS, GEOREPORT_V2, Dialect, Paging
from .discovery import discovery_of, told_here
from .fixmystreet_states import FineStates, coarse
from .local_terms import first_page, with_language, with_terms
from .paging import count_in
from .records import row_id
from .requests import FORMATS, Fetched, Wire
from .rights import refused, with_rights
from .site_pages import find_body, move_to_endpoint

if TYPE_CHECKING:
    from ...core.text.json_values import Json

Answer = TypeVar("Answer")

_SERIOUS = (Unreachable, Unauthorized, Busy)
"""Errors that end a probe; any other only means that one question has no answer."""

_OTHER_SIZES = (("per_page", 100),)
_PROBE_ROWS = 2
_ROW_FIELDS = {"service_code", "service_name", "requested_datetime"}
_MOST = "max_requests"  # parameter of Klarschiff and FixMyStreet
_UPDATES_PATH = "servicerequestupdates"


@dataclass(frozen=True)
class Found:
    """What the probe learnt. ``page``: the given address, if it was a page of the site and not the
    endpoint; ``body``: name of the body to which this page belongs."""

    dialect: Dialect
    capabilities: Capabilities
    test_server: bool = False
    open_count: int | None = None
    total_count: int | None = None
    page: str = ""
    body: str = ""


def probe(wire: Wire, states: FineStates, address: Address, now: datetime) -> Found:
    """Find out how the endpoint works, and set ``wire`` to its dialect. An address that was just
    typed may be any page of the site; then its endpoint is looked for. Not so a stored address: if
    it does not answer today, another endpoint could have other reports. Raises ``ServerError``."""
    options = address.options
    before = wire.dialect, wire.suffix
    try:
        return _probe_endpoint(wire, states, options, now)
    except _SERIOUS:
        raise
    except ServerError:
        wire.dialect, wire.suffix = before
        page = move_to_endpoint(wire) if address.typed else ""
        if not page:
            raise
    return _probe_endpoint(wire, states, options, now, page)


def _probe_endpoint(
    wire: Wire, states: FineStates, options: Mapping[str, str], now: datetime, page: str = ""
) -> Found:
    discovery = discovery_of(wire)
    sure = _by_name(options) or _declared(wire, discovery) or _by_address(wire)
    wire.dialect = sure or GEOREPORT_V2
    rows = _sample(wire, discovery, certain=sure is not None)
    if sure is None and wire.dialect is GEOREPORT_V2:
        wire.dialect = _by_rows(wire, rows)
    body = find_body(wire, page) if page else ""
    if rows:
        wire.dialect = _measured(wire, rows, now)
    sample = _fine_sample(wire, states, rows or [], now)
    wire.dialect = _with_history(wire, sample)
    wire.dialect = with_rights(wire)
    wire.dialect = _with_thread(wire, sample)
    wire.dialect = with_terms(wire, options)
    wire.dialect = with_language(wire, rows or [])
    capabilities = capabilities_of(
        wire.dialect,
        sample,
        has_identity=wire.has_identity,
        own_numbers=are_own(options),
        refused=refused(wire),
        email=wire.email,
    )
    total, still_open = _counts(wire)
    is_test = any(one == "test" for one in told_here(wire, discovery, "type"))
    return Found(wire.dialect, capabilities, is_test, still_open, total, page, body)


# -- recognition


def looked_at(wire: Wire) -> Dialect | None:
    """The probable dialect of an address, or of the endpoint of its site; ``None`` if it is none of
    Open311. Paging and rights are not tested. Raises what a read raises."""
    discovery = discovery_of(wire)
    if "endpoints" not in discovery and move_to_endpoint(wire):
        discovery = discovery_of(wire)
    sure = _declared(wire, discovery) or _by_address(wire)
    wire.dialect = sure or GEOREPORT_V2
    try:
        rows = _sample(wire, discovery, certain=sure is not None)
    except (Forbidden, Unauthorized):
        return sure  # if recognised: reading reports needs an API key
    return sure or (_by_rows(wire, rows) if rows or "endpoints" in discovery else None)


def _by_name(options: Mapping[str, str]) -> Dialect | None:
    wanted = options.get("dialect", "")
    if wanted and wanted not in BY_NAME:
        raise NotSupported(f"no Open311 dialect {wanted!r}")
    return BY_NAME.get(wanted)


def _by_address(wire: Wire) -> Dialect | None:
    path = wire.base.lower() + "/"
    found = (one for one in DIALECTS if one.marks.path and one.marks.path + "/" in path)
    return next(found, None)


def _declared(wire: Wire, discovery: Mapping[str, Json]) -> Dialect | None:
    """The dialect that a discovery document names for this very endpoint."""
    named = (BY_NAME.get(one) for one in told_here(wire, discovery, "dialect"))
    return next((one for one in named if one is not None), None)


def _by_rows(wire: Wire, rows: list[dict[str, Json]] | None) -> Dialect:
    if rows is None:
        return BY_NAME["mysociety"]
    for dialect in DIALECTS:
        if dialect.marks.row and rows and dig(rows[0], dialect.marks.row) is not None:
            return dialect
    return wire.dialect


def _sample(
    wire: Wire, discovery: Mapping[str, Json], *, certain: bool
) -> list[dict[str, Json]] | None:
    """A few rows of the list; ``None`` if this endpoint has updates but no list."""
    asked = {**_few(discovery), **_first_page(wire)}
    try:
        return _of_open311(_rows(first_page(wire, asked)))
    except _SERIOUS:
        raise
    except NotData:
        if not _tried_otherwise(wire, discovery, certain=certain):
            raise
        return _sample(wire, discovery, certain=True)
    except ServerError:
        with suppress(Refused, Gone, ServerFailure, NotData):
            return _in_the_other_format(wire)
        if certain or not _answers(wire, _UPDATES_PATH):
            raise
        return None


def _in_the_other_format(wire: Wire) -> list[dict[str, Json]]:
    """A few rows of the list in the other format, which ``wire`` then keeps."""
    if wire.suffix_said:
        raise NotData("one format was said")
    refused = wire.suffix
    wire.suffix = next(one for one in FORMATS if one != refused)
    try:
        return _of_open311(_rows(wire.list_reports(_first_page(wire))))
    except ServerError:
        wire.suffix = refused
        raise


def _of_open311(rows: list[dict[str, Json]]) -> list[dict[str, Json]]:
    """``rows``, if one of them could be a report. Otherwise raises ``NotData``: another system."""
    if rows and not any(row_id(row) or _ROW_FIELDS & row.keys() for row in rows):
        raise NotData("the list is not one of Open311: another system")
    return rows


def _first_page(wire: Wire) -> dict[str, str]:
    paging = wire.dialect.paging
    asked = {paging.size: str(_PROBE_ROWS)} if paging.size else {}
    return {**asked, paging.page: str(paging.first)} if paging.page else asked


def _few(discovery: Mapping[str, Json]) -> dict[str, str]:
    """The parameter that limits the list in the dialect of which the discovery document has the
    mark. Such a server may ignore all other parameters of size, and would send its whole list."""
    looks_like = _by_discovery(discovery)
    size = looks_like.paging.size if looks_like is not None else ""
    return {size: str(_PROBE_ROWS)} if size else {}


def _by_discovery(discovery: Mapping[str, Json]) -> Dialect | None:
    return next((one for one in DIALECTS if one.marks.page and one.marks.page in discovery), None)


def _tried_otherwise(wire: Wire, discovery: Mapping[str, Json], *, certain: bool) -> bool:
    """After a web page in place of a list: change the dialect or the format for another try. False
    if nothing is left to try."""
    page = _by_discovery(discovery)
    if page is not None and not certain:
        wire.dialect = page
        return True
    if wire.suffix != "xml" and not wire.suffix_said:
        wire.suffix = "xml"  # some endpoints work in XML only
        return True
    return False


def _surely(ask: Callable[[], Answer]) -> Answer:
    """``ask()``, a second time if a web page comes in place of data. Once may be chance; the answer
    decides about capabilities, which hold for the whole session."""
    try:
        return ask()
    except NotData:
        return ask()


def _answers(wire: Wire, path: str, report_id: str = "") -> bool:
    try:
        _surely(lambda: wire.read(path, report_id=report_id))
    except _SERIOUS:
        raise
    except ServerError:
        return False
    return True


# -- how the endpoint pages


def _measured(wire: Wire, rows: list[dict[str, Json]], now: datetime) -> Dialect:
    dialect = wire.dialect
    if dialect.paging.page:
        dialect = replace(dialect, paging=_paging(wire, rows))
    if dialect.delta:
        # Ask for changes since tomorrow: if rows come, the server ignores this parameter.
        ahead = {dialect.delta: format_time(now + timedelta(days=1))}
        if _try_list(wire, ahead) != []:
            dialect = replace(dialect, delta="")
    return dialect


def _paging(wire: Wire, rows: list[dict[str, Json]]) -> Paging:
    paging = wire.dialect.paging
    zero = _page_zero(wire, paging) if len(rows) <= _PROBE_ROWS else None
    if len(zero or rows) > _PROBE_ROWS:  # the server ignored the size: try others
        for size, most in _OTHER_SIZES:
            again = _try_list(wire, {paging.page: str(paging.first), size: str(_PROBE_ROWS)})
            if again is not None and 0 < len(again) <= _PROBE_ROWS:
                paging = replace(paging, size=size, rows=most)
                break
        else:
            return _windows(wire, paging.rows)
        zero = _page_zero(wire, paging)
    ids = [row_id(row) for row in rows[:_PROBE_ROWS]]
    zero_based = bool(zero) and [row_id(row) for row in zero or ()] != ids
    return replace(paging, first=0) if zero_based else paging


def _page_zero(wire: Wire, paging: Paging) -> list[dict[str, Json]] | None:
    return _try_list(wire, {paging.page: "0", paging.size: str(_PROBE_ROWS)})


def _windows(wire: Wire, rows: int) -> Paging:
    """Paging by windows of creation time; with a parameter of size if the server obeys it."""
    again = _try_list(wire, {_MOST: str(_PROBE_ROWS)})
    listens = again is not None and 0 < len(again) <= _PROBE_ROWS
    return Paging(size=_MOST if listens else "", rows=rows)


def _try_list(wire: Wire, params: Mapping[str, str]) -> list[dict[str, Json]] | None:
    try:
        return _rows(_surely(lambda: wire.list_reports(params)))
    except _SERIOUS:
        raise
    except ServerError:
        return None


def _rows(fetched: Fetched | None) -> list[dict[str, Json]]:
    return [] if fetched is None else fetched.rows


def _fine_sample(
    wire: Wire, states: FineStates, rows: list[dict[str, Json]], now: datetime
) -> Mapping[str, Json]:
    """A sample row, with its detailed state. Tested with an open report, for which both sources
    have to give the same state. If they do not, the dialect goes on with *open* and *closed*
    only."""
    sample: Mapping[str, Json] = rows[0] if rows else {}
    if not wire.dialect.fine_path:
        return sample
    try:
        still_open = _rows(wire.list_reports({**_first_page(wire), "status": "open"}))
        if not still_open:
            return sample
        return _surely(lambda: states.agree(still_open[0], now))
    except _SERIOUS:
        raise
    except ServerError:
        wire.dialect = coarse(wire.dialect)
        return sample


def _with_thread(wire: Wire, sample: Mapping[str, Json]) -> Dialect:
    """The dialect, without ``thread_path`` if the site has no feed of a report's updates."""
    dialect = wire.dialect
    if not (dialect.thread_path and sample):
        return dialect
    try:
        updates_of(decode(wire.beside(dialect.thread_path, row_id(sample)).body))
    except _SERIOUS:
        raise
    except ServerError:
        return replace(dialect, thread_path="")
    return dialect


def _with_history(wire: Wire, sample: Mapping[str, Json]) -> Dialect:
    dialect = wire.dialect
    if not dialect.history_path:
        return dialect
    seen = sample and wire.has_identity and _answers(wire, dialect.history_path, row_id(sample))
    return dialect if seen else replace(dialect, history_path="")


def _counts(wire: Wire) -> tuple[int | None, int | None]:
    asked = wire.dialect.counts
    if not asked:
        return None, None
    total, still_open = (
        count_in(_counted(wire, {**asked, **more}))
        for more in (wire.dialect.archived, {"status": "open"})
    )
    return total, still_open


def _counted(wire: Wire, params: Mapping[str, str]) -> Fetched | None:
    try:
        return wire.list_reports(params)
    except (Refused, NotData, NotSupported):
        return None
