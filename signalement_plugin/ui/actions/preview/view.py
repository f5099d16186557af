"""The preview of a change of several reports, in place of the form; also that of a round's return,
on a page of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from qgis.PyQt.QtCore import QLocale, QModelIndex, QRect, QSize, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ....connection.texts.effects import side_effects
from ....core.changes.preview import ChangePreview, PreviewLine
from ....qt.language import tr
from ...texts import number, one_line, quoted
from ...widgets import colours
from ...widgets.buttons import SnugButton
from ...widgets.labels import plain_label
from ...widgets.shortcuts import local_key
from .model import PreviewModel
from .texts import NO_REMARKS, Names, headline

LIST_PX = 110
LEAST_PX = 80
MOST_TOGETHER = 34
"""Letters that have room beside a tick at 300 px."""
TEXT_LINES = 3
MOST_OPEN = 1
MOST_NOTE = 200


class PreviewTree(QTreeView):
    """Rows wrap at its width: what happens to a report stands at the end of its row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementPreviewTree")
        self.setItemDelegate(WrappedRows(self))
        self.setWordWrap(True)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class WrappedRows(QStyledItemDelegate):
    """A row is as high as its words need beside its tick; what changes stands on one line."""

    def displayText(self, value: object, _locale: QLocale) -> str:
        return kept_together(str(value))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        tree, row = self.parent(), QStyleOptionViewItem(option)
        if isinstance(tree, QTreeView):
            depth = 2 if index.parent().isValid() else 1
            metric, style = QStyle.PixelMetric, tree.style()
            margin = style.pixelMetric(metric.PM_FocusFrameHMargin, None, tree) + 1
            tick = style.pixelMetric(metric.PM_IndicatorWidth, None, tree) + 2 * margin
            room = tree.viewport().width() - depth * tree.indentation() - tick
            row.rect = QRect(0, 0, max(LEAST_PX, room), 1)
        return super().sizeHint(row, index)


