"""The headline: where it stands, where it stands again, and what outlets glue to it or print over it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from claims.extraction.roles.datelines import is_dateline, is_embargo
from claims.extraction.roles.forms import FURNITURE, Draft, in_one_run
from claims.extraction.roles.glue import ungluing
from claims.extraction.roles.stamps import looks_like_outlet, role_under_headline
from claims.extraction.types import Role
from claims.extraction.wordlists import words

_FRONT = frozenset(
    {
        Role.SYNDICATION_NOTICE,
        Role.BYLINE,
        Role.DATELINE,
        Role.NAVIGATION,
        Role.CAPTION,
        Role.SOURCE_LINE,
        Role.STANDFIRST,
        Role.DISCLAIMER,
    }
)
_CREDITS = frozenset({Role.BYLINE, Role.DATELINE})
_MOST_OUTLET_WORDS = 5
_MOST_KICKER_WORDS = 3
_MOST_ISSUER_WORDS = 8
_FEWEST_WORDS_OF_TRUE_HEADLINE = 6
_MOST_LINES_OVER = 3
"""Lines over a headline that is printed twice: the outlet's name, its motto, a section."""
_MOST_HEADLINE_WORDS = 30
_FEWEST_HEADLINE_WORDS = 3
_LONGEST_SMALL_WORD = 4
_WORD = re.compile(r"[^\W\d_]+")
_TITLE_REACH = 60
"""A page's headline stands among its first so many blocks."""
_REACH_OF_COPY = 6
"""The bare headline follows the one with a stamp within so many blocks."""
_OPENING = 8
"""So many code points tell most lines from the headline."""
_LONGEST_STAMP = 100
_LONGEST_STAMPED = 400
_SEAM = re.compile(r"[a-z0-9”’\"')%](?=[A-Z][\w&.’' -]{2,40}[,|·•–—-]\s*[^\n]{0,40}?\b(?:19|20)\d\d\b)")
"""Where the outlet and a date with its year are glued to a headline's last word."""
_OUTLET_BESIDE = re.compile(r"\s[|·•–—-]\s[A-Z0-9][^|\n.!?]{1,40}$")
""" "Mill Burns Down | Alder Courier"."""
_SECTIONS = re.compile(r"(?:[^\W\d_][^|/>.!?:]{1,24}?\s*[|/>]\s*){1,3}[^\W\d_][^|/>.!?:]{1,24}")
""" "Property | House prices": sections of the site, over the headline."""
_PLACEHOLDER_HEADLINE = re.compile(r"\b(?:headline|title)(?: goes)? here\b", re.IGNORECASE)


def mark(drafts: Sequence[Draft], title: str) -> int | None:
    """Mark the headline and its copies, and return where it stands, or None where there is none.

    ``title`` is what the markup calls the piece, or "".
    """
    at = _headline(drafts, title)
    if at is not None:
        _copies(drafts, at)
    return at


def _headline(drafts: Sequence[Draft], title: str) -> int | None:
    """Mark the headline and return where it stands, or None where the text begins without one."""
    main = [i for i, draft in enumerate(drafts) if draft.block.tag == "h1"]
    top = range(min(_TITLE_REACH, len(drafts))) if title else ()
    entitled = [i for i in (main if title else ()) if _is_title(drafts[i], title)]
    if not entitled:  # a blog prints its own name as the heading of headings
        entitled = [i for i in top if _is_title(drafts[i], title, exactly=bool(main))]
    plausible = [i for i in main if drafts[i].role not in FURNITURE]
    telling = [i for i in plausible if drafts[i].word_count >= _FEWEST_HEADLINE_WORDS]
    alone = [i for i in main if len(main) == 1 and drafts[i].word_count >= _FEWEST_WORDS_OF_TRUE_HEADLINE]
    for at in (*entitled, *telling, *plausible, *alone):
        drafts[at].role = Role.HEADLINE
        return at
    if any(draft.block.level and draft.block.tag != "heading" for draft in drafts):
        return None
    first = _first_line(drafts)
    if first is None and drafts and drafts[0].role is Role.DATELINE and _glued_to_date(drafts[0].text):
        drafts[0].role, first = Role.HEADLINE, 0  # "Mill Burns DownMarch 3, 2025" and no other headline
    return first


