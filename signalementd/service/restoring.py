"""After a backup was brought back: what may have been sent since does not go out by itself."""

from __future__ import annotations

from contextlib import ExitStack, closing
from pathlib import Path

from signalement_plugin.sync.outbox.database import NAME
from signalement_plugin.sync.outbox.opening import distrust
from signalement_plugin.sync.outbox.outbox import Outbox
from signalement_plugin.sync.outbox.sender_lock import SenderLock

from ..database.connecting import Connection
from ..errors import NotHolder
from ..settings import Settings
from .epochs import begin_epoch
from .places import LOCK


def restored(settings: Settings, db: Connection, *, folder_too: bool) -> int:
    """Begin a new epoch in the database; ``folder_too``: the outboxes are copies as well, and know
    nothing better. How many changes in them are unknown now.

    The outboxes come first: whoever is killed in between leaves nothing that could be sent. Raises
    ``NotHolder`` while a service runs here, ``BadStore``, ``DatabaseAway``.
    """
    with ExitStack() as held:
        for one in settings.communes:
            _stand_still(settings.folder / one.name, one.name, held)
        paths = [settings.folder / one.name / NAME for one in settings.communes]
        moved = sum(map(_distrusted, paths)) if folder_too else 0
        begin_epoch(db)
    return moved


def _stand_still(folder: Path, name: str, held: ExitStack) -> None:
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
