"""Sentences of a form about what a change will do, and what it lacks, before it is sent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ....connection.texts.effects import (
    address_sentence,
    beside_sentence,
    mails_text,
    parents_sentence,
    photos_sentence,
)
from ....core.changes.preview import asks_nobody, closes_parts, parts_closed
from ....core.changes.reply_templates import gaps, unknown_placeholders
from ....core.changes.request import (
    ChangeRequest,
    affected_reports,
    asks_to_mail,
    effective_fields,
    find_refusal,
    first_excess,
    keeps_address,
    lacks_reply,
    mails,
    overwritten_fields,
    whole_change,
)
from ....core.model.operation import field_text
from ....core.model.reason_details import Block, ReasonDetails
from ....core.model.report import Report
from ....core.model.status import Status
from ....qt.language import tr
from ...templates.texts import OF_CONNECTION
from ...texts import moment, one_line, quoted, status_label
from ..actions import ACTION_SPECS, ReportAction, settable_statuses
from ..context import ActionContext
from ..preview.texts import Names, block_sentence
from ..texts import Unlisted, unlisted_text


def left_as_is(context: ActionContext, change_request: ChangeRequest) -> int:
    """How many reports show the wanted values already."""
    return (
        0
        if change_request.empty
        else len(context.reports) - len(affected_reports(context.reports, change_request))
    )


def already_text(already: int, total: int) -> str:
    """How many of ``total`` are left out because nothing would change."""
    if not already:
        return ""
    if total == 1:
        return tr("Already so: there is nothing to send.")
    return tr("%n already so: left out.", n=already)


def refused_text(context: ActionContext, change_request: ChangeRequest) -> str:
    """That the server refused this status last time, from where the reports are; never more
    than a hint: rules differ from report to report, and change."""
    wanted = change_request.sets.get("status", "")
    for report in affected_reports(context.reports, change_request):
        at, message = context.refused.get((str(report.status), wanted), ("", ""))
        if at:
            text = tr("Last time ({time}) the server refused {before} → {after}.").format(
                time=moment(at),
                before=status_label(report.status),
                after=status_label(Status(wanted)),
            )
            return f"{text} {quoted(one_line(message, 200))}" if message else text
    return ""


def beside_text(context: ActionContext, change_request: ChangeRequest) -> str:
    """What the server clears or replaces with this, and what stands there now."""
    going = affected_reports(context.reports, change_request)
    found = [
        (report, name)
        for report in going
        for name in overwritten_fields(
            report, effective_fields(report, change_request), context.capabilities
        )
    ]
    if len(going) > 1:
        return beside_sentence(Counter(name for _, name in found))
    names = Names(context.teams, context.services)
    shown = {name: names.value(name, field_text(report, name)) for report, name in found}
    return beside_sentence(shown)


def effect_text(context: ActionContext, change_request: ChangeRequest, unlisted: Unlisted) -> str:
    """All that sending does beside what is chosen; empty for nothing."""
    capabilities = context.capabilities
    going = affected_reports(context.reports, change_request)
    mailed = sum(mails(report, change_request, capabilities) for report in going)
    followers = capabilities.of(one.report_id for one in going).mails_followers
    asked = sum(asks_to_mail(report, change_request, capabilities) for report in going)
    parts = (
        unlisted_text(unlisted),
        already_text(left_as_is(context, change_request), len(context.reports)),
        refused_text(context, change_request),
        beside_text(context, change_request),
        photos_text(context, change_request),
        address_text(context, change_request),
        parents_text(context, change_request),
        mails_text(mailed, asked - mailed, followers=followers),
    )
    return " ".join(part for part in parts if part)


def staying_reply(context: ActionContext) -> str:
    """The public text of the report that would stand beside the next status: shown in the
    reply's field, where it is kept, changed or taken away on purpose."""
    if context.single is None or not settable_statuses(context.action, context.capabilities):
        return ""
    stays = context.capabilities.of([context.single.report_id]).reply_stays
    return context.single.notice if stays else ""


def staying_status(reports: Sequence[Report]) -> str:
    """The status that the citizens read beside a reply which sets none; empty where it differs."""
    found = {str(report.status) for report in reports}
    return found.pop() if len(found) == 1 else ""


def photos_text(context: ActionContext, change_request: ChangeRequest) -> str:
    """That photos are no matter of the house, whatever stands beside them."""
    if not change_request.photos or "photo" not in context.capabilities.publishes:
        return ""
    return photos_sentence()


def parents_text(context: ActionContext, change_request: ChangeRequest) -> str:
    """What closing does to the parts of these reports."""
    status = change_request.sets.get("status", "")
    closing = [
        one
        for one in affected_reports(context.reports, change_request)
        if closes_parts(one, status)
    ]
    parts = parts_closed(closing, context.parts)
    return parents_sentence(len(closing) if parts != 0 else 0, parts)


def address_text(context: ActionContext, change_request: ChangeRequest) -> str:
    """That a moved point leaves its address where it was."""
    moved = [
        report
        for report in affected_reports(context.reports, change_request)
        if keeps_address(report, effective_fields(report, change_request), context.capabilities)
    ]
    only = one_line(moved[0].address, 80) if context.single is not None and moved else ""
    return address_sentence(len(moved), only)


def _why(action: ReportAction) -> str:
    if action is ReportAction.SEND_BACK:
        return tr("Say why it is sent back.")
    return tr("Say why it is rejected.")


def _lacking(context: ActionContext, text: str) -> list[str]:
    """Placeholders of a text for which the report has no value."""
    if context.single is None or context.filler is None:
        return []
    return gaps(text, context.filler.values(context.single))


def lacks_once(context: ActionContext, change_request: ChangeRequest) -> str:
    """The first of these whose value is the same for every report; empty for none."""
    texts = "\n".join((change_request.reply, change_request.note))
    return next((name for name in _lacking(context, texts) if name in OF_CONNECTION), "")


def missing(context: ActionContext, change_request: ChangeRequest) -> str:
    """What must be said or mended before this can be sent; empty when nothing must."""
    can_say = {"reply", "note"} & context.capabilities.writes
    if (
        ACTION_SPECS[context.action].reason
        and can_say
        and not (change_request.reply or change_request.note)
    ):
        return _why(context.action)
    asks = {str(one) for one in context.capabilities.asks_citizen}
    if change_request.sets.get("status") in asks and not change_request.reply:
        return tr("Write the question: the citizen gets it by mail, with a form to answer.")
    status = change_request.sets.get("status", "")
    if context.single is not None and asks_nobody(context.single, status, context.capabilities):
        return block_sentence(Block.UNREACHABLE)
    if lacks_reply(context.reports, change_request, context.capabilities):
        return block_sentence(Block.NEEDS_REPLY)
    if context.single is not None:
        fill = context.filler.fill if context.filler else None
        whole = whole_change(context.single, change_request, fill)
        why = find_refusal(whole, context.capabilities)
        return block_sentence(*why) if why else ""
    # of several reports, what holds for each of them; the review asks for every one
    able = context.capabilities.of(report.report_id for report in context.reports)
    unknown = unknown_placeholders("\n".join((change_request.reply, change_request.note)))
    if unknown:
        return block_sentence(Block.GAP, ReasonDetails(parts=tuple(unknown)))
    more = first_excess(change_request, able)
    return block_sentence(Block.TOO_MUCH, ReasonDetails(excess=more)) if more else ""
