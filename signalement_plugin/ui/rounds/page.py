"""The page *Round*: its stops and their order, the printed sheet, and the return."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QHideEvent, QShowEvent
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ...core.model.report import Report
from ...qgis_profile.rounds import MOST
from ...qt.language import tr
from ..outputs.choice import ROUND, Choice, choice_text
from ..texts import number
from ..widgets.buttons import MoreButton, SnugButton
from ..widgets.flow_layout import FlowLayout
from ..widgets.icons import theme_icon
from ..widgets.labels import plain_label
from ..widgets.shortcuts import EscapeFirst, local_key
from .stop_list import RoundList

Load = Callable[[Choice], list[Report]]


class RoundPage(QWidget):
    """``edited``: somebody changed the stops, which are the round from now on. ``seen``: it is
    shown, or no longer."""

    left = pyqtSignal()
    edited = pyqtSignal()
    print_wanted = pyqtSignal()
    return_wanted = pyqtSignal()
    edit_wanted = pyqtSignal()
    empty_wanted = pyqtSignal()
    seen = pyqtSignal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementRound")
        self._choices: Sequence[Choice] = ()
        self._load: Load = lambda _choice: []
        self.title = plain_label("", self, bold=True)
        self.way = plain_label("", self)
        self.source, self.template = QComboBox(self), QComboBox(self)
        for box in (self.source, self.template):
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            EscapeFirst(box.view(), box)
        self.source.setAccessibleName(tr("Reports"))
        self.template.setAccessibleName(tr("Template"))
        self.stops = RoundList(self)
        self._lay_out()
        self.source.currentIndexChanged.connect(lambda _at: self._take())
        self.stops.changed.connect(self._tell)
        self.stops.edited.connect(self.edited)
        for key, by in (("Ctrl+Up", -1), ("Ctrl+Down", 1)):
            local_key(self.stops, key, partial(self.stops.shift, by))
        local_key(self.stops, "Del", self.stops.drop)
        local_key(self, "Esc", self.left.emit)

    def _lay_out(self) -> None:
        back = self._button("Back", self.left.emit)
        back.setText(tr("List"))
        back.setIcon(theme_icon("mActionArrowLeft"))
        head = QHBoxLayout()
        head.addWidget(back)
        head.addWidget(self.title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 2, 6, 4)
        column.addLayout(head)
        column.addWidget(self.source)
        column.addWidget(self.way)
        column.addWidget(self.stops, 1)
        column.addWidget(self.template)
        column.addWidget(self._foot())

    def _foot(self) -> QWidget:
        foot = QWidget(self)
        self.sheet = self._button("Sheet", self.print_wanted.emit)
        self.sheet.setText(tr("Print the Sheet"))
        self.sheet.setDefault(True)
        back = self._button("Return", self.return_wanted.emit)
        back.setText(tr("Round Return…"))
        self.more = MoreButton(foot)
        self.more.setObjectName("SignalementRoundMore")
        menu = QMenu(self.more)
        for name, slot in self._entries():
            entry = menu.addAction(_entry_label(name))
            entry.setObjectName(f"SignalementRound_{name}")
            entry.triggered.connect(lambda _=False, act=slot: act())
        self.more.setMenu(menu)
        row = FlowLayout(foot)
        for button in (self.sheet, back, self.more):
            row.addWidget(button)
        return foot

    def _entries(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        stops = self.stops
        return (
            ("order", stops.order),
            ("begin", stops.begin_here),
            ("up", lambda: stops.shift(-1)),
            ("down", lambda: stops.shift(1)),
            ("drop", stops.drop),
            ("empty", self.empty_wanted.emit),
            ("edit", self.edit_wanted.emit),
        )

    def _button(self, name: str, slot: Callable[[], object]) -> SnugButton:
        button = SnugButton("", self)
        button.setObjectName(f"SignalementRound{name}")
        button.clicked.connect(lambda _=False: slot())
        return button

    def show_round(
        self,
        title: str,
        choices: Sequence[Choice],
        load: Load,
        templates: Sequence[tuple[str, str]],
    ) -> None:
        """``choices``: what it can be made of, the likeliest first; ``templates``: each its words
        and its name."""
        self.title.setText(title)
        self._choices, self._load = choices, load
        for box in (self.source, self.template):
            box.blockSignals(True)
            box.clear()
        for choice in choices:
            self.source.addItem(choice_text(choice))
        for label, name in templates:
            self.template.addItem(label, name)
        for box in (self.source, self.template):
            box.blockSignals(False)
        self.source.setVisible(len(choices) > 1)
        self.template.setVisible(len(templates) > 1)
        self._take()

    @property
    def kind(self) -> str:
        """Kind of the choice that is shown."""
        return self._choices[self.source.currentIndex()].kind if self._choices else ""

    def way_text(self) -> str:
        """Number of stops, and length of the way."""
        stops = tr("%n stop(s)", n=self.stops.count())
        way = tr("{km} km as the crow flies")
        km = self.locale().toString(self.stops.metres() / 1000, "f", 1)
        return f"{stops} · {way.format(km=km)}"

    def _take(self) -> None:
        if not self._choices:
            return
        choice = self._choices[self.source.currentIndex()]
        self.stops.show_reports(self._load(choice)[:MOST])
        if choice.kind != ROUND:  # a collected round keeps its order
            self.stops.show_in_order()

    def _tell(self) -> None:
        text = self.way_text()
        choice = self._choices[self.source.currentIndex()] if self._choices else None
        if choice is not None and choice.count > MOST:
            most = tr("A round has at most {most} stops.")
            text = f"{text} · {most.format(most=number(MOST))}"
        self.way.setText(text)
        self.sheet.setEnabled(self.stops.count() > 0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.seen.emit(False)


def _entry_label(name: str) -> str:
    return {
        "order": tr("Put in Order"),
        "begin": tr("Begin Here"),
        "up": tr("Up"),
        "down": tr("Down"),
        "drop": tr("Leave Out"),
        "empty": tr("Empty the Round"),
        "edit": tr("Edit Template…"),
    }[name]
