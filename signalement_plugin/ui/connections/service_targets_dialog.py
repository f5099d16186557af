"""*Delays*: the dialog for service targets, in working days per service."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from ...core.model.report import Service
from ...qgis_profile.settings import ConnectionSettings
from ...qt.language import tr
from ..texts import one_line
from .service_targets_form import ServiceTargetsForm

SIZE = (480, 640)


class ServiceTargetsDialog(QDialog):
    """Edits a copy of a connection's settings; :meth:`settings` gives the result.
    ``services`` are those that the server has named."""

    def __init__(
        self,
        settings: ConnectionSettings,
        services: Sequence[Service],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementDelays")
        title = tr("Delays – {name}")
        self.setWindowTitle(title.format(name=one_line(settings.name, 80)))
        self.form = ServiceTargetsForm(self)
        self.form.show_settings(settings, services)
        standard = QDialogButtonBox.StandardButton
        self.box = QDialogButtonBox(standard.Ok | standard.Cancel, self)
        self.box.accepted.connect(self.accept)
        self.box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.form, 1)
        layout.addWidget(self.box)
        self.resize(*SIZE)

    def settings(self) -> ConnectionSettings:
        """The settings with what stands here."""
        return self.form.settings()
