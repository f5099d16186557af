"""One message: how many reports came since the user last looked. A click filters.

Nothing is said while the dock is hidden; what came meanwhile is counted when it is seen.
"""

from __future__ import annotations

import html
from collections.abc import Callable
from datetime import datetime
from typing import Any

from qgis.core import Qgis
from qgis.gui import QgsMessageBar, QgsMessageBarItem
from qgis.PyQt.QtCore import QCoreApplication, QObject
from qgis.PyQt.QtWidgets import QPushButton

from ..connection.news import News, look, looked_at, news_line
from . import words


class Notice(QObject):
    """``show_line`` is called with the filter that shows what is new."""

    def __init__(
        self,
        bar: QgsMessageBar,
        is_visible: Callable[[], bool],
        show_line: Callable[[str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bar, self._is_visible, self._show_line = bar, is_visible, show_line
        self._connection: Any = None
        self._asked: datetime | None = None
        self._told: list[str] = []
        self.item: QgsMessageBarItem | None = None
        self._news = News(self)
        self._news.found.connect(self._tell)

    def follow(self, connection: Any) -> None:
        """The shown connection, after any change of its state."""
        if connection is not self._connection:
            self.drop()
            self._connection, self._asked, self._told = connection, None, []
        if connection is None or connection.loading or not self._is_visible():
            return
        updated = connection.updated_at
        if updated is None or updated == self._asked:
            return
        self._asked = updated
        since = looked_at(connection.settings.id)
        if since is None:
            look(connection.settings.id)
        else:
            self._news.ask(connection.settings.id, str(connection.files.store.path), since)

    def on_visible(self, visible: bool) -> None:
        """Seen again: ask. Hidden: what is listed has been looked at, unless it is told still."""
        if self._connection is None:
            return
        if visible:
            self._asked = None
            self.follow(self._connection)
        elif self.item is None:
            look(self._connection.settings.id)
        else:
            self.drop()

    def drop(self) -> None:
        """Take the message away; it comes again, since nobody answered it."""
        item, self.item, self._told = self.item, None, []
        if item is not None:
            self._bar.popWidget(item)

    def _tell(self, connection_id: str, since: datetime, ids: list[str]) -> None:
        connection = self._connection
        if connection is None or connection.settings.id != connection_id:
            return
        if since != looked_at(connection_id):
            return  # somebody looked while the thread did
        if not ids or ids == self._told or not self._is_visible():
            return
        self.drop()
        self._told = ids
        text = QCoreApplication.translate(
            "Signalement", "%n new report(s) since {time}.", None, len(ids)
        ).format(time=words.moment(since))
        title = QCoreApplication.translate("Signalement", "Reports")
        item = QgsMessageBar.createMessage(title, html.escape(text))
        button = QPushButton(QCoreApplication.translate("Signalement", "Show Them"), item)
        button.clicked.connect(lambda _=False: self._show(ids, since))
        item.layout().addWidget(button)
        item.setLevel(Qgis.MessageLevel.Info)
        item.setDuration(0)
        item.destroyed.connect(lambda: self._gone(item))
        self.item = item
        self._bar.pushItem(item)

    def _show(self, ids: list[str], since: datetime) -> None:
        line = news_line(ids, since)
        self._seen()
        self.drop()
        self._show_line(line)

    def _gone(self, item: QgsMessageBarItem) -> None:
        """Closed by the user: seen."""
        if self.item is item:
            self.item = None
            self._seen()

    def _seen(self) -> None:
        if self._connection is not None:
            look(self._connection.settings.id)
