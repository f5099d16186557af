"""An answer, with or without a state, through the form below a report."""

from __future__ import annotations

from typing import Any

import pytest
from http_server import Reply, page
from staff_site import StaffSite, at_site

from signalement_plugin.core import errors
from signalement_plugin.core.model.operation import Operation
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status

THANKS = '<html><a href="/report/{}#update_9">Thanks</a></html>'


def change_request(reply: str = "réparé", number: str = "7", **sets: str) -> Operation:
    return Operation("a" * 32, number, sets, reply, created="2026-11-24T09:00:00Z")


def sent(site: StaffSite, operation: Operation, fresh: Report | None = None) -> dict[str, Any]:
    """Send ``operation``; the last form that the site received. Raises the system's errors."""
    with at_site(site) as (system, server):
        try:
            receipt = system.send(operation, fresh or system.get(operation.report_id))
            assert (receipt.parts_shown, receipt.known) == (frozenset({"reply"}), False)
        finally:
            posts = [one.form for one in server.asked if one.path == "/report/update"]
            site.pages = {"posts": Reply(headers={"count": str(len(posts))})}
    return posts[-1]


def posts(site: StaffSite) -> int:
    return int(site.pages["posts"].headers["count"])


def test_the_form_of_the_report_is_sent_as_the_body() -> None:
    site = StaffSite()
    assert sent(site, change_request(status="resolved")) == {
        "id": "7",
        "submit_update": "1",
        "token": "17-a+b/1=",
        "name": "A&B",
        "update": "réparé",
        "form_as": "body",
        "state": "fixed - council",
    }
    assert site.reports["7"] == "fixed - council"


def test_an_answer_alone_leaves_the_state() -> None:
    site = StaffSite()
    assert "state" not in sent(site, change_request())
    assert site.reports["7"] == "confirmed"


def test_statuses_are_those_that_the_form_offers() -> None:
    with at_site(StaffSite()) as (system, _):
        found = system.probe().capabilities
    assert found.statuses == (Status.NEW, Status.IN_PROGRESS, Status.RESOLVED, Status.CLOSED)
    assert found.needs_reply.keys() == set(found.statuses)
    assert (found.key_ttl, found.tells_holder) == (0, False)


@pytest.mark.parametrize("site", [StaffSite(more='<input name="reason">'), StaffSite(states=())])
def test_an_account_without_a_known_form_reads_and_says_why(site: StaffSite) -> None:
    with at_site(site) as (system, _):
        found = system.probe().capabilities
    assert (found.writes, found.read_only_because) == (frozenset(), "other_form")


def test_a_form_with_the_texts_of_the_body_is_known_and_sends_none_of_them() -> None:
    """A body that has such texts (*response templates*) has a list of them in each form."""
    texts = (
        '<select name="response_template_form_update"><option value="">--</option><option'
        ' value="3" data-text="C&#39;est fait &lt;b&gt;." data-problem-state="closed" selected>x'
        "</option></select>"
    )
    site = StaffSite(more=texts)
    with at_site(site) as (system, _):
        assert system.probe().capabilities.writes == {"status", "reply"}
    form = sent(site, change_request(status="resolved"))
    assert (form["update"], form["state"]) == ("réparé", "fixed - council")
    assert "response_template_form_update" not in form


def test_an_answer_with_the_form_is_a_refusal_whatever_links_it_has() -> None:
    form = '<form method="post" id="form_update_form">'
    again = page(f"<html>{form}</form><p>see {THANKS.format('7')}</p></html>")
    with pytest.raises(errors.Refused):
        sent(StaffSite(post=again), change_request())


def test_a_report_that_takes_no_updates_does_not_speak_for_all() -> None:
    site = StaffSite(pages={"/report/8": page("<html>closed to updates</html>")})
    with at_site(site) as (system, _):
        assert system.probe().capabilities.writes == {"status", "reply"}


