"""Each product that has a contract: how the sandbox imitates it, and its system module."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from open311_fixtures import WITH_KEY
from publik_fixtures import BASIC, WHO, WORD, basic, record, site
from signalen_server import ONE, WRITER, signalen

from sandbox.dialects.publik.workflow import HOOKS, JUMPS, SLUG
from sandbox.running import running
from scripts.contracts.play import Signed, bearing, keyed
from signalement_plugin.core.model.status import Status
from signalement_plugin.systems.base import Address, System
from signalement_plugin.systems.fixmystreet_staff.system import FixMyStreetStaff
from signalement_plugin.systems.open311.requests import split_key
from signalement_plugin.systems.open311.system import Open311
from signalement_plugin.systems.publik.signing import Signer
from signalement_plugin.systems.publik.system import Publik
from signalement_plugin.systems.signalen.system import Signalen
from signalement_plugin.transport.client import Client, HttpContext


@dataclass(frozen=True)
class StandIn:
    """``serve``: the sandbox with reports in a folder, gives its address. ``who``: those who
    ask. ``places``: what a contract's ``{places}`` are there. ``open``: the system module over an
    address, without pauses."""

    serve: Callable[[Path], AbstractContextManager[str]]
    who: Mapping[str, Signed]
    places: Mapping[str, str]
    open: Callable[[str], System]


def _signing(who: str, word: str) -> Signed:
    return lambda url: (Signer(who, word).sign(url), {})


@contextmanager
def _publik(folder: Path) -> Iterator[str]:
    closed = record(2, status=Status.CLOSED)
    with site(folder, [record(1), closed, record(3, department="p")]) as served:
        yield served.url


def _open_publik(url: str) -> System:
    context = HttpContext(headers=BASIC)
    address = Address(f"{url}/{SLUG}/", http=context)
    return Publik(address, client=Client(context, sleep=lambda _: None))


@contextmanager
def _citysdk(folder: Path) -> Iterator[str]:
    records = [record(number) for number in range(1, 4)]
    with site(folder, records) as served:
        yield f"{served.url}/klarschiff"


@contextmanager
def _georeport(folder: Path) -> Iterator[str]:
    with running(folder / "server.sqlite", generate=3) as served:
        yield served.url


@contextmanager
def _fixmystreet(folder: Path) -> Iterator[str]:
    hidden = record(2, status=Status.UNKNOWN)
    with site(folder, [record(1), hidden, record(5)]) as served:
        yield f"{served.url}/mysociety"


@contextmanager
def _signalen(folder: Path) -> Iterator[str]:
    with signalen(folder) as served:
        yield served.url


def _open_citysdk(url: str) -> System:
    return _open311(Address(f"{url}/citysdk", http=WITH_KEY))


def _open_georeport(url: str) -> System:
    return _open311(Address(f"{url}/open311/v2", http=WITH_KEY))


def _open_fixmystreet(url: str) -> System:
    return _open311(Address(f"{url}/open311/v2", jurisdiction="12", http=WITH_KEY))


def _open_staff(url: str) -> System:
    context = HttpContext(headers=basic("desk@site.invalid", WORD))
    address = Address(url, http=context)
    return FixMyStreetStaff(address, client=Client(context, sleep=lambda _: None))


def _open311(address: Address) -> System:
    return Open311(address, client=Client(split_key(address.http)[0], sleep=lambda _: None))


def _open_signalen(url: str) -> System:
    context = HttpContext(headers=WRITER)
    return Signalen(Address(url, http=context), client=Client(context, sleep=lambda _: None))


STAND_INS: Mapping[str, StandIn] = {
    "publik": StandIn(
        _publik,
        {
            "staff": bearing(BASIC),
            "signed": _signing(WHO, WORD),
            "nobody, signed": _signing("nobody", "rien"),
            "wrongly signed": _signing(WHO, "faux"),
            "reader": bearing(basic("reader", "lire")),
            "of a service": bearing(basic("v", "mot")),
            "nobody": bearing(basic("nobody", "rien")),
            "wrong key": bearing(basic(WHO, "faux")),
        },
        {
            "form": SLUG,
            "jump_form": JUMPS,
            "report": "202600001",
            "closed": "202600002",
            "foreign": "202600003",
            "note": next(one for one in HOOKS if "interne" in one),
        },
        _open_publik,
    ),
    "citysdk": StandIn(
        _citysdk,
        {
            "staff": keyed("api_key", WORD),
            "public": bearing({}),
            "reader": keyed("api_key", "lire"),
            "wrong key": keyed("api_key", "wrong"),
        },
        {"report": "202600001", "service": "1"},
        _open_citysdk,
    ),
    "signalen": StandIn(
        _signalen,
        {
            "staff": bearing(WRITER),
            "public": bearing({}),
            "wrong key": bearing({"Authorization": "Bearer e30.nobody.b"}),
        },
        {"report": ONE, "main": "wegen-verkeer", "sub": "gat"},
        _open_signalen,
    ),
    "georeport": StandIn(
        _georeport,
        {"staff": keyed("api_key", "demo"), "public": bearing({})},
        {"report": "2026-000001", "service": "eclairage"},
        _open_georeport,
    ),
    "fixmystreet": StandIn(
        _fixmystreet,
        {"public": bearing({})},
        {
            "report": "202600001",
            "hidden": "202600002",
            "jurisdiction": "12",
            "key": WORD,
            "update": "u1",
        },
        _open_fixmystreet,
    ),
    "fixmystreet_staff": StandIn(
        _fixmystreet,
        {
            "staff": bearing({"Authorization": f"Bearer 3-{WORD}"}),
            "public": bearing({}),
            "wrong key": bearing({"Authorization": "Bearer 3-wrong"}),
        },
        {"report": "202600001"},
        _open_staff,
    ),
}
