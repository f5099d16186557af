"""Of two actions on one report at the same time the site may keep only one, and accepts both."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

import pytest
from http_server import Asked, Reply, data
from publik_fixtures import talking

from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.model.operation import State
from signalement_plugin.sync.rules.evidence import ReadState
from signalement_plugin.sync.rules.rows import OutboxRow
from signalement_plugin.sync.rules.verdicts import after_answer

OFFERS = {"global-action:qgis_note_publique": "x", "global-action:qgis_affecter": "x"}


def row(parts: list[dict[str, Any]]) -> dict[str, Any]:
    steps = [{"status": "1"}, {"status": "22", "parts": parts}]
    return {"id": "7", "actions": OFFERS, "evolution": steps, "roles": {"_receiver": []}}


@pytest.mark.parametrize(
    ("sets", "reply"), [({}, "Vu"), ({"department": "Voirie"}, "")], ids=["a text", "a role"]
)
def test_a_change_answered_with_success_but_not_stored_is_not_confirmed(
    sets: dict[str, str], reply: str
) -> None:
    """The site kept the other action only: another message, and no mark of this operation."""
    theirs = {"type": "workflow-comment", "to": [], "content": "<p>Autre</p>"}
    kept: list[dict[str, Any]] = []

    def behaviour(asked: Asked) -> Reply:
        if asked.method == "POST":
            kept.append(theirs)
            return data({"err": 0})
        if asked.path.endswith("/list"):
            return data({"err": 0, "count": 1, "data": [row([])]})
        return data(row(kept)) if "/api/forms/" in asked.path else data({"err": 1}, 403)

    with talking(behaviour) as (system, _server):
        system.probe()
        fresh = system.get("7")
        (change_request,) = change_operations(fresh, system.capabilities, sets=sets, reply=reply)
        receipt = system.send(change_request, fresh)
        after, thread = system.get("7"), tuple(system.activity("7"))
    reading = ReadState(after, thread, datetime(2026, 11, 27, tzinfo=timezone.utc))
    sent = OutboxRow(1, change_request, State.SENDING, attempts=1)
    verdict = after_answer(sent, receipt, reading, system.capabilities, {change_request.id})
    assert verdict.state in (State.UNVERIFIED, State.REFUSED)
    assert verdict.close
