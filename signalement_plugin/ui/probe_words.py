"""What a test of a connection found, in a few sentences."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QCoreApplication

from ..connection.sentences import error_sentence
from ..systems.system import Probe
from . import words
from .server_words import limit_sentences, why_read_only, writable_sentence


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
        _why_no_changes(probe.capabilities.read_only_because),
        *limit_sentences(probe.capabilities),
    ]
    return "\n".join(sentence for sentence in sentences if sentence)


def _why_no_changes(reason: str) -> str:
    return why_read_only(reason) if reason else ""


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
