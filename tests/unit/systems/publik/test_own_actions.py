"""Actions that an administrator has set up beside those of the guide: each by its own name,
once."""

from __future__ import annotations

import json
from datetime import datetime, timezone
from typing import Any

import pytest
from http_server import Asked, Reply, data, serving
from publik_fixtures import BASIC, SIGNED

from signalement_plugin.core import errors
from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.model.operation import Operation, State
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.sync.rules.evidence import ReadState
from signalement_plugin.sync.rules.rebase import coalesces_into
from signalement_plugin.sync.rules.rows import OutboxRow
from signalement_plugin.sync.rules.verdicts import Verdict, verified
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.publik.system import Publik
from signalement_plugin.transport.client import HttpContext

OP = "b" * 32
WORKS, POLICE = "jump:planifier_travaux", "global-action:alerter-police"
OFFERS = {
    WORKS: "x",
    POLICE: "x",
    "global-action:qgis-note-interne": "x",
    "jump:qgis_cloturer": "x",
    "link:edit:3-1": "x",
}
LABELS = {
    POLICE: {"label": "Alerter la police (alerter-police)"},
    WORKS: {"label": "En cours (planifier_travaux)"},
}
STEPS = [{"time": "2026-11-27T06:00:00+00:00", "status": "1"}, {"status": "22"}]


def serve(row: dict[str, Any], headers: dict[str, str] = BASIC) -> Any:
    def behaviour(asked: Asked) -> Reply:
        if asked.method == "POST":
            return data({"err": 0})
        if asked.path.endswith("/list"):
            return data({"err": 0, "count": 1, "data": [row]})
        if asked.path.endswith("/schema") and headers is SIGNED:
            return data({"name": "Form", "workflow": {"actions": LABELS}})
        return data(row) if "/api/forms/" in asked.path else data({"err": 1}, 403)

    return serving(behaviour)


def met(url: str, headers: dict[str, str] = BASIC) -> Publik:
    system = Publik(Address(url, http=HttpContext(headers=headers)))
    system.probe()
    return system


@pytest.mark.parametrize(
    ("headers", "police"), [(BASIC, "alerter police"), (SIGNED, "Alerter la police")]
)
def test_actions_that_are_not_in_the_guide_keep_their_names(
    headers: dict[str, str], police: str
) -> None:
    with serve({"id": "7", "actions": OFFERS}, headers) as server:
        caps = met(server.url, headers).capabilities
    assert caps.actions == {POLICE: police, WORKS: "planifier travaux"}
    assert "action" in caps.writes & caps.alone


def test_two_of_one_name_are_told_apart() -> None:
    names = ["jump:relancer", "global-action:relancer", "jump:re_lancer", "jump:prêter"]
    row = {
        "id": "7",
        "actions": dict.fromkeys(names, "x"),
        "workflow": {"status": {"id": "22", "name": "En cours"}},
    }
    with serve(row) as server:
        titles = met(server.url).capabilities.actions
    assert titles == {
        "global-action:relancer": "relancer",
        "jump:prêter": "prêter",
        "jump:re_lancer": "re lancer",
        "jump:relancer": "relancer (En cours)",
    }


def test_two_spellings_of_one_name_are_told_apart() -> None:
    names = ["global-action:re-lancer", "global-action:re_lancer"]
    with serve({"id": "7", "actions": dict.fromkeys(names, "x")}) as server:
        titles = met(server.url).capabilities.actions
    assert list(titles.values()) == ["re lancer (re-lancer)", "re lancer (re_lancer)"]


def test_without_any_nothing_is_offered() -> None:
    with serve({"id": "7", "actions": {"jump:qgis_cloturer": "x"}}) as server:
        caps = met(server.url).capabilities
    assert "action" not in caps.writes


@pytest.mark.parametrize(
    ("name", "path"),
    [
        (WORKS, "/7/jump/trigger/planifier_travaux/"),
        (POLICE, "/7/hooks/alerter-police/"),
    ],
)
def test_an_action_is_started_once_as_it_is_offered(name: str, path: str) -> None:
    with serve({"id": "7", "actions": OFFERS, "evolution": STEPS}) as server:
        system = met(server.url)
        fresh = system.get("7")
        (change_request,) = change_operations(
            fresh, system.capabilities, sets={"action": name}, author="Anne"
        )
        system.send(change_request, fresh)
        (post,) = [asked for asked in server.asked if asked.method == "POST"]
    assert post.path.endswith(path)
    body = json.loads(post.body)
    assert body["qgis_action"] == name
    assert (body["qgis_operation"], body["auteur"], body["qgis_apres"]) == (
        change_request.id,
        "Anne",
        "1.0",
    )
    assert change_request.base.values == {"status": str(fresh.status)}


def test_an_action_that_the_report_lacks_is_refused_before_it_is_sent() -> None:
    with serve({"id": "7", "actions": OFFERS}) as server:
        system = met(server.url)
        with pytest.raises(errors.Refused, match="demolir"):
            system.send(Operation(OP, "7", {"action": "jump:demolir"}), system.get("7"))
        assert not [asked for asked in server.asked if asked.method == "POST"]


