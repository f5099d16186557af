"""The connections of the profile, opened when needed, and which is shown. Main thread."""

from __future__ import annotations

import time
from dataclasses import replace

from qgis.core import QgsMapLayerStore, QgsProject
from qgis.PyQt.QtCore import QObject, QTimer, pyqtBoundSignal, pyqtSignal

from ..core.errors import (
    BadStore,
    BeingEdited,
    InUseElsewhere,
    MissingChanges,
    NewerStore,
    OtherServer,
    SignalementError,
)
from ..core.files.private import own_again
from ..layer.live_layer import adopt_layer
from ..qgis_profile import settings as stored
from ..qgis_profile.machine import machine_id
from ..qgis_profile.network.server_identity import SERVER, server_of
from ..qgis_profile.other_profiles import LeftBehind, left_behind
from ..qgis_profile.settings import ConnectionSettings
from ..qgis_profile.shared_project import ABSENT, noted_server, own_of
from ..qgis_profile.waiting_changes import waits
from ..sync.outbox.opening import bring_back
from ..sync.outbox.waiting_note import WaitingNote
from .administrator import Following
from .bringing_here import bring_here
from .connection import Connection
from .erasing import ErasureRecord, check_alone, erase_folder
from .example import STREETS, ExampleJob
from .example_apart import ExampleApart
from .outbox.drafts import Unsaved
from .project_layers import (
    LAYER_PROPERTY,
    add_streets,
    dress,
    edited,
    empty_store,
    keep_selection,
    layer_of,
    layers_of,
    plain_layer,
    take_out,
    take_over_layers,
    take_selection,
    tell_servers,
)
from .results import HandedOver
from .server.login import opens_silently
from .server.threads import STOP_S
from .store_upgrade import StoreUpgrade


