"""One sentence for every reason a change waits or ended, and for every kind of error.

A sentence says what happened, what was kept and what to do.
"""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ..core import errors
from ..core.operation import State
from .words import field_word, quoted

_WORDS_ARE_IDS = ("earlier", "coalesced", "delay")


def reason_sentence(reason: str, words: str = "", state: State | None = None) -> str:
    """Why a change is where it is; ``words`` are the server's own, quoted where given."""
    table = {**_waiting(), **_refused(), **_other()}
    sentence = table.get(reason, "")
    if not sentence and state is State.UNKNOWN:
        sentence = table["no_answer"]
    if words and reason == "not_writable":
        parts = ", ".join(field_word(name.strip()) for name in words.split(","))
        return f"{sentence} ({parts})"
    if words and reason not in _WORDS_ARE_IDS:
        sentence = f"{sentence} {quoted(words.strip()[:400])}".strip()
    return sentence


def _waiting() -> dict[str, str]:
    return {
        "delay": QCoreApplication.translate(
            "Signalement", "Goes out in a few seconds; you can still cancel it."
        ),
        "offline": QCoreApplication.translate(
            "Signalement", "The server cannot be reached. It goes out by itself when it answers."
        ),
        "busy": QCoreApplication.translate(
            "Signalement", "The server asked to wait. It goes out by itself."
        ),
        "unauthorized": QCoreApplication.translate(
            "Signalement", "The server does not know your login any more. Log in again to send it."
        ),
        "forbidden": QCoreApplication.translate(
            "Signalement", "Your account may not write on this server. Ask its administrator."
        ),
        "earlier": QCoreApplication.translate(
            "Signalement", "Waits for your earlier change of the same report."
        ),
        "settle": QCoreApplication.translate(
            "Signalement", "Waits until the server can show whether it arrived."
        ),
    }


def _refused() -> dict[str, str]:
    return {
        "gone": QCoreApplication.translate(
            "Signalement", "The report is no longer on the server. Your text is kept here."
        ),
        "rule": QCoreApplication.translate(
            "Signalement", "The server said no. Your text is kept; change it and try again."
        ),
        "unchanged": QCoreApplication.translate(
            "Signalement", "The server answered yes but changed nothing. Your text is kept."
        ),
        "not_writable": QCoreApplication.translate(
            "Signalement", "This server does not take this change. It was made only here."
        ),
        "already_closed": QCoreApplication.translate(
            "Signalement", "Already closed on the server. Send only the reply?"
        ),
        "by_user": QCoreApplication.translate("Signalement", "Decided by you."),
    }


def _other() -> dict[str, str]:
    return {
        "moved": QCoreApplication.translate(
            "Signalement",
            "Someone changed it while you worked. Nothing was overwritten; your text is kept.",
        ),
        "rests": QCoreApplication.translate(
            "Signalement", "It rests on an earlier change of yours that was not made."
        ),
        "touched": QCoreApplication.translate(
            "Signalement", "Someone touched the report meanwhile, but not these values."
        ),
        "coalesced": QCoreApplication.translate(
            "Signalement", "Merged into a later change of yours."
        ),
        "aba": QCoreApplication.translate(
            "Signalement",
            "Changed by someone meanwhile; the value is again the one you saw.",
        ),
        "already": QCoreApplication.translate("Signalement", "It was already so on the server."),
        "replaced": QCoreApplication.translate(
            "Signalement", "It replaced a colleague's change made at the same moment."
        ),
        "restored": QCoreApplication.translate(
            "Signalement",
            "This outbox is a restored copy: the change may already have been sent.",
        ),
        "no_answer": QCoreApplication.translate(
            "Signalement",
            "Sent, but no answer came. This system cannot show whether it arrived. "
            "Look at the report, then choose.",
        ),
        "moderated": QCoreApplication.translate(
            "Signalement", "Sent; someone at the server has to approve it first."
        ),
        "cannot_show": QCoreApplication.translate(
            "Signalement", "Sent; this system cannot show it."
        ),
    }


def error_sentence(error: BaseException) -> str:
    """What happened, what was kept, what to do. The most exact type wins."""
    table = _errors()
    for kind in type(error).__mro__:
        if kind in table:
            return _with_words(table[kind], getattr(error, "words", ""))
    return QCoreApplication.translate("Signalement", "This did not work: {reason}").format(
        reason=str(error)[:400]
    )


def _with_words(sentence: str, words: str) -> str:
    if not words:
        return sentence
    return f"{sentence} {quoted(words.strip()[:400])}"


def _errors() -> dict[type, str]:
    return {**_not_reached(), **_said_no(), **_not_data()}


def _not_reached() -> dict[type, str]:
    return {
        errors.UntrustedServer: QCoreApplication.translate(
            "Signalement",
            "The server's certificate is not trusted. Nothing was sent. "
            "Check the address, or have the certificate added in QGIS's authentication settings.",
        ),
        errors.Unreachable: QCoreApplication.translate(
            "Signalement",
            "The server cannot be reached. Nothing is lost. Check the network and the address.",
        ),
        errors.Busy: QCoreApplication.translate(
            "Signalement", "The server is busy. Nothing is lost. Try again in a moment."
        ),
        errors.LostAnswer: QCoreApplication.translate(
            "Signalement", "No answer came in time. Nothing is lost. Try again."
        ),
        errors.ServerFailure: QCoreApplication.translate(
            "Signalement", "The server has a fault of its own. Nothing is lost. Try again later."
        ),
    }


def _said_no() -> dict[type, str]:
    return {
        errors.Unauthorized: QCoreApplication.translate(
            "Signalement",
            "The server does not recognise your login. Nothing is lost. "
            "Check the authentication of this connection.",
        ),
        errors.Forbidden: QCoreApplication.translate(
            "Signalement", "Your account has no right to this on this server."
        ),
        errors.Refused: QCoreApplication.translate("Signalement", "The server said no."),
        errors.Conflict: QCoreApplication.translate(
            "Signalement", "The report changed meanwhile. Nothing was overwritten."
        ),
        errors.Gone: QCoreApplication.translate(
            "Signalement", "This does not exist on the server, or no longer."
        ),
        errors.NotSupported: QCoreApplication.translate(
            "Signalement", "This system has no way to do this."
        ),
    }


def _not_data() -> dict[type, str]:
    return {
        errors.Redirected: QCoreApplication.translate(
            "Signalement",
            "The server sent QGIS to another address. Enter the final address yourself.",
        ),
        errors.TooLarge: QCoreApplication.translate(
            "Signalement", "The server's answer is too large to be read safely."
        ),
        errors.NotData: QCoreApplication.translate(
            "Signalement",
            "The server answered with a web page instead of data. "
            "Is the address right, or is this a login page?",
        ),
        errors.BadStore: QCoreApplication.translate(
            "Signalement",
            "A file of this connection cannot be used: check the disk and its rights.",
        ),
        errors.BadFilter: QCoreApplication.translate(
            "Signalement", "This filter cannot be read. The list still shows the previous one."
        ),
    }
