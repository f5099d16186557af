"""The list *Needs You*: changes grouped by what they need, each with its report and a sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from ...connection.texts.outcomes import outcome_sentence
from ...core.model.report import Department, Report, Service
from ...core.model.status import Status
from ...qt.language import tr
from ...sync.outbox.decisions import DecisionReason, decision_reason
from ...sync.rules.rows import OutboxRow
from .. import texts
from ..actions.conflict.dispute import of_row
from ..actions.conflict.dispute_bar import dispute_sentence
from ..actions.texts import unlisted_of, unlisted_text
from ..widgets.labels import plain_tip

EntryRole = Qt.ItemDataRole.UserRole
LONGEST = 400


@dataclass(frozen=True)
class Entry:
    """``title``: what kind of report, or the matter of those below where ``key`` is empty;
    ``place``: its number and street; ``sentence``: why it is here. ``key``: id of an operation, or
    of the draft of a new report; ``refused``: it can be deleted, and nothing else is lost."""

    title: str
    place: str = ""
    sentence: str = ""
    key: str = ""
    status: Status = Status.NEW
    refused: bool = False


def matter_title(matter: DecisionReason) -> str:
    """The header over the changes with one reason."""
    return {
        DecisionReason.CHANGED: tr("Changed Meanwhile"),
        DecisionReason.REFUSED: tr("Refused by the Server"),
        DecisionReason.UNCERTAIN: tr("Sending Uncertain"),
        DecisionReason.ACCOUNT: tr("Made for Another Account"),
    }[matter]


def entries_of(
    rows: Sequence[OutboxRow],
    report_of: Callable[[str], Report | None],
    services: Sequence[Service],
    teams: Sequence[Department] = (),
    form: Entry | None = None,
) -> list[Entry]:
    """Heads and changes from the top; ``report_of``: a report as it is displayed; ``services``,
    ``teams``: those that are known here; ``form``: a new report that was refused, and stands in
    its form."""
    found: list[Entry] = []
    for matter in DecisionReason:
        mine = [row for row in rows if decision_reason(row) is matter]
        entries = [_entry(row, report_of(row.report_id), services, teams) for row in mine]
        if form is not None and matter is DecisionReason.REFUSED:
            entries.append(form)
        found += [Entry(matter_title(matter)), *entries] if entries else []
    return found


def _entry(
    row: OutboxRow,
    report: Report | None,
    services: Sequence[Service],
    teams: Sequence[Department],
) -> Entry:
    report = row.server or report  # as the server has it, where that was read
    if report is not None:
        title, street = report.service_name or report.description, texts.street(report.address)
    else:
        sets = row.operation.sets
        code, street = sets.get("service_code", ""), sets.get("address", "")
        title = next((one.name for one in services if one.code == code), code)
    new = tr("New report")
    number = row.report_id or (new if title else "")
    place = " · ".join(filter(None, (number, texts.one_line(street))))
    status = report.status if report is not None else Status.NEW
    dispute = of_row(row)
    unknown = unlisted_text(unlisted_of(row.operation.sets, teams)) if dispute.not_done else ""
    sentence = " ".join(filter(None, (dispute_sentence(dispute), unknown)))
    if decision_reason(row) is DecisionReason.ACCOUNT:
        sentence = outcome_sentence(row)
    name, refused = (
        texts.one_line(title) or number or new,
        decision_reason(row) is DecisionReason.REFUSED,
    )
    return Entry(name, place, texts.one_line(sentence, LONGEST), row.id, status, refused)


class DecisionModel(QAbstractListModel):
    """Rows are :class:`Entry`; heads cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Take these; nothing moves where they are the same."""
        if list(entries) != self.entries:
            self.beginResetModel()
            self.entries = list(entries)
            self.endResetModel()

    def first(self) -> QModelIndex:
        """The first change; invalid without any."""
        rows = (at for at, entry in enumerate(self.entries) if entry.key)
        return self.index(next(rows, -1))

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        if not index.isValid() or not self.entries[index.row()].key:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == EntryRole:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (entry.title, entry.place, entry.sentence)))
        if role == Qt.ItemDataRole.ToolTipRole and entry.key:
            return plain_tip("\n".join(filter(None, (entry.title, entry.place, entry.sentence))))
        return None
