"""The dialog of the reply templates of this QGIS profile: edit, try, save."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Optional

from qgis.gui import QgsCheckableComboBox
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ...connection.texts.outcomes import error_sentence
from ...connection.texts.vocabulary import placeholder_label
from ...core.changes.reply_templates import (
    LANGUAGES,
    LONGEST_TEXT,
    LONGEST_TITLE,
    PLACEHOLDERS,
    Template,
    fill,
)
from ...core.errors import BadStore
from ...core.model.status import Status
from ...qgis_profile.reply_templates import (
    keep_templates,
    known_templates,
    shipped_templates,
)
from ...qt.language import tr
from ..texts import one_line, status_label
from ..widgets import colours
from ..widgets.labels import plain_label
from .texts import (
    in_own_language_first,
    language_label,
    sample_values,
    ui_language,
    unknown_sentence,
)

if TYPE_CHECKING:
    from ...connection.connection import Connection

Keep = Callable[[Optional[Sequence[Template]]], None]

SIZE = (780, 540)
LIST_PX = 250


class TemplatesDialog(QDialog):
    """Edits a copy, which is kept on OK. The preview is what a citizen would read."""

    def __init__(
        self,
        connection: Connection | None,
        parent: QWidget | None = None,
        at: Template | None = None,
        keep: Keep = keep_templates,
        begin: Sequence[Template] | None = None,
    ) -> None:
        """``at``: the one to show first. ``keep`` gets all of them, ``None`` for the shipped
        ones; ``begin``: those to edit in place of the profile's."""
        super().__init__(parent)
        self.setObjectName("SignalementTemplatesDialog")
        self.setWindowTitle(tr("Reply Templates"))
        self._connection, self._keep = connection, keep
        self._filling = False
        self._shipped = False
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Reply Templates"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._make_fields()
        self._lay_out()
        self._show_all(known_templates() if begin is None else list(begin))
        self._listen()
        if at in self.templates:
            self.list.setCurrentRow(self.templates.index(at))
        self.resize(*SIZE)

    def _make_fields(self) -> None:
        self.title = QLineEdit(self)
        self.title.setMaxLength(LONGEST_TITLE)
        self.language = QComboBox(self)
        for language in (*LANGUAGES, ""):
            self.language.addItem(language_label(language), language)
        self.statuses = QgsCheckableComboBox(self)
        self.statuses.setDefaultText(tr("(every status)"))
        for status in Status:
            if status is not Status.UNKNOWN:
                self.statuses.addItemWithCheckState(
                    status_label(status), Qt.CheckState.Unchecked, str(status)
                )
        self.services = QLineEdit(self)
        self.services.setPlaceholderText(tr("every service, or words of its name"))
        self.text = QPlainTextEdit(self)
        self.text.setTabChangesFocus(True)
        self.insert = QPushButton(tr("&Insert"), self)
        menu = QMenu(self.insert)
        for name in PLACEHOLDERS:
            action = menu.addAction(f"{{{name}}}   {placeholder_label(name)}")
            action.triggered.connect(lambda _=False, one=name: self._insert(one))
        self.insert.setMenu(menu)
        self.problem = plain_label("", self)
        self.preview = QPlainTextEdit(self)
        self.preview.setObjectName("SignalementTemplatePreview")
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.addWidget(self._left_side())
        split.addWidget(self._right())
        split.setStretchFactor(1, 1)
        split.setSizes([LIST_PX, SIZE[0] - LIST_PX])
        standard = QDialogButtonBox.StandardButton
        self.box = QDialogButtonBox(standard.Ok | standard.Cancel | standard.RestoreDefaults, self)
        self.box.accepted.connect(self.accept)
        self.box.rejected.connect(self.reject)
        restore = self.box.button(standard.RestoreDefaults)
        restore.setText(tr("Restore Shipped Ones"))
        restore.clicked.connect(self._restore)
        restore.setToolTip(
            tr(
                "All of yours go from this list, and those that came with the plugin are here "
                "again. Nothing is kept before OK."
            )
        )
        layout = QVBoxLayout(self)
        layout.addWidget(split, 1)
        layout.addWidget(self.box)

    def _left_side(self) -> QWidget:
        side = QWidget(self)
        self.add = QPushButton(tr("&Add"), side)
        self.remove = QPushButton(tr("&Remove"), side)
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addWidget(self.remove)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        return side

    def _right(self) -> QWidget:
        side = QWidget(self)
        form = QFormLayout(side)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        writing = QVBoxLayout()
        writing.addWidget(self.text, 1)
        writing.addWidget(self.insert, 0, Qt.AlignmentFlag.AlignLeft)
        writing.addWidget(self.problem)
        for text, field, content in (
            (tr("&Title"), self.title, self.title),
            (tr("&Language"), self.language, self.language),
            (tr("S&tatus"), self.statuses, self.statuses),
            (tr("Ser&vice"), self.services, self.services),
            (tr("Te&xt"), self.text, writing),
            (
                tr("The citizen will &read"),
                self.preview,
                self.preview,
            ),
        ):
            label = QLabel(text, side)
            label.setBuddy(field)
            form.addRow(label, content)
        return side

    def _listen(self) -> None:
        self.list.currentRowChanged.connect(lambda _row: self._show_current())
        for signal in (self.title.textChanged, self.services.textChanged):
            signal.connect(lambda _text: self._edited())
        self.text.textChanged.connect(self._edited)
        self.language.currentIndexChanged.connect(lambda _at: self._edited())
        self.statuses.checkedItemsChanged.connect(lambda _items: self._edited())

    # -- the list

    @property
    def templates(self) -> list[Template]:
        """The templates as they are now in the dialog."""
        items = map(self.list.item, range(self.list.count()))
        return [item.data(Qt.ItemDataRole.UserRole) for item in items]

    def _show_all(self, templates: list[Template]) -> None:
        self.list.clear()
        for template in in_own_language_first(templates):
            item = QListWidgetItem()
            self._name(item, template)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._show_current()

    def _name(self, item: QListWidgetItem, template: Template) -> None:
        title = one_line(template.title, LONGEST_TITLE)
        item.setText(" · ".join(filter(None, (title, template.language))))
        item.setData(Qt.ItemDataRole.UserRole, template)

    def _add(self) -> None:
        title = tr("New template")
        item = QListWidgetItem()
        self._name(item, Template(title, "", ui_language()))
        self.list.insertItem(self.list.currentRow() + 1, item)
        self.list.setCurrentItem(item)
        self.title.setFocus()
        self.title.selectAll()

    def _remove(self) -> None:
        self.list.takeItem(self.list.currentRow())
        self._shipped = False
        self._show_current()

    def _restore(self) -> None:
        self._show_all(shipped_templates())
        self._shipped = True

    # -- the form

    def _show_current(self) -> None:
        item = self.list.currentItem()
        template = item.data(Qt.ItemDataRole.UserRole) if item else Template("", "")
        self._filling = True
        self.title.setText(template.title)
        self.language.setCurrentIndex(self.language.findData(template.language))
        self.services.setText(", ".join(template.services))
        for at in range(self.statuses.count()):
            wanted = self.statuses.itemData(at) in template.statuses
            state = Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked
            self.statuses.setItemCheckState(at, state)
        self.text.setPlainText(template.text)
        self._filling = False
        self.remove.setEnabled(item is not None)
        self._check(template)

    def _edited(self) -> None:
        item = self.list.currentItem()
        if item is None or self._filling:
            return
        services = (word.strip() for word in self.services.text().split(","))
        template = replace(
            item.data(Qt.ItemDataRole.UserRole),
            title=self.title.text().strip(),
            text=self.text.toPlainText()[:LONGEST_TEXT],
            language=self.language.currentData(),
            services=tuple(word for word in services if word),
            statuses=tuple(map(str, self.statuses.checkedItemsData())),
        )
        self._name(item, template)
        self._shipped = False
        self._check(template)

    def _check(self, template: Template) -> None:
        problem = unknown_sentence(template.text)
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.preview.setPlainText(
            fill(template.text, sample_values(self._connection, template.language))
        )
        self.preview.setStyleSheet(colours.ground_style("#SignalementTemplatePreview", "reply"))
        bad = any(unknown_sentence(one.text) or not one.title for one in self.templates)
        self.box.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not bad)

    def _insert(self, name: str) -> None:
        self.text.insertPlainText("{" + name + "}")
        self.text.setFocus()

    def accept(self) -> None:
        """Keep the templates; a disk that refuses says so and the dialog stays."""
        try:
            self._keep(None if self._shipped else self.templates)
        except BadStore as error:
            self.problem.setText(error_sentence(error))
            self.problem.show()
            return
        super().accept()
