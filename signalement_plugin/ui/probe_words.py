"""What a test of a connection found, in a few sentences."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QCoreApplication

from ..connection.sentences import error_sentence
from ..core.capabilities import WRITABLE, Capabilities
from ..systems.system import Probe
from . import words


def result_sentence(result: Any) -> str:
    """``result``: ``connection.doctor.TestResult``. Counts, and what can be written."""
    if result.probe is None:
        return error_sentence(result.error)
    probe: Probe = result.probe
    sentences = [
        QCoreApplication.translate("Signalement", "The server answers: {title}.").format(
            title=words.one_line(probe.title, 100)
        ),
        _counts(probe),
        writable_sentence(probe.capabilities),
        *warnings(probe.capabilities),
    ]
    return "\n".join(sentence for sentence in sentences if sentence)


def _counts(probe: Probe) -> str:
    if probe.total_count is None:
        return ""
    if probe.open_count is None:
        return QCoreApplication.translate("Signalement", "{total} reports.").format(
            total=words.number(probe.total_count)
        )
    return QCoreApplication.translate("Signalement", "{open} open, {total} in all.").format(
        open=words.number(probe.open_count), total=words.number(probe.total_count)
    )


def writable_sentence(capabilities: Capabilities) -> str:
    """What can be changed from QGIS."""
    names = [words.field_word(name) for name in WRITABLE if name in capabilities.writes]
    if capabilities.creates:
        names.append(QCoreApplication.translate("Signalement", "New report"))
    if not names:
        return QCoreApplication.translate("Signalement", "Read only: it takes no changes.")
    return QCoreApplication.translate("Signalement", "Can be written: {what}.").format(
        what=", ".join(names)
    )


def warnings(capabilities: Capabilities) -> list[str]:
    """What this system cannot guarantee, said before the first write."""
    if not capabilities.writes:
        return []
    found = []
    if not capabilities.key_ttl and not capabilities.mark:
        found.append(
            QCoreApplication.translate(
                "Signalement", "This system has no protection against a request that arrives twice."
            )
        )
    if not capabilities.conditional:
        found.append(
            QCoreApplication.translate(
                "Signalement",
                "If a colleague saves within the same two seconds, the later one wins.",
            )
        )
    if capabilities.cache_s:
        minutes = max(1, round(capabilities.cache_s / 60))
        found.append(
            QCoreApplication.translate(
                "Signalement",
                "The server shows changes up to {minutes} min late; "
                "one made in that time may be replaced.",
            ).format(minutes=words.number(minutes))
        )
    return found
