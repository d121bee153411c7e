"""Rendering the proof sheet's text: one flat element a segment, everything in it escaped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from html import escape
from typing import Any
from uuid import uuid4

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from claims.extraction.types import Role
from claims.models import REASONS, Flag, Reason, Version
from claims.queries.comparisons import Side, sides
from claims.queries.flag_rows import FlagRow
from claims.queries.proof import ClaimMark, FlagMark, Mark, PlaceMark, ProofBlock
from claims.queries.segments import Segment

register = template.Library()

GAPS = {"none": "no source at all", "unnamed": "unnamed source"}

HEADINGS = (Role.HEADLINE, Role.HEADING)

SEVERITIES = ("error", "warning", "info")


@register.simple_tag(takes_context=True)
def proof_text(context: dict[str, Any], block: ProofBlock) -> SafeString:
    """The block's text in an element of its own, in which every space counts.

    The claim in hand, which the context names as ``in_hand_id``, is marked as current.
    """
    in_hand = context.get("in_hand_id")
    words = mark_safe("".join(_segment(segment, in_hand) for segment in block.segments))
    tag = "h3" if block.block.role in HEADINGS else "p"
    return format_html('<{0} class="words">{1}</{0}>', tag, words)


def _element(tag: str, attributes: Iterable[tuple[str, object]], text: str) -> str:
    """HTML with the text and every value but numbers escaped, once each: a long article has ten thousand of these."""
    written = "".join(
        f' {name}="{escape(value) if isinstance(value, str) else value}"' for name, value in attributes
    )
    return f"<{tag}{written}>{escape(text)}</{tag}>"


def _segment(segment: Segment[Mark], in_hand: int | None) -> str:
    if not segment.marks:
        return _element("span", [("data-start", segment.start)], segment.text)
    attributes: list[tuple[str, object]] = [("id", f"at-{segment.start}"), ("data-start", segment.start)]
    claims, flags, cue = _by_kind(segment.marks)
    if classes := _classes(segment, claims, flags, cue=cue):
        attributes.append(("class", classes))
    if flags:
        attributes += _flag_attributes(segment, flags)
    if claims:
        attributes += _claim_attributes(segment, claims, in_hand)
    if titles := [*map(_claim_title, claims), *(_flag_title(mark, short=bool(claims)) for mark in flags)]:
        attributes.append(("title", "; ".join(titles)))
    return _element("a" if claims else "span", attributes, segment.text)


def _by_kind(marks: Iterable[Mark]) -> tuple[list[ClaimMark], list[FlagMark], bool]:
    """The claims, each flag once, and whether these words say who says so."""
    claims: list[ClaimMark] = []
    flags: dict[int, FlagMark] = {}
    cue = False
    for mark in marks:
        match mark:
            case ClaimMark():
                claims.append(mark)
            case FlagMark():
                flags[mark.flag.pk] = mark
            case PlaceMark():
                cue = cue or mark.cue
    return claims, list(flags.values()), cue


def _classes(segment: Segment[Mark], claims: list[ClaimMark], flags: list[FlagMark], *, cue: bool) -> str:
    classes = ["mention"] if claims else []
    if cue:
        classes.append("cue")
    if claims and any(isinstance(mark, ClaimMark) for mark in segment.closing):
        classes.append("mention-end")
    if len(claims) > 1:
        classes.append("shared")
    if flags:
        classes.append("flagged" if any(mark.flag.open for mark in flags) else "settled")
    return " ".join(classes)


def _flag_attributes(segment: Segment[Mark], flags: list[FlagMark]) -> list[tuple[str, object]]:
    """Open flags that end here print their codes."""
    attributes: list[tuple[str, object]] = [
        ("data-flags", " ".join(str(mark.flag.pk) for mark in flags)),
        ("data-severity", min((mark.flag.severity for mark in flags), key=SEVERITIES.index)),
    ]
    if codes := _codes(mark for mark in segment.closing if isinstance(mark, FlagMark)):
        attributes.append(("data-codes", codes))
    return attributes


def _codes(ending: Iterable[FlagMark]) -> str:
    """The codes that stand behind a segment, each once: "S101 S103×2" where two flags of one rule end there."""
    flags = {mark.flag.pk: mark.flag.code for mark in ending if mark.named and mark.flag.open}
    return " ".join(
        f"{code}×{number}" if number > 1 else code for code, number in Counter(flags.values()).items()
    )


def _claim_attributes(
    segment: Segment[Mark], claims: list[ClaimMark], in_hand: int | None
) -> list[tuple[str, object]]:
    """The link goes to the first claim that is not in hand already; only a claim's first piece takes Tab.

    Words of several claims carry what is thought of each: which shows follows the claim in hand.
    """
    shown = next((mark for mark in claims if mark.claim_id == in_hand), claims[0])
    leads_to = next((mark for mark in claims if mark.claim_id != in_hand), claims[0])
    attributes: list[tuple[str, object]] = [
        ("href", f"?claim={leads_to.claim_id}#claim-panel"),
        ("data-claims", " ".join(str(mark.claim_id) for mark in claims)),
        ("data-verdict", shown.verdict),
    ]
    if len(claims) > 1:
        attributes.append(("data-verdicts", " ".join(mark.verdict for mark in claims)))
    if shown.claim_id == in_hand:
        attributes.append(("aria-current", "true"))
    if not any(isinstance(mark, ClaimMark) for mark in segment.opening):
        attributes.append(("tabindex", "-1"))
    return attributes


def _claim_title(mark: ClaimMark) -> str:
    return f"c{mark.number}, {mark.verdict}"


def _flag_title(mark: FlagMark, *, short: bool) -> str:
    """Its message too, unless it is one of many on a claim: then the margin tells."""
    return mark.flag.code if short else f"{mark.flag.code} {mark.flag.message}"


@register.simple_tag
def compared(flag: FlagRow | Flag, version: Version) -> list[Side]:
    """The two places that a flag is about, side by side; none for most flags."""
    return sides(flag.code, flag.start, flag.end, flag.data, version.text)


@register.simple_tag
def form_key() -> str:
    """A key for one form as it is drawn: whatever it stores is stored once, however often it is sent."""
    return uuid4().hex


@register.filter
def reasons(value: str) -> list[tuple[str, str]]:
    """The reasons that go with a verdict, as (code, words)."""
    return [(reason.value, reason_words(reason)) for reason in REASONS[value]]


@register.filter
def reason_words(code: str) -> str:
    """ "missing_context" as a reader says it, in lower case: it follows a verdict."""
    return str(Reason(code).label).lower()


@register.filter
def figure(quantity: dict[str, Any]) -> str:
    """A quantity as it is printed, and what was counted: "€1.84 billion", "2026-2035", "2,800 (firm)"."""
    unit = str(quantity.get("unit") or "")
    printed = str(quantity.get("quote") or quantity.get("value"))
    return f"{printed} ({unit})" if unit and quantity.get("kind") == "count" else printed


@register.filter
def gap_words(gap: str) -> str:
    """What a claim's source lacks, as a reader says it; empty where a link leads there."""
    return GAPS.get(gap, gap)
