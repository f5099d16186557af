"""What a killed worker of the soak left behind can be read."""

from __future__ import annotations

from pathlib import Path

from benchmarks.soak.level import level_of
from benchmarks.soak.log import read_diary
from benchmarks.soak.worker import Diary, Job


def test_a_line_that_a_kill_cut_off_takes_no_other_line_along(tmp_path: Path) -> None:
    """Seen: the next worker wrote on in the cut line, and the run could not be judged."""
    job = Job("a", str(tmp_path), "", "", 1, 1, level_of("version", 1))
    Diary(job).write("read", records={"1": "é"})
    path = tmp_path / "intent-a.jsonl"
    for cut in range(1, 20):
        before = path.read_bytes()
        Diary(job).write("read", records={"1": {"2": "x"}})
        path.write_bytes(path.read_bytes()[:-cut])
        Diary(job).write("sent", id=str(cut))
        assert [one["kind"] for one in read_diary(tmp_path)][-1] == "sent"
        assert read_diary(tmp_path)[-1]["id"] == str(cut)
        path.write_bytes(before)
    assert [one["kind"] for one in read_diary(tmp_path)] == ["read"]
