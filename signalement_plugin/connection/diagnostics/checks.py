"""Runs *Test Connection* and the steps of *Diagnose…* in a thread; the results come as signals.

One step of *Diagnose…* checks whether the connection's files are on a network drive, where
SQLite's locks cannot be trusted.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from qgis.PyQt.QtCore import QObject, QStorageInfo, pyqtSignal

from ...core.errors import ServerError, SignalementError, Unauthorized
from ...core.files.drives import NETWORK
from ...qgis_profile.network.http_context import address
from ...qgis_profile.network.proxy import Choice, choice
from ...qgis_profile.settings import ConnectionSettings, data_folder
from ...sync.thread_support import LoggedErrors, declared, result_or_error
from ...systems import diagnostics
from ...systems.base import Address, Probe, SystemKind
from ...systems.diagnostics import STEPS, Finding, Health, skipped
from ...systems.registry import open_system, systems
from ...transport.client import HttpContext
from ..results import TestResult


class TestRun(QObject):
    """Probes an address without storing anything. One run per object."""

    __test__ = False

    finished = pyqtSignal(TestResult)

    def start(self, settings: ConnectionSettings) -> None:
        """Returns at once; ``finished`` brings a :class:`TestResult` in the main thread."""
        try:
            resolved = replace(address(settings), typed=True)
        except SignalementError as error:
            self.finished.emit(TestResult(error=error))
            return
        work = partial(self._probe, settings.system, resolved)
        threading.Thread(target=work, name="signalement-probe", daemon=True).start()

    def _probe(self, system: str, resolved: Address) -> None:
        def probed() -> TestResult:
            with closing(open_system(system, resolved)) as opened:
                return TestResult(probe=opened.probe())

        result = result_or_error(
            "testing a connection", probed, lambda error: TestResult(error=error)
        )
        self.finished.emit(result)


_OF_A_FILE = ("folder", "contract")
_OF_A_DATABASE = ("folder", "dns", "login", "contract")
"""The other steps look at HTTP, which a database does not speak."""


@dataclass(frozen=True)
class DiagnosticsCase:
    """What the main thread knows before the steps begin. ``steps``: those of :data:`STEPS` that
    apply to this connection. ``where`` is ``None`` with a ``problem``: QGIS does not give the
    login, its proxy cannot be used, or the disk is full."""

    settings: ConnectionSettings
    folder: str
    steps: tuple[str, ...]
    proxy: Choice
    where: Address | None
    problem: SignalementError | None = None

    @property
    def local(self) -> bool:
        return self.steps == _OF_A_FILE


def diagnostics_case(settings: ConnectionSettings) -> DiagnosticsCase:
    """Proxy, certificates and login as QGIS has them now. Main thread only."""
    steps = _steps_of(systems().get(settings.system))
    proxy = choice(settings.endpoint) if "proxy" in steps else Choice("off")
    where, problem = None, None
    try:
        where = address(settings)
    except SignalementError as error:
        problem = error
        # The other steps work without the login; a joined connection has none of its own.
        if isinstance(error, Unauthorized) and "login" in steps:
            where = address(replace(settings, authcfg=""))
    return DiagnosticsCase(settings, str(data_folder(settings.id)), steps, proxy, where, problem)


def _steps_of(kind: SystemKind | None) -> tuple[str, ...]:
    if kind is not None and kind.local:
        return _OF_A_FILE
    speaks_http = kind is None or "https" in kind.schemes
    return STEPS if speaks_http else _OF_A_DATABASE


class Diagnostics(QObject):
    """Looks at a connection step by step; stores nothing. One run per object.

    ``found`` brings each :class:`Finding`, ``finished`` the probe or ``None`` at the end,
    both in the main thread; nothing comes after :meth:`stop`.
    """

    found = pyqtSignal(object)
    finished = pyqtSignal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = threading.Event()

    def start(self, case: DiagnosticsCase) -> None:
        """Returns at once."""
        run = threading.Thread(target=self._run, args=(case,), name="signalement-diagnostics")
        run.daemon = True
        run.start()

    def stop(self) -> None:
        """Ask no more steps; an answer that is still expected is ignored."""
        self._stop.set()

    def _run(self, case: DiagnosticsCase) -> None:
        probe: Probe | None = None
        left = list(case.steps)
        with LoggedErrors("looking at a connection") as looking:
            for finding, seen in run_checks(case, self._stop):
                if self._stop.is_set():
                    return
                probe = seen
                left.remove(finding.step)
                self.found.emit(finding)
        if looking.error is not None:
            failed = Finding(left[0], Health.BAD, "error", error=declared(looking.error))
            for finding in (failed, *map(skipped, left[1:])):
                self.found.emit(finding)
        self.finished.emit(probe)


def run_checks(
    case: DiagnosticsCase, stop: threading.Event
) -> Iterator[tuple[Finding, Probe | None]]:
    """Every step of a case in turn; the last one brings the probe."""
    where = case.where
    if where is not None:
        where = replace(where, http=replace(where.http, cancel=stop))
        case = replace(case, where=where)
    yield _folder(case), None
    broken = False
    for look in (look for step, look in _ON_THE_WAY.items() if step in case.steps):
        finding = look(case, broken)
        broken = broken or finding.error is not None
        yield finding, None
        if stop.is_set():
            return
    if broken:
        yield skipped("login"), None
        yield skipped("contract"), None
        return
    login, contract, probe = _conversation(case)
    if "login" in case.steps:
        yield login, None
    elif login.health is Health.BAD:  # that of a joined system
        contract = replace(login, step="contract")
    yield contract, probe


def _folder(case: DiagnosticsCase) -> Finding:
    paths = [case.folder, *([case.settings.endpoint] if case.local else [])]
    kinds = [kind for kind in map(network_drive, paths) if kind]
    if kinds:
        return Finding("folder", Health.BAD, "network", {"kind": kinds[0]})
    return Finding("folder", Health.GOOD, "disk")


def _proxy(case: DiagnosticsCase, _broken: bool) -> Finding:
    if case.where is None:
        return Finding("proxy", Health.BAD, "error", error=case.problem)
    http, reason = case.where.http, case.proxy.reason
    target = diagnostics.proxy_for(case.settings.endpoint, http)
    if not target:
        return Finding("proxy", Health.GOOD, reason)
    environment = reason == "off"
    shown = {"proxy": diagnostics.shown_proxy(target)}
    error = diagnostics.reach_proxy(target, http.connect_timeout)
    if error is not None:
        code = "silent_environment" if environment else "silent"
        return Finding("proxy", Health.BAD, code, shown, error)
    return Finding("proxy", Health.GOOD, "environment" if environment else reason, shown)


def _dns(case: DiagnosticsCase, broken: bool) -> Finding:
    where = case.where
    if broken or where is None:
        return skipped("dns")
    if diagnostics.proxy_for(case.settings.endpoint, where.http):
        return skipped("dns", "by_proxy")
    return diagnostics.look_up(case.settings.endpoint)


def _of_network(
    step: str, look: Callable[[str, HttpContext], Finding]
) -> Callable[[DiagnosticsCase, bool], Finding]:
    def looked(case: DiagnosticsCase, broken: bool) -> Finding:
        if broken or case.where is None:
            return skipped(step)
        return look(case.settings.endpoint, case.where.http)

    return looked


_ON_THE_WAY = {
    "proxy": _proxy,
    "dns": _dns,
    "tls": _of_network("tls", diagnostics.encrypted),
    "clock": _of_network("clock", diagnostics.clock),
}


def _conversation(case: DiagnosticsCase) -> tuple[Finding, Finding, Probe | None]:
    if case.problem is not None or case.where is None:
        code = "locked" if type(case.problem) is Unauthorized else "error"
        login = Finding("login", Health.BAD, code, error=case.problem)
        return login, skipped("contract"), None
    try:
        system = open_system(case.settings.system, case.where)
    except ServerError as error:
        return skipped("login"), Finding("contract", Health.BAD, "error", error=error), None
    parts = (part.address.http for part in case.where.parts)
    has_login = bool(case.settings.authcfg) or any(http.headers for http in parts)
    try:
        return diagnostics.converse(system, has_login=has_login)
    finally:
        system.close()


def network_drive(path: str) -> str:
    """What kind of network drive holds ``path`` (``nfs4``, ``UNC``…); empty for a local disk.

    It asks the file system, which may take long for a share that is gone: not in the main
    thread.
    """
    found = Path(path)
    while not found.exists() and found != found.parent:
        found = found.parent
    storage = QStorageInfo(str(found))
    kind = bytes(storage.fileSystemType()).decode("utf-8", "replace")
    device = bytes(storage.device()).decode("utf-8", "replace")
    return kind_of_drive(path, kind, device)


def kind_of_drive(path: str, file_system: str, device: str) -> str:
    """The same, from the facts of the system; ``device``: what is mounted there."""
    if path.replace("\\", "/").startswith("//"):
        return "UNC"
    kind = file_system.lower()
    if kind in NETWORK:
        return kind
    # On Windows the device of a network share is ``//server/share``; ``//?/`` is a local disk.
    flat = device.replace("\\", "/")
    return "UNC" if flat.startswith("//") and not flat.startswith(("//?/", "//./")) else ""
