"""The records of a run of the soak, and which values each simulated user had seen at which
time."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from benchmarks.soak.level import Level
from benchmarks.soak.log import Change, carried_out, seconds
from signalement_plugin.core.model.capabilities import Evidence
from signalement_plugin.core.model.operation import State
from signalement_plugin.sync.rules.evidence import nothing_to_do
from signalement_plugin.sync.rules.rows import OutboxRow


def made_at(row: OutboxRow) -> float:
    """Seconds since 1970."""
    return seconds(row.created_at)


@dataclass
class Case:
    """A run: outbox, diary of the workers, ghost log of the server."""

    rows: list[OutboxRow]
    diary: list[dict[str, Any]]
    changes: list[Change]
    level: Level
    by_op: dict[str, list[Change]] = field(default_factory=lambda: defaultdict(list))
    by_report: dict[str, list[Change]] = field(default_factory=lambda: defaultdict(list))
    shown: dict[str, float] = field(default_factory=dict)
    displayed: dict[str, dict[str, str]] = field(default_factory=dict)
    cards: dict[str, dict[str, Any]] = field(default_factory=dict)
    asked_at: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    reads: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))
    ended: dict[tuple[str, str], OutboxRow] = field(default_factory=dict)
    sent: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        for change in self.changes:
            self.by_report[change.report_id].append(change)
            if change.operation_id and carried_out(change):
                self.by_op[change.operation_id].append(change)
        for line in self.diary:
            if line["kind"] == "change_request":
                self.shown[line["id"]] = line["shown"]
                self.displayed[line["id"]] = json.loads(line["body"])["base"]["values"]
            elif line["kind"] == "card":
                self.cards[line["id"]] = line
                self.asked_at[line["id"]].append(line["at"])
            elif line["kind"] == "sent":
                self.sent[line["id"]].append(line)
            for report_id in line.get("records", ()):  # of a read
                self.reads[report_id].append(line)
        for row in self.rows:
            if row.state is State.CANCELLED and row.reason == "by_user":
                self.ended[row.report_id, row.changed_at] = row

    def own(self, row: OutboxRow) -> list[OutboxRow]:
        """Changes that count as own ones for the author of ``row``."""
        del row
        return self.rows

    def asks_by_rule(self, row: OutboxRow) -> bool:
        """Whether the rules ask the user about it, whatever happened at the server."""
        reason = self.cards[row.id]["reason"]
        return reason == "rests" or (reason == "already_closed" and nothing_to_do(row.operation))

    def seen_until(self, row: OutboxRow) -> float:
        """When the read began that the user decided on: of a change request as noted, but of a
        field that an own earlier operation covered what that one saw (R2). What was made on a card
        took the place of another operation at the same instant: then the last read of the
        record that the card shows. A card without one leaves what was seen before."""
        if row.id in self.shown:
            over = self._over(row)
            return min(self.shown[row.id], self.seen_until(over)) if over else self.shown[row.id]
        before = self.replaced(row)
        if before is None:
            raise ValueError(f"{row.id}: neither a change request nor made on a card")
        card = self.cards[before.id]
        began = (
            read["began"]
            for read in self.reads[row.report_id]
            if read["records"][row.report_id] == card["record"] and read["at"] <= card["at"]
        )
        return max(began) if card["record"] else self.seen_until(before)

    def displayed_at(self, row: OutboxRow) -> float:
        """When the read began that was displayed, also of a field under an own waiting value."""
        return self.shown[row.id] if row.id in self.shown else self.seen_until(row)

    def _over(self, row: OutboxRow) -> OutboxRow | None:
        """The own earlier operation whose value was displayed in place of the server's."""
        base, displayed = row.operation.base.values, self.displayed.get(row.id)
        if displayed is None:  # made on a card, which shows the server's value
            return None
        covered = {name for name in base if base[name] != displayed.get(name)}
        earlier = [
            one
            for one in self.own(row)
            if one.report_id == row.report_id
            and one.seq < row.seq
            and covered & {*one.operation.sets, *self._cleared(one)}
        ]
        return earlier[-1] if earlier else None

    def _cleared(self, row: OutboxRow) -> tuple[str, ...]:
        """Fields that the server clears with those that an operation sets."""
        return tuple(
            other
            for name in row.operation.sets
            for other in self.level.speech.couples.get(name, ())
        )

    def replaced(self, row: OutboxRow) -> OutboxRow | None:
        """The operation whose card this one was made on."""
        if row.id in self.shown:
            return None
        ended = self.ended.get((row.report_id, row.created_at))
        return ended if ended is not None else self._sent_again(row)

    def _sent_again(self, row: OutboxRow) -> OutboxRow | None:
        """The operation of which only the fields that had not moved were sent again: the one
        whose card was answered last before that."""
        whole = [
            (self._answered_before(one, row), one)
            for one in self.rows
            if one.reason == "retried"
            and one.report_id == row.report_id
            and set(row.operation.sets)
            <= set(one.operation.sets)  # or fewer: only what had not moved was sent again
        ]
        answered = [(at, one) for at, one in whole if at]
        return max(answered, key=lambda pair: pair[0], default=(0.0, None))[1]

    def _answered_before(self, row: OutboxRow, later: OutboxRow) -> float:
        """When the card of ``row`` was answered last before ``later`` was made; 0 for never.
        Two persons may answer one card: the answer of the second changes nothing."""
        return max((at for at in self.asked_at[row.id] if at <= made_at(later)), default=0.0)

    def asked_as(self, row: OutboxRow) -> str:
        """``conflict`` or ``unknown`` when a person was asked about it, else empty."""
        return str(self.cards[row.id]["state"]) if row.id in self.cards else ""

    def had_seen(self, row: OutboxRow, change: Change) -> bool:
        """Whether a change lay before what the user saw."""
        base = row.operation.base.activity
        if base.isdigit() and self.level.evidence is Evidence.ACTIVITY:
            return change.id <= int(base)
        return change.at < self.seen_until(row) - self.level.cache_s

    def foreign(self, row: OutboxRow) -> list[Change]:
        """Others' changes of the compared fields since the display; what was displayed in
        their place is none."""
        names = set(row.operation.base.values)
        over = self._over(row)
        known = {row.id} if over is None else {row.id, over.id}
        return [
            one
            for one in self.by_report[row.report_id]
            if one.field in names and one.operation_id not in known and not self.had_seen(row, one)
        ]
