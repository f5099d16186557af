"""The bar at the top of a form: what a colleague did meanwhile, with his own words, or why the
server did not do a change; in a conflict also a choice per field if there are several."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ....connection.texts.outcomes import LONGEST_MESSAGE, outcome_sentence, wrote_text
from ....core.model.operation import State, field_text
from ....core.model.report import Activity
from ....qt.language import tr
from ... import texts
from ...widgets import colours
from ...widgets.icons import theme_icon
from ...widgets.labels import plain_label
from ...widgets.screen_reader import alert
from ..texts import Unlisted, unlisted_text
from .dispute import Contest, Dispute
from .table import ChoiceTable, Value
from .texts import answered_sentence, changed_sentence

ICON_PX = 16
MOST_SAID = 3
"""Most texts of colleagues that are shown, the newest; all of them are in the report's history."""
_NAMED = ("status", "department", "assignee", "service_code", "priority", "report_type")
"""Fields whose values are short enough for a button."""


class DisputeBar(QFrame):
    """Hidden while there is nothing to tell. ``asks``: the user has to decide."""

    changed = pyqtSignal()  # the user chose another value

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementDispute")
        self.sentence = plain_label(parent=self, bold=True)
        self.kept = plain_label(parent=self)
        self.table: ChoiceTable | None = None
        self._contests: list[Contest] = []
        self._value: Value = lambda _field, value: value
        self._dispute: Dispute | None = None
        self.asks = False
        icon = QLabel(self)
        icon.setPixmap(theme_icon("mIconWarning").pixmap(ICON_PX, ICON_PX))
        row = QHBoxLayout()
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout()
        self._column.setSpacing(2)
        for part in (self.sentence, self.kept):
            self._column.addWidget(part)
        row.addLayout(self._column, 1)
        self.setLayout(row)
        row.setContentsMargins(6, 4, 6, 4)
        self.hide()

    def show_dispute(
        self,
        dispute: Dispute | None,
        contests: Sequence[Contest],
        value: Value,
        unlisted: Unlisted,
        *,
        written: bool,
    ) -> None:
        """``None``: there is nothing to tell; ``contests``: the fields to decide about;
        ``unlisted``: what stands in the fields and is not known here; ``written``: a text of mine
        is kept. What was chosen before stays chosen."""
        was = self.isVisible(), self.sentence.text()
        self._value, self._dispute = value, dispute
        self.asks = bool(contests) or (dispute is not None and dispute.row is not None)
        self.setVisible(dispute is not None)
        if dispute is None:
            self._show_table([])
            return
        self._paint()
        said = dispute_sentence(dispute)
        self.sentence.setText(said)
        lines = _wrote(dispute, said)
        if dispute.status and not self.asks:
            shown = texts.quoted(value("status", dispute.status))
            lines.append(texts.named_text(texts.field_label("status"), shown))
        if self.not_done:
            lines += filter(None, (unlisted_text(unlisted),))
        elif written and self.asks:
            lines.append(_kept_sentence())
        self.kept.setText("\n".join(lines))
        self.kept.setVisible(bool(lines))
        self._show_table(list(contests))
        if was != (True, self.sentence.text()):
            alert(self.sentence, self.sentence.text())

    def _show_table(self, contests: list[Contest]) -> None:
        if contests == self._contests:
            return
        self._contests = contests
        if self.table is not None:
            self._column.removeWidget(self.table)
            self.table.deleteLater()
            self.table = None
        if len(contests) > 1:
            self.table = ChoiceTable(contests, self._value, self)
            self.table.changed.connect(self.changed)
            self._column.addWidget(self.table)

    @property
    def not_done(self) -> bool:
        """Whether the change below was sent, but not done by the server."""
        return self._dispute is not None and self._dispute.not_done

    def theirs(self) -> list[str]:
        """Of several fields, those where the user chose the server's value."""
        return self.table.theirs() if self.table is not None else []

    def contested(self) -> list[str]:
        """Fields to decide about."""
        return [contest.field for contest in self._contests]

    def labels(self, *, short: bool) -> tuple[str, str]:
        """Texts of the two buttons: the one that gives up, the one that sends."""
        if self._dispute is not None and self.not_done:
            return self._way_out(self._dispute, short=short), _send_label()
        only = self._contests[0] if len(self._contests) == 1 else None
        if short or only is None or not only.chosen or only.field not in _NAMED:
            return tr("Leave"), _send_label()
        send = tr("Send {value}")
        mine = texts.quoted(texts.one_line(self._value(only.field, only.mine), 30))
        return self._leave_label(only.field, only.theirs), send.format(value=mine)

    def _way_out(self, dispute: Dispute, *, short: bool) -> str:
        """Text of the button that gives up a change that the server did not do."""
        if dispute.row is not None and dispute.row.state is State.REFUSED:
            return tr("Delete")
        stays, now = dispute.stays, dispute.now
        theirs = field_text(now, stays) if stays in _NAMED and now is not None else ""
        if short or not theirs:
            return tr("Leave")
        return self._leave_label(stays, theirs)

    def _leave_label(self, field: str, theirs: str) -> str:
        leave = tr("Leave {value}")
        return leave.format(value=texts.quoted(texts.one_line(self._value(field, theirs), 30)))

    def _paint(self) -> None:
        name = "#SignalementDispute"
        parts = f"{name}, {name} QLabel, {name} QRadioButton"
        self.setStyleSheet(colours.ground_style(parts, "warning"))


def _send_label() -> str:
    return tr("Send")


def dispute_sentence(dispute: Dispute) -> str:
    """What happened to a change, or to the report that is being written about."""
    row = dispute.row
    if row is not None and row.reason != "moved":
        return outcome_sentence(row)
    if any(one.kind == "reply" for one in dispute.colleague_texts or ()):
        return answered_sentence(dispute.author, dispute.at)
    return changed_sentence(dispute.author, dispute.at)


def _kept_sentence() -> str:
    """What happens to a text of mine."""
    return tr("Your text is kept: if you leave it, it stays here, unsent.")


def _wrote(dispute: Dispute, said: str) -> list[str]:
    """A line for each text that a colleague wrote, the newest last, and ``said`` does not quote."""
    if dispute.colleague_texts is not None:
        newest = dispute.colleague_texts[-MOST_SAID:]
        return [_entry_text(one, dispute.author) for one in newest if _quote(one) not in said]
    change = dispute.row.details.foreign if dispute.row is not None else None
    wrote = wrote_text(change) if change is not None else ""
    return [wrote] if wrote and wrote not in said else []


def _quote(entry: Activity) -> str:
    return texts.quoted(texts.one_line(entry.text, LONGEST_MESSAGE))


def _entry_text(entry: Activity, author: str) -> str:
    """What it is, whose where that is not the ``author`` of the sentence above, and its words."""
    whose = texts.one_line(entry.author, 60) if entry.author != author else ""
    name = " · ".join(filter(None, (texts.kind_label(entry.kind), whose)))
    return texts.named_text(name, _quote(entry))
