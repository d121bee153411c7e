"""A real web site on the loopback address, and name servers that answer what a test wants."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from ssrfguard import Policy

Answer = tuple[int, dict[str, str], bytes]
ResolverAnswer = tuple[int, int, int, str, tuple[object, ...]]
"""One line of what ``socket.getaddrinfo`` answers."""
PAGE = b"<!doctype html><h1>Ferry fares to rise</h1><p>Fares rise in May, the operator said.</p>"
HTML = {"Content-Type": "text/html; charset=utf-8"}


class Site:
    """A web site whose pages a test sets by path; it remembers what was asked for."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.pages: dict[str, Answer] = {"/story": (200, HTML, PAGE)}
        self.asked: list[str] = []

    def address(self, path: str = "/story", *, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def redirect(self, path: str, to: str) -> None:
        self.pages[path] = (302, {"Location": to}, b"")

    @property
    def policy(self) -> Policy:
        """Lets through this one address of the loopback network, and no other."""
        return Policy(allowed_networks=("127.0.0.1/32",), allowed_ports={80, 443, self.port})


@contextmanager
def serve() -> Iterator[Site]:
    """A site on the loopback address, up while the context lasts."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            known.asked.append(self.path)
            status, headers, body = known.pages.get(self.path, (404, HTML, b"gone"))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            if self.path == "/drip":
                stopped.wait(5)
            with suppress(ConnectionError):  # the client hangs up on what is too large
                self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Keep the test output quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    stopped = threading.Event()
    known = Site(server.server_port)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield known
    finally:
        stopped.set()
        server.shutdown()
        thread.join()
        server.server_close()


def resolves_to(*addresses: str) -> Callable[..., list[ResolverAnswer]]:
    """A name server for which every name is at ``addresses``."""

    def answer(_host: str, port: int, *_: object, **__: object) -> list[ResolverAnswer]:
        return [
            (socket.AF_INET6, socket.SOCK_STREAM, 6, "", (address, port, 0, 0))
            if ":" in address
            else (socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))
            for address in addresses
        ]

    return answer
