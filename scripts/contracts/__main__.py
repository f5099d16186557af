"""``python -m scripts.contracts``: plays a contract against a real server, and records shapes.

``check`` sends only requests that read, unless ``--writes`` is given; ``record`` sends the one it
is given. Of an answer's body only the shape is printed, of some headers the value. See
``docs/contracts.md``.
"""

from __future__ import annotations

import argparse
import base64
import json
import sys
from collections.abc import Mapping, Sequence
from typing import Any

import requests

from .contract import Answered, BadContract, Contract, Row, compare, load, names
from .play import Signed, ask, bearing, keyed
from .shape import BadShape, Places, shape_of

HEADERS = ("content-type", "www-authenticate", "location", "link", "allow")
"""Headers that a recorded row keeps, each with its value up to the first ``;`` or space."""


def main(arguments: Sequence[str] | None = None) -> int:
    """0: the server keeps the contract; 1: it does not; 2: it could not be asked."""
    given = _parser().parse_args(arguments)
    try:
        places = dict(_pair(one) for one in given.set)
        who = _who(given)
        if given.command == "record":
            return _record(given, who, places)
        return _check(load(given.contract), given, who, places)
    except (BadContract, BadShape, OSError, ValueError) as error:
        print(f"contracts: {error}", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m scripts.contracts", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="where a server differs from a contract")
    check.add_argument("contract", choices=names())
    check.add_argument("--writes", action="store_true", help="ask what changes reports too")
    record = commands.add_parser("record", help="the shape of one answer, as a row")
    record.add_argument("ask", help='as "GET /api/forms/{form}/list"')
    record.add_argument("--json", type=json.loads, help="the body of a write")
    for one in (check, record):
        one.add_argument("--url", required=True, help="of the server, without a path of the API")
        one.add_argument("--who", default="staff", help="whose login this is: rows of others rest")
        one.add_argument("--header", action="append", default=[], metavar="NAME=VALUE")
        one.add_argument("--basic", metavar="NAME:WORD", help="a login by HTTP Basic")
        one.add_argument("--key", metavar="NAME=VALUE", help="a parameter of the address")
        one.add_argument(
            "--set", action="append", default=[], metavar="PLACE=VALUE", help="as report=57"
        )
    return parser


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise BadContract(f"{text!r} is not NAME=VALUE")
    return name, value


def _who(given: argparse.Namespace) -> Signed:
    if given.key:
        return keyed(*_pair(given.key))
    headers = dict(_pair(one) for one in given.header)
    if given.basic:
        word = base64.b64encode(given.basic.encode()).decode()
        headers["Authorization"] = f"Basic {word}"
    return bearing(headers)


def _check(contract: Contract, given: argparse.Namespace, who: Signed, places: Places) -> int:
    found = 0
    for row in contract.rows:
        if row.who != given.who or not (row.reads or given.writes):
            continue
        differences = _played(row, given.url, who, places)
        found += bool(differences)
        print("differs" if differences else "alike  ", row.name)
        for one in differences:
            print(f"          {one}")
    return 1 if found else 0


def _played(row: Row, url: str, who: Signed, places: Places) -> list[str]:
    try:
        return compare(row, ask(row, url.rstrip("/"), who, places), places)
    except requests.RequestException as error:
        raise OSError(f"{row.name}: no answer ({type(error).__name__})") from error


def _record(given: argparse.Namespace, who: Signed, places: Places) -> int:
    row = Row("", given.ask, 0, given.who, given.json)
    try:
        answered = ask(row, given.url.rstrip("/"), who, places)
    except requests.RequestException as error:
        raise OSError(f"no answer ({type(error).__name__})") from error
    print(json.dumps(recorded(row, answered), indent=2, ensure_ascii=False))
    return 0


def recorded(row: Row, answered: Answered) -> Mapping[str, Any]:
    """A row of a contract from an answer, without any of its words; a person names it, and puts
    back the words that matter."""
    headers = {
        name: f"{answered.headers[name].split(';')[0].split()[0]}*"
        for name in HEADERS
        if answered.headers.get(name, "").strip()
    }
    made: dict[str, Any] = {"name": "", "who": row.who, "ask": row.ask}
    if row.json is not None:
        made["json"] = row.json
    return {**made, "status": answered.status, "headers": headers, "body": shape_of(answered.body)}


if __name__ == "__main__":
    sys.exit(main())
