"""What came of it, in one sentence, for a log that is read the next morning."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ..core import errors
from ..core.operation import State
from ..sync.rows import OutboxRow

_MOST_WORDS = 400


def error_sentence(error: errors.SignalementError) -> str:
    """What happened and what to do; the server's own words where it gave any."""
    table = _errors()
    known = next((table[kind] for kind in type(error).__mro__ if kind in table), "")
    return _with_words(known or str(error), error.words)


def _with_words(sentence: str, words: str) -> str:
    flat = " ".join(words.split())[:_MOST_WORDS]
    return f"{sentence} “{flat}”" if flat else sentence


def _errors() -> dict[type, str]:
    return {**_not_reached(), **_not_usable()}


def _not_reached() -> dict[type, str]:
    return {
        errors.UntrustedServer: QCoreApplication.translate(
            "Signalement", "The certificate of the server was not accepted."
        ),
        errors.Unreachable: QCoreApplication.translate(
            "Signalement", "The server cannot be reached."
        ),
        errors.Busy: QCoreApplication.translate(
            "Signalement", "The server asks to wait; try again later."
        ),
        errors.Unauthorized: QCoreApplication.translate(
            "Signalement", "The server or QGIS did not accept the authentication."
        ),
        errors.Forbidden: QCoreApplication.translate(
            "Signalement", "This account has no right to do this on the server."
        ),
    }


def _not_usable() -> dict[type, str]:
    return {
        errors.Refused: QCoreApplication.translate("Signalement", "The server said no."),
        errors.Gone: QCoreApplication.translate("Signalement", "There is nothing at this address."),
        errors.LostAnswer: QCoreApplication.translate(
            "Signalement", "The answer of the server was lost on the way."
        ),
        errors.TooLarge: QCoreApplication.translate(
            "Signalement", "The answer of the server is too large to be trusted."
        ),
        errors.Redirected: QCoreApplication.translate(
            "Signalement",
            "The server points to another address; enter that address if you trust it.",
        ),
        errors.NotData: QCoreApplication.translate(
            "Signalement",
            "The server did not answer with data (wrong address, login page or cut-off answer?).",
        ),
        errors.ServerFailure: QCoreApplication.translate(
            "Signalement", "The server fails again and again; try again later."
        ),
        errors.NotSupported: QCoreApplication.translate(
            "Signalement", "This system has no way to do this."
        ),
        errors.BadStore: QCoreApplication.translate(
            "Signalement", "A file on this computer cannot be used."
        ),
    }


def outcome_sentence(row: OutboxRow) -> str:
    """Why an operation is where it is."""
    sentence = {**_waiting(), **_settled()}.get(row.reason) or _states()[row.state]
    return _with_words(sentence, "" if row.reason in _OWN_CODES else row.words)


_OWN_CODES = frozenset({"earlier", "coalesced"})
"""Reasons whose ``words`` are an operation id."""


def _states() -> dict[State, str]:
    return {
        State.HELD: QCoreApplication.translate("Signalement", "Held until somebody reviews it."),
        State.QUEUED: QCoreApplication.translate("Signalement", "Waits to be sent."),
        State.SENDING: QCoreApplication.translate("Signalement", "Another QGIS is sending it."),
        State.CONFIRMED: QCoreApplication.translate("Signalement", "Confirmed by the server."),
        State.UNVERIFIED: QCoreApplication.translate(
            "Signalement", "Sent; not yet visible on the server."
        ),
        State.REFUSED: QCoreApplication.translate("Signalement", "Refused by the server."),
        State.CONFLICT: QCoreApplication.translate(
            "Signalement", "Changed by somebody meanwhile; nothing was overwritten."
        ),
        State.UNKNOWN: QCoreApplication.translate(
            "Signalement", "Sent, but no answer came; look at the report on the server."
        ),
        State.CANCELLED: QCoreApplication.translate("Signalement", "Cancelled."),
    }


def _waiting() -> dict[str, str]:
    return {
        "offline": QCoreApplication.translate(
            "Signalement", "The server cannot be reached; it waits in the outbox."
        ),
        "busy": QCoreApplication.translate(
            "Signalement", "The server asked to wait; it waits in the outbox."
        ),
        "unauthorized": QCoreApplication.translate(
            "Signalement", "The server does not know this login; it waits in the outbox."
        ),
        "forbidden": QCoreApplication.translate(
            "Signalement", "This account may not write on this server; it waits in the outbox."
        ),
        "earlier": QCoreApplication.translate(
            "Signalement", "Waits for an earlier change of the same report."
        ),
        "settle": QCoreApplication.translate(
            "Signalement", "Waits until the server can show whether it arrived."
        ),
    }


def _settled() -> dict[str, str]:
    return {
        "gone": QCoreApplication.translate("Signalement", "The server has no such report."),
        "rule": QCoreApplication.translate("Signalement", "The server said no."),
        "unchanged": QCoreApplication.translate(
            "Signalement", "The server answered yes but changed nothing."
        ),
        "not_writable": QCoreApplication.translate(
            "Signalement", "This system cannot write this here:"
        ),
        "already": QCoreApplication.translate("Signalement", "It was already so."),
        "already_closed": QCoreApplication.translate(
            "Signalement", "It was already so; the text was not sent."
        ),
        "replaced": QCoreApplication.translate(
            "Signalement", "It replaced a change that a colleague made at the same moment."
        ),
        "moderated": QCoreApplication.translate(
            "Signalement", "Sent; somebody at the server has to approve it first."
        ),
        "cannot_show": QCoreApplication.translate(
            "Signalement", "Sent; this system cannot show it."
        ),
        "restored": QCoreApplication.translate(
            "Signalement", "This outbox is a restored copy; it may already have been sent."
        ),
    }
