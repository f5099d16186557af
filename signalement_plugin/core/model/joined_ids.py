"""Ids in a joined connection: ``PREFIX-id``, and pairs of ids that are the same report in two
systems.

A prefix is a short name for a system: letters and digits. Everything behind the first
hyphen is the system's own id, which may have hyphens too.
"""

from __future__ import annotations

import json
import re
from collections.abc import Container, Iterable, Mapping

SIGN = "-"
_PREFIX = re.compile(r"[A-Za-z0-9]{1,8}")


def is_prefix(text: str) -> bool:
    """Whether this can stand before an id: one to eight letters or digits."""
    return _PREFIX.fullmatch(text) is not None


def joined_id(prefix: str, own: str) -> str:
    """The id in the joined layer of what its system calls ``own``; empty stays empty."""
    return f"{prefix}{SIGN}{own}" if own else ""


def prefix_of(one: str, prefixes: Container[str]) -> str:
    """The prefix of a joined id; empty when it is none of ``prefixes``."""
    prefix, sign, _ = one.partition(SIGN)
    return prefix if sign and prefix in prefixes else ""


def own_id(one: str) -> str:
    """What its system calls a joined id."""
    return one.partition(SIGN)[2]


def links_of(text: str) -> dict[str, str]:
    """Hidden report → the report that is shown for it, from a JSON object. A damaged text gives no
    links; in a chain, every report leads to the shown one at its end."""
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return {}
    kept = {str(k): str(v) for k, v in found.items()} if isinstance(found, dict) else {}
    ends = {one: _end(one, kept) for one in kept}
    return {one: end for one, end in ends.items() if end != one}


def _end(begin: str, links: Mapping[str, str]) -> str:
    """Where a chain ends; in a circle, where it began: better twice on the map than not."""
    one, seen = begin, {begin}
    while (after := links.get(one)) is not None:
        if after in seen:
            return begin
        seen.add(after)
        one = after
    return one


def add_link(text: str, hidden: str, shown: str) -> str:
    """``text`` (see :func:`links_of`) with one more hidden report."""
    links = links_of(text)
    shown = links.get(shown, shown)
    if hidden != shown:
        links[hidden] = shown
        links.update({one: shown for one, end in links.items() if end == hidden})
    return json.dumps(links, sort_keys=True)


def remove_links(text: str, hidden: Iterable[str]) -> str:
    """``text`` without the links of these reports, which are then shown again."""
    gone = set(hidden)
    return json.dumps({k: v for k, v in links_of(text).items() if k not in gone}, sort_keys=True)


def hidden_behind(text: str, shown: str) -> list[str]:
    """The reports that ``shown`` stands for beside itself, by id."""
    return sorted(one for one, end in links_of(text).items() if end == shown)
