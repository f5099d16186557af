"""Text colours are legible in QGIS's three themes: in lists and on own grounds at 4.5:1."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtGui import QColor, QPalette

from signalement_plugin.ui.widgets import colours

THEMES = {
    "Default": ("#ffffff", "#efefef", "#000000"),
    "Night Mapping": ("#202020", "#535353", "#dddddd"),
    "Blend of Gray": ("#b2b2b2", "#373737", "#0e0e0e"),
}
"""Base, window and text colour of the palettes that QGIS 3.40 sets."""

ENOUGH = 4.5


def palette(theme: str) -> QPalette:
    made = QPalette()
    roles = (QPalette.ColorRole.Base, QPalette.ColorRole.Window, QPalette.ColorRole.Text)
    for role, colour in zip(roles, THEMES[theme]):
        made.setColor(role, QColor(colour))
    return made


def test_themes_are_told_apart():
    kinds = [colours.kind_of_ground(palette(theme)) for theme in THEMES]
    assert kinds == [colours.LIGHT, colours.DARK, colours.MIDDLE]


@pytest.mark.parametrize("theme", ["Default", "Night Mapping"])
@pytest.mark.parametrize("meaning", colours.INKS)
def test_text_colours_have_enough_contrast_in_lists_and_windows(theme, meaning):
    made = palette(theme)
    ink = colours.legible(meaning, made)
    assert colours.contrast(ink, QColor(THEMES[theme][0])) >= ENOUGH
    if meaning == "late" or theme == "Default":
        assert colours.contrast(ink, QColor(THEMES[theme][1])) >= 4.2


@pytest.mark.parametrize("theme", THEMES)
def test_words_beside_the_point_are_legible_in_lists_and_quieter_than_the_others(theme):
    made = palette(theme)
    base, text = QColor(THEMES[theme][0]), QColor(THEMES[theme][2])
    ink = colours.quiet(made, in_list=True)
    assert ENOUGH <= colours.contrast(ink, base) < colours.contrast(text, base)


def test_a_medium_grey_theme_uses_the_plain_text_colour():
    made = palette("Blend of Gray")
    assert colours.legible("late", made) == made.color(QPalette.ColorRole.Text)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("meaning", colours.GROUNDS)
def test_own_background_colours_have_their_own_text_colour(theme, meaning):
    text, back = colours.ground(meaning, palette(theme))
    assert colours.contrast(text, back) >= ENOUGH


def test_a_reply_and_a_note_have_different_backgrounds():
    for theme in THEMES:
        _, reply = colours.ground("reply", palette(theme))
        _, note = colours.ground("note", palette(theme))
        assert reply != note
