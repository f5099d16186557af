"""From a change request to operations: their fields, base and order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from signalement_plugin.core.changes.request import (
    ChangeRequest,
    change_operations,
    create_operation,
    mails,
    not_writable,
)
from signalement_plugin.core.model.capabilities import WRITABLE, Capabilities
from signalement_plugin.core.model.operation import Operation
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status

REPORT = Report(
    "2041",
    Status.NEW,
    service_code="voirie",
    department="nord",
    assignee="dupont",
    lon=4.867,
    lat=50.467,
    version="7",
    activity="a3",
)
ALL = Capabilities(
    writes=frozenset(WRITABLE),
    statuses=tuple(Status),
    clears=frozenset({"assignee"}),
    creates=True,
    couples={"service_code": ("department", "assignee")},
)
ONE_BY_ONE = Capabilities(
    writes=frozenset(WRITABLE),
    statuses=tuple(Status),
    couples=ALL.couples,
    alone=frozenset(WRITABLE),
    mails=frozenset({"status", "reply"}),
)
SETS = {"status": "closed", "service_code": "propreté", "assignee": "lambert"}


def test_an_atomic_system_gets_one_operation() -> None:
    (operation,) = change_operations(
        REPORT, ALL, sets=SETS, reply="Fait", note="vu", photos=["a.jpg"], author="JD", batch="b"
    )
    assert operation.sets == SETS
    assert (operation.reply, operation.note, operation.photos) == ("Fait", "vu", ("a.jpg",))
    assert (operation.report_id, operation.author, operation.batch) == ("2041", "JD", "b")
    assert (operation.kind, operation.origin, operation.after) == ("change", "command", "")
    assert Operation.from_json(operation.to_json()) == operation


def test_the_base_is_what_was_displayed_with_what_the_server_couples() -> None:
    (operation,) = change_operations(REPORT, ALL, sets={"service_code": "propreté"})
    assert operation.base.values == {
        "assignee": "dupont",
        "department": "nord",
        "service_code": "voirie",
    }
    assert (operation.base.version, operation.base.activity) == ("7", "a3")
    assert operation.base.known


def test_in_a_chain_of_requests_the_reply_is_sent_last() -> None:
    chain = change_operations(
        REPORT, ONE_BY_ONE, sets=SETS, reply="Fait", note="vu", photos=["a.jpg"]
    )
    assert [sorted(operation.written) for operation in chain] == [
        ["note"],
        ["service_code"],
        ["assignee"],
        ["photo"],
        ["status"],
        ["reply"],
    ]
    note, first, *others = chain
    # if the note fails, the others are sent all the same
    assert (note.after, first.after) == ("", "")
    assert [operation.after for operation in others] == [o.id for o in chain[1:-1]]
    assert len({operation.id for operation in chain}) == len(chain)
    assert len({operation.batch for operation in chain}) == 1


def test_the_part_that_sends_a_mail_is_sent_last() -> None:
    system = replace(ONE_BY_ONE, mails=frozenset({"department"}))
    chain = change_operations(
        REPORT, system, sets={"department": "sud", "status": "closed"}, reply="Fait"
    )
    assert [sorted(operation.written) for operation in chain] == [
        ["status"],
        ["department"],
        ["reply"],
    ]


def test_a_chained_base_is_the_target_of_the_one_before() -> None:
    chain = change_operations(
        REPORT, ONE_BY_ONE, sets={"service_code": "propreté", "assignee": "lambert"}
    )
    first, second = chain
    assert first.base.values["assignee"] == "dupont"
    assert second.base.values == {"assignee": ""}  # the new category clears the assignee


def test_without_a_change_there_is_no_operation() -> None:
    assert change_operations(REPORT, ALL, sets={}) == []
    assert change_operations(REPORT, ONE_BY_ONE, sets={}) == []


def test_operations_of_two_changes_share_nothing() -> None:
    (one,) = change_operations(REPORT, ALL, sets={"status": "closed"})
    (two,) = change_operations(REPORT, ALL, sets={"status": "closed"})
    assert one.id != two.id
    assert one.batch != two.batch


def test_a_new_report_carries_what_is_known_of_it() -> None:
    operation = create_operation(
        "voirie", 4.867, 50.467, "Trou", address="Rue Haute 4", author="JD"
    )
    assert operation.kind == "create"
    assert operation.sets == {
        "service_code": "voirie",
        "position": "4.8670000 50.4670000",
        "description": "Trou",
        "address": "Rue Haute 4",
    }


def test_a_new_report_may_have_no_place() -> None:
    assert "position" not in create_operation("voirie", None, None, "Trou").sets


@pytest.mark.parametrize(
    ("sets", "texts", "capabilities", "names"),
    [
        ({"status": "closed", "assignee": ""}, {"note": "x"}, ALL, ()),
        ({"status": "closed"}, {}, Capabilities(), ("status",)),
        (
            {"department": "sud"},
            {"reply": "x", "photos": ["p"]},
            Capabilities(),
            ("department", "reply", "photo"),
        ),
        ({"department": ""}, {}, ALL, ("department",)),
        ({"status": "planned"}, {}, Capabilities(ALL.writes, (Status.CLOSED,)), ("status",)),
        ({"description": "x"}, {}, ALL, ("description",)),
    ],
)
def test_fields_that_cannot_be_written_are_named(
    sets: dict[str, str],
    texts: dict[str, object],
    capabilities: Capabilities,
    names: tuple[str, ...],
) -> None:
    (operation,) = change_operations(REPORT, ALL, sets=sets, **texts)  # type: ignore[arg-type]
    assert not_writable(operation, capabilities) == names


def test_a_new_report_needs_a_system_that_takes_one() -> None:
    operation = create_operation("voirie", None, None, "Trou")
    assert not_writable(operation, ALL) == ()
    assert not_writable(operation, Capabilities()) == ("create",)


def test_only_fields_of_alone_are_sent_in_a_request_of_their_own() -> None:
    caps = replace(ALL, alone=frozenset({"note"}))
    note, rest = change_operations(REPORT, caps, sets={"status": "closed"}, reply="Fait", note="vu")
    assert (note.note, note.sets, note.reply) == ("vu", {}, "")
    assert (rest.note, rest.sets, rest.reply) == ("", {"status": "closed"}, "Fait")
    assert rest.after == ""


def test_a_system_may_mail_with_some_statuses_only() -> None:
    caps = replace(ALL, mails=frozenset({"status"}), mails_when=frozenset({Status.RESOLVED}))
    mailed = [
        mails(REPORT, ChangeRequest({"status": status}), caps)
        for status in ("resolved", "planned", str(REPORT.status))
    ]
    assert mailed == [True, False, False]
