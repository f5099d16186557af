"""The suite of hostile input: its cases, its verdicts, and the table that it writes."""

from __future__ import annotations

import tempfile
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from benchmarks.hostile import processes
from benchmarks.hostile.case import MB, SHOWN, Case
from benchmarks.hostile.cases import AREAS, AT_A_DESK, CALM, RUNS
from benchmarks.hostile.judge import Calm, calm_of, misses
from benchmarks.hostile.known_misses import KNOWN, UNPLAYED
from benchmarks.hostile.request import Asked
from benchmarks.hostile.run import parts
from benchmarks.hostile.sound import PATHS, Raw, dumped, role_of
from benchmarks.hostile.stalls import Times, stood_still
from benchmarks.hostile.table import KEPT, Line, cell, table, written

CASE = Case("H1", "a case", "is refused", ("server_fault",), size=2 * MB)
GOOD: dict[str, Any] = {
    "state": "server_fault",
    "rows": 0,
    "reads": "The server has a fault.",
    "rise_mb": 20.0,
    "stop_s": 0.1,
}
QUIET = Calm({1024: 0.1, MB: 0.5, 8 * MB: 3.0}, 100.0)


def test_every_case_has_a_number_of_its_own() -> None:
    numbers = Counter(case.number for cases in (*CALM.values(), *AREAS.values()) for case in cases)
    assert [number for number, count in numbers.items() if count > 1] == []
    assert len(RUNS) >= len(numbers)


def test_the_table_is_that_of_these_cases_and_only_known_runs_were_missed() -> None:
    lines = written()
    names = {*AT_A_DESK, *(f"q {name}" for name in processes.NAMES)}
    assert names >= UNPLAYED
    assert sorted(lines) == sorted(names - UNPLAYED)
    for name, cells in lines.items():
        case, system = RUNS[name.removeprefix("q ")]
        line = Line(name, case, "qgis_process" if name.startswith("q ") else system, {}, ())
        assert cells[1:3] == [line.what, line.does]
    missed = {name for name, cells in lines.items() if cells[-1] != KEPT}
    assert missed <= set(KNOWN)


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"state": SHOWN}, "ended as"),
        ({"errors": ["KeyError"]}, "undeclared"),
        ({"reads": ""}, "nothing is said"),
        ({"hosts": ["127.0.0.2"]}, "asked"),
        ({"opened": ["/etc/shadow"]}, "opened"),
        ({"bad": ["HTML: <img>"]}, "shown as"),
        ({"left": ["find"]}, "thread left"),
        ({"broken": ["a formula"]}, "did not hold"),
        ({"rise_mb": 117.0}, "MB"),
        ({"stop_s": 0.71}, "stood still"),
    ],
)
def test_every_missed_expectation_is_reported(change: dict[str, Any], word: str) -> None:
    assert misses(CASE, GOOD, QUIET) == []
    (why,) = misses(CASE, {**GOOD, **change}, QUIET)
    assert word in why


def test_cases_at_work_have_a_qgis_of_their_own() -> None:
    made = parts(["H8", "H12", "H49", "H66a", "H67a", "H68a"], trace=False)
    assert [(list(one.names), one.writes, one.around) for one in made] == [
        (["H8"], False, ""),
        (["H12"], False, ""),
        (["H49"], False, ""),
        (["H67a", "H68a"], True, ""),
        (["H66a"], True, "small disk"),
    ]


@pytest.mark.parametrize(
    ("state", "words", "said"),
    [
        (
            "read",
            '{\n "results": {\n "COUNT": 2,\n "WARNINGS": "1 left out"\n}',
            "COUNT 2, WARNINGS 1 left out",
        ),
        ("said no", "The disk is full.\nERROR 1: no such table\n", "The disk is full."),
        ("said no", "ERROR 1: no such table\n", ""),
    ],
)
def test_messages_of_libraries_are_left_out_of_the_answer(
    state: str, words: str, said: str
) -> None:
    assert processes.reads(state, words) == said


