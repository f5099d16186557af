"""In the card: the *Cadastral Location* of the shown report, and its actions."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ...cadastre.plan.location import LocationKind, ParcelLocation
from ...cadastre.plan.plan import PlanSource
from ...cadastre.texts import location_lines, nothing_text
from ...qt.language import tr
from ..widgets.labels import plain_label

ZOOM, REPORTS, NEIGHBOURS, COPY, FILE = "zoom", "reports", "neighbours", "copy", "file"
FILTER = "filter"


class CadastralLocation(QWidget):
    """Hidden without a report that has a position. ``load_wanted``: [Load Here]; ``wanted``: an
    action of the menu and the key of the parcel."""

    load_wanted = pyqtSignal()
    add_wanted = pyqtSignal()
    context_wanted = pyqtSignal()
    wanted = pyqtSignal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementCadastralLocation")
        self._key = ""
        self.text = plain_label()
        self.text.setAccessibleName(tr("Cadastral Location"))
        self.around = plain_label()
        self.load = self._button(tr("Load Here"))
        self.load.clicked.connect(self.load_wanted)
        self.add = self._button(tr("Add Cadastre…"))
        self.add.setAutoRaise(True)  # flat: optional, not the next step
        self.add.clicked.connect(self.add_wanted)
        self.more = self._button(tr("Parcel"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(self._menu())
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for button in (self.load, self.more, self.add):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self.text)
        column.addWidget(self.around)
        column.addLayout(row)
        self.show_around([])
        self.show_none()

    def _button(self, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        return button

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        self.actions_by_name: dict[str, QAction] = {}
        for name, text in (
            (ZOOM, tr("Zoom to Parcel")),
            (REPORTS, tr("Select Reports on It and Near")),
            (FILTER, tr("Show Only Reports on It")),
            (NEIGHBOURS, tr("Neighbours…")),
            (FILE, tr("Parcel File…")),
            (COPY, tr("Copy Parcel Number")),
        ):
            action = menu.addAction(text)
            action.triggered.connect(lambda _=False, name=name: self.wanted.emit(name, self._key))
            self.actions_by_name[name] = action
        menu.addSeparator()
        for text, signal in (
            (tr("Add Cadastre…"), self.add_wanted),
            (tr("Layers Around…"), self.context_wanted),
        ):
            menu.addAction(text).triggered.connect(lambda _=False, signal=signal: signal.emit())
        return menu

    def show_none(self) -> None:
        """No report, or one without a position."""
        self.hide()

    def show_no_plan(self) -> None:
        """There is a position, and nothing to compare it with."""
        self._show("", "")
        self.add.show()

    def show_reading(self) -> None:
        """A plan is being read or loaded."""
        self._show(tr("Reading the parcels…"), "")

    def show_progress(self, done: int, total: int) -> None:
        """Parcels come, square by square."""
        text = tr("Loading parcels: {done} of {total}…")
        self._show(text.format(done=done, total=total), "")

    def show_error(self, sentence: str) -> None:
        """Why parcels could not be loaded; trying again is possible."""
        self._show(sentence, "")
        self.load.show()
        self.add.show()

    def show_verdict(
        self, verdict: ParcelLocation, source: PlanSource, loadable: bool, asked: bool = False
    ) -> None:
        """What the plan says. ``loadable``: the plan comes from a service that can be asked;
        ``asked``: it was, for this very place."""
        none_near = asked and verdict.kind is LocationKind.UNLOADED
        lines = [nothing_text(source)] if none_near else location_lines(verdict, source)
        self._show("\n".join(lines), verdict.key)
        unloaded = verdict.kind is LocationKind.UNLOADED
        self.load.setVisible(unloaded and loadable)
        self.add.setVisible(unloaded and not loadable)

    def show_around(self, lines: list[str]) -> None:
        """What layers declared as context have near the report."""
        self.around.setText("\n".join(lines))
        self.around.setVisible(bool(lines))

    def _show(self, text: str, key: str) -> None:
        self._key = key
        self.text.setText(text)
        self.text.setVisible(bool(text))
        self.more.setVisible(bool(key))
        self.load.hide()
        self.add.hide()
        self.show()
