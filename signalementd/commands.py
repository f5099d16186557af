"""The command line: ``signalementd COMMAND``.

What an administrator of the database does (``init``, ``migrate``, ``add-commune``) needs the
database's address, ``--admin``; every other command reads the settings file.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from signalement_plugin.core.errors import BadStore

from .database import installing
from .database.connecting import Connection, connect
from .errors import TeamError
from .logs import log_to_stderr
from .reporting import Line, lines_of
from .running import run
from .service.adding import add_system, remove_system
from .service.moving import moved
from .service.places import leave_to_owner
from .service.restoring import restored
from .service.take_over import take_over
from .settings import Settings, read_settings

DEFAULT = Path("/etc/signalementd.toml")
Command = Callable[[argparse.Namespace], int]


def main(arguments: Sequence[str]) -> int:
    """The exit status: 0, or 1 with a sentence on the standard error."""
    options = _parser().parse_args(arguments)
    command: Command = options.command
    try:
        return command(options)
    except (TeamError, BadStore) as error:
        print(f"signalementd: {error}", file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="signalementd", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def add(name: str, text: str, command: Command, *, admin: bool) -> argparse.ArgumentParser:
        one = commands.add_parser(name, help=text, description=text)
        one.set_defaults(command=command)
        if admin:
            one.add_argument("--admin", default="", metavar="DSN", help="as libpq writes it")
        else:
            one.add_argument("--settings", type=Path, default=DEFAULT, metavar="FILE")
        return one

    add("init", "Prepare an empty database, and migrate it", _init, admin=True)
    add("migrate", "Bring the database to this version", _migrate, admin=True)
    commune = add("add-commune", "Schema, roles and views of a commune", _add_commune, admin=True)
    commune.add_argument("--language", choices=installing.LANGUAGES, default="fr")
    status = add("status", "What each commune's service does and lacks", _status, admin=False)
    status.add_argument(
        "--check", action="store_true", help="say only what is wrong, and fail when anything is"
    )
    run = add("run", "Serve every commune of the settings", _run, admin=False)
    run.add_argument("--verbose", action="store_true")
    over = add("take-over", "Serve a commune from here from now on", _take_over, admin=False)
    over.add_argument(
        "--the-other-has-ended",
        action="store_true",
        required=True,
        help="you have seen that the service at the other place has ended, and will not come back",
    )
    move = add("moved", "Go on with what the settings say from now on", _moved, admin=False)
    _ask_where_to(move)
    more = add("add-system", "One more reporting system at once", _add_system, admin=False)
    less = add("remove-system", "One of several systems no more", _remove_system, admin=False)
    for one in (commune, over, move, more, less):
        one.add_argument("name")
    _ask_which_folder(
        add("restored", "Go on after a backup was brought back", _restored, admin=False)
    )
    return parser


def _ask_which_folder(parser: argparse.ArgumentParser) -> None:
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument(
        "--folder-kept",
        action="store_true",
        help="the folder of this service is as it left it, whether it led or waited",
    )
    which.add_argument(
        "--folder-too",
        action="store_true",
        help="the folder of this service was brought back as well, or nobody knows",
    )


def _ask_where_to(parser: argparse.ArgumentParser) -> None:
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument(
        "--to-another-system",
        action="store_true",
        help="its numbers mean other reports than those of the system before",
    )
    where.add_argument(
        "--to-another-address",
        action="store_true",
        help="it is the same system, with the same reports, at another address",
    )


def _init(options: argparse.Namespace) -> int:
    with closing(connect(options.admin)) as connection:
        installing.prepare(connection)
        return _migrated(connection)


def _migrate(options: argparse.Namespace) -> int:
    with closing(connect(options.admin)) as connection:
        return _migrated(connection)


def _migrated(connection: Connection) -> int:
    done = installing.migrate(connection)
    print(f"version {installing.newest()}" + (f", ran {done}" if done else ", nothing to do"))
    return 0


def _add_commune(options: argparse.Namespace) -> int:
    with closing(connect(options.admin)) as connection:
        number = installing.add_commune(connection, options.name, options.language)
    print(f"commune {number}: {options.name}")
    return 0


def _run(options: argparse.Namespace) -> int:
    log_to_stderr(verbose=options.verbose)
    return run(read_settings(options.settings))


def _take_over(options: argparse.Namespace) -> int:
    with _beside_the_service(options) as (settings, connection):
        take_over(settings, options.name, connection)
    print(f"{options.name} is served from here")
    return 0


def _moved(options: argparse.Namespace) -> int:
    with _beside_the_service(options) as (settings, connection):
        left = moved(settings, options.name, connection, another_system=options.to_another_system)
    works_with = settings.commune(options.name).works_with
    print(f"{options.name} works with {works_with}" + (f"; {left} reports left" if left else ""))
    return 0


def _add_system(options: argparse.Namespace) -> int:
    with _beside_the_service(options) as (settings, connection):
        begins = add_system(settings, options.name, connection)
    print(f"{options.name}: ids of what was added begin with {', '.join(begins)}")
    return 0


def _remove_system(options: argparse.Namespace) -> int:
    with _beside_the_service(options) as (settings, connection):
        left = remove_system(settings, options.name, connection)
    print(f"{options.name}: {left} reports left")
    return 0


def _restored(options: argparse.Namespace) -> int:
    with _beside_the_service(options) as (settings, connection):
        installing.check_version(connection)
        moved = restored(settings, connection, folder_too=options.folder_too)
    print("a new epoch has begun" + (f"; unknown in the folder: {moved}" if moved else ""))
    return 0


@contextmanager
def _beside_the_service(options: argparse.Namespace) -> Iterator[tuple[Settings, Connection]]:
    """Settings and connection for a command that also makes files in the service's folder; at the
    end these files get the folder's owner."""
    settings = read_settings(options.settings)
    try:
        with closing(connect(settings.dsn, settings.password)) as connection:
            yield settings, connection
    finally:
        leave_to_owner(settings.folder)


def _status(options: argparse.Namespace) -> int:
    lines = _lines(read_settings(options.settings))
    for line in lines:
        if line.wrong or not options.check:
            print(("! " if line.wrong else "") + line.text)
    return int(options.check and any(line.wrong for line in lines))


def _lines(settings: Settings) -> list[Line]:
    with closing(connect(settings.dsn, settings.password)) as connection:
        return lines_of(connection, settings)
