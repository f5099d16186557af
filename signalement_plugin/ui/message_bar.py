"""Messages, most of them about changes that are sent: at the foot of the dock, or in QGIS's bar
while the dock is hidden. ``fail`` and ``say`` always use QGIS's bar."""

from __future__ import annotations

import html
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Protocol

from qgis.core import Qgis
from qgis.gui import QgsMessageBar, QgsMessageBarItem
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QPushButton

from ..core.model.operation import State
from ..qt.language import tr
from ..sync.rules.rows import counted_by_report
from . import texts
from .outcome_texts import ENDED_OTHERWISE, outcome_text

if TYPE_CHECKING:
    from ..sync.rules.rows import OutboxRow

GATHER_MS = 1500
TICK_MS = 500
SHORT_S = 4
FITS = 125
"""Characters that fit into the message bar of a window of 1,480 px."""
_END = ". "
_ASKING = (*ENDED_OTHERWISE, State.HELD)


@dataclass(frozen=True)
class Waiting:
    """A batch that can still be taken back. ``until``: monotonic seconds."""

    batch: str
    what: str
    until: float


@dataclass(frozen=True)
class Alone:
    """The message about a single report, unless the user has ``seen`` its outcome already."""

    text: str
    seen: Callable[[], bool]


class Line(Protocol):
    """A line of the dock that shows one message."""

    def tell(
        self,
        text: str,
        button: str = "",
        pressed: Callable[[], object] | None = None,
        *,
        tip: str = "",
        short: bool = False,
        closes: bool = False,
    ) -> None: ...

    def clear(self) -> None: ...
    def close_kept(self) -> None: ...


