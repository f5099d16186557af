"""The script of ``make lint`` that measures the palette: its figures, and that it finds faults."""

from __future__ import annotations

import pytest

from scripts.checks import palette
from signalement_plugin.core.model.status import Status
from signalement_plugin.core.model.status_style import GLYPHS, Glyph


def test_known_colours_have_their_known_figures():
    assert palette.lab("#ffffff") == pytest.approx((100, 0, 0), abs=0.02)
    assert palette.lab("#ff0000") == pytest.approx((53.24, 80.09, 67.2), abs=0.05)
    assert palette.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert palette.contrast("#777777", "#777777") == 1


@pytest.mark.parametrize(
    ("vision", "least"), [("normal", 36.0), ("protan", 27.7), ("deutan", 27.9), ("tritan", 22.4)]
)
def test_the_palette_is_as_far_apart_as_it_was_chosen(vision, least):
    assert palette.smallest(vision)[0] == pytest.approx(least, abs=0.1)


def test_nothing_is_wrong_with_the_palette():
    assert list(palette.findings()) == []


def test_red_beside_green_is_found(monkeypatch):
    """Only people with full colour vision can tell these two fills apart."""
    green = {**GLYPHS, Status.RESOLVED: Glyph("#7f6b00", "circle", 3.6, "tick", "#ffffff")}
    monkeypatch.setattr(palette, "GLYPHS", green)
    assert any(one.startswith("deutan") for one in palette.findings())


def test_a_pale_mark_is_found(monkeypatch):
    pale = {**GLYPHS, Status.WAITING: Glyph("#eec83c", "hexagon", 3.8, "bars", "#ffffff")}
    monkeypatch.setattr(palette, "GLYPHS", pale)
    assert any("waiting" in one for one in palette.findings())
