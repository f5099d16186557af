"""Finds the actions that a workflow has beside those of the guide, and their titles. Pure
functions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from ...transport.decoding import to_nfc
from ..columns import Table
from ..values import text
from .address import Form
from .writes import is_trigger, name_of, names_of_guide, offered_actions


def own_actions(
    rows: Sequence[Mapping[str, object]],
    offers: frozenset[str],
    schema: Mapping[str, object],
    form: Form,
) -> dict[str, str]:
    """The offered actions that are none of the guide's: key as offered → title. A site that shows
    its form gives titles of global actions, with the name after them in brackets. Equal titles are
    told apart by the statuses in which the action is offered, or by its name."""
    known = names_of_guide(form)
    named = {key: name_of(key) for key in sorted(offers)}
    names = {key: name for key, name in named.items() if name and name not in known}
    titles = {key: _title(schema, key, name) for key, name in names.items()}
    titles = _told_apart(titles, {key: _statuses_with(key, rows) for key in titles})
    return _told_apart(titles, names)


def _title(schema: Mapping[str, object], key: str, name: str) -> str:
    title = _label(schema, key).removesuffix(f"({name})").strip()
    return to_nfc(title or re.sub("[_-]+", " ", name).strip())


def _label(schema: Mapping[str, object], key: str) -> str:
    """The title that the site gives to a global action; empty for a jump, whose label there is only
    the name of its status."""
    label: object = schema
    for name in ("workflow", "actions", key, "label"):
        label = label.get(name) if isinstance(label, dict) else None
    return "" if is_trigger(key) else text(label, 200)


def _statuses_with(key: str, rows: Sequence[Mapping[str, object]]) -> str:
    """Names of the statuses in which reports offer it; empty for a global action: in each."""
    if not is_trigger(key):
        return ""
    here = [row for row in rows if key in offered_actions([row])]
    return ", ".join(sorted(set(Table(here).texts("workflow.status.name", 100)) - {""}))


def _told_apart(titles: Mapping[str, str], hints: Mapping[str, str]) -> dict[str, str]:
    """Titles that several have, each with its hint in brackets."""
    often = Counter(titles.values())
    return {
        key: f"{title} ({to_nfc(hints[key])})" if often[title] > 1 and hints[key] else title
        for key, title in titles.items()
    }
