"""Key B: adds reports to the collected round or removes them; the collected round is a chip."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from qgis.PyQt.QtCore import QObject, pyqtBoundSignal

from ...qgis_profile.rounds import MOST, collected_round, keep_collected_round, toggled
from ...qt.language import tr
from .. import texts
from ..follower import Follower

if TYPE_CHECKING:
    from ...core.model.report import Report
    from ..dock_types import DockControllerType


class RoundMenu(Protocol):
    """The menu of the round's chip."""

    @property
    def sheet_wanted(self) -> pyqtBoundSignal: ...


class CollectedRound(Follower, QObject):
    """The round of the shown connection."""

    def __init__(
        self,
        controller: DockControllerType,
        menu: RoundMenu,
        print_sheet: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller, self._show = controller, print_sheet
        menu.sheet_wanted.connect(print_sheet)

    @property
    def report_ids(self) -> list[str]:
        """Ids of the reports in the round, in their order."""
        return collected_round(self.connection.settings.id) if self.shown is not None else []

    def toggle(self) -> None:
        """Put the selected reports in, or take them out when all of them are in."""
        chosen = {report.report_id: report for report in self._controller.selection.reports()}
        if self.shown is None or not chosen:
            return
        before = self.report_ids
        after = toggled(before, list(chosen))
        self._keep(after)
        changed = [chosen[one] for one in set(before) ^ set(after)]
        full = len(after) == MOST and not set(chosen) <= set(after)
        sentence = round_text(changed, len(after), added=len(after) > len(before), full=full)
        button = tr("Show") if after else ""
        self._controller.notifier.tell(sentence, button, self._show)

    def _keep(self, report_ids: list[str]) -> None:
        keep_collected_round(self.connection.settings.id, report_ids)
        self._controller.filter_controller.show_round(report_ids)


def round_text(changed: Sequence[Report], total: int, *, added: bool, full: bool) -> str:
    """What was put into the round, or taken out of it, and how many stops it has now. ``full``: not
    all that was wanted is in it."""
    most = tr("A round has at most {most} stops.")
    if not changed:
        return most.format(most=texts.number(MOST))
    into = tr("Into the round: {what} · {stops}")
    out = tr("Out of the round: {what} · {stops}")
    stops = tr("%n stop(s) in it", n=total)
    what = tr("%n report(s)", n=len(changed))
    if len(changed) == 1:
        (one,) = changed
        named = (
            texts.one_line(one.service_name, 60),
            texts.one_line(texts.street(one.address), 60),
        )
        what = ", ".join(filter(None, named)) or one.report_id
    sentence = (into if added else out).format(what=what, stops=stops)
    return f"{sentence}. {most.format(most=texts.number(MOST))}" if full else sentence
