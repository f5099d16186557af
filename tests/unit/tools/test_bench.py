"""How benchmark figures are summed up, judged and written. The figures themselves are not
tested."""

from __future__ import annotations

import re

import pytest
import requests
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import page
from benchmarks.plots import PLOTS, drawn
from benchmarks.results import BY_KEY, METRICS, missed, percentile, summary, table, unmeasured
from benchmarks.servers.page_server import serving
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.open311.system import Open311

FIGURES = st.floats(min_value=0, max_value=1e6, allow_nan=False)


def test_every_figure_has_one_name():
    assert len(BY_KEY) == len(METRICS)


@given(st.lists(FIGURES, min_size=1, max_size=9))
def test_a_summary_holds_its_repeats(values):
    one = summary("load_100k_vs_floor", values)
    assert set(one) == {"median", "min", "max", "required"}
    assert one["min"] <= one["median"] <= one["max"]
    assert one["required"] == BY_KEY["load_100k_vs_floor"].required


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


@pytest.mark.parametrize("times", [1, 3])
def test_the_plugin_reads_every_report_of_the_page_server(times: int) -> None:
    with serving(1500) as url:
        requests.get(f"{url}/control/times/{times}", timeout=60)
        system = Open311(Address(f"{url}/open311"))
        system.probe()
        found = {one.report_id for page in system.pages(None, None) for one in page.reports}
        system.close()
    assert len(found) == 1500 * times


def test_features_that_are_listed_again_have_other_ids() -> None:
    with serving(1000) as url:
        requests.get(f"{url}/control/times/2", timeout=60)
        pages = [
            requests.get(f"{url}/oapif/items?limit=1000&offset={at}", timeout=60).json()
            for at in (0, 1000)
        ]
    ids = {one["id"] for page in pages for one in page["features"]}
    assert len(ids) == pages[0]["numberMatched"] == 2000


def test_a_run_is_drawn_from_its_figures_alone():
    found = {"load_s": summary("load_s", [2.0]), "oapif_s": summary("oapif_s", [16.0])}
    widths = [float(one) for one in re.findall(r'<rect x=.*? width="(.+?)"', drawn(found))]
    assert widths[1] == pytest.approx(8 * widths[0])
    assert "WFS" not in drawn(found)


def test_every_bar_is_a_figure_that_is_measured():
    assert {key for plot in PLOTS for key in plot.bars} <= set(BY_KEY)


def test_the_page_shows_figures_that_are_measured_and_a_dash_without():
    assert page.keys() <= set(BY_KEY)
    found = {"load_s": summary("load_s", [2.04]), "wfs_1M_s": summary("wfs_1M_s", [1234.0])}
    assert "| all of them loaded | – s | 2.0 s | – s |" in page.table(found)
    assert "WFS – · – · 1,234 s" in page.table(found)


def test_the_page_has_the_rows_of_a_run():
    written = (page.ROOT / "docs" / "performance.md").read_text("utf-8")
    for row in page.WAITS:
        assert f"| {row[0]} |" in written
