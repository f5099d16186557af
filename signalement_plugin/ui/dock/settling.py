"""From the badge *Needs You* to the place where a change is settled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject

from ...core.model.operation import FINAL, State
from ...sync.outbox.resolutions import Decision
from ...sync.outbox.settling import to_settle
from ...sync.rules.rows import OutboxRow

if TYPE_CHECKING:
    from .parts import DeskOfDock


class Settling(QObject):
    """Counts what a person has to settle, and opens it."""

    def __init__(self, desk: DeskOfDock, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._dock = desk, desk.dock
        self._dock.state.settle_wanted.connect(self.show)
        self._dock.settle.opened.connect(self.open)

    def tell(self, waiting: int) -> int:
        """Show on the badge how many changes have to be settled; how many of ``waiting`` are
        left, which need nobody."""
        rows = to_settle(self._desk.connection.outbox)
        self._dock.state.show_to_settle(len(rows))
        return waiting - sum(row.state not in FINAL for row in rows)

    def show(self) -> None:
        """A single change opens by itself, several have a page; none: what waits."""
        rows = to_settle(self._desk.connection.outbox)
        if not rows:
            self._desk.show_outbox()
        elif len(rows) == 1:
            self._bring_up()
            self.open(rows[0].id)
        else:
            self._bring_up()
            self._dock.show_page(self._dock.settle)

    def _bring_up(self) -> None:
        self._dock.show()
        self._dock.raise_()

    def open(self, op_id: str) -> None:
        """The report with its reply, or the form as it was typed."""
        row = self._desk.connection.outbox.row(op_id)
        if row is None:
            return
        if _is_form(row):
            self._desk.sending.act(Decision.EDIT, op_id)
        elif self._desk.connection.reports.fid_of(row.report_id) >= 0:
            self._desk.show_report(row.report_id)
            self._dock.card.foot.settle(op_id)
        else:
            self._desk.show_outbox(op_id)


def _is_form(row: OutboxRow) -> bool:
    """Whether a change was a form for a new report, which can be sent anew."""
    return row.operation.kind == "create" and row.state is State.REFUSED
