"""What a change would do, said without doing it."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.PyQt.QtCore import QCoreApplication

from ...connection.texts.outcomes import reason_sentence
from ...connection.texts.vocabulary import field_word, one_line
from ...core.changes.request import lacks_text, not_writable
from ...core.model.capabilities import Capabilities
from ...core.model.operation import Operation, State, same_value
from .outcomes import Outcome

WOULD_SEND, ALREADY = "would_send", "already"
"""States of a dry run, beside ``refused``."""
TEXT = 60  # letters of a text


def dry_outcome(operation: Operation, capabilities: Capabilities) -> Outcome:
    """What would become of one request, as far as it can be told before."""
    refused = not_writable(operation, capabilities)
    if refused:
        sentence = reason_sentence("not_writable", refused, State.REFUSED)
        return Outcome(operation.report_id, State.REFUSED, sentence)
    if lacks_text(operation, capabilities):
        sentence = reason_sentence("needs_reply", "", State.REFUSED)
        return Outcome(operation.report_id, State.REFUSED, sentence)
    words = "; ".join(_parts(operation, capabilities))
    state = ALREADY if operation.kind == "change" and _is_so(operation) else WOULD_SEND
    return Outcome(operation.report_id, state, words)


def _is_so(operation: Operation) -> bool:
    base = operation.base.values
    return not operation.has_text and all(
        name in base and same_value(name, base[name], value)
        for name, value in operation.sets.items()
    )


def _parts(operation: Operation, capabilities: Capabilities) -> Iterator[str]:
    """Each field before and after, each text, and who gets a mail."""
    for name, value in operation.sets.items():
        before = operation.base.values.get(name)
        after = one_line(value, TEXT) or "—"
        known = before is not None
        change = f"{one_line(before or '', TEXT) or '—'} → {after}" if known else after
        yield f"{field_word(name)}: {change}"
    for name, text in (("reply", operation.reply), ("note", operation.note)):
        if text:
            yield f"{field_word(name)}: {one_line(text, TEXT)}"
    for photo in operation.photos:
        yield f"{field_word('photo')}: {photo}"
    caps = capabilities.of([operation.report_id])
    if caps.workflow_mails:
        if operation.reply or operation.photos:
            yield QCoreApplication.translate("Signalement", "shown on the report's page")
        yield QCoreApplication.translate("Signalement", "mails are up to the workflow")
    elif caps.mails & operation.written and caps.mails_followers:
        yield QCoreApplication.translate("Signalement", "mailed to whoever follows")
    elif caps.mails & operation.written:
        yield QCoreApplication.translate("Signalement", "the citizen gets a mail")
