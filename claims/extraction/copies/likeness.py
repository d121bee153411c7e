"""How alike two statements are: shared figures, shared content, shared wording.

Words that stand in many statements of an article (its topic) count less than words that stand in
two: the weight of a stem is log(1 + n / number of statements that hold it).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import replace
from decimal import Decimal
from itertools import chain
from math import log

from rapidfuzz.fuzz import partial_ratio, ratio

from claims.extraction import lexicon
from claims.extraction.copies import mood
from claims.extraction.copies.series import labels, mould
from claims.extraction.copies.stems import canonical, content
from claims.extraction.lexicon import Cue
from claims.extraction.propositions.finite_verbs import has_finite
from claims.extraction.propositions.kinds import ORDINAL_KINDS
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
    }
)
"""Roles whose business it is to repeat what the body says."""

SAME_WORDING = 0.86
"""Letter-by-letter likeness from which two statements are one sentence, copied with or without a slip."""


_LABELLED = re.compile(r"([^\W\d_][\w ]{1,30}):\s+\S+(?:\s\S+)?$")
_FIELD = re.compile(r"[^\W_](?:(?!\bsa(?:id|ys)\b)[\w /&’'-]){1,40}:\s+\S")
_LABEL_REACH = 44
_MAY = re.compile(
    r"(?:\b(?:in|of|on|by|until|till|from|since|to|next|last|early|mid|late|[0-3]?\d)[ -])May\b|\bMay\s\d"
)
"""The month, which a list of words without content takes for the verb."""
_MOST_OF_AN_ANSWER = 2
_MULTIPLIED = re.compile(
    r"(?<!more than )(?<!nearly )(?<!almost )(?<!than )\b(doubled|doubles|tripled|triples|trebled|halved|halves)\b",
    re.IGNORECASE,
)
_IN_PERCENT = {
    "dou": (Decimal(90), Decimal(100), Decimal(115)),
    "tri": (Decimal(180), Decimal(200), Decimal(225)),
    "tre": (Decimal(180), Decimal(200), Decimal(225)),
    "hal": (Decimal(46), Decimal(50), Decimal(54)),
}
"""By how much something changed that doubled, tripled or halved, roughly."""
_OF_A_WHOLE = re.compile(r"Of\s[^,\n]{1,80},\s")
_VERSION = re.compile(r"\b[Vv]ersions?\s$")
_GROUP_OF = re.compile(
    r"\b(?:an?|the|its|their)\s([a-z]+)\sof\s(?:about\s|some\s|nearly\s|almost\s|over\s)?\Z", re.IGNORECASE
)
_GROUP_REACH = 40
_NUMBER_OF = Cue(r"\bnumber of (?:[\w-]+ ){0,2}?(\w+s|people)\b", "number", flags=re.IGNORECASE)
_SHORTEST_PLURAL = 3
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
    were passengers", which tells of the 291. ``denied`` is stricter than
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
) -> Profile:
    """The profile of ``statement``, which stands in a block of ``role`` and in the part of that number.

    ``moulds`` are those of the article's series of parallel sentences; ``asked`` is the question that it answers.

    The stems are those of the readable text, so that a pronoun's subject counts. A line of a fact
    sheet ("Recipes: 240") counts what its label names, and repeats the body as a table does; "the number
    of crews is 240" counts crews.
    """
    words = statement.of(text)
    counted = [
        figure
        for figure in statement.quantities
        if not _VERSION.search(text, max(0, figure.start - 9), figure.start)
    ]
    figures = tuple(_named(text, figure) for figure in counted if figure.kind not in ORDINAL_KINDS)
    if whole := _OF_A_WHOLE.match(words):
        figures = tuple(figure for figure in figures if figure.start >= statement.start + whole.end())
    figures += _multiplied(words, statement.start, figures)
    labelled = _LABELLED.match(words)
    if len(figures) == 1 and not figures[0].unit:
        label = labelled or _NUMBER_OF.search(words, 0, len(words))
        if label:
            figures = (replace(figures[0], unit=_counted(label.group(1).lower()), kind="count"),)
    stems, own_stems = _stems(statement.text, words, asked)
    signs = lexicon.signs(words)
    return Profile(
        statement,
        words,
        stems,
        own_stems,
        figures,
        Role.TABLE if labelled else role,
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
        of_a_whole=whole is not None,
    )


def _stems(readable: str, words: str, asked: str) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of the readable text and of the words themselves.

    A word or two without a verb ("4.25 percent.") leave out what it was asked, so it is told in those words too.
    """
    stems = content(readable)
    own = stems if readable == words else content(words)
    if _MAY.search(words):
        stems, own = stems | {"may"}, own | {"may"}
    if asked and len(own) <= _MOST_OF_AN_ANSWER and not has_finite(words):
        question = content(asked)
        stems, own = stems | question, own | question
    return stems, own


