"""Whatever bytes a table file contains, reading it raises declared errors only."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.hostile.tables import HEADINGS, ROW, cells, csv, feature, geojson, gpkg, xlsx
from signalement_plugin.core.errors import SignalementError
from signalement_plugin.exchange.table_reader import read_table

NAMES = HEADINGS.strip().split(",")
SHEET = cells(1, *NAMES) + cells(2, *ROW.strip().split(","))
ROWS = "INSERT INTO v VALUES (1, '7', 'Trou'), (2, '8', 'Trou')"
SOUND = {
    "csv": csv(ROW * 3),
    "xlsx": xlsx(lambda: iter((SHEET,))),
    "geojson": geojson(feature(), feature(numero="8")),
    "gpkg": gpkg("TABLE v (fid INTEGER PRIMARY KEY, numero TEXT, description TEXT)", ROWS),
}
PLACES = st.lists(
    st.tuples(st.floats(0, 1), st.binary(min_size=1, max_size=12)), min_size=1, max_size=5
)


@pytest.mark.parametrize("kind", SOUND)
def test_an_intact_file_is_read(kind: str, tmp_path: Path) -> None:
    assert len(list(read_table(SOUND[kind](str(tmp_path))).rows)) >= 1


@pytest.mark.parametrize("kind", SOUND)
def test_a_corrupted_file_raises_declared_errors_only(kind: str, tmp_path: Path) -> None:
    sound = Path(SOUND[kind](str(tmp_path))).read_bytes()
    spoilt = tmp_path / f"spoilt.{kind}"

    @settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(PLACES, st.floats(0, 1) | st.none())
    def tried(places: list[tuple[float, bytes]], cut: float | None) -> None:
        content = bytearray(sound)
        for share, new in places:
            at = int(share * len(content))
            content[at : at + len(new)] = new
        spoilt.write_bytes(content[: None if cut is None else int(cut * len(content))])
        try:
            for _row in read_table(str(spoilt)).rows:
                pass
        except SignalementError:
            return

    tried()
