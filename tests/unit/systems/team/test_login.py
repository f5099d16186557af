"""What a refused login to the database of a team is told as, whatever language and encoding its
server answers in."""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from signalement_plugin.core.errors import ServerError, Unauthorized, Unreachable
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.team.database import opened

FRENCH = "authentification par mot de passe échouée pour l'utilisateur « anna »"
GERMAN = "Passwort-Authentifizierung für Benutzer »anna« fehlgeschlagen"


@contextmanager
def refusing(words: bytes, asked_for: list[bytes] | None = None) -> Iterator[str]:
    """The address of a PostgreSQL that ends each conversation with this error. ``asked_for``: the
    packets in which it is told user and database."""
    told = b"SFATAL\0VFATAL\0M" + words + b"\0\0"

    packets = [] if asked_for is None else asked_for

    def answer() -> None:
        while True:
            try:
                wire, _ = listening.accept()
            except OSError:
                return
            with wire:
                while len(asked := wire.recv(1024)) == 8:  # asks for TLS or GSS
                    wire.sendall(b"N")
                if asked:
                    packets.append(asked)
                    wire.sendall(b"E" + struct.pack(">I", len(told) + 4) + told)

    with socket.create_server(("127.0.0.1", 0)) as listening:
        threading.Thread(target=answer, daemon=True).start()
        yield f"postgresql://127.0.0.1:{listening.getsockname()[1]}/team"
        listening.shutdown(socket.SHUT_RDWR)


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (FRENCH, Unauthorized),
        ("le rôle « anna » n'existe pas", Unauthorized),
        (GERMAN, Unauthorized),
        ("Rolle »anna« existiert nicht", Unauthorized),
        ('password authentication failed for user "anna"', Unauthorized),
        ("le système de bases de données démarre", Unreachable),
        ('role "anna" is not permitted to log in', Unauthorized),
        ("le rôle « anna » n'est pas autorisé à se connecter", Unauthorized),
        ("Rolle »anna« hat keine Berechtigung zum Einloggen", Unauthorized),
        ('too many connections for role "anna"', Unreachable),
        ("trop de connexions pour le rôle « anna »", Unreachable),
        ('database "equipe" does not exist', Unreachable),
        ("la base de données « equipe » n'existe pas", Unreachable),
        ("Datenbank »equipe« existiert nicht", Unreachable),
    ],
)
def test_a_refused_login_is_known_in_each_language(
    words: str, kind: type[ServerError], encoding: str
) -> None:
    with refusing(words.encode(encoding)) as endpoint, pytest.raises(ServerError) as caught:
        opened(Address(endpoint))
    assert type(caught.value) is kind
    assert words in str(caught.value)


@pytest.mark.parametrize("end", ["", "/", "//", "/?sslmode=disable"])
def test_a_slash_behind_the_name_of_the_database_is_no_part_of_it(end: str) -> None:
    """Seen: the database *team/* does not exist, which was told as a login that is refused."""
    asked: list[bytes] = []
    with refusing(b"no", asked) as endpoint, pytest.raises(Unreachable):
        opened(Address(endpoint + end))
    assert b"database\0team\0" in asked[0]
