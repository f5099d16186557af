"""Field by field what was, what I want and what the server has, with one choice for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from ....connection.texts.outcomes import change_words
from ....core.model.operation import field_text
from ... import texts
from ...display_names import value_text
from ...widgets.labels import plain_label, plain_tip

if TYPE_CHECKING:
    from ....connection.connection import Connection
    from ....sync.rules.rows import OutboxRow

FIELDS = (
    *("status", "department", "assignee", "service_code", "position"),
    *("priority", "report_type", "action", "notice"),
)
TEXTS = ("reply", "note")
RADIO_PX = 22
MINE, SERVER = range(2)
TABLE = "SignalementConflictTable"


def comparison(row: OutboxRow) -> list[tuple[str, str, str, str]]:
    """(field, at the start, mine, server) of an outbox row, for fields that matter.

    Those the operation writes, and those the server's read shows changed. Texts as in
    ``core.model.operation.field_text``; mine is empty where the operation writes nothing, and
    of the one public text the reply.
    """
    operation, server = row.operation, row.server
    lines = []
    for name in FIELDS:
        start = operation.base.values.get(name, "")
        theirs = field_text(server, name) if server is not None else ""
        known = name in operation.base.values and server is not None
        if name in operation.sets or (known and theirs != start):
            lines.append((name, start, operation.target(name), theirs))
    return lines


class ElidedRadio(QRadioButton):
    """Gives way where there is no room for its words; they stay in the tool tip."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._full = text
        self.setToolTip(plain_tip(text))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = max(0, self.width() - RADIO_PX)
        shown = self.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))


class ConflictTable(QWidget):
    """Built for one row of the outbox. ``changed`` after every choice."""

    changed = pyqtSignal()

    def __init__(
        self, row: OutboxRow, connection: Connection, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(TABLE)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(QCoreApplication.translate("Signalement", "What Changed"))
        self._row, self._connection = row, connection
        self._forced = {name for name in ("photo",) if row.operation.photos}
        self.choices: dict[str, tuple[QRadioButton, QRadioButton]] = {}
        self.ticks: dict[str, QCheckBox] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._add_titles()
        for line in comparison(row):
            self._add_field(*line)
        for name in TEXTS:
            self._add_text(name, getattr(row.operation, name))

    def parts(self) -> list[str]:
        """Names of the parts of mine that go, as chosen now."""
        fields = [name for name, (mine, _server) in self.choices.items() if mine.isChecked()]
        ticked = [name for name, tick in self.ticks.items() if tick.isChecked()]
        return [*fields, *ticked, *sorted(self._forced)]

    def _add_titles(self) -> None:
        change = self._row.details.foreign
        server = QCoreApplication.translate("Signalement", "Server")
        if change is not None:
            who = change_words(change) if change.author else texts.moment(change.at)
            server = f"{server} ({who})"
        for column, title in enumerate((QCoreApplication.translate("Signalement", "You"), server)):
            label = plain_label(title, bold=True)
            self._grid.addWidget(label, 0, column, Qt.AlignmentFlag.AlignBottom)
            self._grid.setColumnStretch(column, 1)

    def _add_field(self, name: str, start: str, mine: str, theirs: str) -> None:
        at = self._add_name(name, self._value(name, start))
        if name not in self._row.operation.sets:
            self._grid.addWidget(plain_label(self._value(name, mine)), at, MINE)
            self._grid.addWidget(plain_label(self._value(name, theirs), bold=True), at, SERVER)
            return
        pair = (self._radio(name, mine, MINE), self._radio(name, theirs, SERVER))
        group = QButtonGroup(self)
        for column, radio in zip((MINE, SERVER), pair):
            group.addButton(radio)
            self._grid.addWidget(radio, at, column)
        pair[0].setChecked(True)
        pair[0].toggled.connect(lambda _on: self.changed.emit())
        self.choices[name] = pair

    def _radio(self, name: str, value: str, column: int) -> QRadioButton:
        shown = self._value(name, value)
        radio = ElidedRadio(shown, self)
        whose = {
            MINE: QCoreApplication.translate("Signalement", "{field}, yours: {value}"),
            SERVER: QCoreApplication.translate("Signalement", "{field}, the server's: {value}"),
        }[column]
        radio.setAccessibleName(whose.format(field=texts.field_word(name), value=shown))
        return radio

    def _add_text(self, name: str, text: str) -> None:
        if not text:
            return
        ask = QCoreApplication.translate("Signalement", "Send: {field}")
        tick = QCheckBox(ask.format(field=texts.field_word(name)), self)
        tick.setChecked(True)
        tick.setAccessibleDescription(texts.one_line(text, 300))
        tick.toggled.connect(lambda _on: self.changed.emit())
        at = self._grid.rowCount()
        self._grid.addWidget(tick, at, 0, 1, -1)
        label = plain_label(texts.quoted(texts.one_line(text, 300)))
        self._grid.addWidget(label, at + 1, 0, 1, -1)
        self.ticks[name] = tick

    def _add_name(self, name: str, start: str) -> int:
        """What it was, over the whole width, which 300 px need; returns the row below."""
        if name in self._row.operation.sets or name == "notice":  # a reply of ours replaces it
            text = QCoreApplication.translate("Signalement", "{field} · at the start: {value}")
        else:
            text = QCoreApplication.translate(
                "Signalement", "{field} · at the start: {value} · taken over without a question"
            )
        title = text.format(field=texts.field_word(name), value=start)
        at = self._grid.rowCount()
        self._grid.addWidget(plain_label(title), at, 0, 1, -1)
        return at + 1

    def _value(self, name: str, value: str) -> str:
        return value_text(name, value, self._connection.departments, self._connection.services)
