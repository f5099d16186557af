"""Two tabs with different backgrounds: the reply to the citizen, and the internal note."""

from __future__ import annotations

from collections.abc import Collection

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon, QKeyEvent, QTextCursor
from qgis.PyQt.QtWidgets import QSizePolicy, QTabBar, QVBoxLayout, QWidget

from ....core.changes.reply_templates import placeholders
from ....core.model.capabilities import Capabilities
from ....qt.language import tr
from ...photos.sent_text import SentText
from ...templates.row import TemplateRow
from ...templates.slash import SIGN, SlashList
from ...texts import one_line, quoted
from ...widgets.em import em_of
from ...widgets.icons import own_icon, theme_icon
from ...widgets.labels import plain_label

KINDS = ("reply", "note")
PUBLIC_LETTERS = 500
LEAST_EM, FIRST_EM, MOST_EM = 2.6, 4.2, 7
"""Height of a text field in em, where it takes room of the report: the least, in a low dock; that
of an empty one; the most, to which it grows with its text. Of room that nothing else needs it takes
the most at once, and more for a longer text."""


def readers(kind: str, capabilities: Capabilities) -> str:
    """Who will read a text, as far as the system says."""
    if kind == "note":
        return tr("Only your colleagues read this.")
    if capabilities.workflow_mails:
        return tr("Shown on the report's page; the server decides whether a mail goes out.")
    mails, public = "reply" in capabilities.mails, "reply" in capabilities.publishes
    if mails and public and capabilities.mails_followers:
        return tr("Published on the site and mailed to whoever follows it; no way back.")
    if mails and public:
        return tr("Published on the site and sent to the citizen; no way back.")
    if mails:
        return tr("The citizen will get this text; it cannot be called back.")
    if public:
        return tr("Published on the site for everyone.")
    return tr("Kept with the report for the citizen; no mail is sent.")


class TextEdit(SentText):
    """As high as its text, between :data:`FIRST_EM` and :data:`MOST_EM`, or higher where there is
    room left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slash: SlashList | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.document().documentLayout().documentSizeChanged.connect(
            lambda _size: self.updateGeometry()
        )

    def sizeHint(self) -> QSize:
        em = em_of(self)
        return QSize(10 * em, min(max(self._text_height(), round(FIRST_EM * em)), MOST_EM * em))

    def spare_height(self) -> int:
        """How many pixels more than it asks for are of use to it."""
        return max(self._text_height(), MOST_EM * em_of(self)) - self.sizeHint().height()

    def _text_height(self) -> int:
        frame = self.height() - self.viewport().height()
        lines = self.document().size().height() * self.fontMetrics().lineSpacing()
        return round(lines + 2 * self.document().documentMargin()) + frame

    def minimumSizeHint(self) -> QSize:
        return QSize(4 * em_of(self), round(LEAST_EM * em_of(self)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that choose in a list of templates are the list's."""
        if self.slash is None or not self.slash.takes(event):
            super().keyPressEvent(event)