class Connections(QObject):
    """Opens the shown connection, uses layers of projects, and releases both on close."""

    listChanged = pyqtSignal()
    currentChanged = pyqtSignal()
    broken = pyqtSignal(SignalementError, str)
    unusable = pyqtSignal(BadStore, str)  # the text: id of the connection
    missing = pyqtSignal(MissingChanges, str)  # the text: id of the connection
    behind = pyqtSignal(LeftBehind)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items: list[ConnectionSettings] = stored.all_connections()
        self.current: Connection | None = None
        self._made: dict[str, Connection] = {}
        self._unsaved: dict[str, Unsaved] = {}  # by id: a connection's object may be replaced
        self._aside = QgsMapLayerStore(self)  # layers that are in no project now
        self._starting = self._asked = self._closed = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.show_last)
        self._upgrade = StoreUpgrade(self)
        self._upgrade.finished.connect(self._upgraded)
        self._wanted: tuple[str, bool] | None = None  # shown once its store is up to date
        self.example = ExampleJob(self)
        self.example.finished.connect(self._show_example)
        self.apart = ExampleApart(self)
        self.apart.wanted.connect(lambda wanted: self.set_current(wanted, add=False))
        self._following = Following(self)
        self._following.changed.connect(self.reload)
        self._following.failed.connect(self.broken)
        self.absent: list[ConnectionSettings] = []
        """Connections of layers of the open project that this user does not have, as the project
        describes them."""
        project = QgsProject.instance()
        project.readProject.connect(self._project_changed)
        project.cleared.connect(self._project_changed)
        project.writeProject.connect(self._project_saving)

    # -- choice of the connection

    def wait_for_start(self, started: pyqtBoundSignal) -> None:
        """While QGIS starts, a layer added now would make it ask to save the project."""
        self._starting = True
        started.connect(self._started)

    def _started(self) -> None:
        self._starting = False
        if self._asked:
            self.show_last()
        self._attach_all()
        self.send_waiting()

    def send_waiting(self) -> None:
        """Send changes of an earlier session, whether or not anybody opens the dock.

        Only where QGIS does not have to ask for its master password.
        """
        for item in self.items:
            made = self._connection(item.id) if waits(item.id) and opens_silently(item) else None
            if made is not None:
                made.send_waiting()

    def show_last(self, *, add: bool = False) -> None:
        """Open the connection that was shown last, if there is one. ``add``: the user asked for it,
        so its layer is added to the project."""
        if self._starting:
            self._asked = True
            return
        if self.current is None and (last := stored.last_of(self.items)):
            self.set_current(last, add=add)
        self._tell_left_behind()

    def show_last_soon(self) -> None:
        """As :meth:`show_last`, in two turns of the event loop; this turn opens the files."""
        last = stored.last_of(self.items) if self.current is None else ""
        if last and not self._starting and self._connection(last) is None:
            self._wanted = (last, False)
            self._tell_left_behind()
        else:
            self._soon.start()

    def _tell_left_behind(self) -> None:
        if (behind := left_behind()) is not None:
            self.behind.emit(behind)

    def set_current(self, connection_id: str, *, add: bool = True) -> None:
        """Show another connection. ``add``: its layer is added to the project; without it a project
        that has no layer of the connection stays as it is."""
        if (found := self._connection(connection_id)) is None:
            self._wanted = (connection_id, add)
            return
        self.current, self._wanted = found, None
        stored.set_current_id(connection_id)
        self._attach(found, add=add)
        self.apart.show(connection_id)
        self.currentChanged.emit()
        found.load.refresh()

    def _upgraded(self, connection_id: str) -> None:
        """A store may be opened now: repeat what had to wait for it."""
        self._attach_all()
        self.send_waiting()
        if self._wanted is not None and self._wanted[0] == connection_id:
            self.set_current(connection_id, add=self._wanted[1])

    def begin_empty(self, connection_id: str) -> None:
        """The user accepts that changes are lost: begin a new outbox and show the connection."""
        try:
            WaitingNote(stored.data_folder(connection_id)).begin_empty()
        except OSError as error:
            self.broken.emit(BadStore(str(error), str(error.filename or "")), "")
            return
        self.set_current(connection_id)

    def bring_back(self, connection_id: str) -> None:
        """Restore missing changes from their backup and show the connection."""
        try:
            bring_back(stored.data_folder(connection_id), machine_id())
        except SignalementError as error:
            self.broken.emit(error, "")
            return
        self.set_current(connection_id)

    def open_again(self, connection_id: str) -> bool:
        """A file could not be used: correct its access rights and open it again, or make it anew.
        ``False``: not while the layer is being edited."""
        if (made := self._made.get(connection_id)) is not None:
            if edited(made):
                return False
            self._forget(made)
        own_again(stored.data_folder(connection_id))
        self.set_current(connection_id, add=False)
        return True

    def read_again(self) -> None:
        """Read the administrators' files again, in a thread; connections follow them."""
        self._following.start(self.items)

    def take_over(self, behind: LeftBehind) -> None:
        """Move what other profiles left for these connections here; each failure is emitted."""
        for error, name in bring_here(behind, self._connection):
            self.broken.emit(error, name)

    def opened(self) -> list[Connection]:
        """Connections whose threads run."""
        return [made for made in self._made.values() if made.threads is not None]

    def reload(self) -> None:
        """Connections were added, edited or removed in the settings."""
        now = {one.id: one for one in stored.all_connections()}
        made_new = bool(now.keys() - {one.id for one in self.items})
        for connection_id, made in list(self._made.items()):
            if connection_id not in now:
                self._remove(made)
            elif server_of(made.settings) != server_of(now[connection_id]):
                self._move(made, now[connection_id])
            elif made.settings != now[connection_id] or made.login_may_be_new:
                made.renew(now[connection_id])
            else:
                made.review_file_hosts()
        self.items = stored.all_connections()
        self._take_over_layers()
        self.listChanged.emit()
        if self.current is None:
            self.show_last(add=made_new)

    def erase(self, connection_id: str, reference: str = "") -> ErasureRecord:
        """Delete everything of a connection except its login from this computer, with its layers in
        the project. Raises ``BeingEdited`` or ``InUseElsewhere``; nothing is erased then."""
        made = self._made.get(connection_id)
        folder = stored.data_folder(connection_id)
        ours = layers_of(QgsProject.instance(), connection_id, folder)
        if (made is not None and edited(made)) or any(one.isEditable() for one in ours):
            raise BeingEdited("edits are open")
        known = stored.connection(connection_id)
        waiting = made.outbox.waiting_count() if made is not None else 0
        shown = made is not None and self.current is made
        if made is not None:
            self._forget(made)
        try:
            check_alone(folder)
        except InUseElsewhere:
            if shown:
                self.set_current(connection_id, add=False)
            raise
        take_out(ours)
        self._unsaved.pop(connection_id, None)
        name = known.name if known is not None else connection_id
        record = erase_folder(folder, name, waiting, reference)
        stored.remove(connection_id)
        self.reload()
        return record

    def _show_example(self, made: HandedOver) -> None:
        if made.error is not None:
            self.broken.emit(made.error, made.made.name)
            return
        stored.save(made.made)
        self.items = stored.all_connections()
        self.listChanged.emit()
        self.set_current(made.made.id)
        add_streets(stored.data_folder(made.made.id) / STREETS)

    def close(self) -> None:
        """Stop every thread and disconnect from the layers. Another call does nothing."""
        if self._closed:
            return
        self._closed = True
        self.apart.close()
        self._soon.stop()
        project = QgsProject.instance()
        project.readProject.disconnect(self._project_changed)
        project.cleared.disconnect(self._project_changed)
        project.writeProject.disconnect(self._project_saving)
        for running in filter(None, [made.threads for made in self._made.values()]):
            running.stop(0.0)
        end = time.monotonic() + STOP_S
        for made in self._made.values():
            made.close(max(0.0, end - time.monotonic()))
        self._aside.removeAllMapLayers()
        self._made.clear()
        self.current = None

    # -- layers

    def own_store(self, connection_id: str) -> str | None:
        """The store file for a layer of a project: the store of this user's connection to the same
        server, or an empty store if the project names a server that this user has no connection to,
        so that the project opens without an error. ``None`` for a layer of no connection."""
        project = QgsProject.instance()
        own = own_of(project, connection_id)
        if own is not None:
            found = self._connection(own.id, at_once=True)
            return found.files.store.path if found is not None else None
        plain = connection_id.removeprefix(ABSENT)
        return empty_store(plain) if noted_server(project, plain) is not None else None

    def _connection(self, connection_id: str, *, at_once: bool = False) -> Connection | None:
        """The connection, opened if needed; ``None`` if that is not possible (yet)."""
        if connection_id not in self._made:
            found = stored.connection(connection_id)
            if found is None or not self._upgrade.ready(connection_id, at_once=at_once):
                return None
            unsaved = self._unsaved.setdefault(connection_id, {})
            try:
                made = self._made[connection_id] = Connection(found, self, unsaved)
                made.layerGone.connect(self._project_changed)
            except MissingChanges as error:
                self.missing.emit(error, connection_id)
                return None
            except SignalementError as error:
                mends = isinstance(error, BadStore) and not isinstance(error, NewerStore)
                signal = (self.unusable, connection_id) if mends else (self.broken, found.name)
                signal[0].emit(error, signal[1])
                return None
        return self._made[connection_id]

    def _attach(self, connection: Connection, *, add: bool = False) -> None:
        """Use the project's layer of this connection. Without one, ``add`` a layer, or show the
        reports only in the dock: nothing is added to a project unasked."""
        if connection.in_project:
            return
        path, aside = connection.files.store.path, connection.layer
        if (layer := layer_of(connection)) is not None:
            adopt_layer(layer, path)
            connection.use(layer)
            self._aside.removeMapLayer(aside)
            take_selection(connection, layer)
            return
        if aside is None:
            aside = plain_layer(path, connection.settings)
            self._aside.addMapLayer(aside)
            connection.use(aside)
        if add:
            dress(aside, connection.settings)
            QgsProject.instance().addMapLayer(self._aside.takeMapLayer(aside))
        connection.tell_whether_in_project()

    def _project_changed(self) -> None:
        """A project was opened or closed: look for the layers of connections."""
        QTimer.singleShot(0, self._attach_all)

    def _project_saving(self, _document: object) -> None:
        for made in self._made.values():
            keep_selection(made)
        tell_servers(QgsProject.instance())

    def _attach_all(self) -> None:
        """Attach the shown connection to its layer, and every other connection to its layer in the
        project, so that edits there are sent too."""
        if self._starting:
            return  # called again when QGIS has started
        self._take_over_layers()
        if self.current is not None:
            self._attach(self.current)
            self.apart.show(self.current.settings.id)
        for layer in QgsProject.instance().mapLayers().values():
            item = stored.connection(str(layer.customProperty(LAYER_PROPERTY, "")))
            found = self._connection(item.id) if item and opens_silently(item) else None
            if found is not None:
                self._attach(found)

    def _take_over_layers(self) -> None:
        absent = take_over_layers(QgsProject.instance())
        if self.absent != absent:
            self.absent = absent
            self.listChanged.emit()

    def _move(self, made: Connection, wanted: ConnectionSettings) -> None:
        """Another server: begin with an empty store, unless edits or changes wait here."""
        if edited(made) or made.outbox.waiting_count():
            kept = replace(wanted, **{name: getattr(made.settings, name) for name in SERVER})
            stored.save(kept, SERVER)
            made.renew(kept)
            self.broken.emit(OtherServer("changes wait here"), kept.name)
            return
        shown = self.current is made
        self._forget(made)
        if shown:
            self.set_current(wanted.id)
        self._attach_all()

    def _remove(self, made: Connection) -> None:
        """Forget a connection; keep it while an edit session is open in its layer."""
        if edited(made):
            stored.save(made.settings)
            self.broken.emit(BeingEdited("edits are open"), made.settings.name)
            return
        self._forget(made)
        stored.forget_server(made.settings.id)  # a thread may have written it meanwhile

    def _forget(self, made: Connection) -> None:
        del self._made[made.settings.id]
        if self.current is made:  # widgets must drop the connection before its files are closed
            self.current = None
            self.currentChanged.emit()
        layer = made.layer
        made.close()
        self._aside.removeMapLayer(layer)
