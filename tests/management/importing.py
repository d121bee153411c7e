"""``python -m tests.management.importing ARCHIVE`` imports an archive into the database at DATABASE_URL."""

from __future__ import annotations

import os
import sys

from tests.databases import set_up

if __name__ == "__main__":
    set_up(os.environ["DATABASE_URL"])
    from django.core.management import call_command

    from tests.many import editor

    name = editor().get_username()
    call_command("import_articles", sys.argv[1], "--as", name, "--processes", "1")
