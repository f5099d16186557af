"""The buttons under the card: up to three actions, and the rest behind ⋯."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QCheckBox, QMenu, QPushButton, QVBoxLayout, QWidget

from ...connection.queries.suggestions import Usual
from ...core.model.capabilities import Capabilities
from ...core.model.report import Department, Report
from ...qt.language import tr
from .. import texts
from ..widgets.buttons import MoreButton, SnugButton
from ..widgets.flow_layout import FlowLayout
from ..widgets.shortcuts import key_of, with_key
from .actions import ACTION_SPECS, MENU, ReportAction, is_possible, leading_actions
from .context import ActionTargets
from .report_menu import Around, entry_text
from .texts import action_text, button_text, usual_text, why_not

IN_MENU = 20
_KEYS = {
    ReportAction.ASSIGN: "assign",
    ReportAction.CLOSE: "close",
    ReportAction.REPLY: "reply",
    ReportAction.NOTE: "note",
    ReportAction.MOVE: "move",
    ReportAction.DUPLICATE: "duplicate",
}
"""Action → name of its key in ``widgets.shortcuts.LETTERS``."""
LOOKS = ("follow", "zoom", "copy", "browse")
ON_PAPER = ("collect", "report")
"""Entries for several reports too: add them to the round, print their sheets."""
_WITH_BUTTON = (
    ReportAction.CHARGE,
    ReportAction.REOPEN,
    ReportAction.ASSIGN,
    ReportAction.CLOSE,
    ReportAction.NOTE,
    ReportAction.REPLY,
)


class ActionBar(QWidget):
    """Emits the action that the user chose; sends nothing itself."""

    # ReportAction; id of a team or name of a system's own action if a menu gave one, else empty
    wanted = pyqtSignal(object, str)
    looked = pyqtSignal(str)  # name of an action that writes nothing, such as zoom
    outside_wanted = pyqtSignal(bool)  # True: also act on selected reports that the filter hides

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._teams: Sequence[Department] = ()
        self._usual, self._single = Usual(), ""
        self._followed = False
        self._row = QWidget(self)
        flow = FlowLayout(self._row)
        self.buttons: dict[ReportAction, QPushButton] = {}
        for action in _WITH_BUTTON:
            self.buttons[action] = self._button(action)
            flow.addWidget(self.buttons[action])
        self.assign_menu = QMenu(self)
        self.assign_menu.aboutToShow.connect(self._fill_teams)
        self.buttons[ReportAction.ASSIGN].setMenu(self.assign_menu)
        self.more_menu = QMenu(self)
        more = MoreButton(self._row)
        more.setObjectName("SignalementMore")
        more.setMenu(self.more_menu)
        flow.addWidget(more)
        self.outside = QCheckBox(self)
        self.outside.setObjectName("SignalementOutside")
        self.outside.clicked.connect(self.outside_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.addWidget(self.outside)
        layout.addWidget(self._row)

    def _button(self, action: ReportAction) -> QPushButton:
        button = SnugButton("", self._row)
        button.setObjectName(f"SignalementVerb_{action.value}")
        if action is not ReportAction.ASSIGN:
            button.clicked.connect(lambda _=False, which=action: self.wanted.emit(which, ""))
        return button

    def show_for(
        self, targets: ActionTargets, capabilities: Capabilities, teams: Sequence[Department]
    ) -> None:
        """Show what the actions act on, and offer only actions that are possible."""
        self._teams = teams if "department" in capabilities.writes else ()
        self._single = targets.single.report_id if targets.single is not None else ""
        known = targets.sample if targets.whole else ()
        shown = leading_actions(known, capabilities)
        for action, button in self.buttons.items():
            button.setText(button_text(action, targets.count))
            reason = why_not(action, capabilities, known)
            button.setEnabled(targets.count > 0 and not reason)
            name = _KEYS.get(action, "")
            button.setToolTip(reason or (with_key(button.text(), name) if name else button.text()))
            button.setVisible(action in shown)
        self._fill_more(targets, capabilities, shown)
        self._show_outside(targets)

    def _show_outside(self, targets: ActionTargets) -> None:
        outside = targets.left_out + targets.included
        self.outside.setVisible(outside > 0)
        self.outside.setChecked(targets.included > 0)
        self.outside.setText(tr("Also %n selected outside the filter", n=outside))

    def show_usual(self, usual: Usual) -> None:
        """Keep for the *Assign* menu which teams got reports like the shown one."""
        self._usual = usual

    def _fill_teams(self) -> None:
        self.assign_menu.clear()
        if self._usual.of == self._single:
            self._fill_usual()
        for team in self._teams[:IN_MENU]:
            self._add_team(team.id, texts.one_line(team.name, 60))
        if self._teams:
            self.assign_menu.addSeparator()
        other = self.assign_menu.addAction(tr("Other or Nobody…"))
        other.triggered.connect(lambda: self.wanted.emit(ReportAction.ASSIGN, ""))

    def _fill_usual(self) -> None:
        names = {team.id: team.name for team in self._teams}
        for team_id, count in self._usual.teams:
            if team_id in names:
                name = texts.one_line(names[team_id], 40)
                entry = self._add_team(team_id, usual_text(name, count, self._usual))
                entry.setObjectName(f"SignalementUsual_{team_id}")
        if not self.assign_menu.isEmpty():
            self.assign_menu.addSeparator()

    def _add_team(self, team_id: str, text: str) -> QAction:
        entry = self.assign_menu.addAction(text.replace("&", "&&"))
        entry.triggered.connect(lambda _=False: self.wanted.emit(ReportAction.ASSIGN, team_id))
        return entry

    def _fill_more(
        self, targets: ActionTargets, capabilities: Capabilities, shown: Sequence[ReportAction]
    ) -> None:
        self.more_menu.clear()
        for part in MENU:
            for action in part:
                fits = ACTION_SPECS[action].several or targets.count == 1
                if action not in shown and fits and is_possible(action, capabilities):
                    self._add_action(action, targets, capabilities)
            self.more_menu.addSeparator()
        if is_possible(ReportAction.ACTION, capabilities):
            for name, title in list(capabilities.actions.items())[:IN_MENU]:
                self._add_own_action(name, title, targets)
            self.more_menu.addSeparator()
        for name in ON_PAPER:
            self._add_look(name, look_label(name))
        self.more_menu.addSeparator()
        if targets.single is not None:
            self._add_looks(targets.single)

    def _add_look(self, name: str, text: str) -> QAction:
        entry = self.more_menu.addAction(text)
        entry.setObjectName(f"SignalementLook_{name}")
        entry.triggered.connect(lambda _=False, which=name: self.looked.emit(which))
        return entry

    def _add_looks(self, report: Report) -> None:
        """Add the entries for one report that write nothing."""
        for name in LOOKS:
            if name == "browse" and not report.url:
                continue
            entry = self._add_look(name, look_label(name))
            entry.setEnabled(name != "zoom" or report.lon is not None)
            if name == "follow":
                entry.setCheckable(True)
        self.show_followed(self._followed)

    def show_collected(self, count: int, *, in_round: bool) -> None:
        """Tell the bar whether all of the ``count`` reports are in the round already."""
        for entry in self.more_menu.actions():
            if entry.objectName() == "SignalementLook_collect":
                text = entry_text("collect", count, Around(in_round=in_round))
                entry.setText(f"{text}\t{key_of('collect')}")

    def show_followed(self, on: bool) -> None:
        """Tell the bar whether the shown report is followed."""
        self._followed = on
        for entry in self.more_menu.actions():
            if entry.objectName() == "SignalementLook_follow":
                entry.setChecked(on)

    def _add_own_action(self, name: str, title: str, targets: ActionTargets) -> None:
        """Add an action that the system's administrator has set up, by its own name."""
        entry = self.more_menu.addAction(action_text(title, targets.count))
        entry.setObjectName(f"SignalementDo_{name}")
        entry.setEnabled(targets.count > 0)
        entry.triggered.connect(lambda _=False: self.wanted.emit(ReportAction.ACTION, name))

    def _add_action(
        self, action: ReportAction, targets: ActionTargets, capabilities: Capabilities
    ) -> None:
        known = targets.sample if targets.whole else ()
        key = key_of(_KEYS[action]) if action in _KEYS else ""
        label = button_text(action, targets.count).replace("&", "&&")
        entry = self.more_menu.addAction(f"{label}\t{key}" if key else label)
        entry.setObjectName(f"SignalementMore_{action.value}")
        entry.setEnabled(targets.count > 0 and not why_not(action, capabilities, known))
        entry.triggered.connect(lambda _=False, which=action: self.wanted.emit(which, ""))


def look_label(name: str) -> str:
    """Text of a menu entry that writes nothing."""
    return {
        "collect": tr("Add to the Round"),
        "report": tr("Report Sheet (PDF)"),
        "follow": tr("Follow"),
        "zoom": tr("Zoom to the Report"),
        "copy": tr("Copy Number, Street and Position"),
        "browse": tr("Open in Browser"),
    }[name]
