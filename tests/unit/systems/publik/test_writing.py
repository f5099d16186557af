"""Writing to Publik: actions, triggers, refusals."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from http_server import Asked, Reply, data, page
from publik_fixtures import BASIC, SIGNED, Status, record, site, talking

from sandbox.dialects.publik.workflow import JUMPS, STOCK
from sandbox.reports.changes import Change, change_report
from signalement_plugin.core import errors
from signalement_plugin.core.changes import request as changes_request
from signalement_plugin.core.model.operation import Operation
from signalement_plugin.systems.publik.system import Publik

ONE = "202600001"
OP = "a" * 32


def change(sets: dict[str, str] | None = None, **rest: Any) -> Operation:
    return Operation(OP, ONE, sets or {}, created="2026-11-24T07:12:00Z", **rest)


def sent(system: Publik, operation: Operation) -> None:
    receipt = system.send(operation, system.get(ONE))
    assert (receipt.report_id, receipt.http_status) == (ONE, 200)


@pytest.mark.parametrize("headers", [BASIC, SIGNED])
def test_each_part_of_a_change_arrives_once(tmp_path: Path, headers: dict[str, str]) -> None:
    with site(tmp_path) as served:
        system = served.open_and_probe(headers)
        operations = changes_request.change_operations(
            system.get(ONE),
            system.capabilities,
            sets={"status": "closed", "department": "Propreté"},
            reply="Rebouché & nettoyé",
            note="2e appel",
            author="M. Lambert",
        )
        for operation in operations:
            system.send(operation, system.get(ONE))
        after, thread, log = system.get(ONE), system.activity(ONE), served.log()
    assert [sorted(one.written) for one in operations] == [
        ["note"],
        ["department"],
        ["reply", "status"],
    ]
    note, assign, close = (one.id for one in operations)
    assert log == [
        ("note", "", "2e appel", note),
        ("department", "p", "", assign),
        ("status", "closed", "", close),
        ("reply", "", "Rebouché & nettoyé", close),
    ]
    assert (after.status, after.raw_status, after.department) == (
        Status.CLOSED,
        "Finalisé",
        "Propreté",
    )
    assert {one.operation_id for one in thread} == {"", note, assign, close}
    entries = {one.operation_id: (one.kind, one.author, one.text or one.new) for one in thread}
    assert entries[note] == ("note", "M. Lambert", "2e appel")
    assert entries[assign] == ("assign", "M. Lambert", "Propreté")
    assert entries[close] == ("reply", "M. Lambert", "Rebouché & nettoyé")


@pytest.mark.parametrize("author", ["", "B. Dupont"])
def test_an_answer_is_not_told_to_be_a_colleagues(tmp_path: Path, author: str) -> None:
    """Seen: an own answer under the name of whoever had moved the report last, because Publik puts
    its text into that step."""
    with site(tmp_path) as served:
        colleagues = Change("Zoé Delvaux", sets={"status": Status.ACCEPTED})
        change_report(served.store, "2026-00001", colleagues)
        system = served.open_and_probe()
        sent(system, change(reply="Pris en charge.", author=author))
        thread = system.activity(ONE)
    entries = {one.text: one.author for one in thread}
    assert entries["Pris en charge."] == author
    assert entries["En cours de traitement"] == "Zoé Delvaux"


@pytest.mark.parametrize(
    ("sets", "texts", "name", "body"),
    [
        ({"status": "accepted"}, {}, "qgis_prendre_en_charge", {"statut": "accepted"}),
        ({"status": "rejected"}, {"reply": "Privé"}, "qgis_refuser", {"motif": "Privé"}),
        ({"status": "closed"}, {"reply": "Fait"}, "qgis_cloturer", {"commentaire": "Fait"}),
        ({"department": "Voirie"}, {}, "qgis_affecter", {"role": "Voirie"}),
        ({}, {"note": "Voir"}, "qgis_note_interne", {"commentaire": "Voir"}),
        ({}, {"reply": "Vu"}, "qgis_note_publique", {"commentaire": "Vu"}),
    ],
)
def test_every_action_of_the_guide(
    tmp_path: Path, sets: dict[str, str], texts: dict[str, str], name: str, body: dict[str, str]
) -> None:
    with site(tmp_path) as served:
        system = served.open_and_probe()
        sent(system, change(sets, author="Anne", **texts))
        row = served.store.first("SELECT name, body FROM workflow_data", {}) or {}
        thread = system.activity(ONE)
    kept = json.loads(row["body"])
    assert row["name"] == name
    assert kept.items() >= {**body, "auteur": "Anne", "qgis_operation": OP}.items()
    assert OP in {one.operation_id for one in thread}


def test_a_trigger_of_the_present_status(tmp_path: Path) -> None:
    with site(tmp_path, [record(1, status=Status.IN_PROGRESS)]) as served:
        system = served.open_and_probe(slug=JUMPS)
        sent(system, change({"status": "closed"}, reply="Fait"))
        assert system.get(ONE).status is Status.CLOSED
        assert OP in {one.operation_id for one in system.activity(ONE)}
        assert served.log()[0][1] == "closed"


def test_a_trigger_that_the_status_has_not_is_refused_before_it_is_sent(tmp_path: Path) -> None:
    records = [record(1), record(2, status=Status.IN_PROGRESS)]
    with site(tmp_path, records) as served:
        system = served.open_and_probe(slug=JUMPS)
        assert Status.CLOSED in system.capabilities.statuses
        with pytest.raises(errors.MoveRefused, match="not offered"):
            system.send(change({"status": "closed"}), system.get(ONE))
        assert served.log() == []


def test_404_of_a_trigger_means_that_a_colleague_moved_it(tmp_path: Path) -> None:
    with site(tmp_path) as served:
        system = served.open_and_probe(slug=JUMPS)
        fresh = system.get(ONE)
        moved = Change("Anne", sets={"status": Status.REJECTED})
        change_report(served.store, "2026-00001", moved)
        with pytest.raises(errors.Conflict):
            system.send(change({"status": "accepted"}), fresh)
        assert [new for _, new, *_ in served.log()] == ["rejected"]


def test_404_of_an_action_means_that_it_was_taken_away() -> None:
    def behaviour(asked: Asked) -> Reply:
        if asked.method == "POST":
            return data({"err": 1, "err_desc": "Page not found"}, 404)
        return data({"id": "7", "actions": {"global-action:qgis_cloturer": "x"}})

    with talking(behaviour) as (system, _server):
        closing = Operation(OP, "7", {"status": "closed"})
        with pytest.raises(errors.Refused, match="qgis_cloturer"):
            system.send(closing, system.get("7"))


ANSWERS: list[tuple[Reply, type[errors.ServerError]]] = [
    (data({"err": 1, "err_desc": "Actions en cours de traitement."}, 403), errors.Busy),
    (data({"err": 1, "err_desc": "Nonce already used."}, 403), errors.LostAnswer),
    (data({"err": 1, "err_desc": "Nonce déjà utilisé."}, 403), errors.LostAnswer),
    (data({"err": 1, "err_desc": "Broken jump or missing target status."}, 400), errors.Refused),
    (data({"err": 1, "err_desc": "no"}), errors.Refused),
    (page("<html>login</html>"), errors.LostAnswer),
    (Reply(200, b"OK"), errors.LostAnswer),
    (Reply(302, b"", {"Location": "/login"}), errors.Refused),
]


@pytest.mark.parametrize(("answer", "error"), ANSWERS)
def test_an_answer_to_a_write_is_one_declared_error(
    answer: Reply, error: type[errors.ServerError]
) -> None:
    def behaviour(asked: Asked) -> Reply:
        if asked.method == "POST":
            return answer
        return data({"id": "7", "actions": {"global-action:qgis_cloturer": "x"}})

    with talking(behaviour) as (system, server):
        closing = Operation(OP, "7", {"status": "closed"})
        with pytest.raises(error) as caught:
            system.send(closing, system.get("7"))
        posts = [asked for asked in server.asked if asked.method == "POST"]
    assert type(caught.value) is error
    assert len(posts) == 1
    assert posts[0].headers["Accept"] == "application/json"


HOOK, JUMP, DONE = "global-action:qgis_cloturer", "jump:qgis_cloturer", "jump:autre"
NO = data({"err": 1, "err_code": "access-denied", "err_desc": "Non."}, 403)
LIST_OF_ONE = data({"err": 0, "data": [{"id": "8"}]})
SITUATIONS: list[tuple[str, Reply | str, Reply, type[errors.ServerError]]] = [
    # offered action; what the report offers after the refusal; the list; the error
    (HOOK, HOOK, LIST_OF_ONE, errors.Busy),
    (JUMP, JUMP, LIST_OF_ONE, errors.Busy),
    (HOOK, DONE, LIST_OF_ONE, errors.Forbidden),
    (JUMP, DONE, LIST_OF_ONE, errors.Conflict),
    (HOOK, NO, LIST_OF_ONE, errors.NotYours),
    (HOOK, NO, NO, errors.Forbidden),
    (HOOK, NO, data({"err": 1}, 401), errors.Unauthorized),
    (HOOK, NO, data({"err": 0, "data": []}), errors.Forbidden),
    (HOOK, data({}, 404), LIST_OF_ONE, errors.Gone),
]


@pytest.mark.parametrize(("offered", "after", "listed", "error"), SITUATIONS)
def test_a_no_to_a_write_means_what_the_site_shows_then(
    offered: str, after: Reply | str, listed: Reply, error: type[errors.ServerError]
) -> None:
    """The site has one code for all these refusals, and a message in its own language."""
    shown: list[Reply | str] = [offered, after]

    def behaviour(asked: Asked) -> Reply:
        if asked.method == "POST":
            return NO
        if asked.path.endswith(("/list", "/schema")):
            # a list that is read before the refusal has a report
            return listed if len(shown) == 0 else LIST_OF_ONE
        now = shown.pop(0)
        return data({"id": "7", "actions": {now: "x"}}) if isinstance(now, str) else now

    with talking(behaviour) as (system, server):
        with pytest.raises(error) as caught:
            system.send(Operation(OP, "7", {"status": "closed"}), system.get("7"))
        posts = [asked for asked in server.asked if asked.method == "POST"]
    assert type(caught.value) is error
    assert not getattr(caught.value, "whole", False)
    assert len(posts) == 1


@pytest.mark.parametrize("path", ["hooks", "jump"])
def test_a_change_that_came_twice_is_known_by_its_mark_whatever_the_words(path: str) -> None:
    """The second delivery is refused for its nonce, with a message in an unknown language."""
    kind = {"hooks": "global-action", "jump": "jump"}[path]
    body = {"qgis_operation": OP, "commentaire": "", "statut": "closed"}
    kept = {"qgis_cloturer": body} if path == "hooks" else body
    came: list[Asked] = []

    def behaviour(asked: Asked) -> Reply:
        if asked.method == "POST":
            came.append(asked)
            return data({"err": 1, "err_desc": "Schon benutzt.", "err_class": "Nein"}, 403)
        if asked.path.endswith(("/list", "/schema")):
            return LIST_OF_ONE
        held = {"workflow": {"data": kept}} if came else {}
        return data({"id": "7", "actions": {f"{kind}:qgis_cloturer": "x"}, **held})

    with talking(behaviour, SIGNED) as (system, _server), pytest.raises(errors.LostAnswer):
        system.send(Operation(OP, "7", {"status": "closed"}), system.get("7"))
    assert len(came) == 1


@pytest.mark.parametrize("name", ["qgis_cloturer", "qgis-cloturer"])
def test_a_jump_comes_before_an_action_of_the_same_name(name: str) -> None:
    """A jump keeps the conditions of the workflow and changes the report's time of change."""
    offers = {f"global-action:{name}": "x", f"jump:{name}": "x"}

    def behaviour(asked: Asked) -> Reply:
        return data({"err": 0}) if asked.method == "POST" else data({"id": "7", "actions": offers})

    with talking(behaviour) as (system, server):
        system.send(Operation(OP, "7", {"status": "closed"}), system.get("7"))
        (post,) = [asked for asked in server.asked if asked.method == "POST"]
    assert post.path.endswith(f"/7/jump/trigger/{name}/")


