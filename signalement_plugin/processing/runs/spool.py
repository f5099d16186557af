"""Collects reports for an output in a temporary file until all have been read."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import IO

from ...core.model.report import Report


class Spool:
    """A context manager over a temporary file, one report per line.

    Memory grows with the ids only. A report that comes twice, because the list changed during the
    read, is returned once, in its last form.
    """

    def __init__(self) -> None:
        self._lines: IO[str] | None = None
        self._last_line: dict[str, int] = {}
        self._written = 0

    def __enter__(self) -> Spool:
        self._lines = tempfile.TemporaryFile("w+", encoding="utf-8")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        if self._lines is not None:
            self._lines.close()

    def __len__(self) -> int:
        return len(self._last_line)

    def add(self, reports: Iterable[Report]) -> None:
        """Append reports."""
        if self._lines is None:
            raise ValueError("the spool is not open")
        for report in reports:
            self._lines.write(report.to_json() + "\n")
            self._last_line[report.report_id] = self._written
            self._written += 1

    def __iter__(self) -> Iterator[Report]:
        if self._lines is None:
            raise ValueError("the spool is not open")
        self._lines.seek(0)
        for number, line in enumerate(self._lines):
            report = Report.from_json(line)
            if self._last_line[report.report_id] == number:
                yield report
