"""The dialog before a transfer pack or an evidence file is made."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...qgis_profile.recipients import forget, own_recipients, recipients
from ...qt.language import tr
from ..outputs.choice import file_field
from ..outputs.file_dialog import FileDialog
from ..outputs.texts import with_ending
from ..widgets.icons import theme_icon
from ..widgets.labels import plain_label

TRANSFER, EVIDENCE = "transfer", "evidence"
TEXT_LINES = 4


class PrintDialog(FileDialog):
    """``kind``: one of the two above. ``head``: which reports."""

    def __init__(
        self, kind: str, head: str, path: Path, who: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"SignalementPrintDialog_{kind}")
        self.setWindowTitle(_title(kind))
        self._ending = path.suffix
        self.who = QLineEdit(who)
        self.to = self._recipient()
        self.reason = QPlainTextEdit()
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(self.reason.fontMetrics().lineSpacing() * TEXT_LINES + 10)
        self.text = QCheckBox(
            tr("With the citizen's own text: read it first, it may name somebody")
        )
        self.file = file_field()
        self.file.setFilter(f"(*{path.suffix})")
        self.file.setFilePath(str(path))
        self._lay_out(kind, head)

    def _recipient(self) -> QComboBox:
        """Typed, or one of those written to before, which can be taken off the list."""
        box = QComboBox()
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.setAccessibleName(tr("To"))
        box.addItems(recipients())
        box.setEditText("")
        box.lineEdit().setPlaceholderText("voirie@example.org")
        self.forget = QToolButton()
        self.forget.setIcon(theme_icon("mActionDeleteSelected"))
        label = tr("Take This Address off the List")
        self.forget.setToolTip(label)
        self.forget.setAccessibleName(label)
        self.forget.setEnabled(False)
        self.forget.clicked.connect(lambda _=False: self._forget())
        box.editTextChanged.connect(lambda text: self.forget.setEnabled(text in own_recipients()))
        return box

    def _forget(self) -> None:
        forget(self.to.currentText())
        self.to.removeItem(self.to.findText(self.to.currentText()))
        self.to.setEditText("")

    @property
    def path(self) -> Path:
        return with_ending(self.file.filePath(), self._ending)

    def _lay_out(self, kind: str, head: str) -> None:
        form = QFormLayout()
        if kind == EVIDENCE:
            form.addRow(tr("Established By"), self.who)
        else:
            row = QHBoxLayout()
            row.addWidget(self.to, 1)
            row.addWidget(self.forget)
            form.addRow(tr("To"), row)
            form.addRow(tr("Why"), self.reason)
        form.addRow("", self.text)
        form.addRow(tr("File"), self.file)
        form.addRow("", self.replaces)
        column = QVBoxLayout(self)
        column.addWidget(plain_label(head, bold=True))
        column.addWidget(plain_label(_what(kind)))
        column.addLayout(form)
        column.addWidget(self.problem)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.make = box.addButton(
            tr("Make the File"),
            QDialogButtonBox.ButtonRole.AcceptRole,
        )
        self.make.setObjectName("SignalementPrintMake")
        self.make.setDefault(True)
        self.file.fileChanged.connect(lambda path: self.make.setEnabled(bool(path.strip())))
        self.file.fileChanged.connect(lambda _path: self.tell_replaced())
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        column.addWidget(box)
        self.setMinimumWidth(520)


def _title(kind: str) -> str:
    return {
        TRANSFER: tr("Transfer Pack"),
        EVIDENCE: tr("Evidence File"),
    }[kind]


def _what(kind: str) -> str:
    return {
        TRANSFER: tr(
            "An e-mail draft with the sheets as PDF, coordinates in Lambert 72 and 2008, and the "
            "server's own status. Nothing is sent and no status changes: you send it."
        ),
        EVIDENCE: tr(
            "For the sanctioning officer: a PDF to print, and a ZIP with the same PDF and the "
            "photos exactly as the server gave them; a checksum of each shows that it was not "
            "changed since. No reporter is named. It helps the record, it does not replace it."
        ),
    }[kind]
