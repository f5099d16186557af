"""The badge *Needs You*: counts reports that need a decision, and opens the place for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.model.operation import State
from ...qt.language import tr
from ...sync.outbox.decisions import report_counts, rows_to_decide
from ...sync.outbox.resolutions import Decision
from ...sync.rules.rows import ACCOUNT, OutboxRow
from .. import texts
from ..new_report.draft import DRAFT, draft_from_parts
from ..outbox.account_question import ask_whose
from ..outbox.decision_model import Entry

if TYPE_CHECKING:
    from .parts import DockControllerParts


class DecisionOpener(QObject):
    """Counts what a person has to decide, and opens it. ``counted`` brings how many there are."""

    counted = pyqtSignal(int)
    count = 0

    def __init__(self, controller: DockControllerParts, parent: QObject) -> None:
        super().__init__(parent)
        self._controller, self._dock = controller, controller.dock
        self._dock.state.decision_wanted.connect(self.show)
        self._dock.decision_page.opened.connect(self.open)
        self._dock.decision_page.dropped.connect(self._drop)
        self._dock.decision_page.form_of = self._form

    def tell(self) -> int:
        """Show on the badge how many reports need a decision; how many others wait to be sent,
        which need nobody."""
        counts = report_counts(self._controller.connection.outbox)
        self._tell(counts.to_decide + (self._form() is not None))
        return counts.to_send

    def clear(self) -> None:
        """No connection is shown: there is nothing to decide."""
        self._tell(0)

    def _tell(self, count: int) -> None:
        self.count = count
        self._dock.state.show_to_decide(count)
        self.counted.emit(count)

    def _form(self) -> Entry | None:
        """The new report that was refused and stands in its form again."""
        call = draft_from_parts(self._controller.connection.drafts.of(DRAFT))
        if not call.refused:
            return None
        services = self._controller.connection.server.services
        name = next((one.name for one in services if one.code == call.service), call.service)
        new = tr("New report")
        place = " · ".join(filter(None, (new, texts.one_line(texts.street(call.address)))))
        return Entry(texts.one_line(name) or new, place, texts.one_line(call.refused, 400), DRAFT)

    def stands_open(self, op_id: str) -> bool:
        """Whether somebody sees why this change has to be settled."""
        panel = self._dock.card.action_panel
        open_ids = (panel.reopening.open_id, panel.conflict.operation_id)
        return panel.isVisible() and op_id in open_ids

    def show(self) -> None:
        """A single change opens by itself, several have a page; none: what waits."""
        self._controller.notifier.read()
        keys = [row.id for row in rows_to_decide(self._controller.connection.outbox)]
        keys += [DRAFT] if self._form() is not None else []
        if not keys:
            self._controller.show_outbox()
        elif len(keys) == 1:
            self._bring_up()
            self.open(keys[0])
        else:
            self._bring_up()
            self._dock.show_page(self._dock.decision_page)

    def _bring_up(self) -> None:
        self._dock.show()
        self._dock.raise_()

    def _drop(self, op_ids: list[str]) -> None:
        for op_id in op_ids:
            self._controller.submission.act(Decision.DROP, op_id)

    def open(self, op_id: str) -> None:
        """The report with its reply, or the form as it was typed."""
        if op_id == DRAFT:
            self._controller.submission.call_wanted.emit()
            return
        row = self._controller.connection.outbox.row(op_id)
        if row is None:
            return
        if row.reason == ACCOUNT:
            ask_whose(self._dock, self._controller.connection, row)
        elif _is_form(row):
            self._controller.submission.act(Decision.EDIT, op_id)
        elif self._controller.connection.reports.fid_of(row.report_id) >= 0:
            self._controller.show_report(row.report_id)
            self._dock.card.action_panel.open_change(op_id)
        else:
            self._controller.show_outbox(op_id)


def _is_form(row: OutboxRow) -> bool:
    """Whether a change was a form for a new report, which can be sent anew."""
    return row.operation.kind == "create" and row.state is State.REFUSED
