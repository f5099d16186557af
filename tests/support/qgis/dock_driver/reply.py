"""Page objects where the user writes and decides: the form of an action, the preview, a
conflict."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QCompleter, QMessageBox, QPlainTextEdit

from signalement_plugin.core.changes.request import ChangeRequest
from signalement_plugin.sync.outbox.resolutions import Decision
from signalement_plugin.ui.actions.actions import ReportAction
from signalement_plugin.ui.actions.conflict.card import ConflictCard
from signalement_plugin.ui.actions.form.fields import ActionFormFields
from signalement_plugin.ui.actions.form.form import ActionForm
from signalement_plugin.ui.actions.form.map_pick import MapPick
from signalement_plugin.ui.actions.form.text_tabs import TextTabs
from signalement_plugin.ui.actions.preview.view import PreviewView
from signalement_plugin.ui.photos.tray import PhotoTray

from .part import NO_KEY, Part, click, press_key, type_in


class ReplyPart(Part[ActionForm]):
    """Reply, note, status, team, photos of one change request, and *Send*."""

    # -- parts of the form, for their own tests

    @property
    def tabs(self) -> TextTabs:
        return self.widget.texts

    @property
    def fields(self) -> ActionFormFields:
        return self.widget.fields

    @property
    def map_pick(self) -> MapPick:
        return self.widget.pick

    @property
    def photo_tray(self) -> PhotoTray:
        return self.widget.photos

    def action(self) -> ReportAction | None:
        """What the form is open for."""
        return self.widget.context.action if self.widget.context is not None else None

    def text(self, kind: str) -> str:
        """What stands under *Reply to Citizen* (``reply``) or *Internal Note* (``note``)."""
        return self.tabs.text(kind)

    def write(self, kind: str, text: str) -> None:
        """Write a reply or a note in place of what stands there."""
        if kind not in self.tabs.offered:
            raise LookupError(f"no {kind} can be written here")
        self.tabs.show_kind(kind)
        edit = self.tabs.edits[kind]
        edit.selectAll()
        type_in(edit, text)

    def front(self) -> QPlainTextEdit:
        """The text field that is seen; ``LookupError`` without."""
        edit = self.tabs.current()
        if edit is None:
            raise LookupError("there is no text to write here")
        return edit

    def type(self, text: str) -> None:
        """Type on in the text that is seen."""
        type_in(self.front(), text)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = NO_KEY) -> None:
        """Press a key in the text that is seen."""
        press_key(self.front(), key, held)

    def question(self) -> list[QMessageBox]:
        """The question that is shown before the change is sent."""
        asked = self.widget.window().findChildren(QMessageBox)
        return [one for one in asked if one.isVisible()]

    def pick(self, field: str, value: str) -> None:
        """Choose a status, a team, … by its stored value."""
        self.fields.set_value(field, value)

    def field(self, name: str) -> QComboBox:
        """Where a status, a team, … is chosen."""
        return self.fields.combos[name]

    def choices(self, field: str) -> list[str]:
        """Stored values of what a field offers."""
        combo = self.field(field)
        return [combo.itemData(at) for at in range(combo.count())]

    def values(self) -> dict[str, str]:
        """What is chosen, by field."""
        return self.fields.values()

    def photos(self) -> list[str]:
        """Files of the photos that will be sent."""
        return list(self.photo_tray.paths)

    def add_photos(self, files: Sequence[str]) -> bool:
        """Choose files, as after *Photo…*; whether all were taken."""
        return self.photo_tray.add_files(files)

    def kinds(self) -> list[str]:
        """Texts that can be written here, by their tabs."""
        return list(self.tabs.offered)

    def templates(self) -> list[str]:
        """Titles of the templates that have a button, the likeliest first."""
        row = self.tabs.templates
        return [one.text() for one in row.buttons if one.isVisible()]

    def take_template(self, at: int = 0) -> None:
        """Press the button of a template."""
        click(self.tabs.templates.buttons[at])

    def listed_templates(self) -> list[str]:
        """Titles in the list that ``/`` opens, empty while it is closed."""
        completer = self._slash()
        model = completer.completionModel()
        rows = range(model.rowCount()) if completer.popup().isVisible() else ()
        return [model.index(row, 0).data() for row in rows]

    def key_in_templates(self, key: Qt.Key) -> None:
        """Press a key in the list that ``/`` opens."""
        press_key(self._slash().popup(), key)

    def _slash(self) -> QCompleter:
        slash = self.tabs.edits["reply"].slash
        if slash is None:
            raise LookupError("no list of templates")
        return slash.completer

    def report_ids(self) -> list[str]:
        """Numbers of the reports that the form is open for."""
        context = self.widget.context
        return [] if context is None else [report.report_id for report in context.reports]

    def effect(self) -> str:
        """What sending will do, empty when nothing is said."""
        return self.widget.effect.text() if self.widget.effect.isVisible() else ""

    def problem(self) -> str:
        """What is still missing, empty when nothing is said."""
        return self.widget.problem.text() if self.widget.problem.isVisible() else ""

    def send_text(self) -> str:
        """What stands on *Send*, without its key."""
        return self.widget.send.accessibleName()

    def can_send(self) -> bool:
        return self.widget.send.isEnabled()

    def send(self) -> None:
        """Press *Send*; of several reports *Review n…*."""
        click(self.widget.send)

    def leave(self) -> None:
        """Press *Cancel*: the text is kept; in a dispute what leaves the server's value."""
        click(self.widget.cancel)

    # -- conflicts and refusals

    def dispute(self) -> str:
        """The sentence over the reply, empty without."""
        bar = self.widget.bar
        return bar.sentence.text() if bar.isVisible() else ""

    def kept(self) -> str:
        """The lines below that sentence: a colleague's text, and that the own text is kept."""
        return self.widget.bar.kept.text() if self.widget.bar.kept.isVisible() else ""

    def buttons(self) -> tuple[str, str]:
        """What stands on the two buttons of the foot."""
        return self.widget.cancel.text(), self.widget.send.text()

    def disputed(self) -> list[str]:
        """Fields in conflict, each with a choice of its own."""
        table = self.widget.bar.table
        return list(table.choices) if table is not None else []

    def leave_theirs(self, field: str) -> None:
        """Choose what the server has of one of several fields."""
        if self.widget.bar.table is None:
            raise LookupError("there is one field only")
        self.widget.bar.table.choices[field][1].click()

    def change_request(self) -> ChangeRequest:
        """What *Send* would put into the outbox."""
        return self.widget.change_request()


