"""Classes of the values that signals carry: the results of work in other threads.

PyQt keeps a reference to such a class that Python's garbage collector cannot see. If the class were
in the module of its signal, it would refer to the signal through the globals of its methods. This
cycle would keep an unloaded version of the plugin in memory. So this module imports no signal.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from ..core.analysis.grouping import Group
from ..core.errors import BadFilter, SignalementError
from ..core.model.report import Department, Service
from ..qgis_profile.settings import ConnectionSettings
from ..sync.outbox.erasing import Found
from ..systems.base import Probe, Recognised

if TYPE_CHECKING:
    from ..systems.table_file.inspection import Scan

T = TypeVar("T")


@dataclass(frozen=True)
class Answer(Generic[T]):
    """An answer of the server: ``value``, or the ``error`` in place of it."""

    value: T | None = None
    error: SignalementError | None = None


@dataclass(frozen=True)
class Met:
    """The result of a first conversation with a server."""

    probe: Probe
    services: tuple[Service, ...] = ()
    departments: tuple[Department, ...] = ()


@dataclass(frozen=True)
class Recognition:
    """``endpoint``: where it answered; ``error`` if nothing could be asked; ``name``: the name that
    the site gives itself, if any; ``asked``: the first address that was tried."""

    endpoint: str
    found: Sequence[Recognised] = ()
    error: SignalementError | None = None
    name: str = ""
    asked: str = ""


@dataclass(frozen=True)
class TestResult:
    """``probe`` when the server answered as a reporting system, else ``error``."""

    __test__ = False  # not a test class

    probe: Probe | None = None
    error: SignalementError | None = None

    @property
    def ok(self) -> bool:
        return self.probe is not None


@dataclass(frozen=True)
class Scanned:
    """``sheet`` as it was asked for. ``scan`` when the file could be read, else ``error``."""

    path: str
    sheet: str
    scan: Scan | None = None
    error: SignalementError | None = None


@dataclass(frozen=True)
class HandedOver:
    """``made``: the register's connection, not yet stored. ``error``: why there is none."""

    made: ConnectionSettings
    count: int = 0
    error: SignalementError | None = None


@dataclass(frozen=True)
class FindResult:
    """``fids`` in list order (array ``q``), under ``groups`` where that was asked for;
    ``counts`` by chip name, with ``total``, ``shown`` and ``outside`` (rows that answer the
    line and lie outside the region); ``error`` when the line cannot be read, ``problem`` when
    nothing answers because the parcel plan cannot say; ``source``: the file of these rows."""

    fids: Sequence[int] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    error: BadFilter | None = None
    groups: Sequence[Group] = ()
    problem: BadFilter | None = None
    source: str = ""


@dataclass(frozen=True)
class Fresh:
    """What is different since a time: ids of new reports, of older ones that have become late or
    were opened again, and of followed ones that somebody changed. A long list ends with empty texts
    instead of ids (``connection.queries.news``)."""

    new: tuple[str, ...] = ()
    late: tuple[str, ...] = ()
    reopened: tuple[str, ...] = ()
    followed: tuple[str, ...] = ()

    @property
    def all(self) -> tuple[str, ...]:
        return self.new + self.late + self.reopened + self.followed

    def with_followed(self, moved: tuple[str, ...]) -> Fresh:
        """The same with followed reports that changed; each report is counted once."""
        listed = set(self.all)
        return replace(self, followed=tuple(one for one in moved if one not in listed))


class Subject(Enum):
    """What is searched and erased; the values are stored in the list of erasures."""

    REPORT = "report"
    PERSON = "person"
    CONNECTION = "connection"


@dataclass(frozen=True)
class Hits:
    """``what``: a report or a person; ``reports``: ids of rows in the layer; ``photos``: files;
    ``lists``: files with the server's teams; ``left``: codes of what cannot be erased from here."""

    what: Subject
    found: Found = field(default_factory=Found)
    reports: tuple[str, ...] = ()
    photos: tuple[Path, ...] = ()
    lists: tuple[Path, ...] = ()
    left: tuple[str, ...] = ()
    error: SignalementError | None = None

    @property
    def count(self) -> int:
        """How many things can be erased."""
        return self.found.count + len(self.reports) + len(self.photos) + len(self.lists)
