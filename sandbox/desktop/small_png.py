"""Saves pictures of windows as PNG with at most 256 colours, so that they are smaller."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from qgis.PyQt.QtGui import QImage

from signalement_plugin.core.model.status_style import GLYPHS

COLOURS, EXACT = 256, 150
STATUSES = np.array([int(one.fill[1:], 16) for one in GLYPHS.values()], np.uint32)
"""Colours of statuses: rare in a picture, and not merged with others because they have a
meaning."""

_COARSE = 4  # bits that a rarer colour loses in each channel before it is counted


def shrink(source: Path, target: Path) -> None:
    """Write ``source`` with a palette: the commonest colours as they are, then the commonest
    mixtures of the rest (photos, edges of letters). Raises ``OSError``."""
    image = QImage(str(source)).convertToFormat(QImage.Format.Format_RGB32)
    if image.isNull():
        raise OSError(f"{source} is no picture")
    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    pixels = np.frombuffer(bits, np.uint32) & 0xFFFFFF
    table = [int(one) | 0xFF000000 for one in palette(pixels)]
    small = image.convertToFormat(QImage.Format.Format_Indexed8, table)
    if not small.save(str(target), "PNG", 0):
        raise OSError(f"{target} could not be written")


def palette(pixels: np.ndarray) -> np.ndarray:
    """At most :data:`COLOURS` colours (0xRRGGBB) for ``pixels`` (n,)."""
    colours, counts = np.unique(pixels, return_counts=True)
    if len(colours) <= COLOURS:
        return colours
    order = np.argsort(-counts, kind="stable")
    exact, rest, weights = colours[order[:EXACT]], colours[order[EXACT:]], counts[order[EXACT:]]
    channels = np.stack([rest >> 16, rest >> 8 & 255, rest & 255])
    coarse = channels >> _COARSE
    cells, of_cell = np.unique(coarse[0] << 8 | coarse[1] << 4 | coarse[2], return_inverse=True)
    weight = np.bincount(of_cell, weights, len(cells))
    means = [np.bincount(of_cell, weights * one, len(cells)) / weight for one in channels]
    mixed = sum(one.astype(np.uint32) << shift for one, shift in zip(means, (16, 8, 0)))
    commonest = np.argsort(-weight, kind="stable")[: COLOURS - EXACT - len(STATUSES)]
    return np.concatenate([STATUSES, exact, np.asarray(mixed)[commonest]])
