"""A database of its own for what runs in processes of its own: the tests' database is theirs alone."""

from __future__ import annotations

import os
from urllib.parse import urlsplit, urlunsplit

import psycopg
from django.core.management import call_command


def fresh_postgres(server: str, name: str) -> str:
    """The address of a new, empty database called ``name`` on the server at ``server``."""
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{name}"')
        connection.execute(f'CREATE DATABASE "{name}"')
    return urlunsplit(urlsplit(server)._replace(path=f"/{name}"))


def set_up(url: str) -> None:
    """Use the database at ``url`` in this process, with its tables made. Before anything imports models."""
    os.environ["DATABASE_URL"] = url
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    import django

    django.setup()
    call_command("migrate", run_syncdb=True, verbosity=0, interactive=False)
