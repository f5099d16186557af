"""The parts of a joined connection, and which of their reports are linked (the same report).

Both are texts in the connection's ``options``; ``parts`` is a JSON object prefix → id.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace

from ..core.model import joined_ids
from ..systems.registry import systems
from .settings import ConnectionSettings, connection, texts_in


def joins(settings: ConnectionSettings) -> bool:
    """Whether this is a joined connection, made of others."""
    kind = systems().get(settings.system)
    return kind is not None and kind.joins


def joining_system() -> str:
    """Name of the system of joined connections."""
    return next(name for name, kind in systems().items() if kind.joins)


def parts_of(settings: ConnectionSettings) -> dict[str, ConnectionSettings]:
    """Prefix → connection, without removed and joined ones."""
    wanted = texts_in(_options(settings).get("parts", ""))
    found = {
        prefix: connection(one) for prefix, one in wanted.items() if joined_ids.is_prefix(prefix)
    }
    return {prefix: one for prefix, one in found.items() if one is not None and not joins(one)}


def logins(settings: ConnectionSettings) -> list[str]:
    """Ids of the authentication configurations that the connection, or its parts, use."""
    each = parts_of(settings).values() if joins(settings) else (settings,)
    return [one.authcfg for one in each if one.authcfg]


def with_parts(settings: ConnectionSettings, parts: Mapping[str, str]) -> ConnectionSettings:
    """The same connection, made of these (prefix → id of a connection)."""
    return _with(settings, parts=json.dumps(dict(parts), sort_keys=True))


def with_link(settings: ConnectionSettings, hidden: str, shown: str) -> ConnectionSettings:
    """The same connection, in which one report is shown as another."""
    return _with(
        settings, links=joined_ids.add_link(_options(settings).get("links", ""), hidden, shown)
    )


def without_links(settings: ConnectionSettings, hidden: Iterable[str]) -> ConnectionSettings:
    """The same connection, in which these reports are shown by themselves again."""
    return _with(
        settings, links=joined_ids.remove_links(_options(settings).get("links", ""), hidden)
    )


def also_known_as(settings: ConnectionSettings, shown: str) -> list[str]:
    """Ids of the reports that are hidden behind ``shown``."""
    return joined_ids.hidden_behind(_options(settings).get("links", ""), shown)


def suggested_prefix(name: str, taken: Iterable[str]) -> str:
    """A short prefix for a connection: the first letters of its words, with a number if it is
    taken."""
    words = ["".join(c for c in word if c.isascii() and c.isalnum()) for word in name.split()]
    letters = "".join(word[0] for word in words if word).upper()[:4]
    short = letters if len(letters) > 1 else ("".join(words)[:3].upper() or "S")
    used = set(taken)
    return next(one for one in (short, *(f"{short}{n}" for n in range(2, 100))) if one not in used)


def _with(settings: ConnectionSettings, **texts: str) -> ConnectionSettings:
    return replace(settings, options=json.dumps({**_options(settings), **texts}, sort_keys=True))


def _options(settings: ConnectionSettings) -> dict[str, str]:
    return texts_in(settings.options)
