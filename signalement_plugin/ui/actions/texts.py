"""Names of the actions on buttons, in previews and in messages; why an action is not offered, and
why a change was not saved."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from ...connection.queries.suggestions import Usual
from ...core.errors import BadPhoto, SignalementError
from ...core.filter.nearest import nearest
from ...core.model.capabilities import Capabilities
from ...core.model.operation import Operation, State
from ...core.model.report import NO_RIGHT, Department, Report
from ...core.model.status import Needs
from ...qt.language import tr
from ...sync.rules.rows import OutboxRow
from ..display_names import people
from ..texts import flag_label, number, one_line
from .actions import ACTION_SPECS, ReportAction, is_held, is_possible, is_suited, takes_reply

_NOT_SENT = (State.CONFLICT, State.REFUSED)
Unlisted = Mapping[str, tuple[str, str]]
"""As ``ActionFormFields.unlisted``: field → what was typed, and what is most like it."""


def button_text(action: ReportAction, count: int) -> str:
    """The text of an action's button; for several reports it says how many."""
    return (_several() if count > 1 else _one())[action].format(count=number(count))


def action_name(action: ReportAction) -> str:
    """An action as a title, without what it acts on."""
    return _one()[action].rstrip("…")


def _one() -> dict[ReportAction, str]:
    return {
        ReportAction.CHARGE: tr("Take in Charge…"),
        ReportAction.ASSIGN: tr("Assign"),
        ReportAction.CLOSE: tr("Close…"),
        ReportAction.NOTE: tr("Note…"),
        ReportAction.REPLY: tr("Reply…"),
        ReportAction.ASK: tr("Ask the Citizen…"),
        ReportAction.STATUS: tr("Change Status…"),
        ReportAction.REOPEN: tr("Reopen…"),
        ReportAction.REJECT: tr("Reject…"),
        ReportAction.SEND_BACK: tr("Send Back…"),
        ReportAction.TRANSFER: tr("Transfer…"),
        ReportAction.DUPLICATE: tr("Duplicate of…"),
        ReportAction.SERVICE: tr("Change Service…"),
        ReportAction.MOVE: tr("Move the Pin…"),
        ReportAction.TRIAGE: tr("Priority and Type…"),
        ReportAction.ACTION: tr("Action…"),
    }


def _several() -> dict[ReportAction, str]:
    return {
        ReportAction.CHARGE: tr("Take {count} in Charge…"),
        ReportAction.ASSIGN: tr("Assign {count}"),
        ReportAction.CLOSE: tr("Close {count}…"),
        ReportAction.NOTE: tr("Note on {count}…"),
        ReportAction.REPLY: tr("Reply to {count}…"),
        ReportAction.ASK: tr("Ask the Citizens of {count}…"),
        ReportAction.STATUS: tr("Change Status of {count}…"),
        ReportAction.REOPEN: tr("Reopen {count}…"),
        ReportAction.REJECT: tr("Reject {count}…"),
        ReportAction.SEND_BACK: tr("Send {count} Back…"),
        ReportAction.TRANSFER: tr("Transfer {count}…"),
        ReportAction.DUPLICATE: tr("{count} Duplicates of…"),
        ReportAction.SERVICE: tr("Change Service of {count}…"),
        ReportAction.MOVE: _one()[ReportAction.MOVE],
        ReportAction.TRIAGE: tr("Priority and Type of {count}…"),
        ReportAction.ACTION: tr("Action on {count}…"),
    }


def sent_text(action: ReportAction, count: int, report_id: str) -> str:
    """The sentence about a sent action, as in "2041 closed" or "40 reports closed"."""
    if count > 1 and action in _several_sent():
        return _several_sent()[action].format(count=number(count))
    table = {
        ReportAction.CHARGE: tr("{what} taken in charge"),
        ReportAction.ASSIGN: tr("{what} assigned"),
        ReportAction.CLOSE: tr("{what} closed"),
        ReportAction.NOTE: tr("{what}: note"),
        ReportAction.REPLY: tr("{what}: reply"),
        ReportAction.ASK: tr("{what}: question"),
        ReportAction.STATUS: tr("{what}: status"),
        ReportAction.REOPEN: tr("{what} reopened"),
        ReportAction.REJECT: tr("{what} rejected"),
        ReportAction.SEND_BACK: tr("{what} sent back"),
        ReportAction.TRANSFER: tr("{what} transferred"),
        ReportAction.DUPLICATE: tr("{what}: duplicate"),
        ReportAction.SERVICE: tr("{what}: category"),
        ReportAction.MOVE: tr("{what} moved"),
        ReportAction.TRIAGE: tr("{what}: priority and type"),
        ReportAction.ACTION: tr("{what}: action"),
    }
    return table[action].format(what=report_id if count == 1 else _reports(count))


def done_text(action: ReportAction, made: Sequence[Operation], beside: str = "") -> str:
    """What was done to the reports of these, as in "2041 closed"; ``beside`` is said with it."""
    done = sent_text(action, len({one.report_id for one in made}), made[0].report_id)
    return " · ".join(filter(None, (done, beside)))


def _several_sent() -> dict[ReportAction, str]:
    """Words that agree with how many there are in some languages."""
    return {
        ReportAction.CHARGE: tr("{count} reports taken in charge"),
        ReportAction.ASSIGN: tr("{count} reports assigned"),
        ReportAction.CLOSE: tr("{count} reports closed"),
        ReportAction.REOPEN: tr("{count} reports reopened"),
        ReportAction.REJECT: tr("{count} reports rejected"),
        ReportAction.SEND_BACK: tr("{count} reports sent back"),
        ReportAction.TRANSFER: tr("{count} reports transferred"),
        ReportAction.MOVE: tr("{count} reports moved"),
    }


