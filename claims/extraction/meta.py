"""What the piece says of itself, completed from its blocks where its markup does not say it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from claims.extraction import times
from claims.extraction.pages.page import Page
from claims.extraction.provenance import reposts
from claims.extraction.roles.bylines import byline_name, is_of_desk, looks_like_full_name, looks_like_name
from claims.extraction.roles.datelines import author_after_date, author_before_date
from claims.extraction.roles.headline import without_stamp
from claims.extraction.roles.stamps import author_on_stamp, dates_on_stamp, looks_like_outlet
from claims.extraction.sites import host, registrable
from claims.extraction.types import Block, Document, Meta, Role, Span

_IN_FIGURES = re.compile(r"(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d(?!\d)")
_UPDATED = re.compile(r"\b(?:updated|modified)\b", re.IGNORECASE)
_BODY_DATELINE = re.compile(
    r"[A-Z][^\n]{0,120}?(?:/[^/\n]{3,40}/|\([A-Z][\w .]{1,30}\))?\s*(?:—|–|--|\s-)\s(?:[A-Z][^\n—–]{3,30}\d{4}\s*(?:—|–|--|\s-)\s)?"
)
_OPENER = re.compile(r"^[\s,|]*(?:by\s+)?", re.IGNORECASE)
_OUTLET_END = re.compile(r"\s*[|·•,\d]|\s[–—-]\s")
_STAMP_PARTS = re.compile(r"[|·•,]|\s[—–-]\s")
_LABEL_ALONE = re.compile(r"(?:\w+\s)?by\W*$|authors?\W*$", re.IGNORECASE)
_GAP = re.compile(r"\s{2,}|\s*[|·•]\s*")
_SEPARATOR = re.compile(r"[|·•»]|\s[–—-]\s|:\s")
_BEFORE = re.compile(r"(?:.{2,80}(?:[|·•»]|\s[–—-]|:)\s*)?$")
_AFTER = re.compile(r"\s*[|·•»]|\s[–—-]\s|$")
_LEADING_BLOCKS = 3
"""A date line such as "BERGEN, Feb. 17, 2026 --" opens one of the first so many paragraphs."""


def complete(page: Page, blocks: Sequence[Block]) -> Meta:
    """The page's meta, with title, byline, date and outlet from the blocks that hold them."""
    meta = page.meta
    stamp = _stamp(page.text, blocks)
    printed_on_it = stamp.of(page.text) if stamp else ""
    named = "" if _same_name(meta.title, meta.outlet) else meta.title
    title, beside = _parted(named, _title(page.text, blocks, stamp), page)
    return replace(
        meta,
        title=title or meta.title,
        byline=_written_by(meta, _byline(page.text, blocks, printed_on_it)),
        published=meta.published or _published(page.text, blocks, stamp),
        outlet=meta.outlet
        or beside
        or _first(hop.outlet for hop in reposts(page.text, blocks))
        or _outlet_on(printed_on_it),
    )


def is_dated(document: Document) -> bool:
    """Whether the piece says when it was published, be it in figures that leave day and month open ("03/12/2025")."""
    if document.meta.published is not None:
        return True
    lines = (
        block.of(document.text) for block in document.blocks if block.role in {Role.DATELINE, Role.BYLINE}
    )
    return any(map(_IN_FIGURES.search, lines))


def _stamp(text: str, blocks: Sequence[Block]) -> Span | None:
    """Outlet and date as they are glued to the end of the first headline, where a bare copy follows."""
    headlines = [block for block in blocks if block.role is Role.HEADLINE]
    if not headlines:
        return None
    first = headlines[0]
    bare = without_stamp(first.of(text), (copy.of(text) for copy in headlines[1:]))
    return Span(first.start + len(bare), first.end) if len(bare) < len(first) else None


def _title(text: str, blocks: Sequence[Block], stamp: Span | None) -> str:
    title = _first(_texts(text, blocks, Role.HEADLINE))
    return title[: -len(stamp)].rstrip() if stamp else title


def _parted(title: str, headline: str, page: Page) -> tuple[str, str]:
    """What the markup calls the piece without the outlet's name beside it ("… | Alder Courier"), and that name.

    The page's headline shows where the one ends and the other begins; the outlet's name stands on its page or in
    its address, too.
    """
    at = title.find(headline) if headline else -1
    before, after = title[:at], title[at + len(headline) :]
    if at < 0 or not (_BEFORE.match(before) and _AFTER.match(after)):
        return title or headline, ""
    parts = [part.strip() for part in _SEPARATOR.split(after or before) if part.strip()]
    outlet = parts[-1 if after else 0] if parts else ""
    return headline, outlet if _names_outlet(outlet, page) else ""


