"""What a strip says about a change request before it is sent."""

from __future__ import annotations

from collections import Counter

from qgis.PyQt.QtCore import QCoreApplication

from ....connection.texts.effects import (
    address_sentence,
    beside_sentence,
    parents_sentence,
    photos_sentence,
)
from ....connection.texts.outcomes import too_much_sentence
from ....core.changes.preview import asks_nobody, closes_parts, parts_closed
from ....core.changes.reply_templates import gaps
from ....core.changes.request import (
    ChangeRequest,
    affected_reports,
    effective_fields,
    first_excess,
    keeps_address,
    lacks_reply,
    overwritten_fields,
)
from ....core.model.operation import field_text
from ....core.model.reason_details import Block
from ....core.model.status import Status
from ...templates.texts import gap_sentence, unknown_sentence
from ...texts import moment, one_line, quoted, status_word
from ..actions import TRAITS, Verb, offered
from ..context import Task
from ..preview.texts import Names, block_sentence


def left_as_is(task: Task, change_request: ChangeRequest) -> int:
    """How many reports show the wanted values already."""
    return (
        0
        if change_request.empty
        else len(task.reports) - len(affected_reports(task.reports, change_request))
    )


def already_words(already: int, total: int) -> str:
    """How many of ``total`` are left out because nothing would change."""
    if not already:
        return ""
    if total == 1:
        return QCoreApplication.translate("Signalement", "Already so: there is nothing to send.")
    return QCoreApplication.translate("Signalement", "%n already so: left out.", None, already)


def refused_words(task: Task, change_request: ChangeRequest) -> str:
    """That the server refused this status last time, from where the reports are; never more
    than a hint: rules differ from report to report, and change."""
    wanted = change_request.sets.get("status", "")
    for report in affected_reports(task.reports, change_request):
        at, said = task.refused.get((str(report.status), wanted), ("", ""))
        if at:
            text = QCoreApplication.translate(
                "Signalement", "Last time ({time}) the server refused {before} → {after}."
            ).format(
                time=moment(at),
                before=status_word(report.status),
                after=status_word(Status(wanted)),
            )
            return f"{text} {quoted(one_line(said, 200))}" if said else text
    return ""


def beside_words(task: Task, change_request: ChangeRequest) -> str:
    """What the server clears or replaces with this, and what stands there now."""
    going = affected_reports(task.reports, change_request)
    found = [
        (report, name)
        for report in going
        for name in overwritten_fields(
            report, effective_fields(report, change_request), task.capabilities
        )
    ]
    if len(going) > 1:
        return beside_sentence(Counter(name for _, name in found))
    names = Names(task.teams, task.services)
    shown = {name: names.value(name, field_text(report, name)) for report, name in found}
    return beside_sentence(shown)


def staying_reply(task: Task) -> str:
    """The public text of the report that would stand beside the next status: shown in the
    reply's field, where it is kept, changed or taken away on purpose."""
    if task.single is None or not offered(task.verb, task.capabilities):
        return ""
    stays = task.capabilities.of([task.single.report_id]).reply_stays
    return task.single.notice if stays else ""


def photos_words(task: Task, change_request: ChangeRequest) -> str:
    """That photos are no matter of the house, whatever stands beside them."""
    if not change_request.photos or "photo" not in task.capabilities.publishes:
        return ""
    return photos_sentence()


def parents_words(task: Task, change_request: ChangeRequest) -> str:
    """What closing does to the parts of these reports."""
    status = change_request.sets.get("status", "")
    closing = [
        one for one in affected_reports(task.reports, change_request) if closes_parts(one, status)
    ]
    parts = parts_closed(closing, task.parts)
    return parents_sentence(len(closing) if parts != 0 else 0, parts)


def address_words(task: Task, change_request: ChangeRequest) -> str:
    """That a moved point leaves its address where it was."""
    moved = [
        report
        for report in affected_reports(task.reports, change_request)
        if keeps_address(report, effective_fields(report, change_request), task.capabilities)
    ]
    only = one_line(moved[0].address, 80) if task.single is not None and moved else ""
    return address_sentence(len(moved), only)


def _why(verb: Verb) -> str:
    if verb is Verb.SEND_BACK:
        return QCoreApplication.translate("Signalement", "Say why it is sent back.")
    return QCoreApplication.translate("Signalement", "Say why it is rejected.")


def missing(task: Task, change_request: ChangeRequest) -> str:
    """What must be said or mended before this can be sent; empty when nothing must."""
    texts = "\n".join((change_request.reply, change_request.note))
    unknown = unknown_sentence(texts)
    if unknown:
        return unknown
    if task.single is not None and task.filler is not None:
        lacking = gaps(texts, task.filler.values(task.single))
        if lacking:
            return gap_sentence(lacking)
    can_say = {"reply", "note"} & task.capabilities.writes
    if TRAITS[task.verb].reason and can_say and not (change_request.reply or change_request.note):
        return _why(task.verb)
    asks = {str(one) for one in task.capabilities.asks_citizen}
    if change_request.sets.get("status") in asks and not change_request.reply:
        return QCoreApplication.translate(
            "Signalement", "Write the question: the citizen gets it by mail, with a form to answer."
        )
    status = change_request.sets.get("status", "")
    if task.single is not None and asks_nobody(task.single, status, task.capabilities):
        return block_sentence(Block.UNREACHABLE)
    if lacks_reply(task.reports, change_request, task.capabilities):
        return QCoreApplication.translate(
            "Signalement", "This system takes that only with a reply."
        )
    able = task.capabilities.of(report.report_id for report in task.reports)
    more = first_excess(change_request, able)
    return too_much_sentence(*more) if more else ""
