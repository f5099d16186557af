"""How benchmark figures are summed up, judged and written. The figures themselves are not
tested."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import requests
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import page, quick, run
from benchmarks.plots import PLOTS
from benchmarks.results import BY_KEY, METRICS, missed, percentile, summary, table, unmeasured
from benchmarks.run import MEASUREMENTS, ROOT, Kept, Measured, Tree, measured, merged, wanted
from benchmarks.servers.process import serving
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.open311.system import Open311

FIGURES = st.floats(min_value=0, max_value=1e6, allow_nan=False)


def test_every_figure_has_one_name():
    assert len(BY_KEY) == len(METRICS)


@pytest.mark.parametrize(
    ("key", "value", "bad"),
    [
        ("load_100k_vs_floor", 5, False),
        ("load_100k_vs_floor", 5.1, True),
        ("load_100k_vs_oapif", 6, False),
        ("load_100k_vs_oapif", 5.9, True),
        ("load_100k_vs_wfs", 0.1, False),
    ],
)
def test_a_bound_is_kept_from_its_own_side(key, value, bad):
    assert (missed({key: summary(key, [value])}) == [key]) is bad


def test_the_table_shows_what_was_measured_and_nothing_else():
    found = {"filter_100k_ms": summary("filter_100k_ms", [90, 110, 120])}
    head, line = table(found).splitlines()
    assert head.split()[0] == "figure"
    assert line.split() == ["filter_100k_ms", "110.00", "90.00", "120.00", "<=", "100", "MISSED"]


@given(st.lists(FIGURES, min_size=1), st.floats(min_value=0, max_value=1))
def test_a_percentile_is_one_of_the_values(values, share):
    assert min(values) <= percentile(values, share) <= max(values)
    assert percentile(values, share) in values


def test_a_figure_without_a_value_is_not_passed():
    assert "load_100k_vs_floor" in unmeasured({})
    assert "load_100k_vs_wfs" not in unmeasured({})  # reported, not judged


def test_the_plugin_reads_every_report_of_the_page_server() -> None:
    with serving(1500) as url:
        requests.get(f"{url}/control/times/3", timeout=60)
        system = Open311(Address(f"{url}/open311"))
        system.probe()
        found = {one.report_id for page in system.pages(None, None) for one in page.reports}
        system.close()
    assert len(found) == 4500


def test_every_bar_is_a_figure_that_is_measured():
    assert {key for plot in PLOTS for key in plot.bars} <= set(BY_KEY)


def test_the_page_shows_figures_that_are_measured_and_a_dash_without():
    assert page.keys() <= set(BY_KEY)
    found = {"load_s": summary("load_s", [2.04]), "wfs_1M_s": summary("wfs_1M_s", [1234.0])}
    assert "| all of them loaded | – s | 2.0 s | – s |" in page.table(found)
    assert "WFS – · – · 1,234 s" in page.table(found)


def test_the_page_has_the_rows_of_a_run():
    written = (ROOT / "docs" / "performance.md").read_text("utf-8")
    for row in page.WAITS:
        assert f"| {row[0]} |" in written


# -- parts


PART_1 = [name for name, one in MEASUREMENTS.items() if one.part == 1]


def _kept(wrong: str = "", tree: str = "t") -> Kept:
    return Kept(tree, 1, {"load_s": [2.0]}, wrong)


@pytest.mark.parametrize(
    ("asked", "done", "names"),
    [
        ([], {}, list(MEASUREMENTS)),
        ([], dict.fromkeys(MEASUREMENTS, _kept()), []),
        ([], {**dict.fromkeys(MEASUREMENTS, _kept()), "load": _kept("it failed")}, ["load"]),
        (["1"], dict.fromkeys(MEASUREMENTS, _kept()), PART_1),
        (["load", "1"], {}, [*PART_1, "load"]),
    ],
)
def test_a_run_takes_what_is_asked_or_what_is_not_kept(asked, done, names):
    assert wanted(asked, done) == names


def test_a_part_that_is_unknown_is_refused():
    with pytest.raises(SystemExit, match="measurement: 9 lod;"):
        wanted(["lod", "9", "load"], {})


def test_what_is_kept_of_another_tree_is_not_taken(tmp_path, monkeypatch):
    monkeypatch.setattr(run, "KEPT", tmp_path)
    for name, digest in (("load", "one"), ("filter", "another")):
        monkeypatch.setattr(run, "tree_digest", lambda digest=digest: digest)
        run.keep(name, Measured({"load_s": [1.0, 3.0, 2.0], "unnamed": [1.0]}), 5)
    assert list(run.kept()) == ["filter"]
    found, bad = merged(run.kept())
    assert found == {"load_s": summary("load_s", [1.0, 3.0, 2.0])}
    assert bad == []


def test_a_bound_without_a_value_is_missed_once_all_is_measured():
    some = {"load": _kept("load ended with 1")}
    assert merged(some)[1] == ["load ended with 1"]
    assert "not measured: filter_100k_ms" in merged(dict.fromkeys(MEASUREMENTS, _kept()))[1]


# -- programs


def _tree(folder: Path, program: str) -> Tree:
    """A tree whose measurement ``load`` is ``program``."""
    home = folder / "benchmarks" / "measurements"
    home.mkdir(parents=True)
    (home / "load.py").write_text(program, "utf-8")
    tree = Tree(folder, folder)
    tree.plugins.mkdir(parents=True)
    return tree


TOLD = """
import sys, time
for value in (3, 4, 5):
    print('FOUND {"load_100k_vs_floor": %d}' % value, flush=True)
