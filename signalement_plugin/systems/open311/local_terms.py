"""For servers with statuses of their own: learns the ids to send, and a language in which the names
of statuses can be compared. Also the first page of reports, if need be without a key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ...core.errors import Busy, Forbidden, ServerError, Unauthorized, Unreachable
from ...core.model.status import Status, neutral
from ...transport.decoding import unwrap
from ..statuses import status_pairs
from ..values import dig, text
from .dialects import EVERY_READ, Dialect
from .records import row_id
from .requests import Fetched, Wire

if TYPE_CHECKING:
    from ...core.text.json_values import Json

LANGUAGE = "langcode"
_SERIOUS = (Unreachable, Unauthorized, Busy)


def with_terms(wire: Wire, options: Mapping[str, str]) -> Dialect:
    """The dialect with ids of local statuses, learnt from the server; those in the option
    ``statuses`` (by an administrator) take their place."""
    dialect = wire.dialect
    if not dialect.terms_path:
        return dialect
    wire_statuses = dict(dialect.wire)
    for term in _terms(wire):
        meaning = neutral(text(term.get("status"), 100), dialect.statuses)
        key = text(term.get("tid"), 20)
        if meaning is not Status.UNKNOWN and key:
            wire_statuses.setdefault(meaning, key)
    pairs = status_pairs(options.get("statuses", ""))
    wire_statuses.update({meaning: key for meaning, key in pairs if key})
    return replace(dialect, wire=wire_statuses)


def _terms(wire: Wire) -> Iterable[Mapping[str, Json]]:
    try:
        decoded, _ = wire.read(wire.dialect.terms_path)
    except _SERIOUS:
        raise
    except ServerError:
        return []
    value = decoded.value
    return unwrap(value.get("stats") if isinstance(value, dict) and "stats" in value else value)


def with_language(wire: Wire, rows: Sequence[Mapping[str, Json]]) -> Dialect:
    """The dialect with a language in which the list and the read of one report give a status the
    same name, if they do not without one. Otherwise each read before a write would look like
    somebody's change."""
    dialect = wire.dialect
    if not (dialect.languages and rows):
        return dialect
    shown = _name(rows[0], dialect)
    if _name_when_read(wire, rows[0], {}) in ("", shown):
        return dialect
    for code in dialect.languages:
        params = {LANGUAGE: code}
        if _name_in_list(wire, rows[0], params) == _name_when_read(wire, rows[0], params) != "":
            return replace(dialect, extras={**dialect.extras, **params})
    return dialect


def _name(row: Mapping[str, Json], dialect: Dialect) -> str:
    return text(dig(row, dialect.status_field), 100)


def _name_when_read(wire: Wire, row: Mapping[str, Json], params: Mapping[str, str]) -> str:
    """The name of a report's status in a read of this report; empty where it cannot be read."""
    asked = {**wire.dialect.extras, **params}
    try:
        found = wire.rows("requests/{id}", asked, report_id=row_id(row), fresh=True).rows
    except _SERIOUS:
        raise
    except ServerError:
        return ""
    return _name(found[0], wire.dialect) if found else ""


def _name_in_list(wire: Wire, row: Mapping[str, Json], params: Mapping[str, str]) -> str:
    """The name of a report's status in the list; empty where it cannot be read."""
    try:
        page = wire.list_reports({**params, wire.dialect.paging.size: "10"})
    except _SERIOUS:
        raise
    except ServerError:
        return ""
    same = [one for one in (page.rows if page else []) if row_id(one) == row_id(row)]
    return _name(same[0], wire.dialect) if same else ""


def first_page(wire: Wire, params: Mapping[str, str]) -> Fetched | None:
    """A first page of reports. If the server refuses reads with the key, all reads are sent without
    it from then on (``dialect.keyless``); they then tell nothing of this account's rights."""
    try:
        return wire.list_reports(params)
    except Forbidden:
        if not (wire.dialect.keyless and wire.has_identity):
            raise
        keyed = wire.dialect
        wire.dialect = replace(keyed, keyless=EVERY_READ, rights_fields=(), tells_contact=False)
        try:
            return wire.list_reports(params)
        except ServerError:
            wire.dialect = keyed
            raise
