"""Glyphs of statuses and marks of the list: whole, with a dark and a white edge, all different."""

from __future__ import annotations

from itertools import combinations

import pytest
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from signalement_plugin.core.marks.marks import Mark, every_mark
from signalement_plugin.core.model.status import Status
from signalement_plugin.core.model.status_style import GLYPHS, OUTLINE
from signalement_plugin.ui.widgets.icons import OWN, own_icon
from signalement_plugin.ui.widgets.status_glyphs import (
    BOX_PX,
    MARK_BOX_PX,
    glyph_pixmap,
    mark_pixmap,
)

SCALE = 8


@pytest.fixture(scope="module")
def images(qgis_app) -> dict[Status, QImage]:
    return {status: glyph_pixmap(status, SCALE).toImage() for status in Status}


def colours_of(image: QImage) -> set[str]:
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    solid = (image.pixelColor(*point) for point in points)
    return {colour.name() for colour in solid if colour.alpha() == 255}


@pytest.mark.parametrize("status", Status)
def test_a_glyph_has_its_fill_a_dark_outline_and_a_white_halo(images, status):
    assert {GLYPHS[status].fill, OUTLINE, "#ffffff"} <= colours_of(images[status])


@pytest.mark.parametrize("status", Status)
def test_the_halo_is_outermost_and_nothing_is_cut_off(images, status):
    image = images[status]
    side = BOX_PX * SCALE - 1
    edge = [image.pixelColor(at, other) for at in range(side + 1) for other in (0, side)]
    assert all(colour.alpha() == 0 for colour in edge)
    middle = [image.pixelColor(x, side // 2) for x in range(side)]
    first = next(colour for colour in middle if colour.alpha() == 255)
    assert first.lightness() > 200


def test_shapes_differ_in_black_and_white(images):
    grey = {
        status: image.convertToFormat(QImage.Format.Format_Mono) for status, image in images.items()
    }
    for one, other in combinations(Status, 2):
        assert grey[one] != grey[other], (one, other)


def in_grey(mark: Mark) -> bytes:
    """As a photocopier would show it, on a light ground."""
    image = QImage(QSize(MARK_BOX_PX, MARK_BOX_PX), QImage.Format.Format_RGB32)
    image.fill(QColor("#f0eee8"))
    painter = QPainter(image)
    painter.drawPixmap(0, 0, mark_pixmap(mark))
    painter.end()
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return bytes(grey.constBits().asarray(grey.sizeInBytes()))


def test_every_mark_of_the_list_differs_from_every_other_in_grey(qgis_app):
    drawn = {mark: in_grey(mark) for mark in every_mark()}
    for one, other in combinations(drawn, 2):
        apart = sum(abs(a - b) > 40 for a, b in zip(drawn[one], drawn[other]))
        assert apart > 8, (one, other)


@pytest.mark.parametrize("mark", every_mark(), ids=lambda mark: mark.text)
def test_no_mark_of_the_list_is_cut_off(qgis_app, mark):
    image = mark_pixmap(mark, 4).toImage()
    side = image.width()
    edge = [image.pixelColor(*at) for n in range(side) for at in ((n, 0), (0, n), (side - 1, n))]
    assert all(colour.alpha() < 60 for colour in edge)


@pytest.mark.parametrize("name", OWN)
def test_own_icons_draw_something_with_both_edges(qgis_app, name):
    image = QImage(QSize(48, 48), QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    own_icon(name).paint(painter, image.rect())
    painter.end()
    assert {OUTLINE, "#ffffff"} <= colours_of(image)
