"""``signalementd moved``: an operator says that a commune works with another reporting system from
now on, or with the same one at another address (rule T19)."""

from __future__ import annotations

from contextlib import ExitStack
from itertools import count

from signalement_plugin.core.model.joined_ids import SIGN

from ..database.connecting import Connection, Row, answering
from ..database.gate import Gate
from ..errors import OtherSystem
from ..settings import CommuneSettings, Settings
from .restoring import stand_still
from .sources import also_of
from .take_over import led_by_operator

_COMMUNE = "SELECT c.system, c.works_with, c.also FROM signalement.commune AS c WHERE c.id = %s"
_THERE = """
SELECT count(*) AS n FROM signalement.report WHERE commune = %s AND system = %s AND NOT gone
"""
_BEGINS_SO = """
SELECT EXISTS (
    SELECT FROM signalement.report WHERE commune = %(commune)s AND starts_with(report_id, %(begin)s)
) OR EXISTS (
    SELECT FROM signalement.operation
    WHERE commune = %(commune)s AND starts_with(report_id, %(begin)s)
) AS taken
"""
LEAVE = """
UPDATE signalement.report AS r SET gone = true, seq = %(first)s + one.at,
    flags = array_to_string(array_append(
        array_remove(string_to_array(r.flags, ','), 'stale'), 'stale'), ',')
FROM (
    SELECT fid, row_number() OVER (ORDER BY fid) - 1 AS at FROM signalement.report
    WHERE commune = %(commune)s AND system = %(system)s AND NOT gone
    AND starts_with(report_id, %(begin)s)
) AS one
WHERE r.commune = %(commune)s AND r.fid = one.fid
"""
_BEGIN = """
UPDATE signalement.commune SET system = %(next)s, works_with = %(works_with)s, pulled = NULL,
    last_pull = NULL, told = NULL WHERE id = %(commune)s
"""
_SAME = "UPDATE signalement.commune SET works_with = %s WHERE id = %s"
LOG = "INSERT INTO signalement.log (commune, what) VALUES (%s, %s)"


def moved(settings: Settings, name: str, db: Connection, *, another_system: bool) -> int:
    """The commune works with what the settings say from now on; no service of it may run here, and
    those at other places stop leading until their settings say the same.

    ``another_system``: rows of the former one are flagged as not known any more, under new sequence
    numbers; a service then reads the list of the new one under other ids. How many rows that were.
    Raises ``OtherSystem`` where the database says so already, or knows of no former one,
    ``NotHolder``, ``BadSettings``, ``BadName``, ``OtherVersion``, ``DatabaseAway``.
    """
    commune = settings.commune(name)
    with ExitStack() as held:
        stand_still(settings.folder / commune.name, commune.name, held)
        hand = held.enter_context(led_by_operator(settings, name, db))
        with answering():
            was = one(db.execute(_COMMUNE, (hand.commune,)).fetchone())
            _check(commune, str(was["works_with"]))
            if another_system and any(also_of(was).values()):
                raise OtherSystem(f"{name} works with several systems; remove the others first")
            bound = (hand.commune, was["system"])
            rows = int(str(one(db.execute(_THERE, bound).fetchone())["n"]))
        with hand.gate(rows if another_system else 0) as gate:
            if another_system:
                _leave(gate, hand.commune, was, commune.works_with)
            else:
                db.execute(_SAME, (commune.works_with, hand.commune))
            what = "another system" if another_system else "another address"
            db.execute(LOG, (hand.commune, f"moved to {what}: {commune.works_with}"))
    return rows if another_system else 0


def _check(commune: CommuneSettings, known: str) -> None:
    if not known:
        raise OtherSystem(f"{commune.name}: no service has met its system yet")
    if known == commune.works_with:
        raise OtherSystem(f"{commune.name} works with {known} already; change the settings first")


def check_first(commune: CommuneSettings, known: str) -> None:
    """Raises ``OtherSystem`` where the first system is not the one of the settings."""
    if not known:
        raise OtherSystem(f"{commune.name}: no service has met its system yet")
    if known != commune.works_with:
        raise OtherSystem(f"{commune.name} works with {known}; its first system stays in its place")


def _leave(gate: Gate, commune: int, was: Row, works_with: str) -> None:
    bound = {"commune": commune, "system": was["system"], "works_with": works_with}
    gate.db.execute(LEAVE, {**bound, "first": gate.first, "begin": ""})
    next_one = free_number(gate, commune, int(str(was["system"])) + 1)
    gate.db.execute(_BEGIN, {**bound, "next": next_one})


def free_number(gate: Gate, commune: int, number: int, letter: str = "") -> int:
    """The next one with which, behind the letter, no id of this commune begins."""
    return next(x for x in count(number) if not _ids_begin_with(gate, commune, f"{letter}{x}"))


def _ids_begin_with(gate: Gate, commune: int, begin: str) -> bool:
    bound = {"commune": commune, "begin": begin + SIGN}
    return one(gate.db.execute(_BEGINS_SO, bound).fetchone())["taken"] is True


def one(row: Row | None) -> Row:
    if row is None:
        raise LookupError("no row")
    return row
