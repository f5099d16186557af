"""A dry run: what changes would do; nothing is sent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ....connection.texts.effects import (
    address_sentence,
    beside_sentence,
    followers_text,
    mails_text,
    parents_sentence,
    workflow_text,
)
from ....connection.texts.outcomes import reason_sentence
from ....connection.texts.vocabulary import field_label, one_line
from ....core.changes.preview import BlockedReport, ChangePreview, PreviewLine
from ....core.model.operation import Operation, State, field_text
from ....core.model.reason_details import Block
from ....qt.language import tr
from ..outcomes import NO_ROWS, Outcome
from .effects import ALREADY, by_report

WOULD_SEND = "would_send"
"""A state of a dry run, beside ``already`` and ``refused``."""
TEXT = 60  # a longer text is cut to so many characters


def dry_outcomes(
    operations: Sequence[Operation], plan: ChangePreview, rows: Mapping[str, str] = NO_ROWS
) -> list[Outcome]:
    """What would become of each report, as far as it can be told before, in the order of
    ``operations``, which ``plan`` previews. ``rows`` as in
    ``change_requests.PlannedChanges``."""
    made = by_report(operations)
    found = {}
    for one in plan.blocked:
        found[one.report.report_id] = _blocked(one, made[one.report.report_id])
    for line in plan.lines():
        own = made[line.report.report_id]
        sentences = [*_parts(own), *_effects(own, line, plan)]
        found[line.report.report_id] = (WOULD_SEND, "; ".join(sentences))
    return [
        Outcome(own[0].report_id, *found[key], row=rows.get(own[0].id, ""))
        for key, own in made.items()
    ]


def _blocked(one: BlockedReport, made: Sequence[Operation]) -> tuple[str, str]:
    """State and sentence."""
    if one.code is Block.ALREADY:
        return ALREADY, "; ".join(_parts(made))
    sentence = reason_sentence(str(one.code), state=State.REFUSED, details=one.details)
    return State.REFUSED, sentence


def _parts(made: Sequence[Operation]) -> Iterator[str]:
    """Each field before and after, and each text."""
    for operation in made:
        for name, value in operation.sets.items():
            before = operation.base.values.get(name)
            after = one_line(value, TEXT) or "—"
            known = before is not None
            change = f"{one_line(before or '', TEXT) or '—'} → {after}" if known else after
            yield f"{field_label(name)}: {change}"
        for name, text in (("reply", operation.reply), ("note", operation.note)):
            if text:
                yield f"{field_label(name)}: {one_line(text, TEXT)}"
        for photo in operation.photos:
            yield f"{field_label('photo')}: {photo}"


def _effects(made: Sequence[Operation], line: PreviewLine, plan: ChangePreview) -> list[str]:
    """Who can read the change or gets a mail, and what else the server does with it."""
    figures, report = plan.figures_of(line), line.report
    shown = {name: one_line(field_text(report, name), TEXT) for name in line.beside}
    sentences = (
        *_readers(made, line, plan),
        beside_sentence(shown),
        address_sentence(figures.kept_addresses, one_line(report.address, TEXT)),
        parents_sentence(figures.parents, figures.parts),
    )
    return [sentence for sentence in sentences if sentence]


def _readers(made: Sequence[Operation], line: PreviewLine, plan: ChangePreview) -> Iterator[str]:
    if plan.by_workflow:
        if any(one.reply or one.photos for one in made):
            yield tr("shown on the report's page")
        yield workflow_text()
    elif line.mails and plan.to_followers:
        yield followers_text()
    elif line.mails:
        yield tr("the citizen gets a mail")
    else:
        yield mails_text(0, int(line.unmailed))
