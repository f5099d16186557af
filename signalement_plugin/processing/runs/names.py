"""Finds the ids of a system for the names that people know."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from qgis.core import QgsProcessingException

from ...core.errors import NotSupported, ServerError
from ...core.model.report import Department, Report
from ...core.text.folding import fold
from ...qt.language import tr
from ...systems.base import System

MOST_LISTED = 40  # names in one message


class Named(NamedTuple):
    """A team, person, category or action that a system offers."""

    id: str
    name: str


class Offered:
    """The lists of a system; its teams are read once, for the lists of teams and of people, and its
    newest reports once. Each method raises ``ServerError``."""

    def __init__(self, system: System) -> None:
        self._system = system

    @cached_property
    def _teams(self) -> list[Department]:
        return self._system.departments()

    @cached_property
    def _newest(self) -> Sequence[Report]:
        return next((page.reports for page in self._system.pages(None, None)), ())

    def services(self) -> list[Named]:
        """Categories by code and name."""
        return [Named(one.code, one.name) for one in self._system.services()]

    def departments(self) -> list[Named]:
        """Teams; their people are not asked for where that takes requests of their own."""
        try:
            teams = self._system.teams()
        except NotSupported:
            teams = self._teams
        return [Named(one.id, one.name) for one in teams]

    def people(self) -> list[Named]:
        """Members of all teams, each once."""
        each = (person for team in self._teams for person in team.people)
        return [Named(*person) for person in dict.fromkeys(each)]

    def actions(self) -> list[Named]:
        """Further actions of the workflow."""
        return [Named(*action) for action in self._system.capabilities.actions.items()]

    def borne(self, field: str) -> list[Named]:
        """The values of a field that the newest reports bear."""
        borne = {str(getattr(one, field)) for one in self._newest}
        return [Named(one, one) for one in sorted(borne - {""})]


LISTS: Mapping[str, Callable[[Offered], list[Named]]] = {
    "department": Offered.departments,
    "assignee": Offered.people,
    "service_code": Offered.services,
    "action": Offered.actions,
}
"""Field of a report → what its system offers for it."""


SEVERAL = ","
"""Separates several teams of one report, in systems that have them."""


def with_ids(sets: Mapping[str, str], system: System | None) -> dict[str, str]:
    """The same values with ids in place of names; unchanged where the lists cannot be read.

    Raises ``QgsProcessingException`` for a name that is not among them, or that several have;
    of a system that lists only some, what is not among them stays as it was given.
    """
    found = dict(sets)
    if system is None:
        return found
    offered = Offered(system)
    for field in LISTS.keys() & sets.keys():
        if sets[field]:
            some = field in system.capabilities.lists_part
            found[field] = ids_of(field, sets[field], _values_of(field, offered), some=some)
    return found


def _values_of(field: str, offered: Offered) -> list[Named]:
    try:
        return LISTS[field](offered)
    except ServerError:  # unknown here: the server will check the id
        return []


def ids_of(field: str, given: str, listed: Sequence[Named], *, some: bool = False) -> str:
    """The id that is meant by an id or a name, or several with commas between; ``given`` where
    nothing is listed, and where only ``some`` are."""
    whole = _exactly(given, listed)
    if len(whole) == 1 or not listed:
        return whole[0].id if whole else given
    if not whole and SEVERAL in given:
        each = (one.strip() for one in given.split(SEVERAL))
        ids = [ids_of(field, one, listed, some=some) for one in each if one]
        if ids:
            return SEVERAL.join(ids)
    if whole:
        raise QgsProcessingException(_several(given, whole))
    if some or (field == "assignee" and _is_login(given)):
        return given  # some systems list only some of their teams, categories or people
    raise QgsProcessingException(_unknown(field, given, listed))


def _exactly(given: str, listed: Sequence[Named]) -> list[Named]:
    """Those of this id, else of this name, whatever its case and accents."""
    by_id = [one for one in listed if one.id == given]
    return by_id or [one for one in listed if fold(one.name) == fold(given)]


def _is_login(given: str) -> bool:
    return "@" in given and " " not in given


def _several(given: str, same: Sequence[Named]) -> str:
    ids = ", ".join(one.id for one in same)
    return tr("Several are named “{name}”: give one of the ids {ids}.").format(name=given, ids=ids)


def _unknown(field: str, given: str, listed: Sequence[Named]) -> str:
    sentence = {
        "department": tr("There is no department “{name}”."),
        "assignee": tr("There is no person “{name}”."),
        "service_code": tr("There is no category “{name}”."),
        "action": tr("There is no action “{name}”."),
    }[field].format(name=given[:100])
    shown = [f"{one.name} ({one.id})" for one in listed[:MOST_LISTED]]
    more = ["…"] if len(listed) > MOST_LISTED else []
    known = tr("There are: {names}.")
    return f"{sentence} {known.format(names=', '.join([*shown, *more]))}"
