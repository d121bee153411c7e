"""Verdicts from many people at once: how long each waits, and whether anything is lost.

``python -m tests.bench.decisions`` serves the workbench with gunicorn's sync workers, on SQLite and then on a
PostgreSQL of its own, and lets 1, 8 and 32 reviewers decide claims of one article, each going where the last
answer leads. Then all of them decide the same claim at the same moment, again and again. Afterwards it is
counted in the database: an answer 200 whose verdict is not there, or that hides another one, is a lost update.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPConnection
from socket import socket
from statistics import quantiles
from threading import Barrier
from time import perf_counter
from urllib.parse import urlencode

from tests.bench.review import wait_for
from tests.databases import fresh_postgres, set_up

CLIENTS = (1, 8, 32)
EACH = {1: 60, 8: 30, 32: 12}
"""Verdicts of each reviewer."""
RUSHES = 10
"""Claims that everybody decides at once."""
WORKERS = 4
SECRET = "s" * 32
"""The CSRF token: the cookie and the header agree."""

SEEN = re.compile(rb'name="seen" value="(\d+)"')
NEXT = re.compile(rb'id="claim-panel".*?data-claim="(\d+)"', re.DOTALL)
STATE = re.compile(rb'class="state" data-verdict="(\w+)"')
ONWARD = re.compile(rb'href="\?claim=(\d+)#claim-panel"[^>]*rel="next"')


class Reviewer:
    """Somebody's browser: posts verdicts and remembers every answer."""

    def __init__(self, port: int, name: str, session: str) -> None:
        self.port, self.name = port, name
        self.headers = {
            "Cookie": f"sessionid={session}; csrftoken={SECRET}",
            "X-CSRFToken": SECRET,
            "HX-Request": "true",
            "Content-Type": "application/x-www-form-urlencoded",
        }
        self.waits: list[float] = []
        self.saved: list[int] = []
        """Claims whose verdict was answered with 200."""
        self.conflicts = 0
        self.errors: list[int] = []
        self.size = 0

    def send(self, method: str, path: str, data: dict[str, object] | None = None) -> tuple[int, bytes]:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=120)
        connection.request(method, path, urlencode(data or {}), self.headers)
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, body

    def decide(self, claim: int, seen: int, *, over: bool = False) -> bytes:
        data = {"seen": seen, "decision": "disputed:wrong", "note": self.name, "over": "1" if over else ""}
        begun = perf_counter()
        status, body = self.send("POST", f"/claims/{claim}/verdict/", data)
        if status == 200:
            self.waits.append((perf_counter() - begun) * 1000)
            self.saved.append(claim)
            self.size = max(self.size, len(body))
        elif status == 409:
            self.conflicts += 1
        else:
            self.errors.append(status)
        return body

    def review(self, claim: int, number: int) -> None:
        """Decide so many claims, each the one that the page shows; what somebody else has is left to them.

        So is what somebody decided between the answer that led there and the page that shows it.
        """
        body = self.send("GET", f"/claims/{claim}/")[1]
        while len(self.saved) < number and not self.errors:
            if (state := STATE.search(body)) and state[1] != b"undecided" and (onward := ONWARD.search(body)):
                body = self.send("GET", f"/claims/{int(onward[1])}/")[1]
                continue
            shown, seen = NEXT.search(body), SEEN.search(body, body.index(b'id="verdict-form"'))
            assert shown
            assert seen
            conflicts = self.conflicts
            body = self.decide(int(shown[1]), int(seen[1]))
            if self.conflicts > conflicts and (onward := ONWARD.search(body)):
                body = self.send("GET", f"/claims/{int(onward[1])}/")[1]


@contextmanager
def served() -> Iterator[int]:
    """The port of a gunicorn on the database in DATABASE_URL, while the context lasts."""
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {
        **os.environ,
        "DEBUG": "false",
        "ALLOWED_HOSTS": "127.0.0.1",
        "SECURE_SSL_REDIRECT": "false",
        "DJANGO_SETTINGS_MODULE": "workbench.settings",
    }
    command = [sys.executable, "-m", "gunicorn", "workbench.wsgi", "--bind", f"127.0.0.1:{port}"]
    server = subprocess.Popen(
        [*command, "--workers", str(WORKERS)], env=environment, stderr=subprocess.DEVNULL
    )
    try:
        wait_for(port)
        yield port
    finally:
        server.terminate()
        server.wait()


def prepare(claims: int) -> list[int]:
    """An article with so many claims, in the order of its text."""
    from django.contrib.auth.models import Group, User

    from claims.actions.importing import import_article

    editor, _ = User.objects.get_or_create(username="editor")
    editor.groups.add(Group.objects.get(name="editor"))
    lines = (
        f"The yard in district {n} built {10 + n * 37 % 991} boats in 2024, Per Holm of the council said.\n\n"
        for n in range(claims)
    )
    article = import_article(actor=editor, source=f"Boats of {claims} districts\n\n" + "".join(lines))
    return list(article.claims.in_scope().order_by("position").values_list("pk", flat=True))


