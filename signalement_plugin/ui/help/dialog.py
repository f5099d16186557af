"""The help: ten steps and the whole guide, in a window that does not block QGIS."""

from __future__ import annotations

from pathlib import Path

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QColor, QDesktopServices, QKeySequence, QShortcut, QTextCursor
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...core.runtime.package_metadata import package_metadata
from ...qt.language import language, tr
from ..widgets.em import em_of, resize_to
from ..widgets.icons import theme_icon
from ..widgets.labels import plain_label
from .contents import Contents, parts_of
from .finding import GUIDE, STEPS, all_pages, guide_page, has, places, steps_page

SIZE_EM = (62, 46)
CONTENTS_EM = 17
HIT, HIT_INK = "#ffe066", "#000000"


class HelpDialog(QDialog):
    """Not modal. Shows the ten steps first; its pages are files of the plugin, none is
    downloaded."""

    keys_wanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementHelp")
        self.setWindowTitle(tr("Help for Reports"))
        self.read: list[tuple[Path, int]] = []
        self.pages = all_pages(language())
        self.page = steps_page(language())
        self.contents = Contents(self.pages, self)
        self.contents.page_wanted.connect(self.go_to)
        self.contents.place_wanted.connect(self._scroll_to)
        self.text = QTextBrowser(self)
        self.text.setOpenLinks(False)  # ``follow`` opens links, here or in the browser
        self.text.anchorClicked.connect(self.follow)
        self._make_search()
        self._make_buttons()
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(self.contents)
        split.addWidget(self.text)
        split.setStretchFactor(1, 1)
        em = em_of(self)
        split.setSizes([CONTENTS_EM * em, (SIZE_EM[0] - CONTENTS_EM) * em])
        layout = QVBoxLayout(self)
        layout.addLayout(self._search_row())
        layout.addWidget(split, 1)
        layout.addWidget(self.box)
        resize_to(self, *SIZE_EM)
        self._show(self.page)

    def _make_buttons(self) -> None:
        self.box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.back = self._button(tr("Back"))
        self.guide = self._button(tr("Whole Guide"))
        self.keys = self._button(tr("Keys"))
        self.web = self._button(tr("On the Web, with Pictures…"))
        self.back.clicked.connect(lambda _=False: self.go_back())
        self.guide.clicked.connect(lambda _=False: self.go_to(guide_page(language(), "README")))
        self.keys.clicked.connect(lambda _=False: self.keys_wanted.emit())
        self.web.clicked.connect(lambda _=False: QDesktopServices.openUrl(web_page(self.page)))
        self.box.rejected.connect(self.reject)

    def _button(self, text: str) -> QPushButton:
        button: QPushButton = self.box.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
        button.setAutoDefault(False)
        return button

    # -- search

    def _make_search(self) -> None:
        find = QKeySequence(QKeySequence.StandardKey.Find)
        self.search = QgsFilterLineEdit(self)
        self.search.setObjectName("SignalementHelpSearch")
        text = tr("Find in the help")
        self.search.setAccessibleName(text)
        self.search.setPlaceholderText(
            f"{text} ({find.toString(QKeySequence.SequenceFormat.NativeText)})"
        )
        self.search.setShowSearchIcon(True)
        self.count = plain_label("", self)
        self.previous = self._step_button("mActionArrowUp", -1)
        self.next = self._step_button("mActionArrowDown", 1)
        self.previous.setToolTip(tr("The place before"))
        self.next.setToolTip(tr("Next place"))
        self.search.textChanged.connect(lambda _text: self._look())
        self.search.returnPressed.connect(lambda: self.step(1))
        for key, slot in (
            (find, self._focus_search),
            (QKeySequence(Qt.Key.Key_F3), lambda: self.step(1)),
            (QKeySequence("Shift+F3"), lambda: self.step(-1)),
        ):
            QShortcut(key, self).activated.connect(slot)
        self._found: list[Path] = []  # pages that have the text
        self._places: list[int] = []  # positions of the text on the page shown
        self._at = -1

    def _step_button(self, icon: str, by: int) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setIcon(theme_icon(icon))
        button.clicked.connect(lambda _=False: self.step(by))
        return button

    def _search_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.search, 1)
        for part in (self.previous, self.next, self.count):
            row.addWidget(part)
        return row

    def _focus_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _look(self) -> None:
        """Where the text stands on this page, and which pages have it."""
        wanted = self.search.text().strip()
        self._found = [one for one in self.pages if wanted and has(one, wanted)]
        self.contents.show_only(self._found if wanted else None)
        self._places = places(self.text.toPlainText(), wanted)
        self._at = -1
        self._mark()

    def step(self, by: int) -> None:
        """Go to the next or the previous match; after the last of a page, to the next page that has
        one."""
        if not self.search.text().strip():
            return
        self._at += by if self._at >= 0 or by > 0 else 0
        if not 0 <= self._at < len(self._places):
            self._turn_page(by)
            self._at = 0 if by > 0 else len(self._places) - 1
        self._mark()
        if self._places:
            self._scroll_to(self._places[self._at])

    def _turn_page(self, by: int) -> None:
        start = self.pages.index(self.page) if self.page in self.pages else 0
        turned = (start + by * far for far in range(1, len(self.pages) + 1))
        for page in (self.pages[at % len(self.pages)] for at in turned):
            if page in self._found:
                self.go_to(page)
                if self._places:
                    return

    def _mark(self) -> None:
        wanted, many = self.search.text().strip(), len(self._places)
        marks = []
        for place in self._places:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = QTextCursor(self.text.document())
            mark.cursor.setPosition(place)
            mark.cursor.setPosition(place + len(wanted), QTextCursor.MoveMode.KeepAnchor)
            mark.format.setBackground(QColor(HIT))
            mark.format.setForeground(QColor(HIT_INK))
            mark.format.setFontUnderline(place == self._places[self._at] and self._at >= 0)
            marks.append(mark)
        self.text.setExtraSelections(marks)
        self.count.setText(_count_text(self._at + 1, many, bool(self._found)) if wanted else "")
        for button in (self.previous, self.next):
            button.setEnabled(bool(wanted and self._found))

    def _scroll_to(self, place: int) -> None:
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(place)
        bar = self.text.verticalScrollBar()
        bar.setValue(bar.value() + self.text.cursorRect(cursor).top() - em_of(self))

    # -- pages

    def go_to(self, page: Path) -> None:
        """Show a page; *Back* leads to where one was in the one before."""
        if page != self.page:
            self.read.append((self.page, self.text.verticalScrollBar().value()))
            self._show(page)

    def go_to_part(self, page: Path, number: int) -> None:
        """Show a page at one of its parts, as the contents list them."""
        self.go_to(page)
        self._scroll_to(parts_of(self.text.document())[number][1])

    def go_back(self) -> None:
        """Show the page before, where it was left."""
        page, place = self.read.pop()
        self._show(page)
        self.text.verticalScrollBar().setValue(place)

    def follow(self, link: QUrl) -> None:
        """A page of the guide is shown here, anything else by the browser."""
        there = (self.page.parent / link.path()).resolve()
        if link.isRelative() and there.is_relative_to(GUIDE) and there.is_file():
            self.go_to(there)
        elif link.scheme() == "https":
            QDesktopServices.openUrl(link)

    def _show(self, page: Path) -> None:
        self.page = page
        self.text.setMarkdown(page.read_text(encoding="utf-8"))
        self.back.setEnabled(bool(self.read))
        self.contents.show_page(page, self.text.document())
        self._look()


def _count_text(at: int, many: int, elsewhere: bool) -> str:
    if many:
        return f"{at} / {many}" if at else str(many)
    if elsewhere:
        return tr("on other pages")
    return tr("not found")


def web_page(page: Path) -> QUrl:
    """The address of a page on the web; for the ten steps, the guide in their language."""
    wanted, name = (page.parent.name, page.stem)
    if page.parent == STEPS:
        wanted, name = guide_page(page.stem, "README").parent.name, "README"
    suffix = "" if wanted == "en" else f".{wanted}"
    guide = f"{package_metadata().get('repository', '')}/blob/main/docs/guide"
    return QUrl(f"{guide}/{name}{suffix}.md")
