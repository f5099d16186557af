"""Texts in place of ids and codes: names of teams and persons, origins, values of fields."""

from __future__ import annotations

from collections.abc import Sequence

from ..core.model.report import Department, Service
from ..core.model.status import Status
from ..core.text.folding import fold
from ..layer.texts import priority_texts, type_texts
from ..qt.language import tr
from .texts import one_line, status_label

LONGEST = 60
SEVERAL = ","


def source_label(source: str) -> str:
    """An origin for people: what some systems have a code for; any other as it is."""
    return {
        "phone": tr("Telephone"),
        "counter": tr("Counter"),
        "email": tr("E-mail"),
        "mail": tr("Letter"),
        "web": tr("Web"),
    }.get(source, source)


def department_name(departments: Sequence[Department], wanted: str) -> str:
    """A team's name, its id when the system names none, empty for none; of several teams, whose
    ids stand with commas between, those of all."""
    names = {one.id: one.name for one in departments}
    if wanted in names or SEVERAL not in wanted:
        return names.get(wanted, wanted)
    return ", ".join(names.get(one.strip(), one.strip()) for one in wanted.split(SEVERAL))


def people(departments: Sequence[Department], department: str = "") -> dict[str, str]:
    """Id → name of a team's people, or of everybody when no team is given."""
    found: dict[str, str] = {}
    for team in departments:
        if not department or team.id == department:
            found.update(dict(team.people))
    return dict(sorted(found.items(), key=lambda item: fold(item[1])))


def person_name(departments: Sequence[Department], wanted: str) -> str:
    """A person's name, the id when nobody is known by it."""
    found = (name for team in departments for known, name in team.people if known == wanted)
    return next(found, wanted)


def value_text(
    field: str, value: str, departments: Sequence[Department], services: Sequence[Service]
) -> str:
    """A field's value as stored in operations, for people; a dash for empty."""
    if not value:
        return "—"
    if field == "status" and value in tuple(map(str, Status)):
        return status_label(Status(value))
    if field == "department":
        return one_line(department_name(departments, value), LONGEST)
    if field == "assignee":
        return one_line(person_name(departments, value), LONGEST)
    if field in ("priority", "report_type"):
        return {**priority_texts(), **type_texts()}.get(value, value)
    if field == "service_code":
        named = next((one.name for one in services if one.code == value), value)
        return one_line(named, LONGEST)
    if field == "action":
        _, _, value = value.rpartition(":")  # the part before the colon is its kind
        value = value.replace("_", " ").replace("-", " ")
    return one_line(value, LONGEST)


def holder(departments: Sequence[Department], department: str, assignee: str) -> str:
    """The team and person that a report is assigned to, as a text."""
    parts = (department_name(departments, department), person_name(departments, assignee))
    held = ", ".join(one_line(part, LONGEST) for part in parts if part)
    return held or tr("not assigned")
