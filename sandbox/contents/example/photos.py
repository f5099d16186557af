"""Draws the photos of the example data: small road scenes as PNG. Standard library only."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Mapping
from functools import lru_cache

from .places import Dice

WIDTH, HEIGHT = 320, 240
HORIZON = 96

Colour = tuple[int, int, int]


class Canvas:
    """RGB pixels, one ``bytearray`` per row."""

    def __init__(self) -> None:
        self.rows = [bytearray(WIDTH * 3) for _ in range(HEIGHT)]

    def span(self, y: int, left: float, right: float, colour: Colour) -> None:
        """One horizontal line, clipped to the picture."""
        start, stop = max(int(left), 0), min(int(right), WIDTH)
        if 0 <= y < HEIGHT and start < stop:
            self.rows[y][start * 3 : stop * 3] = bytes(colour) * (stop - start)

    def box(self, left: float, top: float, right: float, bottom: float, colour: Colour) -> None:
        for y in range(int(top), int(bottom)):
            self.span(y, left, right, colour)

    def oval(self, x: float, y: float, wide: float, high: float, colour: Colour) -> None:
        """An ellipse round (x, y) with half axes ``wide`` and ``high`` in pixels."""
        for row in range(int(y - high), int(y + high) + 1):
            inside = 1 - ((row - y) / high) ** 2
            if inside > 0:
                half = wide * inside**0.5
                self.span(row, x - half, x + half, colour)

    def png(self) -> bytes:
        """The picture as 8 bit RGB PNG."""
        header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
        pixels = zlib.compress(b"".join(b"\0" + row for row in self.rows), 6)
        chunks = ((b"IHDR", header), (b"IDAT", pixels), (b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*chunk) for chunk in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    checksum = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", checksum)


def _shade(colour: Colour, by: float) -> Colour:
    red, green, blue = (max(0, min(255, int(part * by))) for part in colour)
    return red, green, blue


def _street(canvas: Canvas, dice: Dice, light: float) -> None:
    """Sky, a row of houses, pavement and a road in perspective."""
    for y in range(HORIZON):
        canvas.span(y, 0, WIDTH, _shade((150 + y // 2, 185 + y // 3, 222), light))
    left = -10.0 * dice.roll()
    while left < WIDTH:
        wide = 34 + 40 * dice.roll()
        top = 26 + 34 * dice.roll()
        wall = _shade(dice.pick(((168, 92, 70), (196, 178, 150), (150, 150, 146))), light)
        canvas.box(left, top, left + wide, HORIZON + 14, wall)
        canvas.box(left, top - 5, left + wide, top, _shade((74, 66, 66), light))
        for column in range(2):
            x = left + wide * (0.2 + 0.4 * column)
            canvas.box(x, top + 12, x + wide * 0.2, top + 28, _shade((58, 70, 86), light))
        left += wide + 1
    for y in range(HORIZON + 10, HEIGHT):
        near = (y - HORIZON) / (HEIGHT - HORIZON)
        canvas.span(y, 0, WIDTH, _shade((158, 154, 148), light * (0.8 + 0.2 * near)))
        half = 36 + 150 * near
        canvas.span(y, 150 - half, 150 + half, _shade((84, 86, 90), light * (0.8 + 0.3 * near)))
        if (y // 22) % 2:
            canvas.span(y, 149 - 3 * near, 151 + 3 * near, _shade((226, 226, 220), light))


def _pothole(canvas: Canvas, dice: Dice, light: float) -> None:
    x, y, wide = 110 + 90 * dice.roll(), 178 + 26 * dice.roll(), 30 + 26 * dice.roll()
    canvas.oval(x, y, wide, wide * 0.34, _shade((58, 56, 54), light))
    canvas.oval(x + 3, y + 2, wide * 0.78, wide * 0.23, _shade((36, 34, 34), light))
    canvas.oval(x + wide * 0.2, y + 3, wide * 0.4, wide * 0.1, _shade((120, 136, 150), light))


def _bags(canvas: Canvas, dice: Dice, light: float) -> None:
    for _ in range(3 + int(4 * dice.roll())):
        x, y, size = 214 + 84 * dice.roll(), 160 + 40 * dice.roll(), 13 + 12 * dice.roll()
        colour = _shade(dice.pick(((30, 32, 36), (46, 48, 54), (222, 218, 206))), light)
        canvas.oval(x, y, size, size * 0.9, colour)
        canvas.box(x - 3, y - size * 1.25, x + 3, y - size * 0.7, colour)


def _lamp(canvas: Canvas, dice: Dice, light: float) -> None:
    x, top = 238 + 40 * dice.roll(), 20 + 20 * dice.roll()
    canvas.box(x, top, x + 5, 172, _shade((70, 76, 80), light))
    canvas.box(x - 40, top, x + 5, top + 4, _shade((70, 76, 80), light))
    canvas.oval(x - 38, top + 6, 14, 5, _shade((238, 226, 160), light))


def _weeds(canvas: Canvas, dice: Dice, light: float) -> None:
    for _ in range(40):
        x, high = 250 + 66 * dice.roll(), 10 + 26 * dice.roll()
        green = _shade((70, 118 + int(50 * dice.roll()), 52), light)
        canvas.box(x, 196 - high, x + 3, 200 + 10 * dice.roll(), green)


def _puddle(canvas: Canvas, dice: Dice, light: float) -> None:
    x, y, wide = 190 + 40 * dice.roll(), 196 + 16 * dice.roll(), 70 + 30 * dice.roll()
    canvas.oval(x, y, wide, wide * 0.22, _shade((112, 128, 142), light))
    canvas.oval(x - wide * 0.2, y - 2, wide * 0.5, wide * 0.07, _shade((168, 184, 198), light))
    for slot in range(5):
        left = 262 + 9 * slot
        canvas.box(left, 176, left + 5, 192, _shade((40, 42, 44), light))


Scene = Callable[[Canvas, Dice, float], None]

SCENES: Mapping[str, Scene] = {
    "depot": _bags,
    "nidpoule": _pothole,
    "eclairage": _lamp,
    "avaloir": _puddle,
    "vert": _weeds,
}
"""Service code → what is wrong in the picture; other services get one of these."""


@lru_cache(maxsize=64)
def photo_png(report_id: str, seed: int = 1, service_code: str = "") -> bytes:
    """A PNG of 320 by 240 pixels, a few kB, the same for the same arguments."""
    dice = Dice("photo", seed, report_id)
    canvas = Canvas()
    light = 0.72 + 0.36 * dice.roll()
    _street(canvas, dice, light)
    scene = SCENES.get(service_code) or dice.pick(tuple(SCENES.values()))
    scene(canvas, dice, light)
    return canvas.png()
