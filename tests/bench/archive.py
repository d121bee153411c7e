"""Importing an archive, in articles a second, against reading the same articles and storing nothing.

``python -m tests.bench.archive [ARTICLES]`` runs on SQLite and on a PostgreSQL that it starts.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench import articles
from tests.bench.bulk import databases
from tests.databases import set_up

ARTICLES = 200


def texts(number: int) -> list[str]:
    """So many articles, no two alike."""
    plain = articles.plain()
    return [f"{plain[at % len(plain)]}\n\nThis is copy {at}.\n" for at in range(number)]


def measure(path: str) -> None:
    """One database's line: reading alone in this process, then the command with one process that reads."""
    set_up(os.environ["DATABASE_URL"])
    from django.core.management import call_command
    from django.db import connection

    from claims.management.archive import entry, lines, open_archive, read_entry
    from claims.models import RuleSetting, Version
    from tests.many import editor

    ruleset, name = RuleSetting.objects.ruleset(), editor().get_username()
    with open_archive(Path(path)) as archive:
        entries = [entry(number, raw) for number, raw in lines(archive)]
    read_entry(entries[0], ruleset)
    begun = time.perf_counter()
    for one in entries:
        read_entry(one, ruleset)
    reading = time.perf_counter() - begun
    begun = time.perf_counter()
    call_command("import_articles", path, "--as", name, "--processes", "1", verbosity=0)
    importing = time.perf_counter() - begun
    assert Version.objects.count() == len(entries)
    sys.stdout.write(
        f"{connection.vendor}, {len(entries)} articles: read alone at {len(entries) / reading:.1f}/s, "
        f"imported at {len(entries) / importing:.1f}/s, {importing / reading:.2f} × the time\n"
    )


def main() -> None:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES
    with tempfile.TemporaryDirectory() as folder, databases("archive") as addresses:
        path = Path(folder) / "archive.jsonl"
        path.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts(number)))
        for address in addresses:
            command = [sys.executable, "-m", "tests.bench.archive", "measure", str(path)]
            subprocess.run(command, env={**os.environ, "DATABASE_URL": address}, check=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["measure"]:
        measure(sys.argv[2])
    else:
        main()
