"""The buttons under the card: three verbs and the rest behind ⋯."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from ..core.capabilities import Capabilities
from ..core.report import Department
from . import words
from .buttons import SnugButton
from .flow_layout import FlowLayout
from .targets import Targets
from .verbs import Verb, all_closed, charge_first, possible, verb_text, why_not

IN_MENU = 20
_ORDER = (Verb.CHARGE, Verb.ASSIGN, Verb.CLOSE, Verb.NOTE)


class VerbBar(QWidget):
    """Emits what is wanted; never sends anything itself."""

    wanted = pyqtSignal(object, str)  # Verb, department id (only for Assign from the menu)
    browse = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._teams: Sequence[Department] = ()
        self._row = QWidget(self)
        flow = FlowLayout(self._row)
        self.buttons: dict[Verb, QPushButton] = {}
        for verb in _ORDER:
            self.buttons[verb] = self._button(verb)
            flow.addWidget(self.buttons[verb])
        self.assign_menu = QMenu(self)
        self.assign_menu.aboutToShow.connect(self._fill_teams)
        self.buttons[Verb.ASSIGN].setMenu(self.assign_menu)
        self.more_menu = QMenu(self)
        flow.addWidget(self._more_button())
        self._left_out = QLabel(self)
        self._left_out.setWordWrap(True)
        self._left_out.setTextFormat(Qt.TextFormat.PlainText)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.addWidget(self._left_out)
        layout.addWidget(self._row)

    def _button(self, verb: Verb) -> QPushButton:
        button = SnugButton("", self._row)
        button.setObjectName(f"SignalementVerb_{verb.value}")
        if verb is not Verb.ASSIGN:
            button.clicked.connect(lambda _=False, which=verb: self.wanted.emit(which, ""))
        return button

    def _more_button(self) -> QPushButton:
        button = SnugButton("⋯", self._row)
        button.setObjectName("SignalementMore")
        button.setAccessibleName(QCoreApplication.translate("Signalement", "More Actions"))
        button.setToolTip(QCoreApplication.translate("Signalement", "More actions"))
        button.setMenu(self.more_menu)
        return button

    def show_for(
        self, targets: Targets, capabilities: Capabilities, teams: Sequence[Department]
    ) -> None:
        """Say what the verbs act on, and offer only what can be done."""
        self._teams = teams if "department" in capabilities.writes else ()
        first = targets.whole and charge_first(targets.sample, capabilities)
        for verb, button in self.buttons.items():
            button.setText(verb_text(verb, targets.count))
            reason = why_not(verb, capabilities)
            button.setEnabled(targets.count > 0 and not reason)
            button.setToolTip(reason)
        self.buttons[Verb.CHARGE].setVisible(first)
        if targets.whole and all_closed(targets.sample):
            self.buttons[Verb.CLOSE].setEnabled(False)
            self.buttons[Verb.CLOSE].setToolTip(
                QCoreApplication.translate("Signalement", "Already closed.")
            )
        self._fill_more(targets, capabilities, with_charge=not first)
        self._left_out.setVisible(targets.left_out > 0)
        self._left_out.setText(
            QCoreApplication.translate(
                "Signalement",
                "%n more selected, outside the filter: left out.",
                None,
                targets.left_out,
            )
        )

    def _fill_teams(self) -> None:
        self.assign_menu.clear()
        for team in self._teams[:IN_MENU]:
            action = self.assign_menu.addAction(words.one_line(team.name, 60).replace("&", "&&"))
            action.triggered.connect(
                lambda _=False, team_id=team.id: self.wanted.emit(Verb.ASSIGN, team_id)
            )
        if self._teams:
            self.assign_menu.addSeparator()
        other = self.assign_menu.addAction(
            QCoreApplication.translate("Signalement", "Other or Nobody…")
        )
        other.triggered.connect(lambda: self.wanted.emit(Verb.ASSIGN, ""))

    def _fill_more(self, targets: Targets, capabilities: Capabilities, with_charge: bool) -> None:
        self.more_menu.clear()
        verbs = [Verb.STATUS] + ([Verb.CHARGE] if with_charge else [])
        for verb in verbs:
            action = self.more_menu.addAction(verb_text(verb, targets.count))
            action.setObjectName(f"SignalementMore_{verb.value}")
            action.setEnabled(targets.count > 0 and possible(verb, capabilities))
            action.triggered.connect(lambda _=False, which=verb: self.wanted.emit(which, ""))
        if targets.single is not None and targets.single.url:
            self.more_menu.addSeparator()
            action = self.more_menu.addAction(
                QCoreApplication.translate("Signalement", "Open in Browser")
            )
            action.triggered.connect(self.browse)
