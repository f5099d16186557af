"""``signalementd moved``: an operator says that a commune uses another reporting system from now
on, or the same one at another address (rule T19)."""

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
    """The commune uses the system of the settings from now on. No service of it may run here, and
    services at other places stop leading until their settings name the same system.

    ``another_system``: the reports of the former system are flagged as stale, under new sequence
    numbers; a service then reads the list of the new system with other ids. Returns how many
    reports. Raises ``OtherSystem`` if the database names this system already, or none,
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
    """Raises ``OtherSystem`` if the database and the settings have different first systems."""
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
    """The next number that, after the letter, begins no id of this commune."""
    return next(x for x in count(number) if not _ids_begin_with(gate, commune, f"{letter}{x}"))


def _ids_begin_with(gate: Gate, commune: int, begin: str) -> bool:
    bound = {"commune": commune, "begin": begin + SIGN}
    return one(gate.db.execute(_BEGINS_SO, bound).fetchone())["taken"] is True


def one(row: Row | None) -> Row:
    if row is None:
        raise LookupError("no row")
    return row