def _multiplied(words: str, start: int, figures: Collection[Quantity]) -> tuple[Quantity, ...]:
    """What "doubled" says in percent, where no percentage stands beside it."""
    match = _MULTIPLIED.search(words)
    if match is None or any(figure.kind == "percentage" for figure in figures):
        return ()
    low, value, high = _IN_PERCENT[match[1].lower()[:3]]
    at = (start + match.start(1), start + match.end(1))
    return (Quantity(*at, value, low=low, high=high, unit="%", kind="percentage", approx=True),)


def _named(text: str, figure: Quantity) -> Quantity:
    """``figure`` in the unit that copies of it may be printed in.

    "A crew of 48" counts the crew, as "Crew: 48" does; "nine in ten" and "a quarter" are shares, as 88% is.
    """
    if figure.kind == "ratio" and not figure.unit and figure.value < 1:
        low, value, high = (100 * each for each in (figure.low, figure.value, figure.high))
        return replace(figure, low=low, value=value, high=high, unit="%", kind="percentage")
    if figure.unit or figure.kind != "number":
        return figure
    group = _GROUP_OF.search(text[max(0, figure.start - _GROUP_REACH) : figure.start])
    return replace(figure, unit=group[1], kind="count") if group else figure


def _counted(label: str) -> str:
    """What a label counts: "parcels a day" counts parcels."""
    plural = (word for word in label.split() if word.endswith("s") and len(word) > _SHORTEST_PLURAL)
    return next(plural, label)


def _is_field(text: str, statement: Statement) -> bool:
    """Whether a statement is, or stands behind, a label at the beginning of its line."""
    line = text.rfind("\n", max(0, statement.start - _LABEL_REACH), statement.start) + 1
    opening = line if line or statement.start <= _LABEL_REACH else statement.start
    return _FIELD.match(text, opening, min(statement.end, statement.start + _LABEL_REACH)) is not None


def stem_weights(profiles: Collection[Profile]) -> dict[str, float]:
    """The weight of every stem in these statements."""
    held = Counter(chain.from_iterable(each.stems for each in profiles))
    return {stem: log(1 + len(profiles) / number) for stem, number in held.items()}


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


def overlap(first: Profile, second: Profile, weights: Mapping[str, float]) -> tuple[float, float]:
    """The weighted share of the smaller content that both hold, and of all content that both hold."""
    return _overlap(first.stems, second.stems, weights)


def overlap_of_cores(first: Profile, second: Profile, weights: Mapping[str, float]) -> tuple[float, float]:
    """The same for what comes before a participle that only adds to it ("…, raising the stakes for both")."""
    return _overlap(core(first), core(second), weights)


def core(profile: Profile) -> frozenset[str]:
    """The stems before such a participle, or all where there is none."""
    text = profile.statement.text
    tail = _ADDED.search(text)
    return content(text[: tail.start()]) if tail else profile.stems


def _overlap(ones: frozenset[str], twos: frozenset[str], weights: Mapping[str, float]) -> tuple[float, float]:
    shared = sum(weights[stem] for stem in ones & twos)
    sizes = [sum([weights[stem] for stem in each]) for each in (ones, twos)]
    smaller, union = min(sizes), sum(sizes) - shared
    return (shared / smaller if smaller else 0.0, shared / union if union else 0.0)


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


def more_than_names(shared: frozenset[str], *statements: Profile) -> bool:
    """Whether one of them holds some of what they share in a small-lettered word."""
    small = (word for each in statements for word in each.words.split() if word[0].islower())
    return not shared.isdisjoint(content(" ".join(small)))


def share_a_year(first: Profile, second: Profile) -> bool:
    """Whether both name the same year or years."""
    return any(stem[0].isdigit() for stem in first.stems & second.stems)
