"""What stands before the body: headline and its copies, key points, standfirst, byline's second line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise, zip_longest

from claims.extraction.roles.bylines import looks_like_full_name, looks_like_name
from claims.extraction.roles.forms import FURNITURE, Draft, is_heading
from claims.extraction.types import Role
from claims.extraction.wordlists import words

_FRONT = frozenset(
    {Role.SYNDICATION_NOTICE, Role.BYLINE, Role.DATELINE, Role.NAVIGATION, Role.CAPTION, Role.SOURCE_LINE}
)
_MOST_HEADLINE_WORDS = 30
_FEWEST_HEADLINE_WORDS = 3
_LONGEST_SMALL_WORD = 4
_WORD = re.compile(r"[^\W\d_]+")
_TITLE_REACH = 60
"""A page's headline stands among its first so many blocks."""
_MOST_STANDFIRST_WORDS = 60
_FEWEST_WORDS_OF_SECOND_LINE = 9
"""A marked heading under the headline with so many words sums the piece up and heads no section."""
_MOST_OUTLET_WORDS = 5
_MOST_TITLE_WORDS = 6
_SYMBOL = re.compile(r"\s[&|–—-](?=\s)")
_REACH_OF_COPY = 6
"""The bare headline follows the one with a stamp within so many blocks."""
_LONGEST_STAMP = 100
_LONGEST_STAMPED = 400
_SEAM = re.compile(r"[a-z0-9”’\"')%](?=[A-Z][\w&.’' -]{2,40}[,|·•–—-]\s*[^\n]{0,40}?\b(?:19|20)\d\d\b)")
"""Where the outlet and a date with its year are glued to a headline's last word."""
_PLACEHOLDER_HEADLINE = re.compile(r"\b(?:headline|title)(?: goes)? here\b", re.IGNORECASE)
_PLACE_AND_DASH = re.compile(r"[A-Z][^.\n]{1,80}?(?:\([A-Z][\w ]+\)|/[\w ]+/)?\s*(?:—|–|--)\s")
_AND = re.compile(r"\s*(?:,|&|\band\b)\s*")
_TELLS_OF_AUTHOR = re.compile(
    r",?\s+(?:is|was|writes|covers|reports|works|edits|currently|joined|has (?:been|covered|written|worked|reported))\b"
)
_MOST_BIOS = 3
_OPENING_QUOTES = ("“", '"', "‘", "«")


def mark_headline(drafts: Sequence[Draft], title: str) -> int | None:
    """Mark the headline and its copies, and return where it stands, or None where there is none.

    ``title`` is what the markup calls the piece, or "".
    """
    at = _headline(drafts, title)
    if at is not None:
        _copies(drafts, at)
    return at


def mark(drafts: Sequence[Draft], headline: int | None) -> None:
    """Set the roles of the rest of the front matter."""
    _second_byline_lines(drafts)
    first_body = _first_body(drafts, 0 if headline is None else headline + 1)
    if headline is not None:
        _bare_name(drafts[headline + 1 : first_body], drafts[first_body:])
        _outlets(drafts[headline + 1 : first_body])
    _key_points(drafts, first_body)
    if headline is not None:
        _standfirst(drafts, headline, first_body)


def mark_bios(drafts: Sequence[Draft], byline: str) -> None:
    """What the piece ends with on its authors ("Ann Lee covers health for …") belongs to the byline."""
    names = [name for name in _AND.split(byline) if looks_like_full_name(name)]
    if not names:
        return
    prose = [draft for draft in drafts if draft.role is Role.BODY and draft.is_prose]
    for draft in prose[-_MOST_BIOS:]:
        name = next((name for name in names if draft.text.startswith(name)), "")
        if name and _TELLS_OF_AUTHOR.match(draft.text, len(name)):
            draft.role = Role.BYLINE


def _headline(drafts: Sequence[Draft], title: str) -> int | None:
    """Mark the headline and return where it stands, or None where the text begins without one."""
    main = [i for i, draft in enumerate(drafts) if draft.block.tag == "h1"]
    reached = (main or range(min(_TITLE_REACH, len(drafts)))) if title else ()
    entitled = [i for i in reached if _is_title(drafts[i], title)]
    plausible = [i for i in main if drafts[i].role not in FURNITURE]
    telling = [i for i in plausible if drafts[i].word_count >= _FEWEST_HEADLINE_WORDS]
    for at in (*entitled, *telling, *plausible):
        drafts[at].role = Role.HEADLINE
        return at
    if any(draft.block.level and draft.block.tag != "heading" for draft in drafts):
        return None
    return _first_line(drafts)


