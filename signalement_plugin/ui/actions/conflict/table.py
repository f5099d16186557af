"""A table of fields in conflict: my value and the server's, with a choice for each that I set."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QSizePolicy, QWidget

from ....qt.language import tr
from ... import texts
from ...widgets.labels import plain_label, plain_tip
from .dispute import Contest

RADIO_PX = 22
MINE, SERVER = range(2)
Value = Callable[[str, str], str]
"""(field, stored value) → text for the user."""


class ElidedRadio(QRadioButton):
    """A radio button whose text is cut where there is no room; the tool tip has all of it."""

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


class ChoiceTable(QWidget):
    """My values are chosen at first; ``changed`` is emitted after every choice."""

    changed = pyqtSignal()

    def __init__(
        self, contests: Sequence[Contest], value: Value, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("What Changed"))
        self._value = value
        self.choices: dict[str, tuple[QRadioButton, QRadioButton]] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        titles = (
            tr("You"),
            tr("Server"),
        )
        for column, title in enumerate(titles):
            self._grid.addWidget(plain_label(title, bold=True), 0, column)
            self._grid.setColumnStretch(column, 1)
        for contest in contests:
            self._add(contest)

    def theirs(self) -> list[str]:
        """Fields that keep the server's values."""
        return [name for name, (_mine, server) in self.choices.items() if server.isChecked()]

    def _add(self, contest: Contest) -> None:
        at = self._grid.rowCount()
        self._grid.addWidget(plain_label(texts.field_label(contest.field)), at, 0, 1, -1)
        if not contest.chosen:
            for column, value in ((MINE, contest.mine), (SERVER, contest.theirs)):
                label = plain_label(self._value(contest.field, value), bold=column == SERVER)
                self._grid.addWidget(label, at + 1, column)
            return
        pair = (self._radio(contest, MINE), self._radio(contest, SERVER))
        group = QButtonGroup(self)
        for column, radio in enumerate(pair):
            group.addButton(radio)
            self._grid.addWidget(radio, at + 1, column)
        pair[MINE].setChecked(True)
        pair[MINE].toggled.connect(lambda _on: self.changed.emit())
        self.choices[contest.field] = pair

    def _radio(self, contest: Contest, column: int) -> QRadioButton:
        shown = self._value(contest.field, contest.mine if column == MINE else contest.theirs)
        radio = ElidedRadio(shown, self)
        whose = {
            MINE: tr("{field}, yours: {value}"),
            SERVER: tr("{field}, the server's: {value}"),
        }[column]
        name = whose.format(field=texts.field_label(contest.field), value=shown)
        radio.setAccessibleName(name)
        return radio
