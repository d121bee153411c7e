from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from claims.extraction import times
from claims.extraction.faults.told_as_past import is_told_as_past
from claims.extraction.propositions.checkable import is_note_of_change
from claims.extraction.times import printed_days
from claims.extraction.types import Document, Role, Span
from claims.rules.base import Bad, Finding, Good, Rule, Severity

_READ = frozenset(
    {
        Role.STANDFIRST, Role.KEY_POINT, Role.BODY, Role.QUOTE, Role.CAPTION, Role.FAQ_ANSWER, Role.TAKEAWAY,
        Role.CONCLUSION,
    }
)  # fmt: skip
_LATER = re.compile(r"\b(?:updated|modified|corrected|edited)\b", re.IGNORECASE)
_ACROSS_TIME_ZONES = timedelta(days=1)
_SOON = timedelta(days=30)
_STORY = "Lease signed\n\nPublished: Thursday 12 March 2026\n\n"


class DateAfterPublication(Rule):
    """Something told as past that is dated after the article came out.

    The day is compared with the article's date of publication, or of its last update where it gives one. Only
    plain past tenses count: what was set, moved or promised for a later day is no contradiction.

    Why it matters: the date is wrong, or the article was changed later without saying so.

    What to do: check the date at the source, and see whether the year was carried over from a plan.
    """

    code = "D405"
    name = "date-after-publication"
    severity = Severity.WARNING
    bad = (
        Bad(f"{_STORY}The council signed the lease on «2 April 2026», its clerk said."),
        Bad(f"{_STORY}The mill burnt down in «2028», and nobody rebuilt it."),
        Bad(f"{_STORY}On «30 March 2026», the ferry ran aground off Holm."),
        Bad(f"{_STORY}The weir was repaired in «October 2026» by two masons."),
        Bad(f"{_STORY}The board met the mayor on «Thursday 19 March» and agreed nothing."),
        Bad(f"{_STORY}The trust was praised by the minister on «2 April»."),
        Bad(f"{_STORY}Since «May 2027», the weir has been closed."),
        Bad(f"{_STORY}Nordkai, a yard in Moss, bought the mill for £14m on «3 June 2026», it said."),
        Bad(f"{_STORY}Ada Brandt took over as chair in «September 2026», after nine years at the mill."),
        Bad(
            f"{_STORY}The shop in Moss, which opened on «30 March», has 40 staff, and was fined £4,000 on «2 April»."
        ),
        Bad(f"{_STORY}Schools in Holm, home to many weavers, kept silent at noon on «Wednesday 18 March»."),
        Bad(f"{_STORY}A new boat carried 90 invited guests to Holm on «3 May 2026» and was early."),
        Bad(
            f"{_STORY}The data set was put in an archive on «19 June 2026», and the mayor cut a cake on «20 June 2026»."
        ),
        Bad(f"{_STORY}She has led the trust since «May 2027», it said."),
    )
    good = (
        Good(f"{_STORY}The council will sign the lease on 2 April 2026.", "still to come"),
        Good(f"{_STORY}The hearing was set for 2 April 2026 and moved to 9 April 2026.", "scheduled"),
        Good(
            f"{_STORY}The board invited 90 guests to Holm on 2 May 2026 and set a day in June 2026.",
            "scheduled",
        ),
        Good(f"{_STORY}The board approved a vote on 2 April 2026.", "the vote's date, not the approval's"),
        Good(
            f"{_STORY}The council, which will meet on 2 April 2026, bought stalls for the fair on 3 April 2026.",
            "what they are bought for",
        ),
        Good(
            f"{_STORY}The clerk read out a notice that the hall, a mill, opened on 11 March 2026.",
            "the day before",
        ),
        Good(f"{_STORY}The council signed the lease on 11 March 2026.", "before publication"),
        Good(f"{_STORY}The council signed a deal to close the weir on 2 April 2026.", "what the deal is for"),
        Good(
            f"{_STORY}The ferry goes on sale on 2 April 2026, and sailed by 2030.", "a present for the future"
        ),
        Good("The council signed the lease on 2 April 2026.", "no date of publication"),
        Good(f"{_STORY}Profit grew in fiscal 2027, the firm said.", "a financial year begins early"),
        Good(
            f"{_STORY}The film was shot on Holm; it played in 2049, in a drowned city, the novel said.",
            "fiction",
        ),
        Good(
            "Lease signed\n\nPublished: Thursday 12 March 2026\nUpdated: Friday 3 April 2026\n\nThe lake is low. "
            "The council signed the lease on 2 April 2026.",
            "updated after it",
        ),
        Good(f"{_STORY}This article was amended on 2 April 2026 to name the clerk.", "a note of that change"),
        Good(f"{_STORY}The board met the mayor on 19 November and agreed nothing.", "last year's November"),
        Good(
            f"{_STORY}If the council signed the lease on 2 April 2026, the mill would close.", "a condition"
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        latest = _last_touched(document)
        if latest is None:
            return
        for time, first_day in _dated(document, latest):
            block, sentence = document.block_at(time.start), document.sentence_at(time.start)
            if block is None or sentence is None or block.role not in _READ:
                continue
            if first_day > latest + _ACROSS_TIME_ZONES and is_told_as_past(document.text, sentence, time):
                yield _finding(document, time, first_day, latest)


def _last_touched(document: Document) -> date | None:
    """The day of publication, or of the last update that a date line or a note of correction gives."""
    published = document.meta.published
    if published is None:
        return None
    text = document.text
    lines = (
        line for line in document.blocks_with(Role.DATELINE, Role.BYLINE) if _LATER.search(line.of(text))
    )
    notes = (note for note in document.sentences if is_note_of_change(note.of(text)))
    stated = [
        time.latest
        for line in (*lines, *notes)
        for time in times.find(text, line)
        if time.latest and time.latest == time.earliest
    ]
    return max([published, *stated])


def _dated(document: Document, latest: date) -> Iterator[tuple[Span, date]]:
    """The dates of ``document`` with their first day: those with a year, those that their weekday places, and those
    that lie so shortly after publication that last year's would be called so.
    """
    for time in document.times:
        if time.earliest is not None:
            yield time, time.earliest
        elif time.floating:
            for day in printed_days.find(document.text, time):
                this_year = day.in_year(latest.year)
                if this_year is None:
                    continue
                soon = day.weekday is None and this_year - latest <= _SOON
                if soon or this_year.weekday() == day.weekday:
                    yield day, this_year


def _finding(document: Document, time: Span, first_day: date, latest: date) -> Finding:
    return Finding(
        time.start,
        time.end,
        f"“{time.of(document.text)}” is told as past, but the article is dated {latest.isoformat()}.",
        data={
            "spans": [[time.start, time.end]],
            "date": first_day.isoformat(),
            "published": latest.isoformat(),
            "days_after": (first_day - latest).days,
        },
    )
