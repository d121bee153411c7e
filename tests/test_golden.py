"""The fixture articles are read as a reviewer has agreed that they should be.

``REGENERATE_GOLDEN=1 pytest tests/test_golden.py`` writes the expected files anew. Read the difference
before you commit it: a golden file says what is right, not what the engine happens to do.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from claims.contract import analyse
from tests.golden.compact import compact

FOLDER = Path(__file__).parents[1] / "fixtures" / "articles"
ARTICLES = sorted(path for path in FOLDER.iterdir() if path.suffix in {".txt", ".html"})


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.name)
def test_a_fixture_is_read_as_agreed(article: Path) -> None:
    expected = article.with_suffix(".expected.json")
    found = compact(analyse(article.read_bytes()))
    if os.environ.get("REGENERATE_GOLDEN"):
        expected.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        pytest.skip(f"wrote {expected.name}: read its difference before you commit it")
    assert found == json.loads(expected.read_text(encoding="utf-8"))


def test_every_expected_file_belongs_to_an_article() -> None:
    names = {path.name.removesuffix(".expected.json") for path in FOLDER.glob("*.expected.json")}
    assert names == {path.stem for path in ARTICLES}
