"""An edit session holds back what arrives, and nothing that was saved in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timezone

import pytest
from live_connection import any_new, loaded

from signalement_plugin.core.operation import State
from signalement_plugin.core.status import Status


@pytest.mark.parametrize("end", ["commitChanges", "rollBack"])
def test_what_arrived_in_an_edit_session_is_written_at_its_end(connection, qtbot, end):
    """By nothing else than its end: no pull and no sending comes to help."""
    loaded(connection, qtbot)
    report, key = any_new(connection), connection.files.store.key
    connection.layer.startEditing()
    planned = replace(report, status=Status.PLANNED)
    connection.feed.incoming.put(key, [planned], datetime.now(timezone.utc))
    assert getattr(connection.layer, end)()
    qtbot.waitUntil(lambda: connection.report(report.report_id).status is Status.PLANNED)
    assert connection.feed.incoming.count(key) == 0


def test_what_is_saved_goes_while_the_session_stays_open(connection, qtbot):
    loaded(connection, qtbot)
    report, layer = any_new(connection), connection.layer
    fid, at = connection.fid_of(report.report_id), layer.fields().lookupField("status")
    layer.startEditing()
    layer.changeAttributeValue(fid, at, "planned")
    with qtbot.waitSignal(connection.outcome, timeout=10000) as outcome:
        assert layer.commitChanges(False)
        assert layer.isEditable()
    assert outcome.args[0].state is State.CONFIRMED
    assert layer.isEditable()
    layer.rollBack()
