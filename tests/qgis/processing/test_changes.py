"""What Processing changes of reports: by name, from a layer, as duplicates, reopened, and as a dry
run; its summaries and listed values."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from http_server import closed_port
from processing_runs import Run
from qgis.core import QgsFeature, QgsFeatureRequest, QgsProcessingException, QgsVectorLayer
from qgis.PyQt.QtGui import QImage
from register_runs import figures, report, reports, thread, write
from sandbox_client import EVENING

from sandbox.running import running
from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.model import triage
from signalement_plugin.core.model.report import Department
from signalement_plugin.core.model.status import CLOSED, OPEN, REOPENED, Status
from signalement_plugin.processing.change_parameters import PRIORITIES, STATUSES, TYPES
from signalement_plugin.processing.change_parameters import REOPENED as REOPENED_VALUES
from signalement_plugin.qgis_profile.network import http_context
from signalement_plugin.qgis_profile.settings import all_connections, data_root
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.local_register import SYSTEM
from signalement_plugin.systems.local_register.system import CAPABILITIES


def teams(register: str) -> list[Department]:
    with closing(SYSTEM.open(Address(register))) as system:
        return list(system.departments())


def loaded(register: str) -> QgsVectorLayer:
    run = Run("loadreports", SYSTEM="register", ENDPOINT=register, OUTPUT="TEMPORARY_OUTPUT")
    return run.layer("OUTPUT")


@pytest.mark.parametrize("given", [STATUSES.index("planned"), str(STATUSES.index("planned"))])
def test_a_choice_may_be_given_by_the_number_that_help_lists(register: str, given: object) -> None:
    one = reports(register)[0].report_id
    run = write("changereports", register, REPORTS=one, STATUS=given, FAIL_ON=3)
    assert figures(run) == {"CONFIRMED": 1}
    assert str(report(register, one).status) == "planned"
    with pytest.raises(ValueError, match="STATUS"):
        write("changereports", register, REPORTS=one, STATUS=len(STATUSES))


def test_firms_that_no_list_has_are_those_that_reports_bear(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Seen on a real Klarschiff: the firm to delegate to had to be known."""
    monkeypatch.setattr(http_context, "auth_headers", lambda *_: {"api_key": "demo"})
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with running(tmp_path / "server.sqlite", generate=20, now=EVENING) as server:
        with closing(sqlite3.connect(server.db)) as db, db:
            db.execute("UPDATE reports SET assignee = 'SR'")
        where = {"SYSTEM": "open311", "ENDPOINT": f"{server.url}/klarschiff/citysdk"}
        rows = Run("listvalues", **where, OUTPUT="memory:").rows("OUTPUT")
    assert [row for row in rows if row[0] == "person"] == [("person", "SR", "SR")]


def test_one_run_changes_every_field_of_a_report(register: str, tmp_path: Path) -> None:
    one, team = reports(register)[0], teams(register)[1]
    code = next(r.service_code for r in reports(register) if r.service_code != one.service_code)
    photo = tmp_path / "after.png"
    QImage(4, 4, QImage.Format.Format_RGB32).save(str(photo))
    run = write(
        "changereports",
        register,
        REPORTS=one.report_id,
        STATUS="planned",
        DEPARTMENT=team.id,
        ASSIGNEE=team.people[0][0],
        SERVICE=code,
        POINT="4.87,50.47 [EPSG:4326]",
        REPLY="C'est prévu.",
        NOTE="équipe 2",
        PHOTOS=[str(photo)],
        KEEP_AS="Namur",
    )
    assert figures(run) == {"CONFIRMED": 1}
    now = report(register, one.report_id)
    assert (str(now.status), now.department, now.assignee) == (
        "planned",
        team.id,
        team.people[0][0],
    )
    assert (now.service_code, now.lon, now.lat) == (code, 4.87, 50.47)
    assert {("reply", "C'est prévu."), ("note", "équipe 2")} <= set(thread(register, one.report_id))
    with closing(SYSTEM.open(Address(register))) as system:
        assert len(system.photos(one.report_id)) > 0
    assert not [file for file in data_root().rglob("photos-to-send/*/*") if file.is_file()]


@pytest.mark.parametrize(
    ("change_request", "said"),
    [
        ({"DEPARTMENT": "Voirei"}, r"no department “Voirei”.*There are: .*\("),
        ({"ASSIGNEE": "Anne Onyme"}, r"no person “Anne Onyme”.*There are: .*\("),
        ({"SERVICE": "voirei"}, r"no category “voirei”.*There are: .*\("),
    ],
)
def test_a_name_that_nobody_has_is_an_error_that_lists_those_that_are(
    register: str, change_request: dict[str, str], said: str
) -> None:
    one = reports(register)[0]
    with pytest.raises(QgsProcessingException, match=said):
        write("changereports", register, REPORTS=one.report_id, **change_request)
    assert report(register, one.report_id) == one