def action_text(title: str, count: int) -> str:
    """The entry of an action that the system's administrator has named."""
    name = one_line(title, 60).replace("&", "&&")
    several = tr("{action} on {count}…")
    return several.format(action=name, count=number(count)) if count > 1 else f"{name}…"


def with_next(
    describe: Callable[[Sequence[Operation]], str], report_id: str, made: Sequence[Operation]
) -> str:
    """The text of ``describe`` for these changes, and which report is shown now."""
    text = tr("{done} · now: {report}")
    return text.format(done=describe(made), report=report_id)


def put_back_text(report_ids: Collection[str]) -> str:
    """As :func:`sent_text`, for changes that are put back."""
    if len(report_ids) > 1:
        several = tr("{count} reports put back")
        return several.format(count=number(len(report_ids)))
    what = next(iter(report_ids))
    return tr("{what} put back").format(what=what)


def _reports(count: int) -> str:
    return tr("{count} reports").format(count=number(count))


def why_not(
    action: ReportAction, capabilities: Capabilities, reports: Sequence[Report] = ()
) -> str:
    """Why an action cannot be used, for its tooltip; empty when it can. ``reports``: all that
    it would act on, or nothing where they are too many to look at."""
    if not is_possible(action, capabilities):
        return _not_here(action, capabilities)
    if reports and all(NO_RIGHT in report.flags for report in reports):
        return flag_label(NO_RIGHT)
    if action is ReportAction.REPLY and not takes_reply(reports, capabilities):
        return tr("This system takes no reply to a report of this status.")
    if not reports or is_suited(action, reports):
        return ""
    if ACTION_SPECS[action].held and not is_held(reports):
        return tr("Nobody has it yet.")
    if ACTION_SPECS[action].needs is Needs.OPEN:
        return tr("Already closed.")
    return tr("Not closed yet.")


def _not_here(action: ReportAction, capabilities: Capabilities) -> str:
    if capabilities.read_only_because == "not_met":
        return tr("The server has not answered yet, so it is not known what it takes.")
    if capabilities.read_only_because:
        return tr("This connection is read only: nothing is written to the server.")
    return tr("“{verb}”: your account cannot do this on this server.").format(
        verb=action_name(action)
    )


def usual_text(name: str, count: int, usual: Usual) -> str:
    """As in "Roads: 12 of 14 “Pothole” in North"."""
    service = one_line(usual.service, 30)
    if usual.sector:
        text = tr("{team}: {count} of {all} “{service}” in {sector}")
    else:
        text = tr("{team}: {count} of {all} “{service}”")
    return text.format(
        team=name,
        count=number(count),
        all=number(usual.assigned),
        service=service,
        sector=one_line(usual.sector, 20),
    )


def too_late_text(rows: Sequence[OutboxRow]) -> str:
    """The message when changes can no longer be taken back. ``rows``: as they are now; another
    window of the profile may have cancelled them."""
    if rows and all(row.state is State.CANCELLED and row.reason != "coalesced" for row in rows):
        return tr("It has already been cancelled.")
    if rows and all(row.state in _NOT_SENT and not row.attempts for row in rows):
        return tr("Not sent: it is under “Needs You”.")
    return tr("Too late: it has already been sent.")


def partly_late_text(rows: Iterable[OutboxRow]) -> str:
    """The message when some changes of a batch could not be taken back with the others."""
    count = len({row.report_key for row in rows})
    return tr("Too late for %n report(s).", n=count)


def not_open_text() -> str:
    """The message when changes cannot be taken back because their connection is not open."""
    return tr("Not cancelled: its connection is not open. The change goes out once it is.")


def decided_elsewhere_text() -> str:
    """The message when somebody decides about a change that was decided meanwhile."""
    return tr("This has been decided in the meantime. What you wrote is kept as a draft.")


def another_begun_text() -> str:
    """The message when a new report is wanted in the form, which has a draft of another one."""
    return tr("Another new report was begun: send or empty that one first.")


def photos_left_text() -> str:
    """The message when a new report counts as arrived, and its photos waited for its number."""
    return tr("Its photos have not been sent. They are in the form: choose the report there.")


def unlisted_of(sets: Mapping[str, str], teams: Sequence[Department]) -> Unlisted:
    """Values of a change that are not known here, each with the most similar known value."""
    known = {"department": {team.id: team.name for team in teams}, "assignee": people(teams)}
    return {
        field: (sets[field], nearest(sets[field], list(names.values())))
        for field, names in known.items()
        if names and sets.get(field) and sets[field] not in names
    }


def unlisted_text(typed: Unlisted) -> str:
    """That a department or a person was typed which is not known here."""
    sentences = {
        "department": tr("No department “{name}” is known here: the server may not take it."),
        "assignee": tr("Nobody called “{name}” is known here: the server may not take it."),
    }
    asked = tr("Did you mean “{name}”?")
    lines = []
    for field, (name, near) in typed.items():
        lines.append(sentences[field].format(name=one_line(name, 60)))
        lines += [asked.format(name=one_line(near, 60))] if near else []
    return " ".join(lines)


def not_saved_text(error: SignalementError) -> str:
    """Why a change did not come into the outbox: a photo, or this computer's disk."""
    if isinstance(error, BadPhoto):
        text = tr("The photo {name} cannot be read. Nothing was sent; your text is kept.")
        return text.format(name=one_line(error.server_message, 60))
    return tr(
        "The change cannot be saved on this computer. Nothing was sent; your text is kept. "
        "See whether the disk is full, then send again."
    )