def test_every_action_can_be_named(tmp_path: Path) -> None:
    options = {"actions": "department=qgis_note_interne;note=qgis_affecter;reply=qgis_refuser"}
    with site(tmp_path) as served:
        system = served.open_and_probe(options=options)
        sent(system, change({}, note="Voir"))
        row = served.store.first("SELECT name FROM workflow_data", {}) or {}
    assert row["name"] == "qgis_affecter"


def test_a_report_is_addressed_as_its_form_names_it() -> None:
    """Where a form has its own numbers, the site answers 404 to the internal number."""
    base = "/api/forms/signaler-un-probleme-espace-public"
    row = {
        "id": "NAM-2026-30",
        "internal_id": "30",
        "api_url": f"https://x.example{base}/NAM-2026-30/",
        "actions": {HOOK: "x"},
    }

    def behaviour(asked: Asked) -> Reply:
        if not asked.path.startswith((f"{base}/NAM-2026-30/", f"{base}/list")):
            return data({"err": 1}, 404)
        one = asked.path == f"{base}/NAM-2026-30/"
        return data(row) if one else data({"err": 0, "data": [row] if "list" in asked.path else []})

    with talking(behaviour) as (system, _server):
        (report,) = [one for page in system.pages(None, None) for one in page.reports]
        receipt = system.send(Operation(OP, report.report_id, {"status": "closed"}), report)
        assert system.get(report.report_id).report_id == "NAM-2026-30"
    assert receipt.http_status == 200