class Notifier(QObject):
    """Shows at most one countdown and one result of the plugin at a time."""

    cancel_wanted = pyqtSignal(str)  # batch
    now_wanted = pyqtSignal(str)  # batch
    outbox_wanted = pyqtSignal()

    def __init__(
        self,
        bar: QgsMessageBar,
        parent: QObject | None = None,
        line: Line | None = None,
        line_is_seen: Callable[[], bool] = lambda: False,
    ) -> None:
        """``line``: used in place of the bar as long as ``line_is_seen``."""
        super().__init__(parent)
        self._bar = bar
        self._line, self._line_is_seen = line, line_is_seen
        self._in_line = self._asks_in_line = False
        self._waiting: list[Waiting] = []
        self._item: QgsMessageBarItem | None = None
        self._result: QgsMessageBarItem | None = None
        self._outcomes: list[tuple[str, str]] = []  # (report, OutboxRow.outcome)
        self._alone: dict[str, Alone] = {}  # report → its message if only one report ended
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._count_down)
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(GATHER_MS)
        self._gather.timeout.connect(self.tell_outcomes)

    def sent(self, batch: str, what: str, seconds: float) -> None:
        """A batch goes out in ``seconds``; ``what`` names it, as in "2041 closed"."""
        if seconds <= 0:
            return
        self._waiting.append(Waiting(batch, what, time.monotonic() + seconds))
        self._drop_item()
        self._count_down()
        self._tick.start()

    def name(self, batch: str, what: str) -> None:
        """Rename a batch of which a part was taken back; ``what`` names the rest."""
        self._waiting = [replace(w, what=what) if w.batch == batch else w for w in self._waiting]
        self._count_down()

    def forget(self, batch: str) -> None:
        """Count this batch down no longer."""
        self._waiting = [one for one in self._waiting if one.batch != batch]
        self._drop_item()
        self._count_down()

    def outcome(
        self, row: OutboxRow, alone: str = "", seen: Callable[[str], bool] = lambda _id: False
    ) -> None:
        """A change reached its end or asks something; told together with others. ``alone``: what
        to say where changes of no other report are told, instead of a count; nothing where it is
        ``seen`` by then."""
        self._alone[row.report_key] = Alone(alone, partial(seen, row.id))
        self.count([(row.report_key, row.outcome)])

    def count(self, outcomes: Iterable[tuple[str, str]]) -> None:
        """(``report_key``, ``OutboxRow.outcome``) of changes; told together with others, in
        reports."""
        self._outcomes.extend(outcomes)
        if self._outcomes:
            self._gather.start()

    def say(self, text: str, level: Qgis.MessageLevel = Qgis.MessageLevel.Info) -> None:
        """One short plain sentence."""
        self._bar.pushMessage(_title(), html.escape(text), level, SHORT_S)

    def tell(self, text: str, button: str, act: Callable[[], object]) -> None:
        """What a key or a menu has just done, for seconds: in the line, else as :meth:`say`;
        an empty ``button`` is none."""
        line = self._seen_line()
        if line is None or self._waiting:  # in use: it counts seconds down
            self.say(text)
            return
        line.tell(text, button, act if button else None, short=True)

    def stay(self, text: str, button: str, act: Callable[[], object]) -> None:
        """What somebody wants to read or say aloud, until it is closed or its ``button`` pressed;
        the same of before goes. ``button`` may be empty: there is none. While seconds are counted
        down, the line tells these."""
        line = self._seen_line()
        if line is not None:
            line.tell(text, button, act, closes=True)
            self._count_down()
            return
        self._drop_result()
        item = QgsMessageBar.createMessage(_title(), html.escape(text))
        if button:
            self._add_button(item, button, act)
        item.setLevel(Qgis.MessageLevel.Success)
        item.setDuration(0)
        self._result = self._shown(item, "_result")

    def fail(self, text: str, button: str = "", act: Callable[[], object] | None = None) -> None:
        """What could not be done, until it is read: the sentences that fit, the rest behind
        *Show more*, which shows the first ones too, as they are. With a ``button`` all of it, and
        the message goes when that is pressed."""
        if act is not None:
            self._fail_with(text, button, act)
            return
        shown, rest = _fitting(text)
        shown, level = html.escape(shown, quote=False), Qgis.MessageLevel.Critical
        if rest:
            self._bar.pushMessage(_title(), shown, rest, level, 0)
        else:
            self._bar.pushMessage(_title(), shown, level, 0)

    def _fail_with(self, text: str, button: str, act: Callable[[], object]) -> None:
        item = QgsMessageBar.createMessage(_title(), html.escape(text))

        def pressed() -> None:
            self._bar.popWidget(item)
            act()

        self._add_button(item, button, pressed)
        item.setLevel(Qgis.MessageLevel.Critical)
        item.setDuration(0)
        self._bar.pushItem(item)

    def tell_outcomes(self) -> None:
        """Say now how the gathered changes ended, in one item."""
        self._gather.stop()
        line = self._seen_line()
        if line is not None and self._waiting:  # in use for a countdown: try again later
            self._gather.start()
            return
        states, reports = counted_by_report(self._outcomes), dict(self._outcomes)
        alone = self._alone.get(next(iter(reports))) if len(reports) == 1 else None
        self._outcomes, self._alone = [], {}
        text = (alone.text if alone is not None else "") or outcome_text(states)
        if not text or (alone is not None and alone.seen()):
            return
        self._drop_result()
        asks = any(state in _ASKING for state in states)
        if line is not None:
            self._tell_in_line(line, states, text, asks=asks)
            return
        level = Qgis.MessageLevel.Warning if asks else Qgis.MessageLevel.Success
        item = QgsMessageBar.createMessage(_title(), html.escape(text))
        if asks:
            self._add_button(
                item,
                tr("Details"),
                self.outbox_wanted.emit,
            )
        item.setLevel(level)
        item.setDuration(0 if asks else SHORT_S)
        self._result = self._shown(item, "_result")

    def _seen_line(self) -> Line | None:
        return self._line if self._line_is_seen() else None

    def _tell_in_line(
        self, line: Line, states: Mapping[str, int], text: str, *, asks: bool
    ) -> None:
        if set(states) == {State.CONFIRMED}:
            text = tr("Sent", "how it ended")
        details = tr("Details") if asks else ""
        self._asks_in_line = asks
        line.tell(text, details, self.outbox_wanted.emit, short=not asks)

    def unstay(self) -> None:
        """Close a message that stays in the line: its connection is no longer shown."""
        if self._line is not None:
            self._line.close_kept()

    def read(self) -> None:
        """Clear a line that asks: the user opened what it asks about, or another connection."""
        if self._asks_in_line and self._line is not None and not self._in_line:
            self._line.clear()
        self._asks_in_line = False

    def close(self) -> None:
        """Remove the plugin's items."""
        self._tick.stop()
        self._gather.stop()
        self._waiting = []
        self._drop_item()
        self._drop_result()

    def _count_down(self) -> None:
        now = time.monotonic()
        before = self._waiting[-1:] or []
        self._waiting = [one for one in self._waiting if one.until > now]
        if not self._waiting:
            self._tick.stop()
            self._drop_item()
            return
        newest, line = self._waiting[-1], self._seen_line()
        if [newest] != before or (line is not None) != self._in_line:
            self._drop_item()
        if line is not None:
            self._count_in_line(line, newest, now)
            return
        text = _going_text(newest, now)
        if self._item is None:
            self._item = self._push_waiting(newest)
        self._item.setText(html.escape(text))

    def _count_in_line(self, line: Line, one: Waiting, now: float) -> None:
        self._in_line, self._asks_in_line = True, False
        line.tell(
            _going_text(one, now),
            tr("Undo", "a sending"),
            lambda: self.cancel_wanted.emit(one.batch),
            tip=tr("Take back and write on (U)"),
        )

    def counting(self) -> list[str]:
        """Batches that can still be taken back, the newest last."""
        return [one.batch for one in self._waiting]

    def undo(self) -> None:
        """Take the newest batch back, while its countdown runs."""
        if self._waiting:
            self.cancel_wanted.emit(self._waiting[-1].batch)

    def _push_waiting(self, one: Waiting) -> QgsMessageBarItem:
        item = QgsMessageBar.createMessage(_title(), "")
        self._add_button(
            item,
            tr("Cancel"),
            lambda: self.cancel_wanted.emit(one.batch),
        )
        self._add_button(
            item,
            tr("Send Now"),
            lambda: self.now_wanted.emit(one.batch),
        )
        item.setLevel(Qgis.MessageLevel.Info)
        item.setDuration(0)
        return self._shown(item, "_item")

    def _add_button(self, item: QgsMessageBarItem, text: str, slot: Callable[[], object]) -> None:
        button = QPushButton(text, item)
        button.clicked.connect(lambda _=False: slot())
        item.layout().addWidget(button)

    def _shown(self, item: QgsMessageBarItem, slot: str) -> QgsMessageBarItem:
        item.destroyed.connect(lambda: self._gone(item, slot))
        self._bar.pushItem(item)
        return item

    def _gone(self, item: QgsMessageBarItem, slot: str) -> None:
        if getattr(self, slot) is item:
            setattr(self, slot, None)

    def _drop_item(self) -> None:
        item, self._item = self._item, None
        if item is not None:
            self._bar.popWidget(item)
        if self._in_line and self._line is not None:
            self._line.clear()
        self._in_line = False

    def _drop_result(self) -> None:
        item, self._result = self._result, None
        if item is not None:
            self._bar.popWidget(item)


def _going_text(one: Waiting, now: float) -> str:
    text = tr("{what} · sending in {seconds} s")
    return text.format(what=one.what, seconds=texts.number(max(1, round(one.until - now))))


def _title() -> str:
    return tr("Reports")


def _fitting(text: str) -> tuple[str, str]:
    """The first sentences, as many as :data:`FITS` holds and at least one; the others."""
    sentences = text.split(_END)
    count = len(sentences)
    while count > 1 and len(_END.join(sentences[:count])) >= FITS:
        count -= 1
    shown, rest = _END.join(sentences[:count]), _END.join(sentences[count:])
    return (shown + _END.rstrip(), rest) if rest else (shown, "")
