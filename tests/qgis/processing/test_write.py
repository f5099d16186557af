"""Changes by Processing: through the real outbox, into a real register."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from processing_runs import Run
from qgis.core import QgsProcessingException, QgsVectorLayer
from register_runs import connection_to, figures, report, reports, send, the_outbox, write

from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.reason_details import ReasonDetails
from signalement_plugin.processing.runs import outcomes
from signalement_plugin.processing.writing import FAILURES
from signalement_plugin.qgis_profile.machine import machine_id
from signalement_plugin.qgis_profile.settings import (
    all_connections,
    data_folder,
    save,
)
from signalement_plugin.sync.outbox.opening import open_outbox
from signalement_plugin.sync.outbox.waiting_note import WaitingNote
from signalement_plugin.sync.rules.rows import UNCHANGED
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.local_register import SYSTEM
from signalement_plugin.systems.local_register.system import (
    CAPABILITIES,
)


def test_reports_are_assigned_by_names(register: str) -> None:
    with closing(SYSTEM.open(Address(register))) as system:
        department = system.departments()[1]
    key, name = department.people[0]
    one = reports(register)[0].report_id
    named = {"DEPARTMENT": department.name.upper(), "ASSIGNEE": name}
    assert figures(write("assignreports", register, REPORTS=one, **named)) == {"CONFIRMED": 1}
    now = report(register, one)
    assert (now.department, now.assignee) == (department.id, key)


def test_a_part_of_a_name_is_asked_about(register: str) -> None:
    with closing(SYSTEM.open(Address(register))) as system:
        department = system.departments()[1]
    wanted = {"REPORTS": reports(register)[0].report_id, "DEPARTMENT": department.name[:-1]}
    with pytest.raises(QgsProcessingException, match=department.id):
        write("assignreports", register, **wanted)
    assert all_connections() == []


def test_a_report_is_created_once_and_its_number_is_told(register: str) -> None:
    with closing(SYSTEM.open(Address(register))) as system:
        service = system.services()[0].code
    before = {one.report_id for one in reports(register)}
    run = write(
        "createreport",
        register,
        SERVICE=service,
        LON=4.86,
        LAT=50.46,
        DESCRIPTION="Trou « profond »",
        ADDRESS="Rue Haute 4",
    )
    assert figures(run) == {"CONFIRMED": 1}
    (made,) = (one for one in reports(register) if one.report_id not in before)
    assert run.rows()[0][:2] == (made.report_id, "confirmed")
    assert (made.lon, made.lat, made.service_code) == (4.86, 50.46, service)
    assert (made.description, made.address) == ("Trou « profond »", "Rue Haute 4")


def test_a_read_only_connection_is_not_written_to(register: str) -> None:
    made = connection_to(register)
    save(type(made)(made.id, "Namur", "register", register, read_only=True))
    with pytest.raises(ValueError, match="read only"):
        write("changestatus", register, REPORTS="1", STATUS="planned")


def test_sending_touches_no_held_change(register: str) -> None:
    one, two = reports(register)[:2]
    with closing(the_outbox(register)) as outbox:
        held = change_operations(one, CAPABILITIES, sets={"status": "planned"})
        outbox.add(held, state=State.HELD)
        outbox.add(change_operations(two, CAPABILITIES, sets={"status": "planned"}))
    run = send()
    assert figures(run) == {"CONFIRMED": 1, "PENDING": 1}
    assert sorted(run.rows())[0][0] in (one.report_id, two.report_id)
    assert report(register, one.report_id).status == one.status


@pytest.mark.parametrize("dry", [True, False], ids=["dry", "real"])
@pytest.mark.parametrize("size", [None, 0])
def test_changes_that_are_missing_fail_the_run_of_a_new_report(
    register: str, size: int | None, dry: bool
) -> None:
    """Looking up its key may not make a new outbox: what waited would not be missed any more."""
    one = reports(register)[0]
    folder = data_folder(connection_to(register).id)
    with closing(open_outbox(folder, machine_id())) as outbox:
        outbox.add(change_operations(one, CAPABILITIES, sets={"status": "planned"}))
    (folder / "outbox.sqlite").unlink()
    if size is not None:
        (folder / "outbox.sqlite").write_bytes(b"")
    service = one.service_code
    asked = {"SERVICE": service, "LON": 4.86, "LAT": 50.46, "DESCRIPTION": "Trou", "KEY": "a1"}
    with pytest.raises(QgsProcessingException, match="that waited to be sent are missing"):
        write("createreport", register, DRY_RUN=dry, **asked)
    assert WaitingNote(folder).missing() == 1


@pytest.mark.parametrize("size", [None, 0])
def test_changes_that_are_missing_fail_the_run(register: str, size: int | None) -> None:
    one = reports(register)[0]
    folder = data_folder(connection_to(register).id)
    with closing(open_outbox(folder, machine_id())) as outbox:
        outbox.add(change_operations(one, CAPABILITIES, sets={"status": "planned"}))
    (folder / "outbox.sqlite").unlink()
    if size is not None:
        (folder / "outbox.sqlite").write_bytes(b"")
    with pytest.raises(QgsProcessingException, match="that waited to be sent are missing"):
        Run("sendpending", RESULTS="TEMPORARY_OUTPUT")
    with pytest.raises(QgsProcessingException, match="that waited to be sent are missing"):
        write("changestatus", register, REPORTS=one.report_id, STATUS="planned")
    WaitingNote(folder).begin_empty()
    assert figures(send()) == {}


FAILS = [
    (State.CONFIRMED, ()),
    (State.HELD, ()),
    (State.HANDED, ("unconfirmed",)),
    (State.UNVERIFIED, ("unconfirmed",)),
    (State.QUEUED, ("unconfirmed", "unsent")),
    (State.SENDING, ("unconfirmed", "unsent")),
    (State.REFUSED, ("unconfirmed", "unsent", "refused")),
    (UNCHANGED, ("unconfirmed", "unsent", "refused")),
    (State.CONFLICT, ("unconfirmed", "unsent", "refused")),
    (State.UNKNOWN, ("unconfirmed", "unsent", "refused")),
    (State.CANCELLED, ("unconfirmed", "unsent", "refused")),
]


@pytest.mark.parametrize(("state", "fails"), FAILS)
def test_a_run_fails_by_the_state_of_its_changes(state: str, fails: tuple[str, ...]) -> None:
    found = [outcomes.Outcome("17", state, "Why.")]
    failed = {name: outcomes.failure(found, name) for name in FAILURES}
    assert tuple(name for name, why in failed.items() if why) == fails
    assert all("17: Why." in why for why in failed.values() if why)
    assert {one for one, _fails in FAILS} == {*State, UNCHANGED}


def test_the_fail_on_choices_are_those_of_the_outcomes() -> None:
    assert tuple(outcomes.FAILURES) == FAILURES


def test_a_run_fails_after_its_table_was_written(register: str, tmp_path: Path) -> None:
    good = reports(register)[0].report_id
    table = tmp_path / "results.csv"
    given = {"REPORTS": f"nowhere,{good}", "STATUS": "resolved", "RESULTS": str(table)}
    with pytest.raises(QgsProcessingException, match="1 change") as caught:
        write("changestatus", register, FAIL_ON="unconfirmed", **given)
    assert "nowhere: The server has no such report" in str(caught.value)
    assert good not in str(caught.value)
    fields = QgsVectorLayer(str(table)).fields()
    assert fields.names() == ["report_id", "state", "message"]
    states = {row["report_id"]: row["state"] for row in QgsVectorLayer(str(table)).getFeatures()}
    assert states == {"nowhere": "refused", good: "confirmed"}
    run = write("changestatus", register, REPORTS=good, STATUS="planned", RESULTS=None)
    assert figures(run) == {"CONFIRMED": 1}
    assert "RESULTS" not in run.results


def test_a_run_fails_unless_told_otherwise(register: str) -> None:
    with pytest.raises(QgsProcessingException, match="nowhere"):
        Run(
            "changestatus",
            SYSTEM="register",
            ENDPOINT=register,
            REPORTS="nowhere",
            STATUS="planned",
        )


def test_the_worst_outcome_of_several_requests_counts_for_a_report(register: str) -> None:
    one = reports(register)[0]
    with closing(the_outbox(register)) as outbox:
        first = change_operations(one, CAPABILITIES, sets={"status": "planned"})
        second = change_operations(one, CAPABILITIES, sets={"department": "x"})
        outbox.add(first, state=State.CONFIRMED)
        outbox.add(
            second,
            state=State.REFUSED,
            reason="not_writable",
            details=ReasonDetails(parts=("department",)),
        )
        (found,) = outcomes.outcomes(outbox.rows())
    assert (found.report_id, found.state) == (one.report_id, State.REFUSED)
    assert "Department" in found.message