"""


@pytest.mark.parametrize(
    ("program", "enough", "values", "wrong"),
    [
        (TOLD, None, [3, 4, 5], ""),
        (TOLD + "sys.exit(3)", None, [3, 4, 5], "load ended with 3"),
        (TOLD + "time.sleep(600)", {"load_100k_vs_floor": 3}, [3, 4, 5], ""),
        (TOLD + "time.sleep(600)", {"load_100k_vs_floor": 2}, [3, 4], ""),
    ],
)
def test_a_program_is_read_to_its_end_or_until_it_told_enough(
    tmp_path, program, enough, values, wrong
):
    done = measured("load", "", _tree(tmp_path, program), enough)
    assert done.values == {"load_100k_vs_floor": values}
    assert done.wrong == wrong


@pytest.mark.parametrize(
    ("programs", "value", "notes"),
    [
        ((TOLD, ""), 3.5, []),
        (("import not_there", TOLD), 3.5, ["its own code measures it, since: ModuleNotFoundError"]),
        (
            ("import not_there", "import nor_this"),
            None,
            ["its own code", "no value, since: Module"],
        ),
    ],
)
def test_a_commit_is_measured_by_the_first_code_that_runs(tmp_path, programs, value, notes):
    trees = [_tree(tmp_path / str(at), program) for at, program in enumerate(programs)]
    side = quick.Side("abc", trees)
    for _ in range(2):  # what does not run is not tried again
        assert side.measure("load", "").get("load_100k_vs_floor") == value
    assert len(side.notes) == len(notes)
    assert all(part in note for part, note in zip(notes, side.notes))


def test_a_ratio_is_of_one_turn_and_a_dash_stands_where_there_is_none():
    load, start = {"load_100k_vs_floor": 2.0, "load_cpu_vs_floor": 3.0}, {"startup_ms": 9.0}
    slow = dict.fromkeys(load, 4.0)
    found = [quick.Turn(load, slow), quick.Turn(slow, slow), quick.Turn(start, {})]
    rows = {line[:12].strip(): line for line in quick.table(quick.lines(found), "abc").splitlines()}
    assert re.split(r"\s{2,}", rows["load ÷ floor"]) == [
        *("load ÷ floor", "5", "3 (2 to 4)", "4 (4 to 4)", "0.75 (0.5 to 1)", "0.875 (0.75 to 1)")
    ]
    assert re.split(r"\s{2,}", rows["start of QGI"])[2:] == ["9", "–", "–", "–"]


def test_every_quick_figure_is_one_of_a_measurement():
    assert {one.program for one in quick.FIGURES} == set(quick.REPEATS) <= set(MEASUREMENTS)
