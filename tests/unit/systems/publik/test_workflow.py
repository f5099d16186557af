"""What is added to an exported workflow, and which files are refused. All files are invented."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signalement_plugin.core.errors import NotData, TooLarge
from signalement_plugin.core.model.status import Status
from signalement_plugin.systems.publik.statuses import ACTIONS
from signalement_plugin.systems.publik.workflow import MOST_DEPTH, prepare, read_workflow
from signalement_plugin.systems.publik.workflow_pieces import FUNCTION

WAITING = (
    "<status><id>22</id><name>En cours &#8211; c&#244;t&#233;</name><items>"
    '<item type="sendmail" id="7"><to><item role_id="x">x</item></to></item>'
    '<item type="jump" id="4"><status>8</status><condition><type>django</type>'
    "<value>a &lt; b</value></condition><mode>immediate</mode></item></items></status>"
)
PASSING = (
    "<status><id>1</id><name>Nouveau</name><items>"
    '<item type="jump" id="1"><status>22</status><mode>immediate</mode></item></items></status>'
)
ENDS = (
    "<status><id>8</id><name>Refus</name><items /></status>"
    "<status><id>13</id><name>Fini</name><forced_endpoint>true</forced_endpoint><items>"
    '<item type="choice" id="2"><status>22</status></item></items></status>'
)
HEAD, TAIL = '<?xml version="1.0"?>\n<workflow id="1"><name>W</name>', "</workflow>\n"
ROLES = '<roles><role id="_receiver">Destinataire</role></roles>'
STATUSES = f"<possible_status>{PASSING}{WAITING}{ENDS}</possible_status>"
HOOKS = (
    "<global_actions><action><id>9</id><name>A</name><items /><triggers>"
    '<trigger type="webservice" id="t"><identifier>{name}</identifier></trigger>'
    "</triggers></action></global_actions>"
)
WHOLE = f"{HEAD}{ROLES}{STATUSES}{HOOKS.format(name='autre')}{TAIL}"
BARE = f"{HEAD}{STATUSES}{TAIL}"
TARGETS = {Status.ACCEPTED: "22", Status.CLOSED: "13", Status.REJECTED: "8"}


def made(source: str) -> tuple[ElementTree.Element, tuple[str, ...]]:
    """The prepared workflow, and the names of what was added to it."""
    prepared = prepare(read_workflow(source.encode()), TARGETS)
    return ElementTree.fromstring(prepared.content), prepared.added  # noqa: S314 ours


def triggers(root: ElementTree.Element) -> dict[str, list[str]]:
    """Id of each status → names of its triggers."""
    found = {}
    for status in root.iterfind("possible_status/status"):
        names = [one.text or "" for one in status.iterfind("items/item/trigger")]
        found[status.findtext("id") or ""] = names
    return found


@pytest.mark.parametrize("source", [WHOLE, BARE, WHOLE.replace(ROLES, "<roles />")])
def test_all_that_a_program_needs_is_added(source: str) -> None:
    root, added = made(source)
    # the fixture has only one status that waits for an action
    assert set(added) == set(ACTIONS) - {"qgis_prendre_en_charge"}
    assert FUNCTION in [one.get("id") for one in root.iterfind("roles/role")]
    hooks = {one.text for one in root.iterfind("global_actions/action/triggers/trigger/identifier")}
    assert hooks >= {
        "qgis_affecter",
        "qgis_note_interne",
        "qgis_note_publique",
        "qgis_photo",
    }
    numbers = [one.text for one in root.iterfind("global_actions/action/id")]
    assert len(numbers) == len(set(numbers))
    for one in root.iterfind("global_actions/action/triggers/trigger[@type='webservice']"):
        if one.findtext("identifier") in ACTIONS:  # without a role everybody could start it
            assert [who.get("role_id") for who in one.iterfind("roles/item")] == [FUNCTION]


@pytest.mark.parametrize("source", [WHOLE, BARE])
def test_triggers_stand_where_a_report_waits_and_lead_through_a_status_of_their_own(
    source: str,
) -> None:
    root, _ = made(source)
    here = triggers(root)
    # no action leads to the status that the report has
    assert here["22"] == ["qgis_cloturer", "qgis_refuser"]
    # statuses that are left at once, have no way out, or are marked as final
    assert here["1"] == here["8"] == here["13"] == []
    ids = [one.findtext("id") for one in root.iterfind("possible_status/status")]
    assert len(ids) == len(set(ids))
    for status in root.iterfind("possible_status/status"):
        for jump in status.iterfind("items/item[@type='jump']"):
            assert jump.findtext("status") in ids
            if jump.findtext("trigger"):
                assert [who.get("role_id") for who in jump.iterfind("by/item")] == [FUNCTION]
        numbers = [one.get("id") for one in status.iterfind("items/item")]
        assert len(numbers) == len(set(numbers))
        if status.findtext("id") == "qgis_cloturer":
            kinds = [one.get("type") for one in status.iterfind("items/item")]
            assert kinds == ["register-comment", "sendmail", "jump"]
            assert "form_workflow_data_commentaire" in (
                status.findtext("items/item[@type='sendmail']/body") or ""
            )
            assert status.findtext("items/item[@type='jump']/status") == "13"


def test_the_rest_of_the_file_is_as_it_was() -> None:
    content = prepare(read_workflow(WHOLE.encode()), TARGETS).content.decode()
    rest = iter(content)
    # the letters of the file are in the same order, with additions between them
    assert all(letter in rest for letter in WHOLE)
    assert WAITING.removesuffix("</items></status>") in content


def test_an_action_that_is_in_the_workflow_is_not_added_again() -> None:
    content = prepare(read_workflow(WHOLE.encode()), TARGETS).content
    again = prepare(read_workflow(content), TARGETS)
    assert (again.added, again.content) == ((), content)
    by_hand = WHOLE.replace("autre", "qgis-note-interne")
    assert "qgis_note_interne" not in made(by_hand)[1]


def test_where_nothing_is_chosen_no_status_is_led_to() -> None:
    workflow = read_workflow(WHOLE.encode())
    assert workflow.usual_targets() == TARGETS
    prepared = prepare(workflow, {Status.CLOSED: "404"})
    assert set(prepared.added) == {
        "qgis_affecter",
        "qgis_note_interne",
        "qgis_note_publique",
        "qgis_photo",
    }


ENTITY = '<!DOCTYPE w [<!ENTITY a "x">]>'
HOSTILE = [
    (b"", NotData),
    (b"PK\x03\x04", NotData),
    (b"<html></html>", NotData),
    (b"<formdef><name>x</name></formdef>", NotData),
    (b"<workflow><name>x</name></workflow>", NotData),
    (WHOLE.replace("<workflow", f"{ENTITY}<workflow").encode(), NotData),
    (WHOLE[:-30].encode(), NotData),
    (WHOLE.encode("utf-16"), NotData),
    (b"<workflow>" + b"<a>" * (MOST_DEPTH + 1), TooLarge),
]


@pytest.mark.parametrize(("content", "error"), HOSTILE)
def test_a_file_that_is_no_workflow_is_refused(content: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        read_workflow(content)


@given(st.binary(max_size=200), st.integers(0, len(WHOLE)))
def test_whatever_stands_in_the_file(junk: bytes, place: int) -> None:
    content = WHOLE.encode()[:place] + junk + WHOLE.encode()[place:]
    try:
        prepared = prepare(read_workflow(content), TARGETS)
    except (NotData, TooLarge):
        return
    ElementTree.fromstring(prepared.content)  # noqa: S314 ours
