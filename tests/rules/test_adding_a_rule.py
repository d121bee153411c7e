"""The README's three steps for adding a rule, followed to the letter in a copy of the project."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NEEDED = ("claims", "workbench", "tests/rules", "tests/__init__.py", "tests/conftest.py", "tests/settings.py")
FILES = ("manage.py", "pyproject.toml")


@pytest.fixture(scope="module")
def section() -> str:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    return readme.partition("\n## Adding a rule\n")[2].partition("\n## ")[0]


def block(section: str, language: str) -> str:
    (code,) = re.findall(rf"```{language}\n(.*?)```", section, re.DOTALL)
    return str(code)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project, to be changed and thrown away."""
    for name in (*NEEDED, *FILES):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, tmp_path / name)  # compiled files too: they spare half the time
        else:
            shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / "tests/rules" / Path(__file__).name).unlink()
    return tmp_path


def write(project: Path, section: str) -> None:
    (path,) = re.findall(r"\*\*1\.\*\* Write `([^`]+)`", section)
    (project / path).write_text(block(section, "python"), encoding="utf-8")


def register(project: Path, section: str) -> None:
    """Put each line with a + below the line before it."""
    (path,) = re.findall(r"\*\*2\.\*\* Register it in `([^`]+)`", section)
    lines = (project / path).read_text(encoding="utf-8").splitlines()
    context = ""
    for line in block(section, "diff").splitlines():
        if line.startswith("+"):
            lines.insert(lines.index(context) + 1, line[1:])
            context = line[1:]
        else:
            context = line[1:]
            assert lines.count(context) == 1, context
    (project / path).write_text("\n".join(lines) + "\n", encoding="utf-8")


def run(project: Path, command: str) -> subprocess.CompletedProcess[str]:
    words = shlex.split(command)
    assert words[:3] == [".uv/bin/uv", "run", "python"]
    environment = {key: value for key, value in os.environ.items() if key != "DJANGO_SETTINGS_MODULE"}
    environment |= {"PYTHONPATH": str(project), "DATABASE_URL": "sqlite://:memory:"}
    return subprocess.run(
        [sys.executable, *words[3:]],
        cwd=project,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_three_steps_make_a_rule_and_whoever_forgets_the_second_is_told_so(
    project: Path, section: str
) -> None:
    registry = ".uv/bin/uv run python -m pytest -q tests/rules/test_registry.py"
    write(project, section)
    forgotten = run(project, registry)
    assert forgotten.returncode == 1
    assert "P211 is not registered in claims/rules/__init__.py" in forgotten.stdout
    register(project, section)
    registered = run(project, registry)
    assert registered.returncode == 0, registered.stdout
    examples, explained = (run(project, command) for command in block(section, "sh").splitlines())
    assert examples.returncode == 0, examples.stdout + examples.stderr
    assert int(re.findall(r"(\d+) passed", examples.stdout)[0]) >= 5 + 8 + 2
    assert "P211 doubled-word (warning)" in explained.stdout
    assert "What to do: take one of the two out." in explained.stdout
