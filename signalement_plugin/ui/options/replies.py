"""The section of reply templates in QGIS's options: a list of this profile's templates, and a
button to edit them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QHeaderView,
    QPushButton,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...core.changes.reply_templates import Template
from ...core.model.status import Status
from ...qgis_profile.reply_templates import (
    keep_templates,
    known_templates,
    shipped_templates,
)
from ...qt.language import tr
from ..templates.texts import in_own_language_first, language_label
from ..texts import one_line, status_label
from ..widgets.labels import plain_tip
from ..widgets.table_model import flat_table

LONGEST = 80
WHOLE = (0, 3)
"""Columns that are as wide as their texts: titles and languages."""


class RepliesTable(QWidget):
    """``edit`` opens the dialog of the templates, at one of them; what is edited there is held
    (:meth:`hold`) until :meth:`store`."""

    def __init__(self, edit: Callable[[Template | None], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._edit = edit
        self._shown: Sequence[Template] = ()
        self._held = False
        self.table = flat_table("SignalementReplies", _titles(), self)
        self.table.setAccessibleName(tr("Reply Templates"))
        for at in WHOLE:
            self.table.header().setSectionResizeMode(at, QHeaderView.ResizeMode.ResizeToContents)
        self.table.itemActivated.connect(lambda item, _at: self._edit(_template(item)))
        self.button = QPushButton(tr("Edit Templates…"), self)
        self.button.setObjectName("SignalementOptions_templates")
        self.button.clicked.connect(lambda _=False: self._edit(_template(self.table.currentItem())))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._show(known_templates())

    @property
    def templates(self) -> Sequence[Template]:
        """The templates that :meth:`store` would store."""
        return self._shown

    def hold(self, templates: Sequence[Template] | None) -> None:
        """Show templates that :meth:`store` shall store; ``None`` for the shipped ones."""
        self._held = True
        self._show(shipped_templates() if templates is None else templates)

    def store(self) -> None:
        """Store what was edited. Raises ``BadStore``."""
        if self._held:
            shipped = list(self._shown) == shipped_templates()
            keep_templates(None if shipped else self._shown)
            self._held = False

    def _show(self, templates: Sequence[Template]) -> None:
        """Fill the table; the chosen row stays chosen."""
        self._shown = templates
        chosen = self.table.indexOfTopLevelItem(self.table.currentItem())
        self.table.clear()
        for template in in_own_language_first(list(templates)):
            item = QTreeWidgetItem(self.table, _cells(template))
            item.setData(0, Qt.ItemDataRole.UserRole, template)
            for at in range(item.columnCount()):
                item.setToolTip(at, plain_tip(item.text(at)))
            item.setToolTip(0, plain_tip(f"{template.title}\n\n{template.text}"))
        self.table.setCurrentItem(self.table.topLevelItem(max(0, chosen)))


def _template(item: QTreeWidgetItem | None) -> Template | None:
    found = item.data(0, Qt.ItemDataRole.UserRole) if item is not None else None
    return found if isinstance(found, Template) else None


def _cells(template: Template) -> list[str]:
    return [
        one_line(template.title, LONGEST),
        ", ".join(status_label(Status(one)) for one in template.statuses) or _any("status"),
        ", ".join(template.services) or _any("service"),
        language_label(template.language),
    ]


def _titles() -> list[str]:
    return [
        tr("Title"),
        tr("Status"),
        tr("Service"),
        tr("Language"),
    ]


def _any(what: str) -> str:
    return {
        "status": tr("every status"),
        "service": tr("every service"),
    }[what]
