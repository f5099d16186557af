"""The dialog of one connection: address, login, who works here, what is read and how long kept."""

from __future__ import annotations

import json
from dataclasses import replace

from qgis.gui import QgsAuthConfigSelect, QgsFileWidget
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ...connection.diagnostics.checks import TestRun
from ...connection.results import TestResult
from ...core.model.capabilities import Capabilities
from ...qgis_profile.network.server_identity import leaves_behind
from ...qgis_profile.network.web_address import has_login, is_server_address, with_scheme
from ...qgis_profile.presets import BLANK, presets
from ...qgis_profile.settings import ConnectionSettings, texts_in
from ...qt.language import tr
from ...systems.base import Probe
from ...systems.open311.council_numbers import NOT_SAID, OPTION, OWN, are_own
from ...systems.registry import systems
from ..system_names import system_label
from ..templates.texts import commune_of
from ..widgets.icons import theme_icon
from ..widgets.labels import plain_label, tell_whole
from .diagnostics.dialog import DiagnosticsDialog
from .reading_form import ReadingForm
from .retention_form import RetentionForm
from .server_table import ServerTable
from .server_texts import result_sentence
from .workflow_dialog import WorkflowDialog

WIDTH_PX = 520
EMAIL = "email"
REGISTER_FILTER = "SQLite (*.sqlite *.db)"


