"""``signalementd restored``: an operator says that the database was restored from a backup. Changes
that may have been sent since the backup are not sent again by themselves."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import NamedTuple

from signalement_plugin.sync.outbox.database import NAME
from signalement_plugin.sync.outbox.opening import distrust
from signalement_plugin.sync.outbox.outbox import Outbox
from signalement_plugin.sync.outbox.sender_lock import SenderLock

from ..database.connecting import Connection, answering
from ..errors import NotHolder
from ..settings import Settings
from .epochs import begin_epoch, record_attempts
from .places import LOCK, holder_of
from .succession import led_last
from .team_outbox import remembered

_WAITS_FOR = """
UPDATE signalement.commune AS c SET holder = %(holder)s, until = NULL WHERE c.name = %(name)s AND (
    c.until IS NOT NULL OR %(attempts)s >= coalesce(
        (SELECT w.attempts FROM signalement.witness AS w WHERE w.who = c.holder), 0)
)
"""


def restored(settings: Settings, db: Connection, *, folder_too: bool) -> int:
    """Begin a new epoch in the database; ``folder_too``: the outboxes were restored from a backup
    as well, and cannot know more. Returns how many changes in them became unknown.

    Without ``folder_too`` a commune that was last led from here waits for the service of this
    place: the restored database names the leader at the time of the backup, and a service at
    another place does not know what this outbox knows. If two places claim this, the one with more
    attempts wins. The outboxes are changed first, so that a command that is killed in between
    leaves nothing to send. Raises ``NotHolder`` while a service runs here, ``BadStore``,
    ``DatabaseAway``.
    """
    with ExitStack() as held:
        for commune in settings.communes:
            stand_still(settings.folder / commune.name, commune.name, held)
        paths = [settings.folder / one.name / NAME for one in settings.communes]
        moved = sum(map(_distrusted, paths)) if folder_too else 0
        led = [] if folder_too else list(_led_last(settings))
        epoch = begin_epoch(db, max((one.attempts for one in led), default=0))
        for one in led:
            record_attempts(db, one.holder, epoch, one.attempts)
            with answering():
                db.execute(_WAITS_FOR, one._asdict())
    return moved


class _Led(NamedTuple):
    """A commune that this place led last according to its outbox, with the number of attempts."""

    name: str
    holder: str
    attempts: int


def _led_last(settings: Settings) -> Iterator[_Led]:
    for one in settings.communes:
        folder = settings.folder / one.name
        if (folder / NAME).exists():
            holder = holder_of(folder)
            with closing(Outbox(folder / NAME)) as outbox:
                if led_last(outbox, holder):
                    yield _Led(one.name, holder, remembered(outbox))


def stand_still(folder: Path, name: str, held: ExitStack) -> None:
    """Make sure that no service of this commune runs here until ``held`` ends. Raises
    ``NotHolder``."""
    if not folder.is_dir():
        return
    lock = SenderLock(folder / LOCK)
    held.callback(lock.release)
    if not lock.take():
        raise NotHolder(f"{name}: its service is running here; stop it first")


def _distrusted(path: Path) -> int:
    if not path.exists():
        return 0
    with closing(Outbox(path)) as outbox:
        return distrust(outbox)
