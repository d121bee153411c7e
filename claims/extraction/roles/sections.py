"""Headings, and what they make of the blocks under them: FAQ, takeaways, conclusion, teasers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from claims.extraction.roles import answered, conclusions, teasers
from claims.extraction.roles.forms import Draft, in_one_run, is_heading
from claims.extraction.types import Role
from claims.extraction.wordlists import words

_OPENERS = {
    "faq_headings": Role.FAQ_ANSWER,
    "takeaway_headings": Role.TAKEAWAY,
    "key_point_headings": Role.KEY_POINT,
    "conclusion_headings": Role.CONCLUSION,
    "disclaimer_openers": Role.DISCLAIMER,
    "navigation_headings": Role.NAVIGATION,
}
_ON_QUESTIONS = re.compile(
    r"(?:^| )(?:faqs?|q\s?&\s?as?)$|^(?:faqs?|q\s?&\s?a)\b|^frequently asked questions\b"
)
""" "Heat pump FAQ" and "FAQs about heat pumps" open the same section as "FAQ" alone."""
_ASKS = re.compile(r"(?:Q|Question)\s*\d{0,2}\s*[:.)–—-]\s*\S")
_ANSWERS = re.compile(r"(?:A|Ans|Answer)\s*\d{0,2}\s*[:.)–—-]\s*\S")
_ANSWERED_BY = {"summary": "details", "dt": "dd"}
"""What a page folds an answer under or lists before it, and what the answer stands in."""
_OVER_POINTS = frozenset({"summary", "in summary", "bottom line", "the bottom line", "the takeaway"})
"""They conclude a piece, or sum it up where they stand at its top."""
_OVER_ONE_POINT = frozenset({"the takeaway", "takeaway", "our takeaway", "the big takeaway", "main takeaway"})
_OF_THE_PIECE = re.compile(r"(?:^| )(?:in brief|at a glance|in a nutshell|what we know(?: so far)?)$")
"""What ends a heading that names its matter over points: "The strike in brief", "Storm Petra: what we know"."""
_KNOWN_SO_FAR = re.compile(r"what we know(?: so far)?$")
"""At the end of a piece this sums up what it told."""
_IN_PROSE = frozenset({"summary", "in summary", "conclusion", "last word"})
"""They open a sentence, or a label of a fact, as often."""
_TO_READER = re.compile(r"\byour?\b", re.IGNORECASE)
_LONGEST_LABEL = 30
_MOST_WORDS_OF_POINT = 25
_MOST_WORDS_OVER_POINT = 4
_MOST_WORDS_OF_NUMBERED = 12
_MOST_WORDS_OF_ASKER = 20
_FEWEST_NUMBERED = 2
_SAYS_WHO_AND_WHEN = frozenset({None, Role.OTHER, Role.BYLINE, Role.DATELINE})
_BETWEEN = frozenset({Role.CAPTION, Role.WIDGET, Role.NAVIGATION, Role.PROMOTION, Role.TEASER, Role.OTHER})
_TAIL = frozenset({Role.SOURCE_LINE, Role.DISCLAIMER, Role.SYNDICATION_NOTICE, Role.WIDGET})
"""Roles after which no section of the article goes on."""


def mark(drafts: Sequence[Draft]) -> None:
    """Decide the role of every block that is still open and stands in a section."""
    mark_answered(drafts)
    answered.mark(drafts)
    conclusions.reopen(drafts)
    _facts(drafts)
    _numbered_headings(drafts)
    _over_pitches(drafts)
    section: Role = Role.BODY
    stamp = teasers.last_stamp(drafts)
    first_prose = next(
        (i for i, draft in enumerate(drafts) if draft.role is None and draft.is_prose), len(drafts)
    )
    i = 0
    while i < len(drafts):
        draft = drafts[i]
        if not draft.is_item and draft.role is not Role.HEADLINE and teasers.is_teaser_heading(drafts, i):
            i = teasers.mark(drafts, i, stamp)
            section = Role.BODY
            continue
        if draft.role in _TAIL or draft.role is Role.HEADLINE:
            section = Role.BODY
        elif draft.role is Role.NAVIGATION and draft.is_marked_heading:
            section = Role.NAVIGATION if _opened_by(draft) is Role.NAVIGATION else section
        elif draft.role is None:
            section = _decide(drafts, i, section, concluding=i > first_prose)
        i += 1


def mark_answered(drafts: Sequence[Draft]) -> None:
    """ "Q: How many? A: Four." is a question and its answer, whether or not a heading says FAQ.

    So is a question that a page folds its answer under, or that a list of terms puts before it.
    """
    for before, draft in pairwise(drafts):
        tag = draft.block.tag
        marked = before.text.startswith("Q") and _ASKS.match(before.text) and _ANSWERS.match(draft.text)
        under = _ANSWERED_BY.get(before.block.tag)
        folded = draft.role is None and (under == tag or (under == "details" and tag != "summary"))
        goes_on = before.role is Role.FAQ_ANSWER and tag == before.block.tag in _ANSWERED_BY.values()
        if (marked or folded) and before.is_question:
            before.role, draft.role = Role.FAQ_QUESTION, Role.FAQ_ANSWER
        elif goes_on and draft.role is None:
            draft.role = Role.FAQ_ANSWER


def _facts(drafts: Sequence[Draft]) -> None:
    """ "Ends" over "March 2028" in a list of terms is a fact of the piece, not its date."""
    for label, fact in pairwise(drafts):
        if label.block.tag != "dt" or fact.block.tag != "dd":
            continue
        known = label.key in words("date_words") or label.key in words("newsroom_titles")
        if not (label.is_question or fact.is_prose or known) and fact.role in _SAYS_WHO_AND_WHEN:
            label.role = fact.role = Role.OTHER


def _over_pitches(drafts: Sequence[Draft]) -> None:
    """ "Should you buy it now?" over what the page sells belongs to that, where the article does not go on below."""
    for heading, pitch, below in zip(drafts, drafts[1:], [*drafts[2:], None], strict=False):
        goes_on = below is not None and below.role is None and below.is_prose
        over = heading.role is None and pitch.role is Role.PROMOTION and pitch.is_prose and not goes_on
        if over and heading.looks_like_heading and _TO_READER.search(heading.text):
            heading.role = Role.PROMOTION


def _numbered_headings(drafts: Sequence[Draft]) -> None:
    """ "1. Check the seals" over a paragraph, "2. Mend the pump" over another: the headings of a numbered piece."""
    over = [
        draft
        for before, draft, below in zip([None, *drafts], drafts, drafts[1:], strict=False)
        if draft.role in {None, Role.KEY_POINT}
        and draft.block.tag == "bullet"
        and draft.word_count <= _MOST_WORDS_OF_NUMBERED
        and not draft.is_prose
        and not draft.is_question
        and below.role is None
        and below.is_prose
        and not below.is_item
        and not (before is not None and before.is_item)
    ]
    items = sum(draft.block.tag == "bullet" for draft in drafts)
    if len(over) >= _FEWEST_NUMBERED and len(over) * 2 > items:
        for draft in over:
            draft.role = Role.HEADING


def _decide(drafts: Sequence[Draft], at: int, section: Role, *, concluding: bool) -> Role:
    """Give ``drafts[at]`` its role and return the section that what follows stands in.

    ``concluding`` is whether prose has come before: a "Summary" at the top concludes nothing.
    """
    draft = drafts[at]
    opened = _opened_by(draft)
    if opened is Role.KEY_POINT and concluding and _KNOWN_SO_FAR.search(draft.key):
        opened = Role.TAKEAWAY
    if opened is Role.CONCLUSION and not concluding:
        opened = Role.KEY_POINT if draft.key in _OVER_POINTS else None
    if opened and (at + 1 < len(drafts) or opened is Role.NAVIGATION) and not draft.is_item:
        draft.role = Role.NAVIGATION if opened is Role.NAVIGATION else Role.HEADING
        return opened
    if section is Role.FAQ_ANSWER:
        return _decide_in_faq(drafts, at)
    if section is Role.NAVIGATION and draft.is_prose:
        section = Role.BODY
    if section is Role.KEY_POINT and concluding and not draft.is_item and _is_fact(drafts, at):
        draft.role = Role.OTHER  # "Quick facts" at the end of a piece
        return section
    over = _over(drafts, at)
    if section in {Role.TAKEAWAY, Role.KEY_POINT} and not draft.is_item:
        in_list = over.role is Role.HEADING or (over.role is section and in_one_run(over, draft))
        if in_list and _is_unmarked_point(draft):
            draft.role = Role.HEADING if _heads_point(drafts, at) else section
            return section
        ended = over.is_item or over.block.tag == "line" or Role.KEY_POINT in {section, over.role}
        section = Role.BODY if ended else section
    if section is Role.CONCLUSION and _sums_up_in_points(drafts, at):
        section = Role.TAKEAWAY
    if section is Role.CONCLUSION and over.is_item and over.role is section and not draft.is_item:
        section = Role.BODY
    if is_heading(drafts, at):
        draft.role = Role.HEADING
        return Role.BODY
    draft.role = _in_section(drafts, at, section)
    return section


def _over(drafts: Sequence[Draft], at: int) -> Draft:
    """What of the text stands over ``drafts[at]``: a picture or a script's box between the two parts nothing."""
    return next((draft for draft in reversed(drafts[:at]) if draft.role not in _BETWEEN), drafts[at - 1])