class ConnectionDialog(QDialog):
    """Edits a copy of the settings; :meth:`settings` gives the result."""

    def __init__(
        self,
        settings: ConnectionSettings,
        parent: QWidget | None = None,
        known: Capabilities | None = None,
    ) -> None:
        """``known``: what the server of this connection is known to do, if it was met."""
        super().__init__(parent)
        self.setObjectName("SignalementConnectionDialog")
        self.setWindowTitle(tr("Reporting Connection"))
        self._before = settings
        self._asks_numbers = asks_for_numbers(known)
        self._preset_name = ""
        self._run: TestRun | None = None
        self._tested = settings
        self._make_fields()
        self._make_ticks()
        self._form = QFormLayout()
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.server = ServerTable(self)
        self.server.show_capabilities(known)
        self.retention = RetentionForm(settings, self)
        self.reading = ReadingForm(settings, self)
        self.tabs = QTabWidget(self)
        self._lay_out()
        self._fill(settings)
        self._connect()
        self._system_changed()

    def _make_fields(self) -> None:
        self.preset = QComboBox(self)
        self.preset.addItem(tr("Own Address"))
        for one in presets():
            self.preset.addItem(system_label(one.name), one)
        self.name, self.system, self.url = QLineEdit(self), QComboBox(self), QLineEdit(self)
        self.url.setPlaceholderText("https://")
        self.file = QgsFileWidget(self)
        for field in (self.url, self.file.lineEdit()):
            tell_whole(field)
        self.file.setFilter(REGISTER_FILTER)
        self.file.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.file.setConfirmOverwrite(False)
        self.file.lineEdit().setAccessibleName(tr("&File").replace("&", ""))
        self.jurisdiction = QLineEdit(self)
        self.auth = QgsAuthConfigSelect(self)
        _name_parts(self.auth)
        self.me, self.mine, self.signature, self.replies = (QLineEdit(self) for _one in range(4))
        self.email = _email_edit(self)
        self.test = QPushButton(tr("&Test Connection"), self)
        self.test.setIcon(theme_icon("mIconConnect"))
        self.diagnose = QPushButton(tr("D&iagnose…"), self)
        self.workflow = QPushButton(tr("Prepare the &Workflow…"), self)
        for button in (self.test, self.diagnose, self.workflow):
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            button.setAutoDefault(False)
        self.result_label, self.reason = plain_label(parent=self), plain_label(parent=self)
        standard = QDialogButtonBox.StandardButton
        self.box = QDialogButtonBox(standard.Ok | standard.Cancel, self)

    def _make_ticks(self) -> None:
        self.test_server = QCheckBox(tr("Test s&erver: nothing is real"), self)
        self.read_only = QCheckBox(tr("&Read only: send no changes"), self)
        self.own_numbers = QCheckBox(
            tr("The &council's numbers are the numbers of this site"),
            self,
        )
        self.own_numbers.setToolTip(
            tr(
                "Tick it only if you know it from the site's administrator. If they differ,"
                " a change would go to another report."
            )
        )

    def _lay_out(self) -> None:
        for text, field in (
            (tr("Start &from"), self.preset),
            (tr("&Name"), self.name),
            (tr("&System"), self.system),
            (tr("&Address"), self.url),
            (tr("&File"), self.file),
            (tr("&Jurisdiction"), self.jurisdiction),
            (tr("A&uthentication"), self.auth),
            (tr("I a&m"), self.me),
            (tr("My &department"), self.mine),
            (tr("Si&gnature of notes"), self.signature),
            (tr("Signature of &replies"), self.replies),
            (tr("My e-mai&l there"), self.email),
        ):
            label = QLabel(text, self)
            label.setBuddy(field)
            self._form.addRow(label, field)
        for tick in (self.test_server, self.read_only, self.own_numbers):
            self._form.addRow("", tick)
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.addLayout(self._form)
        column.addWidget(self.reason)
        column.addLayout(self._buttons())
        column.addWidget(self.result_label)
        column.addStretch(1)
        for tab, title in (
            (page, tr("Connection")),
            (self.reading, tr("Reading")),
            (self.server, tr("What the Server Can Do")),
            (self.retention, tr("Personal Data")),
        ):
            self.tabs.addTab(tab, title)
        layout = QVBoxLayout(self)
        for part in (self.tabs, self.box):
            layout.addWidget(part)
        self.resize(WIDTH_PX, self.sizeHint().height())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for button in (self.test, self.diagnose, self.workflow):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _fill(self, settings: ConnectionSettings) -> None:
        for kind in systems().values():
            if not kind.mapped and not kind.joins:  # those two have dialogs of their own
                self.system.addItem(system_label(kind.title), kind.name)
        self.system.setCurrentIndex(max(0, self.system.findData(settings.system)))
        self.name.setText(settings.name)
        self.url.setText("" if self._is_local() else settings.endpoint)
        self.file.setFilePath(settings.endpoint if self._is_local() else "")
        self.jurisdiction.setText(settings.jurisdiction)
        self.auth.setConfigId(settings.authcfg)
        self.me.setText(settings.me)
        self.mine.setText(settings.my_department)
        self.signature.setText(settings.signature)
        self.replies.setText(settings.reply_signature)
        self.replies.setPlaceholderText(commune_of(replace(settings, reply_signature="")))
        self.email.setText(texts_in(settings.options).get(EMAIL, ""))
        self.test_server.setChecked(settings.test_server)
        self.read_only.setChecked(settings.read_only)
        self.own_numbers.setChecked(are_own(texts_in(settings.options)))

    def _connect(self) -> None:
        self.preset.currentIndexChanged.connect(lambda _at: self._take_preset())
        self.system.currentIndexChanged.connect(lambda _at: self._system_changed())
        for edit in (self.name, self.url, self.jurisdiction):
            edit.textChanged.connect(lambda _text: self._check())
        self.file.fileChanged.connect(lambda _path: self._check())
        self.url.editingFinished.connect(lambda: self.url.setText(with_scheme(self.url.text())))
        self.test.clicked.connect(self.run_test)
        self.diagnose.clicked.connect(self._diagnose)
        self.workflow.clicked.connect(self._prepare_workflow)
        self.reading.changed.connect(self._check)
        self.auth.selectedConfigIdChanged.connect(lambda _id: self._check())
        self.box.accepted.connect(self.accept)
        self.box.rejected.connect(self.reject)

    def _take_preset(self) -> None:
        """Fill in what is known; the place in the address that the user replaces is marked."""
        preset = self.preset.currentData()
        if preset is None:
            return
        self.reading.zone.setCurrentText(preset.zone)
        self.system.setCurrentIndex(max(0, self.system.findData(preset.system)))
        self.url.setText(preset.endpoint)
        if preset.authcfg:
            self.auth.setConfigId(preset.authcfg)
        if self.name.text().strip() in ("", self._preset_name):
            self.name.setText(self.preset.currentText())
        self._preset_name = self.preset.currentText()
        blank = preset.endpoint.find(BLANK)
        if blank >= 0:
            self.url.setFocus()
            self.url.setSelection(blank, len(BLANK))

    def settings(self) -> ConnectionSettings:
        """The settings that the fields make now."""
        endpoint = self.file.filePath() if self._is_local() else self.url.text()
        return replace(
            self.retention.put_into(self.reading.put_into(self._before)),
            name=self.name.text().strip(),
            system=str(self.system.currentData() or ""),
            endpoint=endpoint.strip(),
            jurisdiction=self.jurisdiction.text().strip(),
            authcfg="" if self._is_local() else self.auth.configId(),
            me=self.me.text().strip(),
            my_department=self.mine.text().strip(),
            signature=self.signature.text().strip(),
            reply_signature=self.replies.text().strip(),
            test_server=self.test_server.isChecked(),
            read_only=self.read_only.isChecked(),
            options=self._options(),
        )

    def _options(self) -> str:
        """What the system keeps beside the address, with what was said of its numbers and the
        user's e-mail."""
        before = self.reading.put_into(self._before).options
        options = texts_in(before)
        numbers = OWN if self.own_numbers.isChecked() else ""
        if self.own_numbers.isChecked() == are_own(options):
            numbers = options.get(OPTION, "")
        now = {**options, OPTION: numbers, EMAIL: self.email.text().strip()}
        now = {name: value for name, value in now.items() if value or name not in (OPTION, EMAIL)}
        return before if now == options else json.dumps(now, ensure_ascii=False)

    def run_test(self) -> None:
        """Talk to the server once, without storing anything."""
        self.test.setEnabled(False)
        self.result_label.setText(tr("Asking the server…"))
        self._tested = self.settings()
        self._run = TestRun(QApplication.instance())
        self._run.finished.connect(self._show_result)
        self._run.start(self._tested)

    def _diagnose(self) -> None:
        dialog = DiagnosticsDialog(self.settings(), self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _prepare_workflow(self) -> None:
        dialog = WorkflowDialog(self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show_result(self, result: TestResult) -> None:
        self.result_label.setText(result_sentence(result))
        if result.probe is not None:
            self._take_found(result.probe)
            self.server.show_capabilities(result.probe.capabilities)
            self._asks_numbers = asks_for_numbers(result.probe.capabilities)
        self._check()

    def _take_found(self, probe: Probe) -> None:
        """Whoever pasted another page of the site sees what it led to, and keeps that; unless
        something was typed since, or changes wait for the address as it is."""
        now = self.settings()
        endpoint, jurisdiction = probe.endpoint or now.endpoint, probe.jurisdiction
        found = replace(now, endpoint=endpoint, jurisdiction=jurisdiction or now.jurisdiction)
        if now == self._tested and not leaves_behind(self._before, found):
            self.url.setText(found.endpoint)
            self.jurisdiction.setText(found.jurisdiction)

    def _is_local(self) -> bool:
        kind = systems().get(str(self.system.currentData() or ""))
        return kind is not None and kind.local

    def _system_changed(self) -> None:
        local = self._is_local()
        kind = systems().get(str(self.system.currentData() or ""))
        self.workflow.setVisible(kind is not None and kind.has_workflow)
        for field, shown in (
            (self.url, not local),
            (self.jurisdiction, kind is not None and kind.has_jurisdictions),
            (self.auth, not local),
            (self.file, local),
            (self.email, kind is not None and kind.asks_email),
            (self.preset, not self._before.endpoint),
        ):
            field.setVisible(shown)
            self._form.labelForField(field).setVisible(shown)
        if kind is not None:
            self.reading.show_dialects(kind.name, self._before.dialect)
        self._check()

    def _check(self) -> None:
        self.own_numbers.setVisible(self._asks_numbers or self.own_numbers.isChecked())
        reason = self._missing() or self.reading.problem() or self._waiting()
        for button in (self.test, self.diagnose):
            button.setEnabled(not reason)
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))
        self.box.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not reason)

    def _waiting(self) -> str:
        """Changes for one server must not go to another one's report of the same number."""
        if not leaves_behind(self._before, self.settings()):
            return ""
        return tr(
            "Changes wait for the server that this connection has now. Wait until they are sent "
            "or cancel them, or make a new connection for the other server."
        )

    def _missing(self) -> str:
        if not self.name.text().strip():
            return tr("Give the connection a name.")
        if self._is_local():
            if not self.file.filePath().strip():
                return tr("Choose the register's file.")
            return ""
        entered = self.url.text().strip()
        if not is_server_address(entered):
            return tr("Enter the address of the server, beginning with https://.")
        if BLANK in entered:
            return tr("Replace {blank} in the address by your own.").format(blank=BLANK)
        if has_login(entered):
            return tr("Leave the login out of the address: use Authentication.")
        return ""


def asks_for_numbers(known: Capabilities | None) -> bool:
    """Whether this server wants to be told whose numbers it finds reports by."""
    return known is not None and known.read_only_because == NOT_SAID


def _email_edit(parent: QWidget) -> QLineEdit:
    edit = QLineEdit(parent)
    edit.setToolTip(
        tr(
            "As the server knows you: CitySDK (Klarschiff) signs notes, changes and new reports "
            "with it."
        )
    )
    return edit


def _name_parts(auth: QgsAuthConfigSelect) -> None:
    """QGIS gives the parts of its own widget pictures and tooltips, but no names to read out."""
    name = tr("A&uthentication").replace("&", "")
    for choice in auth.findChildren(QComboBox):
        choice.setAccessibleName(name)
    for button in auth.findChildren(QAbstractButton):
        button.setAccessibleName(button.text() or button.toolTip())
