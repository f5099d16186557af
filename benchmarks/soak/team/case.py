"""The records of a run of the team's soak, and which values each simulated user had seen at which
time."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from benchmarks.soak.case import Case, made_at
from benchmarks.soak.log import Change
from signalement_plugin.core.model.operation import State, same_value
from signalement_plugin.core.model.reason_details import ReasonDetails
from signalement_plugin.sync.clock import stamp
from signalement_plugin.sync.outbox.database import NAME
from signalement_plugin.sync.rules.rows import OutboxRow, row_of
from signalementd.database.connecting import Row
from signalementd.service.bodies import operation_of

WINDOW_S = 1800
"""Seconds before an edit in plain QGIS within which a change by others to the same field asks the
user (rule T15)."""
_STATES = {"settling": State.SENDING}


@dataclass
class TeamCase(Case):
    """``rows`` are the changes of all people. ``authors``: id → login; ``decided``: id of what a
    card started → id of the change that it was a card of; ``forgotten``: ids of what was over and
    is not in the database any more, since that was restored."""

    authors: Mapping[str, str] = field(default_factory=dict)
    decided: Mapping[str, str] = field(default_factory=dict)
    forgotten: Collection[str] = ()

    def __post_init__(self) -> None:
        super().__post_init__()
        self.change_requests = {
            line["id"]: line for line in self.diary if line["kind"] == "change_request"
        }
        self.by_id = {row.id: row for row in self.rows}
        self._decisions: dict[str, list[str]] = defaultdict(list)
        for new, before in self.decided.items():
            self._decisions[before].append(new)

    def own(self, row: OutboxRow) -> list[OutboxRow]:
        """Each login is one person at one desk, who sees what that desk made."""
        return [one for one in self.rows if self.authors[one.id] == self.authors[row.id]]

    def replaced(self, row: OutboxRow) -> OutboxRow | None:
        before = self.decided.get(row.id)
        return self.by_id.get(before) if before else super()._sent_again(row)

    def seen_until(self, row: OutboxRow) -> float:
        if row.id in self.shown:
            return super().seen_until(row)
        before = self.replaced(row)
        return float(self.cards[before.id]["at"]) if before and before.id in self.cards else 0.0

    def had_seen(self, row: OutboxRow, change: Change) -> bool:
        """Of an edit in SQL by what was displayed; the row says what was there when it was made.
        What waited on the screen in place of the server's value, it names itself (rule T12)."""
        if self._displayed(row, change):
            return True
        made = self.change_requests.get(row.id, {})
        if made.get("native"):
            return change.id <= int(_activity(made["body"]) or 0)
        return super().had_seen(row, change)

    def _displayed(self, row: OutboxRow, change: Change) -> bool:
        """Whether it was made by what this one rests on, and the last of that is the value that
        was displayed: who looks at an older view has not seen it."""
        chain = self._under(row)
        if change.operation_id not in chain:
            return False
        of_field = [one for one in self.by_report[row.report_id] if one.field == change.field]
        last = next(one for one in reversed(of_field) if one.operation_id in chain)
        shown = row.operation.base.values.get(change.field)
        if shown is not None and change.field == "service_code":
            shown = self.level.speech.service(shown)
        return shown is None or same_value(change.field, last.new, shown)

    def _under(self, row: OutboxRow) -> set[str]:
        """Ids of the changes whose values were displayed: the chain that this one rests on, and
        what took the place of one of them with the same values (*mine* on its card)."""
        found: set[str] = set()
        wanted = [row.operation.after]
        while wanted:
            at = self.by_id.get(wanted.pop())
            if at is None or at.id in found:
                continue
            found.add(at.id)
            after = [self.by_id.get(one) for one in self._decisions[at.id]]
            alike = [one for one in after if one and one.operation.sets == at.operation.sets]
            wanted += [at.operation.after, *(one.id for one in alike)]
        return found

    def asks_by_rule(self, row: OutboxRow) -> bool:
        """An edit asks where others changed or edited its fields within half an hour, too; a change
        that rests on a forgotten one, because at the server that one is nobody's."""
        if super().asks_by_rule(row) or row.reason == "restored":
            return True
        if row.operation.after in self.forgotten:
            return True
        made = self.change_requests.get(row.id, {})
        return bool(made.get("native")) and self._near(row)

    def _near(self, row: OutboxRow) -> bool:
        names, at = set(row.operation.sets), made_at(row)
        edits = (
            one.operation.sets
            for one in self.rows
            if one.report_id == row.report_id and self.authors[one.id] != self.authors[row.id]
        )
        mine = {one.id for one in self.own(row)}
        moved = (
            one.field
            for one in self.by_report[row.report_id]
            if one.operation_id not in mine and at - WINDOW_S < one.at <= at
        )
        return any(names & set(sets) for sets in edits) or bool(names & set(moved))


def _activity(body: str) -> str:
    return str(json.loads(body)["base"]["activity"])


def of_mailbox(row: Row) -> OutboxRow:
    """A row of the mailbox as a row of an outbox."""
    created, changed, state = row["created"], row["changed"], str(row["state"])
    if not isinstance(created, datetime) or not isinstance(changed, datetime):
        raise TypeError("times are wanted")
    return OutboxRow(
        seq=int(str(row["n"])),
        operation=operation_of(row),
        state=_STATES.get(state) or State(state),
        reason=str(row["reason"]),
        server_message=str(row["words"]),
        details=ReasonDetails.from_json(str(row["details"])),
        attempts=1,
        server_body=json.dumps(row["server"]) if row["server"] else "",
        created_at=stamp(created),
        changed_at=stamp(changed),
    )


def of_outboxes(folders: Iterable[Path]) -> dict[str, OutboxRow]:
    """The changes in these outboxes, by id; of two rows the later one counts."""
    found: dict[str, OutboxRow] = {}
    for folder in folders:
        for path in folder.rglob(NAME):
            with closing(sqlite3.connect(path)) as db:
                db.row_factory = sqlite3.Row
                for one in map(row_of, db.execute("SELECT * FROM operation ORDER BY seq")):
                    if one.id not in found or found[one.id].changed_at < one.changed_at:
                        found[one.id] = one
    return found
