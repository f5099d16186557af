"""Runs the plugin's algorithms in this process."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
)

from signalement_plugin.processing.provider import SignalementProvider


@contextmanager
def registered_provider() -> Iterator[SignalementProvider]:
    """Registers the provider for the time of a ``with`` block."""
    provider = SignalementProvider()
    registry = QgsApplication.processingRegistry()
    if not registry.addProvider(provider):
        raise AssertionError("the provider was not accepted")
    try:
        yield provider
    finally:
        registry.removeProvider(provider)


def registered(name: str) -> QgsProcessingAlgorithm:
    """The instance that the registry holds: ``qgis_process`` checks with it and runs a copy."""
    return QgsApplication.processingRegistry().algorithmById(f"signalement:{name}")


class Feedback(QgsProcessingFeedback):
    """Keeps what was said, and can cancel at the first sign of progress."""

    def __init__(self, cancel_at_once: bool = False) -> None:
        super().__init__(False)
        self.told: list[str] = []
        self.warnings: list[str] = []
        self.errors: list[str] = []
        self._cancel_at_once = cancel_at_once
        self.progressChanged.connect(self._moved)

    def _moved(self) -> None:
        if self._cancel_at_once:
            self.cancel()

    def reportError(self, error: str, fatalError: bool = False) -> None:
        self.errors.append(error)

    def pushInfo(self, info: str) -> None:
        self.told.append(info)

    def pushWarning(self, warning: str) -> None:
        self.warnings.append(warning)


class Run:
    """One run: ``results``, and the layers of its outputs as long as this object lives.

    The registered instance is asked first, as ``qgis_process`` does: ``ValueError`` for what it
    refuses. ``QgsProcessingException`` for what fails in the run.
    """

    def __init__(self, name: str, feedback: Feedback | None = None, **parameters: Any) -> None:
        self.feedback = feedback or Feedback()
        self.context = QgsProcessingContext()
        algorithm = registered(name)
        ok, reason = algorithm.checkParameterValues(parameters, self.context)
        if not ok:
            raise ValueError(reason)
        self.results, ok = algorithm.run(parameters, self.context, self.feedback, {}, False)
        if not ok:  # an error of its preparation was caught by QGIS and is in the feedback
            raise QgsProcessingException("; ".join(self.feedback.errors))

    def layer(self, name: str) -> QgsVectorLayer:
        """The layer of an output that was written to memory."""
        return self.context.takeResultLayer(self.results[name])

    def rows(self, name: str = "RESULTS") -> list[tuple[object, ...]]:
        """The attributes of every row of such an output."""
        return [tuple(feature.attributes()) for feature in self.layer(name).getFeatures()]
