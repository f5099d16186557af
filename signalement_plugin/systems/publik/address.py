"""Finds the address of a Publik form, and its options, in any address that people paste. Pure
functions."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, quote, urlsplit

from ...core.errors import NotSupported
from ...core.model.report import Area
from ...core.model.status import Status
from ..base import Address
from .statuses import PART_ACTIONS, TOWNSTREET, actions_of, parts_of, statuses_of_form

_BEFORE_SLUG = frozenset({"api", "backoffice", "formdefs", "forms", "management", "submission"})
_BELOW_FORM = frozenset({"geojson", "list", "map", "schema", "stats", "submit", "tryauth"})
_TEXTS = ("addinfo", "addinfother", "desc")
_NUMBER = re.compile(r"\d+(?:-\d+)?", re.ASCII)


@dataclass(frozen=True)
class Form:
    """One form of one site. ``base`` is scheme and host; ``function`` is the workflow
    function whose role counts as the department; ``category`` and ``description`` are
    identifiers of fields, empty for TownStreet's; ``pin`` is the identifier of the map. ``zone``:
    time zone of the site."""

    base: str
    slug: str = TOWNSTREET
    zone: str = "Europe/Brussels"
    area: Area | None = None
    statuses: Mapping[str, Status] = field(default_factory=dict)
    actions: Mapping[Status, str] = field(default_factory=dict)
    parts: Mapping[str, str] = field(default_factory=lambda: PART_ACTIONS)
    function: str = "_receiver"
    category: str = ""
    description: str = ""
    pin: str = "map"

    @property
    def texts(self) -> tuple[str, ...]:
        """Identifiers of the fields that may hold the citizen's words, the likeliest first."""
        return (self.description,) if self.description else _TEXTS

    def api(self, tail: str = "") -> str:
        """Address below the form's reports."""
        return f"{self.base}/api/forms/{self.slug}/{tail}"

    def definition(self, tail: str) -> str:
        """Address below the form itself."""
        return f"{self.base}/api/formdefs/{self.slug}/{tail}"

    def page(self, report_id: str) -> str:
        """The page of one report in the back office, for people."""
        return f"{self.base}/backoffice/management/{self.slug}/{quote(report_id, safe='')}/"


def form_of(address: Address) -> Form:
    """The form that a connection means. Raises ``NotSupported`` for no web address.

    The slug is the one in the address, else the jurisdiction, else TownStreet's. The address may
    be that of any page of the form, with a category before the slug, a report or a query after it.
    Options may stand behind ``#`` in the address: ``statuses``, ``actions``, ``function``,
    ``category``, ``description``, ``map``, joined by ``&``.
    """
    parts = urlsplit(address.endpoint.strip())
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise NotSupported("a Publik form has a web address")
    options = {**dict(parse_qsl(parts.fragment)), **address.options}
    slug = _slug_in(parts.path) or address.jurisdiction.strip() or TOWNSTREET
    return Form(
        f"{parts.scheme}://{parts.netloc}",
        quote(slug, safe=""),
        address.zone,
        address.area,
        statuses_of_form(options.get("statuses", ""), slug),
        actions_of(options.get("actions", "")),
        parts_of(options.get("actions", "")),
        options.get("function") or "_receiver",
        options.get("category", ""),
        options.get("description", ""),
        options.get("map") or "map",
    )


def _slug_in(path: str) -> str:
    """The form's slug in ``/CATEGORY/FORM/``, ``/FORM/``, ``/backoffice/management/FORM/57/`` or
    ``/api/forms/FORM/list``. In the back office and the API there is no category before the form,
    and a report or a view follows it."""
    steps = [step for step in path.split("/") if step]
    staff = bool(steps) and steps[0] in _BEFORE_SLUG and "submission" not in steps
    while steps and steps[0] in _BEFORE_SLUG:
        del steps[0]
    if staff:
        return steps[0] if steps else ""
    while steps[1:] and (steps[-1] in _BELOW_FORM or _NUMBER.fullmatch(steps[-1])):
        del steps[-1]
    return steps[-1] if steps else ""
