"""Open311 lists beside the reports: categories and teams. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..core.report import Department, Service
from .decode import composed
from .open311_values import first_text, text

_ID_LIMIT = 200


def services_of(rows: Iterable[Mapping[str, Any]]) -> list[Service]:
    """Categories in the server's order; rows without a code are left out."""
    found = []
    for row in rows:
        code = text(row.get("service_code"), _ID_LIMIT)
        if code:
            found.append(
                Service(
                    code,
                    composed(text(row.get("service_name"), _ID_LIMIT) or code),
                    composed(text(row.get("group")) or text(row.get("groups"))),
                    composed(text(row.get("description"))),
                )
            )
    return found


def departments_of(rows: Iterable[Mapping[str, Any]], *, by_name: bool) -> list[Department]:
    """Teams with their people, in the server's order.

    ``by_name``: reports name their team, so that the name is what is compared and written.
    """
    found = []
    for row in rows:
        name = first_text(row, ("name", "label", "department_name"))
        key = "" if by_name else first_text(row, ("id", "department_id", "code", "short_name"))
        key = key or name
        if key:
            people = row.get("people") or row.get("members") or []
            found.append(Department(key, composed(name or key), tuple(_people(people))))
    return found


def _people(value: Any) -> Iterable[tuple[str, str]]:
    for person in value if isinstance(value, list) else [value]:
        if isinstance(person, dict):
            key = first_text(person, ("id", "email", "name"))
            if key:
                yield key, first_text(person, ("name",)) or key
