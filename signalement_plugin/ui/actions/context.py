"""The reports that the actions act on, and the data that a form is opened with.

Actions act on the selected reports that pass the filter (on request also on the others), or else
on the report that is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from ...core.changes.reply_templates import Template
from ...core.model.capabilities import Capabilities
from ...core.model.report import Department, Report, Service
from ..templates.texts import Filler
from .actions import ReportAction

SAMPLE = 200
"""Most reports read to choose the texts of the buttons."""


@dataclass(frozen=True)
class NearbyReport:
    """Another report and its distance in metres."""

    report: Report
    metres: float


@dataclass(frozen=True)
class ActionContext:
    """Reports, action, and what the system and this user offer for it.

    ``picked``: chosen already in the menu, a value of the field that ``PICKED`` names.
    ``near``: reports around a single one.
    ``exists``: whether a report of this number is loaded. ``refused``: (status before,
    status wanted) → when (UTC stamp) the server said no, and its words. ``parts`` as in
    ``core.changes.preview.ChangePreview``. ``only``: names of ``core.model.capabilities.WRITABLE``,
    the parts of a change that is written anew, in place of those of the action.
    """

    action: ReportAction
    reports: Sequence[Report]
    capabilities: Capabilities
    teams: Sequence[Department]
    me: str = ""
    picked: str = ""
    services: Sequence[Service] = ()
    templates: Sequence[Template] = ()
    filler: Filler | None = None
    near: Sequence[NearbyReport] = ()
    exists: Callable[[str], bool] = bool
    refused: Mapping[tuple[str, str], tuple[str, str]] = field(default_factory=dict)
    parts: Mapping[str, int] = field(default_factory=dict)
    only: frozenset[str] | None = None

    @property
    def single(self) -> Report | None:
        """The only report, when it is one."""
        return self.reports[0] if len(self.reports) == 1 else None

    @property
    def report_id(self) -> str:
        """Id of the only report; empty for several."""
        return self.single.report_id if self.single else ""

    def filled(self, template: Template) -> str:
        """A template as the citizen of a single report will read it; of several, as it is."""
        if self.single is None or self.filler is None:
            return template.text
        return self.filler.fill(self.single, template.text, template.language)


@dataclass(frozen=True)
class ActionTargets:
    """``sample``: the first of ``count`` reports. ``left_out``: selected, not listed;
    ``included``: such ones that the user wants in, counted in ``count``."""

    count: int = 0
    left_out: int = 0
    sample: tuple[Report, ...] = ()
    load: Callable[[], list[Report]] = list
    included: int = 0

    @property
    def whole(self) -> bool:
        """Whether the sample has all of the reports."""
        return len(self.sample) == self.count

    @property
    def single(self) -> Report | None:
        """The only report, when it is one."""
        return self.sample[0] if self.count == 1 and self.sample else None
