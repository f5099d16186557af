"""Texts for *Diagnose…*: how times of a server are read, how a change is sent and found again. Pure
functions."""

from __future__ import annotations

from ...core.model.capabilities import Capabilities, Evidence, WriteScope
from ...qt.language import tr
from .server_texts import duration, evidence_sentence, names, no_condition, no_key

_YEAR_S = 365 * 86400.0


def technical_facts(capabilities: Capabilities) -> list[tuple[str, str]]:
    """(subject, sentence) for *Diagnose…*: how times are read, and how a change is sent and found
    again. Only technical support needs them."""
    able = capabilities.writes or capabilities.creates
    times = _of_times() if capabilities.local_times else []
    return [*times, *(_of_writing(capabilities) if able else [])]


def _of_times() -> list[tuple[str, str]]:
    text = tr("The server's times name no zone: that of the connection is assumed.")
    return [(tr("Times"), text)]


def _of_writing(capabilities: Capabilities) -> list[tuple[str, str]]:
    return [
        (tr("Proof"), _proof(capabilities)),
        (tr("Double Arrival"), _key(capabilities)),
        (
            tr("Colleagues"),
            _condition() if capabilities.conditional else no_condition(),
        ),
        (tr("Lost Answer"), _settling(capabilities)),
        (tr("Extent of a Write"), _scope(capabilities)),
        (
            tr("At the Same Time"),
            tr("At most %n change(s) at a time.", n=capabilities.limit),
        ),
    ]


def _proof(capabilities: Capabilities) -> str:
    parts = [evidence_sentence(capabilities.evidence)]
    if capabilities.mark:
        parts.append(tr("Each change carries a mark of its own that is found again."))
    if capabilities.evidence >= Evidence.VERSION and capabilities.version_step > 1:
        parts.append(
            tr("Two changes within {time} look like one.").format(
                time=duration(capabilities.version_step)
            )
        )
    return " ".join(parts)


def _key(capabilities: Capabilities) -> str:
    if not capabilities.key_ttl:
        return no_key()
    if capabilities.key_ttl >= _YEAR_S:
        return tr("A change that arrives twice counts once.")
    return tr("A change that arrives twice within {time} counts once.").format(
        time=duration(capabilities.key_ttl)
    )


def _settling(capabilities: Capabilities) -> str:
    whole = capabilities.settle_s + capabilities.cache_s
    if not whole:
        return tr("Whether a change arrived is known at once.")
    return tr(
        "A change without an answer may still arrive for {time}; then it is looked for."
    ).format(time=duration(whole))


def _scope(capabilities: Capabilities) -> str:
    if capabilities.write_scope is WriteScope.ROW:
        text = tr("A write replaces the whole report, so all of it is compared before.")
    else:
        text = tr("Only what was changed is written.")
    if capabilities.atomic:
        return text
    alone = tr("Sent in a request of its own: {what}.").format(what=names(capabilities.alone))
    return f"{text} {alone}"


def _condition() -> str:
    return tr("A change is refused when a colleague saved meanwhile.")
