"""A TCP proxy between a team and its database, which loses connections at random times."""

from __future__ import annotations

import asyncio
import random
import threading
from contextlib import suppress

_CHUNK = 65_536


class Wire(threading.Thread):
    """Passes bytes on between its own ``port`` and that of PostgreSQL. ``chance``: of each message
    to PostgreSQL, that it arrives and that the connection is lost before the answer, as with a
    COMMIT of which nobody hears. ``cut()`` ends every connection at once; while it is ``shut``
    nobody gets through."""

    def __init__(self, target: int, seed: int) -> None:
        super().__init__(daemon=True)
        self.port, self.chance, self.lost = 0, 0.0, 0
        self.shut = False
        self._target, self._dice = target, random.Random(f"{seed}|wire")  # noqa: S311
        self._open: set[asyncio.StreamWriter] = set()
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()

    def run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._listen())
        self._loop.run_forever()

    def begin(self) -> None:
        """Start, and wait for the port."""
        self.start()
        self._ready.wait()

    def cut(self) -> None:
        self._loop.call_soon_threadsafe(self._cut_now)

    def stop(self) -> None:
        self.cut()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self.join()

    async def _listen(self) -> None:
        server = await asyncio.start_server(self._serve_client, "127.0.0.1", 0)
        self.port = int(server.sockets[0].getsockname()[1])
        self._ready.set()

    def _cut_now(self) -> None:
        for writer in self._open:
            writer.transport.abort()

    async def _serve_client(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        if self.shut:
            writer.transport.abort()
            return
        try:
            there, to = await asyncio.open_connection("127.0.0.1", self._target)
        except OSError:
            writer.transport.abort()
            return
        self._open |= {writer, to}
        try:
            await asyncio.gather(self._pass(reader, to, writer), self._pass(there, writer, None))
        finally:
            self._open -= {writer, to}

    async def _pass(
        self,
        reader: asyncio.StreamReader,
        to: asyncio.StreamWriter,
        back: asyncio.StreamWriter | None,
    ) -> None:
        """``back``: where the answer would go, of the way to PostgreSQL."""
        with suppress(OSError):
            while some := await reader.read(_CHUNK):
                if back is not None and self._dice.random() < self.chance:
                    self.lost += 1
                    back.transport.abort()
                to.write(some)
                await to.drain()
        with suppress(OSError, RuntimeError):
            to.close()