def _is_title(draft: Draft, title: str) -> bool:
    """Whether a block is what the markup calls the piece, give or take the outlet's name beside it."""
    own, whole = _folded(draft.text), _folded(title)
    if not own or draft.is_item:
        return False
    return own == whole or (
        draft.word_count >= _FEWEST_HEADLINE_WORDS and (own in whole or (bool(whole) and whole in own))
    )


def _first_line(drafts: Sequence[Draft]) -> int | None:
    """In plain text the headline is the first line that can be one, before any prose."""
    for i, draft in enumerate(drafts[:-1]):
        if draft.role in _FRONT or draft.role is Role.OTHER:
            continue
        stamped = without_stamp(draft.text, _lines_below(drafts, i)) != draft.text
        if stamped and draft.role is None:
            draft.role = Role.HEADLINE
            return i
        if draft.role or not _can_be_headline(draft) or (draft.is_label_line and drafts[i + 1].is_label_line):
            return None
        if _is_kicker(draft, drafts[i + 1]) or _is_outlet(drafts[i : i + 3]):
            draft.role = Role.OTHER
            continue
        draft.role = Role.HEADLINE
        return i
    return None


def _can_be_headline(draft: Draft) -> bool:
    short = draft.word_count <= _MOST_HEADLINE_WORDS and len(draft.text) <= 220 and not draft.is_item
    unstopped = draft.looks_like_heading or not draft.text.endswith((".", ";", ",", ":"))
    return short and (unstopped or _in_title_case(draft.text))


def _in_title_case(text: str) -> bool:
    """ "Mill Burns Down in Alder." is a headline although it ends in a full stop."""
    longer = [word for word in _WORD.findall(text) if len(word) > _LONGEST_SMALL_WORD]
    return len(longer) >= _FEWEST_HEADLINE_WORDS and all(word[0].isupper() for word in longer)


def _is_kicker(draft: Draft, after: Draft) -> bool:
    """A section's name or a placeholder over the true headline."""
    if after.role or not _can_be_headline(after) or not after.looks_like_heading:
        return False
    return draft.key in words("kickers") or bool(_PLACEHOLDER_HEADLINE.search(draft.text))


def _is_outlet(lines: Sequence[Draft]) -> bool:
    """Whether the first of three lines names the outlet: a longer headline and a date or name follow it at once."""
    if len(lines) < 3 or any(line.block.tag != "line" for line in lines):
        return False
    first, second, third = lines
    return (
        third.role in {Role.BYLINE, Role.DATELINE}
        and first.word_count <= _MOST_OUTLET_WORDS
        and first.word_count < second.word_count
        and second.role is None
        and _can_be_headline(second)
    )