def _is_title(draft: Draft, title: str, *, exactly: bool = False) -> bool:
    """Whether a block is what the markup calls the piece, give or take the outlet's name beside it.

    ``exactly`` takes nothing but a marked heading of the very same words.
    """
    own, whole = _folded(draft.text), _folded(title)
    if not own or draft.is_item:
        return False
    if exactly:
        return own == whole and draft.is_marked_heading
    return own == whole or (
        draft.word_count >= _FEWEST_HEADLINE_WORDS and (own in whole or (bool(whole) and whole in own))
    )


def _first_line(drafts: Sequence[Draft]) -> int | None:
    """In plain text the headline is the line printed twice at the top, else the first that can be one, before any prose."""
    if (doubled := _doubled(drafts)) is not None:
        drafts[doubled].role = Role.HEADLINE
        for over in drafts[:doubled]:  # the outlet's name, or a section's
            over.role = over.role or Role.OTHER
        return doubled
    under_outlet = False
    for i, draft in enumerate(drafts[:-1]):
        if draft.role in _FRONT or draft.role is Role.OTHER:
            continue
        stamped = without_stamp(draft.text, _lines_below(drafts, i)) != draft.text
        if stamped and draft.role is None:
            draft.role = Role.HEADLINE
            return i
        if draft.role is None and _names_issuer(drafts, i):
            draft.role = Role.OTHER
            continue
        below = drafts[i + 1]
        facts = draft.is_label_line and below.is_label_line and below.role is None
        if draft.role or facts or not _can_be_headline(draft):
            return None
        outlet = _is_outlet(drafts, i)
        if _is_kicker(draft, drafts[i + 1]) or outlet or (under_outlet and _is_label(draft)):
            draft.role = Role.OTHER
            under_outlet = under_outlet or outlet
            continue
        draft.role = Role.HEADLINE
        return i
    return None


def _doubled(drafts: Sequence[Draft]) -> int | None:
    """The first line before any prose that stands there again: the first of all, or under a date or a name."""
    top: dict[str, int] = {}
    for i, draft in enumerate(drafts[: _REACH_OF_COPY * 2]):
        if draft.role is None and draft.is_prose and not _can_be_headline(draft):
            return None
        if draft.role or draft.word_count <= _FEWEST_HEADLINE_WORDS or not _can_be_headline(draft):
            continue
        if not draft.key or (first := top.setdefault(draft.key, i)) == i:
            continue
        under_name = first <= _MOST_LINES_OVER and i > first + 1  # a refrain follows itself
        if not first or under_name or any(over.role in _CREDITS for over in drafts[:first]):
            return first
    return None


def _can_be_headline(draft: Draft) -> bool:
    short = draft.word_count <= _MOST_HEADLINE_WORDS and len(draft.text) <= 220 and not draft.is_item
    unstopped = draft.looks_like_heading or not draft.text.endswith((".", ";", ",", ":"))
    over_points = draft.key in words("key_point_headings") | words("takeaway_headings")
    return short and not over_points and (unstopped or _in_title_case(draft.text))


def _in_title_case(text: str) -> bool:
    """ "Mill Burns Down in Alder." is a headline although it ends in a full stop."""
    longer = [word for word in _WORD.findall(text) if len(word) > _LONGEST_SMALL_WORD]
    return len(longer) >= _FEWEST_HEADLINE_WORDS and all(word[0].isupper() for word in longer)


def _is_kicker(draft: Draft, after: Draft) -> bool:
    """A section's name or a placeholder over the true headline."""
    telling = after.looks_like_heading or _in_title_case(after.text)
    if after.role or not _can_be_headline(after) or not telling:
        return False
    if draft.text.isupper() and draft.word_count <= _MOST_KICKER_WORDS and not after.text.isupper():
        return after.word_count > _MOST_OUTLET_WORDS
    if _SECTIONS.fullmatch(draft.text) and after.word_count > _MOST_OUTLET_WORDS:
        return True
    return draft.key in words("kickers") or bool(_PLACEHOLDER_HEADLINE.search(draft.text))


