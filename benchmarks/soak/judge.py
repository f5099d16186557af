"""Compares the intended changes, their states in the outbox, and the server's ghost log."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from math import inf

from benchmarks.soak.case import Case
from benchmarks.soak.log import Change
from signalement_plugin.core.model.capabilities import Evidence
from signalement_plugin.core.model.operation import State, same_value
from signalement_plugin.core.model.status import OPEN
from signalement_plugin.sync.rules.rows import OutboxRow

REQUIRED_ZERO = (
    "lost",
    "duplicated",
    "overwritten_checkable",
    "false_conflicts",
    "wrong_final",
    "rows_wrong_after_quiet",
    "waiting_without_reason",
    "wrong_report",
)
FIELDS = ("status", "department", "service_code")
_STILL_OPEN = frozenset(str(one) for one in OPEN)
_STARTED = 0.005  # seconds: the ghost log counts in milliseconds


def judged(case: Case) -> tuple[Counter[str], list[str]]:
    """Counts, and a sentence for each violation."""
    counts: Counter[str] = Counter(dict.fromkeys((*REQUIRED_ZERO, "overwritten_in_race"), 0))
    counts["aba_invisible"] = 0
    traces = []
    for name, row_id, sentence in _findings(case):
        counts[name] += 1
        if name in REQUIRED_ZERO:
            traces.append(f"{name}: {row_id}: {sentence}")
    counts["operations"] = sum(line["kind"] == "change_request" for line in case.diary)
    for state in ("confirmed", "unverified", "refused"):
        counts[state] = sum(row.state == state for row in case.rows)
    asked = Counter(card["state"] for card in case.cards.values())
    counts["conflicts"], counts["unknown_shown"] = asked["conflict"], asked["unknown"]
    landed = {line["id"] for line in case.diary if line.get("landed")}
    counts["unknown_landed"] = len(landed)
    counts["restored"] = sum(line.get("reason") == "restored" for line in case.diary)
    return counts, traces


def _findings(case: Case) -> Iterator[tuple[str, str, str]]:
    known = {row.id for row in case.rows}
    for line in case.diary:
        if line["kind"] == "saved" and line["id"] not in known:
            yield "lost", line["id"], "saved, and the outbox has forgotten it"
    for row in case.rows:
        mine = case.by_op.get(row.id, [])
        yield from _lost_or_wrong(case, row, mine)
        yield from _doubled(row, mine)
        yield from _elsewhere(row, mine)
        yield from _waiting(case, row)
        for change in mine:
            yield from _overwritten(case, row, change)


def _lost_or_wrong(
    case: Case, row: OutboxRow, mine: list[Change]
) -> Iterator[tuple[str, str, str]]:
    text = f"{row.state} ({row.reason}), {row.attempts} attempts, {_brief(row)}"
    if row.state is State.CONFIRMED and row.reason != "by_user" and not _is_there(case, row, mine):
        yield "lost", row.id, f"{text}, and the server never had it"
    card = case.asked_as(row)
    over = row.state is State.REFUSED or (row.state is State.CANCELLED and card == "conflict")
    if over and mine:
        sent = ", ".join(f"{line['at']:.3f}" for line in case.sent[row.id])
        yield "wrong_final", row.id, f"{text}, sent at {sent}: {_deliveries(mine)} was carried out"
    if row.arrived_only and case.level.evidence is Evidence.ACTIVITY:
        moved = {one.field for one in mine} & set(row.details.parts)
        if moved:
            yield "wrong_final", row.id, f"{text}: {_deliveries(mine)} was carried out"
    if card == "conflict" and not _is_right_to_ask(case, row):
        yield "false_conflicts", row.id, f"{text}, and nobody had changed anything"


def _is_right_to_ask(case: Case, row: OutboxRow) -> bool:
    """Whether a conflict had a reason: the rules', a colleague's change, an own one not made."""
    return bool(case.asks_by_rule(row) or case.foreign(row) or _rested(case, row))


def _is_there(case: Case, row: OutboxRow, mine: list[Change]) -> bool:
    done = {change.field for change in mine}
    wanted = row.operation
    texts = {name for name in ("reply", "note") if getattr(wanted, name)}
    if not texts <= done:
        return False
    return all(name in done or _held(case, row, name, v) for name, v in _sets(case, row).items())


def _sets(case: Case, row: OutboxRow) -> dict[str, str]:
    """The values that ``row`` sets, as the ghost log writes them."""
    service = case.level.speech.service
    return {k: service(v) if k == "service_code" else v for k, v in row.operation.sets.items()}


def _held(case: Case, row: OutboxRow, name: str, value: str) -> bool:
    """Whether the server showed this value at some time since the display."""
    history = [one for one in case.by_report[row.report_id] if one.field == name]
    if not history:
        return True  # never changed: judged by the final rows
    since = case.displayed_at(row)
    shown = [history[0].old]
    for one in history:
        shown = [*shown, one.new] if one.at >= since else [one.new]
    return any(alike(case.level.evidence, name, one, value) for one in shown)


def _rested(case: Case, row: OutboxRow) -> bool:
    """An earlier own operation on these fields did not end as sent, was never carried out
    though answered with yes, landed late, or has only a person's word for it that was wrong
    or early: what was wanted then stands for what was displayed (R2)."""
    replaced = case.replaced(row)
    earlier = (
        one
        for one in case.rows
        if one.report_id == row.report_id and one.seq < row.seq and one is not replaced
    )
    return any(
        set(one.operation.sets) & set(row.operation.base.values)
        and (_not_made(case, one) or _only_said(case, one, row))
        for one in earlier
    )


def _not_made(case: Case, earlier: OutboxRow) -> bool:
    """Whether ``earlier`` did not end as sent, or was accepted and never carried out."""
    ignored = earlier.state is State.UNVERIFIED and not case.by_op.get(earlier.id)
    return ignored or earlier.state not in (State.CONFIRMED, State.UNVERIFIED)


def _only_said(case: Case, earlier: OutboxRow, row: OutboxRow) -> bool:
    """Whether a user said that ``earlier`` had arrived, and it had not when ``row`` was decided."""
    landed = [change.at for change in case.by_op.get(earlier.id, [])]
    return earlier.reason == "by_user" and min(landed, default=inf) > case.displayed_at(row)


def _doubled(row: OutboxRow, mine: list[Change]) -> Iterator[tuple[str, str, str]]:
    times: dict[str, set[str]] = defaultdict(set)
    for change in mine:
        times[change.field].add(change.delivery.partition("-again")[0])
    for name, deliveries in times.items():
        if len(deliveries) > 1:
            yield "duplicated", row.id, f"{name} in {sorted(deliveries)}, {_brief(row)}"


def _elsewhere(row: OutboxRow, mine: list[Change]) -> Iterator[tuple[str, str, str]]:
    others = {one.report_id for one in mine} - {row.report_id}
    if row.report_id and others:
        yield "wrong_report", row.id, f"carried out on {sorted(others)}, {_brief(row)}"


def _waiting(case: Case, row: OutboxRow) -> Iterator[tuple[str, str, str]]:
    if row.state is State.SENDING:
        yield "waiting_without_reason", row.id, "sending, and no sender lives"
    if row.state in (State.UNKNOWN, State.CONFLICT) and not row.reason:
        yield "waiting_without_reason", row.id, f"{row.state} without a word"
    if row.state is State.QUEUED and not row.reason and not row.next_try:
        blocking = (State.QUEUED, State.SENDING, State.UNKNOWN, State.CONFLICT)
        same = (one for one in case.rows if one.report_id == row.report_id and one.seq < row.seq)
        if not any(one.state in blocking for one in same):
            yield "waiting_without_reason", row.id, "queued, behind nothing"


def _overwritten(case: Case, row: OutboxRow, change: Change) -> Iterator[tuple[str, str, str]]:
    """Whether this change of ours replaced one of somebody else that the user had not seen."""
    own = {one.id for one in case.own(row)}
    earlier = [
        one
        for one in case.by_report[row.report_id]
        if one.field == change.field and one.id < change.id
    ]
    if change.field not in FIELDS or not earlier or earlier[-1].operation_id in own:
        return
    theirs = earlier[-1]
    base = row.operation.base.values.get(change.field, "")
    if change.field == "service_code":
        base = case.level.speech.service(base)
    if case.had_seen(row, theirs):
        return
    read = _read_before(case, row, change)
    text = (
        f"{change.field} {theirs.new!r} by {theirs.author} at {theirs.at:.3f}; read at {read:.3f}"
    )
    if theirs.at >= read - case.level.cache_s - _STARTED:
        yield "overwritten_in_race", row.id, text
    elif _comparable(case.level.evidence, change.field, base, theirs.new):
        yield "overwritten_checkable", row.id, f"{text}, displayed {base!r}, {_brief(row)}"
    else:
        yield "aba_invisible", row.id, text


def _read_before(case: Case, row: OutboxRow, change: Change) -> float:
    """When the read began on which the attempt of a change was sent."""
    reads = [line["read"] for line in case.sent[row.id] if line["at"] <= change.at + _STARTED]
    return max(reads, default=0.0)


def _comparable(evidence: Evidence, name: str, base: str, now: str) -> bool:
    """Whether a value that came in between could be told from what was displayed."""
    if evidence is Evidence.ACTIVITY:
        return True
    if evidence is Evidence.NONE or (evidence is Evidence.COARSE and name != "status"):
        return False
    return not alike(evidence, name, base, now)


def alike(evidence: Evidence, name: str, one: str, other: str) -> bool:
    """Whether two values look the same on a server of this level."""
    if name == "status" and evidence <= Evidence.COARSE:
        return (one in _STILL_OPEN) == (other in _STILL_OPEN)
    return same_value(name, one, other)


def _brief(row: OutboxRow) -> str:
    return f"report {row.report_id} {dict(row.operation.sets)} {row.operation.written}"


def _deliveries(mine: list[Change]) -> str:
    return ", ".join(f"{one.field} at {one.at:.3f}" for one in mine)