class PreviewView(QWidget):
    """A headline, then the reports; nothing is sent before the user presses *Send n*."""

    accepted = pyqtSignal(list)  # list of PreviewLine
    put_back = pyqtSignal(list)  # list of PreviewLine: held changes to be discarded
    left = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementPreview")
        self._what = ""
        self.headline = plain_label("", bold=True)
        self.headline.setObjectName("SignalementPreviewHead")
        self.model = PreviewModel(self)
        self.model.ticked.connect(self._tell)
        self.tree = self._make_tree()
        self.text = self._make_text()
        self.reader, self.beside = plain_label(""), plain_label("")
        self.beside.setObjectName("SignalementPreviewBeside")
        self.note = plain_label("")
        self.note.setObjectName("SignalementPreviewNote")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.setSpacing(4)
        for part in (
            self.headline,
            self.beside,
            self.tree,
            self.reader,
            self.text,
            self.note,
        ):
            layout.addWidget(part, 1 if part is self.tree else 0)
        layout.addLayout(self._buttons())
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            local_key(self, key, self.accept)
        local_key(self, "Esc", self.left.emit)

    def _make_tree(self) -> PreviewTree:
        tree = PreviewTree(self)
        tree.setAccessibleName(tr("What will be sent, and what not"))
        tree.setModel(self.model)
        tree.selectionModel().currentChanged.connect(self._show_remark)
        tree.setHeaderHidden(True)
        tree.setMinimumHeight(LIST_PX)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        tree.setIndentation(14)
        return tree

    def _make_text(self) -> QPlainTextEdit:
        text = QPlainTextEdit(self)
        text.setObjectName("SignalementPreviewText")
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setAccessibleName(tr("What the first citizen will read"))
        text.setFixedHeight(text.fontMetrics().lineSpacing() * TEXT_LINES + 10)
        return text

    def _buttons(self) -> QHBoxLayout:
        """The buttons in the order of the form: *Send* is where *Review* was."""
        self.back, self.cancel, self.send = (SnugButton("", self) for _ in range(3))
        self.back.setObjectName("SignalementPreviewPutBack")
        self.cancel.setObjectName("SignalementPreviewCancel")
        self.send.setObjectName("SignalementPreviewSend")
        self.send.setToolTip(tr("Send (Ctrl+Enter)"))
        self.back.clicked.connect(lambda: self.put_back.emit(self.lines))
        self.cancel.clicked.connect(self.left)
        self.send.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.send)
        return row

    @property
    def lines(self) -> list[PreviewLine]:
        """The lines that are ticked."""
        return self.model.preview.lines(self.model.unticked)

    def show_plan(
        self,
        what: str,
        preview: ChangePreview,
        names: Names,
        held: bool = False,
        text: str = "",
        reader: str = "",
        note: str = "",
        remarks: Mapping[str, str] = NO_REMARKS,
    ) -> None:
        """Show a preview. ``held``: of changes that wait already; ``text``: what the citizen
        of the report ``reader`` will read (of the first line, without one), empty without a
        reply; ``note``: the internal note of the first line; ``remarks``: what else goes with a
        line, by its key."""
        self._what = what
        self.model.show(preview, names, remarks)
        if self.model.rowCount() <= MOST_OPEN:
            self.tree.expandAll()
        self.back.setVisible(held)
        self.cancel.setText(tr("Later") if held else tr("Cancel"))
        self._show_text(text, reader)
        self._show_note(note)
        self._tell()
        self.show()
        (self.send if self.send.isEnabled() else self.cancel).setFocus()

    def show_parts(self, parts: Mapping[str, int]) -> None:
        """Show what is now known about the parts of these reports; ticks stay."""
        self.model.preview = replace(self.model.preview, parts=dict(parts))
        self._tell()

    def _show_text(self, text: str, reader: str) -> None:
        self.text.setPlainText(text)
        self.text.setVisible(bool(text))
        self.reader.setVisible(bool(text))
        first = self.model.preview.lines()
        number_of = reader or (first[0].report.report_id if first else "")
        self.reader.setText(tr("The citizen of {number} will read:").format(number=number_of))
        self.text.setStyleSheet(colours.ground_style("#SignalementPreviewText", "reply"))

    def _show_note(self, note: str) -> None:
        first = self.model.preview.lines()
        label = tr("Internal note with {number}: {note}")
        number_of = first[0].report.report_id if first else ""
        self.note.setText(label.format(number=number_of, note=quoted(one_line(note, MOST_NOTE))))
        self.note.setVisible(bool(note))

    def _show_remark(self, index: QModelIndex) -> None:
        """Show the whole text of the chosen row: the row of a narrow dock has no room for it."""
        remark = self.model.remark_of(index)
        if remark:
            self.note.setText(remark)
            self.note.show()

    def accept(self) -> None:
        """Accept the ticked lines."""
        if self.send.isEnabled() and self.isVisible():
            self.accepted.emit(self.lines)

    def _tell(self) -> None:
        figures = self.model.figures
        self.headline.setText(headline(self._what, figures))
        self.beside.setText(" ".join(side_effects(figures)))
        self.beside.setVisible(bool(self.beside.text()))
        count = number(figures.sending)
        self.send.setText(tr("Send {count}").format(count=count))
        self.back.setText(tr("Put Back {count}").format(count=count))
        for button in (self.send, self.back):
            button.setEnabled(figures.sending > 0)
        selector = "#SignalementPreviewHead"
        if figures.mails:
            style = colours.ground_style(selector, "reply")
            self.headline.setStyleSheet(style + f" {selector} {{ padding: 3px 6px; }}")
        else:
            self.headline.setStyleSheet("")


def kept_together(text: str) -> str:
    """A row's words with blanks at which no line ends: within a change that is short enough for
    the narrowest dock, and before a dot."""
    for between, shown in ((" · ", "\u00a0· "), ("   ", "   ")):
        text = shown.join(map(_whole, text.split(between)))
    return text


def _whole(part: str) -> str:
    return part.replace(" ", "\u00a0") if "→" in part and len(part) <= MOST_TOGETHER else part
