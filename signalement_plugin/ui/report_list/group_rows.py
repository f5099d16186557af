"""Which rows of the list are group headers and which are reports, with folded groups."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence

from ...core.analysis.grouping import Group

NO_FID = -1
FEW = 8
"""Look-ups of rows that search the ids. After these all rows are numbered, which takes ten times as
long for a hundred thousand rows."""


class GroupRows:
    """Rows of ``fids``, or under their ``groups`` where there are any.

    A head is a row of its own, followed by its reports unless its key is in ``folded``.
    """

    def __init__(
        self,
        fids: Sequence[int] = (),
        groups: Sequence[Group] = (),
        folded: Collection[str] = (),
    ) -> None:
        self.fids, self.groups = fids, groups
        self.folded = frozenset(folded)
        self._heads: list[int] = []
        row = 0
        for group in groups:
            self._heads.append(row)
            row += 1 + (0 if group.key in self.folded else len(group.fids))
        self._count = row if groups else len(fids)
        self._rows: dict[int, int] | None = None
        self._looked = 0

    @property
    def heads(self) -> Sequence[int]:
        """Rows that are heads, ascending."""
        return self._heads

    def __len__(self) -> int:
        return self._count

    def group(self, row: int) -> Group | None:
        """The group whose head a row is; ``None`` for a report."""
        if not self.groups or not 0 <= row < self._count:
            return None
        at = self._group_at(row)
        return self.groups[at] if self._heads[at] == row else None

    def fid(self, row: int) -> int:
        """Feature id of a row, :data:`NO_FID` for a head."""
        if not self.groups:
            return int(self.fids[row])
        at = self._group_at(row)
        below = row - self._heads[at] - 1
        return NO_FID if below < 0 else int(self.groups[at].fids[below])

    def row_of(self, fid: int) -> int:
        """Row of a feature id, -1 when it is not listed or its group is folded."""
        if self._rows is None and not self.groups and self._looked < FEW:
            self._looked += 1
            try:
                return self.fids.index(fid)
            except ValueError:
                return -1
        if self._rows is None:
            self._rows = self._numbered()
        return self._rows.get(fid, -1)

    def head_of(self, row: int) -> int:
        """Row of the head above a row, -1 without groups."""
        return self._heads[self._group_at(row)] if self.groups else -1

    def head(self, key: str) -> int:
        """Row of the head with this key, -1 when there is none."""
        found = (row for row, group in zip(self._heads, self.groups) if group.key == key)
        return next(found, -1)

    def under(self, head: int) -> tuple[int, int]:
        """First row under a head and first row after them."""
        at = self._group_at(head)
        after = self._heads[at + 1] if at + 1 < len(self._heads) else self._count
        return head + 1, after

    def folded_keys(self, fids: Collection[int]) -> set[str]:
        """Keys of the folded groups that contain some of these feature ids."""
        hidden = (group for group in self.groups if group.key in self.folded)
        wanted = set(fids)
        return {group.key for group in hidden if not wanted.isdisjoint(group.fids)}

    def _group_at(self, row: int) -> int:
        return bisect_right(self._heads, row) - 1

    def _numbered(self) -> dict[int, int]:
        if not self.groups:
            return dict(zip(self.fids, range(len(self.fids))))
        rows: dict[int, int] = {}
        for head, group in zip(self._heads, self.groups):
            if group.key not in self.folded:
                rows.update((fid, row) for row, fid in enumerate(group.fids, head + 1))
        return rows
