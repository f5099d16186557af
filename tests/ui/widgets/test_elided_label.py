"""A name ends in … where it has no room, and only there."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QImage

from signalement_plugin.ui.widgets.elided_label import ElidedLabel

THEMED = "QLabel { padding: 0px 6px; background: white; color: black; }"
"""What QGIS's dark themes do to labels, in colours that can be told apart."""


@pytest.fixture
def label(qtbot) -> ElidedLabel:
    made = ElidedLabel()
    qtbot.addWidget(made)
    made.setStyleSheet(THEMED)
    made.set_full("à attribuer")
    made.show()
    return made


def inked(label: ElidedLabel) -> list[int]:
    """Columns in which letters are."""
    image = label.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    rows = range(image.height())
    return [
        x for x in range(image.width()) if any(image.pixelColor(x, y).value() < 128 for y in rows)
    ]


def test_all_of_a_name_is_seen_in_a_theme_with_room_around_labels(label: ElidedLabel) -> None:
    label.resize(label.sizeHint().width() + 200, label.sizeHint().height())
    whole = len(inked(label))
    label.resize(label.sizeHint())
    assert label.text() == label.full
    assert len(inked(label)) == whole
    assert label.toolTip() == ""


def test_a_label_that_is_too_narrow_is_elided_and_has_a_tooltip(label: ElidedLabel) -> None:
    label.setAlignment(Qt.AlignmentFlag.AlignLeft)
    label.resize(label.sizeHint().width() - 8, label.sizeHint().height())
    assert label.text().endswith("…")
    assert label.toolTip() == label.full
