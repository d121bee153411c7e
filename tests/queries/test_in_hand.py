from __future__ import annotations

from claims.models import Claim
from claims.queries.in_hand import Place, first_to_decide, neighbours


def place(claim_id: int, *, decided: bool = False, taken: bool = False, scope: bool = True) -> Place:
    return Place(claim_id * 10, claim_id, decided, taken, scope)


def claim(claim_id: int) -> Claim:
    return Claim(pk=claim_id, position=claim_id * 10)


def test_the_next_undecided_claim_wraps_round_and_skips_what_is_out_of_scope() -> None:
    places = [place(1), place(2, decided=True), place(3), place(4, scope=False)]
    around = neighbours(places, claim(3))
    assert around.next_undecided == 1
    assert around.previous_undecided == 1
    assert (around.previous, around.next) == (2, 4)


def test_only_claims_of_the_article_itself_are_counted() -> None:
    places = [place(1, scope=False), place(2), place(3, decided=True), place(4, scope=False)]
    assert [(around.index, around.total) for around in (neighbours(places, claim(n)) for n in (2, 3))] == [
        (1, 2),
        (2, 2),
    ]


def test_the_ends_have_no_neighbour_of_any_kind_beyond_them() -> None:
    places = [place(1), place(2)]
    assert neighbours(places, claim(1)).previous is None
    assert neighbours(places, claim(2)).next is None


def test_a_claim_that_stands_no_more_still_has_neighbours() -> None:
    around = neighbours([place(1), place(3)], claim(2))
    assert (around.previous, around.next) == (1, 3)


def test_nothing_is_left_when_the_last_one_is_in_hand() -> None:
    around = neighbours([place(1), place(2, decided=True)], claim(1))
    assert around.next_undecided is None


def test_a_claim_that_somebody_has_in_hand_is_passed_over() -> None:
    places = [place(1), place(2, taken=True), place(3)]
    assert neighbours(places, claim(1)).next_undecided == 3
    assert first_to_decide([place(1, taken=True), place(2)]) == 2


def test_the_first_claim_to_decide_is_the_first_undecided_one_in_scope() -> None:
    assert first_to_decide([place(1, decided=True), place(2, scope=False), place(3)]) == 3
    assert first_to_decide([place(1, decided=True)]) == 1
    assert first_to_decide([]) is None
