"""The questions of a category as fields in the form of a new report."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from ...connection.texts.answers import fault_sentence
from ...connection.texts.outcomes import error_sentence
from ...core.changes.answers import Fault, faults, given_answers
from ...core.errors import SignalementError
from ...core.model.questions import GivenAnswer, Question
from ...qt.language import tr
from ..photos.sent_text import SentLine, SentText
from ..texts import one_line
from ..widgets.labels import plain_label, plain_tip
from .question_fields import SHOWN, FewChoices, kind_of

BESIDE_EM = 8


class Questions(QWidget):
    """The fields of one service. While its questions are not known, or cannot be read, earlier
    answers are kept unchanged."""

    changed = pyqtSignal()
    asked = pyqtSignal()  # the fields were made anew
    pictured = pyqtSignal(object)  # QMimeData, pasted or dropped into an answer
    picked = pyqtSignal()  # the button of a short answer was clicked: the form moves on

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementQuestions")
        self.zone = "Europe/Brussels"
        self._service = ""
        self._asked: tuple[Question, ...] | None = None
        self._kept: dict[str, tuple[GivenAnswer, ...]] = {}  # answers that were given, by service
        # what was typed, by code of the question, for earlier services too
        self._typed: dict[str, list[str]] = {}
        self._answered: dict[str, Question] = {}  # by code: the question that the answer belongs to
        self._fields: dict[str, tuple[Question, QWidget]] = {}
        self.note = plain_label(parent=self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.note)
        self._inside = QWidget(self)
        self._column.addWidget(self._inside)
        self._say("")

    # -- questions

    def begin(self, service: str, asked: Sequence[Question] | None) -> None:
        """Show the questions of another service; ``None``: they are not known yet."""
        self._kept[self._service] = self.answers()
        self._service = service
        self._show(asked)
        waiting = tr("Asking what this service wants…")
        self._say(waiting if asked is None else "")

    def offer(self, asked: Sequence[Question] | SignalementError) -> None:
        """What the chosen service asks, or why that cannot be known."""
        if not isinstance(asked, SignalementError):
            self._say("")
            self._show(asked)
        elif self._asked is None:
            unread = tr(
                "What this service asks cannot be read. You can send the report all the same; "
                "the server may want more. {why}"
            )
            self._say(unread.format(why=error_sentence(asked)))

    def _say(self, text: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))
        self.setVisible(bool(text or self._asked))

    # -- answers

    def answers(self) -> tuple[GivenAnswer, ...]:
        """The answers in the fields; without fields, the answers that were kept."""
        if self._asked is None:
            return self._kept.get(self._service, ())
        self._remember()
        return given_answers(self._asked, self._typed, self.zone)

    def set_answers(self, answers: Sequence[GivenAnswer]) -> None:
        """Fill the fields with what was kept of this service, and nothing else."""
        self._kept = {self._service: tuple(answers)}
        self._typed = {one.code: list(one.values) for one in answers}
        for question, field in self._fields.values():
            kind_of(question).fill(field, self._typed.get(question.code, ()))

    @property
    def fields(self) -> dict[str, QWidget]:
        """Code of a question → its field."""
        return {code: field for code, (_question, field) in self._fields.items()}

    def wording(self, code: str) -> str:
        """The words of a question that stands here; empty for none."""
        return self._fields[code][0].text if code in self._fields else ""

    def fault(self) -> str:
        """The first answer that is missing or wrong, as a sentence; empty where all is well."""
        first = self._first_fault()
        return "" if first is None else fault_sentence(first)

    def focus_fault(self) -> bool:
        """Move the focus to the first wrong answer; returns whether there is one."""
        first = self._first_fault()
        _question, field = self._fields.get(first.question.code if first else "", (None, None))
        if field is not None:
            field.setFocus()
        return field is not None

    def _first_fault(self) -> Fault | None:
        self._remember()
        asked = self._asked or ()
        typed = {one.code: self._typed[one.code] for one in asked if one.code in self._typed}
        return next(faults(asked, typed, self.zone), None)

    def _remember(self) -> None:
        for code, (question, field) in self._fields.items():
            self._typed[code] = kind_of(question).read(field)
            self._answered[code] = question

    # -- the fields

    def _show(self, asked: Sequence[Question] | None) -> None:
        wanted = None if asked is None else tuple(asked)
        if wanted == self._asked and wanted is not None:
            return
        self._remember()
        for question in wanted or ():  # two services may use one code for two questions
            if self._answered.get(question.code, question) != question:
                self._typed.pop(question.code, None)
        for one in self._kept.get(self._service, ()):
            self._typed[one.code] = list(one.values)
        self._asked = wanted
        self._fields.clear()
        self._column.removeWidget(self._inside)
        self._inside.hide()
        self._inside.deleteLater()
        self._inside = QWidget(self)
        inner = QFormLayout(self._inside)
        inner.setContentsMargins(0, 0, 0, 0)
        for question in wanted or ():
            self._add(inner, question)
        self._column.addWidget(self._inside)
        self._inside.setVisible(bool(wanted))
        self.setVisible(bool(wanted or self.note.text()))
        self.changed.emit()
        self.asked.emit()

    def _add(self, inner: QFormLayout, question: Question) -> None:
        """A short question stands beside its answer, a long one over it."""
        shown = one_line(question.text, SHOWN)
        label = plain_label(f"{shown} *" if question.required else shown, self._inside)
        if not question.asked:
            inner.addRow(label)
            return
        kind = kind_of(question)
        field = kind.make(question, self.changed.emit)
        field.setParent(self._inside)
        field.setObjectName(f"SignalementQuestion_{len(self._fields)}")
        field.setAccessibleName(plain_tip(shown))
        field.setToolTip(plain_tip(one_line(question.hint, SHOWN)))
        if isinstance(field, FewChoices):
            field.picked.connect(self.picked)
        if isinstance(field, (SentLine, SentText)):
            field.pictured.connect(self.pictured)
        kind.fill(field, self._typed.get(question.code, ()))
        metrics = label.fontMetrics()
        if metrics.horizontalAdvance(label.text()) <= BESIDE_EM * metrics.height():
            label.setWordWrap(False)
            inner.addRow(label, field)
        else:
            inner.addRow(label)
            inner.addRow(field)
        self._fields[question.code] = question, field
