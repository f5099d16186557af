"""Writes the results of a run of the suite into the table of docs/hostile-input.md."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from benchmarks.hostile.case import Case
from scripts.stage import ROOT

DOC = ROOT / "docs" / "hostile-input.md"
BEGIN, END = "<!-- make hostile: begin -->\n", "<!-- make hostile: end -->\n"
HEAD = (
    "| run | what comes | a good client | reports | what the user reads | MB | stop, s | kept |\n"
    "|---|---|---|---|---|---|---|---|\n"
)
KEPT = "yes"
_OWN = re.compile(rf"{re.escape(tempfile.gettempdir())}/[^/\s]+")
"""A temporary folder of this run, which is left out of the table."""


class Line(NamedTuple):
    """One run: its name, case and system, what was found, and what is wrong with it."""

    name: str
    case: Case
    system: str
    seen: Mapping[str, Any]
    wrong: Sequence[str]

    @property
    def what(self) -> str:
        return cell(f"{self.case.name} ({self.system})")

    @property
    def does(self) -> str:
        return cell(self.case.does)


def table(lines: Iterable[Line], order: Sequence[str], older: str = "") -> str:
    """A line for each run, in the order of these names of all; those of ``older`` stay that were
    not played again."""
    texts = {name: f"| {' | '.join(cells)} |\n" for name, cells in _read(older).items()}
    texts |= {line.name: _line(line) for line in lines}
    return HEAD + "".join(texts[name] for name in order if name in texts)


def _line(line: Line) -> str:
    seen = line.seen
    cells = (
        line.name,
        line.what,
        line.does,
        str(seen.get("rows", "—")),
        cell(str(seen.get("reads") or "—")),
        f"{seen.get('rise_mb', 0.0):.0f}",
        f"{seen['stop_s']:.2f}" if "stop_s" in seen else "—",
        cell(f"MISSED: {'; '.join(line.wrong)}" if line.wrong else KEPT),
    )
    return f"| {' | '.join(cells)} |\n"


def cell(text: str) -> str:
    """One line that is no markup of its own."""
    text = _OWN.sub("…", text)
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;").replace("`", "'")


def written() -> dict[str, list[str]]:
    """Name of a run → the cells of its line in the document."""
    return _read(DOC.read_text("utf-8").partition(BEGIN)[2].partition(END)[0])


def _read(part: str) -> dict[str, list[str]]:
    lines = [line.strip("| ").split(" | ") for line in part.splitlines() if line.startswith("| ")]
    return {cells[0]: cells for cells in lines[1:]}


def write(lines: Iterable[Line], order: Sequence[str]) -> None:
    """Put these lines in the place of older ones of the same runs."""
    before, _, rest = DOC.read_text("utf-8").partition(BEGIN)
    older, _, after = rest.partition(END)
    DOC.write_text(f"{before}{BEGIN}{table(lines, order, older)}{END}{after}", encoding="utf-8")
