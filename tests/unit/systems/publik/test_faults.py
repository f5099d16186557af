"""The sandbox's faults work on Publik's dialect as on the others."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from publik_fixtures import BASIC, site

from sandbox.dialects.publik.workflow import JUMPS
from signalement_plugin.core import errors
from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.model.operation import Operation, State
from signalement_plugin.core.model.report import Report
from signalement_plugin.sync.outbox.outbox import Outbox
from signalement_plugin.sync.push.operation_push import OperationPush

ONE = "202600001"
REPLY = Operation("a" * 32, ONE, reply="Vu", created="2026-11-24T07:12:00Z")


def test_a_trigger_that_is_gone_because_the_request_came_twice_has_come(tmp_path: Path) -> None:
    closing = Operation("b" * 32, ONE, {"status": "accepted"}, created=REPLY.created)
    with site(tmp_path, faults="twice=1") as served:
        spared = served.open_and_probe({**BASIC, "x-no-faults": "1"}, slug=JUMPS)
        struck = served.open(slug=JUMPS)
        struck._found = spared._found
        assert struck.send(closing, spared.get(ONE)).known
        assert [one[0] for one in served.log()] == ["status"]
        # for an operation that has not come, the trigger that is gone means a conflict
        with pytest.raises(errors.Conflict):
            struck.send(dataclasses.replace(closing, id="d" * 32), Report(ONE))


@pytest.mark.parametrize("what", ["status", "department"])
def test_a_body_that_was_stored_and_not_acted_on_is_no_confirmation(
    tmp_path: Path, what: str
) -> None:
    """A site stores the body of a hook before it runs the action, and answers yes all the same."""
    with site(tmp_path, faults="keep_mark=1") as served:
        system = served.open_and_probe()
        wanted = "closed" if what == "status" else "Propreté"
        reply = "Fait" if what == "status" else ""
        (made,) = change_operations(
            system.get(ONE), system.capabilities, sets={what: wanted}, reply=reply
        )
        outbox = Outbox(tmp_path / "outbox.sqlite")
        outbox.add([made])
        row = OperationPush(outbox, system).step(made.id)
        assert row is not None
        assert (row.state, row.reason, row.details.parts) == (
            State.UNVERIFIED,
            "unchanged",
            (what,),
        )
        # the request arrived
        assert row.id in {entry.operation_id for entry in system.activity(ONE)}
        outbox.close()
