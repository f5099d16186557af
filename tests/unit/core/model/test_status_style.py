"""The table from which every glyph is drawn."""

from __future__ import annotations

from signalement_plugin.core.model.status import Status
from signalement_plugin.core.model.status_style import GLYPHS, HALO, MARKS, OUTLINE, SHAPES


def luminance(colour: str) -> float:
    """WCAG 2.1 relative luminance of ``#rrggbb``."""
    parts = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_every_status_has_a_glyph_of_known_parts():
    assert set(GLYPHS) == set(Status)
    for glyph in GLYPHS.values():
        assert glyph.shape in SHAPES
        assert glyph.mark in MARKS
        assert 2 <= glyph.size <= 5


def test_shape_and_mark_tell_statuses_apart_without_colour():
    drawings = {(g.shape, g.mark, g.size) for g in GLYPHS.values()}
    assert len(drawings) == len(Status)


def test_fills_differ():
    assert len({glyph.fill for glyph in GLYPHS.values()}) == len(Status)


def test_inner_marks_have_graphic_contrast():
    for status, glyph in GLYPHS.items():
        if glyph.mark:
            assert contrast(glyph.fill, glyph.ink) >= 3, status


def test_outline_shows_on_light_and_halo_on_dark_grounds():
    assert contrast(OUTLINE, "#ffffff") > 16  # QGIS's theme *default*
    assert contrast(OUTLINE, "#b4b4b4") > 7  # close to the lists of QGIS's theme *Blend of Gray*
    assert contrast(HALO, "#323232") > 7  # QGIS's theme *Night Mapping*
    assert contrast(HALO, "#308cc6") > 3.5  # a selected row
