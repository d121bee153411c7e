from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from claims.extraction.meta import is_dated
from claims.extraction.propositions.span_index import SpanIndex
from claims.extraction.types import Block, Document, Quotation, Role, TimeExpression
from claims.rules.base import Bad, Finding, Good, Rule, Severity

_PROSE = frozenset(
    {
        Role.HEADLINE, Role.STANDFIRST, Role.KEY_POINT, Role.HEADING, Role.BODY, Role.QUOTE, Role.CAPTION,
        Role.FAQ_QUESTION, Role.FAQ_ANSWER, Role.TAKEAWAY, Role.CONCLUSION,
    }
)  # fmt: skip
_RELATIVE = re.compile(r"\b(?:last|this|next|ago|yesterday|tomorrow|tonight|today)\b", re.IGNORECASE)
_TODAY = re.compile(r"today", re.IGNORECASE)
_NEWS = (
    "said|says|announced?|announces|reported|reports|released|published|launched|unveiled|opened|closed|began|started"
    "|approved|rejected|voted|ruled|confirmed|warned|signed|met|arrived|died|won|lost|fell|rose"
)
_NEWS_BEFORE = re.compile(rf"\b(?:{_NEWS}|earlier|later|until|by|from)\s\Z")
_NEWS_AFTER = re.compile(rf"\s(?:{_NEWS})\b|['’]s\s")
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?!\s\d)")
_DAY_OF_HISTORY = re.compile(
    r"Sept(?:\.|ember)?\s11(?:th)?|11(?:th)?\sSeptember|Jan(?:\.|uary)?\s6(?:th)?|Oct(?:\.|ober)?\s7(?:th)?"
)
_THE = re.compile(r"\b[Tt]he(?:\svery)?\s\Z")
_OF_IT = re.compile(r"\sof\s(?:an?|the|its|his|her|their|my|our|that|this)\s")
_ONE_WORD = re.compile(r"[“\"‘'][A-Z]\w*\Z")
_CLOSED = re.compile(r"[”\"’']")
_TITLE = re.compile(r"\W?(?:[A-Z][\w’'-]*[ ,]{0,2}){2,5}\W?")
_MONTH = 31
_REACH = 1000
_STORY = "The weir at Lune Mill was mended, the river board said. "


