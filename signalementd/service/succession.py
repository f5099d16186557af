"""Rule T5: how a service continues with the outbox that an earlier service left.

The outbox of a place stores with which token it last led. If no other place has led since, it is
used as it is; otherwise the state of each change that was not final in it is taken from the
database.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from signalement_plugin.core.model.operation import FINAL
from signalement_plugin.sync.outbox.metadata import get_metadata, set_metadata
from signalement_plugin.sync.outbox.opening import distrust
from signalement_plugin.sync.outbox.outbox import Outbox

from ..database.connecting import Connection, answering
from ..database.gate import Hand, Lead
from .filing import file_fact
from .outcomes import MIRRORED
from .places import has_ended, same_place

LED = "team/led"
"""Key of the place and the token with which this outbox last led; empty when another place has led
since."""
_OVER = "SELECT id FROM operation WHERE state IN ('confirmed', 'refused') AND changed_at >= ?"
_ENDED = """
UPDATE signalement.permit SET ended = true WHERE token::text = %s AND NOT closed AND NOT ended
"""
_OPEN = """
SELECT DISTINCT p.holder FROM signalement.permit AS p
JOIN signalement.operation AS o ON o.id = p.operation
WHERE o.commune = %s AND p.holder <> %s AND NOT p.closed AND NOT p.ended
"""
_PROVEN = """
UPDATE signalement.permit AS p SET ended = true FROM signalement.operation AS o
WHERE o.id = p.operation AND o.commune = %s AND p.holder = ANY (%s) AND NOT p.closed
"""
_JUDGED = """
UPDATE signalement.operation AS o SET state = 'queued', seq = %(seq)s, changed = clock_timestamp()
WHERE o.commune = %(commune)s AND o.state = 'settling' AND o.reason = '' AND NOT EXISTS (
    SELECT FROM signalement.permit AS p
    WHERE p.operation = o.id AND p.outcome IS DISTINCT FROM 'not_sent'
)
"""
"""Queues operations again for which an ended service had read the report and not stored the
verdict; nothing of them was sent."""
_KNOWN = "SELECT id FROM signalement.operation WHERE commune = %s AND id = ANY (%s)"


def sign_for_former(outbox: Outbox, hand: Hand) -> bool:
    """Close the lead of an earlier process of this place; it has ended, because the caller has its
    lock. Its answers that could not be stored are facts (rule T6), and its requests send nothing
    more. False while a thread of an earlier lead in this very process may still send."""
    place, token = _led(outbox)
    if not same_place(place, hand.holder):
        return True  # this place never led with this outbox, or did not lead last
    since = get_metadata(outbox, MIRRORED)
    with answering():
        for found in outbox.db.execute(_OVER, (since,)).fetchall():
            row = outbox.row(str(found["id"]))
            if row is not None:
                file_fact(hand.db, row)
        if hand.timer.stands(token):
            return False
        hand.db.execute(_ENDED, (token,))
    return True


def sign_off(hand: Hand) -> None:
    """This service ends by itself, and another may lead at once, unless a request is still under
    way. Raises ``DatabaseAway``."""
    if hand.timer.stands(hand.token):
        return
    with answering():
        hand.db.execute(_ENDED, (hand.token,))
    hand.sign_off()


def look_who_led(outbox: Outbox, hand: Hand) -> None:
    """Call before taking the lead, because the commune's row names this process afterwards, even if
    it ends at once. If the row names another place, note in the outbox that another place has
    led."""
    holder = hand.led_by()
    if holder and not same_place(holder, hand.holder):
        set_metadata(outbox, LED, "")


def succeed(outbox: Outbox, hand: Hand, before: Lead) -> None:
    """Begin to lead after ``before``. If another place has led since this outbox did, changes that
    are not final are taken from the database again, reports that wait for the table are read again,
    and changes that the database does not know may have been sent."""
    here = not before.holder or same_place(before.holder, hand.holder)
    if not here or not (before.pinned or led_last(outbox, hand.holder)):
        _take_anew(outbox, hand.db, hand.commune)
        with hand.gate(1) as gate:
            gate.db.execute(_JUDGED, {"commune": hand.commune, "seq": gate.last})
    set_metadata(outbox, LED, json.dumps([hand.holder, hand.token]))


def prove(db: Connection, commune: int, holder: str) -> None:
    """Check whether the holders of open permits have ended."""
    _file_ended(db, commune, filter(has_ended, _holders(db, commune, holder)))


def vouch(db: Connection, commune: int, holder: str) -> None:
    """An operator confirms that every other place has ended."""
    _file_ended(db, commune, _holders(db, commune, holder))


def _holders(db: Connection, commune: int, but: str) -> list[str]:
    with answering():
        return [str(row["holder"]) for row in db.execute(_OPEN, (commune, but))]


def _file_ended(db: Connection, commune: int, holders: Iterable[str]) -> None:
    if ended := list(holders):
        with answering():
            db.execute(_PROVEN, (commune, ended))


def led_last(outbox: Outbox, holder: str) -> bool:
    """Whether this place led last, as far as its outbox knows."""
    place, _ = _led(outbox)
    return same_place(place, holder)


def _led(outbox: Outbox) -> tuple[str, str]:
    kept = get_metadata(outbox, LED)
    place, token = json.loads(kept) if kept else ("", "")
    return str(place), str(token)


def _take_anew(outbox: Outbox, db: Connection, commune: int) -> None:
    final = {str(state) for state in FINAL}
    waiting = [
        str(row["id"])
        for row in outbox.db.execute("SELECT id, state, next_try FROM operation").fetchall()
        if row["state"] not in final or row["next_try"]  # with a next try: still checked
    ]
    with answering():
        known = [str(row["id"]) for row in db.execute(_KNOWN, (commune, waiting))]
    with outbox.transaction() as file:
        file.executemany("DELETE FROM operation WHERE id = ?", [(one,) for one in known])
        file.execute("DELETE FROM incoming")
        file.execute("UPDATE cursor SET since = '', seen_at = ''")
        if len(known) < len(waiting):
            distrust(outbox)
