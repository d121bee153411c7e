from __future__ import annotations

import pytest
from django.core.management import CommandError

from claims.management.acting import acting


def test_the_only_person_who_may_need_not_be_named(alice, bob, victor):
    assert acting(None, "claims.import_article") == alice


def test_with_several_who_may_a_name_is_asked_for(alice, ada):
    with pytest.raises(CommandError, match="--as: one of ada, alice") as refusal:
        acting(None, "claims.import_article")
    assert refusal.value.returncode == 2
    assert acting("ada", "claims.import_article") == ada


def test_a_name_that_nobody_has_is_told_who_there_is(alice):
    with pytest.raises(CommandError, match="nobody here is called alcie: one of alice"):
        acting("alcie", "claims.import_article")


def test_a_person_of_too_low_a_role_is_refused(alice, bob):
    with pytest.raises(CommandError, match="bob may not: this takes the role of editor"):
        acting("bob", "claims.import_article")


def test_an_empty_database_says_what_is_missing(db):
    with pytest.raises(CommandError, match="nobody holds the role of editor or above yet"):
        acting(None, "claims.import_article")
