"""What stands before the body, the headline apart: who and when, key points, standfirst."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from claims.extraction.roles import credit_lines
from claims.extraction.roles.forms import Draft, in_one_run, is_heading
from claims.extraction.types import Role
from claims.extraction.wordlists import words

_MOST_STANDFIRST_WORDS = 60
_FEWEST_WORDS_OF_SECOND_LINE = 9
"""A marked heading under the headline with so many words sums the piece up and heads no section."""
_FEWEST_POINTS = 3
_FEWEST_WORDS_OF_POINT = 4
_FEWEST_SENTENCES = 2
_MOST_WORDS_OF_POINT = 30
_MOST_WORDS_OVER_POINTS = 5
_MOST_WORDS_OF_POINT_APART = 22
_MOST_POINTS_APART = 5
_MOST_WORDS_OF_SHORT = 14
_FEWEST_WORDS_OF_LEAD = 15
_LONGER = 1.5
_REACH_OF_POINTS = 12
_PLACE_AND_DASH = re.compile(r"[A-Z][^.\n]{1,80}?(?:\([A-Z][\w ]+\)|/[\w ]+/)?\s*(?:—|–|--)\s")
_OPENING_QUOTES = ("“", '"', "‘", "«")


def mark(drafts: Sequence[Draft], headline: int | None) -> None:
    """Set the roles of the rest of the front matter."""
    _points_in_paragraphs(drafts, 0 if headline is None else headline + 1)
    _points_in_sentences(drafts, 0 if headline is None else headline + 1)
    first_body = _first_body(drafts, 0 if headline is None else headline + 1)
    start = first_body if headline is None else headline + 1
    credit_lines.mark_beside(drafts, start, first_body)
    _key_points(drafts, first_body)
    if headline is not None:
        _standfirst(drafts, headline, first_body)


def _first_body(drafts: Sequence[Draft], start: int) -> int:
    """Where the first prose of the body stands, or the end; list items and headings are none.

    On a page whose body is known, prose over it is none either.
    """
    known = any(draft.in_body for draft in drafts)
    for i in range(start, len(drafts)):
        draft = drafts[i]
        prose = draft.is_prose and not draft.is_item and not draft.is_marked_heading
        if draft.role is None and prose and (draft.in_body or not known):
            return i
    return len(drafts)


def _key_points(drafts: Sequence[Draft], first_body: int) -> None:
    """List items before the body are key points, and so are those under a heading that says so."""
    headings = {draft.key for draft in drafts[first_body:] if draft.is_marked_heading}
    for i, draft in enumerate(drafts[:first_body]):
        if draft.role is None and draft.is_item and draft.key in headings:
            draft.role = Role.NAVIGATION  # a table of contents
        if draft.role is None and draft.is_item and first_body < len(drafts):
            draft.role = Role.KEY_POINT
            if i and drafts[i - 1].key in words("key_point_headings"):
                drafts[i - 1].role = Role.HEADING
    _unmarked_points(drafts, first_body)


def _unmarked_points(drafts: Sequence[Draft], first_body: int) -> None:
    """Three lines or more in a row between headline and body, none of them a full sentence, are key points without marks."""
    run: list[Draft] = []
    for draft in drafts[:first_body]:
        apart = run and draft.block.tag == run[-1].block.tag == "paragraph"
        if run and not apart and not in_one_run(run[-1], draft):
            run = []
        open_still = draft.role is None or draft.role is Role.KEY_POINT
        may_be = open_still and draft.word_count >= _FEWEST_WORDS_OF_POINT and not draft.is_question
        heads = draft.key in words("key_point_headings")
        run = [*run, draft] if may_be and not draft.is_label_line and not heads else []
        if len(run) >= _FEWEST_POINTS and first_body < len(drafts):
            over = run[0].word_count <= _MOST_WORDS_OVER_POINTS < min(point.word_count for point in run[1:])
            for point in run[1:] if over and not run[0].is_item else run:
                point.role = Role.KEY_POINT


def _points_in_paragraphs(drafts: Sequence[Draft], start: int) -> None:
    """Key points that lost their marks and stand apart: "Quick Read" over paragraphs of one short sentence each.

    A paragraph that is longer by far begins the piece. Where more paragraphs than points can be are as short,
    nothing shows where it begins.
    """
    top = enumerate(drafts[start : start + _REACH_OF_POINTS], start)
    at = next((i for i, draft in top if draft.key in _over_points()), None) or _unknown_heading(drafts, start)
    if at is None or any(draft.role is None and draft.is_prose for draft in drafts[start:at]):
        return
    points: list[Draft] = []
    for draft in drafts[at + 1 :]:
        alone = draft.role is None and draft.block.tag == "paragraph" and _is_point(draft)
        longest = max((point.word_count for point in points), default=_MOST_WORDS_OF_POINT_APART)
        leads = draft.word_count > max(_FEWEST_WORDS_OF_LEAD, _LONGER * longest)
        short = _FEWEST_WORDS_OF_POINT <= draft.word_count <= _MOST_WORDS_OF_POINT_APART
        if not (alone and short and draft.text.endswith(".")) or leads:
            break
        points.append(draft)
    below = drafts[at + 1 + len(points) :][:4]
    paragraphs = sum(draft.role is None and draft.is_prose for draft in below)
    if _FEWEST_SENTENCES <= len(points) <= _MOST_POINTS_APART and paragraphs >= _FEWEST_SENTENCES:
        drafts[at].role = Role.HEADING
        for point in points:
            point.role = Role.KEY_POINT


def _unknown_heading(drafts: Sequence[Draft], start: int) -> int | None:
    """A few words over three sentences that are too short for a lead: "Here's the rundown"."""
    for at, draft in enumerate(drafts[start : start + _REACH_OF_POINTS], start):
        lines = drafts[at + 1 : at + 1 + _FEWEST_POINTS]
        if draft.role is None and draft.is_prose:
            return None
        heads = (
            draft.role is None
            and draft.looks_like_heading
            and draft.word_count <= _MOST_WORDS_OVER_POINTS + 1
        )
        short = all(
            line.role is None and _is_point(line) and line.word_count <= _MOST_WORDS_OF_SHORT
            for line in lines
        )
        if heads and len(lines) == _FEWEST_POINTS and short and draft.key not in words("kickers"):
            return at
    return None


def _over_points() -> frozenset[str]:
    return words("key_point_headings") | words("takeaway_headings")


def _points_in_sentences(drafts: Sequence[Draft], start: int) -> None:
    """Key points that lost their marks: a few words over two or more lines of a sentence each, above paragraphs.

    Among the points may stand a few words again, over those that follow: "What's next?".
    """
    prose = 0
    for at in range(start, len(drafts)):
        if prose > 1 or (drafts[at].role is None and _heads_run(drafts, at) and _mark_run(drafts, at)):
            return
        prose += drafts[at].role is None and drafts[at].is_prose


def _mark_run(drafts: Sequence[Draft], at: int) -> bool:
    """Mark a heading at ``at`` and the points under it; False where they are none."""
    end = at + 1
    while end < len(drafts) and drafts[end].role is None and in_one_run(drafts[end - 1], drafts[end]):
        end += 1
    lines, below = drafts[at + 1 : end], drafts[end : end + 4]
    heads = [_heads_point(line, after) for line, after in zip_longest(lines, lines[1:])]
    points = [line for line, head in zip(lines, heads, strict=True) if not head]
    paragraphs = sum(draft.block.tag == "paragraph" and draft.is_prose for draft in below)
    if len(points) < _FEWEST_SENTENCES or paragraphs < _FEWEST_SENTENCES or not all(map(_is_point, points)):
        return False
    drafts[at].role = Role.HEADING
    for line, head in zip(lines, heads, strict=True):
        line.role = Role.HEADING if head else Role.KEY_POINT
    return True


def _heads_run(drafts: Sequence[Draft], at: int) -> bool:
    draft = drafts[at]
    short = draft.word_count <= _MOST_WORDS_OVER_POINTS and not draft.is_label_line and not draft.is_item
    opens = short and draft.text[0].isalnum() and not draft.text.endswith(".")
    return opens and at + 1 < len(drafts) and in_one_run(draft, drafts[at + 1])


def _heads_point(line: Draft, below: Draft | None) -> bool:
    short = line.word_count <= _MOST_WORDS_OVER_POINTS and not line.text.endswith(".")
    return short and below is not None and (line.text.endswith(("?", ":")) or below.text.endswith("."))


def _is_point(draft: Draft) -> bool:
    one = draft.word_count <= _MOST_WORDS_OF_POINT and not draft.holds_sentences and not draft.is_question
    return one and not draft.is_label_line and not _PLACE_AND_DASH.match(draft.text)


def _is_second_line(draft: Draft) -> bool:
    """Whether a marked heading is so long that it sums the piece up."""
    return draft.is_marked_heading and draft.word_count >= _FEWEST_WORDS_OF_SECOND_LINE


def _standfirst(drafts: Sequence[Draft], headline: int, first_body: int) -> None:
    """The paragraph between headline and body that sums the piece up."""
    candidates = [i for i in range(headline + 1, min(len(drafts), first_body + 1)) if drafts[i].role is None]
    if not candidates or drafts[candidates[0]].is_item:
        return
    second_lines = (i for i in candidates if i < first_body and _is_second_line(drafts[i]))
    at = next(second_lines, candidates[0])
    draft = drafts[at]
    if (
        draft.word_count > _MOST_STANDFIRST_WORDS
        or draft.text.startswith(_OPENING_QUOTES)
        or draft.is_label_line
    ):
        return
    if at < first_body:
        over_section = draft.is_marked_heading and (not _is_second_line(draft) or at + 1 == first_body)
        over_credits = at + 1 < len(drafts) and drafts[at + 1].role in {Role.BYLINE, Role.DATELINE}
        if draft.word_count > (3 if over_credits else 5) and not draft.is_question and not over_section:
            draft.role = Role.STANDFIRST
        return
    after = drafts[at + 1] if at + 1 < len(drafts) else None
    if after is None or _PLACE_AND_DASH.match(draft.text):
        return
    follows_key_points = any(before.role is Role.KEY_POINT for before in drafts[:at])
    credited = any(before.role in {Role.BYLINE, Role.DATELINE} for before in drafts[:at])
    before_byline = after.role in {Role.BYLINE, Role.DATELINE, Role.CAPTION} and not credited
    if before_byline or (follows_key_points and after.role is None and is_heading(drafts, at + 1)):
        draft.role = Role.STANDFIRST
