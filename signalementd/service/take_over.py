"""``signalementd take-over``: an operator confirms that the place that served a commune has
ended."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager

from signalement_plugin.sync.outbox.database import NAME
from signalement_plugin.sync.outbox.outbox import Outbox

from ..database import installing
from ..database.connecting import Connection
from ..database.connections import Connections
from ..database.gate import Hand
from ..errors import BadName
from ..settings import Settings
from .places import former_name, holder_of
from .succession import look_who_led, vouch


def take_over(settings: Settings, name: str, db: Connection) -> None:
    """Stop every other place from sending. The commune is reserved for a service of this place for
    the duration of a lease; then the first service may lead. A service that runs here begins again.

    Raises ``BadSettings``, ``BadName``, ``OtherVersion``, ``DatabaseAway``.
    """
    with led_by_operator(settings, name, db) as hand:
        vouch(db, hand.commune, hand.holder)


@contextmanager
def led_by_operator(settings: Settings, name: str, db: Connection) -> Iterator[Hand]:
    """A block in which this command leads the commune; the leader before is deposed. Raises as
    :func:`take_over`."""
    folder = settings.folder / settings.commune(name).name
    installing.check_version(db)
    numbers = {known: number for number, known in installing.communes(db).items()}
    if name not in numbers:
        raise BadName(f"{name}: not in the database")
    holder, path = holder_of(folder), folder / NAME
    with closing(
        Hand(Connections(lambda: db), numbers[name], holder, former=former_name(holder))
    ) as hand:
        if path.exists():
            with closing(Outbox(path)) as outbox:
                look_who_led(outbox, hand)
        hand.take(over=True)
        yield hand
