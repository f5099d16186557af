"""Sentences for changes in conflict, and the texts of the buttons that decide about changes."""

from __future__ import annotations

from datetime import datetime

from qgis.PyQt.QtCore import QCoreApplication

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
        return QCoreApplication.translate("Signalement", "at {time}").format(time=clock)
    text = QCoreApplication.translate("Signalement", "on {day} at {time}")
    return text.format(day=texts.day(moment), time=clock)


def changed_sentence(author: str = "", at: datetime | str | None = None) -> str:
    """That a report was changed: by whom and when, as far as it is known."""
    who, when = texts.one_line(author, 60), when_text(at)
    if who and when:
        text = QCoreApplication.translate("Signalement", "{who} changed this report {when}.")
    elif who:
        text = QCoreApplication.translate("Signalement", "{who} changed this report.")
    elif when:
        text = QCoreApplication.translate("Signalement", "This report was changed {when}.")
    else:
        text = QCoreApplication.translate("Signalement", "This report was changed meanwhile.")
    return text.format(who=who, when=when)


def answered_sentence(author: str = "", at: datetime | str | None = None) -> str:
    """That a report was answered: by whom and when, as far as it is known."""
    somebody = QCoreApplication.translate("Signalement", "A colleague")
    who, when = texts.one_line(author, 60) or somebody, when_text(at)
    if when:
        text = QCoreApplication.translate("Signalement", "{who} answered the citizen {when}.")
    else:
        text = QCoreApplication.translate("Signalement", "{who} answered the citizen.")
    return text.format(who=who, when=when)


def decision_label(choice: Decision) -> str:
    """Text of the button by which a change is decided."""
    return {
        Decision.THERE: QCoreApplication.translate("Signalement", "It Is There"),
        Decision.AGAIN: QCoreApplication.translate("Signalement", "Send Again (May Appear Twice)"),
        Decision.ANEW: QCoreApplication.translate("Signalement", "Send Again"),
        Decision.DROP: QCoreApplication.translate("Signalement", "Delete"),
        Decision.GIVE_BACK: QCoreApplication.translate("Signalement", "Put Theirs Back"),
        Decision.FIELDS_AGAIN: QCoreApplication.translate(
            "Signalement", "Send Again Without the Text"
        ),
        Decision.LEAVE: QCoreApplication.translate("Signalement", "Leave It So"),
        Decision.SERVER: QCoreApplication.translate("Signalement", "Leave"),
        Decision.MINE: QCoreApplication.translate("Signalement", "Send"),
        Decision.SEND: QCoreApplication.translate("Signalement", "Send"),
        Decision.REVIEW: QCoreApplication.translate("Signalement", "Review All…"),
        Decision.PUT_BACK: QCoreApplication.translate("Signalement", "Put Back"),
        Decision.NOW: QCoreApplication.translate("Signalement", "Send Now"),
        Decision.EDIT: QCoreApplication.translate("Signalement", "Edit…"),
        Decision.CANCEL: QCoreApplication.translate("Signalement", "Cancel Change"),
        Decision.OPEN: QCoreApplication.translate("Signalement", "Open…"),
        Decision.RETRY: QCoreApplication.translate("Signalement", "Try Again"),
    }[choice]
