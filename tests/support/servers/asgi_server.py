"""An application of the sandbox over a real socket, in a thread of this process."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import uvicorn

END_S = 10.0
TICK_S = 1.0
"""How often uvicorn writes the date that it answers with."""


class _Prompt(uvicorn.Server):
    """Ends at once. uvicorn's own server checks every tenth of a second whether it has to end, and
    waits longer for connections that are idle."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self._runs = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._ended: asyncio.Event | None = None

    async def main_loop(self) -> None:
        self._loop, self._ended = asyncio.get_running_loop(), asyncio.Event()
        self._runs.set()
        while not self._ended.is_set():
            await self.on_tick(0)
            with suppress(asyncio.TimeoutError):
                await asyncio.wait_for(self._ended.wait(), TICK_S)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        for server in self.servers:
            server.close()
        for one in sockets or []:
            one.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        while self.server_state.tasks:  # lets requests in progress finish
            await asyncio.wait(self.server_state.tasks)

    def end(self) -> None:
        """Ends the server. May be called in any thread."""
        self._runs.wait(END_S)
        if self._loop is not None and self._ended is not None:
            self._loop.call_soon_threadsafe(self._ended.set)


@contextmanager
def running(app: Any) -> Iterator[str]:
    """Runs an application for the time of a ``with`` block; gives its address."""
    # asyncio sets TCP_NODELAY only on sockets whose protocol number is that of TCP. Without it many
    # answers take 40 ms.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.bind(("127.0.0.1", 0))
    listener.listen()  # clients that connect before the thread runs wait in the queue
    address = f"http://127.0.0.1:{listener.getsockname()[1]}"
    server = _Prompt(uvicorn.Config(app, log_level="error", lifespan="off"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    try:
        yield address
    finally:
        server.end()
        thread.join(END_S)
