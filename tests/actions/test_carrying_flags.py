from __future__ import annotations

import pytest

from claims.actions.analysis_rows import flags_of, store_blocks
from claims.actions.carrying_flags import carry_flags
from claims.actions.flags import dismiss_flag, resolve_flag
from claims.actions.importing import import_article, make_version
from claims.actions.reanalysing import reanalyse
from claims.contract import analyse
from claims.models import Event
from claims.rules.ruleset import RuleSet, without

STORY = (
    "Ferry news\n\nBy Ann Lee\n\nHello {{ name }}, said Ann Lee.\n\nGoodbye {{ name }}, said Ann Lee, who runs the ferry line. It rained.\n\n"
    "Lorem ipsum dolor sit amet.\n"
)


@pytest.fixture
def article(alice):
    return import_article(actor=alice, source=STORY)


def the(version, code):
    return list(version.flags.filter(code=code).order_by("start"))


def read_on(article, actor, source, ruleset=None):
    """The next version, of another text."""
    old = article.current
    analysis = analyse(source, format="text", ruleset=ruleset or RuleSet())
    version = make_version(
        article, old.number + 1, actor=actor, source=source, format="text", url="", analysis=analysis
    )
    blocks = store_blocks(version, analysis)
    carry_flags(
        actor=actor,
        old=old,
        version=version,
        flags=flags_of(version, analysis),
        old_blocks=list(old.blocks.all()),
        blocks=blocks,
    )
    article.current = version
    article.save()
    return version


def test_a_decision_stays_with_its_place_and_does_not_spread_to_the_same_words_elsewhere(article, alice, bob):
    first, second = the(article.current, "P202")
    dismiss_flag(actor=bob, flag_id=second.pk, seen=1, reason="Meant so.")
    again = the(reanalyse(actor=alice, article_id=article.pk, seen=1), "P202")
    assert [(flag.state, flag.decided_by) for flag in again] == [("open", None), ("dismissed", bob)]
    assert first.quote == second.quote


def test_a_decision_follows_its_words_through_a_changed_text(article, alice, bob):
    hello, goodbye = the(article.current, "P202")
    dismiss_flag(actor=bob, flag_id=hello.pk, seen=1, reason="Meant so.")
    resolve_flag(actor=bob, flag_id=goodbye.pk, seen=1, state="confirmed")
    changed = STORY.replace("By Ann Lee", "By Ann Lee\n\nA new first paragraph, she said.").replace(
        "It rained.", "It snowed."
    )
    version = read_on(article, alice, changed)
    assert "snowed" in version.text
    assert [flag.state for flag in the(version, "P202")] == ["dismissed", "confirmed"]


def test_words_in_another_sentence_are_another_flag(article, alice, bob):
    dismiss_flag(actor=bob, flag_id=the(article.current, "P202")[0].pk, seen=1, reason="Meant so.")
    version = read_on(article, alice, STORY.replace("Hello {{ name }}, said", "Dear {{ name }}, wrote"))
    assert [flag.state for flag in the(version, "P202")] == ["open", "open"]


@pytest.mark.parametrize("state", ["open", "confirmed"])
def test_what_is_gone_from_a_changed_text_is_fixed_with_an_event(article, alice, bob, state):
    (filler,) = the(article.current, "P204")
    if state == "confirmed":
        resolve_flag(actor=bob, flag_id=filler.pk, seen=1, state="confirmed")
    version = read_on(article, alice, STORY.replace("Lorem ipsum dolor sit amet.", "The end, she said."))
    filler.refresh_from_db()
    assert (filler.state, filler.decided_by, filler.reason) == ("fixed", alice, "Not found in version 2.")
    event = Event.objects.get(flag=filler, action="close_flag")
    assert (event.before["state"], event.after["state"], event.actor) == (state, "fixed", alice)
    assert event.after["revision"] == filler.revision
    assert not the(version, "P204")
    assert Event.objects.filter(action="close_flag").count() == 1


def test_a_dismissed_flag_that_is_gone_stays_dismissed(article, alice, bob):
    (filler,) = the(article.current, "P204")
    dismiss_flag(actor=bob, flag_id=filler.pk, seen=1, reason="A story about type.")
    read_on(article, alice, STORY.replace("Lorem ipsum dolor sit amet.", "The end, she said."))
    filler.refresh_from_db()
    assert filler.state == "dismissed"


def test_what_a_rule_that_did_not_run_would_have_found_is_not_called_fixed(article, alice):
    (filler,) = the(article.current, "P204")
    read_on(article, alice, STORY + "\nMore, she said.\n", RuleSet(without(["P204"])))
    filler.refresh_from_db()
    assert filler.state == "open"


def test_an_unchanged_text_fixes_nothing(article, alice, monkeypatch):
    (filler,) = the(article.current, "P204")
    monkeypatch.setattr("claims.rules.placeholders.p204_filler_text.FillerText.check", lambda *_: iter(()))
    version = reanalyse(actor=alice, article_id=article.pk, seen=1)
    filler.refresh_from_db()
    assert filler.state == "open"
    assert not the(version, "P204")


def test_a_flag_called_fixed_stays_so_in_the_same_text_and_opens_in_a_new_one(article, alice, bob):
    (filler,) = the(article.current, "P204")
    resolve_flag(actor=bob, flag_id=filler.pk, seen=1, state="fixed")
    same = reanalyse(actor=alice, article_id=article.pk, seen=1)
    article.refresh_from_db()
    assert [flag.state for flag in the(same, "P204")] == ["fixed"]
    changed = read_on(article, alice, STORY + "\nMore, she said.\n")
    assert [flag.state for flag in the(changed, "P204")] == ["open"]


def test_a_flag_about_the_whole_article_is_the_same_while_it_says_the_same(article, alice, bob):
    (undated,) = the(article.current, "C504")
    dismiss_flag(actor=bob, flag_id=undated.pk, seen=1, reason="The site prints it.")
    version = read_on(article, alice, STORY + "\nMore, she said.\n")
    assert [flag.state for flag in the(version, "C504")] == ["dismissed"]
