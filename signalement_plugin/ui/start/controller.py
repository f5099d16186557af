"""Leads through the three steps of *Getting Started*."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QApplication

from ...connection.administrator import AdministratorReader, keep
from ...connection.diagnostics.checks import TestRun
from ...connection.results import Recognition, TestResult
from ...connection.server.recognition import OpenPlaces, Recogniser
from ...connection.texts.outcomes import error_sentence
from ...core.errors import BadConnections, LoginNotKept, SignalementError, Unauthorized
from ...core.model.report import Area
from ...core.runtime.not_none import not_none
from ...core.text.free_names import free_name
from ...qgis_profile.administrator import FromFile, content_of, each_of, named_file
from ...qgis_profile.network.http_context import area_text
from ...qgis_profile.network.new_login import forget_login, keep_login
from ...qgis_profile.network.web_address import is_web_address
from ...qgis_profile.settings import (
    ConnectionSettings,
    new_connection_id,
    same_connection,
    save_over,
    texts_in,
)
from ...qt.language import tr
from ...systems.base import Place, Recognised
from ...systems.registry import systems
from ..connections.choose_dialog import ConnectionsDialog, Line
from ..connections.file_texts import brings_text
from ..system_names import proposed_name, system_label
from .address_step import Typed, name_of, refused_text
from .area_step import Offer, area_in_view, selected_area

if TYPE_CHECKING:
    from ...connection.connection import Connection
    from ...connection.connections import Connections
    from .card import StartCard


class Starting(QObject):
    """Which step is open, from what the shown connection lacks. ``act`` does what is not one of
    the steps; ``changed`` is called when another step is to be shown."""

    def __init__(
        self,
        card: StartCard,
        iface: QgisInterface,
        connections: Connections,
        act: Callable[[str], None],
        changed: Callable[[], None],
    ) -> None:
        super().__init__(card)
        self.card, self.iface, self._connections = card, iface, connections
        self._act, self._changed = act, changed
        self._reopened = 0
        self._file: FromFile | None = None
        self._named_file = named_file()
        """Path or address of an administrator's file, offered once to a user without a connection;
        then empty."""
        self._beside: str | None = None
        """Id of the connection shown while another one is made; ``None`` while none is made."""
        self._run: TestRun | None = None
        self._tried = ""
        """Id of the configuration that QGIS keeps for the login of this run."""
        self._places: tuple[str, list[Place]] = ("", [])
        self._recogniser = Recogniser(self)
        self._recogniser.finished.connect(self._recognised)
        card.address.address_typed.connect(self._recogniser.ask)
        card.address.sign_in.connect(self._sign_in)
        card.area.chosen.connect(self._choose_area)
        card.who.done.connect(self._identify)
        card.wanted.connect(act)
        card.reopened.connect(self._reopen)
        card.dropped.connect(self._read_file)
        card.given_up.connect(self._give_up)
        card.address.address.textEdited.connect(lambda _text: self._stop_asking())
        iface.mapCanvas().extentsChanged.connect(self._offer_areas)
        iface.mapCanvas().selectionChanged.connect(self._offer_areas)

    @property
    def _current(self) -> Connection | None:
        return self._connections.current

    @property
    def adding(self) -> bool:
        """Whether a connection is being made beside those that there are. What is shown in the
        meantime, such as an example, ends it."""
        return self._beside is not None and self._beside == self._shown()

    def _shown(self) -> str:
        return self._current.settings.id if self._current is not None else ""

    def close(self) -> None:
        """Stop listening to signals."""
        self._recogniser.stop()
        self._forget_run()
        self.iface.mapCanvas().extentsChanged.disconnect(self._offer_areas)
        self.iface.mapCanvas().selectionChanged.disconnect(self._offer_areas)

    def step(self) -> int:
        """The step that is open; 0 for none: there is nothing to begin."""
        if self.adding:
            return 1
        wanted = self._first_missing()
        if not 0 < self._reopened < wanted:
            self._reopened = 0
        return self._reopened or wanted

    def _first_missing(self) -> int:
        current = self._current
        if current is None:
            return 0 if self._connections.items else 1
        if not current.settings.scope:
            return 2
        return 3 if current.load.asks_who else 0

    def show(self) -> bool:
        """Show the step that is open; whether there is one."""
        step = self.step()
        if not step:
            return False
        missing, current = self._first_missing(), self._current
        done: dict[int, str] = {}
        if self.adding:
            self.card.show_step(1, done, can_leave=bool(self._connections.items))
            return True
        if current is not None and missing > 1:
            done[1] = _connection_title(current.settings)
        if missing > 2:  # noqa: PLR2004 the area
            done[2] = self.card.area.summary()
        if step == 2:  # noqa: PLR2004
            self._offer_areas()
        if step != self.card.step and step == 3:  # noqa: PLR2004
            settings = not_none(current).settings
            departments = not_none(current).server.departments
            self.card.who.offer(departments, settings.me, settings.my_department)
        self.card.show_step(step, done)
        if self._named_file and current is None:
            named, self._named_file = self._named_file, ""
            self.card.address.ask(named)
        return True

    def _reopen(self, step: int) -> None:
        self._reopened = step
        if step == 1 and self._current is not None:
            self.card.address.address.setText(self._current.settings.endpoint)
        self._changed()

    @property
    def beside(self) -> bool:
        """Whether there are connections beside the one that is being begun."""
        return len(self._connections.items) > (0 if self.adding else 1)

    def connect_absent(self) -> None:
        """The server whose reports the project shows: its address, for the user to agree to."""
        self._beside = self._shown()
        self.card.address.ask(self._connections.absent[0].endpoint)
        self._changed()

    def add(self) -> None:
        """The first step, for a connection beside those that there are."""
        self._beside = self._shown() if self._connections.items else None
        self.card.address.ask("")
        self._changed()
        self.card.focus_step()

    def _give_up(self) -> None:
        self._beside = None
        self._stop_asking()
        self._changed()

    def _stop_asking(self) -> None:
        """Signing in was given up, or another address is typed."""
        if self._run is not None:
            self._forget_run()
            self.card.address.wait(False)
            self.card.address.show_problem("")

    def _forget_run(self) -> None:
        """An answer is not wanted any more; its login goes at once: QGIS may end before it."""
        forget_login(self._tried)
        self._run, self._tried = None, ""

    # -- the address

    def _recognised(self, result: Recognition) -> None:
        if self.card.address.endpoint() != result.asked:
            return  # another address was typed meanwhile
        if self._file is not None and self._file.base.endpoint == result.asked:
            base = self._file.base
            found = [one for one in result.found if one.system == base.system] or [of_kind(base)]
            self.card.address.show_found(found, name=base.name)
        elif result.error is not None:
            self.card.address.show_found([], error_sentence(result.error))
        else:
            name = result.name or self._absent_name(result.endpoint)
            self.card.address.show_found(result.found, name=name, there=result.endpoint)

    def _absent_name(self, endpoint: str) -> str:
        """What a project calls the reports of this address."""
        named = (one.name for one in self._connections.absent if one.endpoint == endpoint)
        return next(named, "")

    def _sign_in(self, typed: Typed) -> None:
        current = None if self.adding else self._current
        made = current.settings if current is not None else ConnectionSettings(new_connection_id())
        if self._file is not None and self._file.base.endpoint == typed.endpoint:
            made = self._file.base
        login, authcfg = typed.system.login, ""
        if login is not None and typed.word:
            name = name_of(typed.system, typed.endpoint)
            try:
                authcfg = keep_login(name, login, typed.user, typed.word)
            except LoginNotKept as error:
                self.card.address.refuse(error_sentence(error))
                return
        wanted = replace(
            made,
            name=typed.name or made.name or proposed_name(typed.system.system, typed.endpoint),
            system=typed.system.system,
            endpoint=typed.endpoint,
            authcfg=authcfg,
            options=_with_email(made.options, typed.email),
        )
        self._forget_run()
        run = TestRun(QApplication.instance())
        self._run, self._tried = run, authcfg
        run.finished.connect(partial(self._tested, run, wanted))
        run.start(wanted)

    def _tested(self, run: TestRun, wanted: ConnectionSettings, result: TestResult) -> None:
        if run is not self._run:  # given up meanwhile
            return
        self._run, self._tried = None, ""
        if result.probe is None:
            forget_login(wanted.authcfg)
            error = not_none(result.error)
            refused = isinstance(error, Unauthorized)
            self.card.address.refuse(refused_text() if refused else error_sentence(error))
            return
        probe = result.probe
        found = replace(
            wanted,
            endpoint=probe.endpoint or wanted.endpoint,
            jurisdiction=probe.jurisdiction or wanted.jurisdiction,
        )
        self.card.address.forget_login()
        self.take(found)

    def take(self, wanted: ConnectionSettings) -> None:
        """Keep a connection and show it. One of the same server that is here stays itself, with
        its login; another login there makes a connection of its own (FMS-4)."""
        items = self._connections.items
        same = next((one for one in items if one.id == wanted.id), None)
        if same is None and not wanted.authcfg:
            same = next((one for one in items if same_connection(one, wanted)), None)
            wanted = replace(same, options=wanted.options) if same is not None else wanted
        if same is None:
            wanted = replace(wanted, name=free_name(wanted.name, {one.name for one in items}))
        self._reopened, self._beside = 0, None
        save_over(same, wanted)
        if self._file is not None and self._file.base.id == wanted.id:
            keep(self._file.path, self._file.content, self._file.offered, wanted.id)
        self._file = None
        self._connections.reload()
        if self._current is None or self._current.settings.id != wanted.id:
            self._connections.set_current(wanted.id)
        self._changed()

    # -- an administrator's file

    def _read_file(self, path: str) -> None:
        """A file was dropped, or its path or address typed: a table is imported, connections are
        offered."""
        if not path.lower().endswith(".json") and not is_web_address(path):
            self._act("import_file")
            return
        reading = AdministratorReader(self)
        reading.read.connect(self._offer)
        reading.failed.connect(self._unreadable)
        reading.start([path])

    def _unreadable(self, _path: str, error: SignalementError) -> None:
        self.card.address.file_read()
        self.card.address.refuse(error_sentence(error))

    def _offer(self, path: str, text: str) -> None:
        self.card.address.file_read()
        try:
            content = content_of(text, self._connections.items)
        except BadConnections as error:
            self._unreadable(path, error)
            return
        each = each_of(path, content)
        # one connection, in a file that is not on the web: nothing to ask
        if len(each) == 1 and not is_web_address(path):
            self._begin_with(each)
        elif each:
            lines = [Line(one.base.name, one.base.endpoint) for one in each]
            title = tr("Import Connections")
            accept = tr("Import")
            dialog = ConnectionsDialog(title, accept, lines, brings_text(path, content), self.card)
            dialog.accepted.connect(lambda: self._begin_with([each[at] for at in dialog.chosen()]))
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _begin_with(self, chosen: list[FromFile]) -> None:
        """What needs no login here is connected; of the others one is asked for its login now."""
        asks = [one for one in chosen if one.offered.needs_login and not one.base.authcfg]
        for one in chosen:
            if one not in asks:
                self._file = one
                self.take(one.base)
        for one in asks[1:]:
            save_over(one.offered.known, one.base)
            keep(one.path, one.content, one.offered, one.base.id)
        if asks:
            self._file = asks[0]
            self._beside = self._shown() if self._connections.items else None
            self._changed()
            self.card.address.ask(asks[0].base.endpoint)

    # -- the area

    def _offer_areas(self) -> None:
        current = self._current
        if self.step() != 2 or current is None:  # noqa: PLR2004
            return
        probe = current.server.probe
        if probe is None:
            self.card.area.offer({}, None)
            return
        if self._places[0] != current.settings.id:
            self._places = (current.settings.id, [])
            asked = OpenPlaces(self)
            asked.found.connect(partial(self._on_places, current.settings.id))
            asked.ask(current.settings, probe)
        canvas = self.iface.mapCanvas()
        boxes = {"view": area_in_view(canvas), "feature": selected_area(canvas)}
        offers = {
            name: Offer(area_text(box), self._within(box))
            for name, box in boxes.items()
            if box is not None
        }
        offers["all"] = Offer("", probe.open_count)
        self.card.area.offer(offers, probe.total_count)

    def _on_places(self, connection_id: str, places: list[Place]) -> None:
        self._places = (connection_id, places)
        self._offer_areas()

    def _within(self, box: Area) -> int | None:
        places = self._places[1]
        return sum(box.contains(lon, lat) for lon, lat in places) if places else None

    def _choose_area(self, box: str, closed: bool) -> None:
        self._reopened = 0
        not_none(self._current).choose("all" if closed else "recent", box)

    # -- identity of the user

    def _identify(self, me: str, department: str) -> None:
        not_none(self._current).set_identity(me, department, self.card.who.my_name() if me else "")


def _connection_title(settings: ConnectionSettings) -> str:
    kind = systems().get(settings.system)
    title = system_label(kind.title) if kind is not None else settings.system
    if kind is not None and kind.local:
        return f"{title} · {settings.name}"
    return name_of(Recognised(settings.system, title), settings.endpoint)


def of_kind(settings: ConnectionSettings) -> Recognised:
    """The system of a connection, not asked."""
    kind = systems()[settings.system]
    return Recognised(kind.name, kind.title, kind.login)


def _with_email(options: str, email: str) -> str:
    now = {**texts_in(options), **({"email": email} if email else {})}
    return json.dumps(now, ensure_ascii=False) if now else ""
