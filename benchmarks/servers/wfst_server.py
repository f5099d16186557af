"""QGIS Server's WFS over a project, in a process of its own.

``python -m benchmarks.servers.wfst_server PROJECT PARENT`` prints its address and ends when the
process PARENT does. ``PROJECT`` is a QGIS project file that publishes its layers for edits.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer

from qgis.core import QgsApplication
from qgis.server import QgsBufferServerRequest, QgsBufferServerResponse, QgsServer, QgsServerRequest

METHODS = {
    "GET": QgsServerRequest.Method.GetMethod,
    "POST": QgsServerRequest.Method.PostMethod,
}


class Handler(BaseHTTPRequestHandler):
    """One request and connection at a time, as QGIS Server itself works."""

    server_: QgsServer

    def do_GET(self) -> None:
        self.serve()

    def do_POST(self) -> None:
        self.serve()

    def serve(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        request = QgsBufferServerRequest(
            f"http://{self.headers['Host']}{self.path}",
            METHODS[self.command],
            dict(self.headers.items()),
            body,
        )
        response = QgsBufferServerResponse()
        self.server_.handleRequest(request, response)
        answer = bytes(response.body())
        self.send_response(response.statusCode())
        for name, value in response.headers().items():
            if name.lower() != "content-length":
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_: object) -> None:
        """Nothing."""


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(0)


def main() -> None:
    project, parent = sys.argv[1], int(sys.argv[2])
    os.environ["QGIS_PROJECT_FILE"] = project
    application = QgsApplication([], False)
    application.initQgis()
    Handler.server_ = QgsServer()
    threading.Thread(target=_watch, args=(parent,), daemon=True).start()
    server = HTTPServer(("127.0.0.1", 0), Handler)
    print(f"http://127.0.0.1:{server.server_port}/", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
