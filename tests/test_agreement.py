"""The four figures against independent libraries, published tables and what must hold of any verdicts."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nltk.metrics.agreement import AnnotationTask
from statsmodels.stats.inter_rater import cohens_kappa as their_cohen
from statsmodels.stats.inter_rater import fleiss_kappa as their_fleiss

from claims.agreement import cohen_kappa, fleiss_kappa, krippendorff_alpha, percent_agreement

CATEGORIES = ("supported", "disputed", "unverified")
VERDICTS = st.sampled_from(CATEGORIES)
PAIRS = st.lists(st.tuples(VERDICTS, VERDICTS), min_size=1, max_size=40)
UNITS = st.lists(st.lists(VERDICTS, min_size=0, max_size=5), max_size=30)


def patterns(units):
    return Counter(tuple(unit.count(category) for category in CATEGORIES) for unit in units)


@given(PAIRS)
def test_cohens_kappa_is_that_of_statsmodels(pairs):
    ours = cohen_kappa(Counter(pairs))
    table = [[pairs.count((one, other)) for other in CATEGORIES] for one in CATEGORIES]
    assert ours.n == len(pairs)
    if len({verdict for pair in pairs for verdict in pair}) == 1:
        assert ours.value is None
    else:
        assert ours.value == pytest.approx(their_cohen(table, return_results=False))


@given(st.integers(2, 6).flatmap(lambda n: st.lists(st.lists(VERDICTS, min_size=n, max_size=n), min_size=1)))
def test_fleiss_kappa_is_that_of_statsmodels(units):
    ours = fleiss_kappa(patterns(units))
    if len({verdict for unit in units for verdict in unit}) == 1:
        assert ours.value is None
    else:
        table = [[unit.count(category) for category in CATEGORIES] for unit in units]
        assert ours.value == pytest.approx(their_fleiss(table))


@given(UNITS)
def test_krippendorffs_alpha_is_that_of_nltk(units):
    ours = krippendorff_alpha(patterns(units))
    rated = [unit for unit in units if len(unit) > 1]
    assert ours.n == len(rated)
    if len({verdict for unit in rated for verdict in unit}) < 2:
        assert ours.value is None
        assert ours.why.startswith("undefined")
    else:
        ratings = [
            (rater, at, verdict) for at, unit in enumerate(rated) for rater, verdict in enumerate(unit)
        ]
        assert ours.value == pytest.approx(AnnotationTask(data=ratings).alpha())


def test_krippendorffs_own_example_with_missing_ratings():
    """Four observers, twelve units, five categories: α = 0.743 in section C of the paper."""
    rows = ("123321412...", "1233224125.3", ".3332342251.", "12332441251.")
    units = [[row[at] for row in rows if row[at] != "."] for at in range(12)]
    found = Counter(tuple(unit.count(category) for category in "12345") for unit in units)
    assert krippendorff_alpha(found).value == pytest.approx(0.743, abs=0.0005)


@given(UNITS)
def test_agreement_is_between_0_and_1_and_1_only_where_nobody_differs(units):
    figure = percent_agreement(patterns(units))
    rated = [unit for unit in units if len(unit) > 1]
    if not rated:
        assert figure.value is None
    else:
        assert 0 <= figure.value <= 1
        assert (figure.value == 1) == all(len(set(unit)) == 1 for unit in rated)


def test_nothing_rated_twice_is_said_in_words():
    once = {(1, 0, 0): 5, (0, 0, 0): 3}
    for figure in (percent_agreement(once), fleiss_kappa(once), krippendorff_alpha(once), cohen_kappa({})):
        assert (figure.value, figure.n, figure.why) == (None, 0, "undefined: no claim has two verdicts yet")


def test_fleiss_kappa_rests_on_the_units_with_the_most_usual_number_of_ratings():
    mixed = {(2, 0, 0): 4, (1, 1, 0): 3, (0, 3, 0): 2}
    assert fleiss_kappa(mixed) == fleiss_kappa({(2, 0, 0): 4, (1, 1, 0): 3})
    assert fleiss_kappa(mixed).n == 7
