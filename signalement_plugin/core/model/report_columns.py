"""A page of reports stored by columns; :class:`Report` objects are made only for the rows that are
read one by one.

A column is read, compared and stored as a whole: a first load takes half the time that it takes
with an object for each report (docs/adr/0016).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from functools import cached_property
from itertools import compress
from typing import TYPE_CHECKING, Any, overload

from ..text.search_text import FREE_TEXT, search_texts
from ..timestamps import utc_text
from .report import Report, hash_of

if TYPE_CHECKING:
    from datetime import datetime

FIELDS = tuple(field.name for field in fields(Report))
TEXTS = tuple(name for name in FIELDS if name not in ("lon", "lat"))
"""The fields of ``Report.texts``, in its order."""

FieldValue = Any
"""A value of one field of :class:`Report`, of the class that the field has there."""
TIMES = ("requested", "updated", "due")


class ReportColumns(Sequence[Report]):
    """Reports, made one by one when asked for.

    ``columns`` are named like the fields of :class:`Report`, every one of them; ``texts``
    has the times as ``Report.texts`` shows them.
    """

    def __init__(
        self, columns: Mapping[str, list[FieldValue]], texts: Mapping[str, list[str | None]]
    ) -> None:
        self._columns, self._texts = columns, texts

    @classmethod
    def of(cls, reports: Iterable[Report]) -> ReportColumns:
        """The columns of these reports; ``ReportColumns`` are returned as they are."""
        if isinstance(reports, ReportColumns):
            return reports
        made = list(reports)
        columns = {name: [getattr(one, name) for one in made] for name in FIELDS}
        return cls(columns, {name: list(map(utc_text, columns[name])) for name in TIMES})

    def column(self, name: str) -> list[FieldValue]:
        """The values of one field. Do not change them."""
        return self._columns[name]

    @cached_property
    def text_columns(self) -> list[list[str | None]]:
        """The columns of :data:`TEXTS`, as files hold them."""
        found = {**self._columns, **self._texts}
        found["status"] = [status.value for status in found["status"]]
        found["flags"] = [",".join(flags) if flags else "" for flags in found["flags"]]
        return [found[name] for name in TEXTS]

    def text_column(self, name: str) -> list[str | None]:
        """One of :attr:`text_columns`."""
        return self.text_columns[TEXTS.index(name)]

    @property
    def ids(self) -> list[str]:
        return self._columns["report_id"]

    @cached_property
    def hashes(self) -> list[str]:
        """``Report.content_hash`` of each."""
        columns = [
            [text or "" for text in column] if None in column else column
            for column in self.text_columns
        ]
        joined = map("\x1f".join, zip(*columns))
        return list(map(hash_of, joined, self._columns["lon"], self._columns["lat"]))

    @cached_property
    def search_texts(self) -> list[str]:
        """``core.text.search_text.search_text`` of each."""
        return search_texts([self._columns[name] for name in FREE_TEXT])

    def newest_of_each(self) -> ReportColumns:
        """Each id once: the later update wins, then the later row."""
        if len(set(self.ids)) == len(self):
            return self
        best: dict[str, int] = {}
        updated = self._columns["updated"]
        for place, (report_id, at) in enumerate(zip(self.ids, updated)):
            known = updated[best[report_id]] if report_id in best else None
            if not (known and at and at < known):
                best[report_id] = place
        kept = set(best.values())
        return self.where([place in kept for place in range(len(self))])

    def where(self, keep: Sequence[object]) -> ReportColumns:
        """Those whose value in ``keep`` is true."""
        if all(keep):
            return self
        columns = {name: list(compress(values, keep)) for name, values in self._columns.items()}
        texts = {name: list(compress(values, keep)) for name, values in self._texts.items()}
        return ReportColumns(columns, texts)

    def with_columns(self, columns: Mapping[str, list[FieldValue]]) -> ReportColumns:
        """The same reports with other values in some columns (none of :data:`TIMES`)."""
        return ReportColumns({**self._columns, **columns}, self._texts)

    def with_dues(self, dues: list[datetime | None], flags: list[tuple[str, ...]]) -> ReportColumns:
        """The same reports with other deadlines and flags."""
        columns = {**self._columns, "due": dues, "flags": flags}
        return ReportColumns(columns, {**self._texts, "due": list(map(utc_text, dues))})

    def __len__(self) -> int:
        return len(self._columns["report_id"])

    @overload
    def __getitem__(self, place: int) -> Report: ...
    @overload
    def __getitem__(self, place: slice) -> list[Report]: ...
    def __getitem__(self, place: int | slice) -> Report | list[Report]:
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(len(self)))]
        return Report(*[self._columns[name][place] for name in FIELDS])

    def __iter__(self) -> Iterator[Report]:
        return (Report(*values) for values in zip(*[self._columns[name] for name in FIELDS]))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]
