"""One message: how many reports came, became late or were opened again since the user last looked,
and how many followed ones changed.
The user's own changes do not count. A click filters the list to these reports, of very many only
roughly.

While the dock is hidden no message is shown: the dock's button in QGIS's toolbar counts these
reports. If there is no news after an absence of an hour or more, the banner says so for some
seconds.
"""

from __future__ import annotations

import html
from collections.abc import Callable
from datetime import datetime, timedelta, timezone

from qgis.core import Qgis
from qgis.gui import QgsMessageBar, QgsMessageBarItem
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QPushButton

from ...connection.queries.news import NewsReader, last_look, news_line
from ...connection.results import Fresh
from ...qt.language import tr
from ...sync.outbox.queries import changed_since
from .. import texts
from ..follower import Follower, Subscription
from .followed_reports import FollowedReports

QUIET = "nothing_new"
"""Key of the banner that says that there is no news."""
QUIET_MS = 8000
ABSENT = timedelta(hours=1)
"""Least absence after which the banner says that there is no news."""


class NewsMessage(Follower, QObject):
    """``show_line`` is called with the filter that shows what is new; ``followed_reports`` knows
    what changed of the reports that the user follows. ``unseen`` brings how many reports there is
    something to say of while nobody looks, 0 once somebody does."""

    unseen = pyqtSignal(int)

    def __init__(
        self,
        bar: QgsMessageBar,
        is_visible: Callable[[], bool],
        show_line: Callable[[str], None],
        followed_reports: FollowedReports,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bar, self._is_visible, self._show_line = bar, is_visible, show_line
        self._followed_reports = followed_reports
        self._asked: datetime | None = None
        self._announced = Fresh()
        self._greeted = False
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(self._hush)
        self.item: QgsMessageBarItem | None = None
        self._news = NewsReader()
        self._news.found.connect(self._tell)

    def _subscriptions(self) -> tuple[Subscription, ...]:
        load = self.connection.load
        return ((load.updated, self._ask), (load.running_changed, self._ask))

    def _leave(self) -> None:
        self.drop()
        self._hush()

    def _begin(self) -> None:
        self._asked, self._announced, self._greeted = None, Fresh(), False
        self.unseen.emit(0)
        self._ask()

    def _ask(self) -> None:
        """Ask for news, once after each reading that ended."""
        connection = self.shown
        if connection is None or connection.load.running:
            return
        updated = connection.load.updated_at
        if updated is None or updated == self._asked:
            return
        self._asked = updated
        since = last_look(connection.settings.id)
        if since is None and self._is_visible():
            self._seen()
        elif since is not None:
            path = str(connection.files.store.path)
            own = changed_since(connection.outbox, since)
            self._news.ask(connection.settings.id, path, since, connection.settings.zone, own)

    def on_visible(self, visible: bool) -> None:
        """Dock shown: ask for news. Dock hidden: listed reports count as seen, unless the message
        is still shown."""
        if self.shown is None:
            return
        if visible:
            self._asked, self._greeted = None, False
            self.unseen.emit(0)
            self._ask()
        elif self.item is None:
            self._seen()
        else:
            self.drop()

    def drop(self) -> None:
        """Take the message away; it comes again, since nobody answered it."""
        item, self.item, self._announced = self.item, None, Fresh()
        if item is not None:
            self._bar.popWidget(item)

    def _tell(self, connection_id: str, since: datetime, fresh: Fresh) -> None:
        connection = self.shown
        if connection is None or connection.settings.id != connection_id:
            return
        if since != last_look(connection_id):
            return  # the user looked while the thread was counting
        fresh = fresh.with_followed(self._followed_reports.changed())
        if not self._is_visible():
            self.unseen.emit(len(fresh.all))
            return
        if fresh == Fresh():
            self._tell_nothing(since)
            return
        if fresh == self._announced:
            return
        self._hush()
        self.drop()
        self._announced = fresh
        self._push(fresh, since)

    def _tell_nothing(self, since: datetime) -> None:
        """Show the banner that there is no news, once a visit."""
        if datetime.now(timezone.utc) - since < ABSENT or self._greeted:
            return
        self._greeted = True
        self.connection.status_board.set(QUIET, since=since)
        self._quiet.start()

    def _hush(self) -> None:
        self._quiet.stop()
        if self.shown is not None:
            self.connection.status_board.clear(QUIET)

    def _push(self, fresh: Fresh, since: datetime) -> None:
        text = fresh_text(fresh, since)
        title = tr("Reports")
        item = QgsMessageBar.createMessage(title, html.escape(text))
        button = QPushButton(tr("Show Them"), item)
        button.clicked.connect(lambda _=False: self._show(fresh, since))
        item.layout().addWidget(button)
        item.setLevel(Qgis.MessageLevel.Info)
        item.setDuration(0)
        item.destroyed.connect(lambda: self._gone(item))
        self.item = item
        self._bar.pushItem(item)

    def _show(self, fresh: Fresh, since: datetime) -> None:
        line = news_line(fresh, since)
        self._seen()
        self.drop()
        self._show_line(line)

    def _gone(self, item: QgsMessageBarItem) -> None:
        """The user closed the message: the reports count as seen."""
        if self.item is item:
            self.item = None
            self._seen()

    def _seen(self) -> None:
        if self.shown is not None:
            path = str(self.connection.files.store.path)
            self._news.look(self.connection.settings.id, path)
            self._followed_reports.seen()


def fresh_text(fresh: Fresh, since: datetime) -> str:
    """Counts, as in "Since your last visit (yesterday 16:42): 3 new, 1 now late."."""
    came, late, again = len(fresh.new), len(fresh.late), len(fresh.reopened)
    followed = len(fresh.followed)
    parts = (
        (came, tr("%n new", "reports", n=came)),
        (late, tr("%n now late", n=late)),
        (again, tr("%n reopened", n=again)),
        (
            followed,
            tr("%n followed changed", n=followed),
        ),
    )
    return tr("Since your last visit ({time}): {what}.").format(
        time=texts.moment(since), what=", ".join(text for count, text in parts if count)
    )
