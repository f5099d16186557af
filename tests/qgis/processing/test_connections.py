"""Which connection an algorithm uses, and what its run leaves in the profile."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timezone
from pathlib import Path

import pytest
from processing_runs import Run, registered
from qgis.core import QgsProcessingException
from register_fixtures import fill_register
from register_runs import connection_to, figures, report, reports, the_outbox, write

from signalement_plugin.core.model.operation import State
from signalement_plugin.processing.runs import sending
from signalement_plugin.qgis_profile.joined import joining_system, with_parts
from signalement_plugin.qgis_profile.settings import (
    ConnectionSettings,
    all_connections,
    data_root,
    save,
)
from signalement_plugin.systems.local_register import database as local_register_database

NOW = datetime(2026, 11, 24, 13, 5, tzinfo=timezone.utc)


@contextmanager
def read_only_meanwhile(register: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Somebody else writes into the register, and does not end."""
    monkeypatch.setattr(local_register_database, "BUSY_SECONDS", 0.01)
    monkeypatch.setattr(sending, "LOCK_WAIT_S", 0.0)
    with closing(sqlite3.connect(register, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def folders() -> set[Path]:
    """Folders of the profile's connections."""
    return {path for path in data_root().glob("*") if path.is_dir()}


def planned(**where: str) -> Run:
    return Run("changestatus", STATUS="planned", FAIL_ON="nothing", **where)


def test_a_change_that_cannot_be_sent_to_a_bare_address_is_refused_and_not_stored(
    register: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, before = reports(register)[0], folders()
    wanted = {"REPORTS": one.report_id, "STATUS": "planned"}
    with read_only_meanwhile(register, monkeypatch):
        run = write("changestatus", register, **wanted)
        with pytest.raises(QgsProcessingException, match="not kept to be sent later"):
            write("changestatus", register, FAIL_ON="refused", **wanted)
    assert figures(run) == {"REFUSED": 1}
    assert folders() == before
    assert report(register, one.report_id).status == one.status
    assert figures(write("changestatus", register, **wanted)) == {"CONFIRMED": 1}
    assert all_connections() == []
    assert folders() == before


def test_a_name_makes_a_connection_of_it_and_what_waits_stays_there(
    register: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = reports(register)[0].report_id
    with read_only_meanwhile(register, monkeypatch):
        run = write("changestatus", register, REPORTS=one, STATUS="planned", KEEP_AS="Namur")
    assert figures(run) == {"PENDING": 1}
    (made,) = all_connections()
    assert (made.name, made.system, made.endpoint) == ("Namur", "register", register)
    with closing(the_outbox(register)) as outbox:
        assert [row.state for row in outbox.rows()] == [State.QUEUED]
    assert figures(write("changestatus", register, REPORTS=one, STATUS="resolved", KEEP_AS="x"))
    assert [one.name for one in all_connections()] == ["Namur"]


def test_a_name_that_another_address_has_is_refused(register: str, tmp_path: Path) -> None:
    save(ConnectionSettings("c1", "Namur", "register", str(tmp_path / "other.sqlite")))
    with pytest.raises(ValueError, match="a connection “namur” already"):
        write("changestatus", register, REPORTS="1", STATUS="planned", KEEP_AS="namur")


@pytest.mark.parametrize("asked", ["Namur", "namur", "c1"])
def test_a_connection_is_named_by_its_name_or_id(register: str, asked: str) -> None:
    save(ConnectionSettings("c1", "Namur", "register", register, signature="J. Dupont"))
    one = reports(register)[0].report_id
    run = planned(CONNECTION=asked, REPORTS=one)
    assert figures(run) == {"CONFIRMED": 1}
    with closing(the_outbox(register)) as outbox:
        assert [row.operation.author for row in outbox.rows()] == ["J. Dupont"]


def test_a_connection_that_is_not_there_is_refused_with_those_that_are(register: str) -> None:
    connection_to(register)
    save(ConnectionSettings("c2", "Dinant", "register", register))
    with pytest.raises(ValueError, match=r"no connection “Nivelles” in this profile.*Dinant"):
        planned(CONNECTION="Nivelles", REPORTS="1")


def test_two_of_one_name_are_told_apart_by_their_ids(register: str) -> None:
    for id_ in ("c1", "c2"):
        save(ConnectionSettings(id_, "Namur", "register", register))
    with pytest.raises(ValueError, match=r"Several connections are named “Namur”.*c1, c2"):
        planned(CONNECTION="Namur", REPORTS="1")


def test_a_connection_and_an_address_together_are_refused(register: str) -> None:
    save(ConnectionSettings("c1", "Namur", "register", register))
    with pytest.raises(ValueError, match="not both"):
        planned(CONNECTION="Namur", ENDPOINT=register, REPORTS="1")


def test_a_connection_of_another_jurisdiction_is_refused(register: str) -> None:
    save(ConnectionSettings("c1", "Namur", "register", register, jurisdiction="3"))
    with pytest.raises(ValueError, match="another jurisdiction than “7”"):
        planned(CONNECTION="Namur", JURISDICTION="7", REPORTS="1")


def test_connections_are_offered_where_one_is_asked_for(register: str) -> None:
    save(ConnectionSettings("c1", "Namur", "register", register))
    made = registered("changestatus").create()
    hints = made.parameterDefinition("CONNECTION").metadata()["widget_wrapper"]["value_hints"]
    assert hints == ["", "Namur"]


def test_a_joined_connection_is_read_and_written(register: str, tmp_path: Path) -> None:
    other = str(tmp_path / "dinant.sqlite")
    fill_register(other, 5, seed=9, now=NOW)
    save(ConnectionSettings("c1", "Namur", "register", register))
    save(ConnectionSettings("c2", "Dinant", "register", other))
    both = ConnectionSettings("c3", "Both", joining_system(), "")
    save(with_parts(both, {"N": "c1", "D": "c2"}))
    run = Run("loadreports", CONNECTION="Both", OUTPUT="TEMPORARY_OUTPUT")
    ids = [row[0] for row in run.rows("OUTPUT")]
    assert len(ids) == 25
    one = next(id_ for id_ in ids if id_.startswith("D"))
    assert figures(planned(CONNECTION="Both", REPORTS=one)) == {"CONFIRMED": 1}
    own = one.partition("-")[2] or one[1:]
    assert any(str(r.status) == "planned" and r.report_id in (own, one) for r in reports(other))
