"""The preview of a change of many reports, computed before anything is sent."""

from __future__ import annotations

from dataclasses import replace

import pytest

from signalement_plugin.core.changes.preview import (
    FieldChange,
    merge_previews,
    preview_change,
    preview_held,
)
from signalement_plugin.core.changes.reply_templates import fill
from signalement_plugin.core.changes.request import (
    ChangeRequest,
    affected_reports,
    change_operations,
    operations,
)
from signalement_plugin.core.model.capabilities import WRITABLE, Capabilities
from signalement_plugin.core.model.reason_details import Excess
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Needs, Status

ALL = Capabilities(
    writes=frozenset(WRITABLE),
    statuses=tuple(Status),
    clears=frozenset({"department"}),
    mails=frozenset({"reply", "status"}),
)


def report(number: str, status: Status = Status.NEW, **values: object) -> Report:
    return replace(
        Report(number, status, service_code="voirie", service_name="Voirie"),
        **values,  # type: ignore[arg-type]
    )


TO_NORTH = ChangeRequest({"department": "nord"})


def test_lines_are_grouped_by_service_with_the_largest_group_first() -> None:
    reports = [
        report("1", service_code="prop", service_name="Propreté"),
        report("2"),
        report("3"),
    ]
    made = preview_change(reports, TO_NORTH, ALL)
    assert [(group.name, len(group.lines)) for group in made.groups] == [
        ("Voirie", 2),
        ("Propreté", 1),
    ]
    assert made.groups[0].lines[0].changes == (FieldChange("department", "", "nord"),)
    assert made.blocked == ()


@pytest.mark.parametrize(
    ("one", "needs", "asking", "code"),
    [
        (report("1", Status.RESOLVED), Needs.OPEN, (), "closed"),
        (report("1", Status.NEW), Needs.CLOSED, (), "open"),
        (report("1", department="nord"), Needs.ANY, (), "already"),
        (report("1"), Needs.ANY, ("1",), "asks"),
    ],
)
def test_each_reason_to_leave_a_report_out(one, needs, asking, code) -> None:
    made = preview_change([one, report("9", Status.NEW)], TO_NORTH, ALL, needs=needs, asking=asking)
    found = {blocked.report.report_id: blocked.code for blocked in made.blocked}
    assert found["1"] == code


def test_a_placeholder_without_a_value_blocks_only_that_report() -> None:
    reports = [report("1", address="Rue Haute 4"), report("2")]
    change_request = ChangeRequest({"status": "resolved"}, reply="{street}")
    made = preview_change(
        reports, change_request, ALL, fill=lambda one, text, _: fill(text, {"street": one.address})
    )
    assert [line.report.report_id for line in made.lines()] == ["1"]
    assert [(one.report.report_id, one.code, one.details.parts) for one in made.blocked] == [
        ("2", "gap", ("street",))
    ]


def test_excluding_a_group_changes_the_totals() -> None:
    reports = [report("1"), report("2"), report("3", department="nord")]
    made = preview_change(reports, ChangeRequest({"department": "nord"}, reply="Bonjour"), ALL)
    assert made.figures().sending == 2
    assert (made.figures().blocked, made.figures().already) == (0, 1)
    assert made.figures().mails == 2
    assert made.figures({"1"}).sending == 1
    assert made.figures({"1", "2"}).mails == 0


def test_mails_are_counted_only_for_changes_that_send_one() -> None:
    assert preview_change([report("1"), report("2")], TO_NORTH, ALL).figures().mails == 0
    closing = ChangeRequest({"status": "resolved"})
    assert preview_change([report("1"), report("2")], closing, ALL).figures().mails == 2


def test_the_preview_lists_exactly_the_operations_that_are_made() -> None:
    reports = [report("1"), report("2", department="nord"), report("3")]
    change_request = ChangeRequest({"department": "nord"}, note="vu")
    lines = preview_change(reports, change_request, ALL).lines()
    made = operations(affected_reports(reports, change_request), change_request, ALL)
    assert [one.report_id for one in made] == [line.report.report_id for line in lines]


