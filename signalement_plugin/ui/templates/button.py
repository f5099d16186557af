"""*Reply template*: one press puts the likeliest text in, the arrow shows the others."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QCoreApplication, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from ...core.changes.reply_templates import LANGUAGES, Template, suitable
from ..texts import one_line
from ..widgets.labels import empty
from .texts import language_word, ui_language

ARROW_PX = 26
LEAST_PX = 120
TITLE = 60


class TemplateButton(QToolButton):
    """Emits the template that was chosen; the language chosen last comes first."""

    chosen = pyqtSignal(object)  # Template
    edit_wanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementTemplates")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.language = ui_language()
        self._templates: Sequence[Template] = ()
        self._service = self._status = self._full = ""
        self._first: Template | None = None
        self._list = QMenu(self)
        self.setMenu(self._list)
        self.clicked.connect(self._press)

    def offer(self, templates: Sequence[Template], service: str, status: str) -> None:
        """Templates for a service (name and code in one text) and a status; empty: any."""
        self._templates, self._service, self._status = templates, service, status
        best = suitable(templates, self.language, service, status)
        self._first = best[0] if best else None
        title = self._first.title if self._first else ""
        self._full = (
            QCoreApplication.translate("Signalement", "Template: {title}").format(
                title=one_line(title, TITLE)
            )
            if title
            else QCoreApplication.translate("Signalement", "Reply Template")
        )
        self.setAccessibleName(self._full)
        self.setToolTip(
            QCoreApplication.translate("Signalement", "Put this text in; the arrow shows others")
        )
        self._elide()
        self._fill(best)

    def _fill(self, best: Sequence[Template]) -> None:
        empty(self._list)
        self._add(self._list, best)
        rest = [one for one in self._templates if one.language in ("", self.language)]
        others = self._list.addMenu(QCoreApplication.translate("Signalement", "Others"))
        self._add(others, [one for one in rest if one not in best])
        others.menuAction().setVisible(bool(others.actions()))
        self._list.addSeparator()
        for language in LANGUAGES:
            if language != self.language:
                own = [one for one in self._templates if one.language == language]
                found = suitable(own, language, self._service, self._status)
                inner = self._list.addMenu(language_word(language))
                self._add(inner, found)
                inner.menuAction().setVisible(bool(found))
        self._list.addSeparator()
        edit = self._list.addAction(QCoreApplication.translate("Signalement", "Edit Templates…"))
        edit.setObjectName("SignalementEditTemplates")
        edit.triggered.connect(self.edit_wanted)

    def _add(self, menu: QMenu, templates: Sequence[Template]) -> None:
        for template in templates:
            action = menu.addAction(one_line(template.title, TITLE).replace("&", "&&"))
            action.triggered.connect(lambda _=False, one=template: self._choose(one))

    def _press(self) -> None:
        if self._first is not None:
            self._choose(self._first)
        else:
            self.showMenu()

    def _choose(self, template: Template) -> None:
        if template.language not in ("", self.language):
            self.language = template.language
            self.offer(self._templates, self._service, self._status)
        self.chosen.emit(template)

    # -- as wide as there is room

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self._full) + ARROW_PX + 8
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_PX, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = max(20, self.width() - ARROW_PX)
        shown = self.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))
        self.updateGeometry()
