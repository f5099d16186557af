"""*Import a File*: assigns columns to fields, with a preview of the first rows. Nothing is stored
until OK is pressed."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGroupBox,
    QLabel,
    QLineEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ....connection.import_jobs import ScanJob
from ....connection.results import Scanned
from ....connection.texts.outcomes import error_sentence
from ....core.model.status import Status
from ....exchange.table_reader import ENDINGS
from ....qgis_profile.network.http_context import options_of
from ....qgis_profile.settings import ConnectionSettings
from ....qt.language import tr
from ....store.crs import transform
from ....systems.table_file.inspection import Scan, statuses_in
from ....systems.table_file.mapping import WGS84, FileMapping, from_options, to_options
from ...widgets.labels import plain_label, tell_whole
from .columns import ColumnsForm
from .preview import PreviewTable, StatusTable
from .texts import missing_sentence, outcome_sentence

SIZE = (960, 680)
LEFT_PX = 400


class ImportDialog(QDialog):
    """Edits a copy of the settings of a file's connection; :meth:`settings` gives the result."""

    def __init__(self, settings: ConnectionSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementImportDialog")
        self.setWindowTitle(tr("Import a File"))
        self._before = settings
        self._stored = from_options(options_of(settings))
        self._run: ScanJob | None = None
        self._wanted = ("", "")
        self.scan: Scan | None = None
        self._make_fields()
        self._lay_out()
        self._connect()
        self._show_sheets(())
        self.resize(*SIZE)
        self.name.setText(settings.name)
        self.file.setFilePath(settings.endpoint)
        self._check()

    def _make_fields(self) -> None:
        self.file = QgsFileWidget(self)
        endings = " ".join(f"*{ending}" for ending in ENDINGS)
        kinds = tr("Tables with reports")
        self.file.setFilter(f"{kinds} ({endings})")
        self.file.setStorageMode(QgsFileWidget.StorageMode.GetFile)
        tell_whole(self.file.lineEdit())
        self.name = QLineEdit(self)
        self.sheet = QComboBox(self)
        self.columns = ColumnsForm(self)
        self.preview = PreviewTable(self)
        self.statuses = StatusTable(self)
        self.result_label = plain_label(parent=self)
        self.result_label.setObjectName("SignalementImportResult")
        standard = QDialogButtonBox.StandardButton
        self.box = QDialogButtonBox(standard.Ok | standard.Cancel, self)

    def _lay_out(self) -> None:
        form = self._form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for text, field in (
            (tr("&File"), self.file),
            (tr("&Sheet"), self.sheet),
            (tr("&Name"), self.name),
        ):
            label = QLabel(text, self)
            label.setBuddy(field)
            form.addRow(label, field)
        right = QSplitter(Qt.Orientation.Vertical, self)
        for title, table in (
            (tr("First Rows"), self.preview),
            (tr("Status Words"), self.statuses),
        ):
            right.addWidget(_boxed(title, table))
        right.setSizes([SIZE[1], SIZE[1] * 2 // 3])
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        title = tr("Columns of the File")
        split.addWidget(_boxed(title, self.columns))
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setSizes([LEFT_PX, SIZE[0] - LEFT_PX])
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(split, 1)
        layout.addWidget(self.result_label)
        layout.addWidget(self.box)

    def _connect(self) -> None:
        self.file.fileChanged.connect(lambda _path: self._read())
        self.sheet.currentIndexChanged.connect(lambda _at: self._read())
        self.name.textChanged.connect(lambda _text: self._check())
        self.columns.changed.connect(self._columns_changed)
        self.statuses.changed.connect(self._check)
        self.box.accepted.connect(self.accept)
        self.box.rejected.connect(self.reject)

    # -- reading

    def _read(self) -> None:
        """Look into the chosen file and sheet; what was seen before is not valid any more."""
        path = self.file.filePath().strip()
        sheet = str(self.sheet.currentData() or "") if path == self._wanted[0] else ""
        if path != self._wanted[0]:
            self._show_sheets(())
            sheet = self._stored.sheet if path == self._before.endpoint else ""
        self._wanted = (path, sheet)
        self.scan = None
        if path:
            self.result_label.setText(tr("Reading the file…"))
            self._run = ScanJob(QApplication.instance())
            self._run.finished.connect(self._show)
            self._run.start(path, sheet)
        self._show_scan(Scan())

    def _show(self, result: Scanned) -> None:
        if (result.path, result.sheet) != self._wanted:
            return  # another file or sheet was chosen meanwhile
        if result.error is not None:
            self.result_label.setText(error_sentence(result.error))
        if result.scan is None:
            return
        self.scan = result.scan
        self._show_sheets(result.scan.sheets)
        if not self.name.text().strip():
            self.name.setText(Path(result.path).stem)
        self._show_scan(result.scan)
        self._check()

    def _show_sheets(self, names: tuple[str, ...]) -> None:
        self.sheet.blockSignals(True)
        self.sheet.clear()
        for name in names:
            self.sheet.addItem(name, name)
        if self.scan is not None:
            self.sheet.setCurrentIndex(self.sheet.findData(self.scan.sheet))
        self.sheet.blockSignals(False)
        shown = len(names) > 1
        self.sheet.setVisible(shown)
        self._form.labelForField(self.sheet).setVisible(shown)

    def _show_scan(self, scan: Scan) -> None:
        kept = self._stored_mapping(scan)
        self.preview.show_rows(scan.columns, scan.sample)
        self.columns.show_columns(
            scan.columns, kept.columns or scan.guess.columns, kept.crs or scan.guess.crs
        )
        self._show_statuses()
        self.box.button(QDialogButtonBox.StandardButton.Ok).setEnabled(False)

    def _stored_mapping(self, scan: Scan) -> FileMapping:
        """What was stored, as far as this file still has the columns."""
        stored = self._stored
        kept = {name: column for name, column in stored.columns.items() if column in scan.columns}
        return replace(stored, columns=kept) if "report_id" in kept else FileMapping()

    def _columns_changed(self) -> None:
        if self.statuses.property("column") != self.columns.columns().get("status", ""):
            self._show_statuses()
        self._check()

    def _show_statuses(self) -> None:
        column = self.columns.columns().get("status", "")
        self.statuses.setProperty("column", column)
        found = statuses_in(self.scan, column) if self.scan else {}
        self.statuses.show_values(
            {
                word: (count, self._stored.statuses.get(word, guess))
                for word, (count, guess) in found.items()
            }
        )

    # -- the result

    def mapping(self) -> FileMapping:
        """The mapping that the fields make now."""
        sheet = self.scan.sheet if self.scan and len(self.scan.sheets) > 1 else ""
        crs = self.columns.chosen_crs()
        return FileMapping(self.columns.columns(), self.statuses.statuses(), crs, sheet)

    def settings(self) -> ConnectionSettings:
        """The connection to store."""
        return replace(
            self._before,
            name=self.name.text().strip(),
            system="file",
            endpoint=self.file.filePath().strip(),
            options=json.dumps(to_options(self.mapping()), ensure_ascii=False),
            scope=self._before.scope or "all",
        )

    def _check(self) -> None:
        ok = self.box.button(QDialogButtonBox.StandardButton.Ok)
        if self.scan is None:
            ok.setEnabled(False)
            if not self.file.filePath().strip():
                self.result_label.setText(tr("Choose a file."))
            return
        mapping = self.mapping()
        why = missing_sentence(self.scan, mapping.columns, mapping.crs)
        if not why and not self.name.text().strip():
            why = tr("Give the connection a name.")
        ok.setEnabled(not why)
        self.result_label.setText(why or self._outcome(mapping))

    def _outcome(self, mapping: FileMapping) -> str:
        convert = transform(mapping.crs) if mapping.crs not in (0, WGS84) else None
        unknown = sum(one is Status.UNKNOWN for one in mapping.statuses.values())
        return outcome_sentence(self.scan or Scan(), mapping, convert, unknown)


def _boxed(title: str, content: QWidget) -> QGroupBox:
    box = QGroupBox(title)
    QVBoxLayout(box).addWidget(content)
    return box
