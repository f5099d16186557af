"""Keeps one selection in step between the layer, the list and the card."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...core.model.report import Report
from ..actions.context import SAMPLE, ActionTargets
from ..card.card import Card
from ..follower import Follower, Subscription
from ..report_list.view import ReportList

if TYPE_CHECKING:
    from ...connection.connection import Connection

SETTLE_MS = 30


class Selection(Follower, QObject):
    """Keeps list and layer alike and tells the card what its actions act on."""

    changed = pyqtSignal(int)  # how many reports the actions act on
    current_changed = pyqtSignal(object)  # Report or None: what the card shows now
    brought = pyqtSignal()  # a report was chosen outside the list (map, link)

    def __init__(self, listing: ReportList, card: Card, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._list, self._card = listing, card
        self._targets = ActionTargets()
        self._selected: set[str] = set()  # ids selected in the layer, as its last signal said
        self._last_announced: set[str] = set()
        self._included = self._was_listed = False
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self.tell)
        listing.picked.connect(self._picked)
        listing.current_changed.connect(self._show)
        card.action_panel.opening.connect(self.tell_now)

    @property
    def targets(self) -> ActionTargets:
        """What the actions act on now."""
        return self._targets

    def _subscriptions(self) -> tuple[Subscription, ...]:
        shown = self.connection
        may_differ = (
            shown.outboxChanged,
            shown.layerChanged,
            shown.server.changed,
            shown.load.updated,  # days left may differ on a new day
        )
        again = tuple((signal, self.show_again) for signal in may_differ)
        chosen = (shown.reports.selection_changed, self.on_layer_selection)
        rows = ((shown.reports.changed, self._rows_changed), (shown.reports.erased, self._forget))
        return (chosen, *rows, *again)

    def _begin(self) -> None:
        self._list.follow(self.shown)
        self._card.follow(self.shown)
        self._selected = set()
        self.tell()

    def include(self, wanted: bool) -> None:
        """Whether actions also act on what is selected outside the filter, until the
        selection changes."""
        self._included = wanted
        self.tell()

    def on_layer_selection(self, report_ids: set[str]) -> None:
        """The layer's selection changed, by the map, a table or ourselves. A filter takes it away
        and gives it back at once: then nobody has chosen anything."""
        self._included = self._included and report_ids == self._selected
        self._selected = report_ids
        known = ({self._list.id_alone()}, self._last_announced)
        alone = len(report_ids) == 1 and report_ids not in known
        self._list.show_selected(report_ids)
        if len(report_ids) == 1 and not self._shows(*report_ids):
            self._show(*report_ids)
        if alone:
            self.brought.emit()
        self._tell_soon()

    def _rows_changed(self) -> None:
        self._list.narrowed = None  # unknown until the next search
        self.show_again()

    def show_again(self) -> None:
        """Show the report again, which may have changed."""
        shown = self._card.report
        if shown is not None and self.shown is not None:
            self._card.show_report(self.connection.reports.by_id(shown.report_id) or shown)
        self._tell_listed(opened=False)
        self._tell_soon()

    def reports(self) -> list[Report]:
        """The reports that the actions act on, read now."""
        return self._targets.load()

    def _tell_soon(self) -> None:
        """Call :meth:`tell` once for many changes, soon after the first: they may not end."""
        if not self._settle.isActive():
            self._settle.start()

    def tell_now(self) -> None:
        """Before an action: take a change into account for which the timer still runs."""
        if self._settle.isActive():
            self.tell()

    def tell(self) -> None:
        """Work out what the actions act on, and say so."""
        self._settle.stop()
        self._last_announced = self._selected
        self._targets = self._find_targets()
        self._card.action_panel.show_for(self._targets)
        self.changed.emit(self._targets.count)

    def _find_targets(self) -> ActionTargets:
        connection = self.shown
        if connection is None or connection.layer is None:
            return ActionTargets()
        rows = self._list.selected_rows()
        listed = {self._list.reports.rows.fid(row) for row in rows}
        outside = [fid for fid in connection.layer.selectedFeatureIds() if fid not in listed]
        shown = self._card.report
        if outside and (self._included or rows or shown is None):
            return self._with_outside(connection, rows, outside)
        if rows:
            return self._of_rows(connection, rows)
        return ActionTargets() if shown is None else ActionTargets(1, 0, (shown,), lambda: [shown])

    def _with_outside(
        self, connection: Connection, rows: list[int], outside: list[int]
    ) -> ActionTargets:
        inside = self._of_rows(connection, rows)
        if not self._included:
            return replace(inside, left_out=len(outside))

        def load() -> list[Report]:
            return inside.load() + connection.reports.stored_at(outside)

        count = inside.count + len(outside)
        return ActionTargets(count, 0, inside.sample, load, len(outside))

    def _of_rows(self, connection: Connection, rows: list[int]) -> ActionTargets:
        def load(chosen: list[int] = rows) -> list[Report]:
            edited = connection.layer is not None and connection.layer.isEditable()
            if len(chosen) > SAMPLE and not edited:
                # many reports: one query to the file is faster than the list's, of 40 rows each
                return connection.reports.stored_at(
                    [self._list.reports.rows.fid(row) for row in chosen]
                )
            found = map(self._list.reports.report, chosen)
            return [report for report in found if report is not None]

        return ActionTargets(len(rows), 0, tuple(load(rows[:SAMPLE])), load)

    def _picked(self) -> None:
        if self.shown is not None and self.connection.layer is not None:
            fids = [self._list.reports.rows.fid(row) for row in self._list.selected_rows()]
            self.connection.layer.selectByIds(fids)
        self._tell_soon()

    def _show(self, report_id: str) -> None:
        report = self._read(self.shown, report_id) if self.shown and report_id else None
        self._card.show_report(report)
        self._tell_listed(opened=True)
        self._list.reports.open(report)
        self._tell_soon()
        self.current_changed.emit(report)

    def _tell_listed(self, *, opened: bool) -> None:
        """The card says it of a report that the list leaves out: it came from the map, a link or a
        search, or a filter was typed since. What is not known yet leaves the line of a report as it
        is, and is not said of one that was just ``opened``; nor is it said of one that was listed
        until its user changed it: that is why it left the list."""
        shown = self._card.report
        left_out = shown is not None and self._list.leaves_out(shown.report_id)
        if opened or left_out is False:
            self._was_listed = left_out is False
        if left_out and shown is not None and self._was_listed:
            left_out = None if self.connection.outbox.of_report(shown.report_id) else True
        if opened or left_out is not None:
            self._card.unlisted.setVisible(bool(left_out))

    def _forget(self, report_ids: set[str]) -> None:
        """What was erased stays in the card no longer, as a report does that the filter hides."""
        if any(map(self._shows, report_ids)):
            self._show("")

    def _shows(self, report_id: str) -> bool:
        """Whether a report is in the card already."""
        shown = self._card.report
        return shown is not None and shown.report_id == report_id

    def _read(self, connection: Connection, report_id: str) -> Report | None:
        """A report as displayed; one that the filter hides as it is stored."""
        listed = self._list.reports.cached(report_id)
        if listed is not None:
            return listed
        fid = connection.reports.fid_of(report_id)
        found = connection.reports.by_id(report_id)
        return found or next(iter(connection.reports.stored_at([fid] if fid >= 0 else [])), None)
