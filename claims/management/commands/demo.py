"""``manage.py demo``: a desk with people and articles on it, ready to try."""

from __future__ import annotations

import os
import socket
import threading
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from claims.jobs.worker import Worker
from claims.management.demo_articles import import_demo_articles
from claims.management.demo_people import PEOPLE, demo_password, ensure_people
from claims.models import Article

HOST = "127.0.0.1"
FIRST_PORT, LAST_PORT = 8000, 8099


class Command(BaseCommand):
    """Sets up what is missing and serves it. Running it again keeps everything that was done."""

    help = "Try the workbench: make the database, people in every role and articles, and serve it here."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, help=f"default: {FIRST_PORT} or the next that is free")
        parser.add_argument("--no-serve", action="store_true", help="set up only")

    def handle(self, *args: Any, **options: Any) -> None:
        """Set up, print who can sign in and where, serve. Exits with 2 where it must not or cannot."""
        if not settings.DEBUG:
            raise CommandError(
                "demo makes people whose password it prints: it runs with DEBUG=true only", returncode=2
            )
        port = None if options["no_serve"] else free_port(options["port"])
        call_command("migrate", verbosity=0, interactive=False)
        people = ensure_people()
        for article in import_demo_articles(people):
            self.stdout.write(f"imported: {article.title}")
        self.stdout.write(f"{Article.objects.count()} articles are on the desk.\n")
        self.stdout.write("\nSign in as" + "".join(self._sign_in_lines(people)))
        if port:
            self.stdout.write(self.style.SUCCESS(f"\nhttp://{HOST}:{port}/\n"))
            self.stdout.flush()  # the server does not return, and a pipe would wait for more
            os.environ.setdefault("DJANGO_RUNSERVER_HIDE_WARNING", "true")
            # Whoever tries the desk sees its own pages for what is missing or fails, not Django's.
            settings.DEBUG = False
            # It ends with the server; what it had not committed then is done at the next start.
            threading.Thread(target=Worker().work, daemon=True).start()
            call_command("runserver", f"{HOST}:{port}", use_reloader=False, insecure_serving=True)

    def _sign_in_lines(self, people: dict[str, Any]) -> list[str]:
        lines = [f"\n  {person.username:<8} {person.role:<9} {person.can}" for person in PEOPLE]
        changed = [name for name, user in people.items() if not user.check_password(demo_password())]
        lines.append(f"\nwith the password {demo_password()}")
        if changed:
            lines.append(
                f"\n(not {', '.join(changed)}, whose password was changed: manage.py changepassword sets it anew)"
            )
        return lines


def free_port(wanted: int | None) -> int:
    """``wanted``, or the first free port. Raises CommandError where it is taken, or all are."""
    ports = [wanted] if wanted else range(FIRST_PORT, LAST_PORT + 1)
    for port in ports:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, port))
            except OSError:
                continue
            return port
    raise CommandError(
        f"port {wanted or f'{FIRST_PORT}–{LAST_PORT}'} is taken: choose another with --port", returncode=2
    )
