"""One sentence for every reason a change waits or ended, and for every kind of error.

A sentence says what happened and, where that is not plain, what was kept and what to do. The screen
and the log of an algorithm say the same. Plain functions.
"""

from __future__ import annotations

from ...core.errors import MissingChanges
from ...core.model.operation import State
from ...core.model.reason_details import NO_DETAILS, ColleagueChange, Excess, ReasonDetails
from ...core.model.status import Status
from ...layer.texts import status_texts
from ...qt.language import tr
from ...sync.rules.rows import ACCOUNT, KEPT, TAKEN_BACK, OutboxRow
from .accounts import account_sentence
from .errors import error_texts
from .vocabulary import field_label, moment, one_line, placeholder_label, quoted, state_label
from .waiting import waiting_reasons

LONGEST_MESSAGE = 400
_SETTLED = ("retried", "by_user")
_OF_A_COLLEAGUE = ("moved", "aba", "answered", "replaced", "kept", "already_closed")


def outcome_sentence(row: OutboxRow, *, typed: bool = True) -> str:
    """The sentence for a change's state, with or without a reason. ``typed``: a person wrote its
    text in the dock, and is told whether it is kept; the text of an algorithm's run comes from its
    parameters."""
    if row.reason in (ACCOUNT, KEPT):
        return account_sentence(row.reason, row.operation.account, row.details.account)
    if row.may_be_corrected and row.details.parts:
        return _unmoved(row.details.parts)
    sentence = reason_sentence(
        row.reason, row.server_message, row.state, row.last_attempt, row.details
    )
    if sentence:
        return f"{sentence} {_kept()}" if typed and _keeps_text(row) else sentence
    word = state_label(row.state)
    return f"{word[:1].upper()}{word[1:]}."


def _keeps_text(row: OutboxRow) -> bool:
    """Whether a text that a person wrote was not sent and is still here. For a conflict that is
    asked about otherwise, its form says so."""
    conflicting = row.state is State.CONFLICT and row.reason == "moved"
    refused = row.state is State.REFUSED and row.reason not in _SETTLED
    return row.operation.has_text and (conflicting or refused)


def _kept() -> str:
    return tr("Your text is kept.")


def reason_sentence(
    reason: str,
    server_message: str = "",
    state: State | None = None,
    sent_at: str = "",
    details: ReasonDetails = NO_DETAILS,
) -> str:
    """The sentence for a reason; empty without one. ``server_message`` is quoted. ``sent_at``: UTC
    time of the last attempt."""
    if reason == "replaced" and state is State.UNVERIFIED:
        return tr("Sent; somebody changed it after you, and the server shows theirs.")
    if reason in _without_effect() and state in (State.UNVERIFIED, None):
        return _with_parts(_without_effect()[reason], details.parts)
    if reason == "too_much":
        return _too_much(details.excess)
    if reason == "gap":
        return _gap(details.parts)
    if reason == "status":
        return _taken_statuses(details.parts)
    if reason in _OF_A_COLLEAGUE:
        return _of_a_change(reason, details.foreign)
    if reason == "no_answer" or (not reason and state is State.UNKNOWN):
        return _with_message(_no_answer(sent_at), server_message)
    if reason == "not_arrived":
        return _with_message(_not_arrived(sent_at), server_message)
    sentence = {**waiting_reasons(), **_refused(), **_of_the_report(), **_other()}.get(reason, "")
    return _with_message(_with_parts(sentence, details.parts), server_message)


def _gap(names: tuple[str, ...]) -> str:
    labels = ((name, placeholder_label(name)) for name in names)
    named = ", ".join(f"{{{name}}} ({label})" if label else f"{{{name}}}" for name, label in labels)
    return tr("The text still asks for {names}: write it there, or take it out.").format(
        names=named or "{…}"
    )


def _taken_statuses(words: tuple[str, ...]) -> str:
    labels = {str(status): label for status, label in status_texts().items()}
    named = ", ".join(f"{labels.get(word, word)} ({word})" for word in words)
    return tr("This server does not take this status. It takes: {names}.").format(names=named)


def _too_much(excess: Excess | None) -> str:
    """Which part is more than the system takes, as ``core.changes.request.first_excess``
    measures."""
    if excess is None:
        return _refused()["not_writable"]
    part, size, most = excess
    if part == "photo":
        return tr("%n photo(s) at most.", n=most)
    return _too_long(part).format(length=size, most=most)


