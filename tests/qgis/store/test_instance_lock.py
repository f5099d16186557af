"""Slots: one store per process; the slot of a process that ended is taken over."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from signalement_plugin.core.errors import BadStore
from signalement_plugin.core.model.report import Report
from signalement_plugin.store.geopackage import create_store
from signalement_plugin.store.instance_lock import claim, orphans

ROOT = Path(__file__).parents[3]
CLAIM = (
    "import sys; from signalement_plugin.store.instance_lock import claim;"
    " slot = claim(sys.argv[1]); print(slot.path, flush=True); sys.stdin.read()"
)


@contextmanager
def another_process(folder: Path) -> Iterator[tuple[subprocess.Popen, Path]]:
    """A process that claims a slot and keeps it until its input ends."""
    process = subprocess.Popen(
        [sys.executable, "-c", CLAIM, str(folder)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdin
    assert process.stdout
    try:
        yield process, Path(process.stdout.readline().strip())
    finally:
        process.kill()
        process.wait()
        process.stdin.close()
        process.stdout.close()


def test_two_processes_get_two_slots_and_the_dead_ones_is_taken_over(tmp_path: Path) -> None:
    with another_process(tmp_path) as (first, path):
        assert path == tmp_path / "reports-0.gpkg"
        with another_process(tmp_path) as (_, other):
            assert other == tmp_path / "reports-1.gpkg"
            mine = claim(tmp_path)
            assert mine.path == tmp_path / "reports-2.gpkg"
            assert list(orphans(tmp_path)) == []
            mine.release()
        first.kill()
        first.wait()
        again = claim(tmp_path)
        assert again.path == path
        again.release()


def test_a_second_claim_in_one_process_is_another_slot(tmp_path: Path) -> None:
    first, second = claim(tmp_path), claim(tmp_path)
    assert (first.path.name, second.path.name) == ("reports-0.gpkg", "reports-1.gpkg")
    first.release()
    first.release()
    third = claim(tmp_path)
    assert third.path == first.path
    third.release()
    second.release()


def test_the_newest_file_is_the_store_and_older_files_are_deleted(tmp_path: Path) -> None:
    store = create_store(tmp_path / "reports-0.gpkg", "namur")
    for _ in range(11):
        last = store.loader().finish()
    store.loader().add([Report("1")])  # leaves an unfinished file, as a crash would
    (tmp_path / "reports-10.gpkg").write_bytes(b"another slot")
    assert list(tmp_path.glob("*.part.gpkg"))
    slot = claim(tmp_path)
    assert str(slot.path) == last
    assert slot.path.name == "reports-0.11.gpkg"
    assert [path.name for path in slot.older[:2]] == ["reports-0.gpkg", "reports-0.1.gpkg"]
    assert len(slot.older) == 11
    assert not list(tmp_path.glob("*.part.gpkg*"))
    for path in slot.older:
        slot.discard(path)
    slot.release()
    again = claim(tmp_path)
    assert (again.path.name, again.older) == ("reports-0.11.gpkg", ())
    again.release()


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(BadStore):
        claim(tmp_path / "missing")
