"""Statuses that a system takes only with a reply."""

from __future__ import annotations

import pytest

from signalement_plugin.core.changes.request import ChangeRequest, lacks_reply
from signalement_plugin.core.model.capabilities import WRITABLE, Capabilities
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.systems.signalen.capabilities import capabilities_of

SIGNALEN = capabilities_of({"is_superuser": True})
ANY = Capabilities(writes=frozenset(WRITABLE), statuses=tuple(Status))


@pytest.mark.parametrize(
    ("before", "wanted", "lacks"),
    [
        (Status.NEW, "closed", True),
        (Status.RESOLVED, "closed", True),
        (Status.CLOSED, "accepted", True),
        (Status.REJECTED, "accepted", True),
        (Status.NEW, "accepted", False),
        (Status.NEW, "rejected", False),
        (Status.REJECTED, "in_progress", False),
        (Status.CLOSED, "closed", False),  # it is closed already
    ],
)
def test_signalen_closes_and_reopens_only_with_a_reply(
    before: Status, wanted: str, lacks: bool
) -> None:
    reports, sets = [Report("1", before), Report("2", Status(wanted))], {"status": wanted}
    assert lacks_reply(reports, ChangeRequest(sets), SIGNALEN) is lacks
    assert not lacks_reply(reports, ChangeRequest(sets, reply="Réparé"), SIGNALEN)
    assert lacks_reply(reports, ChangeRequest(sets, note="Réparé"), SIGNALEN) is lacks
    assert not lacks_reply(reports, ChangeRequest(sets), ANY)


def test_without_a_status_nothing_is_asked() -> None:
    assert not lacks_reply([Report("1")], ChangeRequest(note="x"), SIGNALEN)
