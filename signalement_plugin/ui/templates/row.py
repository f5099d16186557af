"""The two likeliest reply templates as buttons, the others in the menu *Standard Replies*."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal
from qgis.PyQt.QtWidgets import QMenu, QPushButton, QWidget

from ...core.changes.reply_templates import LANGUAGES, Template, suitable
from ...qgis_profile.reply_templates import count_use, most_used
from ..texts import one_line
from ..widgets.buttons import SnugButton
from ..widgets.flow_layout import FlowLayout
from ..widgets.labels import empty, plain_tip
from .texts import language_label, ui_language

TITLE = 60
SHORT_TITLE = 18
SHOWN = 2


class TemplateRow(QWidget):
    """Emits the template that was chosen; the language chosen last comes first, and of a category
    what was used most."""

    chosen = pyqtSignal(object)  # Template
    edit_wanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementTemplates")
        self.language = ui_language()
        self.best: Sequence[Template] = ()
        self._templates: Sequence[Template] = ()
        self._service = self._status = ""
        flow = FlowLayout(self)
        self.buttons = [self._make_button(at) for at in range(SHOWN)]
        self.others = SnugButton(
            QCoreApplication.translate("Signalement", "Standard Replies"), self
        )
        self.others.setObjectName("SignalementTemplates_others")
        self.others.setMenu(QMenu(self))
        for button in (*self.buttons, self.others):
            flow.addWidget(button)

    def _make_button(self, at: int) -> QPushButton:
        button = SnugButton("", self)
        button.setObjectName(f"SignalementTemplate_{at}")
        button.clicked.connect(lambda _=False: self.choose(self.best[at]))
        return button

    def menu(self) -> QMenu:
        """What stands behind *Standard Replies*."""
        return self.others.menu()

    def offer(self, templates: Sequence[Template], service: str, status: str) -> None:
        """Templates for a service (name and code in one text) and a status; empty: any."""
        self._templates, self._service, self._status = templates, service, status
        fits = suitable(templates, self.language, service, status)
        self.best = most_used(fits, service)
        for at, button in enumerate(self.buttons):
            button.setVisible(at < len(self.best))
            if at < len(self.best):
                title = one_line(self.best[at].title, TITLE)
                button.setText(one_line(title, SHORT_TITLE).replace("&", "&&"))
                button.setToolTip(plain_tip(title))
                button.setAccessibleName(title)
        self._fill()

    def _fill(self) -> None:
        menu = self.menu()
        empty(menu)
        self._add(menu, self.best[SHOWN:])
        rest = [one for one in self._templates if one.language in ("", self.language)]
        others = menu.addMenu(
            QCoreApplication.translate("Signalement", "For Another Status or Category")
        )
        self._add(others, [one for one in rest if one not in self.best])
        others.menuAction().setVisible(bool(others.actions()))
        menu.addSeparator()
        for language in LANGUAGES:
            if language != self.language:
                own = [one for one in self._templates if one.language == language]
                found = suitable(own, language, self._service, self._status)
                inner = menu.addMenu(language_label(language))
                self._add(inner, found)
                inner.menuAction().setVisible(bool(found))
        menu.addSeparator()
        edit = menu.addAction(QCoreApplication.translate("Signalement", "Edit Templates…"))
        edit.setObjectName("SignalementEditTemplates")
        edit.triggered.connect(self.edit_wanted)

    def _add(self, menu: QMenu, templates: Sequence[Template]) -> None:
        for template in templates:
            action = menu.addAction(one_line(template.title, TITLE).replace("&", "&&"))
            action.triggered.connect(lambda _=False, one=template: self.choose(one))

    def choose(self, template: Template) -> None:
        """Take one: it is offered sooner the next time."""
        count_use(template, self._service)
        if template.language not in ("", self.language):
            self.language = template.language
            self.offer(self._templates, self._service, self._status)
        self.chosen.emit(template)