def test_a_server_that_cannot_be_asked_fails_the_test() -> None:
    address = f"http://127.0.0.1:{closed_port()}"
    with pytest.raises(QgsProcessingException, match="cannot be reached"):
        Run("testconnection", SYSTEM="open311", ENDPOINT=address)


# -- the rows of a layer


def test_a_change_made_after_the_layer_is_not_overwritten(register: str) -> None:
    layer = loaded(register)
    one, two = (
        feature["report_id"] for feature in layer.getFeatures(QgsFeatureRequest().setLimit(2))
    )
    before = report(register, one)
    (theirs,) = change_operations(before, CAPABILITIES, sets={"status": "in_progress"})
    with closing(SYSTEM.open(Address(register))) as system:
        system.send(theirs, before)
    layer.selectByExpression(f"report_id IN ('{one}', '{two}')")
    subset = layer.materialize(QgsFeatureRequest().setFilterFids(layer.selectedFeatureIds()))
    run = write("changestatus", register, LAYER=subset, STATUS="planned")
    assert figures(run) == {"CONFIRMED": 1, "CONFLICT": 1}
    assert str(report(register, one).status) == "in_progress"


def test_a_change_that_was_reverted_is_a_conflict_where_the_layer_has_the_thread(
    register: str,
) -> None:
    one = reports(register)[0]
    fields = "field=report_id:string&field=status:string&field=activity:string"
    layer = QgsVectorLayer(f"Point?crs=EPSG:4326&{fields}", "seen", "memory")
    with closing(SYSTEM.open(Address(register))) as system:
        seen = QgsFeature(layer.fields())
        last = system.activity(one.report_id)[-1].id
        seen.setAttributes([one.report_id, str(one.status), last])
        layer.dataProvider().addFeature(seen)
        for status in ("waiting", str(one.status)):
            there = system.get(one.report_id)
            (theirs,) = change_operations(there, CAPABILITIES, sets={"status": status})
            system.send(theirs, there)
    run = write("changestatus", register, LAYER=layer, STATUS="planned")
    assert figures(run) == {"CONFLICT": 1}


# -- dry runs


def test_a_dry_run_says_what_would_change_and_changes_nothing(register: str) -> None:
    one, two = reports(register)[:2]
    assert one.status != two.status
    before = set(data_root().glob("*"))
    run = write(
        "changestatus",
        register,
        REPORTS=f"{one.report_id},{two.report_id}",
        STATUS=str(two.status),
        DRY_RUN=True,
        KEEP_AS="Namur",
    )
    rows = {row[0]: row[1:] for row in run.rows()}
    assert rows[one.report_id] == ("would_send", f"Status: {one.status} → {two.status}")
    assert rows[two.report_id][0] == "already"
    assert figures(run) == {}
    assert report(register, one.report_id) == one
    assert all_connections() == []
    assert set(data_root().glob("*")) == before


# -- list of values, test of a connection


def test_values_are_listed_and_each_can_be_given(register: str) -> None:
    run = Run("listvalues", SYSTEM="register", ENDPOINT=register, OUTPUT="TEMPORARY_OUTPUT")
    found: dict[str, list[tuple[str, str]]] = {}
    for kind, id_, name in run.rows("OUTPUT"):
        found.setdefault(str(kind), []).append((str(id_), str(name)))
    assert set(found) == {"status", "service", "department", "person", "right"}
    assert found["department"] == [(team.id, team.name) for team in teams(register)]
    assert ("status", "status") in found["right"]
    assert ("create", "create") in found["right"]
    assert run.results["COUNT"] == sum(map(len, found.values()))


def test_a_connection_is_tested(register: str) -> None:
    run = Run("testconnection", SYSTEM="register", ENDPOINT=register)
    assert run.results["TOTAL"] == 20
    assert "status" in run.results["RIGHTS"].split(",")
    assert run.results["TITLE"]


# -- summaries, duplicates, reopening


def test_a_summary_is_written_for_a_program_and_for_a_mail(register: str, tmp_path: Path) -> None:
    one = reports(register)[0].report_id
    wanted = {"REPORTS": f"{one},nowhere", "STATUS": "planned"}
    program, mail = tmp_path / "night.json", tmp_path / "night.txt"
    with pytest.raises(QgsProcessingException, match="did not end as asked"):
        write("changestatus", register, SUMMARY=str(program), FAIL_ON="refused", **wanted)
    answer = json.loads(program.read_text("utf-8"))
    assert (answer["figures"]["confirmed"], answer["figures"]["refused"]) == (1, 1)
    assert {(each["report_id"], each["state"]) for each in answer["reports"]} == {
        (one, "confirmed"),
        ("nowhere", "refused"),
    }
    write("changestatus", register, SUMMARY=str(mail), **wanted)
    title, _, *lines = mail.read_text("utf-8").splitlines()
    assert title == "Change status of reports"
    assert [line for line in lines if line.startswith("nowhere: ")]
    assert not [line for line in lines if line.startswith(f"{one}: ")]