def test_each_report_gets_its_own_text() -> None:
    made = operations(
        [report("1"), report("2")],
        ChangeRequest(reply="{id}", language="nl"),
        ALL,
        fill=lambda one, text, language: f"{one.report_id}{language}{text}",
    )
    assert [one.reply for one in made] == ["1nl{id}", "2nl{id}"]


def test_held_edits_of_one_report_make_one_line() -> None:
    one = report("1")
    first = change_operations(one, ALL, sets={"status": "planned"})
    second = change_operations(
        replace(one, status=Status.PLANNED), ALL, sets={"status": "waiting", "department": "nord"}
    )
    made = preview_held([*first, *second], {"1": one}, ALL)
    (line,) = made.lines()
    assert line.op_ids == (first[0].id, second[0].id)
    assert line.changes == (
        FieldChange("status", "new", "waiting"),
        FieldChange("department", "", "nord"),
    )
    assert line.mails


def test_values_that_the_server_clears_as_well_are_named() -> None:
    coupled = replace(ALL, couples={"service_code": ("department", "assignee")})
    held = report("1", department="nord", assignee="m.lambert")
    free, both = report("2"), ChangeRequest({"service_code": "prop", "department": "sud"})
    made = preview_change([held, free], ChangeRequest({"service_code": "prop"}), coupled)
    beside = {line.report.report_id: line.beside for line in made.lines()}
    assert beside == {"1": ("department", "assignee"), "2": ()}
    assert preview_change([held], both, coupled).lines()[0].beside == ("assignee",)
    waiting = change_operations(held, coupled, sets={"service_code": "prop"})
    (line,) = preview_held(waiting, {"1": held}, coupled).lines()
    assert line.beside == ("department", "assignee")
    assert preview_change([held], TO_NORTH, coupled).lines() == []


NEEDY = replace(
    ALL,
    longest={"reply": 5},
    most_photos=1,
    needs_reply={Status.RESOLVED: frozenset(Status)},
    only_with_reply=frozenset({"photo"}),
    asks_citizen=frozenset({Status.WAITING}),
)


@pytest.mark.parametrize(
    ("change_request", "blocked"),
    [
        (ChangeRequest({"status": "resolved"}), ("needs_reply", None)),
        (ChangeRequest(photos=("/a",)), ("needs_reply", None)),
        (ChangeRequest(photos=("/a", "/b"), reply="Fait"), ("too_much", Excess("photo", 2, 1))),
        (
            ChangeRequest({"status": "resolved"}, reply="Réparé"),
            ("too_much", Excess("reply", 6, 5)),
        ),
        (ChangeRequest({"status": "waiting"}, reply="Où ?"), ("unreachable", None)),
        (ChangeRequest({"status": "resolved"}, reply="Fait"), None),
    ],
)
def test_a_change_is_blocked_as_the_changes_that_are_made_of_it(
    change_request: ChangeRequest, blocked: tuple[str, Excess | None] | None
) -> None:
    one = report("1", flags=("no_mail",))
    made = preview_held(operations([one], change_request, NEEDY), {"1": one}, NEEDY)
    for plan in (preview_change([one], change_request, NEEDY), made):
        assert [(each.code, each.details.excess) for each in plan.blocked] == [blocked] * bool(
            blocked
        )
        assert len(plan.lines()) == (not blocked)


def test_citizens_without_an_address_are_counted_separately() -> None:
    caps = replace(ALL, mails=frozenset({"reply"}))
    flags = [(), (), ("no_mail",), ("child",), ("tz_assumed", "no_mail")]
    reports = [Report(str(n), Status.NEW, flags=each) for n, each in enumerate(flags)]
    change_request = ChangeRequest(sets={"status": "closed"}, reply="Réparé")
    figures = preview_change(reports, change_request, caps).figures()
    assert (figures.sending, figures.mails, figures.unmailed) == (5, 2, 3)


