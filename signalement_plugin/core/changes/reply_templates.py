"""Reply templates: which ones suit a report, how their placeholders are filled, and the file in
which they are kept."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from ..errors import BadTemplates
from ..model.status import Status
from ..text.folding import fold

PLACEHOLDERS = (
    "id",
    "service",
    "street",
    "address",
    "date",
    "received",
    "department",
    "commune",
    "signature",
)
"""Names that may stand in braces. ``date`` is today, ``received`` the report's own day."""

LANGUAGES = ("fr", "nl", "de", "en")
LONGEST_TITLE = 80
LONGEST_TEXT = 4000
MOST_CHARACTERS, MOST_TEMPLATES, MOST_SERVICES = 1_000_000, 1000, 100
_PLACE = re.compile(r"\{([A-Za-z_]{1,40})\}")
_ASIDE = re.compile(r" ?\(([^()\n]{1,200})\)")


@dataclass(frozen=True)
class Template:
    """A text with a title. ``services`` are words that a service's name or code holds
    (empty: every service); ``statuses`` those it is meant for (empty: every status).
    ``language`` is empty for a text that suits everybody: one of the server, or of a file that
    does not say."""

    title: str
    text: str
    language: str = "fr"
    services: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()


def placeholders(text: str) -> list[str]:
    """Names in braces, in order, each once."""
    return list(dict.fromkeys(_PLACE.findall(text)))


def unknown_placeholders(text: str) -> list[str]:
    """Names in braces that stand for nothing."""
    return [name for name in placeholders(text) if name not in PLACEHOLDERS]


def gaps(text: str, values: Mapping[str, str]) -> list[str]:
    """Known placeholders of ``text`` that this report needs a value for and has none."""
    return _lacking(_shortened(text, values), values)


def _lacking(text: str, values: Mapping[str, str]) -> list[str]:
    used = placeholders(text)
    return [name for name in used if name in PLACEHOLDERS and not values.get(name)]


def _shortened(text: str, values: Mapping[str, str]) -> str:
    """``text`` without what is not known between parentheses: ``({service}, {street})`` loses the
    parts without a value. Some systems have no street, some reports no service."""

    def known(aside: re.Match[str]) -> str:
        parts = aside[1].split(", ")
        kept = [part for part in parts if not _lacking(part, values)]
        if kept == parts:
            return aside[0]
        return f" ({', '.join(kept)})" if kept else ""

    return _ASIDE.sub(known, text)


def fill(text: str, values: Mapping[str, str]) -> str:
    """Replaces placeholders by their values; one without a value stays in its braces, so that
    nobody overlooks it, but between parentheses it is left out. Braces inside a value (a citizen's
    words) are not replaced again.
    """
    whole = _shortened(text, values)
    return _PLACE.sub(lambda found: values.get(found[1]) or found[0], whole)


def suitable(
    templates: Iterable[Template], language: str, service: str, status: str
) -> list[Template]:
    """Templates in ``language`` for this service (name and code in one text) and status
    (empty: any), the most exact first."""
    fits = [
        (rank, one)
        for one in templates
        if one.language in ("", language) and (rank := _rank(one, service, status)) is not None
    ]
    return [one for _rank_of, one in sorted(fits, key=lambda pair: -pair[0])]


def _rank(template: Template, service: str, status: str) -> int | None:
    rank = 0
    if template.services:
        folded = fold(service)
        if not any(fold(word) in folded for word in template.services):
            return None
        rank += 2
    if template.statuses:
        if status and status not in template.statuses:
            return None
        rank += bool(status)
    return rank


def to_json(templates: Sequence[Template]) -> str:
    """The content of a file that people can read and take to another computer."""
    rows = [{name: value for name, value in asdict(one).items() if value} for one in templates]
    return json.dumps({"templates": rows}, ensure_ascii=False, indent=2)


def from_json(text: str) -> list[Template]:
    """The templates of a file. Raises :class:`BadTemplates`."""
    try:
        if len(text) > MOST_CHARACTERS:
            raise BadTemplates(f"more than {MOST_CHARACTERS} characters")
        rows = json.loads(text)["templates"]
        if len(rows) > MOST_TEMPLATES:
            raise BadTemplates(f"more than {MOST_TEMPLATES} templates")
        return [_template(row) for row in rows]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise BadTemplates(f"not a list of templates: {error}") from error


def _template(row: Mapping[str, Any]) -> Template:
    known = {str(status) for status in Status}
    language = str(row.get("language", ""))[:2].lower()
    return Template(
        str(row["title"])[:LONGEST_TITLE],
        str(row["text"])[:LONGEST_TEXT],
        language if language in LANGUAGES else "",
        tuple(str(word)[:LONGEST_TITLE] for word in row.get("services", ())[:MOST_SERVICES]),
        tuple(word for word in map(str, row.get("statuses", ())) if word in known),
    )
