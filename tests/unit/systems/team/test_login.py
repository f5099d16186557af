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
def refusing(words: bytes) -> Iterator[str]:
    """The address of a PostgreSQL that ends each conversation with this error."""
    told = b"SFATAL\0VFATAL\0M" + words + b"\0\0"

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
    ],
)
def test_a_refused_login_is_known_in_each_language(
    words: str, kind: type[ServerError], encoding: str
) -> None:
    with refusing(words.encode(encoding)) as endpoint, pytest.raises(ServerError) as caught:
        opened(Address(endpoint))
    assert type(caught.value) is kind
    assert words in str(caught.value)