@pytest.mark.parametrize(
    "name",
    [
        "jump:qgis_cloturer",
        "global-action:qgis-note-interne",
        "jump:cloturer-ici",
        "qgis_cloturer",
        "planifier_travaux",
        "link:edit:3-1",
    ],
)
def test_nothing_known_is_set_off_past_its_own_rules(name: str) -> None:
    """Otherwise a report could be closed without a text or assigned to nobody."""
    with serve({"id": "7", "actions": {**OFFERS, "jump:cloturer-ici": "x"}}) as server:
        system = met(f"{server.url}#actions=closed=cloturer_ici;note=qgis_note_interne")
        with pytest.raises(errors.NotSupported):
            system.send(Operation(OP, "7", {"action": name}), system.get("7"))
        assert not [asked for asked in server.asked if asked.method == "POST"]


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("jump:relancer", "jump/trigger/relancer/"),
        ("global-action:relancer", "hooks/relancer/"),
        ("jump:re-lancer", "jump/trigger/re-lancer/"),
        ("jump:re_lancer", "jump/trigger/re_lancer/"),
    ],
)
def test_the_one_that_was_chosen_is_set_off_whatever_has_its_name(name: str, path: str) -> None:
    names = ["jump:relancer", "global-action:relancer", "jump:re-lancer", "jump:re_lancer"]
    with serve({"id": "7", "actions": dict.fromkeys(names, "x")}) as server:
        system = met(server.url)
        system.send(Operation(OP, "7", {"action": name}), system.get("7"))
        (post,) = [asked for asked in server.asked if asked.method == "POST"]
    assert sorted(system.capabilities.actions) == sorted(names)
    assert post.path.endswith(f"/7/{path}")


def verdict(evolution: list[dict[str, Any]], kept: dict[str, Any]) -> Verdict:
    """The verdict on an own action after an answer of yes and a read."""
    row = {"id": "7", "actions": OFFERS, "evolution": evolution, "workflow": {"data": kept}}
    with serve(row) as server:
        system = met(server.url)
        report, thread = system.get("7"), system.activity("7")
    reading = ReadState(report, tuple(thread), datetime(2026, 11, 27, tzinfo=timezone.utc))
    change_request = Operation(OP, "7", {"action": WORKS})
    return verified(change_request, reading, system.capabilities, {OP}, None)


BODY = {"qgis_operation": OP, "qgis_action": WORKS, "qgis_apres": "1.0"}
MESSAGE = {"type": "workflow-comment", "to": [], "content": "<p>Fait</p>"}


@pytest.mark.parametrize(
    "after",
    [[*STEPS, {"status": "27"}], [STEPS[0], {**STEPS[1], "parts": [MESSAGE]}]],
    ids=["a status", "a message"],
)
@pytest.mark.parametrize("kept", [BODY, {"alerter-police": BODY}], ids=["jump", "action"])
def test_the_thread_confirms_an_own_action(after: list[Any], kept: dict[str, Any]) -> None:
    assert verdict(after, kept).state is State.CONFIRMED


def test_an_action_accepted_without_an_effect_is_unverified() -> None:
    """The site stores the request before it runs the action, whatever the action does."""
    outcome = verdict(STEPS, BODY)
    assert (outcome.state, outcome.reason, outcome.details.parts) == (
        State.UNVERIFIED,
        "unchanged",
        ("action",),
    )


ANNE = {"who_id": "4", "who": {"id": 4, "name": "Anne"}}
CITIZEN = {"who_id": "_submitter", "who": {"id": 9, "name": "Ana"}}
TYPED = {"type": "workflow-comment", "comment": "Alors?", "comment_plain_text": "Alors?"}
PHOTO = {**MESSAGE, "content": f'<p title="qgis.{"c" * 32}.1.2.jpg">Photo</p>'}
NOTE = {"qgis_operation": "d" * 32, "commentaire": "Fait", "qgis_apres": "1.0"}


@pytest.mark.parametrize(
    ("after", "others"),
    [
        ([*STEPS, {**CITIZEN, "parts": [TYPED]}], {}),
        ([*STEPS, {**CITIZEN, "status": "27"}], {}),
        ([*STEPS, {**ANNE, "parts": [TYPED]}], {}),
        ([*STEPS, {**ANNE, "status": "27"}, {"who_id": None, "status": "21"}], {}),
        ([*STEPS, {"who_id": "5", "status": "27"}], {}),
        ([STEPS[0], {**STEPS[1], "parts": [PHOTO]}], {}),
        ([STEPS[0], {**STEPS[1], "parts": [MESSAGE]}], {"qgis_note_interne": NOTE}),
    ],
    ids=[
        "a citizen writes",
        "a citizen moves it",
        "a colleague writes",
        "a colleague moves it on",
        "somebody who is gone",
        "one of two photos",
        "a note of ours",
    ],
)
@pytest.mark.parametrize("name", ["alerter-police", "zz"])
def test_a_later_entry_of_somebody_else_confirms_no_action(
    after: list[Any], others: dict[str, Any], name: str
) -> None:
    outcome = verdict(after, {name: BODY, **others})
    assert (outcome.state, outcome.reason, outcome.details.parts) == (
        State.UNVERIFIED,
        "unchanged",
        ("action",),
    )


def test_an_effect_in_a_colleagues_later_step_confirms_the_action() -> None:
    hers = [STEPS[0], {**STEPS[1], **ANNE, "parts": [MESSAGE]}, {**ANNE, "parts": [TYPED]}]
    assert verdict(hers, BODY).state is State.CONFIRMED


def test_a_second_action_does_not_take_the_place_of_the_first() -> None:
    first, second = (Operation(OP, "7", {"action": name}) for name in ("one", "two"))
    assert coalesces_into(second, [OutboxRow(1, first, State.QUEUED)]) is None
    one, two = (Operation(OP, "7", {"status": name}) for name in ("new", "accepted"))
    assert coalesces_into(two, [OutboxRow(1, one, State.QUEUED)]) is not None


def test_a_colleague_who_moved_it_on_is_asked_about() -> None:
    """The user chose the action for the status that was displayed, so the status is compared."""
    with serve({"id": "7", "actions": OFFERS}) as server:
        caps = met(server.url).capabilities
    (change_request,) = change_operations(
        Report("7", Status.ACCEPTED), caps, sets={"action": WORKS}
    )
    assert caps.fields_to_compare(change_request.written) == {"status"}