def _folded(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _copies(drafts: Sequence[Draft], at: int) -> None:
    """The headline printed again is a headline again, unless it stands in another role already."""
    folded = {_folded(drafts[at].text), _folded(without_stamp(drafts[at].text, _lines_below(drafts, at)))}
    for draft in drafts:
        if draft.role is None and not draft.is_item and _folded(draft.text) in folded:
            draft.role = Role.HEADLINE


def _lines_below(drafts: Sequence[Draft], at: int) -> list[str]:
    return [draft.text for draft in drafts[at + 1 : at + 1 + _REACH_OF_COPY]]


def without_stamp(first: str, below: Iterable[str]) -> str:
    """The headline in ``first`` without the outlet and date that were glued to its end.

    Aggregators print "Mill Burns DownAlder Courier | 3 March 2025" and the bare headline again under it: one
    of the lines ``below`` is the whole beginning of ``first``. Where none is, a capital right after a small
    letter shows the seam. Returns ``first`` where nothing is glued on.
    """
    for line in below:
        glued = first[len(line) :] if first.startswith(line) else ""
        if len(line.split()) > _FEWEST_HEADLINE_WORDS and 0 < len(glued) <= _LONGEST_STAMP:
            return line
    if len(first) > _LONGEST_STAMPED:
        return first
    seams = [seam for seam in _SEAM.finditer(first) if len(first) - seam.end() <= _LONGEST_STAMP]
    return first[: seams[-1].end()] if seams else first


def _second_byline_lines(drafts: Sequence[Draft]) -> None:
    """ "Local democracy reporter" under the name belongs to the byline."""
    for before, draft in pairwise(drafts):
        if (
            before.role is not Role.BYLINE
            or draft.role
            or before.block.tag != draft.block.tag
            or draft.is_prose
        ):
            continue
        if draft.block.tag == "line" and draft.word_count <= 8 and not any(map(str.isdigit, draft.text)):
            draft.role = Role.BYLINE


def _bare_name(front: Sequence[Draft], rest: Sequence[Draft]) -> None:
    """A name alone between headline and body is a byline where a date follows it or the piece ends with who it is."""
    for draft, after in zip_longest(front, front[1:]):
        if draft is None or draft.role or not looks_like_full_name(_name_before_title(draft.text)):
            continue
        introduced = any(other.text.startswith(f"{draft.text} is ") for other in rest)
        if introduced or (after is not None and after.role in {Role.DATELINE, Role.BYLINE}):
            draft.role = Role.BYLINE


def _name_before_title(text: str) -> str:
    """ "Nadia Ferro, science reporter" without what she does for the paper."""
    name, _, title = text.partition(",")
    known = words("newsroom_titles")
    return (
        name
        if title and len(title.split()) <= _MOST_TITLE_WORDS and known & set(title.lower().split())
        else text
    )


def _outlets(front: Sequence[Draft]) -> None:
    """A short line of capitals right over date or byline is the outlet's name."""
    for draft, after in pairwise(front):
        if (
            draft.role is None
            and draft.block.tag == after.block.tag == "line"
            and after.role in {Role.DATELINE, Role.BYLINE}
            and draft.word_count <= _MOST_OUTLET_WORDS
            and looks_like_name(_SYMBOL.sub("", draft.text))
        ):
            draft.role = Role.OTHER


def _first_body(drafts: Sequence[Draft], start: int) -> int:
    """Where the first prose that is no list item stands, or the end."""
    for i in range(start, len(drafts)):
        if drafts[i].role is None and drafts[i].is_prose and not drafts[i].is_item:
            return i
    return len(drafts)


def _key_points(drafts: Sequence[Draft], first_body: int) -> None:
    """List items before the body are key points, and so are those under a heading that says so."""
    for i, draft in enumerate(drafts[:first_body]):
        if draft.role is None and draft.is_item and first_body < len(drafts):
            draft.role = Role.KEY_POINT
            if i and drafts[i - 1].key in words("key_point_headings"):
                drafts[i - 1].role = Role.HEADING


def _standfirst(drafts: Sequence[Draft], headline: int, first_body: int) -> None:
    """The paragraph between headline and body that sums the piece up."""
    candidates = [i for i in range(headline + 1, min(len(drafts), first_body + 1)) if drafts[i].role is None]
    if not candidates or drafts[candidates[0]].is_item:
        return
    at = candidates[0]
    draft = drafts[at]
    if (
        draft.word_count > _MOST_STANDFIRST_WORDS
        or draft.text.startswith(_OPENING_QUOTES)
        or draft.is_label_line
    ):
        return
    if at < first_body:
        over_section = draft.is_marked_heading and (
            draft.word_count < _FEWEST_WORDS_OF_SECOND_LINE or at + 1 == first_body
        )
        if draft.word_count > 5 and not draft.is_question and not over_section:
            draft.role = Role.STANDFIRST
        return
    after = drafts[at + 1] if at + 1 < len(drafts) else None
    if after is None or _PLACE_AND_DASH.match(draft.text):
        return
    follows_key_points = any(before.role is Role.KEY_POINT for before in drafts[:at])
    credited = any(before.role in {Role.BYLINE, Role.DATELINE} for before in drafts[:at])
    before_byline = after.role in {Role.BYLINE, Role.DATELINE, Role.CAPTION} and not credited
    if before_byline or (follows_key_points and is_heading(drafts, at + 1)):
        draft.role = Role.STANDFIRST
