"""Writing the proof sheet: blocks with their text, one flat element a segment, everything in it escaped.

A long article has ten thousand segments. So they are written here rather than by a template each,
and what many of them have in common is written once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from html import escape
from typing import NamedTuple

from django import template
from django.template import Context, Engine
from django.utils.safestring import SafeString, mark_safe

from claims.extraction.types import Role
from claims.models import Block
from claims.queries.flag_rows import FlagRow
from claims.queries.proof import ClaimMark, FlagMark, Mark, PlaceMark, ProofBlock
from claims.queries.segments import Segment

register = template.Library()

HEADINGS = (Role.HEADLINE, Role.HEADING)

LABELS = dict(Block._meta.get_field("role").flatchoices)

SEVERITIES = ("error", "warning", "info")

NOTES = "claims/panel/notes.html"
"""What stands beside a block that has flags. Takes ``block``."""


@register.simple_tag(takes_context=True)
def proof_blocks(context: Context, blocks: Iterable[ProofBlock], *, oob: bool = False) -> SafeString:
    """The blocks one after another; with ``oob`` each takes the place of the one on the page.

    The claim in hand, which the context names as ``in_hand_id``, is marked as current, and the words as of
    the language of the context's ``article``.
    """
    words = Words(context.get("in_hand_id"), context["article"].language)
    notes = Engine.get_default().get_template(NOTES)
    written = []
    for block in blocks:
        beside = ""
        if block.flags:
            with context.push(block=block):
                beside = notes.render(context)
        written.append(_block(block, words.of(block), beside, oob=oob))
    return mark_safe("".join(written))


def _block(block: ProofBlock, words: str, beside: str, *, oob: bool) -> str:
    row = block.block
    swap = ' hx-swap-oob="true"' if oob else ""
    label = LABELS[row.role] if block.new_role else ""
    return (
        f'<div class="block" id="block-{row.pk}" data-role="{row.role}"{swap}>'
        f'<p class="role">{label}{_unsourced(block)}</p>{words}{beside}</div>\n'
    )


def _unsourced(block: ProofBlock) -> str:
    """ "2/3 unsourced", as a screen reader says it too; nothing where somebody stands behind every claim."""
    if not block.unsourced:
        return ""
    between = '<span class="visually-hidden"> of </span><span aria-hidden="true">/</span>'
    return f'<span class="thin">{block.unsourced}{between}{len(block.claim_ids)} unsourced</span>'


class Words:
    """Writes the text of a page's blocks, in ``language`` where it is known; the claim ``in_hand`` is current."""

    def __init__(self, in_hand: int | None, language: str = "") -> None:
        self._in_hand = in_hand
        self._lang = f' lang="{escape(language)}"' if language else ""
        self._flags: dict[tuple[int, ...], _Flags] = {}

    def of(self, block: ProofBlock) -> str:
        """The block's text in an element of its own, in which every space counts."""
        tag = "h3" if block.block.role in HEADINGS else "p"
        return f'<{tag} class="words"{self._lang}>{"".join(map(self._segment, block.segments))}</{tag}>'

    def _segment(self, segment: Segment[Mark]) -> str:
        text = escape(segment.text)
        if not segment.marks:
            return f'<span data-start="{segment.start}">{text}</span>'
        claims, flags, cue = _by_kind(segment.marks)
        classes, attributes, titles = [], "", []
        if claims:
            classes.append("mention")
            attributes = _claim_attributes(segment, claims, self._in_hand)
            titles = [f"c{mark.number}, {mark.verdict}" for mark in claims]
        if cue:
            classes.append("cue")
        if claims and any(isinstance(mark, ClaimMark) for mark in segment.closing):
            classes.append("mention-end")
        if len(claims) > 1:
            classes.append("shared")
        if flags:
            told = self._told(flags)
            classes.append(told.name)
            attributes += told.attributes + _codes(segment.closing)
            titles.append(told.short if claims else told.long)
        if classes:
            attributes = f' class="{" ".join(classes)}"{attributes}'
        if titles:
            attributes += f' title="{"; ".join(titles)}"'
        tag = "a" if claims else "span"
        return f'<{tag} id="at-{segment.start}" data-start="{segment.start}"{attributes}>{text}</{tag}>'

    def _told(self, flags: dict[int, FlagRow]) -> _Flags:
        """What a segment under these flags says of them, written once for all such segments."""
        key = tuple(flags)
        if key not in self._flags:
            self._flags[key] = _Flags.over(list(flags.values()))
        return self._flags[key]


class _Flags(NamedTuple):
    """Flags over the same words, in HTML."""

    name: str
    """The class."""
    attributes: str
    short: str
    """Their codes: many lie on a claim, and the margin tells the rest."""
    long: str
    """Their messages too."""

    @classmethod
    def over(cls, flags: Sequence[FlagRow]) -> _Flags:
        ids = " ".join(str(flag.pk) for flag in flags)
        gravest = min((flag.severity for flag in flags), key=SEVERITIES.index)
        return cls(
            name="flagged" if any(flag.open for flag in flags) else "settled",
            attributes=f' data-flags="{ids}" data-severity="{gravest}"',
            short=escape("; ".join(flag.code for flag in flags)),
            long=escape("; ".join(f"{flag.code} {flag.message}" for flag in flags)),
        )


def _by_kind(marks: Iterable[Mark]) -> tuple[list[ClaimMark], dict[int, FlagRow], bool]:
    """The claims, each flag once, and whether these words say who says so."""
    claims: list[ClaimMark] = []
    flags: dict[int, FlagRow] = {}
    cue = False
    for mark in marks:
        match mark:
            case ClaimMark():
                claims.append(mark)
            case FlagMark():
                flags[mark.flag.pk] = mark.flag
            case PlaceMark():
                cue = cue or mark.cue
    return claims, flags, cue


def _codes(closing: Iterable[Mark]) -> str:
    """Open flags that end here print their codes, each once: "S101 S103×2" where two flags of one rule do."""
    ending = {
        mark.flag.pk: mark.flag.code
        for mark in closing
        if isinstance(mark, FlagMark) and mark.flag.open and mark.named
    }
    if not ending:
        return ""
    codes = (f"{code}×{count}" if count > 1 else code for code, count in Counter(ending.values()).items())
    return f' data-codes="{escape(" ".join(codes))}"'


def _claim_attributes(segment: Segment[Mark], claims: Sequence[ClaimMark], in_hand: int | None) -> str:
    """The link goes to the first claim that is not in hand already; only a claim's first piece takes Tab.

    Words of several claims carry what is thought of each: which shows follows the claim in hand.
    """
    shown = next((mark for mark in claims if mark.claim_id == in_hand), claims[0])
    leads_to = next((mark for mark in claims if mark.claim_id != in_hand), claims[0])
    ids = " ".join(str(mark.claim_id) for mark in claims)
    written = (
        f' href="?claim={leads_to.claim_id}#claim-panel" data-claims="{ids}" data-verdict="{shown.verdict}"'
    )
    if len(claims) > 1:
        written += f' data-verdicts="{" ".join(mark.verdict for mark in claims)}"'
    if shown.claim_id == in_hand:
        written += ' aria-current="true"'
    if not any(isinstance(mark, ClaimMark) for mark in segment.opening):
        written += ' tabindex="-1"'
    return written
