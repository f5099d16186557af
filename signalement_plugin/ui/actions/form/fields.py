"""The fields of a form for status, department, person, service, priority, type and further actions,
with the values that the system accepts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QComboBox, QGridLayout, QLabel, QSizePolicy, QWidget

from ....core.filter.nearest import nearest
from ....core.model.report import Department, Report, Service
from ....core.model.status import Status
from ....layer.texts import priority_texts, type_texts
from ....qt.language import tr
from ...display_names import people
from ...texts import one_line, status_label
from ...widgets.labels import tell_whole
from ...widgets.search_combo import SearchCombo
from ...widgets.shortcuts import EscapeFirst
from ...widgets.status_glyphs import glyph_pixmap
from ..actions import ACTION_SPECS, ReportAction, settable_statuses
from ..context import ActionContext

LONG = frozenset({"department", "assignee", "service_code"})
"""Lists that have dozens of entries: they are narrowed by typing."""
KEEP = "\x00keep"
"""Data of the entry *(unchanged)*."""


class ActionFormFields(QWidget):
    """Combos for the fields of a change request. A field left at *(unchanged)* is not written."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._teams: Sequence[Department] = ()
        self._clears: frozenset[str] = frozenset()
        self._me = ""
        self._in_place = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        grid = QGridLayout(self)  # QFormLayout would leave room for hidden rows
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        self.combos: dict[str, QComboBox] = {}
        self._labels: dict[str, QLabel] = {}
        for name, text in (
            ("status", tr("S&tatus")),
            ("department", tr("&Department")),
            ("assignee", tr("&Person")),
            ("service_code", tr("Ser&vice")),
            ("priority", tr("P&riority")),
            ("report_type", tr("T&ype")),
            ("action", tr("Act&ion")),
        ):
            combo = SearchCombo(self) if name in LONG else QComboBox(self)
            if name not in LONG:
                EscapeFirst(combo.view(), combo)
            combo.setObjectName(f"SignalementStrip_{name}")
            # Enter must not add typed text to the list: each entry needs an id
            combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            combo.setMinimumContentsLength(6)
            label = QLabel(text, self)
            label.setBuddy(combo)
            combo.setAccessibleName(text.replace("&", ""))
            tell_whole(combo, text.replace("&", ""))
            grid.addWidget(label, len(self.combos), 0)
            grid.addWidget(combo, len(self.combos), 1)
            self.combos[name], self._labels[name] = combo, label
            combo.currentIndexChanged.connect(lambda _at: self.changed.emit())
        for name in LONG:
            self.combos[name].editTextChanged.connect(lambda _text: self.changed.emit())
        self.combos["department"].currentIndexChanged.connect(lambda _at: self._fill_people())

    @property
    def any_shown(self) -> bool:
        return self.count_shown > 0

    @property
    def count_shown(self) -> int:
        """How many fields are shown."""
        return sum(self._is_shown(name) for name in self.combos)

    def open(self, context: ActionContext) -> None:
        """Offer what the action needs; fields start at what is likeliest."""
        capabilities, action = context.capabilities, context.action
        self._teams, self._me, self._clears = context.teams, context.me, capabilities.clears
        self._in_place = "department" in capabilities.couples.get("assignee", ())
        shown = (
            ACTION_SPECS[action].fields if context.only is None else context.only
        ) & capabilities.writes
        self._fill_statuses(settable_statuses(action, capabilities), action, _refused(context))
        self._fill_departments(context.reports, some="department" in capabilities.lists_part)
        self._fill_services(context.services, context.reports)
        self._fill_people()
        for name, labels in (("priority", priority_texts()), ("report_type", type_texts())):
            self._fill_triage(name, labels, context.reports)
        self._fill_actions(capabilities.actions)
        for name, combo in self.combos.items():
            wanted = name in shown and (name != "status" or combo.count() > 0)
            combo.setVisible(wanted)
            self._labels[name].setVisible(wanted)
        if self.count_shown == 1:  # a status alone needs no label
            self._labels["status"].hide()
        if action is ReportAction.CHARGE and context.me:
            self.set_value("assignee", context.me)
        if action is ReportAction.SEND_BACK:
            self._send_back()
        self.setVisible(self.any_shown)

    def _send_back(self) -> None:
        """Propose no team and no person; if the server needs a team, the user chooses one."""
        self.combos["department"].setCurrentIndex(-1)
        for name in ("department", "assignee"):  # in this order: the people depend on the team
            if name in self._clears:
                self.set_value(name, "")

    def values(self) -> dict[str, str]:
        """Field → wanted value, without those left unchanged."""
        found = {}
        for name in self.combos:
            value = self._value(name)
            if self._is_shown(name) and self._is_chosen(name) and value != KEEP:
                found[name] = value
        return found

    def unlisted(self) -> dict[str, tuple[str, str]]:
        """Field → what was typed that no list has, and the entry that is most like it (empty for
        none)."""
        found = {}
        for name, combo in self.combos.items():
            typed = combo.currentText().strip()
            free = self._is_shown(name) and _is_free(combo)
            if free and typed and combo.findText(typed, Qt.MatchFlag.MatchFixedString) < 0:
                known = [combo.itemText(at) for at in range(combo.count())]
                found[name] = typed, nearest(typed, known)
        return found

    def set_value(self, name: str, value: str) -> None:
        """Choose a value; one that is not in the list is typed in where that is possible."""
        combo = self.combos[name]
        at = combo.findData(value)
        if at >= 0:
            combo.setCurrentIndex(at)
        elif _is_free(combo):
            combo.setEditText(value)

    def complete(self) -> bool:
        """Whether each field that is shown has a value."""
        return all(self._is_chosen(name) for name in self.combos if self._is_shown(name))

    def focus_first(self) -> None:
        first = next((self.combos[n] for n in self.combos if self._is_shown(n)), None)
        if first is not None:
            first.setFocus()

    def _is_shown(self, name: str) -> bool:
        return not self.combos[name].isHidden()

    def _is_chosen(self, name: str) -> bool:
        combo = self.combos[name]
        settled = not isinstance(combo, SearchCombo) or combo.settled()
        return _is_free(combo) or (settled and combo.currentIndex() >= 0)

    def _value(self, name: str) -> str:
        combo = self.combos[name]
        if _is_free(combo) and combo.currentText() != combo.itemText(combo.currentIndex()):
            typed = combo.currentText().strip()
            at = combo.findText(typed, Qt.MatchFlag.MatchFixedString)
            return str(combo.itemData(at)) if at >= 0 else typed or KEEP
        data = combo.currentData()
        return combo.currentText().strip() if data is None else str(data)

    def _fill_statuses(
        self, statuses: Sequence[Status], action: ReportAction, refused: frozenset[Status]
    ) -> None:
        """Offer the statuses, refused ones last. If the usual status was refused, none is chosen:
        the next one would mean something else."""
        combo = self.combos["status"]
        combo.clear()
        combo.setPlaceholderText(tr("(choose)"))
        unchanged = tr("(unchanged)")
        if action is ReportAction.STATUS:
            combo.addItem(unchanged, KEEP)
        for status in sorted(statuses, key=lambda one: one in refused):
            combo.addItem(QIcon(glyph_pixmap(status)), status_label(status), str(status))
        if action is ReportAction.TRANSFER and statuses:
            combo.addItem(unchanged, KEEP)
        usual = action is ReportAction.STATUS or not refused.intersection(statuses[:1])
        combo.setCurrentIndex(0 if combo.count() and usual else -1)

    def _fill_departments(self, reports: Sequence[Report], *, some: bool) -> None:
        """``some``: the server may have others than it lists, which can be typed."""
        combo = self.combos["department"]
        combo.blockSignals(True)
        combo.clear()
        _set_free(combo, some)
        self._add_common(combo, "department")
        for team in self._teams:
            combo.addItem(one_line(team.name, 60), team.id)
        held = {report.department for report in reports}
        only = held.pop() if len(held) == 1 else ""
        combo.setCurrentIndex(max(0, combo.findData(only)) if only else 0)
        combo.blockSignals(False)

    def _fill_services(self, services: Sequence[Service], reports: Sequence[Report]) -> None:
        combo = self.combos["service_code"]
        combo.blockSignals(True)
        combo.clear()
        combo.addItem(tr("(unchanged)"), KEEP)
        for service in services:
            combo.addItem(one_line(service.name, 80), service.code)
        held = {report.service_code for report in reports}
        only = held.pop() if len(held) == 1 else ""
        combo.setCurrentIndex(max(0, combo.findData(only)) if only else 0)
        combo.blockSignals(False)

    def _fill_triage(self, name: str, labels: Mapping[str, str], reports: Sequence[Report]) -> None:
        combo = self.combos[name]
        combo.blockSignals(True)
        combo.clear()
        combo.addItem(tr("(unchanged)"), KEEP)
        for value, word in labels.items():
            combo.addItem(word, value)
        held = {str(getattr(report, name)) for report in reports}
        combo.setCurrentIndex(max(0, combo.findData(held.pop())) if len(held) == 1 else 0)
        combo.blockSignals(False)

    def _fill_actions(self, actions: Mapping[str, str]) -> None:
        combo = self.combos["action"]
        combo.blockSignals(True)
        combo.clear()
        combo.setPlaceholderText(tr("(choose)"))
        for name, title in actions.items():
            combo.addItem(one_line(title, 60), name)
        combo.setCurrentIndex(-1)  # no value is proposed
        combo.blockSignals(False)

    def _fill_people(self) -> None:
        combo = self.combos["assignee"]
        department = self._value("department")
        # all people: in this system a person replaces the team, or no other team is wanted
        whole = self._in_place or department == KEEP
        known = people(self._teams, "" if whole else department)
        combo.blockSignals(True)
        combo.clear()
        _set_free(combo, not people(self._teams))
        self._add_common(combo, "assignee")
        mine = known.get(self._me, self._me)
        if mine:
            text = tr("{name} (me)").format(name=mine)
            combo.addItem(one_line(text, 60), self._me)
        for person, name in known.items():
            if person != self._me:
                combo.addItem(one_line(name, 60), person)
        combo.setCurrentIndex(0)
        combo.blockSignals(False)

    def _add_common(self, combo: QComboBox, name: str) -> None:
        combo.addItem(tr("(unchanged)"), KEEP)
        if name in self._clears:
            combo.addItem(tr("(nobody)"), "")


def _set_free(combo: QComboBox, free: bool) -> None:
    if isinstance(combo, SearchCombo):
        combo.free = free


def _is_free(combo: QComboBox) -> bool:
    """Whether the user may type a value that the server does not list."""
    return isinstance(combo, SearchCombo) and combo.free


def _refused(context: ActionContext) -> frozenset[Status]:
    """What the server did not let follow, last time, from where all of these reports are."""

    def refused(status: Status) -> bool:
        moves = [(str(report.status), str(status)) for report in context.reports]
        return bool(moves) and all(move in context.refused for move in moves)

    return frozenset(filter(refused, settable_statuses(context.action, context.capabilities)))
