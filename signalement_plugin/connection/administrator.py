"""Reads administrators' files in a thread: one that the user names, and once a session, when the
dock is filled, those that connections follow. Takes over what changed in the latter.

They lie in a folder, on a share, or at an address with ``https://``.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Mapping
from contextlib import closing
from functools import partial
from pathlib import Path

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.errors import BadConnections, BadStore, BadTemplates, NotFollowed, SignalementError
from ..qgis_profile.administrator import (
    Content,
    applied_file,
    content_of,
    following,
    remember,
    remember_templates,
    with_templates,
)
from ..qgis_profile.connection_file import MOST_BYTES, OfferedConnection, text_of
from ..qgis_profile.filters.saved_filters import saved_filters, store_filters
from ..qgis_profile.filters.saved_filters_file import merge_filters
from ..qgis_profile.known_layers import keep_known_layers, known_layers
from ..qgis_profile.network.http_context import http_context
from ..qgis_profile.network.web_address import is_web_address
from ..qgis_profile.recipients import keep_given
from ..qgis_profile.reply_templates import reply_templates, save_templates
from ..qgis_profile.settings import ConnectionSettings, all_connections, save_over
from ..sync.thread_support import LoggedErrors
from ..transport.client import Client, HttpContext

logger = logging.getLogger("signalement.sync")


def sources(connections: list[ConnectionSettings]) -> list[str]:
    """Paths or addresses of the files that these connections follow, each once."""
    return sorted({path for one in connections if (path := applied_file(one.id).path)})


class AdministratorReader(QObject):
    """Reads files in a thread. In the main thread ``read`` brings the path and text of each file,
    ``failed`` the path and the error of one that cannot be read."""

    read = pyqtSignal(str, str)
    failed = pyqtSignal(str, SignalementError)

    def start(self, paths: list[str]) -> None:
        """Returns at once: a share may take long to answer."""
        ways: dict[str, HttpContext | None] = {}
        for path in paths:
            try:
                ways[path] = http_context("", path) if is_web_address(path) else None
            except SignalementError as error:
                self.failed.emit(path, error)
        if ways:
            work = partial(self._run, ways)
            threading.Thread(target=work, name="signalement-follow", daemon=True).start()

    def _run(self, ways: Mapping[str, HttpContext | None]) -> None:
        for path, http in ways.items():
            with LoggedErrors("reading an administrator's file"):
                try:
                    text = text_of(Path(path)) if http is None else text_at(path, http)
                except SignalementError as error:
                    self.failed.emit(path, error)
                    continue
                self.read.emit(path, text)


class Following(QObject):
    """Updates connections from the files that they follow. ``changed``: some were updated;
    ``failed`` brings ``NotFollowed`` and the path of a file that changed nothing."""

    changed = pyqtSignal()
    failed = pyqtSignal(SignalementError, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._reader = AdministratorReader(self)
        self._reader.read.connect(self._follow)
        self._reader.failed.connect(self._tell)

    def start(self, connections: list[ConnectionSettings]) -> None:
        """Read the files of these connections. Returns at once."""
        self._reader.start(sources(connections))

    def _follow(self, path: str, text: str) -> None:
        try:
            changed = follow(path, text)
        except BadConnections as error:
            self._tell(path, error)
            return
        if changed:
            self.changed.emit()

    def _tell(self, path: str, error: SignalementError) -> None:
        logger.warning("%s is not followed: %s", path, error)
        self.failed.emit(NotFollowed(str(error)), path)


def text_at(url: str, http: HttpContext) -> str:
    """The text at an address, requested without a login; not in the main thread. Raises
    ``BadConnections`` and what :meth:`Client.get` raises."""
    with closing(Client(http)) as client:
        answer = client.get(url, headers={"Accept": "application/json"}, limit=MOST_BYTES)
    try:
        return answer.body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadConnections(f"{url}: {error}") from error


def follow(path: str, text: str) -> bool:
    """Update the connections that follow this file. Returns whether anything changed. Raises
    ``BadConnections``; nothing is changed then. Main thread."""
    content = content_of(text, all_connections())
    changed = False
    for one in content.offered:
        known = one.known
        if known is None or applied_file(known.id).path != path:
            continue
        wanted = following(known, one.settings)
        remember(known.id, path, one.settings)
        changed = changed or wanted != known
        save_over(known, wanted)
    take_rest(content)
    return changed


def keep(path: str, content: Content, one: OfferedConnection, connection_id: str) -> None:
    """After a connection was made from an offer of a file: it follows the file, and gets its
    filters and templates. ``path``: the file's path or address."""
    remember(connection_id, path, one.settings)
    if one.filters:
        store_filters(connection_id, merge_filters(saved_filters(connection_id), one.filters))
    take_rest(content)


def take_rest(content: Content) -> None:
    """Store the file's layers to show around a report, its recipients, and its templates beside the
    user's own. What the file does not contain stays as it is, because another file may have brought
    it. Templates are left out if the user's own cannot be read."""
    if content.layers is not None and tuple(content.layers) != known_layers():
        keep_known_layers(content.layers)
    if content.recipients is not None:
        keep_given(tuple(content.recipients))
    if content.templates is None:
        return
    try:
        mine = reply_templates()
        wanted = with_templates(mine, content.templates)
        if wanted != mine:
            save_templates(wanted)
    except (BadTemplates, BadStore):
        return
    remember_templates(content.templates)
