"""Sentences for changes in conflict, and the texts of the buttons that decide about changes."""

from __future__ import annotations

from datetime import datetime

from ....qt.language import tr
from ....sync.outbox.resolutions import Decision
from ... import texts


def when_text(at: datetime | str | None, now: datetime | None = None) -> str:
    """As in "at 14:02", with the day where it was not today; empty for no time. ``at`` and ``now``
    as in ``texts.moment``."""
    moment = texts.parse_time(at)
    if moment is None:
        return ""
    local = moment.astimezone()
    clock = local.strftime("%H:%M")
    if local.date() == (now or datetime.now(local.tzinfo)).astimezone().date():
        return tr("at {time}").format(time=clock)
    text = tr("on {day} at {time}")
    return text.format(day=texts.day(moment), time=clock)


def changed_sentence(author: str = "", at: datetime | str | None = None) -> str:
    """That a report was changed: by whom and when, as far as it is known."""
    who, when = texts.one_line(author, 60), when_text(at)
    if who and when:
        text = tr("{who} changed this report {when}.")
    elif who:
        text = tr("{who} changed this report.")
    elif when:
        text = tr("This report was changed {when}.")
    else:
        text = tr("This report was changed meanwhile.")
    return text.format(who=who, when=when)


def answered_sentence(author: str = "", at: datetime | str | None = None) -> str:
    """That a report was answered: by whom and when, as far as it is known."""
    somebody = tr("A colleague")
    who, when = texts.one_line(author, 60) or somebody, when_text(at)
    text = tr("{who} answered the citizen {when}.") if when else tr("{who} answered the citizen.")
    return text.format(who=who, when=when)


def decision_label(choice: Decision) -> str:
    """Text of the button by which a change is decided."""
    return {
        Decision.THERE: tr("It Is There"),
        Decision.AGAIN: tr("Send Again (May Appear Twice)"),
        Decision.ANEW: tr("Send Again"),
        Decision.DROP: tr("Delete"),
        Decision.GIVE_BACK: tr("Put Theirs Back"),
        Decision.FIELDS_AGAIN: tr("Send Again Without the Text"),
        Decision.LEAVE: tr("Leave It So"),
        Decision.SERVER: tr("Leave"),
        Decision.MINE: tr("Send"),
        Decision.SEND: tr("Send"),
        Decision.REVIEW: tr("Review All…"),
        Decision.PUT_BACK: tr("Put Back"),
        Decision.NOW: tr("Send Now"),
        Decision.EDIT: tr("Edit…"),
        Decision.CANCEL: tr("Cancel Change"),
        Decision.OPEN: tr("Open…"),
        Decision.RETRY: tr("Try Again"),
    }[choice]
