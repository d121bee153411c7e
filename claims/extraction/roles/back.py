"""What stands behind the body: who wrote the piece, and whom to ask about it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from claims.extraction.roles.bylines import (
    byline_name,
    each_of,
    is_of_desk,
    looks_like_full_name,
    name_before_title,
)
from claims.extraction.roles.contacts import REACH
from claims.extraction.roles.datelines import author_before_date
from claims.extraction.roles.forms import Draft
from claims.extraction.roles.stamps import author_on_stamp
from claims.extraction.types import Role
from claims.extraction.wordlists import words

_TELLS_OF_AUTHOR = re.compile(
    r",?\s+(?:is|was|writes|covers|reports|works|edits|currently|joined|has (?:been|covered|written|worked|reported))\b",
    re.IGNORECASE,
)
_TELLS_WHERE_FROM = re.compile(r" reported from\b| contributed to this\b")
_WITHIN = re.compile(r"[^\w\s.’'-]+|\s(?:in|by|and|at)\s")
"""What stands around the names in "Reporting by Ann Lee in Lima; Editing by Bo Ek"."""
_MOST_BIOS = 3
_MOST_TITLE_WORDS = 6
_CONTACTS = re.compile(
    r"for (?:more|further|additional) information,?(?: please)? (?:contact|call|e-?mail|write to)\s*:?$|(?:(?:media|press|news|investor|editorial|pr)\s+)?(?:contacts?|enquiries|inquiries|relations)(?:\s+(?:information|details))?\s*:?$",
    re.IGNORECASE,
)
_MOST_CONTACT_LINES = 8
_MOST_WORDS_OF_HEADING = 4
_REACH_OF_SIGNATURE = 10


def mark(drafts: Sequence[Draft], byline: str) -> None:
    """Set the roles of author boxes and contact lines; ``byline`` is what the markup calls the author, or ""."""
    _signed_at_the_end(drafts)
    _bios(drafts, set(_names(drafts, byline)))
    _contacts(drafts)


def _signed_at_the_end(drafts: Sequence[Draft]) -> None:
    """ "Ann Lee, senior reporter" over "Ann covers health for …" is who wrote the piece."""
    for draft, below in pairwise(drafts[-_REACH_OF_SIGNATURE:]):
        if draft.role not in {None, Role.BODY, Role.HEADING}:
            continue
        name = name_before_title(draft.text)
        if name == draft.text:
            continue
        if looks_like_full_name(name) and _tells_of(below.text.lower(), name.lower()):
            draft.role = Role.BYLINE


def _names(drafts: Sequence[Draft], byline: str) -> Iterator[str]:
    """The authors' full names, in small letters."""
    printed = (
        byline_name(draft.text)
        or author_on_stamp(draft.text)
        or author_before_date(draft.text)
        or name_before_title(draft.text)
        for draft in drafts
        if draft.role is Role.BYLINE
    )
    of_desk = (
        part
        for draft in drafts
        if draft.role is Role.BYLINE and is_of_desk(draft.text)
        for part in _WITHIN.split(draft.text)
    )
    for line in (byline, *printed, *of_desk):
        yield from (name.lower() for name in each_of(line) if looks_like_full_name(name))


def _bios(drafts: Sequence[Draft], names: set[str]) -> None:
    """What the piece ends with on its authors ("Ann Lee", "Ann covers health for …") belongs to the byline."""
    open_still = [at for at, draft in enumerate(drafts) if draft.role in {None, Role.BODY, Role.HEADING}]
    prose = [at for at in open_still if drafts[at].is_prose or drafts[at].holds_sentences]
    for draft in drafts:
        if (
            draft.role is Role.NAVIGATION
            and draft.is_prose
            and any(_tells_of(draft.text.lower(), name) for name in names)
        ):
            draft.role = Role.BYLINE
    for at in prose[-_MOST_BIOS:]:
        if any(_tells_of(drafts[at].text.lower(), name) for name in names):
            drafts[at].role = Role.BYLINE
    last = next((at for at in reversed(prose) if drafts[at].role is not Role.BYLINE), len(drafts))
    for at in open_still:
        if at <= last or drafts[at].is_prose:
            continue
        under_name = drafts[at - 1].role is Role.BYLINE and drafts[at].word_count <= _MOST_TITLE_WORDS
        if drafts[at].text.lower() in names or (under_name and drafts[at - 1].text.lower() in names):
            drafts[at].role = Role.BYLINE


def _tells_of(text: str, name: str) -> bool:
    """Whether ``text`` opens with the author, by the full or the first name, and says what they do or whence they wrote."""
    if _TELLS_WHERE_FROM.match(text.removeprefix(name.rsplit(maxsplit=1)[-1])):
        return True
    called = next((form for form in (name, name.split(maxsplit=1)[0]) if text.startswith(form)), "")
    return bool(called) and _TELLS_OF_AUTHOR.match(text, len(called)) is not None


def _contacts(drafts: Sequence[Draft]) -> None:
    """ "Media contact:" over a name, an address and a number, each on a line of its own."""
    for at, draft in enumerate(drafts):
        if draft.word_count > _MOST_WORDS_OF_HEADING or not _CONTACTS.match(draft.text):
            continue
        lines = list(takewhile(_can_be_contact, drafts[at + 1 : at + 1 + _MOST_CONTACT_LINES]))
        if any(REACH.search(line.text) for line in lines):
            for line in (draft, *lines):
                line.role = Role.OTHER


def _can_be_contact(draft: Draft) -> bool:
    if draft.key in words("disclaimer_openers"):
        return False
    still_open = draft.role in {None, Role.BODY, Role.HEADING, Role.OTHER}
    return (
        still_open
        and any(map(str.isalnum, draft.text))
        and not (draft.is_prose and not REACH.search(draft.text))
    )