@pytest.mark.parametrize(
    ("site", "operation", "error"),
    [
        (StaffSite(more='<input name="reason">'), change_request(), errors.OtherForm),
        (StaffSite(more='<textarea name="private_comments">'), change_request(), errors.OtherForm),
        (
            StaffSite(pages={"/report/7": page("<html>no form</html>")}),
            change_request(),
            errors.NoForm,
        ),
        (StaffSite(states=()), change_request(), errors.NotYours),
        (StaffSite(), change_request(status="planned"), errors.Refused),
        (StaffSite(), change_request(status="unknown"), errors.NotSupported),
        (StaffSite(), change_request("", status="resolved"), errors.NeedsReply),
        (StaffSite(pages={"/report/7": Reply(503)}), change_request(), errors.Busy),
        (StaffSite(pages={"/report/7": Reply(403)}), change_request(), errors.Forbidden),
        (StaffSite(pages={"/report/7": Reply(302)}), change_request(), errors.Unauthorized),
    ],
)
def test_an_unknown_form_is_not_sent(
    site: StaffSite, operation: Operation, error: type[errors.ServerError]
) -> None:
    with pytest.raises(error) as caught:
        sent(site, operation)
    assert type(caught.value) is error
    assert posts(site) == 0


def test_a_form_of_another_body_takes_the_report_away() -> None:
    """The report went to another body after the list was read; the site still shows its state."""
    site = StaffSite()
    with at_site(site) as (system, _):
        fresh = system.get("7")
        site.moved = ("7",)
        for _ in range(2):
            with pytest.raises(errors.NotYours):
                system.send(change_request(), fresh)
        with pytest.raises(errors.NotYours):
            system.get("7")


def test_the_form_of_another_report_is_not_filled_in() -> None:
    other = StaffSite()
    with at_site(other) as (system, _):
        shown = system._session.get("report/8").body
    site = StaffSite(pages={"/report/7": Reply(200, shown)})
    with pytest.raises(errors.OtherForm):
        sent(site, change_request(status="resolved"), Report("7", Status.CLOSED))
    assert posts(site) == 0


def test_a_state_that_moved_since_the_read_is_a_conflict() -> None:
    site = StaffSite()
    with pytest.raises(errors.Conflict):
        sent(site, change_request(status="resolved"), Report("7", Status.PLANNED))
    assert posts(site) == 0


@pytest.mark.parametrize(
    ("post", "error", "count"),
    [
        (page('<html><form id="form_update_form"></form></html>'), errors.Refused, 1),
        (page("<html>Check your e-mail</html>"), errors.LostAnswer, 1),
        (page(THANKS.format("8")), errors.LostAnswer, 1),
        (Reply(303, headers={"Location": "/report/7"}), errors.LostAnswer, 1),
        (Reply(403), errors.Forbidden, 1),
        (Reply(400), errors.Refused, 2),
        (Reply(302, headers={"Location": "/auth?r=x"}), errors.Refused, 2),
    ],
)
def test_each_answer_to_the_form_has_its_meaning(
    post: Reply, error: type[errors.ServerError], count: int
) -> None:
    """A form is sent once more, with a new session, only if it certainly wrote nothing."""
    site = StaffSite(post=post)
    with pytest.raises(error) as caught:
        sent(site, change_request(status="resolved"))
    assert type(caught.value) is error
    assert posts(site) == count


@pytest.mark.parametrize("more", [0, 1])
def test_a_session_that_ends_before_the_form_is_sent_is_begun_again(more: int) -> None:
    """The session ends before the page with the form (which is public) is read, or after it."""
    site = StaffSite()
    with at_site(site) as (system, _):
        system.probe()
        fresh = system.get("7")
        site.ends_after = site.answers + more
        system.send(change_request(status="resolved"), fresh)
    assert (site.sessions, site.updates["7"]) == (2, ["Réparé"])


def test_a_token_sends_nothing() -> None:
    with (
        at_site(StaffSite(), {"Authorization": "Bearer 3-good"}) as (system, server),
        pytest.raises(errors.NotSupported),
    ):
        system.send(change_request(), Report("7"))
    assert server.asked == []
