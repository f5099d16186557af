"""What verbs are called: on a button, in a preview, in the message bar; why one is missing."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from qgis.PyQt.QtCore import QCoreApplication

from ...connection.queries.suggestions import Usual
from ...core.model.capabilities import Capabilities
from ...core.model.report import NO_RIGHT, Report
from ...core.model.status import Needs
from ..texts import flag_word, number, one_line
from .actions import TRAITS, Verb, is_held, possible, suits


def verb_text(verb: Verb, count: int) -> str:
    """The text of a verb's button; for several reports it says how many."""
    return (_several() if count > 1 else _one())[verb].format(count=number(count))


def verb_name(verb: Verb) -> str:
    """A verb as a title, without what it acts on."""
    return _one()[verb].rstrip("…")


def _one() -> dict[Verb, str]:
    return {
        Verb.CHARGE: QCoreApplication.translate("Signalement", "Take in Charge…"),
        Verb.ASSIGN: QCoreApplication.translate("Signalement", "Assign"),
        Verb.CLOSE: QCoreApplication.translate("Signalement", "Close…"),
        Verb.NOTE: QCoreApplication.translate("Signalement", "Note…"),
        Verb.REPLY: QCoreApplication.translate("Signalement", "Reply…"),
        Verb.ASK: QCoreApplication.translate("Signalement", "Ask the Citizen…"),
        Verb.STATUS: QCoreApplication.translate("Signalement", "Change Status…"),
        Verb.REOPEN: QCoreApplication.translate("Signalement", "Reopen…"),
        Verb.REJECT: QCoreApplication.translate("Signalement", "Reject…"),
        Verb.SEND_BACK: QCoreApplication.translate("Signalement", "Send Back…"),
        Verb.TRANSFER: QCoreApplication.translate("Signalement", "Transfer…"),
        Verb.DUPLICATE: QCoreApplication.translate("Signalement", "Duplicate of…"),
        Verb.SERVICE: QCoreApplication.translate("Signalement", "Change Service…"),
        Verb.MOVE: QCoreApplication.translate("Signalement", "Move the Pin…"),
        Verb.TRIAGE: QCoreApplication.translate("Signalement", "Priority and Type…"),
        Verb.ACTION: QCoreApplication.translate("Signalement", "Action…"),
    }


def _several() -> dict[Verb, str]:
    return {
        Verb.CHARGE: QCoreApplication.translate("Signalement", "Take {count} in Charge…"),
        Verb.ASSIGN: QCoreApplication.translate("Signalement", "Assign {count}"),
        Verb.CLOSE: QCoreApplication.translate("Signalement", "Close {count}…"),
        Verb.NOTE: QCoreApplication.translate("Signalement", "Note on {count}…"),
        Verb.REPLY: QCoreApplication.translate("Signalement", "Reply to {count}…"),
        Verb.ASK: QCoreApplication.translate("Signalement", "Ask the Citizens of {count}…"),
        Verb.STATUS: QCoreApplication.translate("Signalement", "Change Status of {count}…"),
        Verb.REOPEN: QCoreApplication.translate("Signalement", "Reopen {count}…"),
        Verb.REJECT: QCoreApplication.translate("Signalement", "Reject {count}…"),
        Verb.SEND_BACK: QCoreApplication.translate("Signalement", "Send {count} Back…"),
        Verb.TRANSFER: QCoreApplication.translate("Signalement", "Transfer {count}…"),
        Verb.DUPLICATE: QCoreApplication.translate("Signalement", "{count} Duplicates of…"),
        Verb.SERVICE: QCoreApplication.translate("Signalement", "Change Service of {count}…"),
        Verb.MOVE: _one()[Verb.MOVE],
        Verb.TRIAGE: QCoreApplication.translate("Signalement", "Priority and Type of {count}…"),
        Verb.ACTION: QCoreApplication.translate("Signalement", "Action on {count}…"),
    }


