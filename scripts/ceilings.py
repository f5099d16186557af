"""Compares figures with their ceilings, which stand in ``pyproject.toml`` below
``[tool.signalement.…]`` and only fall; docs/development/size.md has who may raise one.

A figure has a part and a name: the ceiling of ``nodes`` of the part ``plugin`` in ``make size`` is
``nodes`` in ``[tool.signalement.size.plugin]``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import tomllib

from scripts.stage import ROOT

RECORD = ROOT / "pyproject.toml"

Figures = Mapping[str, Mapping[str, float]]
"""Part → name → figure."""


def recorded(command: str) -> Figures:
    """The ceilings of a command."""
    settings = tomllib.loads(RECORD.read_text(encoding="utf-8"))
    ceilings: Figures = settings["tool"]["signalement"][command]
    return ceilings


def hold(command: str, now: Figures) -> list[str]:
    """Prints the figures beside their ceilings, and which of these to lower; a sentence for each
    figure above its ceiling."""
    ceilings = recorded(command)
    print("", *table(now, ceilings), *below(now, ceilings), sep="\n")
    return list(above(now, ceilings))


def table(now: Figures, ceilings: Figures) -> Iterator[str]:
    """A line for each figure, with its ceiling if it has one."""
    width = max(len(name) for names in now.values() for name in names)
    yield f"{'':10}{'':{width}}{'now':>12}{'ceiling':>12}"
    for part, figures in now.items():
        for name, figure in figures.items():
            ceiling = ceilings.get(part, {}).get(name)
            limit = "" if ceiling is None else f"{ceiling:,}"
            yield f"{part:10}{name:{width}}{figure:>12,}{limit:>12}"


def above(now: Figures, ceilings: Figures) -> Iterator[str]:
    """A sentence for each figure above its ceiling."""
    for where, figure, ceiling in _compared(now, ceilings):
        if figure > ceiling:
            more = round(figure - ceiling, 1)
            yield f"{where} is {figure:,}, its ceiling {ceiling:,}: above by {more:,}"


def below(now: Figures, ceilings: Figures) -> Iterator[str]:
    """A sentence for each ceiling that can be lowered."""
    for where, figure, ceiling in _compared(now, ceilings):
        if figure < ceiling:
            yield f"lower {where} in {RECORD.name} to {figure:_}"


def _compared(now: Figures, ceilings: Figures) -> Iterator[tuple[str, float, float]]:
    """What a ceiling is named, the figure, the ceiling. A figure that is no longer there is 0."""
    for part, limits in ceilings.items():
        for name, ceiling in limits.items():
            yield f"{part}.{name}", now.get(part, {}).get(name, 0), ceiling