def _sums_up_in_points(drafts: Sequence[Draft], at: int) -> bool:
    """Whether a list begins right under "Summary" or "The bottom line": what to remember, point by point."""
    over = drafts[at - 1]
    return drafts[at].is_item and over.role is Role.HEADING and over.key in _OVER_POINTS


def _is_unmarked_point(draft: Draft) -> bool:
    """Whether a line is one short sentence, as key points without list marks are: "XRP climbed 9% in 24 hours." """
    short = draft.word_count <= _MOST_WORDS_OF_POINT and draft.block.tag == "line"
    return (
        short
        and (not draft.is_question or draft.word_count <= _MOST_WORDS_OVER_POINT)
        and not draft.holds_sentences
    )


def _heads_point(drafts: Sequence[Draft], at: int) -> bool:
    """Whether a line is a few words over a point of its own: "Why it matters"."""
    draft, below = drafts[at], drafts[at + 1] if at + 1 < len(drafts) else None
    short = draft.word_count <= _MOST_WORDS_OVER_POINT and draft.looks_like_heading
    return short and below is not None and in_one_run(draft, below) and below.is_prose


def _decide_in_faq(drafts: Sequence[Draft], at: int) -> Role:
    draft = drafts[at]
    answers = at > 0 and drafts[at - 1].role is Role.FAQ_QUESTION
    if not answers and (draft.is_question or _leads_to_question(draft)):
        draft.role = Role.FAQ_QUESTION
    elif not answers and (labelled := _labelled(draft)):
        draft.role = labelled
        return Role.BODY
    elif not answers and is_heading(drafts, at):
        draft.role = Role.HEADING
        return Role.BODY
    else:
        draft.role = Role.FAQ_ANSWER
    return Role.FAQ_ANSWER


