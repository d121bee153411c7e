from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from claims.actions.errors import Refused
from claims.actions.preferences import end_tour, set_keys
from claims.models.preferences import KEYS, Preferences


def test_the_usual_keys_are_single_and_each_means_one_thing():
    usual = [key for key, _ in KEYS.values()]
    assert len(set(usual)) == len(usual)
    assert {len(key) for key in usual} == {1}


def test_chosen_keys_are_kept_and_the_rest_stay_usual(bob, carol):
    set_keys(actor=bob, keys={"supported": "y", "undo": "s"})
    assert Preferences.of(bob).all_keys["supported"] == "y"
    assert Preferences.of(bob).all_keys["undo"] == "s"
    assert Preferences.of(bob).all_keys["next"] == "j"
    assert Preferences.of(carol).all_keys["supported"] == "s"
    set_keys(actor=bob, keys={})
    assert Preferences.of(bob).keys == {}


@pytest.mark.parametrize(
    ("keys", "why"),
    [
        ({"supported": "d"}, "“d” would mean both “supported"),
        ({"note": "5"}, "chooses a reason already"),
        ({"note": " "}, "not a single key"),
        ({"note": "ab"}, "not a single key"),
        ({"note": "\n"}, "not a single key"),
    ],
)
def test_a_key_that_cannot_be_is_refused_and_nothing_changes(bob, keys, why):
    set_keys(actor=bob, keys={"find": "ö"})
    with pytest.raises(Refused, match=why):
        set_keys(actor=bob, keys=keys)
    assert Preferences.of(bob).keys == {"find": "ö"}


def test_the_tour_ends_for_good_and_leaves_the_keys(bob):
    set_keys(actor=bob, keys={"note": "w"})
    end_tour(actor=bob)
    assert (Preferences.of(bob).tour_done, Preferences.of(bob).keys) == (True, {"note": "w"})


def test_somebody_without_a_role_sets_nothing(nobody):
    with pytest.raises(PermissionDenied):
        set_keys(actor=nobody, keys={})
    with pytest.raises(PermissionDenied):
        end_tour(actor=nobody)