def _is_outlet(drafts: Sequence[Draft], at: int) -> bool:
    """Whether a short first line names the outlet or newsletter, not the piece.

    Then a longer headline follows: at once, over a date or name; or after a date, name or notice that
    stands between the two.
    """
    first, below = drafts[at], drafts[at + 1 : at + 3 + _REACH_OF_COPY]
    if first.word_count > _MOST_OUTLET_WORDS or len(below) < 2:
        return False
    second, third = below[:2]
    one_run = first.block.tag == second.block.tag == third.block.tag == "line"
    under_standfirst = third.role is None and any(draft.role in _CREDITS for draft in below[2:3])
    credited = third.role in _CREDITS or (under_standfirst and in_one_run(third, below[2]))
    if one_run and credited and second.role is None:
        return first.word_count < second.word_count and _can_be_headline(second)
    true = next((draft for draft in below if draft.role is None and not _is_label(draft)), None)
    between = second.role in {*_CREDITS, Role.SYNDICATION_NOTICE, Role.NAVIGATION, Role.DISCLAIMER}
    return (
        between
        and true is not None
        and (true.block.tag == "paragraph" or _ends_run(below, true) or _is_credited(below, true))
        and true.word_count >= max(_FEWEST_WORDS_OF_TRUE_HEADLINE, 2 * first.word_count)
        and true.looks_like_heading
    )


def _names_issuer(drafts: Sequence[Draft], at: int) -> bool:
    """Whether a short first line is whose release it is: "For immediate release" or an embargo follows, and then a headline."""
    marked = any(
        draft.key in words("release_marks") or is_embargo(draft.text) for draft in drafts[at + 1 : at + 3]
    )
    if not marked or drafts[at].word_count > _MOST_ISSUER_WORDS or at:
        return False
    below = (draft for draft in drafts[at + 1 : at + 2 + _REACH_OF_COPY] if not draft.role)
    true = next((draft for draft in below if draft.key not in words("kickers")), None)
    return true is not None and true.looks_like_heading and true.word_count >= _FEWEST_WORDS_OF_TRUE_HEADLINE


def _is_label(draft: Draft) -> bool:
    """Whether a line over a headline names a section or opens a menu."""
    known = draft.key in words("navigation_headings") or draft.key in words("kickers")
    return known or bool(_SECTIONS.fullmatch(draft.text))


def _ends_run(drafts: Sequence[Draft], line: Draft) -> bool:
    """Whether ``line`` is the last one before a blank line."""
    return any(
        draft is line and line.block.tag == "line" and not in_one_run(line, after)
        for draft, after in pairwise(drafts)
    )


def _is_credited(drafts: Sequence[Draft], line: Draft) -> bool:
    """Whether a date or a name stands right under ``line``, or under a standfirst below it."""
    at = next(at for at, draft in enumerate(drafts) if draft is line)
    return any(
        after.role in _CREDITS or (after.role is None and role_under_headline(after.text))
        for after in drafts[at + 1 : at + 3]
    )


def _folded(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _copies(drafts: Sequence[Draft], at: int) -> None:
    """The headline printed again is a headline again, unless it stands in another role already."""
    folded = {_folded(drafts[at].text), _folded(without_stamp(drafts[at].text, _lines_below(drafts, at)))}
    shortest = min(map(len, folded)) // 2  # most lines of a page are shorter by far
    for draft in drafts:
        if draft.role is not None or draft.is_item or len(draft.text) < shortest:
            continue
        opening = _folded(draft.text[:_OPENING])
        if not any(each.startswith(opening) for each in folded):
            continue
        if _folded(draft.text) in folded or _folded(_OUTLET_BESIDE.sub("", draft.text)) in folded:
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
    return first[: seams[-1].end()] if seams else _glued_to_date(first) or first


def _glued_to_date(line: str) -> str:
    """The headline to which nothing but a date is glued, or "": "Mill Burns DownMarch 3, 2025"."""
    title, *dates = ungluing(line)
    told = dates and all(map(is_dateline, dates)) and not looks_like_outlet(title)
    return title if told and len(title.split()) >= _FEWEST_HEADLINE_WORDS else ""
