"""How alike two statements are: shared figures, shared content, shared wording.

Words that stand in many statements of an article (its topic) count less than words that stand in
two: the weight of a stem is log(1 + n / number of statements that hold it).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping
from decimal import Decimal
from functools import lru_cache
from itertools import chain
from math import log

from rapidfuzz.fuzz import partial_ratio, ratio

from claims.extraction import lexicon
from claims.extraction.copies import forms, mood
from claims.extraction.copies.contrasts import Sides, sides
from claims.extraction.copies.series import labels, mould
from claims.extraction.copies.stems import canonical, content
from claims.extraction.propositions.finite_verbs import has_finite
from claims.extraction.statements import Statement
from claims.extraction.types import Quantity, Role
from claims.extraction.values import value

SUMMARY_ROLES = frozenset(
    {
        Role.HEADLINE,
        Role.STANDFIRST,
        Role.KEY_POINT,
        Role.FAQ_ANSWER,
        Role.TAKEAWAY,
        Role.CONCLUSION,
        Role.CAPTION,
        Role.QUOTE,
        Role.TABLE,
        Role.HEADING,
    }
)
"""Roles whose business it is to repeat what the body says."""

SAME_WORDING = 0.86
"""Letter-by-letter likeness from which two statements are one sentence, copied with or without a slip."""

COPY = 0.95
"""The likeness of what is plainly a copy, with or without a slip, and the most that figures make of it."""

_FIELD = re.compile(r"(?:[•·*–-]\s+)?[^\W_](?:(?!\bsa(?:id|ys)\b)[\w /&’'-]){1,40}:\s+\S")
_LABEL_REACH = 44
_MAY = re.compile(
    r"(?:\b(?:in|of|on|by|until|till|from|since|to|next|last|early|mid|late|[0-3]?\d)[ -])May\b|\bMay\s\d"
)
"""The month, which a list of words without content takes for the verb."""
_MOST_OF_AN_ANSWER = 2
_BACK_TO_THE_QUESTION = frozenset({"it", "they", "he", "she", "that", "this"})
_FEWEST_SPACES = 4
_MARKS = ",.;:!?()[]“”‘’\"'"
_ADDED = re.compile(r",\s(?:\w+ly\s)?[a-z]+ing\s(?!to\b)")


@value(frozen=True, slots=True)
class Profile:
    """What two statements are compared by; ``figures`` are those that count something.

    ``stems`` are those of the readable text, ``own_stems`` those of the words that stand there.
    ``part`` is the number of the paragraph, list or table that it stands in; ``mould`` what it shares
    with the other sentences of its series, "" where it belongs to none; ``labels`` are its numbers that
    count nothing. A ``field`` is what a label names ("Price: $14 a month"), a subject of its own.
    ``opening`` is true in the standfirst and in the first paragraph of the body. ``of_a_whole`` is true of "Of the 318 on board, 291
    were passengers", which tells of the 291. ``sides`` are its
    words that another statement may contrast with, ``beside`` the values that its whole paragraph gives. ``denied`` is stricter than
    ``negated``: the verb itself is negated, where "no one was hurt" may only be told besides.
    """

    statement: Statement
    words: str
    stems: frozenset[str]
    own_stems: frozenset[str]
    figures: tuple[Quantity, ...]
    role: Role
    in_scope: bool
    negated: bool
    denied: bool
    conditional: bool
    part: int
    field: bool
    mould: str
    labels: frozenset[str]
    opening: bool
    of_a_whole: bool
    sides: Sides
    beside: frozenset[Decimal]


def profile(
    text: str,
    statement: Statement,
    role: Role,
    *,
    in_scope: bool,
    part: int,
    moulds: Collection[str],
    opening: bool,
    asked: str = "",
    beside: frozenset[Decimal] = frozenset(),
) -> Profile:
    """The profile of ``statement``, which stands in a block of ``role`` and in the part of that number.

    ``moulds`` are those of the article's series of parallel sentences; ``asked`` is the question that it answers.

    The stems are those of the readable text, so that a pronoun's subject counts. A line of a fact
    sheet ("Recipes: 240") repeats the body as a table does.
    """
    words = statement.of(text)
    if words == statement.text:
        words = statement.text  # one string for both, as for the stems: a long text has very many
    counted = forms.counted(text, statement)
    signs = lexicon.signs(words)
    figures = forms.compared(text, statement, words, signs, counted)
    stems, own_stems = _stems(statement.text, words, asked)
    if worded := forms.worded(text, figures):
        own_stems = own_stems - worded
        stems = own_stems if words is statement.text else stems - worded
    return Profile(
        statement,
        words,
        stems,
        own_stems,
        figures,
        Role.TABLE if forms.is_labelled(words) else role,
        in_scope,
        negated=(negated := mood.is_negated(words, signs)),
        denied=negated and mood.is_denied(words),
        conditional=mood.is_conditional(words),
        part=part,
        field=_is_field(text, statement),
        mould=cast if moulds and (cast := mould(words)) in moulds else "",
        labels=labels(text, statement, (*counted, *statement.times))
        if signs & lexicon.DIGITS
        else frozenset(),
        opening=opening,
        of_a_whole=forms.is_of_a_whole(words),
        sides=sides(words, own_stems, signs),
        beside=beside,
    )


def _stems(readable: str, words: str, asked: str) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of the readable text and of the words themselves.

    A word or two without a verb ("4.25 percent.") leave out what it was asked, and so does a short sentence of "it"
    ("It lasted 12 weeks"): they are told in those words too.
    """
    stems = content(readable)
    own = stems if readable == words else content(words)
    if "May" in words and _MAY.search(words):
        stems, own = stems | {"may"}, own | {"may"}
    short = asked and len(own) <= _MOST_OF_AN_ANSWER
    if short and (not has_finite(words) or words.split(" ", 1)[0].lower() in _BACK_TO_THE_QUESTION):
        question = content(asked)
        stems, own = stems | question, own | question
    return stems, own


