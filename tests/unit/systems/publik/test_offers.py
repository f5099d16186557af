"""Which statuses this client may set: derived from what a few reports of the form offer, and from
the form itself where it may be read."""

from __future__ import annotations

from typing import Any

import pytest
from http_server import Asked, Reply, data
from publik_fixtures import BASIC, SIGNED, Status, talking


@pytest.mark.parametrize(
    ("headers", "told", "able"),
    [
        (BASIC, {}, {Status.ACCEPTED, Status.CLOSED, Status.REJECTED}),
        (SIGNED, {"jump:qgis-cloturer": {}}, {Status.CLOSED, Status.REJECTED}),
    ],
    ids=["the form is not shown", "the form is shown"],
)
def test_a_status_that_no_new_report_leads_to_counts_all_the_same(
    headers: dict[str, str], told: dict[str, Any], able: set[Status]
) -> None:
    """Triggers depend on the status, and perhaps no new report is in a status with this one."""
    row = {"id": "7", "actions": {"jump:qgis_refuser": "x"}}

    def behaviour(asked: Asked) -> Reply:
        if asked.path.endswith("/list"):
            return data({"err": 0, "count": 1, "data": [row]})
        if asked.path.endswith("/schema") and told:
            return data({"name": "Form", "workflow": {"actions": told}})
        return data({"err": 1}, 403)

    with talking(behaviour, headers) as (system, _server):
        system.probe()
    assert set(system.capabilities.statuses) == able
