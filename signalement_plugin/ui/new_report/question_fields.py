"""The widgets for the datatypes of questions: creates, reads and fills them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from qgis.gui import QgsCheckableComboBox, QgsDateTimeEdit
from qgis.PyQt.QtCore import QDateTime, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from ...core.model import questions as kinds
from ...core.model.questions import Question
from ..photos.sent_text import SentLine, SentText
from ..texts import one_line
from ..widgets.flow_layout import FlowLayout
from ..widgets.shortcuts import EscapeFirst

LONGEST = 1000  # most letters of an answer on one line
SHOWN = 300  # most letters of a question or of its hint
FEW, SHORT = 3, 16  # most answers, most letters of each, to be shown as buttons
_MOMENT = "yyyy-MM-dd HH:mm"
_TEXT_LINES = 3

Changed = Callable[[], object]


@dataclass(frozen=True)
class FieldKind:
    """``make`` a widget for a question, which calls when its answer changed; ``read`` the values
    in it, and ``fill`` it with values."""

    make: Callable[[Question, Changed], QWidget]
    read: Callable[[Any], list[str]]
    fill: Callable[[Any, Sequence[str]], object]


def _line(question: Question, changed: Changed) -> QWidget:
    line = SentLine()
    line.setMaxLength(LONGEST)
    line.setPlaceholderText(one_line(question.hint, SHOWN))
    line.textChanged.connect(lambda _text: changed())
    return line


def _lines(question: Question, changed: Changed) -> QWidget:
    lines = SentText()
    lines.setPlaceholderText(one_line(question.hint, SHOWN))
    lines.set_lines(_TEXT_LINES, _TEXT_LINES)
    lines.textChanged.connect(changed)
    return lines


def _moment(_question: Question, changed: Changed) -> QWidget:
    moment = QgsDateTimeEdit()
    moment.setAllowNull(True)
    moment.setNullRepresentation("")
    moment.setDisplayFormat(_MOMENT)
    moment.setCalendarPopup(True)
    moment.clear()
    moment.valueChanged.connect(lambda _moment: changed())
    return moment


def _one_of(question: Question, changed: Changed) -> QWidget:
    combo = QComboBox()
    EscapeFirst(combo.view(), combo)
    combo.addItem("", "")
    _fill_list(combo, question)
    combo.currentIndexChanged.connect(lambda _at: changed())
    return combo


class FewChoices(QWidget):
    """A button for each of a few short answers, none of them pressed at first. ``picked``: by a
    person."""

    picked = pyqtSignal()

    def __init__(self, question: Question, changed: Changed) -> None:
        super().__init__()
        self._buttons = QButtonGroup(self)
        self._keys: dict[str, QRadioButton] = {}
        flow = FlowLayout(self)
        for key, name in question.choices:
            self._keys[key] = button = QRadioButton(one_line(name, SHORT).replace("&", "&&"), self)
            self._buttons.addButton(button)
            flow.addWidget(button)
            button.toggled.connect(lambda _on: changed())
            button.clicked.connect(lambda _on: self.picked.emit())

    def chosen(self) -> list[str]:
        return [key for key, button in self._keys.items() if button.isChecked()]

    def choose(self, values: Sequence[str]) -> None:
        self._buttons.setExclusive(False)  # lets a pressed button be released
        for key, button in self._keys.items():
            button.setChecked(key in values[:1])
        self._buttons.setExclusive(True)


def _some_of(question: Question, changed: Changed) -> QWidget:
    combo = QgsCheckableComboBox()
    _fill_list(combo, question)
    combo.checkedItemsChanged.connect(lambda _items: changed())
    return combo


def _fill_list(combo: QComboBox, question: Question) -> None:
    combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    for key, name in question.choices:
        combo.addItem(one_line(name, 80), key)


def _first(values: Sequence[str]) -> str:
    return values[0] if values else ""


def _chosen(combo: QComboBox) -> list[str]:
    key = str(combo.currentData() or "")
    return [key] if key else []


def _choose(combo: QComboBox, values: Sequence[str]) -> None:
    combo.setCurrentIndex(max(0, combo.findData(_first(values))))


def _time_in(field: QgsDateTimeEdit) -> list[str]:
    """A time of this computer's clock as text, with its UTC offset."""
    if field.isNull():
        return []
    return [field.dateTime().toPyDateTime().astimezone().isoformat(" ", "minutes")]


def _show_time(field: QgsDateTimeEdit, values: Sequence[str]) -> None:
    moment = QDateTime.fromString(_first(values).replace(" ", "T"), Qt.DateFormat.ISODate)
    if moment.isValid():
        field.setDateTime(moment.toLocalTime())
    else:
        field.clear()


def _check(combo: QgsCheckableComboBox, values: Sequence[str]) -> None:
    for at in range(combo.count()):
        on = combo.itemData(at) in values
        combo.setItemCheckState(at, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)


_AS_LINE = FieldKind(
    _line, lambda field: [field.text()], lambda field, values: field.setText(_first(values))
)
_FEW = FieldKind(FewChoices, lambda field: field.chosen(), lambda field, keys: field.choose(keys))
_KINDS: Mapping[str, FieldKind] = {
    kinds.STRING: _AS_LINE,
    kinds.NUMBER: _AS_LINE,
    kinds.TEXT: FieldKind(
        _lines,
        lambda field: [field.toPlainText()],
        lambda field, values: field.setPlainText(_first(values)),
    ),
    kinds.DATETIME: FieldKind(_moment, _time_in, _show_time),
    kinds.ONE_OF: FieldKind(_one_of, _chosen, _choose),
    kinds.SOME_OF: FieldKind(_some_of, lambda field: list(field.checkedItemsData()), _check),
}
"""Datatype of a question → its kind of field."""


def kind_of(question: Question) -> FieldKind:
    """What a question is answered with: one of a few short answers takes one click."""
    names = [name for _key, name in question.choices]
    few = len(names) <= FEW and all(len(name) <= SHORT for name in names)
    return _FEW if question.datatype == kinds.ONE_OF and few else _KINDS[question.datatype]
