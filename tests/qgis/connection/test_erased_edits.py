"""An edit that was erased is deleted from the journal of the store too, when the store is opened
next."""

from __future__ import annotations

from pathlib import Path

from signalement_plugin.connection.files import Files
from signalement_plugin.core.text.person import Person
from signalement_plugin.store.database import open_geopackage
from signalement_plugin.sync.outbox.erasing import erase, find_person
from signalement_plugin.sync.outbox.metadata import erase_later

WHO = "Zoé Vandermeulen"


def edited(path: str, report_id: str, words: str) -> None:
    """A native edit of a description, and its row put back by the synchronisation."""
    with open_geopackage(path, update=True) as database:
        database.run(
            "INSERT INTO reports (report_id, description, revision)"
            f" VALUES ('{report_id}', '', -1)",
            f"UPDATE reports SET revision = 1 WHERE report_id = '{report_id}'",
            f"UPDATE reports SET description = '{words}' WHERE report_id = '{report_id}'",
            f"UPDATE reports SET description = '', revision = -2 WHERE report_id = '{report_id}'",
        )


def test_an_erased_edit_leaves_the_journal_at_the_next_opening(tmp_path: Path) -> None:
    folder = tmp_path / "profile" / "c1"
    files = Files(folder, "c1")
    path = files.store.path
    files.close()
    edited(path, "7", WHO)
    edited(path, "8", "Trou")
    files = Files(folder, "c1")  # opening it imports the journal
    found = find_person(files.outbox, Person(WHO).is_named_in)
    assert len(found.changes) == 1
    erase_later(files.outbox, found.reports)
    erase(files.outbox, found)
    assert WHO.encode() in Path(path).read_bytes()
    files.close()
    files = Files(folder, "c1")
    assert {row.report_id for row in files.store.journal()} == {"8"}
    files.close()
    everything = [one for one in folder.parent.rglob("*") if one.is_file()]
    assert [one.name for one in everything if WHO.encode() in one.read_bytes()] == []