def _too_long(part: str) -> str:
    sentences = {
        "question": tr("The question is too long: {length} of at most {most} characters."),
        "note": tr("The note is too long: {length} of at most {most} characters."),
        "description": tr("The description is too long: {length} of at most {most} characters."),
        "email": tr("The e-mail address is too long: {length} of at most {most} characters."),
        "phone": tr("The phone number is too long: {length} of at most {most} characters."),
        "reply": tr("The reply is too long: {length} of at most {most} characters."),
    }
    return sentences.get(part, sentences["reply"])


def _with_parts(sentence: str, names: tuple[str, ...]) -> str:
    return f"{sentence} ({_part_labels(names)})" if names else sentence


def _part_labels(names: tuple[str, ...]) -> str:
    return ", ".join(map(_part_label, names))


def _unmoved(names: tuple[str, ...]) -> str:
    """The sentence for a change without effect that can be corrected and sent again."""
    return tr(
        "The server said yes, and this is as before: {parts}. Correct it and send, or leave it."
    ).format(parts=_part_labels(names))


def _without_effect() -> dict[str, str]:
    return {
        "unchanged": tr(
            "The server said yes, and the report has not changed. Look at the report, then"
            " choose; a text is not sent a second time."
        ),
        "left": tr("The server said yes, and the report has not changed; you left it so."),
        "retried": tr("You have tried it again."),
    }


def _part_label(name: str) -> str:
    if name == "create":
        return tr("New report")
    return field_label(name)


def _with_message(sentence: str, server_message: str) -> str:
    flat = one_line(server_message, LONGEST_MESSAGE)
    return f"{sentence} {quoted(flat)}".strip() if flat else sentence


def _not_arrived(sent_at: str) -> str:
    return tr(
        "Sent at {time}, no answer came, and the server does not show it: it did not arrive. It is"
        " kept here until you send it again or drop it."
    ).format(time=moment(sent_at) or "?")


def _no_answer(sent_at: str) -> str:
    choose = tr("It cannot be told whether it arrived. Look at the report, then choose.")
    at = moment(sent_at)
    if not at:
        sent = tr("Sent, but no answer came.")
    else:
        sent = tr("Sent at {time}, no answer came.").format(time=at)
    return f"{sent} {choose}"


def _of_a_change(reason: str, change: ColleagueChange | None) -> str:
    """Sentences about a colleague's change, named where the server named it."""
    if change is None:
        return _about_somebody()[reason]
    sentence = _about_a_colleague()[reason].format(who=change_text(change), value=_value(change))
    return f"{sentence} {wrote_text(change)}".strip()


def wrote_text(change: ColleagueChange) -> str:
    """The text that a colleague wrote, where the server tells it and names no field; else empty."""
    return quoted(one_line(change.new, LONGEST_MESSAGE)) if change.new and not change.field else ""


def change_text(change: ColleagueChange) -> str:
    """Who changed it, and when: "J. Dupont, 14:02"."""
    somebody = tr("somebody")
    parts = (one_line(change.author, 60) or somebody, moment(change.at))
    return ", ".join(part for part in parts if part)


def _value(change: ColleagueChange) -> str:
    if change.field == "status" and change.new in {str(status) for status in Status}:
        return quoted(status_texts()[Status(change.new)])
    return quoted(one_line(change.new, 60)) if change.new else "—"


def _about_somebody() -> dict[str, str]:
    return {
        "moved": tr("Someone changed it while you worked. Nothing was overwritten."),
        "aba": tr("Changed by someone meanwhile; the value is again the one you saw."),
        "answered": tr("Somebody has answered publicly meanwhile. Send yours too?"),
        "already_closed": tr("The server shows this already. Send only the reply?"),
        "replaced": tr("It replaced a colleague's change made at the same moment."),
        "kept": tr("It replaced a colleague's change; you left it so."),
    }


def _about_a_colleague() -> dict[str, str]:
    return {
        "moved": tr("Changed meanwhile by {who}. Nothing was overwritten."),
        "aba": tr("Changed meanwhile by {who}; the value is again the one you saw."),
        "answered": tr("Answered publicly meanwhile by {who}. Send yours too?"),
        "already_closed": tr("Done on the server already, by {who}. Send only the reply?"),
        "replaced": tr("Your change replaced {value} by {who}."),
        "kept": tr("Your change replaced {value} by {who}; you left it so."),
    }


