"""Views fetch through queries, change through actions and render: they ask the database nothing themselves."""

from __future__ import annotations

import ast

import pytest

from tests.conftest import ROOT

VIEWS = sorted((ROOT / "claims" / "views").glob("*.py"))
OF_THE_DATABASE = {"objects", "save", "delete", "bulk_create", "select_for_update"}


@pytest.mark.parametrize("path", VIEWS, ids=lambda path: path.stem)
def test_a_view_neither_builds_a_query_nor_writes_a_row(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    named = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    imported = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert not named & OF_THE_DATABASE
    assert not {module for module in imported if module and module.startswith("django.db")}