class TextTabs(QWidget):
    """*Reply* and *Internal Note*, of which only those are there that are offered; one is seen.
    What stands in the other is kept. ``bar`` has their tabs, and is placed by the form."""

    changed = pyqtSignal()
    turned = pyqtSignal()  # emitted when a tab is shown, perhaps the same
    pictured = pyqtSignal(object)  # QMimeData

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementTexts")
        self.offered: tuple[str, ...] = ()
        self.front = ""
        self._lines = dict.fromkeys(KINDS, "")
        self._public, self._public_is_shown = "", True
        self._put_in = self._preset = ""
        self.bar = self._make_bar()
        self.edits: dict[str, TextEdit] = {kind: self._make_edit(kind) for kind in KINDS}
        self.templates = TemplateRow(self)
        self.templates.chosen.connect(lambda _one: self.edits["reply"].setFocus())
        reply = self.edits["reply"]
        reply.slash = SlashList(reply, self.templates)
        reply.setPlaceholderText(tr("Your reply…  ( / for a standard reply )"))
        self.reader = plain_label("", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for edit in self.edits.values():
            column.addWidget(edit, 1)
        column.addWidget(self.templates)
        column.addWidget(self.reader)

    def _make_bar(self) -> QTabBar:
        bar = QTabBar(self)
        bar.setObjectName("SignalementTextTabs")
        bar.setDrawBase(False)
        bar.setExpanding(False)
        bar.setUsesScrollButtons(False)
        bar.setElideMode(Qt.TextElideMode.ElideNone)
        bar.currentChanged.connect(self._turn)
        return bar

    def _make_edit(self, kind: str) -> TextEdit:
        edit = TextEdit(self)
        edit.setObjectName(f"SignalementEdit_{kind}")
        edit.setAccessibleName(_titles()[kind])
        edit.textChanged.connect(self._edited)
        edit.pictured.connect(self.pictured)
        return edit

    def offer(
        self, kinds: Collection[str], capabilities: Capabilities, first: str, public: str = ""
    ) -> None:
        """Show the tabs of these texts, ``first`` (a kind) in front when it is there;
        ``public``: what the citizen reads now."""
        self.offered = tuple(kind for kind in KINDS if kind in kinds)
        self._public = _public_now(public) if public else ""
        self.bar.blockSignals(True)
        while self.bar.count():
            self.bar.removeTab(0)
        for kind in self.offered:
            line = self._lines[kind] = readers(kind, capabilities)
            if kind == "reply" and public:
                line = f"{line} {self._public}"
            self.edits[kind].setAccessibleDescription(line)
            at = self.bar.addTab(_icon(kind), _titles()[kind])
            self.bar.setTabToolTip(at, f"{_titles()[kind]}: {line}")
            self.bar.setAccessibleTabName(at, f"{_titles()[kind]}, {line}")
        self.bar.blockSignals(False)
        self.bar.setVisible(bool(self.offered))
        self.setVisible(bool(self.offered))
        wanted = first if first in self.offered else "".join(self.offered[:1])
        self.show_kind(wanted)

    def show_kind(self, kind: str) -> None:
        """Show the tab of a text."""
        if kind in self.offered:
            self.bar.setCurrentIndex(self.offered.index(kind))
        self._turn(self.bar.currentIndex())

    def _turn(self, at: int) -> None:
        self.front = self.offered[at] if 0 <= at < len(self.offered) else ""
        for kind, edit in self.edits.items():
            edit.setVisible(kind == self.front)
        self._tell_readers()
        self._offer_templates()
        self.turned.emit()

    def show_public(self, wanted: bool) -> None:
        """Whether it is said here what the citizen reads now; else it stands above already."""
        if wanted != self._public_is_shown:
            self._public_is_shown = wanted
            self._tell_readers()

    def _tell_readers(self) -> None:
        public = self._public if self.front == "reply" and self._public_is_shown else ""
        self.reader.setText(" ".join(filter(None, (self._lines.get(self.front, ""), public))))

    def _offer_templates(self) -> None:
        """While nothing is written, and a template can take the place of another."""
        untouched = self.edits["reply"].toPlainText() in ("", self._preset, self._put_in)
        self.templates.setVisible(self.front == "reply" and untouched)

    def _edited(self) -> None:
        self._offer_templates()
        self.changed.emit()

    def text(self, kind: str) -> str:
        """What is typed, empty when it is not offered. The sign that lists templates is no text."""
        typed = self.edits[kind].toPlainText().strip() if kind in self.offered else ""
        return "" if typed == SIGN else typed

    def set_text(self, kind: str, text: str, *, marked: bool = False) -> None:
        """One goes on behind the text; of a ``marked`` one what is typed takes the place."""
        self.edits[kind].setPlainText(text)
        if marked:
            self.edits[kind].selectAll()
        else:
            self.edits[kind].moveCursor(QTextCursor.MoveOperation.End)

    def preset(self, text: str) -> None:
        """The reply that goes out unless somebody changes it: selected, so that typing and a
        template take its place."""
        edit = self.edits["reply"]
        self._put_in = self._preset = text
        edit.setPlainText(text)
        edit.selectAll()

    def draft(self, kind: str) -> str:
        """What is worth keeping of what stands there: not a preset that nobody touched."""
        text = self.edits[kind].toPlainText()
        return "" if kind == "reply" and text == self._preset else text

    def put_in(self, text: str) -> None:
        """A template becomes the reply, in place of the last one put in if that was not
        touched; what somebody typed stays in front of it. Can be undone."""
        edit = self.edits["reply"]
        cursor = edit.textCursor()
        if edit.toPlainText().strip() in ("", self._put_in.strip()):
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(text)
        else:
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.insertText("\n" + text)
        self._put_in = text
        self.show_kind("reply")
        edit.setFocus()
        self.choose_gap()

    def choose_gap(self) -> None:
        """Select the first placeholder that is left, in sight: typing takes its place."""
        edit = self.edits["reply"]
        left = placeholders(edit.toPlainText())
        if left:
            edit.moveCursor(QTextCursor.MoveOperation.Start)
            edit.find(f"{{{left[0]}}}")
            edit.ensureCursorVisible()

    def current(self) -> TextEdit | None:
        """The text field in front."""
        return self.edits.get(self.front)

    def spare_height(self) -> int:
        """How many pixels more than it asks for the text in front can use."""
        edit = self.current()
        return edit.spare_height() if edit is not None and not self.isHidden() else 0


def _icon(kind: str) -> QIcon:
    return own_icon("envelope") if kind == "reply" else theme_icon("mActionAnnotation")


def _public_now(text: str) -> str:
    return tr("Public now: {text}").format(text=quoted(one_line(text, PUBLIC_LETTERS)))


def _titles() -> dict[str, str]:
    return {
        "note": tr("Internal Note"),
        "reply": tr("Reply"),
    }
