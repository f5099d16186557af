"""The table of the statistics on paper."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtGui import QFont, QFontMetricsF

from signalement_plugin.printing.figures_paper import row_space


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
