"""The statistics on paper: their table, and a disk that is full."""

from __future__ import annotations

from pathlib import Path

import pytest
from full_disk import room_for
from qgis.PyQt.QtGui import QFont, QFontMetricsF

from signalement_plugin.core.errors import NotWritten
from signalement_plugin.printing.figures_paper import FiguresPaper, row_space, write_figures


@pytest.mark.parametrize(
    ("heading", "lines"), [("Reçus", 1), ("Ouverts à la fin", 2), ("En retard à la fin", 2)]
)
def test_a_heading_wider_than_its_column_stands_on_lines(
    qgis_app: object, heading: str, lines: int
) -> None:
    metrics = QFontMetricsF(QFont())
    step = metrics.horizontalAdvance("En retard à") + 2 * metrics.averageCharWidth()
    high = row_space(metrics, ["12", heading], step)
    assert high == pytest.approx(lines * metrics.height(), abs=0.6 * metrics.height())


def test_a_paper_that_a_full_disk_cuts_off_is_none(qgis_app: object, tmp_path: Path) -> None:
    heads = ("Par mois", "Par service", "Par secteur")
    paper = FiguresPaper("Namur", (), (), heads, ("Reçus", "Clos"), (), (), (), [["", "Reçus"]], ())
    write_figures(paper, tmp_path / "a.pdf")
    with pytest.raises(NotWritten), room_for(2_000):
        write_figures(paper, tmp_path / "b.pdf")
    assert [one.name for one in tmp_path.iterdir()] == ["a.pdf"]