class ReviewPart(Part[PreviewView]):
    """The review of a change of several reports: which are sent, and which are not."""

    def headline(self) -> str:
        return self.widget.headline.text()

    def beside(self) -> str:
        """The text about further effects; empty where there is none."""
        return self.widget.beside.text() if self.widget.beside.isVisible() else ""

    def send_text(self) -> str:
        """What stands on *Send n*."""
        return self.widget.send.text()

    def can_send(self) -> bool:
        return self.widget.send.isEnabled()

    def send(self) -> None:
        click(self.widget.send)

    def leave(self) -> None:
        """Press *Cancel*, or *Later*."""
        click(self.widget.cancel)

    def put_back(self) -> None:
        """Press *Put Back n*."""
        click(self.widget.back)


class ConflictPart(Part[ConflictCard]):
    """The card of a change that needs a decision, and its choices."""

    def sentence(self) -> str:
        return self.widget.sentence.text()

    def reason(self) -> str:
        """The reason, and who is involved; empty where nothing is said."""
        return self.widget.reason.text() if self.widget.reason.isVisible() else ""

    def offered(self) -> list[str]:
        """Names of the choices."""
        return [name for name, button in self.widget.buttons.items() if button.isVisible()]

    def enabled(self, choice: str) -> bool:
        return self.widget.buttons[Decision(choice)].isEnabled()

    def decide(self, choice: str) -> None:
        """Press one of the choices."""
        click(self.widget.buttons[Decision(choice)])