def test_parameter_values_are_those_of_the_reports() -> None:
    assert set(STATUSES) == {str(one) for one in Status} - {"unknown"}
    assert tuple(map(str, REOPENED)) == REOPENED_VALUES
    assert (PRIORITIES, TYPES) == (triage.PRIORITIES, triage.TYPES)


def of_status(register: str, *wanted: Status) -> list[str]:
    """Ids of the reports with this status."""
    return [one.report_id for one in reports(register) if one.status in wanted]


def at_work(register: str, count: int) -> list[str]:
    """So many reports that are in progress now."""
    ids = of_status(register, Status.CLOSED, Status.RESOLVED)[-count:]
    write("changestatus", register, REPORTS=",".join(ids), STATUS="in_progress")
    return ids


@pytest.mark.parametrize("algorithm", ["changestatus", "changereports"])
def test_duplicates_get_their_status_and_a_note_that_names_the_first(
    register: str, algorithm: str
) -> None:
    first, one, two = at_work(register, 3)
    twice = f" {one}, {two},{one},"
    run = write(algorithm, register, REPORTS=twice, DUPLICATE_OF=first, NOTE="même trou")
    assert figures(run) == {"CONFIRMED": 2}
    assert sorted(row[:2] for row in run.rows()) == sorted([(one, "confirmed"), (two, "confirmed")])
    for number in (one, two):
        assert report(register, number).status is Status.DUPLICATE
        assert ("note", f"Duplicate of {first}. même trou") in thread(register, number)
    assert report(register, first).status is not Status.DUPLICATE


@pytest.mark.parametrize(
    ("first", "said"),
    [("{one}", "duplicate of itself"), ("987654", "no report 987654"), ("<b>", "no report <b>")],
)
def test_a_first_report_that_cannot_be_one_sends_nothing(
    register: str, first: str, said: str
) -> None:
    one = of_status(register, *OPEN)[0]
    before = report(register, one)
    with pytest.raises(QgsProcessingException, match=said):
        write("changestatus", register, REPORTS=one, DUPLICATE_OF=first.format(one=one))
    assert report(register, one) == before


@pytest.mark.parametrize("algorithm", ["changestatus", "changereports"])
def test_reopening_changes_closed_reports_only(register: str, algorithm: str) -> None:
    closed = of_status(register, Status.RESOLVED, Status.CLOSED)[0]
    (working,) = at_work(register, 1)
    before = report(register, working)
    run = write(
        algorithm,
        register,
        REPORTS=f"{closed},{working}",
        REOPEN=True,
        NOTE="encore là",
        DRY_RUN=True,
    )
    assert [one["state"] for one in run.layer("RESULTS").getFeatures()] == ["would_send", "already"]
    run = write(algorithm, register, REPORTS=f"{closed},{working}", REOPEN=True, NOTE="encore là")
    assert figures(run) == {"CONFIRMED": 2}
    assert report(register, closed).status is REOPENED[0]
    assert ("note", "encore là") in thread(register, closed)
    assert report(register, working) == before


def test_a_closed_report_is_reopened_with_the_given_status(register: str) -> None:
    closed = of_status(register, *CLOSED)[0]
    run = write("changestatus", register, REPORTS=closed, REOPEN=True, STATUS="planned")
    assert figures(run) == {"CONFIRMED": 1}
    assert report(register, closed).status is Status.PLANNED


def test_no_report_is_reopened_without_reading_its_status(register: str) -> None:
    change_request = {"SYSTEM": "open311", "ENDPOINT": f"http://127.0.0.1:{closed_port()}/v2"}
    with pytest.raises(QgsProcessingException, match="Only a closed report can be reopened"):
        write("changestatus", register, REPORTS="1", REOPEN=True, KEEP_AS="Namur", **change_request)
    assert all_connections() == []


@pytest.mark.parametrize("algorithm", ["changestatus", "changereports"])
@pytest.mark.parametrize(
    ("change_request", "said"),
    [
        ({"DUPLICATE_OF": "2", "STATUS": "closed"}, "leave “Status” empty"),
        ({"DUPLICATE_OF": "2", "REOPEN": True}, "leave “Status” empty"),
        ({"REOPEN": True, "STATUS": "resolved"}, "reopened as one of these: accepted,"),
    ],
)
def test_changes_that_do_not_go_together_are_refused(
    register: str, algorithm: str, change_request: dict[str, object], said: str
) -> None:
    with pytest.raises(ValueError, match=said):
        write(algorithm, register, REPORTS="1", **change_request)


@pytest.mark.parametrize("again", ["DEPARTMENT", "STATUS"])
def test_a_text_goes_though_the_value_beside_it_is_so_already(register: str, again: str) -> None:
    one = reports(register)[0].report_id
    value = {"DEPARTMENT": teams(register)[1].id, "STATUS": "planned"}[again]
    run = write("changereports", register, REPORTS=one, **{again: value})
    assert figures(run) == {"CONFIRMED": 1}
    run = write("changereports", register, REPORTS=one, NOTE="équipe 2", **{again: value})
    assert figures(run) == {"CONFIRMED": 1}
    assert ("note", "équipe 2") in thread(register, one)
