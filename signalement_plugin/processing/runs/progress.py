"""The progress of an algorithm, and whether it was cancelled."""

from __future__ import annotations

from qgis.core import QgsProcessingException, QgsProcessingFeedback

from ...qt.language import tr


def report_progress(feedback: QgsProcessingFeedback, done: int, total: int | None) -> None:
    """Shows a percentage where the total is known, else a line of text."""
    if total:
        feedback.setProgress(min(100.0, 100.0 * done / total))
    else:
        feedback.setProgressText(tr("%n report(s) loaded", n=done))


def report_sent(feedback: QgsProcessingFeedback, done: int, total: int) -> None:
    """Shows the percentage and the number of changes that do not wait any more."""
    report_progress(feedback, done, total)
    feedback.setProgressText(
        tr("{done} of {total} changes are through").format(done=done, total=total)
    )


def stop_if_cancelled(feedback: QgsProcessingFeedback) -> None:
    """Raise ``QgsProcessingException`` once the user has cancelled."""
    if feedback.isCanceled():
        raise cancelled()


def cancelled() -> QgsProcessingException:
    """The exception that ends a run which the user has cancelled."""
    return QgsProcessingException(tr("Cancelled; nothing was written."))
