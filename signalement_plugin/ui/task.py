"""What a strip is opened for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from ..core.capabilities import Capabilities
from ..core.report import Department, Report, Service
from ..core.templates import Template
from .template_words import Filler
from .verbs import Verb


@dataclass(frozen=True)
class Near:
    """Another report and how far it is, in metres."""

    report: Report
    metres: float


@dataclass(frozen=True)
class Task:
    """Reports, verb, and what the system and this user offer for it.

    ``department``: chosen already in the menu. ``near``: reports around a single one.
    ``exists``: whether a report of this number is loaded. ``refused``: (status before,
    status wanted) → when (UTC stamp) the server said no, and its words.
    """

    verb: Verb
    reports: Sequence[Report]
    capabilities: Capabilities
    teams: Sequence[Department]
    me: str = ""
    department: str = ""
    services: Sequence[Service] = ()
    templates: Sequence[Template] = ()
    filler: Filler | None = None
    near: Sequence[Near] = ()
    exists: Callable[[str], bool] = bool
    refused: Mapping[tuple[str, str], tuple[str, str]] = field(default_factory=dict)

    @property
    def single(self) -> Report | None:
        """The only report, when it is one."""
        return self.reports[0] if len(self.reports) == 1 else None
