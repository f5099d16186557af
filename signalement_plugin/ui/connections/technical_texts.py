"""Texts for *Diagnose…*: how times of a server are read, how a change is sent and found again. Pure
functions."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ...core.model.capabilities import Capabilities, Evidence, WriteScope
from .server_texts import duration, evidence_sentence, names, no_condition, no_key

_YEAR_S = 365 * 86400.0


def technical_facts(capabilities: Capabilities) -> list[tuple[str, str]]:
    """(subject, sentence) for *Diagnose…*: how times are read, and how a change is sent and found
    again. Only technical support needs them."""
    able = capabilities.writes or capabilities.creates
    times = _of_times() if capabilities.local_times else []
    return [*times, *(_of_writing(capabilities) if able else [])]


def _of_times() -> list[tuple[str, str]]:
    text = QCoreApplication.translate(
        "Signalement", "The server's times name no zone: that of the connection is assumed."
    )
    return [(QCoreApplication.translate("Signalement", "Times"), text)]


def _of_writing(capabilities: Capabilities) -> list[tuple[str, str]]:
    return [
        (QCoreApplication.translate("Signalement", "Proof"), _proof(capabilities)),
        (QCoreApplication.translate("Signalement", "Double Arrival"), _key(capabilities)),
        (
            QCoreApplication.translate("Signalement", "Colleagues"),
            _condition() if capabilities.conditional else no_condition(),
        ),
        (QCoreApplication.translate("Signalement", "Lost Answer"), _settling(capabilities)),
        (QCoreApplication.translate("Signalement", "Extent of a Write"), _scope(capabilities)),
        (
            QCoreApplication.translate("Signalement", "At the Same Time"),
            QCoreApplication.translate(
                "Signalement", "At most %n change(s) at a time.", None, capabilities.limit
            ),
        ),
    ]


def _proof(capabilities: Capabilities) -> str:
    parts = [evidence_sentence(capabilities.evidence)]
    if capabilities.mark:
        parts.append(
            QCoreApplication.translate(
                "Signalement", "Each change carries a mark of its own that is found again."
            )
        )
    if capabilities.evidence >= Evidence.VERSION and capabilities.version_step > 1:
        parts.append(
            QCoreApplication.translate(
                "Signalement", "Two changes within {time} look like one."
            ).format(time=duration(capabilities.version_step))
        )
    return " ".join(parts)


def _key(capabilities: Capabilities) -> str:
    if not capabilities.key_ttl:
        return no_key()
    if capabilities.key_ttl >= _YEAR_S:
        return QCoreApplication.translate("Signalement", "A change that arrives twice counts once.")
    return QCoreApplication.translate(
        "Signalement", "A change that arrives twice within {time} counts once."
    ).format(time=duration(capabilities.key_ttl))


def _settling(capabilities: Capabilities) -> str:
    whole = capabilities.settle_s + capabilities.cache_s
    if not whole:
        return QCoreApplication.translate(
            "Signalement", "Whether a change arrived is known at once."
        )
    return QCoreApplication.translate(
        "Signalement",
        "A change without an answer may still arrive for {time}; then it is looked for.",
    ).format(time=duration(whole))


def _scope(capabilities: Capabilities) -> str:
    if capabilities.write_scope is WriteScope.ROW:
        text = QCoreApplication.translate(
            "Signalement", "A write replaces the whole report, so all of it is compared before."
        )
    else:
        text = QCoreApplication.translate("Signalement", "Only what was changed is written.")
    if capabilities.atomic:
        return text
    alone = QCoreApplication.translate(
        "Signalement", "Sent in a request of its own: {what}."
    ).format(what=names(capabilities.alone))
    return f"{text} {alone}"


def _condition() -> str:
    return QCoreApplication.translate(
        "Signalement", "A change is refused when a colleague saved meanwhile."
    )
