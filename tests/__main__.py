"""``python -m tests`` runs every check and every test, on SQLite and on PostgreSQL, and stops at nothing.

Each step is a line of the tables below; the exit status is 1 if any of them failed.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
PYTHON = sys.executable
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))

ONCE = (
    "tests/extraction",
    "tests/file_formats",
    "tests/lint",
    "tests/management/test_analyse.py",
    "tests/management/test_lint.py",
    "tests/reports/test_as_pdf.py",
    "tests/rules",
    "tests/templatetags",
    "tests/test_agreement.py",
    "tests/test_anchoring.py",
    "tests/test_contract.py",
    "tests/test_fetching.py",
    "tests/test_golden.py",
    "tests/test_local_secret_key.py",
    "tests/test_permission_matrix.py",
    "tests/test_states.py",
    "tests/verification",
    "tests/web/hostile/test_markup.py",
    "tests/web/test_security_headers.py",
    "tests/web/test_thin_views.py",
)
"""Tests of what is the same on every database: they run once, on SQLite, and beside the rest of its tests."""

ENVIRONMENT = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
"""The steps and what their tests start are a hundred Pythons: what they import is compiled once, not by each."""

PRODUCTION = {
    "DEBUG": "false",
    "SECRET_KEY": "only-for-this-check-and-long-enough-to-please-it-0123456789",
    "ALLOWED_HOSTS": "desk.example",
}

CHECKS: list[tuple[str, list[str | Path], dict[str, str]]] = [
    ("lint", [BIN / "ruff", "check", "."], {}),
    ("format", [BIN / "ruff", "format", "--check", "."], {}),
    ("types", [BIN / "mypy"], {}),
    ("layers", [BIN / "lint-imports"], {}),
    ("templates: lint", [BIN / "djlint", "--lint", "--quiet", "templates"], {}),
    ("templates: form", [BIN / "djade", "--check", "--target-version", "5.2", *TEMPLATES], {}),
    ("dependencies", [BIN / "deptry", "."], {}),
    ("migrations", [PYTHON, "manage.py", "makemigrations", "--check", "--dry-run"], {}),
    ("deploy", [PYTHON, "manage.py", "check", "--deploy", "--fail-level", "WARNING"], PRODUCTION),
]


def run(name: str, command: list[str | Path], environment: dict[str, str]) -> bool:
    """Run one step from the project's root and print what it said once it is done. True if it passed."""
    begun = time.monotonic()
    done = subprocess.run(
        command, cwd=ROOT, env={**ENVIRONMENT, **environment}, check=False, text=True, capture_output=True
    )
    verdict = "passed" if done.returncode == 0 else "FAILED"
    print(
        f"\n== {name}: {verdict} in {time.monotonic() - begun:.0f} s\n{done.stdout}{done.stderr}".rstrip(),
        flush=True,
    )
    return done.returncode == 0


def main() -> int:
    pytest = [PYTHON, "-m", "pytest", "-q"]
    on_each = [f"--ignore={path}" for path in ("tests/browser", *ONCE)]
    steps = [
        ("tests on PostgreSQL", [*pytest, "-p", "tests.postgres", *on_each], {}),
        ("tests on SQLite", [*pytest, *on_each], {}),
        ("tests in Chromium", [*pytest, "tests/browser"], {}),
        ("tests of what is the same on both", [*pytest, *ONCE], {}),
        *CHECKS,
    ]
    # Three at a time, the longest first: what waits for a browser or a database leaves its core to another.
    with ThreadPoolExecutor(max_workers=3) as lanes:
        passed = list(lanes.map(lambda step: run(*step), steps))
    failed = [step[0] for step, good in zip(steps, passed, strict=True) if not good]
    print(f"\nFailed: {', '.join(failed)}" if failed else "\nEverything passed.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
