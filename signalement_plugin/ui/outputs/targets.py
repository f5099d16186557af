"""Chooses the file of an output. Its folder is remembered: outputs without a dialog go there and
ask only while there is none; dialogs propose it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ...qgis_profile.outputs import keep_folder, output_folder
from ...qt.language import tr
from .texts import documents, with_ending

Named = Callable[[Path], Path]
"""A folder → a file in it that does not exist yet."""


def proposed(named: Named) -> Path:
    """The file that a dialog proposes."""
    return named(output_folder() or documents())


def with_target(window: QWidget, title: str, named: Named, then: Callable[[Path], object]) -> None:
    """``then`` with a file in the folder of all outputs, at once; where there is none yet, or it is
    gone, once the user has said where."""
    if output_folder() is None:
        ask_target(window, title, named, then)
    else:
        then(proposed(named))


def ask_target(window: QWidget, title: str, named: Named, then: Callable[[Path], object]) -> None:
    """``then`` with a file that the user names; later outputs go into its folder."""
    start = proposed(named)
    dialog = QFileDialog(window, title, str(start.parent), f"*{start.suffix}")
    dialog.setObjectName("SignalementOutputFile")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(start.suffix[1:])  # else a file would be replaced without a question
    dialog.selectFile(start.name)

    def take(chosen: str) -> None:
        target = with_ending(chosen, start.suffix)
        keep_folder(target.parent)
        then(target)

    dialog.fileSelected.connect(take)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def ask_folder(window: QWidget) -> None:
    """Ask for a folder; files are written there from now on."""
    title = tr("Folder of Files")
    dialog = QFileDialog(window, title, str(output_folder() or documents()))
    dialog.setObjectName("SignalementOutputFolder")
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(lambda chosen: keep_folder(Path(chosen)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