def test_closing_a_report_with_parts_is_counted() -> None:
    caps = Capabilities(writes=frozenset({"status"}), statuses=tuple(Status))
    reports = [Report(str(n), Status.NEW, flags=("parent",)) for n in range(2)]
    reports.append(Report("3", Status.NEW))
    counts = [
        preview_change(reports, ChangeRequest(sets={"status": status}), caps).figures().parents
        for status in ("closed", "rejected", "planned")
    ]
    assert counts == [2, 2, 0]


def test_the_parts_that_a_close_ends_are_counted_once_all_are_known() -> None:
    caps = Capabilities(writes=frozenset({"status"}), statuses=tuple(Status))
    reports = [Report(str(n), Status.NEW, flags=("parent",)) for n in range(3)]
    plan = preview_change(reports, ChangeRequest(sets={"status": "closed"}), caps)
    known = {"0": 2, "1": 0}
    assert replace(plan, parts=known).figures().parts is None
    assert replace(plan, parts=known).figures({"2"}).parts == 2
    assert replace(plan, parts={**known, "2": 3}).figures().parts == 5
    ended = replace(plan, parts=dict.fromkeys("012", 0)).figures()
    assert (ended.parts, ended.parents) == (0, 0)


def test_followers_of_a_report_are_mentioned_and_not_counted() -> None:
    site = replace(ALL, mails_followers=True)
    change_request = ChangeRequest({"status": "resolved"}, reply="Réparé")
    reports = [report("1"), report("2")]
    made = preview_change(reports, change_request, site)
    held = preview_held(
        operations(reports, change_request, site), {one.report_id: one for one in reports}, site
    )
    together = merge_previews([preview_change(reports, change_request, ALL), made])
    assert [one.figures().to_followers for one in (made, held, together)] == [True] * 3
    assert not preview_change(reports, change_request, ALL).figures().to_followers


def test_held_edits_mail_as_the_same_change_does() -> None:
    caps = replace(ALL, mails=frozenset({"status"}), mails_when=frozenset({Status.RESOLVED}))
    reports = {str(n): report(str(n), flags=("no_mail",) * (n == 3)) for n in range(1, 4)}
    held = [
        operation
        for number, status in (("1", "planned"), ("2", "resolved"), ("3", "resolved"))
        for operation in change_operations(reports[number], caps, sets={"status": status})
    ]
    figures = preview_held(held, reports, caps).figures()
    assert (figures.sending, figures.mails, figures.unmailed) == (3, 1, 1)


def test_the_workflow_decides_of_held_edits_too() -> None:
    caps = replace(ALL, mails=frozenset(), workflow_mails=True)
    held = change_operations(report("1"), caps, sets={"status": "planned"})
    made = preview_held(held, {}, caps)
    assert made.figures().by_workflow
    assert merge_previews([preview_held([], {}, ALL), made]).figures().by_workflow


@pytest.mark.parametrize(
    ("moved_address", "replaced", "kept"),
    [("replaced", {"address": 1}, 0), ("kept", {}, 1), ("", {}, 0)],
)
def test_addresses_replaced_or_kept_by_a_moved_pin_are_counted(
    moved_address: str, replaced: dict[str, int], kept: int
) -> None:
    caps = replace(ALL, moved_address=moved_address)
    reports = [report("1", address="Rue Haute 4"), report("2")]
    change_request = ChangeRequest({"position": "4.8600000 50.4600000"})
    held = [
        one for each in reports for one in change_operations(each, caps, sets=change_request.sets)
    ]
    for plan in (
        preview_change(reports, change_request, caps),
        preview_held(held, {one.report_id: one for one in reports}, caps),
    ):
        assert (plan.figures().beside, plan.figures().kept_addresses) == (replaced, kept)
    still = preview_change(reports, TO_NORTH, caps).figures()
    assert (still.beside, still.kept_addresses) == ({}, 0)
