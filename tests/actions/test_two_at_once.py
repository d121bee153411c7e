"""Several people at the same row at the same moment: real threads, each with a connection of its own."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Barrier

import pytest
from django.contrib.auth.models import User
from django.db import connection, connections

from claims.actions.discussion import comment
from claims.actions.editing import add_claim, merge_claims
from claims.actions.errors import Conflict, Held, Refused
from claims.actions.evidence import add_evidence, remove_evidence
from claims.actions.flags import dismiss_flag
from claims.actions.importing import import_article
from claims.actions.leases import arrive, hand_out
from claims.actions.reanalysing import reanalyse
from claims.actions.undo import undo_event
from claims.actions.verdicts import give_verdict
from claims.models import Article, Claim, Event, Lease, Verdict
from tests.batches import bulk
from tests.conftest import make_person
from tests.consistency import assert_states_are_true

PEOPLE = 8
TEXT = "The ferry carried 12,000 people in 2024, Per Holm said.\n\nThe port moved 340 boats in 2023, Per Holm said."


@pytest.fixture
def shared_database(transactional_db: None, tmp_path: Path) -> Iterator[None]:
    """A database that threads share as processes do: SQLite in memory has locks of its own, so it gets a file."""
    if connection.vendor != "sqlite":
        yield
        return
    in_memory, settings = connections["default"], connections.settings["default"]
    name, path = settings["NAME"], str(tmp_path / "shared.sqlite3")
    in_memory.ensure_connection()
    with closing(sqlite3.connect(path)) as file:
        in_memory.connection.backup(file)
    del connections["default"]
    settings["NAME"] = path
    yield
    connection.close()
    settings["NAME"] = name
    connections["default"] = in_memory


@pytest.fixture
def people(shared_database: None) -> list[User]:
    """Editors, all able to decide the same claim."""
    return [make_person(f"editor{n}", "editor") for n in range(PEOPLE)]


@pytest.fixture
def article(people) -> Article:
    return import_article(actor=people[0], source=TEXT)


@pytest.fixture
def claim(article: Article) -> Claim:
    first = article.claims.first()
    assert first is not None
    return first


def at_once(people: Sequence[User], act: Callable[[User], object]) -> Counter[str]:
    """Let everybody ``act`` at the same moment. Returns how often each thing came of it."""
    together = Barrier(len(people))

    def one(person: User) -> str:
        try:
            together.wait(10)
            act(person)
        except (Conflict, Held, Refused) as answer:
            return type(answer).__name__
        finally:
            connections.close_all()
        return "done"

    with ThreadPoolExecutor(len(people)) as threads:
        return Counter(threads.map(one, people))


def test_of_eight_verdicts_on_the_same_revision_one_is_given(people, claim):
    answers = at_once(
        people, lambda person: give_verdict(actor=person, claim_id=claim.pk, seen=1, value="supported")
    )
    assert answers == {"done": 1, "Conflict": PEOPLE - 1}
    claim.refresh_from_db()
    verdict = Verdict.objects.get()
    assert (claim.verdict, claim.revision) == (verdict, 2)
    assert Event.objects.get(action="give_verdict").actor == verdict.reviewer


def test_a_flag_is_dismissed_by_one_of_eight(people, article):
    flag = article.current.flags.first()
    answers = at_once(
        people, lambda person: dismiss_flag(actor=person, flag_id=flag.pk, seen=1, reason=person.username)
    )
    assert answers == {"done": 1, "Conflict": PEOPLE - 1}
    flag.refresh_from_db()
    assert flag.reason == flag.decided_by.username


def test_the_same_words_become_one_claim(people, article):
    def add(person: User) -> object:
        return add_claim(
            actor=person,
            article_id=article.pk,
            version_id=article.current_id,
            start=0,
            end=9,
            quote="The ferry",
        )

    before = article.claims.count()
    assert at_once(people, add) == {"done": 1, "Refused": PEOPLE - 1}
    assert article.claims.count() == before + 1


def test_claims_added_at_once_all_get_a_number_of_their_own(people, article):
    def add(person: User) -> object:
        end = 4 + people.index(person)
        return add_claim(
            actor=person,
            article_id=article.pk,
            version_id=article.current_id,
            start=0,
            end=end,
            quote=TEXT[:end],
        )

    before = article.claims.count()
    assert at_once(people, add) == {"done": PEOPLE}
    assert len(set(article.claims.values_list("number", flat=True))) == before + PEOPLE


def test_evidence_is_removed_once(people, claim):
    evidence = add_evidence(actor=people[0], claim_id=claim.pk, title="The log book")
    answers = at_once(people, lambda person: remove_evidence(actor=person, evidence_id=evidence.pk))
    assert answers == {"done": 1, "Refused": PEOPLE - 1}
    assert Event.objects.filter(action="remove_evidence").count() == 1


def test_an_event_is_undone_once(people, claim):
    add_evidence(actor=people[0], claim_id=claim.pk, title="The log book")
    event = Event.objects.get(action="add_evidence")
    answers = at_once(people, lambda person: undo_event(actor=person, event_id=event.pk))
    assert answers == {"done": 1, "Refused": PEOPLE - 1}
    assert claim.evidence.get().removed_at is not None


def test_two_claims_merged_into_each_other_leave_one(people, article):
    one, other = article.claims.values_list("pk", flat=True)

    def merge(person: User) -> object:
        claim_id, into_id = (one, other) if people.index(person) % 2 else (other, one)
        return merge_claims(actor=person, claim_id=claim_id, seen=1, into_id=into_id, into_seen=1)

    assert at_once(people, merge) == {"done": 1, "Conflict": PEOPLE - 1}
    assert article.claims.standing().count() == 1


def test_of_eight_who_take_a_claim_in_hand_one_has_it(people, claim):
    def come(person: User) -> object:
        return arrive(actor=person, article_id=claim.article_id, claim=claim)

    assert at_once(people, come) == {"done": PEOPLE}
    lease = Lease.objects.get()
    assert {come(person).holder for person in people} == {lease.holder}


def test_of_eight_who_decide_what_another_has_in_hand_none_slips_through(people, claim):
    arrive(actor=people[0], article_id=claim.article_id, claim=claim)
    answers = at_once(
        people[1:], lambda person: give_verdict(actor=person, claim_id=claim.pk, seen=1, value="supported")
    )
    assert answers == {"Held": PEOPLE - 1}
    assert not Verdict.objects.exists()


def test_one_form_sent_eight_times_at_once_is_stored_once(people, claim):
    author = people[0]

    def send(_: User) -> object:
        return give_verdict(actor=author, claim_id=claim.pk, seen=1, value="supported", key="k" * 32)

    assert at_once(people, send) == {"done": PEOPLE}
    assert Verdict.objects.count() == Event.objects.filter(action="give_verdict").count() == 1


def test_independent_reviewers_all_have_their_say_and_the_states_are_true(people, article, claim):
    article.reviewers_needed = 5
    article.save(update_fields=["reviewers_needed"])

    def say(person: User) -> object:
        if people.index(person) % 2:
            return give_verdict(actor=person, claim_id=claim.pk, seen=1, value="supported")
        return comment(actor=person, claim_id=claim.pk, body="A thought.")

    assert at_once(people, say) == {"done": PEOPLE}
    assert Verdict.objects.count() == PEOPLE // 2
    assert_states_are_true(article)


def test_deciding_editing_and_reading_again_at_once_never_wait_for_each_other(people, article, claim):
    other = article.claims.exclude(pk=claim.pk).first()

    def act(person: User) -> object:
        match people.index(person) % 4:
            case 0:
                return give_verdict(actor=person, claim_id=claim.pk, seen=1, value="supported")
            case 1:
                return reanalyse(actor=person, article_id=article.pk, seen=1)
            case 2:
                return bulk(person, "set_verdict", [claim.pk, other.pk], value="supported")
            case _:
                return comment(actor=person, claim_id=other.pk, body="A thought.")

    answers = at_once(people, act)
    assert set(answers) <= {"done", "Conflict", "Refused"}
    assert_states_are_true(article)


SERIES = "\n\n".join(
    f"The port of harbour {n} moved {340 + n} boats in 2023, Per Holm said." for n in range(PEOPLE)
)


def test_eight_who_ask_for_the_next_claim_at_once_get_eight_different_ones(people):
    import_article(actor=people[0], source=SERIES)
    got = []

    def ask(person: User) -> object:
        claim = hand_out(actor=person, claims=Claim.objects.in_scope().for_review())
        got.append((person.pk, claim.pk if claim else None))
        return claim

    assert Claim.objects.in_scope().count() >= PEOPLE
    assert at_once(people, ask) == {"done": PEOPLE}
    assert len({claim_id for _, claim_id in got} - {None}) == PEOPLE
    assert set(Lease.objects.values_list("holder", "claim")) == set(got)


def test_of_eight_who_ask_for_the_last_claims_the_late_ones_get_nothing(people, article):
    got = []

    def ask(person: User) -> object:
        got.append(hand_out(actor=person, claims=Claim.objects.in_scope().for_review()))
        return got

    assert at_once(people, ask) == {"done": PEOPLE}
    handed_out = [claim for claim in got if claim]
    assert len(handed_out) == len(set(handed_out)) == article.claims.in_scope().count() < PEOPLE