def _names_outlet(name: str, page: Page) -> bool:
    bare = name.removeprefix("The ")
    if not looks_like_name(bare):
        return False
    site, _, _ = registrable(host(page.url) or host(page.meta.url)).partition(".")
    opening = " ".join(bare.split()[:2])
    return opening in page.text or (bool(site) and site in "".join(bare.lower().split()))


def _outlet_on(stamp: str) -> str:
    """The name that a stamp begins with: "Alder Courier | 3 March 2025"."""
    name = _OUTLET_END.split(stamp.strip(" |·•–—-"), maxsplit=1)[0].strip()
    return name if looks_like_name(name) and not byline_name(stamp) else ""


def _texts(text: str, blocks: Sequence[Block], role: Role) -> Iterator[str]:
    return (block.of(text).strip("*_ ") for block in blocks if block.role is role)


def _first(candidates: Iterable[str]) -> str:
    return next((candidate for candidate in candidates if candidate), "")


def _byline(text: str, blocks: Sequence[Block], stamp: str) -> str:
    """The name in the byline, or the whole of a byline that is all name, or who follows a date."""
    bylines = list(_texts(text, blocks, Role.BYLINE))
    dated = [*_texts(text, blocks, Role.DATELINE), stamp]
    return (
        _first(_author(line) for line in bylines)
        or _first(_alone(line.strip("()")) for line in bylines if _may_be_name(line))
        or _first(author_after_date(line) for line in dated)
        or _first(byline_name(part.strip()) for part in _STAMP_PARTS.split(stamp))
    )


def _written_by(meta: Meta, printed: str) -> str:
    """Whom the markup calls the author, unless that is the outlet and the page prints a person's name."""
    author = _OPENER.sub("", meta.byline)
    prints_person = looks_like_full_name(printed) and not looks_like_outlet(printed)
    of_house = _same_name(author, meta.outlet) or looks_like_outlet(author)
    return printed if not author or (of_house and prints_person) else author


def _same_name(one: str, other: str) -> bool:
    return bool(one) and "".join(filter(str.isalnum, one.lower())) == "".join(
        filter(str.isalnum, other.lower())
    )


def _alone(line: str) -> str:
    """The person with whom a line begins that goes on to the outlet after a gap: "Ann Lee   Alder Courier"."""
    name, *others = (part.strip() for part in _GAP.split(line))
    return name if others and looks_like_full_name(name) else line


def _may_be_name(line: str) -> bool:
    """Whether a byline may be nothing but names: no date, no "By" alone, and nobody who helped."""
    return not (_LABEL_ALONE.match(line) or is_of_desk(line) or any(map(str.isdigit, line)))


def _author(line: str) -> str:
    found = byline_name(line) or author_on_stamp(line)
    if found or not any(map(str.isdigit, line)):
        return found
    return author_before_date(line) or author_after_date(line)


def _published(text: str, blocks: Sequence[Block], stamp: Span | None) -> date | None:
    """The date in a date line, one of publication before one of update; else that glued to the headline or of the opening place line."""
    lines = [block for block in blocks if block.role in {Role.DATELINE, Role.BYLINE}]
    headline = next((block.start for block in blocks if block.role is Role.HEADLINE), 0)
    lines.sort(key=lambda block: (bool(_UPDATED.search(block.of(text))), block.start < headline))
    opening = [block for block in blocks if block.role in {Role.BODY, Role.STANDFIRST}][:_LEADING_BLOCKS]
    places = [
        Span(block.start, block.start + match.end())
        for block in opening
        if (match := _BODY_DATELINE.match(block.of(text)))
    ]
    stamps = [stamp] if stamp else []
    days = (_day(span.of(text)) for span in (*lines, *stamps, *places))
    return next(filter(None, days), None) or _glued_day(block.of(text) for block in lines)


def _glued_day(lines: Iterable[str]) -> date | None:
    """The first day that a line tells whose parts are glued: "Alder EchoMarch 5, 20264:38 PM"."""
    parts = (part for line in lines for part in dates_on_stamp(line))
    return next(filter(None, map(_day, parts)), None)


def _day(line: str) -> date | None:
    """The one calendar day that a line names."""
    days = (
        time.earliest
        for time in times.find(line, Span(0, len(line)))
        if not time.floating and time.earliest == time.latest
    )
    return next(filter(None, days), None)
