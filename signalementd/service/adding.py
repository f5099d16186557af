"""``signalementd add-system`` and ``remove-system``: an operator adds a reporting system that a
commune uses at the same time as others, or removes one of them (rule T19)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager

from psycopg.types.json import Jsonb

from signalement_plugin.core.model.joined_ids import SIGN

from ..database.connecting import Connection, Row, answering
from ..database.gate import Gate, Hand
from ..errors import OtherSystem
from ..settings import CommuneSettings, Settings
from .moving import LEAVE, LOG, check_first, free_number, one
from .restoring import stand_still
from .sources import also_of
from .take_over import led_by_operator

LETTER = "s"
"""Letter before the number of a further system, since some products have report ids such as
``2-17``."""
_COMMUNE = "SELECT system, works_with, also FROM signalement.commune WHERE id = %s"
_THERE = """
SELECT count(*) AS n FROM signalement.report
WHERE commune = %s AND starts_with(report_id, %s) AND NOT gone
"""
_ALSO = """
UPDATE signalement.commune SET also = %s, pulled = NULL, last_pull = NULL, told = NULL WHERE id = %s
"""


def add_system(settings: Settings, name: str, db: Connection) -> list[str]:
    """Add each further system that the settings name and the database does not know. Returns the
    prefixes of their ids. A service then reads every list. No service of the commune may run here.
    Raises as :func:`moving.moved`."""
    with _beside(settings, name, db) as (commune, hand, row):
        also = also_of(row)
        fresh = [x.works_with for x in commune.also if x.works_with not in also.values()]
        if not fresh:
            raise OtherSystem(f"{name}: the settings have no system that it does not work with")
        with hand.gate() as gate:
            given = []
            for known in fresh:
                number = free_number(gate, hand.commune, len(also) + 2, LETTER)
                given.append(f"{LETTER}{number}")
                also[given[-1]] = known
            _store(gate, hand.commune, also, f"works with {', '.join(fresh)} as well")
    return given


def remove_system(settings: Settings, name: str, db: Connection) -> int:
    """Remove each further system that the database has and the settings do not: its reports are
    flagged as stale, and its prefix is not used again. Returns how many reports. Raises as
    :func:`add_system`."""
    with _beside(settings, name, db) as (commune, hand, row):
        also, wanted = also_of(row), {x.works_with for x in commune.also}
        over = {begin: known for begin, known in also.items() if known and known not in wanted}
        if not over:
            raise OtherSystem(f"{name}: the settings have every system that it works with")
        left = 0
        for begin, known in over.items():
            with answering():
                there = one(db.execute(_THERE, (hand.commune, begin + SIGN)).fetchone())
            rows = int(str(there["n"]))
            with hand.gate(rows) as gate:
                bound = {"commune": hand.commune, "system": row["system"], "first": gate.first}
                gate.db.execute(LEAVE, {**bound, "begin": begin + SIGN})
                also[begin] = ""
                _store(gate, hand.commune, also, f"works no more with {known}")
            left += rows
    return left


@contextmanager
def _beside(
    settings: Settings, name: str, db: Connection
) -> Iterator[tuple[CommuneSettings, Hand, Row]]:
    commune = settings.commune(name)
    with ExitStack() as held:
        stand_still(settings.folder / commune.name, commune.name, held)
        hand = held.enter_context(led_by_operator(settings, name, db))
        with answering():
            row = one(db.execute(_COMMUNE, (hand.commune,)).fetchone())
        check_first(commune, str(row["works_with"]))
        yield commune, hand, row


def _store(gate: Gate, commune: int, also: Mapping[str, str], what: str) -> None:
    gate.db.execute(_ALSO, (Jsonb(dict(also)), commune))
    gate.db.execute(LOG, (commune, what))
