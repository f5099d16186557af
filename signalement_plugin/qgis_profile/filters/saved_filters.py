"""Filters that a user saves, per connection. Plain functions over QGIS's settings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass

from qgis.core import QgsSettings

from ...core.errors import BadFilter
from ...core.filter.parser import parse
from ..json_settings import keep, key_of, read_list

MOST = 50
LONGEST_NAME = 40


@dataclass(frozen=True)
class SavedFilter:
    """``line`` is canonical, so that it means the same in every language; ``pinned`` ones
    are chips."""

    name: str
    line: str
    pinned: bool = False


def saved_filters(connection_id: str) -> list[SavedFilter]:
    """In the order in which they were saved; those that cannot be read are left out."""
    found = map(read_filter, read_list(key_of(connection_id, "filters")))
    return [one for one in found if one is not None][:MOST]


def save_filter(connection_id: str, wanted: SavedFilter) -> list[SavedFilter]:
    """Store a filter; one with the same name is replaced at its place. Where there are
    :data:`MOST`, another one is not taken."""
    kept = saved_filters(connection_id)
    names = [one.name for one in kept]
    if wanted.name in names:
        kept[names.index(wanted.name)] = wanted
    else:
        kept.append(wanted)
    return _store(connection_id, kept)


def forget_filter(connection_id: str, name: str) -> list[SavedFilter]:
    """Drop a filter by its name."""
    kept = (one for one in saved_filters(connection_id) if one.name != name)
    return _store(connection_id, kept)


def store_filters(connection_id: str, filters: Iterable[SavedFilter]) -> list[SavedFilter]:
    """Store these filters, the first :data:`MOST`, in place of the former ones."""
    return _store(connection_id, filters)


def group_of(connection_id: str) -> str:
    """How the list was grouped last; empty: not grouped."""
    return str(QgsSettings().value(key_of(connection_id, "group"), "", type=str))


def set_group(connection_id: str, group: str) -> None:
    # A member of an enum would be stored as Python's own object, not as a text.
    QgsSettings().setValue(key_of(connection_id, "group"), str(group))


def _store(connection_id: str, kept: Iterable[SavedFilter]) -> list[SavedFilter]:
    filters = list(kept)[:MOST]
    keep(key_of(connection_id, "filters"), [asdict(one) for one in filters])
    return filters


def read_filter(stored: object) -> SavedFilter | None:
    """A filter as stored or sent by a colleague; ``None`` for what cannot be read."""
    if not isinstance(stored, dict):
        return None
    name, line = stored.get("name"), stored.get("line")
    if not isinstance(name, str) or not isinstance(line, str) or not name.strip():
        return None
    try:
        canonical = parse(line).canonical()
    except BadFilter:
        return None
    return SavedFilter(name.strip()[:LONGEST_NAME], canonical, stored.get("pinned") is True)
