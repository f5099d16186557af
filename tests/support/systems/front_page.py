"""The table of systems of the front pages, as rows."""

from __future__ import annotations

import re
from typing import NamedTuple

from scripts.stage import ROOT

HEADS = ("| system |", "| système |")


class Row(NamedTuple):
    """The cells of one system; the links of the last."""

    system: str
    read: str
    written: str
    tried_on: str
    links: list[str]


def rows(page: str) -> list[Row]:
    """The table of systems of a front page."""
    lines = (ROOT / page).read_text(encoding="utf-8").splitlines()
    (start,) = (at for at, line in enumerate(lines) if line.startswith(HEADS))
    found = []
    for line in lines[start + 2 :]:
        if not line.startswith("|"):
            break
        *cells, tests = (cell.strip() for cell in line.strip("|").split("|"))
        found.append(Row(*cells, links=re.findall(r"\]\(([^)]+)\)", tests)))
    return found
