"""Rule T19: the reporting systems that a commune uses or used, and the prefixes that keep their ids
apart.

Ids of the first system stay as they are. Ids of a system that replaced it begin with a number
(``2-123``), those of a further system at the same time with a letter and a number (``s2-123``), as
in a joined connection, in the database and at every desk. So a waiting change never finds a report,
category or department of another system that has the same id by chance.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from signalement_plugin.core.changes.reply_templates import Template
from signalement_plugin.core.errors import Gone, Refused
from signalement_plugin.core.model.joined_ids import joined_id, own_id, prefix_of
from signalement_plugin.core.model.operation import Operation
from signalement_plugin.core.model.questions import Question
from signalement_plugin.core.model.report import (
    Activity,
    Area,
    Attachment,
    Contact,
    Department,
    Details,
    Report,
    Service,
)
from signalement_plugin.core.model.report_columns import ReportColumns
from signalement_plugin.systems.base import Page, Receipt, System
from signalement_plugin.systems.joined import ids
from signalement_plugin.systems.wrappers.system_wrapper import SystemWrapper

from ..database.connecting import Connection, Row, answering
from ..errors import NotHolder, OtherSystem
from ..settings import CommuneSettings
from .several import Several

FIRST = 1
_SOURCE = """
SELECT c.id, c.system, c.works_with, c.also, signalement.said(c.id, 'moved') AS moved
FROM signalement.commune AS c WHERE c.name = %s
"""


class Source(NamedTuple):
    """A commune of the database, and its reporting system. ``number``: the first system has 1.
    ``known``: the database has stored which system that is. ``moved``: the sentence for a request
    to the former system, in the language of the commune. ``also``: the further systems, as in the
    database: prefix of its ids → identity of the system; empty for a removed one."""

    commune: int
    number: int
    known: bool
    moved: str
    also: Mapping[str, str] = {}

    def told_apart(self, system: System, others: Mapping[str, System] = {}) -> System:
        """The system with prefixed ids, joined with the further ones; ``others``: identity →
        system."""
        begins = {known: begin for begin, known in self.also.items() if known}
        begin = "" if self.number == FIRST else str(self.number)
        first = _Numbered(system, begin, self.moved) if begin else system
        if not self.also:
            return first
        also = {
            begins[one]: _Numbered(other, begins[one], self.moved) for one, other in others.items()
        }
        former = {begin for begin, known in self.also.items() if not known}
        return Several({begin: first, **also}, former, self.moved)

    @property
    def store_key(self) -> str:
        """Identifies the systems whose lists were read."""
        return "+".join([str(self.number), *(one for one in self.also if self.also[one])])


def source_of(db: Connection, settings: CommuneSettings) -> Source:
    """The commune's reporting system. Raises ``NotHolder`` for an unknown commune, ``OtherSystem``
    if the database names another system than the settings, ``DatabaseAway``."""
    with answering():
        row = db.execute(_SOURCE, (settings.name,)).fetchone()
    if row is None:
        raise NotHolder(f"{settings.name}: not in the database")
    if other := other_system(row, settings):
        raise OtherSystem(f"{settings.name}: {other}")
    number = int(str(row["system"]))
    known = row["works_with"] != ""
    return Source(int(str(row["id"])), number, known, str(row["moved"]), also_of(row))


def also_of(row: Row) -> dict[str, str]:
    """The column ``also``, in the order in which the systems were added."""
    found = row["also"]
    pairs = found.items() if isinstance(found, dict) else ()
    return {one: str(known) for one, known in sorted(pairs, key=lambda pair: int(pair[0][1:]))}


def other_system(row: Row, settings: CommuneSettings) -> str:
    """What is wrong if the column ``works_with`` and the settings name different systems; or
    empty."""
    known, name = str(row["works_with"]), settings.name
    if known not in ("", settings.works_with):
        return (
            f"it works with {known}, and the settings say {settings.works_with};"
            f" if that is meant, run signalementd moved {name}"
        )
    there, wanted = (
        {*filter(None, also_of(row).values())},
        {one.works_with for one in settings.also},
    )
    if more := sorted(wanted - there):
        return f"it does not work with {more[0]} yet; run signalementd add-system {name}"
    if less := sorted(there - wanted):
        return (
            f"it works with {less[0]} as well, which the settings do not have;"
            f" if that is meant, run signalementd remove-system {name}"
        )
    return ""


class _Numbered(SystemWrapper):
    """A system with ``prefix`` before its ids; ``moved``: the answer to ids without it."""

    def __init__(self, system: System, prefix: str, moved: str) -> None:
        super().__init__(system)
        self._prefix, self._moved = prefix, moved

    def _own(self, one: str) -> str:
        if not self._is_ours(one):
            raise Gone(f"{one!r} is of a former system", self._moved)
        return own_id(one)

    def _is_ours(self, one: str) -> bool:
        return prefix_of(one, (self._prefix,)) != ""

    def _own_operation(self, operation: Operation) -> Operation:
        try:
            return ids.own_operation(operation, self._prefix)
        except Refused as error:
            raise Refused(str(error), self._moved) from error

    def _page(self, page: Page) -> Page:
        return replace(page, reports=ids.joined_batch(ReportColumns.of(page.reports), self._prefix))

    # -- lists

    def services(self) -> list[Service]:
        found = self._system.services()
        return [replace(one, code=joined_id(self._prefix, one.code)) for one in found]

    def departments(self) -> list[Department]:
        found = self._system.departments()
        return [replace(one, id=joined_id(self._prefix, one.id)) for one in found]

    def pages(self, since: datetime | None, area: Area | None) -> Iterator[Page]:
        return map(self._page, self._system.pages(since, area))

    def recent_pages(self, after: datetime, area: Area | None) -> Iterator[Page]:
        return map(self._page, self._system.recent_pages(after, area))

    def listed_ids(self) -> frozenset[str]:
        return frozenset(joined_id(self._prefix, one) for one in self._system.listed_ids())

    # -- one report

    def get(self, report_id: str) -> Report:
        return ids.joined_report(self._system.get(self._own(report_id)), self._prefix)

    def get_some(self, report_ids: Sequence[str]) -> Sequence[Report]:
        found = self._system.get_some([own_id(one) for one in report_ids if self._is_ours(one)])
        return [ids.joined_report(one, self._prefix) for one in found]

    def find_by_mark(self, operation: Operation, since: datetime | None) -> Report | None:
        found = self._system.find_by_mark(self._own_operation(operation), since)
        return found and ids.joined_report(found, self._prefix)

    def find_named(self, name: str) -> str:
        return joined_id(self._prefix, self._system.find_named(name))

    def activity(self, report_id: str) -> list[Activity]:
        thread = self._system.activity(self._own(report_id))
        return [ids.joined_activity(entry, self._prefix) for entry in thread]

    def contact(self, report_id: str) -> Contact:
        return self._system.contact(self._own(report_id))

    def details(self, report_id: str) -> Details:
        found = self._system.details(self._own(report_id))
        parts = tuple((joined_id(self._prefix, one), status) for one, status in found.parts)
        return replace(found, parts=parts)

    def photos(self, report_id: str) -> list[str]:
        found = self._system.photos(self._own(report_id))
        return [ids.joined_url(url, self._prefix) for url in found]

    def attachment(self, url: str) -> Attachment:
        own, prefix = ids.own_url(url)
        if prefix != self._prefix:
            raise Gone("a picture of a former system", self._moved)
        return self._system.attachment(own)

    # -- one category

    def questions(self, service_code: str) -> list[Question]:
        return self._system.questions(self._own(service_code))

    def texts(self, service_code: str) -> list[Template]:
        found = self._system.texts(self._own(service_code))
        return [replace(one, services=(service_code,)) for one in found]

    # -- writing

    def create(self, operation: Operation) -> Receipt:
        """Refused without a category, because nothing else tells for which system it was
        written."""
        if not operation.sets.get("service_code"):
            raise Refused("a new report without a category", self._moved)
        receipt = self._system.create(self._own_operation(operation))
        return ids.joined_receipt(receipt, self._prefix)

    def send(self, operation: Operation, fresh: Report) -> Receipt:
        self._own(operation.report_id)
        own = ids.own_report(fresh, self._prefix)
        receipt = self._system.send(self._own_operation(operation), own)
        return ids.joined_receipt(receipt, self._prefix)