def _is_field(text: str, statement: Statement) -> bool:
    """Whether a statement is, or stands behind, a label at the beginning of its line."""
    line = text.rfind("\n", max(0, statement.start - _LABEL_REACH), statement.start) + 1
    opening = line if line or statement.start <= _LABEL_REACH else statement.start
    end = min(statement.end, statement.start + _LABEL_REACH)
    return ":" in text[opening:end] and _FIELD.match(text, opening, end) is not None


def stem_weights(profiles: Collection[Profile]) -> dict[str, float]:
    """The weight of every stem in these statements."""
    held = Counter(chain.from_iterable(each.stems for each in profiles))
    return {stem: log(1 + len(profiles) / number) for stem, number in held.items()}


def summarises(first: Profile, second: Profile) -> bool:
    """Whether one stands where an article repeats itself; two captions do not repeat each other."""
    return role_summarises(first.role, second.role)


def role_summarises(first: Role, second: Role) -> bool:
    """The same of the roles of two statements."""
    return first is not second and (first in SUMMARY_ROLES or second in SUMMARY_ROLES)


def parallel(first: Profile, second: Profile) -> bool:
    """Whether the two are told of different things in turn: one series, one part, or two fields in like words."""
    if first.mould and first.mould == second.mould:
        return True
    if first.labels and second.labels and first.labels.isdisjoint(second.labels):
        return True
    return (first.part == second.part or (first.field and second.field)) and same_wording(first, second)


def same_wording(first: Profile, second: Profile) -> bool:
    """Whether the two are alike letter by letter."""
    cutoff = 100 * SAME_WORDING
    return ratio(first.words.lower(), second.words.lower(), score_cutoff=cutoff) >= cutoff


def holds_wording(first: Profile, second: Profile) -> bool:
    """Whether the shorter of the two stands in the longer, letter by letter, or nearly."""
    cutoff = 100 * SAME_WORDING
    return partial_ratio(first.words.lower(), second.words.lower(), score_cutoff=cutoff) >= cutoff


def stands_in_full(first: Profile, second: Profile) -> bool:
    """Whether all words of the shorter of the two stand in the longer, one after the other, and make half of it."""
    fewer, more = sorted((_bare(each.words) for each in (first, second)), key=len)
    return fewer.count(" ") >= _FEWEST_SPACES and 2 * len(fewer) > len(more) and f" {fewer} " in f" {more} "


@lru_cache(maxsize=512)
def _bare(words: str) -> str:
    return " ".join(word.strip(_MARKS) for word in words.lower().split())


def core(profile: Profile) -> frozenset[str]:
    """The stems before a participle that only adds to them ("…, raising the stakes for both"), or all."""
    told = _without_additions(profile.statement.text)
    return profile.stems if told is None else told


@lru_cache(maxsize=512)
def _without_additions(words: str) -> frozenset[str] | None:
    tail = _ADDED.search(words)
    return content(words[: tail.start()]) if tail else None


def overlap(ones: frozenset[str], twos: frozenset[str], weights: Mapping[str, float]) -> tuple[float, float]:
    """The weighted share of the smaller content that both hold, and how alike the two contents are, up to 1.

    That also takes in the share of all content that both hold, which tells how much else is said.
    """
    shared, *sizes = (sum(map(weights.__getitem__, each)) for each in (ones & twos, ones, twos))
    smaller, union = min(sizes), sum(sizes) - shared
    contained, common = shared / smaller if smaller else 0.0, shared / union if union else 0.0
    return contained, 0.6 * contained + 0.4 * common


@lru_cache(maxsize=512)
def names(words: str) -> frozenset[str]:
    """The stems of the capitalised words inside ``words``: of whom and what it speaks by name."""
    return frozenset(
        canonical(word.lower())
        for word in (each.strip(_MARKS) for each in words.split()[1:])
        if word[:1].isupper()
    )


def of_other_names(first: Profile, second: Profile) -> bool:
    """Whether both name somebody or something, and nothing that the other speaks of."""
    ones, twos = names(first.words), names(second.words)
    return bool(ones and twos) and ones.isdisjoint(second.stems) and twos.isdisjoint(first.stems)


def are_of_other_subjects(first: Profile, second: Profile) -> bool:
    """Whether the two say the same but for the capitalised word that each opens with: "Lund / Lier sold 40 trams"."""
    openings = [each.words.split(" ", 1)[0].strip(_MARKS) for each in (first, second)]
    apart = first.own_stems ^ second.own_stems
    return all(map(str.istitle, openings)) and apart == {canonical(each.lower()) for each in openings}


def more_than_names(shared: frozenset[str], *statements: Profile) -> bool:
    """Whether one of them holds some of what they share in a small-lettered word."""
    return not all(shared.isdisjoint(_without_names(each.words)) for each in statements)


@lru_cache(maxsize=512)
def _without_names(words: str) -> frozenset[str]:
    """The stems of the small-lettered words."""
    return content(" ".join(word for word in words.split() if word[0].islower()))


def more_than_units(first: Profile, second: Profile) -> bool:
    """Whether they share a word of content besides names and what their figures count, or one says nothing else."""
    counted = {canonical(figure.unit) for each in (first, second) for figure in each.figures}
    shared = first.own_stems & second.own_stems
    told = min((first.own_stems, second.own_stems), key=len) - counted
    if told and told <= shared:
        return True
    return more_than_names(shared - counted, first, second)


def share_a_year(first: Profile, second: Profile) -> bool:
    """Whether both name the same year or years."""
    return any(stem[0].isdigit() for stem in first.stems & second.stems)
