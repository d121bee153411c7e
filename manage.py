#!/usr/bin/env python
"""Django's command line for the workbench, for a desk on one's own machine."""

import os
import sys

PURE_COMMANDS = frozenset({"analyse", "explain", "lint", "verify_report"})
"""Commands that need no settings, apps or database, and start three times as fast without them.

``explain --here`` does: it counts this workspace's flags.
"""


def main() -> None:
    """Run the command. An interrupt, or a reader that has had enough (``| head``), ends it without a traceback."""
    try:
        run()
        sys.stdout.flush()
    except KeyboardInterrupt:
        sys.stderr.write("Interrupted.\n")
        sys.exit(130)
    except BrokenPipeError:
        os.dup2(
            os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno()
        )  # nothing is left to be flushed into it
        sys.exit(141)


def run() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "workbench.settings")
    os.environ.setdefault("DEBUG", "true")
    from django.conf import settings
    from django.core.management import execute_from_command_line, load_command_class

    if len(sys.argv) > 1 and sys.argv[1] in PURE_COMMANDS and "--here" not in sys.argv:
        settings.configure()
        load_command_class("claims", sys.argv[1]).run_from_argv(sys.argv)
        return
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
