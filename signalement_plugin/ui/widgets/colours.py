"""Colours for text and grounds that stay legible on QGIS's three themes.

Each of :data:`INKS` has two colours, one for light and one for dark backgrounds. On the theme
between them (Blend of Gray) neither reaches a contrast of 4.5:1; there the text has the palette's
own colour.
"""

from __future__ import annotations

from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtWidgets import QApplication

LIGHT, MIDDLE, DARK = "light", "middle", "dark"

INKS = {
    "late": {LIGHT: "#9c1f08", DARK: "#ffb199"},
    "link": {LIGHT: "#0b57d0", DARK: "#8ab4f8"},
}
"""Meaning → light or dark background → text colour."""

GROUNDS = {
    "reply": {
        LIGHT: ("#5a3b00", "#fff1cc"),
        MIDDLE: ("#2b1d00", "#d8c690"),
        DARK: ("#f3deb0", "#3d3322"),
    },
    "note": {
        LIGHT: ("#1f2328", "#e6ebf2"),
        MIDDLE: ("#15191e", "#b4bfcc"),
        DARK: ("#e8eaed", "#2b3340"),
    },
    "warning": {
        LIGHT: ("#5a3b00", "#fff1cc"),
        MIDDLE: ("#2b1d00", "#d8c690"),
        DARK: ("#ffe3a3", "#4a3a12"),
    },
    "offline": {
        LIGHT: ("#1f2328", "#e3e6ea"),
        MIDDLE: ("#15191e", "#bcc2c9"),
        DARK: ("#e8eaed", "#3a3f46"),
    },
    "test": {LIGHT: ("#ffffff", "#6a1b9a"), DARK: ("#ffffff", "#6a1b9a")},
}
"""Meaning → light or dark theme → (text colour, background colour)."""


QUIET = 4.6
"""Least contrast of secondary text."""

_DARK_PART = 0.04045  # up to this value sRGB is linear (WCAG 2.1)
_LIGHT_FROM, _DARK_UP_TO = 0.7, 0.1  # luminance of lists and windows of a theme


def luminance(colour: QColor) -> float:
    """WCAG 2.1 relative luminance, 0 to 1."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= _DARK_PART else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(p) for p in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """WCAG 2.1 contrast ratio, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def kind_of_ground(palette: QPalette | None = None) -> str:
    """Which of the three kinds of theme a palette belongs to; QGIS's own without one.

    A widget's palette will not do: the themes' style sheets make it transparent.
    """
    palette = palette or QApplication.palette()
    roles = (QPalette.ColorRole.Base, QPalette.ColorRole.Window)
    lights = [luminance(palette.color(role)) for role in roles]
    if min(lights) > _LIGHT_FROM:
        return LIGHT
    return DARK if max(lights) < _DARK_UP_TO else MIDDLE


def legible(meaning: str, palette: QPalette | None = None) -> QColor:
    """Text colour for ``meaning`` (a key of :data:`INKS`) on this palette's grounds."""
    palette = palette or QApplication.palette()
    ink = INKS[meaning].get(kind_of_ground(palette))
    return QColor(ink) if ink else palette.color(QPalette.ColorRole.Text)


def quiet(palette: QPalette | None = None, *, in_list: bool = False) -> QColor:
    """Colour of secondary text: as near to the background as a contrast of 4.6:1 allows; in a
    window or ``in_list``."""
    palette = palette or QApplication.palette()
    roles = QPalette.ColorRole
    ink = palette.color(roles.Text if in_list else roles.WindowText)
    back = palette.color(roles.Base if in_list else roles.Window)
    for percent in range(60, 0, -5):
        pairs = (
            (ink.red(), back.red()),
            (ink.green(), back.green()),
            (ink.blue(), back.blue()),
        )
        mixed = QColor(*(round(one + (other - one) * percent / 100) for one, other in pairs))
        if contrast(mixed, back) >= QUIET:
            return mixed
    return ink


def ground(meaning: str, palette: QPalette | None = None) -> tuple[QColor, QColor]:
    """Text and ground colours for ``meaning`` (a key of :data:`GROUNDS`)."""
    of_kinds = GROUNDS[meaning]
    text, back = of_kinds.get(kind_of_ground(palette), of_kinds[LIGHT])
    return QColor(text), QColor(back)


def ground_style(selector: str, meaning: str, palette: QPalette | None = None) -> str:
    """Style sheet giving the widgets of ``selector`` the ground of ``meaning``."""
    text, back = ground(meaning, palette)
    return f"{selector} {{ color: {text.name()}; background-color: {back.name()}; }}"