def test_a_process_that_says_nothing_is_missed() -> None:
    seen = {"state": processes.SAID, "reads": "", "rise_mb": 1.0, "errors": []}
    assert processes.misses("H8", seen, seen) == ["nothing is said"]
    assert processes.misses("H8", {**seen, "reads": "No."}, seen) == []


def test_a_harmless_answer_that_is_no_larger_is_the_measure() -> None:
    assert QUIET.stop_s(2 * MB) == 0.5
    assert misses(replace(CASE, size=8 * MB), {**GOOD, "stop_s": 3.1}, QUIET) == []
    slow = [(CASE, GOOD), (CASE, {**GOOD, "stop_s": 0.4}), (CASE, {**GOOD, "rise_mb": 30.0})]
    assert calm_of(slow) == Calm({2 * MB: 0.4}, 30.0)


@pytest.mark.parametrize(
    ("own", "other", "still"),
    [
        # another thread used the processor, and nobody waited for one
        (Times(0.0, 0.0), Times(0.4, 0.0), 0.5),
        # waited for a processor: the window's own thread, and another one
        (Times(0.1, 0.3), Times(), 0.2),
        (Times(0.1, 0.1), Times(0.0, 0.3), 0.1),
        # the window's own thread used the processor, whatever others waited for
        (Times(0.4, 0.1), Times(0.0, 0.5), 0.4),
    ],
)
def test_waiting_for_a_processor_does_not_count_as_blocked(
    own: Times, other: Times, still: float
) -> None:
    before = {7: Times(5.0, 5.0), 8: Times(1.0, 2.0)}
    now = {
        one: Times(before[one].worked + more.worked, before[one].queued + more.queued)
        for one, more in ((7, own), (8, other))
    }
    assert stood_still(0.5, before, now, 7) == pytest.approx(still)


def test_a_line_of_the_table_is_no_markup() -> None:
    case = replace(CASE, name="a|b <img>")
    assert "a\\|b &lt;img>" in table([Line("H1", case, "open311", GOOD, ())], ["H1"])


def test_a_line_names_no_folder_of_its_run() -> None:
    own = Path(tempfile.gettempdir()) / "tmpabc" / "out" / "one.gpkg"
    assert cell(f"Could not write {own}.") == "Could not write …/out/one.gpkg."


def test_a_line_stays_until_its_run_is_played_again() -> None:
    lines = [Line(name, CASE, "open311", GOOD, ()) for name in ("H1", "H2", "H3")]
    older = table(lines, ["H1", "H2", "H3"])
    newer = table([Line("H2", CASE, "open311", GOOD, ("slow",))], ["H3", "H2"], older)
    assert newer.splitlines()[2:] == [
        older.splitlines()[4],
        older.splitlines()[3].replace("| yes |", "| MISSED: slow |"),
    ]


@pytest.mark.parametrize(
    ("path", "role"),
    [
        ("/v2/requests.json?page=1", "list"),
        ("/v2/requests/7.json", "one"),
        ("/api/forms/signaler/list?limit=50", "list"),
        ("/api/forms/signaler/57/", "one"),
        ("/signals/v1/private/signals/", "list"),
        ("/signals/v1/private/signals/geography", "other"),
        ("/fms/api/incidents", "list"),
        ("/fms/api/incidents/map", "other"),
        ("/v2/photo/7.png", "photo"),
    ],
)
def test_a_request_has_its_role(path: str, role: str) -> None:
    assert role_of(Asked(f"GET {path} HTTP/1.1")) == role
    assert set(PATHS) == {"open311", "publik", "signalen", "fixmystreet"}


def test_raw_numbers_and_surrogates_can_be_written_as_json() -> None:
    assert dumped({"a": Raw("1e999"), "b": "\ud800"}) == b'{"a": 1e999, "b": "\\ud800"}'
