"""The menu *Standard Replies*, and the two likeliest reply templates as buttons beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QMenu, QPushButton, QWidget

from ...core.changes.reply_templates import LANGUAGES, Template, suitable
from ...core.model.status import OPEN
from ...qgis_profile.reply_templates import count_use, most_used
from ...qt.language import tr
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
        self._filled: Callable[[Template], str] = lambda one: one.text
        flow = FlowLayout(self)
        self.buttons = [self._make_button(at) for at in range(SHOWN)]
        self.others = SnugButton(tr("Standard Replies"), self)
        self.others.setObjectName("SignalementTemplates_others")
        self.others.setMenu(QMenu(self))
        for button in (self.others, *self.buttons):
            flow.addWidget(button)

    def _make_button(self, at: int) -> QPushButton:
        button = SnugButton("", self)
        button.setObjectName(f"SignalementTemplate_{at}")
        button.clicked.connect(lambda _=False: self.choose(self.best[at]))
        return button

    def menu(self) -> QMenu:
        """The menu of *Standard Replies*."""
        return self.others.menu()

    def offer(
        self,
        templates: Sequence[Template],
        service: str,
        status: str,
        filled: Callable[[Template], str],
    ) -> None:
        """Templates for a service (name and code in one text) and a status; empty: any. While a
        report is open, those of the other open statuses follow. ``filled``: what the citizen will
        read, for the tips."""
        self._templates, self._service, self._status = templates, service, status
        self._filled = filled
        fits = suitable(templates, self.language, service, status)
        near = [one for one in self._of_service() if one not in fits and _both_open(one, status)]
        self.best = [*most_used(fits, service), *most_used(near, service)]
        for at, button in enumerate(self.buttons):
            button.setVisible(at < len(self.best))
            if at < len(self.best):
                title = one_line(self.best[at].title, TITLE)
                button.setText(one_line(title, SHORT_TITLE).replace("&", "&&"))
                button.setToolTip(self._tip(self.best[at]))
                button.setAccessibleName(title)
        self._fill()

    def _of_service(self) -> list[Template]:
        """The templates for the category, for any status."""
        return suitable(self._templates, self.language, self._service, "")

    def _tip(self, template: Template) -> str:
        return plain_tip(f"{one_line(template.title, TITLE)}\n\n{self._filled(template)}")

    def _fill(self) -> None:
        menu, of_service = self.menu(), self._of_service()
        empty(menu)
        self._add(menu, self.best[SHOWN:])
        own = [one for one in self._templates if one.language in ("", self.language)]
        for title, found in (
            (
                tr("For Another Status"),
                [one for one in of_service if one not in self.best],
            ),
            (
                tr("For Another Category"),
                [one for one in own if one not in of_service],
            ),
        ):
            self._add_below(menu, title, found)
        menu.addSeparator()
        self._add_languages(menu.addMenu(tr("In Another Language")))
        menu.addSeparator()
        edit = menu.addAction(tr("Edit Templates…"))
        edit.setObjectName("SignalementEditTemplates")
        edit.triggered.connect(self.edit_wanted)

    def _add_languages(self, menu: QMenu) -> None:
        for language in LANGUAGES:
            if language != self.language:
                own = [one for one in self._templates if one.language == language]
                found = suitable(own, language, self._service, self._status)
                self._add_below(menu, language_label(language), found)
        menu.menuAction().setVisible(bool(menu.actions()))

    def _add_below(self, menu: QMenu, title: str, templates: Sequence[Template]) -> None:
        if templates:
            self._add(menu.addMenu(title), templates)

    def _add(self, menu: QMenu, templates: Sequence[Template]) -> None:
        menu.setToolTipsVisible(True)
        for template in templates:
            action = menu.addAction(one_line(template.title, TITLE).replace("&", "&&"))
            action.setToolTip(self._tip(template))
            action.triggered.connect(lambda _=False, one=template: self.choose(one))

    def choose(self, template: Template) -> None:
        """Take one: it is offered sooner the next time."""
        count_use(template, self._service)
        if template.language not in ("", self.language):
            self.language = template.language
            self.offer(self._templates, self._service, self._status, self._filled)
        self.chosen.emit(template)


def _both_open(template: Template, status: str) -> bool:
    """Whether a report in this status is open, and a template is for one that is."""
    words = {str(one) for one in OPEN}
    return status in words and bool(words.intersection(template.statuses))
