"""Draws some figures of a run as bars, in SVG: ``build/bench.svg``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from benchmarks.results import BY_KEY, GIVEN_UP_S, Summary

BAR, GAP, LEFT, WIDTH, TAIL = 18, 8, 250, 360, 200
OURS, THEIRS = "#1f78b4", "#b0b0b0"


@dataclass(frozen=True)
class Plot:
    """Bars of one unit: key of a figure → what it is called. ``theirs``: those of QGIS itself."""

    title: str
    unit: str
    bars: Mapping[str, str]
    theirs: frozenset[str] = frozenset()


PLOTS = (
    Plot(
        "100,000 reports come in",
        "s",
        {"load_s": "Signalement", "oapif_s": "OGC API Features", "wfs_s": "WFS"},
        frozenset({"oapif_s", "wfs_s"}),
    ),
    Plot(
        f"1,000,000 reports come in ({GIVEN_UP_S:.0f} s: given up)",
        "s",
        {"load_1M_s": "Signalement", "oapif_1M_s": "OGC API Features", "wfs_1M_s": "WFS"},
        frozenset({"oapif_1M_s", "wfs_1M_s"}),
    ),
    Plot(
        "A store comes on the screen: the list",
        "s",
        {"screen_10k_s": "10,000", "screen_100k_s": "100,000", "screen_1M_s": "1,000,000"},
    ),
    Plot(
        "… list and map, beside QGIS's map of circles",
        "s",
        {
            "screen_100k_map_s": "100,000",
            "screen_100k_map_floor_s": "100,000, circles",
            "screen_1M_map_s": "1,000,000",
            "screen_1M_map_floor_s": "1,000,000, circles",
        },
        frozenset({"screen_100k_map_floor_s", "screen_1M_map_floor_s"}),
    ),
    Plot(
        "From the last key of a filter to the list",
        "ms",
        {
            "screen_filter_10k_ms": "10,000",
            "screen_filter_100k_ms": "100,000",
            "screen_filter_1M_ms": "1,000,000",
        },
    ),
    Plot(
        "1,000 changes come in",
        "s",
        {"pass_10k_s": "into 10,000", "pass_100k_s": "100,000", "pass_1M_s": "1,000,000"},
    ),
)


def drawn(found: Mapping[str, Summary]) -> str:
    """An SVG of all plots that have a figure, one below the other."""
    parts: list[str] = []
    top = 0
    for plot in PLOTS:
        known = {key: found[key]["median"] or 0.0 for key in plot.bars if key in found}
        if known:
            parts += _plot(plot, known, top)
            top += 30 + len(known) * (BAR + GAP) + 20
    size = f'width="{LEFT + WIDTH + TAIL}" height="{top}"'
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="sans-serif" font-size="13">'
    )
    return "\n".join([head, '<rect width="100%" height="100%" fill="white"/>', *parts, "</svg>\n"])


def _plot(plot: Plot, known: Mapping[str, float], top: int) -> Sequence[str]:
    longest = max(known.values()) or 1.0
    lines = [f'<text x="10" y="{top + 18}" font-weight="bold">{escape(plot.title)}</text>']
    for at, (key, value) in enumerate(known.items()):
        y = top + 30 + at * (BAR + GAP)
        colour = THEIRS if key in plot.theirs else OURS
        length = round(WIDTH * value / longest, 1)
        asked = BY_KEY[key].required
        bound = f" (asked: {asked:g})" if asked is not None else ""
        number = f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
        text = f"{number} {plot.unit}{bound}"
        lines += [
            f'<text x="{LEFT - 8}" y="{y + 14}" text-anchor="end">{escape(plot.bars[key])}</text>',
            f'<rect x="{LEFT}" y="{y}" width="{length}" height="{BAR}" fill="{colour}"/>',
            f'<text x="{LEFT + length + 6}" y="{y + 14}">{escape(text)}</text>',
        ]
    return lines
