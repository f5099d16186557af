"""The order of the list: expressions for ``ORDER BY`` in SQLite."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from ..core.filter.sql import sql_text
from ..core.model.status import OPEN, Status
from .street_order import street_terms

DESCENDING = "-"
"""Prefix of an order of :data:`SORTED` that reverses it."""

_OPEN = ", ".join(sql_text(status.value) for status in sorted(OPEN))
IS_NOT_OPEN = f"(status NOT IN ({_OPEN}) OR status IS NULL)"
DUE = "coalesce(nullif(due, ''), '~')"
"""With :data:`IS_NOT_OPEN` the beginning of the index ``reports_urgency`` (``schema/007.sql``).
What has no due time comes after every time."""
_SPELT = {
    "a": "àâäÀÂÄ",
    "c": "çÇ",
    "e": "éèêëÉÈÊË",
    "i": "îïÎÏ",
    "o": "ôöÔÖ",
    "u": "ùûüÙÛÜ",
}
_STATUSES = " ".join(
    f"WHEN {sql_text(status.value)} THEN {place}" for place, status in enumerate(Status)
)


def _folded(text: str) -> str:
    """Without the accents of the Belgian languages: É does not come after Z."""
    for letter, accented in _SPELT.items():
        for sign in accented:
            text = f"replace({text}, {sql_text(sign)}, {sql_text(letter)})"
    return f"lower({text})"


SORTED: Mapping[str, tuple[str, tuple[str, ...]]] = MappingProxyType(
    {
        "status": ("", (f"CASE status {_STATUSES} ELSE {len(Status)} END",)),
        "number": ("", ("length(report_id)", "report_id")),
        "service": (
            "coalesce(nullif(service_name, ''), service_code, '') = ''",
            (_folded("coalesce(nullif(service_name, ''), service_code, '')"),),
        ),
        "street": (
            "coalesce(address, '') = ''",
            tuple(street_terms("coalesce(address, '')", _folded, "".join(_SPELT.values()))),
        ),
        "due": (f"coalesce(due, '') = '' OR status NOT IN ({_OPEN})", ("due",)),
        "requested": ("coalesce(requested, '') = ''", ("requested",)),
        "who": ("coalesce(department, '') = '' AND coalesce(assignee, '') = ''", ()),
    }
)
"""Column of a table → SQL that is true for empty values, which come last in both directions, and
the SQL terms that are compared."""

ORDERS: Mapping[str, str] = MappingProxyType(
    {
        "urgency": f"{IS_NOT_OPEN}, {DUE}, requested DESC, fid",
        "newest": "requested DESC, fid DESC",
    }
)
"""Orders that are not a column. By urgency: late reports first, by due time."""


def is_order(name: str) -> bool:
    """Whether :func:`order_by` knows it."""
    return name in ORDERS or name.removeprefix(DESCENDING) in SORTED


def order_by(name: str, staff: Sequence[str] = ()) -> str:
    """The expressions of an order: of :data:`ORDERS`, or a column, descending with ``-``.

    ``staff`` are ids of departments and people in the order of their names, for ``who``.
    Raises ``KeyError`` for a name that nobody knows.
    """
    if name in ORDERS:
        return ORDERS[name]
    column = name.removeprefix(DESCENDING)
    last, keys = SORTED[column]
    if column == "who":
        keys = (_placed("department", staff), _placed("assignee", staff))
    way = " DESC" if name.startswith(DESCENDING) else ""
    terms = (last, *(key + way for key in keys), "requested DESC", "fid")
    return ", ".join(filter(None, terms))


def _placed(column: str, staff: Sequence[str]) -> str:
    """The place of an id in ``staff``; one that is not there comes after, by itself."""
    named = f"coalesce({column}, '')"
    if not staff:
        return named
    whens = " ".join(f"WHEN {sql_text(one)} THEN {place}" for place, one in enumerate(staff))
    return f"CASE {named} WHEN '' THEN -1 {whens} ELSE {named} END"
