"""One claim, several places: statements that say the same become one Claim with mentions.

Only statements that share a figure or a rare word are compared. Pairs are joined from the most
alike to the least, and a group takes in another only where half of their members are alike and
no two are strangers: two claims are not one because a third resembles both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations, takewhile

from claims.extraction.checkworthiness import score
from claims.extraction.copies import candidates, fact_lines, reworded
from claims.extraction.copies.figures import figures_conflict, same_unit, share_a_telling_figure
from claims.extraction.copies.judgement import are_ruled_out, likeness
from claims.extraction.copies.likeness import COPY, SUMMARY_ROLES, Profile, profile, stem_weights
from claims.extraction.copies.mood import are_of_other_times
from claims.extraction.copies.series import LISTED, parts, series, values
from claims.extraction.copies.slips import Slips
from claims.extraction.copies.weighing import weigh
from claims.extraction.statements import Statement
from claims.extraction.types import Block, Claim, Difference, Mention, Role, Span

CONTEXT = 32
"""Code points of text that a mention keeps on either side."""

_FEWEST_IN_COMMON = 2
"""How many stems any two mentions of one claim must share."""

_MOST_BY_WEIGHT = 0.3
"""The likeness of what only weighing finds to be one: it is joined after all else."""

Likenesses = dict[tuple[int, int], float]


def group(
    text: str,
    blocks: Sequence[Block],
    statements: Sequence[Statement],
    unique_events: Sequence[Sequence[Span]] = (),
    misprints: Iterable[tuple[Span, Span]] = (),
) -> tuple[Claim, ...]:
    """The claims in the order of their first mention, ids "c1", "c2", …

    ``unique_events`` are the dates given to each event that cannot happen twice: when it did is one claim,
    and where the dates differ one of them is wrong. So it is with the two figures of each of ``misprints``.
    """
    openings, leads = _openings(blocks), _leads(blocks)
    moulds, part_of = series([statement.of(text) for statement in statements]), parts(blocks)
    given = values((each.block, figure) for each in statements for figure in each.quantities)
    profiles = [
        profile(
            text,
            statement,
            Role.KEY_POINT if statement.block in leads else blocks[statement.block].role,
            in_scope=blocks[statement.block].in_scope,
            part=part_of[statement.block],
            moulds=moulds,
            opening=statement.block in openings,
            asked=_asked(text, blocks, statement),
            beside=given.get(statement.block, frozenset()),
        )
        for statement in statements
    ]
    groups, slips = _join(text, profiles, unique_events, misprints)
    return tuple(
        _claim(
            f"c{number}",
            text,
            blocks,
            [statements[at] for at in members],
            reworded.differing(text, {at: profiles[at] for at in members}, slips),
        )
        for number, members in enumerate(groups, 1)
    )


def _openings(blocks: Sequence[Block]) -> frozenset[int]:
    """The blocks in which the news is told that the headline names: standfirst and first paragraph."""
    first_body = next((at for at, block in enumerate(blocks) if block.role is Role.BODY), -1)
    return frozenset({first_body, *(at for at, block in enumerate(blocks) if block.role is Role.STANDFIRST)})


def _leads(blocks: Sequence[Block]) -> frozenset[int]:
    """The items of a list that stands right under the first paragraph: they sum up what follows."""
    body = [at for at, block in enumerate(blocks) if block.role is Role.BODY]
    items = takewhile(lambda at: blocks[at].tag in LISTED, body[1:])
    return frozenset(items) if body and blocks[body[0]].tag not in LISTED else frozenset()


def _asked(text: str, blocks: Sequence[Block], statement: Statement) -> str:
    """The question that ``statement`` answers, or an empty string."""
    at = statement.block
    if not at or blocks[at].role is not Role.FAQ_ANSWER or blocks[at - 1].role is not Role.FAQ_QUESTION:
        return ""
    return blocks[at - 1].of(text)


def _join(
    text: str,
    profiles: Sequence[Profile],
    events: Sequence[Sequence[Span]],
    misprints: Iterable[tuple[Span, Span]],
) -> tuple[list[list[int]], Slips]:
    """Indexes of ``profiles`` by claim, each group ascending, groups by their first member; and the slips
    between copies in other words that were found on the way.

    Word-for-word copies are one from the start. Other articles' statements are compared among
    themselves only.
    """
    copies: dict[tuple[bool, str], list[int]] = defaultdict(list)
    for at, each in enumerate(profiles):
        copies[each.in_scope, each.words.casefold()].append(at)
    firsts = [places[0] for places in copies.values()]
    alike: Likenesses = {}
    slips: Slips = {}
    for in_scope in (True, False):
        chosen = {at: profiles[at] for at in firsts if profiles[at].in_scope is in_scope}
        weights = stem_weights(chosen.values())
        pairs = candidates.pairs(chosen)
        for one, two in pairs:
            if found := likeness(text, profiles[one], profiles[two], weights):
                alike[one, two] = found
        near = dict(weigh(chosen, pairs, weights))
        for (one, two), beyond in near.items():
            if (one, two) not in alike and not are_ruled_out(text, profiles[one], profiles[two]):
                alike[one, two] = min(beyond, _MOST_BY_WEIGHT)
        for tellers in candidates.tellers(chosen, events):
            alike.update((pair, 1.0) for pair in combinations(tellers, 2))
        slips |= reworded.misprinted(chosen, misprints) | reworded.find(text, chosen, weights, near)
    alike |= dict.fromkeys(slips, COPY)
    by_first = {places[0]: places for places in copies.values()}
    lines = {at for at in firsts if fact_lines.is_line(profiles[at])}
    told = {pair: found for pair, found in alike.items() if lines.isdisjoint(pair)}
    joined = _components(firsts, told, profiles, reworded.disputed(profiles, slips))
    for line, owner in list(fact_lines.owners(joined, profiles, lines, alike)):
        joined[owner] += joined[line]
        joined[line] = []
    groups = ([at for first in members for at in by_first[first]] for members in joined if members)
    return sorted(sorted(group) for group in groups), slips


def _components(
    nodes: Sequence[int], alike: Likenesses, profiles: Sequence[Profile], disputed: reworded.Disputed
) -> list[list[int]]:
    """``nodes`` joined along ``alike``, the most alike first."""
    home = {at: at for at in nodes}
    members = {at: [at] for at in nodes}
    for pair in sorted(alike, key=lambda pair: (-alike[pair], pair)):
        one, two = sorted((home[pair[0]], home[pair[1]]))
        if one != two and _fit(members[one], members[two], alike, profiles, disputed):
            for at in members[two]:
                home[at] = one
            members[one] += members.pop(two)
    return list(members.values())


def _fit(
    ones: list[int],
    twos: list[int],
    alike: Likenesses,
    profiles: Sequence[Profile],
    disputed: reworded.Disputed,
) -> bool:
    """Whether half of all pairs across the two groups are alike, and of the others none strangers or rivals.

    Pairs that share a figure which is hardly chance speak for neither: they may tell of it in other words altogether.
    Nor do pairs that give the two figures of a slip.
    """
    pairs = [(min(one, two), max(one, two)) for one in ones for two in twos]
    if any(profiles[one].statement.sentence == profiles[two].statement.sentence for one, two in pairs):
        return False  # what one sentence tells twice are two things, whatever a third resembles
    others = [
        (profiles[one], profiles[two])
        for one, two in pairs
        if (one, two) not in alike
        and not _told_by_the_opening(one, two, (*ones, *twos), alike, profiles)
        and not _tell_one_figure(profiles[one], profiles[two])
        and not reworded.dispute(profiles[one], profiles[two], disputed)
    ]
    if any(not _related(*pair) or _are_rivals(*pair) for pair in others):
        return False
    silent = sum(_give_other_figures(*pair) for pair in others)
    joined = sum(pair in alike for pair in pairs)
    return 2 * joined >= joined + len(others) - silent


def _told_by_the_opening(
    one: int, two: int, members: Sequence[int], alike: Likenesses, profiles: Sequence[Profile]
) -> bool:
    """Whether one of the two is the headline, and the other a copy of the opening that tells its news.

    A headline has few words, and a copy of the opening may well have taken others.
    """
    headline, copy = (one, two) if profiles[one].role is Role.HEADLINE else (two, one)
    if profiles[headline].role is not Role.HEADLINE or profiles[copy].role not in SUMMARY_ROLES - {
        Role.HEADLINE
    }:
        return False
    if _are_rivals(profiles[headline], profiles[copy]):
        return False
    return any(
        profiles[opening].opening
        and (min(headline, opening), max(headline, opening)) in alike
        and (min(copy, opening), max(copy, opening)) in alike
        for opening in members
    )


def _are_rivals(first: Profile, second: Profile) -> bool:
    """Whether the two cannot be told of one thing: they give other figures, or tell of another time."""
    return figures_conflict(first, second) or are_of_other_times(first.words, second.words)


def _tell_one_figure(first: Profile, second: Profile) -> bool:
    return share_a_telling_figure(first, second) and not _are_rivals(first, second)


def _give_other_figures(first: Profile, second: Profile) -> bool:
    """Whether both give figures, of nothing that the other counts: neither speaks for or against one claim."""
    if not first.figures or not second.figures:
        return False
    return not any(same_unit(one, two) for one in first.figures for two in second.figures)


def _related(first: Profile, second: Profile) -> bool:
    """Whether the two speak of the same things at all, be it in one word of two."""
    fewest = max(1, min(_FEWEST_IN_COMMON, len(first.stems) // 2, len(second.stems) // 2))
    return len(first.stems & second.stems) >= fewest


def _claim(
    identity: str,
    text: str,
    blocks: Sequence[Block],
    statements: list[Statement],
    differences: Iterable[Difference],
) -> Claim:
    best = min(statements, key=_how_well_sourced)
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
        differences=tuple(differences),
    )


def _how_well_sourced(statement: Statement) -> tuple[int, bool, int]:
    """Least for the best source of a claim's copies: of one rank, a name ("Kestrel Grid") goes before "the company"."""
    speaker = statement.attribution.speaker if statement.attribution else None
    return statement.sourcing.rank, (speaker or "").islower(), -len(statement.quantities)


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