def sent_words(verb: Verb, count: int, report_id: str) -> str:
    """What was done, as in "2041 closed" or "40 reports closed"."""
    if count > 1 and verb in _several_sent():
        return _several_sent()[verb].format(count=number(count))
    table = {
        Verb.CHARGE: QCoreApplication.translate("Signalement", "{what} taken in charge"),
        Verb.ASSIGN: QCoreApplication.translate("Signalement", "{what} assigned"),
        Verb.CLOSE: QCoreApplication.translate("Signalement", "{what} closed"),
        Verb.NOTE: QCoreApplication.translate("Signalement", "{what}: note"),
        Verb.REPLY: QCoreApplication.translate("Signalement", "{what}: reply"),
        Verb.ASK: QCoreApplication.translate("Signalement", "{what}: question"),
        Verb.STATUS: QCoreApplication.translate("Signalement", "{what}: status"),
        Verb.REOPEN: QCoreApplication.translate("Signalement", "{what} reopened"),
        Verb.REJECT: QCoreApplication.translate("Signalement", "{what} rejected"),
        Verb.SEND_BACK: QCoreApplication.translate("Signalement", "{what} sent back"),
        Verb.TRANSFER: QCoreApplication.translate("Signalement", "{what} transferred"),
        Verb.DUPLICATE: QCoreApplication.translate("Signalement", "{what}: duplicate"),
        Verb.SERVICE: QCoreApplication.translate("Signalement", "{what}: category"),
        Verb.MOVE: QCoreApplication.translate("Signalement", "{what} moved"),
        Verb.TRIAGE: QCoreApplication.translate("Signalement", "{what}: priority and type"),
        Verb.ACTION: QCoreApplication.translate("Signalement", "{what}: action"),
    }
    return table[verb].format(what=report_id if count == 1 else _reports(count))


def _several_sent() -> dict[Verb, str]:
    """Words that agree with how many there are in some languages."""
    return {
        Verb.CHARGE: QCoreApplication.translate("Signalement", "{count} reports taken in charge"),
        Verb.ASSIGN: QCoreApplication.translate("Signalement", "{count} reports assigned"),
        Verb.CLOSE: QCoreApplication.translate("Signalement", "{count} reports closed"),
        Verb.REOPEN: QCoreApplication.translate("Signalement", "{count} reports reopened"),
        Verb.REJECT: QCoreApplication.translate("Signalement", "{count} reports rejected"),
        Verb.SEND_BACK: QCoreApplication.translate("Signalement", "{count} reports sent back"),
        Verb.TRANSFER: QCoreApplication.translate("Signalement", "{count} reports transferred"),
        Verb.MOVE: QCoreApplication.translate("Signalement", "{count} reports moved"),
    }


def action_text(title: str, count: int) -> str:
    """The entry of an action that the system's administrator has named."""
    name = one_line(title, 60).replace("&", "&&")
    several = QCoreApplication.translate("Signalement", "{action} on {count}…")
    return several.format(action=name, count=number(count)) if count > 1 else f"{name}…"


def put_back_words(report_ids: Collection[str]) -> str:
    """The same for changes that are put back."""
    if len(report_ids) > 1:
        several = QCoreApplication.translate("Signalement", "{count} reports put back")
        return several.format(count=number(len(report_ids)))
    what = next(iter(report_ids))
    return QCoreApplication.translate("Signalement", "{what} put back").format(what=what)


def _reports(count: int) -> str:
    return QCoreApplication.translate("Signalement", "{count} reports").format(count=number(count))


def why_not(verb: Verb, capabilities: Capabilities, reports: Sequence[Report] = ()) -> str:
    """Why a verb cannot be used, for its tooltip; empty when it can. ``reports``: all that
    it would act on, or nothing where they are too many to look at."""
    if not possible(verb, capabilities):
        return _not_here(verb, capabilities)
    if reports and all(NO_RIGHT in report.flags for report in reports):
        return flag_word(NO_RIGHT)
    if not reports or suits(verb, reports):
        return ""
    if TRAITS[verb].held and not is_held(reports):
        return QCoreApplication.translate("Signalement", "Nobody has it yet.")
    if TRAITS[verb].needs is Needs.OPEN:
        return QCoreApplication.translate("Signalement", "Already closed.")
    return QCoreApplication.translate("Signalement", "Not closed yet.")


def _not_here(verb: Verb, capabilities: Capabilities) -> str:
    if capabilities.read_only_because:
        return QCoreApplication.translate(
            "Signalement", "This connection is read only: nothing is written to the server."
        )
    return QCoreApplication.translate(
        "Signalement", "“{verb}”: your account cannot do this on this server."
    ).format(verb=verb_name(verb))


def usual_words(name: str, count: int, usual: Usual) -> str:
    """As in "Roads: 12 of 14 “Pothole” in North"."""
    service = one_line(usual.service, 30)
    if usual.sector:
        text = QCoreApplication.translate(
            "Signalement", "{team}: {count} of {all} “{service}” in {sector}"
        )
    else:
        text = QCoreApplication.translate("Signalement", "{team}: {count} of {all} “{service}”")
    return text.format(
        team=name,
        count=number(count),
        all=number(usual.assigned),
        service=service,
        sector=one_line(usual.sector, 20),
    )