def _leads_to_question(draft: Draft) -> bool:
    """ "I rent my flat. Can I apply?": who asks, and what."""
    return draft.text.endswith("?") and draft.word_count <= _MOST_WORDS_OF_ASKER


def _labelled(draft: Draft) -> Role | None:
    """ "The takeaway: the ferry stays.": a label and, in the same line, what it opens."""
    label, colon, said = draft.text.partition(":")
    if not colon or len(label) > _LONGEST_LABEL or not said.strip():
        return None
    key = label.strip().lower()
    if key in words("takeaway_headings") or key in _OVER_ONE_POINT:
        return Role.TAKEAWAY
    return Role.CONCLUSION if key in words("conclusion_headings") - _IN_PROSE else None


def _in_section(drafts: Sequence[Draft], at: int, section: Role) -> Role:
    draft = drafts[at]
    if section is Role.BODY and at * 2 > len(drafts) and (labelled := _labelled(draft)):
        return labelled
    if section is not Role.BODY:
        return section
    return Role.OTHER if _is_fact(drafts, at) else Role.BODY


def _is_fact(drafts: Sequence[Draft], at: int) -> bool:
    """Whether a line is a label and value, and a neighbour is so too: a fact sheet."""
    around = [drafts[i] for i in (at - 1, at + 1) if 0 <= i < len(drafts)]
    return drafts[at].is_label_line and any(
        other.is_label_line and other.block.tag == drafts[at].block.tag for other in around
    )


def _opened_by(draft: Draft) -> Role | None:
    if draft.word_count > 6:
        return None
    if _ON_QUESTIONS.search(draft.key):
        return Role.FAQ_ANSWER
    named = next((role for name, role in _OPENERS.items() if draft.key in words(name)), None)
    return named or (Role.KEY_POINT if _OF_THE_PIECE.search(draft.key) else None)
