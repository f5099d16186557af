"""*Erase Personal Data…*: searches what this computer holds, shows how much, erases it, and offers
to save a record of the erasure. Main thread; the search runs in a thread of its own."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ...connection.connections import Connections
from ...connection.erasing import ErasureRecord, ErasureSearch, carry_out
from ...connection.results import Hits, Subject
from ...connection.texts.outcomes import error_sentence
from ...core.errors import BeingEdited, InUseElsewhere, SignalementError
from ...qt.language import tr
from .. import texts
from ..widgets.icons import theme_icon
from ..widgets.labels import plain_label
from .texts import hits_text, later_text, record_text, whole_text

WIDTH_PX = 460


class EraseDialog(QDialog):
    """For the connection that the dock shows. Erases what the last search found, no more."""

    def __init__(
        self, connections: Connections, report_id: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementErase")
        self.setWindowTitle(tr("Erase Personal Data"))
        if connections.current is None:
            raise ValueError("no connection is shown")
        self._connections, self._connection = connections, connections.current
        self._hits: Hits | None = None
        self._record: ErasureRecord | None = None
        self._search: ErasureSearch | None = None
        self.report, self.person = QLineEdit(report_id, self), QLineEdit(self)
        self.reference = QLineEdit(self)
        self.person.setPlaceholderText(tr("Name, telephone number or e-mail"))
        self._make_choices()
        self._make_buttons()
        self.result_label = plain_label(parent=self)
        self._lay_out()
        self.choices[Subject.REPORT if report_id else Subject.PERSON].setChecked(True)
        (self.report if report_id else self.person).setFocus()
        self._changed()

    def _make_choices(self) -> None:
        name = texts.one_line(self._connection.settings.name, 60)
        everything = tr("&Everything of the connection “{name}”")
        self.choices = {
            Subject.REPORT: QRadioButton(tr("A &report"), self),
            Subject.PERSON: QRadioButton(tr("A &person"), self),
            Subject.CONNECTION: QRadioButton(everything.format(name=name.replace("&", "&&")), self),
        }
        for one in self.choices.values():
            one.toggled.connect(lambda _on: self._changed())
        for field, which in ((self.report, Subject.REPORT), (self.person, Subject.PERSON)):
            field.setAccessibleName(self.choices[which].text().replace("&", ""))
            field.textEdited.connect(lambda _text, one=which: self.choices[one].setChecked(True))
            field.textChanged.connect(lambda _text: self._changed())

    def _make_buttons(self) -> None:
        self.look = QPushButton(tr("&Search"), self)
        self.look.setDefault(True)
        self.look.clicked.connect(self._start)
        self.box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.erase = QPushButton(tr("E&rase"), self)
        self.erase.setIcon(theme_icon("mActionDeleteSelected"))
        self.save = QPushButton(tr("&Save As…"), self)
        for button, act in ((self.erase, self._erase), (self.save, self._ask_where)):
            button.setAutoDefault(False)
            button.clicked.connect(act)
            self.box.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        self.box.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        explanation = tr(
            "What this computer holds is searched and erased. At the server nothing is erased."
        )
        form = QFormLayout()
        form.addRow(self.choices[Subject.REPORT], self.report)
        form.addRow(self.choices[Subject.PERSON], self.person)
        form.addRow(self.choices[Subject.CONNECTION])
        label = QLabel(tr("Re&ference of the request"), self)
        label.setBuddy(self.reference)
        form.addRow(label, self.reference)
        layout = QVBoxLayout(self)
        layout.addWidget(plain_label(explanation, self))
        layout.addLayout(form)
        layout.addWidget(self.look)
        layout.addWidget(self.result_label, 1)
        layout.addWidget(self.box)
        self.resize(WIDTH_PX, self.sizeHint().height())

    @property
    def what(self) -> Subject:
        """Which choice is ticked."""
        ticked = (one for one, choice in self.choices.items() if choice.isChecked())
        return next(ticked, Subject.PERSON)

    def _changed(self) -> None:
        """Forget what was found: the words were changed."""
        if self._search is not None:
            self._search.found.disconnect(self._found)
        self._hits = self._record = self._search = None
        self._show("", can_erase=False)

    def _show(self, text: str, *, can_erase: bool) -> None:
        self.result_label.setText(text)
        self.erase.setEnabled(can_erase)
        self.save.setVisible(self._record is not None)
        self.look.setEnabled(self._search is None)
        needed = self.layout().totalHeightForWidth(self.width())
        self.resize(self.width(), max(self.height(), needed))

    def _start(self) -> None:
        what = self.what
        field = {Subject.REPORT: self.report, Subject.PERSON: self.person}.get(what)
        if field is None:
            self._show(whole_text(self._connection.outbox.waiting_count()), can_erase=True)
            return
        if not field.text().strip():
            field.setFocus()
            return
        search = ErasureSearch(QApplication.instance())
        search.found.connect(self._found)
        try:
            search.start(self._connection, what, field.text())
        except ValueError:
            self._show(
                tr("That is too short to mean one person: enter more of it."),
                can_erase=False,
            )
            return
        except SignalementError as error:
            self._show(error_sentence(error), can_erase=False)
            return
        self._search = search
        self._show(tr("Searching…"), can_erase=False)

    def _found(self, hits: Hits) -> None:
        self._search = None
        if hits.error is not None:
            self._show(error_sentence(hits.error), can_erase=False)
            return
        self._hits = hits
        self._show(hits_text(hits), can_erase=hits.count > 0)

    def _erase(self) -> None:
        reference = self.reference.text().strip()
        try:
            if self._hits is not None:
                made = carry_out(self._connection, self._hits, reference)
            else:
                made = self._connections.erase(self._connection.settings.id, reference)
        except (BeingEdited, InUseElsewhere) as error:
            self._show(later_text(error), can_erase=True)
            return
        except SignalementError as error:
            self._show(error_sentence(error), can_erase=False)
            return
        self._record, self._hits = made, None
        self._show(record_text(made), can_erase=False)
        if made.what is Subject.CONNECTION:
            self.look.setEnabled(False)
            for one in self.choices.values():
                one.setEnabled(False)

    def _ask_where(self) -> None:
        title = tr("Save the Record")
        name = tr("record-of-erasure")
        path, _filter = QFileDialog.getSaveFileName(self, title, f"{name}.txt", "*.txt")
        if path and self._record is not None:
            self.save_to(Path(path))

    def save_to(self, path: Path) -> None:
        """Write the record as a text file."""
        if self._record is None:
            return
        record = record_text(self._record)
        try:
            path.write_text(record + "\n", encoding="utf-8")
        except OSError as error:
            failed = tr("The file could not be written: {reason}")
            self.result_label.setText(failed.format(reason=str(error)))
            return
        saved = tr("Saved: {path}").format(path=str(path))
        self.result_label.setText(f"{record}\n{saved}")
