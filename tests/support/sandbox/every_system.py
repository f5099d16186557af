"""The systems, except teams and joined ones, with their servers as two tables: those that take
changes (with the changes that the tests send), and those that are only read."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from backends import Backend, Export, LocalRegister, Opener, Sandbox
from register_fixtures import fill_register
from sandbox_client import EVENING, NOW
from user_connection import AheadClock, ReadsSpared, SigningReadsSpared

from sandbox.running import running
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import Status
from signalement_plugin.store.crs import transform
from signalement_plugin.systems.base import Address, System
from signalement_plugin.systems.fixmystreet_brussels import system as fixmystreet_brussels_system
from signalement_plugin.systems.fixmystreet_staff import system as fixmystreet_staff_system
from signalement_plugin.systems.open311 import system as open311_system
from signalement_plugin.systems.publik import system as publik_system
from signalement_plugin.systems.publik.requests import split_identity
from signalement_plugin.systems.signalen import system as signalen_system
from signalement_plugin.transport.client import HttpContext

COUNT = 260


@dataclass(frozen=True)
class Case:
    """One row of the table. ``starts``: statuses of a report to work on; ``takes`` and
    ``closes``: the statuses that the user gives it; ``kept_as``: under which name the server keeps
    a text; ``ends``: final states of a change of status, and of one with a reply."""

    serve: Callable[[Path], Any]
    starts: tuple[Status, ...] = (Status.NEW,)
    takes: str = "in_progress"
    closes: str = "resolved"
    kept_as: Mapping[str, str] = field(default_factory=dict)
    ends: tuple[State, State] = (State.CONFIRMED, State.CONFIRMED)
    offline: str = "offline"
    says: str = ""  # a text that the system needs for every change of status
    complete: bool = True  # reports closed long ago are read too
    tells_open: bool = True  # every open report is shown as open, however old it is


def headers(**given: str) -> HttpContext:
    return HttpContext(headers={name.replace("_", "-"): value for name, value in given.items()})


class Login(NamedTuple):
    """Who signs in, with what (a password, key or token); ``entry``: the id of QGIS's
    authentication entry."""

    user: str = "demo"
    word: str = "demo"
    entry: str = "aaaaaaa"


DEMO = Login()


def basic(login: Login) -> HttpContext:
    pair = base64.b64encode(f"{login.user}:{login.word}".encode()).decode()
    return headers(Authorization=f"Basic {pair}")


def signed(login: Login) -> HttpContext:
    return headers(publik_identifier=login.user, publik_key=login.word)


def open311(login: Login = DEMO, **rest: Any) -> Opener:
    def opened(url: str, _clock: AheadClock) -> System:
        context = HttpContext(headers={"api_key": login.word})
        address = Address(url, http=context, **rest)
        return open311_system.Open311(address, client=ReadsSpared(context))

    return opened


def _anonymous(url: str, _clock: AheadClock) -> System:
    return open311_system.Open311(Address(url))


def staff(login: Login = DEMO) -> Opener:
    def opened(url: str, _clock: AheadClock) -> System:
        address = Address(url, http=basic(login), zone="UTC")
        return fixmystreet_staff_system.FixMyStreetStaff(address, client=ReadsSpared(HttpContext()))

    return opened


def publik_with(context: HttpContext) -> Opener:
    """Opens Publik with the identity of ``context``."""

    def opened(url: str, _clock: AheadClock) -> System:
        client = SigningReadsSpared(*split_identity(context))
        return publik_system.Publik(Address(url, http=context), client=client)

    return opened


def signalen(login: Login = DEMO) -> Opener:
    def opened(url: str, _clock: AheadClock) -> System:
        context = headers(Authorization=f"Bearer e30.{login.word}.b")
        return signalen_system.Signalen(Address(url, http=context), client=ReadsSpared(context))

    return opened


def brussels(login: Login = DEMO, **options: str) -> Opener:
    def opened(url: str, clock: AheadClock) -> System:
        context = headers(Authorization=f"Token {login.word}")
        given = {"days": "3650", **options}
        address = Address(url, http=context, options=given, converter=transform)
        client = ReadsSpared(context)
        return fixmystreet_brussels_system.FixMyStreet(address, client=client, clock=clock.seconds)

    return opened


def sandboxed(opener: Opener, path: str = "", *, faults: str = "", **rest: Any) -> Any:
    """Starts a sandbox for one test, with ``faults`` if there are any."""

    @contextmanager
    def served(folder: Path) -> Iterator[Backend]:
        more = {"faults": faults} if faults else {}
        with running(folder / "s.sqlite", generate=COUNT, now=NOW, **more) as server:
            yield Sandbox(server, opener, path, **rest)

    return served


@contextmanager
def _file(folder: Path) -> Iterator[Export]:
    statuses = ("nouveau", "en cours", "clôturé")
    kept = Export(folder / "export.csv", {str(n): statuses[n % 3] for n in range(1, COUNT + 1)})
    kept.write()
    yield kept


@contextmanager
def _register(folder: Path) -> Iterator[Backend]:
    fill_register(
        str(folder / "register.sqlite"),
        COUNT,
        1,
        datetime.fromisoformat(EVENING.replace("Z", "+00:00")),
    )
    yield LocalRegister(folder / "register.sqlite")


BASIC, SIGNED = basic(DEMO), signed(DEMO)
OWN_NUMBERS: Mapping[str, Any] = {"jurisdiction": "12", "options": {"numbers": "own"}}
OLDER = "/fixmystreet-older"
MERGED = frozenset({Status.DUPLICATE, Status.UNKNOWN})
_TEXTS_ARE_NOTES = {"reply": "note"}

UNNAMED = frozenset({Status.UNKNOWN})
WRITING: Mapping[str, Case] = {
    "citysdk": Case(sandboxed(open311(), "/citysdk")),
    "mysociety": Case(
        sandboxed(open311(), "/open311/v2"),
        says="Une équipe passe demain",
        ends=(State.UNVERIFIED, State.CONFIRMED),
    ),
    "fixmystreet": Case(
        sandboxed(
            open311(**OWN_NUMBERS),
            "/mysociety/open311/v2",
            dashes=False,
            hidden=UNNAMED,
            not_open=UNNAMED,
        ),
        starts=(Status.NEW, Status.ACCEPTED),
        says="Une équipe passe demain",
        tells_open=False,  # an old internal referral is shown as closed, as on the site itself
    ),
    "fixmystreet-staff": Case(
        sandboxed(staff(), "/mysociety", dashes=False, hidden=UNNAMED, not_open=UNNAMED),
        starts=(Status.NEW, Status.ACCEPTED),
        says="Une équipe passe demain",
    ),
    "publik-basic": Case(
        sandboxed(publik_with(BASIC), dashes=False, not_open=UNNAMED),
        starts=(Status.NEW, Status.IN_PROGRESS),
        takes="accepted",
        closes="closed",
    ),
    "publik-signed": Case(
        sandboxed(publik_with(SIGNED), dashes=False, not_open=UNNAMED),
        starts=(Status.NEW, Status.IN_PROGRESS),
        takes="accepted",
        closes="closed",
    ),
    "signalen": Case(
        sandboxed(signalen(), dashes=False, not_open=UNNAMED),
        starts=(Status.IN_PROGRESS,),
        takes="planned",
        closes="closed",
    ),
    "register": Case(_register, closes="closed", offline="busy"),
    "fixmystreet-transfer": Case(
        sandboxed(brussels(hooks="transfer"), OLDER, dashes=False, hidden=MERGED, not_open=UNNAMED),
        starts=(Status.ACCEPTED, Status.IN_PROGRESS),
        takes="closed",
        closes="closed",
        kept_as=_TEXTS_ARE_NOTES,
        ends=(State.CONFIRMED, State.UNVERIFIED),
        complete=False,
    ),
    "fixmystreet-assignment": Case(
        sandboxed(
            brussels(hooks="assignment"), OLDER, dashes=False, hidden=MERGED, not_open=UNNAMED
        ),
        starts=(Status.ACCEPTED, Status.IN_PROGRESS),
        takes="resolved",
        closes="resolved",
        kept_as=_TEXTS_ARE_NOTES,
        ends=(State.CONFIRMED, State.UNVERIFIED),
        complete=False,
    ),
}


class Account(NamedTuple):
    """How a login opens a system, and whether the system tells a colleague's account apart that is
    in the same authentication entry."""

    opened: Callable[[Login], Opener]
    same_entry: bool


ACCOUNTS: Mapping[str, Account] = {
    "citysdk": Account(  # by the e-mail address that signs, whatever the key
        lambda login: open311(DEMO, options={"email": f"{login.user}@namur.be"}), same_entry=True
    ),
    "mysociety": Account(open311, same_entry=False),  # a key says nothing of its owner
    "fixmystreet": Account(lambda login: open311(login, **OWN_NUMBERS), same_entry=False),
    "fixmystreet-staff": Account(staff, same_entry=True),  # by the user who signs in
    "publik-basic": Account(lambda login: publik_with(basic(login)), same_entry=True),
    "publik-signed": Account(lambda login: publik_with(signed(login)), same_entry=True),
    "signalen": Account(signalen, same_entry=True),  # the server says who we are
    "fixmystreet-assignment": Account(  # a token says nothing
        lambda login: brussels(login, hooks="assignment"), same_entry=False
    ),
}
"""Those that are :data:`WRITING` and know accounts; Publik knows one by its API client."""

READING: Mapping[str, Case] = {
    "fixmystreet-public": Case(sandboxed(brussels(), "/fixmystreet", dashes=False), complete=False),
    "fixmystreet-gateway": Case(
        sandboxed(brussels(), "/fixmystreet/gateway/api/1.0.0", dashes=False)
    ),
    "fixmystreet-older": Case(
        sandboxed(brussels(), OLDER, dashes=False, hidden=MERGED, not_open=UNNAMED),
        complete=False,
    ),
    "open311-anonymous": Case(sandboxed(_anonymous, "/open311/v2")),
    "file": Case(_file),
}
"""Systems that accept no changes."""
