from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claims.extraction.arithmetic.working import extent
from claims.extraction.types import Document, Relation, Span
from claims.rules.base import Bad, Finding, Good, Rule, Severity


class ShareMismatch(Rule):
    """A part, its whole and the percentage stated for them disagree beyond any rounding.

    Only wordings that leave no doubt what the percentage is of are read: "261 of the 300 (87%)". Counts in
    plain digits are exact, other figures may be rounded as far as they are printed.

    Why it matters: one of the three is wrong, and the percentage is what gets repeated.

    What to do: work it out again from the part and the whole, and check whether the whole is the right one.
    """

    code = "N304"
    name = "share-mismatch"
    severity = Severity.ERROR
    bad = (
        Bad("Of the town’s «50 mills, 36 (62%)» are run by families, the guild said."),
        Bad("Of the «400 boats in the harbour, 180 (55%)» have no licence."),
        Bad("Of the 900 boats, 450 (50%) are red, 270 (30%) are blue and «180 (25%)» are green."),
        Bad(
            "The fund holds £800 million. Of that, £400 million, or 50%, is in land, £240 million, or 30%, in gold and «£160 million, or 15%», in cash."
        ),
        Bad("In «14 of the 20 wells, or 60%», the water was salt."),
        Bad("The wood covers «420 hectares, of which 168 hectares, or 50%», are oak."),
        Bad("The state pays «£24m (70%) of the £40m» bill."),
        Bad("The mill sold «900 tickets, 60% of the barn's 2,000» seats, the guild said."),
        Bad("The county gave «£8m, 40% of the £32m» total."),
        Bad("A survey found that «75% (150) of the 240» tenants had complained."),
        Bad("«Half of the 500 members, or 320», voted, and «three quarters of the 400 trees (200)» stand."),
        Bad("About «120 of the 200 shops, or 40%», have closed."),
        Bad("«Nine of the 12 members, 65%», voted for the wall."),
        Bad(
            "The guild asked 1,648 weavers in May: 1,210 in Holm and 438 in Skarn. Of these, «412, or 35%», own a loom."
        ),
        Bad(
            "Tugs brought in «£288m and ferries £324m, for a total of £612m. Tugs, the older trade, thus made up 53%» of sales."
        ),
        Bad("Only «40 of the 250 homes have been built, just 24%» of the target."),
        Bad("Of «41,200 boats sold, 14,008 were electric, a share of 24%»."),
    )
    good = (
        Good("The town has 412 mills, 15% of the 2,000 bakers told the guild.", "two counts run together"),
        Good(
            "Of the 900 boats, 450 (50%) are red, 270 (30%) are blue and 180 (20%) are green.",
            "shares of one whole that fit",
        ),
        Good(
            "The fleet has 900 boats. Of the crews, 450 (50%) are new, 270 (20%) are old and 90 (70%) are abroad.",
            "no whole that two of them bear out",
        ),
        Good("Of the 400 boats in the harbour, 180 (45%) have no licence.", "it fits"),
        Good(
            "The guild asked 1,648 weavers in May: 1,210 in Holm and 438 in Skarn. Of these, 412, or 25%, own a loom. Of them, "
            "40, or 3%, own two.",
            "it fits, and what the last are of is open",
        ),
        Good(
            "Tugs brought in £288m and ferries £324m, for a total of £612m. Tugs made up 53% of the growth.",
            "of another whole",
        ),
        Good(
            "Tugs brought in £288m of a total of £612m. Tugs made up 53% of sales in the north.",
            "of another whole, too",
        ),
        Good("Nine of the 40 shops closed, a rate of 3% a year.", "a rate over time"),
        Good("On 13 of 18 quays, or 72%, nobody was at work.", "rounded to the full per cent"),
        Good("The state pays £24.5m of the £46m cost, or 53%.", "it fits"),
        Good("About 40 of the 90 homes (50%) were flooded.", "a rough figure"),
        Good("Half of the 90 farms, or 47, and a third of the 60 mills (22) were sold.", "rough words"),
        Good(
            "Half of the 90 farms (12 in Holm) were sold, and one of the 40 mills, or 10, closed.",
            "something else",
        ),
        Good("The mill employs 85 people, 52 of them weavers.", "no share is stated"),
        Good("The town has 400 boats and 180 moorings, 55% of them empty.", "a share of something else"),
        Good("It sold 120 boats for £3m (up 20%).", "a change in brackets"),
        Good("Assets stood at $27.5 billion, representing 5.45% of the market.", "the whole is not given"),
        Good("In 13 of 18 towns, 40% of the homes are empty.", "two different wholes"),
        Good("Of the 300 people, 261 said yes; the margin of error is 4%.", "a percentage further on"),
        Good("It lent £3m of the £10m at 6%.", "a rate of interest"),
        Good("It holds 12 of the 20 permits (80% went to strangers).", "a remark about something else"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for relation in document.ledger:
            if relation.kind == "share" and relation.verdict == "inconsistent":
                place = _place(document, relation)
                yield Finding(
                    place.start,
                    place.end,
                    f"Part, whole and share disagree: {relation.explanation}.",
                    data={
                        "working": relation.explanation,
                        "spans": [[span.start, span.end] for span in relation.spans],
                        **relation.data,
                    },
                )


def _place(document: Document, relation: Relation) -> Span:
    """From the first of the three figures to the last; without the whole where other parts stand in between."""
    part, whole, share = relation.spans
    between = any(document.quantities_in(Span(whole.end, part.start))) if whole.end < part.start else False
    return extent(document.text, replace(relation, spans=(part, share)) if between else relation)
