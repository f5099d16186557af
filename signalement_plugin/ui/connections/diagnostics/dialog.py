"""*Diagnose…*: one line per step, and the file for technical support."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timezone
from pathlib import Path

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ....connection.diagnostics.checks import Diagnostics, diagnostics_case
from ....connection.diagnostics.support_file import support_text
from ....qgis_profile.settings import ConnectionSettings
from ....qt.language import tr
from ....systems.base import Probe
from ....systems.diagnostics import Finding, Health
from ... import texts
from ...widgets.icons import theme_icon
from ...widgets.labels import plain_label
from ..calls.panel import CallsDialog
from ..technical_texts import technical_facts
from .texts import finding_sentence, health_label, step_title, summary

SIZE = (680, 480)
ICON_PX = 16
GAP_PX = 10
ICONS = {
    Health.GOOD: "mIconSuccess",
    Health.DOUBT: "mIconWarning",
    Health.BAD: "mIconDelete",
    Health.SKIPPED: "mIconCritical",  # pale: QGIS made this icon for a red bar
}
FILE_NAME = "signalement-diagnosis.txt"


class DiagnosticsDialog(QDialog):
    """Starts the steps at once. ``waiting``: state and reason of changes → how many."""

    def __init__(
        self,
        settings: ConnectionSettings,
        parent: QWidget | None = None,
        waiting: Mapping[str, int] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementDiagnostics")
        title = tr("Diagnosis of {name}")
        self.setWindowTitle(title.format(name=texts.one_line(settings.name, 60)))
        self._settings, self._waiting = settings, dict(waiting or {})
        self.findings: list[Finding] = []
        self._probe: Probe | None = None
        self._run: Diagnostics | None = None
        self.outcome = plain_label(parent=self, bold=True)
        self.rows: dict[str, tuple[QLabel, QLabel]] = {}
        self.technical: dict[str, QLabel] = {}
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._make_buttons()
        layout = QVBoxLayout(self)
        for part in (self.outcome, self._area, self.box):
            layout.addWidget(part)
        self.resize(*SIZE)
        self.finished.connect(lambda _code: self.stop())
        self.start()

    def _make_buttons(self) -> None:
        standard = QDialogButtonBox.StandardButton
        self.box = QDialogButtonBox(standard.Close, self)
        self.save = QPushButton(tr("&Save As…"), self)
        self.save.setToolTip(
            tr("A text for whoever helps: no login, no names, nothing that citizens wrote")
        )
        self.copy = QPushButton(tr("&Copy"), self)
        self.copy.setToolTip(tr("The same text, with a self-test, to paste"))
        self.calls = QPushButton(tr("Last Ca&lls…"), self)
        self.calls.setToolTip(tr("What was asked of servers, when, and how long it took"))
        self.again = QPushButton(self)
        for button in (self.copy, self.save, self.calls, self.again):
            button.setAutoDefault(False)
            self.box.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._ask_where)
        self.calls.clicked.connect(lambda _=False: self._show_calls())
        self.again.clicked.connect(self._stop_or_start)
        self.box.rejected.connect(self.reject)

    @property
    def running(self) -> bool:
        return self._run is not None

    def start(self) -> None:
        """Look at every step, in the background."""
        case = diagnostics_case(self._settings)
        self.findings, self._probe = [], None
        self._lay_out(case.steps)
        # Not a child of the dialog: the thread may still wait in a socket when the dialog is gone.
        self._run = Diagnostics(QApplication.instance())
        self._run.found.connect(self._show)
        self._run.finished.connect(self._end)
        self._show_buttons()
        self._run.start(case)

    def stop(self) -> None:
        """Ask nothing more."""
        if self._run is None:
            return
        self._run.stop()
        self._run.found.disconnect(self._show)
        self._run.finished.disconnect(self._end)
        self._run = None
        self.outcome.setText(tr("Stopped."))
        self._show_buttons()

    def _stop_or_start(self) -> None:
        (self.stop if self.running else self.start)()

    def _end(self, probe: Probe | None) -> None:
        self._run, self._probe = None, probe
        self._show_technical(probe)
        self.outcome.setText(summary(self.findings))
        self._show_buttons()

    def _show_buttons(self) -> None:
        stop = tr("S&top")
        again = tr("&Run Again")
        self.again.setText(stop if self.running else again)
        self.copy.setEnabled(not self.running)
        self.save.setEnabled(not self.running)
        if self.running:
            self.outcome.setText(tr("Looking…"))

    def _lay_out(self, steps: tuple[str, ...]) -> None:
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP_PX)
        grid.setVerticalSpacing(GAP_PX)
        grid.setColumnStretch(2, 1)
        self.rows, self.technical = {}, {}
        top = Qt.AlignmentFlag.AlignTop
        for at, step in enumerate(steps):
            icon, sentence = QLabel(body), plain_label("…", body)
            icon.setFixedSize(QSize(ICON_PX, ICON_PX))
            sentence.setAccessibleName(step_title(step))
            grid.addWidget(icon, at, 0, top)
            grid.addWidget(QLabel(step_title(step), body), at, 1, top)
            grid.addWidget(sentence, at, 2, top)
            self.rows[step] = (icon, sentence)
        grid.setRowStretch(len(steps), 1)
        self._area.setWidget(body)

    def _show_technical(self, probe: Probe | None) -> None:
        """Show below the steps how changes are sent and found again, for technical support."""
        grid, top = self._area.widget().layout(), Qt.AlignmentFlag.AlignTop
        if probe is None or not isinstance(grid, QGridLayout):
            return
        for subject, text in technical_facts(probe.capabilities):
            at, sentence = grid.rowCount(), plain_label(text)
            sentence.setAccessibleName(subject)
            sentence.setAccessibleDescription(text)
            grid.addWidget(QLabel(subject), at, 1, top)
            grid.addWidget(sentence, at, 2, top)
            self.technical[subject] = sentence

    def _show(self, finding: Finding) -> None:
        self.findings.append(finding)
        icon, sentence = self.rows[finding.step]
        text = finding_sentence(finding)
        icon.setPixmap(theme_icon(ICONS[finding.health]).pixmap(ICON_PX, ICON_PX))
        icon.setToolTip(health_label(finding.health))
        icon.setAccessibleName(health_label(finding.health))
        sentence.setText(text)
        sentence.setAccessibleDescription(f"{health_label(finding.health)}. {text}")

    def support_text(self) -> str:
        """What *Copy* and *Save As…* give; tries this QGIS out."""
        now = datetime.now(timezone.utc)
        return support_text(self._settings, self.findings, self._probe, self._waiting, now)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.support_text())
        self.outcome.setText(tr("Copied."))

    def _show_calls(self) -> None:
        dialog = CallsDialog(self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()

    def _ask_where(self) -> None:
        title = tr("Save the Diagnosis")
        path, _kind = QFileDialog.getSaveFileName(self, title, FILE_NAME, "*.txt")
        if path:
            self.write(Path(path))

    def write(self, path: Path) -> None:
        """The support file; says whether that worked."""
        try:
            path.write_text(self.support_text(), encoding="utf-8")
        except OSError as error:
            text = tr("The file could not be written: {reason}")
            self.outcome.setText(text.format(reason=error))
            return
        self.outcome.setText(tr("Saved: {path}").format(path=str(path)))