class FloatingDate(Rule):
    """A date that needs the day of publication, in an article that does not give one.

    "Last year", "last October", "on Wednesday" and "September 22" can be placed only by who knows when the
    article came out. Each phrase is raised once, at its first place, with all its places in the data.

    Why it matters: reposted years later, "last year" is another year.

    What to do: find the date of the first publication, record it with the article and write the year in full.
    """

    code = "D401"
    name = "floating-date"
    severity = Severity.WARNING
    bad = (
        Bad(f"Mended\n\n{_STORY}It was built «last year» at a cost of £3m."),
        Bad(f"Mended\n\n{_STORY}The board had met «last October» to discuss it."),
        Bad(f"Mended\n\n{_STORY}Engineers went home on «Wednesday» after the test."),
        Bad(f"Mended\n\n{_STORY}The gate was closed on «September 22» by hand."),
        Bad(f"Mended\n\n{_STORY}It leaked «two weeks ago», and it may leak again «next month», they said."),
        Bad(f"Mended\n\n{_STORY}It leaked «last year». Nobody mended it last year, or looked at it."),
        Bad(f"Mended\n\n{_STORY}After the flood of 9 February 2020 it was shut until «last year»."),
        Bad(f"Mended\n\n{_STORY}The mason came on June 16th of «last year» and left on «September 11th»."),
    )
    good = (
        Good(
            f"Mended\n\nPublished: Friday 14 November 2025\n\n{_STORY}It was built last year for £3m.",
            "the article is dated",
        ),
        Good(
            f"Mended\n\n{_STORY}It was built in 2019, in the third quarter of the plan.", "the year is given"
        ),
        Good(
            f"Mended\n\n{_STORY}The Sunday Times wrote of it, and Friday Harbor has one.", "names, not days"
        ),
        Good(f"Mended\n\n{_STORY}Sales rose on Black Friday and Sheffield Wednesday won.", "names, not days"),
        Good(f"Mended\n\n{_STORY}Guides meet every Friday morning, and it may march on.", "a habit; a verb"),
        Good(
            f"Mended\n\n{_STORY}It failed in 2019, a year earlier than its twin.",
            "told from inside the story",
        ),
        Good(f"Mended\n\n{_STORY}It will be watched over the next decade.", "a horizon, not a date"),
        Good(
            f"Mended\n\n{_STORY}The flood came on 3 February 2020 and the repair began on 9 March.",
            "a day of the year named before it",
        ),
        Good(
            f"Mended\n\n{_STORY}War came on 3 September 1939.\n\nIn May the weir was bombed.",
            "a month of the year named before it",
        ),
        Good(
            f"Mended\n\n{_STORY}In today’s world few weirs are mended, and most of today's are old.", "an age"
        ),
        Good(f"Mended\n\n{_STORY}Such weirs are still used today by millers.", "nowadays"),
        Good(
            "LEEDS, Feb. 19, 2026 /NordWire/ -- The weir was mended today, the board said.",
            "a wire's dateline",
        ),
        Good(
            f"Mended\n\n{_STORY}It recalls the Sept. 11 attacks, and “Fox Lake Sunday” was sung.",
            "a day and a weekday that are names",
        ),
        Good(f"Mended\n\n{_STORY}It broke in 1911, and was mended the very next year.", "counted from then"),
        Good(f"Mended\n\n{_STORY}It broke in the last week of the war.", "counted from the end of a thing"),
        Good(f"Mended\n\n{_STORY}The choir sang “Yesterday” at the gate.", "the name of a song"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each phrase once, at its first place."""
        if is_dated(document):
            return
        places: dict[str, list[TimeExpression]] = {}
        for time in _floating(document):
            phrase = " ".join(time.of(document.text).lower().split())
            places.setdefault(phrase, []).append(time)
        for times in places.values():
            first = times[0]
            yield Finding(
                first.start,
                first.end,
                f"“{first.of(document.text)}” cannot be placed: the article carries no publication date.",
                data={"spans": [[time.start, time.end] for time in times]},
            )


def _floating(document: Document) -> Iterator[TimeExpression]:
    """The expressions that date something in this article and that no date before them places."""
    year = month = day = None
    spoken = SpanIndex(document.quotations)
    for time, following in zip_longest(document.times, document.times[1:]):
        block = document.block_at(time.start)
        if time.earliest and time.latest:
            length = (time.latest - time.earliest).days
            year = time
            month = time if length <= _MONTH else month
            day = time if length == 0 else day
        elif time.floating and block is not None and block.role in _PROSE:
            if _RELATIVE.search(time.of(document.text)):
                placed = not _is_news(document, block, time)
            elif _WEEKDAY.match(document.text, time.start):
                placed = day is not None and block.contains(day)
            else:
                near = month is not None and time.start - month.end <= _REACH
                placed = near or (year is not None and block.contains(year))
            if (
                not placed
                and not _is_a_name(document, block, time, spoken)
                and not _is_led_on(document, time, following)
            ):
                yield time


def _is_a_name(document: Document, block: Block, time: TimeExpression, spoken: SpanIndex[Quotation]) -> bool:
    """Whether the words name something: "the Sept. 11 attacks", “Fox News Sunday”, "the very next year"."""
    text = document.text
    before = text[max(block.start, time.start - 16) : time.start]
    if _DAY_OF_HISTORY.fullmatch(text, time.start, time.end) and not before.endswith("on "):
        return True
    if time.of(text).startswith("next") and _THE.search(before):
        return True
    if _THE.search(before) and _OF_IT.match(text, time.end, block.end):
        return True  # "the last year of the war"
    if _ONE_WORD.search(before + time.of(text)) and _CLOSED.match(text, time.end, block.end):
        return True  # a song called “Yesterday”
    return any(_TITLE.fullmatch(each.of(text)) for each in spoken.touching(time) if each.contains(time))


def _is_led_on(document: Document, time: TimeExpression, following: TimeExpression | None) -> bool:
    """Whether the next expression says of what the first is a part: "June 16th of last year"."""
    return (
        following is not None and following.floating and document.text[time.end : following.start] == " of "
    )


def _is_news(document: Document, block: Block, time: TimeExpression) -> bool:
    """Whether "today" is the day of the news and not nowadays; other words always are."""
    if not _TODAY.fullmatch(document.text, time.start, time.end):
        return True
    before = document.text[max(block.start, time.start - 16) : time.start]
    return bool(_NEWS_BEFORE.search(before) or _NEWS_AFTER.match(document.text, time.end, block.end))
