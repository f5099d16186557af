"""What the system would not take is refused alike at every way in, before the server is asked.

The reason and its details are one sentence (``connection.texts.outcomes.reason_sentence``). The
way in of a team is in ``team/test_mailbox.py``."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from fake_system import FULL, HandClock
from push_bench import Journal

from signalement_plugin.core.changes.preview import ChangePreview, preview_change, preview_held
from signalement_plugin.core.changes.request import (
    ChangeRequest,
    Why,
    create_operation,
    operations,
)
from signalement_plugin.core.model.capabilities import Capabilities
from signalement_plugin.core.model.operation import JournalRow, State, field_text
from signalement_plugin.core.model.reason_details import NO_DETAILS, Block, Excess, ReasonDetails
from signalement_plugin.core.model.report import Area, Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.sync.outbox.journal import FIELD_NOTE, import_journal, import_made
from signalement_plugin.sync.outbox.outbox import Outbox

SHOWN = Report("1", Status.CLOSED, lon=4.86, lat=50.46)
ABLE = replace(
    FULL,
    writes=FULL.writes | {"position"},
    statuses=(Status.ACCEPTED, Status.PLANNED, Status.CLOSED),
    within=Area(4.0, 50.0, 5.0, 51.0),
    longest={"note": 20},
    moves={Status.CLOSED: frozenset({Status.ACCEPTED})},
    needs_reply={Status.ACCEPTED: frozenset({Status.CLOSED})},
)
FAULTS = {
    "a part that is not taken": ({"priority": "high"}, "", "not_writable", ("priority",)),
    "placeholders": ({}, "{number} {street}", "gap", ("number", "street")),
    "too long": ({}, "Le trou est profond.!", "too_much", Excess("note", 21, 20)),
    "a forbidden move": ({"status": "planned"}, "", "move", ()),
    "a status that is not taken": (
        {"status": "resolved"},
        "",
        "status",
        ("accepted", "planned", "closed"),
    ),
    "outside of the area": ({"position": "5.8600000 50.4600000"}, "", "outside", ()),
    "nowhere": ({"position": "1e300 nan"}, "", "outside", ()),
    "no reply": ({"status": "accepted"}, "", "needs_reply", ()),
}
"""Values, note → the reason, and its parts or what is too much."""


def why_of(reason: str, more: tuple[str, ...] | Excess) -> Why:
    details = ReasonDetails(excess=more) if isinstance(more, Excess) else ReasonDetails(parts=more)
    return Block(reason), details if more else NO_DETAILS


def blocked(plan: ChangePreview) -> list[Why]:
    assert plan.lines() == []
    return [(one.code, one.details) for one in plan.blocked]


def stored(outbox: Outbox) -> list[Why]:
    assert {row.state for row in outbox.rows()} == {State.REFUSED}
    return [(Block(row.reason), row.details) for row in outbox.rows()]


def at_the_dock(change: ChangeRequest, able: Capabilities, _outbox: Outbox) -> list[Why]:
    return blocked(preview_change([SHOWN], change, able))


def at_processing(change: ChangeRequest, able: Capabilities, _outbox: Outbox) -> list[Why]:
    return blocked(preview_held(operations([SHOWN], change, able), {"1": SHOWN}, able))


def edited(change: ChangeRequest, able: Capabilities, outbox: Outbox, review: bool) -> list[Why]:
    before = {name: field_text(SHOWN, name) for name in change.sets}
    after = {**change.sets, **({FIELD_NOTE: change.note} if change.note else {})}
    row = JournalRow("a" * 32, "1", before, after, "1", "", "2026-12-01T08:00:00Z")
    import_journal(Journal(row), outbox, able, review=review)
    return stored(outbox)


def in_a_layer(change: ChangeRequest, able: Capabilities, outbox: Outbox) -> list[Why]:
    return edited(change, able, outbox, review=False)


def on_a_tablet(change: ChangeRequest, able: Capabilities, outbox: Outbox) -> list[Why]:
    return edited(change, able, outbox, review=True)


def made_on_a_tablet(change: ChangeRequest, able: Capabilities, outbox: Outbox) -> list[Why]:
    import_made(operations([SHOWN], change, able), outbox, able)
    return stored(outbox)


DOORS = (at_the_dock, at_processing, in_a_layer, on_a_tablet, made_on_a_tablet)


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize(("sets", "note", "reason", "more"), FAULTS.values(), ids=FAULTS)
def test_the_same_fault_is_refused_alike_at_every_door(
    door, sets, note, reason, more, tmp_path: Path
) -> None:
    outbox = Outbox(tmp_path / "outbox.sqlite", HandClock())
    assert door(ChangeRequest(sets, note=note), ABLE, outbox) == [why_of(reason, more)]
    outbox.close()


def test_a_new_report_lies_in_the_area_whoever_makes_it(tmp_path: Path) -> None:
    """The form asks the same (``ui/new_report/test_new_report.py``)."""
    made = create_operation("voirie", 5.86, 50.46, "Trou")
    outbox = Outbox(tmp_path / "outbox.sqlite", HandClock())
    import_made([made], outbox, ABLE)
    outside = why_of("outside", ())
    assert [*blocked(preview_held([made], {}, ABLE)), *stored(outbox)] == [outside, outside]
    outbox.close()
