from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.admin.frozen import NotFrozen, freeze, thaw


@given(st.lists(st.integers(min_value=1)))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_was_frozen_comes_back_in_its_order(ada, ids):
    assert thaw(freeze(ids, actor=ada, edit="assign"), actor=ada, edit="assign") == ids


def test_a_choice_is_bound_to_who_made_it_and_for_what(ada, alice):
    sealed = freeze([1, 2], actor=ada, edit="assign")
    for actor, edit in ((alice, "assign"), (ada, "dismiss")):
        with pytest.raises(NotFrozen):
            thaw(sealed, actor=actor, edit=edit)


@pytest.mark.parametrize("broken", ["", "1,2,3", "eyJpZHMiOlsxXX0:abc:def"])
def test_a_broken_seal_is_refused(ada, broken):
    with pytest.raises(NotFrozen):
        thaw(broken, actor=ada, edit="assign")


def test_thousands_of_rows_fit_into_a_page(ada):
    assert len(freeze(range(1, 20_001), actor=ada, edit="assign")) < 200_000