def sessions(number: int) -> list[tuple[str, str]]:
    """So many reviewers, each with the key of a session."""
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.auth.models import Group, User
    from django.contrib.sessions.backends.db import SessionStore

    found = []
    for at in range(number):
        user, _ = User.objects.get_or_create(username=f"reviewer{at}")
        user.groups.add(Group.objects.get(name="reviewer"))
        store = SessionStore()
        store[SESSION_KEY] = str(user.pk)
        store[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
        store[HASH_SESSION_KEY] = user.get_session_auth_hash()
        store.create()
        found.append((user.username, str(store.session_key)))
    return found


def together(reviewers: list[Reviewer], act: Callable[[int, Reviewer], object]) -> None:
    with ThreadPoolExecutor(len(reviewers)) as threads:
        list(threads.map(act, range(len(reviewers)), reviewers))


def warm_up(reviewer: Reviewer, claim: int) -> None:
    """Every worker has read its templates."""
    together([reviewer] * 4 * WORKERS, lambda _, one: one.send("GET", f"/claims/{claim}/"))


def rush(reviewers: list[Reviewer], claim: int) -> None:
    """Everybody decides the same claim, as all of them saw it, at the same moment."""
    barrier = Barrier(len(reviewers))

    def decide(_: int, reviewer: Reviewer) -> None:
        barrier.wait()
        reviewer.decide(claim, 1, over=True)

    together(reviewers, decide)


def lost(reviewers: list[Reviewer], before: int) -> int:
    """Verdicts that were answered with 200 and are not there, or hid another one."""
    from claims.models import Claim, Verdict

    stored = list(Verdict.objects.filter(pk__gt=before).values_list("claim", "note"))
    answered = [(claim, reviewer.name) for reviewer in reviewers for claim in reviewer.saved]
    twice = len(stored) - len({claim for claim, _ in stored})
    wrong = Claim.objects.filter(pk__in=[claim for claim, _ in stored]).exclude(revision=2).count()
    return len(set(answered) ^ set(stored)) + twice + wrong


def measure(number: int) -> str:
    """One line for so many reviewers at once."""
    from claims.models import Verdict

    claims = prepare(number * EACH[number] + number + RUSHES)
    before = Verdict.objects.order_by("pk").values_list("pk", flat=True).last() or 0
    with served() as port:
        reviewers = [Reviewer(port, name, session) for name, session in sessions(number)]
        warm_up(reviewers[0], claims[-1])
        together(reviewers, lambda at, reviewer: reviewer.review(claims[at], EACH[number]))
        waits = [wait for reviewer in reviewers for wait in reviewer.waits]
        passed = sum(reviewer.conflicts for reviewer in reviewers)
        for claim in claims[-RUSHES:] if number > 1 else ():
            rush(reviewers, claim)
    ranks = quantiles(waits, n=20)
    errors = [status for reviewer in reviewers for status in reviewer.errors]
    refused = sum(reviewer.conflicts for reviewer in reviewers) - passed
    expected = RUSHES * (number - 1)
    return (
        f"{number} at once: p50 {ranks[9]:.0f} ms, p95 {ranks[18]:.0f} ms over {len(waits)} verdicts, answers of "
        f"{max(reviewer.size for reviewer in reviewers) / 1000:.1f} kB at most; {passed} times somebody else had the "
        f"claim (409); of {expected} second verdicts on one claim {refused} were answered 409; "
        f"errors {len(errors)} {sorted(set(errors)) or ''}; lost updates {lost(reviewers, before)}"
    )


def main() -> None:
    """Both databases, each in a process of its own."""
    os.environ["SECRET_KEY"] = "only for this bench"  # sessions are signed here and read by the server
    if len(sys.argv) > 1:
        set_up(os.environ["DATABASE_URL"])
        for number in CLIENTS:
            sys.stdout.write(f"{sys.argv[1]}: {measure(number)}\n")
            sys.stdout.flush()
        return
    with tempfile.TemporaryDirectory() as folder:
        from tests import postgres

        server = os.environ["DATABASE_URL"] if postgres else ""
        for name, address in (
            ("SQLite", f"sqlite:///{folder}/bench.sqlite3"),
            ("PostgreSQL", fresh_postgres(server, "decisions")),
        ):
            command = [sys.executable, "-m", "tests.bench.decisions", name]
            subprocess.run(command, env={**os.environ, "DATABASE_URL": address}, check=True)


if __name__ == "__main__":
    main()
