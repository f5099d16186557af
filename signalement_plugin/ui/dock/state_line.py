"""A line below or beside the toolbar: the connection, the age of its data, what waits."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QActionGroup, QResizeEvent
from qgis.PyQt.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from ...connection.example import is_example
from ...qt.language import tr
from .. import texts
from ..outbox.decision_page import needs_you_text
from ..outbox.texts import to_decide_text, to_send_text
from ..widgets import colours
from ..widgets.buttons import MenuButton, SnugButton
from ..widgets.icons import own_icon, theme_icon
from ..widgets.labels import plain_tip

if TYPE_CHECKING:
    from ...qgis_profile.settings import ConnectionSettings

ICON_PX = 14
GAP = 4
NAME_PX = 96  # width kept for the connection's name


class StateLine(QWidget):
    """Name of the connection as a menu, age of the data, outbox count as a button."""

    connection_wanted = pyqtSignal(str)
    connections_wanted = pyqtSignal()
    another_wanted = pyqtSignal()  # open *Getting Started* for another connection
    erasing_wanted = pyqtSignal()
    outbox_wanted = pyqtSignal()
    decision_wanted = pyqtSignal()
    refresh_wanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._ages = ("", "")
        self._decision_texts = ("", "")  # of the badge: long, short
        self.name = MenuButton(self)
        self.name.setObjectName("SignalementConnection")
        self.menu = QMenu(self)
        self._one_of = QActionGroup(self.menu)  # exclusive, so Qt draws dots, not ticks
        self.name.setMenu(self.menu)
        self.age = self._age_button()
        self.to_decide = SnugButton("", self)
        self.to_decide.setObjectName("SignalementToSettle")
        self.to_decide.setToolTip(tr("Changed meanwhile, refused or uncertain: click to settle"))
        self.to_decide.clicked.connect(self.decision_wanted)
        self.outbox = QToolButton(self)
        self.outbox.setObjectName("SignalementToSend")
        self.outbox.setAutoRaise(True)
        self.outbox.setIcon(own_icon("waits"))
        self.outbox.setIconSize(QSize(ICON_PX, ICON_PX))
        self.outbox.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.outbox.clicked.connect(self.outbox_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 4, 0)
        row.setSpacing(GAP)
        row.addWidget(self.name)
        row.addWidget(self.age)
        row.addStretch(1)
        row.addWidget(self.to_decide)
        row.addWidget(self.outbox)
        self._show_name()
        self.show_state(None, 0, False)
        self.show_to_decide(0)

    def _age_button(self) -> QToolButton:
        """The time of the data: a click reads anew."""
        button = QToolButton(self)
        button.setObjectName("SignalementAge")
        button.setAutoRaise(True)
        button.setIcon(theme_icon("mActionRefresh"))
        button.setIconSize(QSize(ICON_PX, ICON_PX))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.clicked.connect(self.refresh_wanted)
        return button

    def show_connections(self, items: Sequence[ConnectionSettings], current_id: str) -> None:
        """Fill the menu; ``items`` have ``id`` and ``name``."""
        self.menu.clear()
        for made_up in (False, True):
            these = [item for item in items if is_example(item.id) == made_up]
            for item in these:
                action = self.menu.addAction(texts.one_line(item.name, 60).replace("&", "&&"))
                action.setCheckable(True)
                action.setChecked(item.id == current_id)
                action.triggered.connect(partial(self._want, item.id))
                self._one_of.addAction(action)
            if these:
                self.menu.addSeparator()
        if current_id:
            sent = self.menu.addAction(tr("To Send, Sent from Here"))
            sent.setObjectName("SignalementOutboxPage")
            sent.triggered.connect(self.outbox_wanted)
        another = self.menu.addAction(tr("Connect Another System…"))
        another.setObjectName("SignalementAnother")
        another.triggered.connect(self.another_wanted)
        manage = self.menu.addAction(tr("Connections…"))
        manage.triggered.connect(self.connections_wanted)
        if current_id:
            text = tr("Erase Personal Data…")
            self.menu.addAction(text).triggered.connect(self.erasing_wanted)
        names = [item.name for item in items if item.id == current_id]
        self._name = names[0] if names else ""
        self._show_name()

    def _want(self, connection_id: str, _checked: bool = False) -> None:
        self.connection_wanted.emit(connection_id)

    def show_state(self, updated: datetime | None, waiting: int, loading: bool) -> None:
        """``updated``: UTC time of the data; ``waiting``: reports of which a change waits."""
        short = texts.moment(updated)
        if loading:
            text = short = tr("loading…")
        elif updated is None:
            text = ""
        else:
            text = tr("data of {time}").format(time=short)
        self._ages = (text, short)
        again = tr("Ask the server what changed")
        self.age.setToolTip("\n".join(filter(None, (text, again))))
        self.age.setAccessibleName(text or again)
        spoken = to_send_text(waiting)
        self.outbox.setText(texts.number(waiting))
        self.outbox.setToolTip(spoken)
        self.outbox.setAccessibleName(spoken)
        self.outbox.setVisible(waiting > 0)
        self._show_age()

    def show_to_decide(self, count: int) -> None:
        """How many reports a person has to decide; nothing is shown without any."""
        text = needs_you_text(count)
        self._decision_texts = (text, f"! {texts.number(count)}")
        self.to_decide.setAccessibleName(to_decide_text(count))
        name = "#SignalementToSettle"
        style = (
            f"{colours.ground_style(name, 'warning')} {name} {{ border: none; border-radius: 6px;"
            " padding: 2px 8px; font-weight: bold; }"
        )
        # setting an equal style sheet would make Qt lay out the line again
        if style != self.to_decide.styleSheet():
            self.to_decide.setStyleSheet(style)
        self.to_decide.setVisible(count > 0)
        self._show_age()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_age()

    def _show_age(self) -> None:
        """The time is never cut; the name of the connection ends in … before that, and where that
        is not enough the badge has a sign in place of its words."""
        self.age.setText(self._ages[1])
        self.age.setVisible(bool(self._ages[1]))
        room = 0
        for text in self._decision_texts:
            self.to_decide.setText(text)
            room = self.width() - self._pinned()
            if room >= NAME_PX:
                break
        self.name.setMaximumWidth(max(NAME_PX, room))

    def _pinned(self) -> int:
        """Width of all but the name, in pixels."""
        pinned = [one for one in (self.age, self.to_decide, self.outbox) if not one.isHidden()]
        return sum(one.sizeHint().width() + GAP for one in pinned) + 4 * GAP

    def _show_name(self) -> None:
        name = self._name or tr("No Connection")
        self.name.set_full_text(texts.one_line(name, 60))
        self.name.setToolTip(plain_tip(texts.one_line(name)))
        self.name.setAccessibleName(tr("Connection: {name}").format(name=name))
