from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from claims.extraction.faults import dated_events, recalled_events, run_of_study, same_event
from claims.extraction.faults.dated_events import DatedEvent
from claims.extraction.types import Document, TimeExpression
from claims.rules.base import Bad, Finding, Good, Rule, Severity

_MOST_COMPARED = 24
_STORY = "The weir broke\n\nThe lake is low. "


class ConflictingDates(Rule):
    """One event is given two dates.

    Looked at are what happens to a thing only once (it was founded, built, born), what happened to it on two
    days that are one slip apart, an event recalled by its date ("the flood of 9 February 2020") that the
    article tells under another, and when a survey asked or a trial enrolled. A slip between two copies of one sentence is R603's.

    Why it matters: one of the dates is wrong, and readers may find only that one.

    What to do: look the date up. Where there were two events, say so: "a second flood".
    """

    code = "D403"
    name = "conflicting-dates"
    severity = Severity.ERROR
    bad = (
        Bad(
            "Holm Tugs AS builds ships. Founded at Holm in 1987, the company owns nine tugs.\n\n"
            "Since it was founded in «1978», Holm Tugs has moved twice."
        ),
        Bad(
            f"{_STORY}The mill was built in 1911 of oak.\n\nTourists like the mill, which was built in «1921»."
        ),
        Bad(
            f"{_STORY}Ada Brandt, born on 3 May 1961, won. She sings.\n\nAda Brandt was born in «1963» at Holm."
        ),
        Bad(
            f"{_STORY}The mill was founded in 1911 by two brothers.\n\nSince its founding in «1921», the mill has "
            "burnt down twice."
        ),
        Bad(
            f"{_STORY}The bridge collapsed on 12 May 2019, killing four.\n\nThe collapse of the bridge on «21 May 2019» "
            "led to a new law."
        ),
        Bad(
            f"{_STORY}The treaty was signed on 3 May 1921.\n\nA copy of the treaty, signed on «13 May 1921», hangs here."
        ),
        Bad(
            f"{_STORY}Holm was arrested at the weir on 3 May 2021, police said.\n\n"
            "When he was arrested on «9 May», Holm said nothing."
        ),
        Bad(
            f"{_STORY}The treaty was signed on 3 May.\n\nA copy of the treaty, signed on «13 May», hangs here."
        ),
        Bad(
            f"{_STORY}The river burst its banks on 4 March 2019, flooding 60 homes.\n\n"
            "A stone recalls the flood of «14 March 2019» by the quay."
        ),
        Bad(
            f"{_STORY}A fire killed two men on 4 June 2022.\n\nThe fire on «4 July 2022» is still being looked into."
        ),
        Bad(
            f"{_STORY}The fire was started by lightning on 9 August.\n\n"
            "The blaze has been burning since a lightning strike on «7 August»."
        ),
        Bad(
            f"{_STORY}The post fell vacant when Ada Brandt, the clerk who had run the lock since 1995, died on 30 November.\n\n"
            "The post is empty since the death of Brandt on «3 December»."
        ),
        Bad(
            f"{_STORY}Ada Brandt died on 4 April in hospital.\n\nThe shop has been shut since Brandt's death on «6 April»."
        ),
        Bad(
            f"{_STORY}The first census was held in January 2003.\n\n"
            "Since it began in «2005» the census has been copied abroad."
        ),
        Bad(
            f"{_STORY}The port is run under the Quay Act, which the king signed on 3 May 2018.\n\n"
            "Since the Quay Act was signed on «3 June 2018», trade has grown."
        ),
        Bad(
            f"{_STORY}Holm won its only cup on 18 May 2019, when it beat Lund in the final.\n\n"
            "A stone recalls the final of «8 May 2019»."
        ),
        Bad(
            f"{_STORY}The survey was carried out in March and April 2025.\n\n"
            "Fieldwork for the survey took place from «3 to 28 May 2025»."
        ),
        Bad(
            f"{_STORY}Two lorries collided on Sunday 1 February 2026.\n\nThe crash of «31 January 2026» blocked the pass."
        ),
    )
    good = (
        Good(
            f"{_STORY}The king signed the Quay Act on 3 May 2018.\n\nThe king signed the Mill Act on 13 May 2018.",
            "two acts",
        ),
        Good(
            f"{_STORY}The survey was carried out in May 2025.\n\nAn earlier survey was carried out in March 2025.",
            "two surveys",
        ),
        Good(f"{_STORY}The mill was built in 1911.\n\nThe lock was built in 1921.", "two things"),
        Good(f"{_STORY}The mill was built in 1911 and rebuilt in 1921.", "built anew"),
        Good(
            f"{_STORY}Ada Brandt, born in 1961, won.\n\nAda Brandt was born on 3 May 1961.",
            "one within the other",
        ),
        Good(
            f"{_STORY}The bridge was closed in 2011.\n\nThe bridge was closed in 2019.", "it can close twice"
        ),
        Good(
            f"{_STORY}It flooded on 4 March 2019.\n\nThe second flood of 14 March 2019 was higher.",
            "two floods",
        ),
        Good(
            f"{_STORY}The quay was flooded on 4 March 2019.\n\nThe flood of 9 August 2021 was worse.",
            "two floods",
        ),
        Good(
            f"{_STORY}It opened in 2011. The mill opened in 2012, after the fire.",
            "a pronoun that may be another's",
        ),
        Good(
            f"{_STORY}The treaty was signed on 3 May 1921.\n\nThe treaty, signed on 3 May, is lost.",
            "the year is left out",
        ),
        Good(
            f"{_STORY}The store closed on 3 May.\n\nThe store closed on 9 June, too.",
            "two days that no slip joins",
        ),
        Good(f"{_STORY}The old mill was built in 1911.\n\nThe new mill was built in 1921.", "two mills"),
        Good(
            f"{_STORY}He met the king on 4 June 2022.\n\nThe fire on 14 June 2022 began at noon.",
            "no fire on the 4th",
        ),
        Good(
            f"{_STORY}The bridge collapsed on 12 May 2019.\n\nThe collapse of a quay on 21 May 2019 cost nobody's life.",
            "two things that fell",
        ),
        Good(
            f"{_STORY}The mill was founded in 1911 by a guild.\n\nSince its founding in 1899, the guild has met weekly.",
            "two bodies",
        ),
        Good(
            f"{_STORY}Paul Denny pleaded guilty on 14 March.\n\nHis wife pleaded guilty on 21 March.",
            "two defendants",
        ),
        Good(
            f"{_STORY}The actor Paul Lehr died on 4 April.\n\nHis brother, Max Lehr, died on 14 April.",
            "two of one surname",
        ),
        Good(
            f"{_STORY}Ada Brandt, who sang, died on 30 November.\n\nNils Brandt, too, had worked there. The death of Brandt on 3 December was a shock.",
            "two of one surname",
        ),
        Good(
            f"{_STORY}Ada Brandt died on 4 April.\n\nThe funeral of Brandt on 9 April was small.",
            "a death and a funeral",
        ),
        Good(f"{_STORY}The walk on 4 March 2025 marks the flood of 4 March 2019.", "an anniversary"),
        Good(f"{_STORY}The vote on 3 March 2026 was close. The vote on 10 March 2026 was not.", "two votes"),
        Good(f"{_STORY}A mill built in 1911 stands; a mill built in 1921 fell.", "any mill"),
        Good(
            f"{_STORY}The hall was founded in 1911 by a guild.\n\nThe guild was founded in 1899.",
            "two bodies",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        copies = {
            (place.start, place.end)
            for claim in document.claims
            for difference in claim.differences
            for place in (difference.first, difference.second)
        }
        for first, second in (
            *_pairs(document),
            *recalled_events.conflicts(document),
            *same_event.conflicts(document),
            *run_of_study.conflicts(document),
        ):
            if not copies & {(first.start, first.end), (second.start, second.end)}:
                yield _finding(document, first, second)


def _pairs(document: Document) -> Iterator[tuple[TimeExpression, TimeExpression]]:
    """Two dates of one thing's one event, each later one with the first that it contradicts."""
    events: dict[tuple[str, str], list[DatedEvent]] = defaultdict(list)
    for event in dated_events.find(document):
        events[event.event, event.subject].append(event)
    for told in events.values():
        seen: set[int] = set()
        for first, second in combinations(told[:_MOST_COMPARED], 2):
            if second.start not in seen and dated_events.contradict(first, second):
                seen.add(second.start)
                yield first.time, second.time


def _finding(document: Document, first: TimeExpression, second: TimeExpression) -> Finding:
    earlier, later = sorted((first, second), key=lambda span: span.start)
    return Finding(
        later.start,
        later.end,
        f"One event is dated “{earlier.of(document.text)}” and “{later.of(document.text)}”.",
        data={
            "spans": [[earlier.start, earlier.end]],
            "dates": [_date(document.text, earlier), _date(document.text, later)],
        },
    )


def _date(text: str, time: TimeExpression) -> dict[str, object]:
    """A date as printed and the days it may be, both in ISO form."""
    return {
        "start": time.start,
        "end": time.end,
        "printed": time.of(text),
        "earliest": time.earliest.isoformat() if time.earliest else None,
        "latest": time.latest.isoformat() if time.latest else None,
    }
