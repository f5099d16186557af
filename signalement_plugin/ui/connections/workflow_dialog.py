"""*Prepare the Workflow…*: reads an exported workflow and writes one with the actions that QGIS
needs."""

from __future__ import annotations

from pathlib import Path

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from ...core.errors import ServerError
from ...core.model.status import Status
from ...qt.language import tr
from ...systems.publik.statuses import STATUS_ACTIONS
from ...systems.publik.workflow import MOST_BYTES, Workflow, prepare, read_workflow
from ..texts import one_line, status_label
from ..widgets.labels import plain_label

WIDTH_PX = 560
EXPORTED = "*.wcs *.xml"


class WorkflowDialog(QDialog):
    """``targets``: of each status that QGIS can set, the workflow's own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementWorkflow")
        self.setWindowTitle(tr("Prepare the Workflow"))
        self._workflow: Workflow | None = None
        self.source, self.target = QgsFileWidget(self), QgsFileWidget(self)
        self.target.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        for widget in (self.source, self.target):
            widget.setFilter(f"Publik ({EXPORTED})")
        self.targets = {status: QComboBox(self) for status in STATUS_ACTIONS}
        self.message = plain_label(parent=self)
        standard = QDialogButtonBox.StandardButton
        self.box = QDialogButtonBox(standard.Save | standard.Close, self)
        self._lay_out()
        self.source.fileChanged.connect(lambda _path: self._read())
        self.target.fileChanged.connect(lambda _path: self._check())
        self.box.accepted.connect(self.save)
        self.box.rejected.connect(self.reject)
        self._check()

    def save(self) -> None:
        """Write the file; the dialog stays, and says what comes next."""
        if self._workflow is None:
            return
        chosen = {status: str(box.currentData() or "") for status, box in self.targets.items()}
        prepared = prepare(self._workflow, {one: key for one, key in chosen.items() if key})
        if not prepared.added:
            self._say(tr("Nothing to add: this workflow has all that QGIS needs."))
            return
        try:
            Path(self.target.filePath()).write_bytes(prepared.content)
        except OSError as error:
            message = tr("The file could not be written: {why}")
            self._say(message.format(why=error.strerror or ""))
            return
        message = tr(
            "Saved with: {names}. In Publik: import it under Workflows, choose it in the form under"
            " Workflow, bind the role of the API client to Accès API there. Then test the"
            " connection."
        )
        self._say(message.format(names=", ".join(prepared.added)))

    def _say(self, sentence: str) -> None:
        """Show a sentence, and all of it: the dialog grows with it, and never shrinks."""
        self.message.setText(sentence)
        layout = self.layout()
        if layout is not None:
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        leads = tr("{status} leads to")
        rows = [
            (tr("&Exported workflow"), self.source),
            *((leads.format(status=status_label(one)), box) for one, box in self.targets.items()),
            (tr("File to &import"), self.target),
        ]
        for text, field in rows:
            label = QLabel(text, self)
            label.setBuddy(field)
            form.addRow(label, field)
        layout = QVBoxLayout(self)
        layout.addWidget(plain_label(_hint(), parent=self))
        layout.addLayout(form)
        layout.addWidget(self.message)
        layout.addStretch(1)
        layout.addWidget(self.box)
        self.resize(WIDTH_PX, self.sizeHint().height())

    def _read(self) -> None:
        """What the chosen file holds, and a name for the one to be written."""
        path = Path(self.source.filePath())
        self._workflow = None
        for box in self.targets.values():
            box.clear()
        try:
            with path.open("rb") as file:
                self._workflow = read_workflow(file.read(MOST_BYTES + 1))
        except (OSError, ServerError):
            self._say(
                tr(
                    "This is no exported workflow. Export it in Publik, in the workflow's page,"
                    " and choose that file."
                )
            )
        else:
            self._offer(self._workflow)
            self.target.setFilePath(str(path.with_name(f"{path.stem}-qgis{path.suffix}")))
            self._say(one_line(self._workflow.name, 200))
        self._check()

    def _offer(self, workflow: Workflow) -> None:
        usual: dict[Status, str] = workflow.usual_targets()
        for status, box in self.targets.items():
            box.addItem(tr("(not by QGIS)"), "")
            for one in workflow.statuses:
                box.addItem(one_line(one.name or one.id, 80), one.id)
            box.setCurrentIndex(max(0, box.findData(usual.get(status, ""))))

    def _check(self) -> None:
        ready = self._workflow is not None and bool(self.target.filePath().strip())
        self.box.button(QDialogButtonBox.StandardButton.Save).setEnabled(ready)


def _hint() -> str:
    return tr(
        "For whoever maintains the form in Publik. Export the workflow there; a function, the"
        " actions of QGIS and a mail with your text are added; nothing else changes."
    )