@pytest.mark.parametrize(
    ("sets", "texts"),
    [
        ({"status": "planned"}, {}),
        ({"service_code": "tag"}, {}),
        ({"status": "closed"}, {"note": "x"}),
        ({"status": "closed"}, {"photos": ("a.jpg",)}),
    ],
)
def test_a_change_without_an_action_is_never_sent(
    tmp_path: Path, sets: dict[str, str], texts: dict[str, Any]
) -> None:
    with site(tmp_path) as served:
        system = served.open_and_probe()
        with pytest.raises(errors.NotSupported):
            system.send(change(sets, **texts), system.get(ONE))
        assert served.log() == []


def test_a_trigger_of_the_communes_own(tmp_path: Path) -> None:
    options = {"actions": "in_progress=qgis_prendre_en_charge"}
    with site(tmp_path) as served:
        system = served.open_and_probe(options=options)
        assert Status.IN_PROGRESS in system.capabilities.statuses
        sent(system, change({"status": "in_progress"}))
        assert served.log()[0][1] == "accepted"  # the status that the workflow sets


def test_without_actions_nothing_is_sent(tmp_path: Path) -> None:
    with site(tmp_path) as served:
        system = served.open_and_probe(slug=STOCK)
        with pytest.raises(errors.Refused):
            system.send(change({"status": "closed"}), system.get(ONE))
        assert served.log() == []
