"""*Follow* in a report's menu: a chip shows followed reports, others' changes are announced."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject

from ...core.errors import BadStore
from ...core.model.report import Report
from ...qgis_profile.followed_reports import (
    MOST,
    Seen,
    changed_by_others,
    keep_followed,
    own_record_waits,
    read_followed,
    state_seen,
)
from ...qt.language import tr
from .. import texts
from ..follower import Follower

if TYPE_CHECKING:
    from .parts import DockControllerParts


class FollowedReports(Follower, QObject):
    """The followed reports of the shown connection."""

    def __init__(self, controller: DockControllerParts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._card = controller.dock.card
        self._card.action_panel.looked.connect(self._look)
        controller.selection.current_changed.connect(self.show_for)

    @property
    def _kept(self) -> dict[str, Seen]:
        return read_followed(self.connection.settings.id) if self.shown is not None else {}

    def show_for(self, report: Report | None) -> None:
        """Whether the shown report is followed."""
        followed = report is not None and report.report_id in self._kept
        self._card.action_panel.action_bar.show_followed(followed)

    def _look(self, name: str) -> None:
        if name == "follow":
            self.toggle()

    def follows(self, report_id: str) -> bool:
        """Whether a report is followed."""
        return report_id in self._kept

    def toggle(self) -> None:
        """Follow the shown report, or no longer."""
        report = self._card.report
        if self.shown is None or report is None:
            return
        kept = self._kept
        if kept.pop(report.report_id, None) is None:
            if len(kept) >= MOST:
                self._say_full()
                self.show_for(report)
                return
            kept.update(self._now([report]))
        keep_followed(self.connection.settings.id, kept)
        self.show_for(report)
        self._controller.filter_controller.show_followed(list(kept))

    def changed(self) -> tuple[str, ...]:
        """Ids of followed reports that somebody else changed since the user last saw them. The
        user's own changes count as seen."""
        kept = self._kept
        now = self._now(self._reports(kept))
        rows = self.connection.outbox.of_report
        own = {
            one: seen
            for one, seen in now.items()
            if seen.own != kept[one].own and not own_record_waits(kept[one], seen, rows(one))
        }
        if own:
            keep_followed(self.connection.settings.id, {**kept, **own})
        return tuple(changed_by_others(kept, now))

    def seen(self) -> None:
        """All of them have been looked at as they are now."""
        kept = self._kept
        now = self._now(self._reports(kept))
        if now:
            keep_followed(self.connection.settings.id, {**kept, **now})

    def _reports(self, report_ids: Collection[str]) -> list[Report]:
        """The reports that have a row; none while the file cannot be read."""
        fids = self.connection.reports.fids_of(list(report_ids)) if report_ids else {}
        try:
            found: list[Report] = (
                self.connection.reports.stored_at(list(fids.values())) if fids else []
            )
        except BadStore:
            return []
        return found

    def _now(self, reports: Iterable[Report]) -> dict[str, Seen]:
        rows = self.connection.outbox.of_report
        return {one.report_id: state_seen(one, rows(one.report_id)) for one in reports}

    def _say_full(self) -> None:
        text = tr("At most {most} reports can be followed: leave one first.")
        self._controller.notifier.say(text.format(most=texts.number(MOST)))
