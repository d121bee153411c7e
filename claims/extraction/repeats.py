"""One claim, several places: statements that say the same become one Claim with mentions.

Only statements that share a figure or a rare word are compared. Pairs are joined from the most
alike to the least, and a group takes in another only where their members fit on average: two
claims that a third resembles both are not thereby one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from claims.extraction.checkworthiness import score
from claims.extraction.copies import differences
from claims.extraction.copies.likeness import (
    SUMMARY_ROLES,
    Profile,
    figures_conflict,
    overlap,
    profile,
    same_wording,
    stem_weights,
)
from claims.extraction.statements import Statement
from claims.extraction.types import Block, Claim, Difference, Mention

CONTEXT = 32
"""Code points of text that a mention keeps on either side."""

SAME = 0.5
"""Likeness from which a summary's statement repeats the body's."""

SAME_IN_BODY = 0.66
"""Likeness from which two statements of the running text are one: there, repeating is the exception."""

SAME_SENTENCE = 0.86
"""Letter-by-letter likeness from which two statements are copies whatever they disagree on."""

_FEWEST_SHARED_STEMS = 3
_CROWD = 24
"""A stem or figure that more statements hold than this tells none of them apart."""

Likenesses = dict[tuple[int, int], float]


def group(text: str, blocks: Sequence[Block], statements: Sequence[Statement]) -> tuple[Claim, ...]:
    """The claims in the order of their first mention, ids "c1", "c2", …"""
    profiles = [
        profile(text, statement, blocks[statement.block].role, in_scope=blocks[statement.block].in_scope)
        for statement in statements
    ]
    groups = _join(profiles)
    return tuple(
        _claim(
            f"c{number}", text, blocks, [statements[at] for at in members], [profiles[at] for at in members]
        )
        for number, members in enumerate(groups, 1)
    )


def _join(profiles: Sequence[Profile]) -> list[list[int]]:
    """Indexes of ``profiles`` by claim, each group ascending, groups by their first member."""
    weights = stem_weights(profiles)
    alike: Likenesses = {}
    for pair in _candidates(profiles, weights):
        likeness = _likeness(profiles[pair[0]], profiles[pair[1]], weights)
        if likeness:
            alike[pair] = likeness
    home = list(range(len(profiles)))
    members = {at: [at] for at in home}
    for pair in sorted(alike, key=lambda pair: (-alike[pair], pair)):
        one, two = sorted((home[pair[0]], home[pair[1]]))
        if one != two and _fit(members[one], members[two], alike):
            for at in members[two]:
                home[at] = one
            members[one] += members.pop(two)
    return [sorted(group) for _, group in sorted(members.items())]


def _fit(ones: list[int], twos: list[int], alike: Likenesses) -> bool:
    """Whether at least half of all pairs across the two groups are alike."""
    pairs = [(min(one, two), max(one, two)) for one in ones for two in twos]
    return 2 * sum(pair in alike for pair in pairs) >= len(pairs)


def _candidates(profiles: Sequence[Profile], weights: Mapping[str, float]) -> Iterator[tuple[int, int]]:
    """Pairs that share a figure or a stem that few statements hold, each once."""
    held: dict[object, list[int]] = defaultdict(list)
    for at, each in enumerate(profiles):
        for key in (*each.figures, *each.stems):
            held[(each.in_scope, key)].append(at)
    seen: set[tuple[int, int]] = set()
    for holders in held.values():
        if len(holders) <= _CROWD:
            seen.update(combinations(holders, 2))
    return iter(sorted(seen))


def _likeness(first: Profile, second: Profile, weights: Mapping[str, float]) -> float:
    """0 where the two are different claims, else how alike they are, up to 1."""
    if first.statement.overlaps(second.statement):
        return 0.0
    wording = same_wording(first, second)
    if wording >= SAME_SENTENCE and _one_word_apart(first, second):
        return wording
    if figures_conflict(first, second) or first.negated != second.negated:
        return 0.0
    contained, shared = overlap(first, second, weights)
    figures = first.figures & second.figures
    if figures:
        complete = first.figures <= second.figures or second.figures <= first.figures
        likeness = 0.3 * min(len(figures), 2) + 0.5 * contained + (0.1 if complete else -0.2)
        return likeness if likeness >= SAME and first.stems & second.stems else 0.0
    if len(first.stems & second.stems) < _FEWEST_SHARED_STEMS or (
        bool(first.figures) and bool(second.figures)
    ):
        return 0.0
    likeness = 0.6 * contained + 0.4 * shared
    summary = first.role in SUMMARY_ROLES or second.role in SUMMARY_ROLES
    return likeness if likeness >= (SAME if summary else SAME_IN_BODY) else 0.0


def _one_word_apart(first: Profile, second: Profile) -> bool:
    """Whether few enough words differ for the two to be one sentence, copied with or without a slip."""
    return len(first.stems ^ second.stems) <= 1 + len(first.stems | second.stems) // 6


def _claim(
    identity: str, text: str, blocks: Sequence[Block], statements: list[Statement], profiles: list[Profile]
) -> Claim:
    best = min(statements, key=lambda statement: (statement.sourcing.rank, -len(statement.quantities)))
    fullest = max(statements, key=lambda statement: (len(statement.quantities), len(statement)))
    worth, reasons = score(text, fullest)
    kinds = dict.fromkeys(kind for statement in statements for kind in statement.kinds)
    return Claim(
        id=identity,
        text=fullest.text,
        kinds=tuple(kinds),
        score=worth,
        reasons=reasons,
        sourcing=best.sourcing,
        attribution=best.attribution,
        in_scope=any(blocks[statement.block].in_scope for statement in statements),
        mentions=tuple(_mention(text, blocks, statement) for statement in statements),
        quantities=fullest.quantities,
        differences=tuple(_differences(text, profiles)),
    )


def _differences(text: str, profiles: list[Profile]) -> Iterator[Difference]:
    """Where later copies disagree with the first, each place once."""
    first = profiles[0]
    for later in profiles[1:]:
        same = same_wording(first, later) >= SAME_SENTENCE and _one_word_apart(first, later)
        yield from differences.between(text, first.statement, later.statement, same_sentence=same)


def _mention(text: str, blocks: Sequence[Block], statement: Statement) -> Mention:
    return Mention(
        statement.start,
        statement.end,
        quote=statement.of(text),
        prefix=text[max(0, statement.start - CONTEXT) : statement.start],
        suffix=text[statement.end : statement.end + CONTEXT],
        role=blocks[statement.block].role,
        block=statement.block,
        sentence=statement.sentence,
        sourcing=statement.sourcing,
        attribution=statement.attribution,
    )