def _refused() -> dict[str, str]:
    return {
        "move": tr(
            "The server does not let this status follow the one that the report has. Choose another"
            " status."
        ),
        "rule": tr("The server said no. Change it and try again."),
        "unchanged": tr("The server answered yes but changed nothing."),
        "retried": tr("You have tried it again."),
        "not_writable": tr("This server does not take this change."),
        "needs_reply": tr("This system takes that only with a reply."),
        "outside": tr(
            "The point lies outside the area of this connection. Nothing was sent; choose another"
            " point."
        ),
        "unreachable": tr(
            "Whoever reported it left no address: nobody can be asked. Nothing was sent."
        ),
        TAKEN_BACK: tr("You took it back. Nothing was sent; all of it is kept here."),
        "by_user": tr("Decided by you."),
    }


def _of_the_report() -> dict[str, str]:
    """Sentences for refusals because of the report itself."""
    return {
        "gone": tr("The server has no such report, or no longer."),
        "not_yours": tr(
            "This report is no longer yours: the server does not show it to your account, perhaps"
            " because it went to another department. Nothing was changed."
        ),
        "numbers": tr(
            "This server finds a report by the council's number, which may be another report's."
            " Nothing was sent. Test the connection in its settings: it says what to do."
        ),
        "other_report": tr(
            "Another report bears this number at the council, or the site does not tell. Nothing"
            " was sent. Change this report on the site: Open in Browser."
        ),
        "other_form": tr(
            "The site's form for updates is not the one that is known here. Nothing was sent."
            " Change this report on the site: Open in Browser."
        ),
        "no_form": tr(
            "The site offers no form for updates on this report: it is closed to them there."
            " Nothing was sent. Change this report on the site: Open in Browser."
        ),
        "unconfirmed": tr(
            "The citizen has not confirmed this report yet; a change would publish it. Nothing "
            "was sent. Try again once it is confirmed."
        ),
    }


def _other() -> dict[str, str]:
    return {
        "rests": tr("It rests on an earlier change of yours that was not made."),
        "touched": tr("Someone touched the report meanwhile, but not these values."),
        "coalesced": tr("Merged into a later change of yours."),
        "already": tr("It was already so on the server."),
        "restored": tr("This outbox is a restored copy: the change may already have been sent."),
        "moderated": tr("Sent; someone at the server has to approve it first."),
        "cannot_show": tr("Sent; this system cannot show it."),
    }


def missing_sentence(error: MissingChanges) -> str:
    """An outbox that is damaged, empty or gone, and what waited in it."""
    missing = tr("%n change(s) that waited to be sent are missing.", n=error.count)
    empty = tr("Their file is empty or gone: {path}.")
    damaged = tr("The file of changes is damaged: {path}.")
    what = (damaged if error.damaged else empty).format(path=error.place)
    text = f"{missing} {what}" if error.count else what
    return f"{text} {_what_to_do(error)}"


def _what_to_do(error: MissingChanges) -> str:
    if error.kept:
        return tr(
            "A copy of %n change(s) is there. Bring it back, or begin with an empty outbox, in the"
            " panel Reports; until then nothing is stored or sent.",
            n=error.kept,
        )
    return tr(
        "Put it back from a backup, or begin with an empty outbox in the panel Reports; until then"
        " nothing is stored or sent."
    )


def behind_sentence(count: int) -> str:
    """Changes that wait in another profile, or with a connection that was removed."""
    return tr(
        "%n change(s) wait in another QGIS profile on this computer, or with a connection that was"
        " removed, and are not sent from here. Open the panel Reports to take them over.",
        n=count,
    )


def error_sentence(error: BaseException) -> str:
    """What happened, what was kept, what to do. The most exact type wins."""
    if isinstance(error, MissingChanges):
        return missing_sentence(error)
    table = error_texts()
    for kind in type(error).__mro__:
        if kind in table:
            return _with_message(table[kind], getattr(error, "server_message", ""))
    return tr("This did not work: {reason}").format(reason=one_line(str(error), LONGEST_MESSAGE))
