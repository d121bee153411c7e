from __future__ import annotations

from collections.abc import Iterator

from claims.extraction.arithmetic.working import extent
from claims.extraction.types import Document
from claims.rules.base import Bad, Finding, Good, Rule, Severity
from claims.rules.examples import table_page


class ChangeMismatch(Rule):
    """Two figures and the change stated between them disagree beyond any rounding.

    The change may be a percentage, a difference, percentage points, a multiple ("doubled") or no more than a
    direction ("fell from 80 to 90"). Every printed number is an interval, and rough figures prove nothing.

    Why it matters: one of the three is wrong, and readers remember the percentage.

    What to do: check all three at the source. A fall given in per cent of the later figure is a common slip.
    """

    code = "N303"
    name = "change-mismatch"
    severity = Severity.ERROR
    bad = (
        Bad("We took «1,520 orders on the Sunday against 1,900 on the Saturday, 25%» fewer."),
        Bad("The fare rises from «£2.40 to £3.00, an increase of 20%», in May."),
        Bad("The mill has «230 bakers on its books, up from 200 last year, a rise of 25%»."),
        Bad("Her bill came down from «£900 to £720, a saving of 25%», her letter shows."),
        Bad("Thefts fell «40% last year to 600 from 800» in 2024, police said."),
        Bad("The herd grew from «120 to 150 cows — a 30%» rise."),
        Bad("Membership reached «6,300, up 15% on last year’s 5,000», the club said."),
        Bad("Profit slid «12% to £44m (2024: £60m)», the yard said."),
        Bad(
            "Its sales rose to «81 million kronor ($8.4 million) last season from 62 million kronor the season before, up 40%», it said."
        ),
        Bad("A berth has gone from «£310 to £350 since the new quay was opened in 2024, a rise of 21%»."),
        Bad("The budget was cut by a third, from «£90,000 to £70,000», and the fee raised from «£9 to £7»."),
        Bad("Tolls came to «£4.2m, which was 30% more than the £3.5m» of 2023."),
        Bad("Holm saw «40 crashes in 2023 and 52 in 2024, an increase of 40%», the clerk said."),
        Bad("Sales came to «£182m, 8% up on £160m» a year before."),
        Bad("The number of herons has halved in ten winters, from «8,000 to 6,000», wardens say."),
        Bad("Turnout rose «six percentage points from 41% to 44%» on the island."),
        Bad("Rents fell from «£850 to £910» within a year."),
        Bad("The number of ferries has doubled from «12 to 18» since the bridge closed."),
        Bad("The levy rose by «£30 to £140 from £120», the council said."),
        Bad("The board raised its rate by «50 basis points to 4.75% from 4.5%» in May."),
        Bad("Support for the weir grew from «30% to 36%, up nine» points, a poll found."),
        Bad("Thefts fell by a third, from «90 to 40», the harbour police said."),
        Bad("Its shares slid from «$50 to $40 (-25%)» in a week."),
        Bad(
            table_page(
                "€ million|Q3 2025|Q3 2024|Change",
                "Operating profit|«96.4|88.2|+14.3%»",
                "Net profit|70.5|64.0|+10.2%",
                "Net debt|1,120|1,260|-11.1%",
            ),
            format="html",
        ),
    )
    good = (
        Good("Prices rose by 4% in 2023 and 3% in 2024, an increase of 7.1% over both.", "two rises"),
        Good("It had 40 crashes in 2023 and 52 boats in 2024, up 9%.", "two things"),
        Good(
            "The farm shrank from 40 acres (16 hectares) to 30 acres (12 hectares), a fall of 25%.",
            "restated in brackets",
        ),
        Good(
            "Rents rose from £700 to £812 since the quay was built, and membership, which it counts in May, by 26%.",
            "the rise of another thing",
        ),
        Good(
            "Sales rose 4% to £44m (2030: £60m is the aim), and profit slid 12% to £44m (2024: £50m).",
            "an aim in brackets",
        ),
        Good("We took 1,520 orders on the Sunday against 1,900 on the Saturday, 20% fewer.", "it fits"),
        Good("It sold 40 boats against 50 in May, 30% more than its rival.", "more than somebody else"),
        Good(
            table_page(
                "€ million|Q3 2025|Q3 2024|Change",
                "Ferries|412.6|371.0|+11.2%",
                "Tugs|298.3|305.9|(2.5%)",
                "Rafts|--|3.0|n/a",
            ),
            "a table in which every change fits",
            format="html",
        ),
        Good(
            table_page("Boat|2025|2024|Change", "Ferries|40|30|5.0%", "Tugs|20|10|7.0%", "Rafts|30|20|50.0%"),
            "a column that means something else",
            format="html",
        ),
        Good(
            table_page(
                "Ward|Green|Blue|Change", "North|40|30|5.0%", "South|20|10|100.0%", "East|30|20|50.0%"
            ),
            "columns that are no periods",
            format="html",
        ),
        Good("The mill has 230 bakers, up from 200 last year, a rise of 15%.", "it fits"),
        Good("The bill has gone from £40m to £48m, an increase of 20%.", "it fits"),
        Good(
            "It shrank to 7,900 hectares from 8,200 hectares, a fall of 3.7%.",
            "it fits, rounding allowed for",
        ),
        Good("It went up from £3m to £4m, a rise of 20%.", "£3m may be £3.4m, £4m may be £3.6m"),
        Good("The fare rises from about £2 to nearly £3, an increase of 40%.", "rough figures"),
        Good("The mill will double its bread from 50,000 to 100,000 loaves.", "a multiple that fits"),
        Good("The number of calls nearly doubled from 40 to 75.", "nearly"),
        Good("Inflation rose 0.4% from 3.0% to 3.4%.", "percentage points are meant"),
        Good(
            "The krona fell from 9.80 to 10.40 against the dollar.", "a rate that falls as its figure rises"
        ),
        Good("The club dropped from 12 to 15 in the table.", "places, not amounts"),
        Good("Pay rose from £700 a week to £40,000 a year, up 10%.", "two rates"),
        Good("It used 20% less current than its predecessor, which used 80 watts.", "no second figure"),
        Good("Sales rose 4% in Oslo, where 20 shops opened, from 10 to 30.", "another thing's change"),
        Good("Staff were trimmed from 200 to 150 (25%).", "no word says which way"),
        Good("Output rose from 5 to 7 million tonnes, up 40%.", "millions both, said once"),
        Good(
            "A 50% increase in jobs, from five million to two and a half million more, was promised.",
            "a step, not a level",
        ),
        Good("Its shares slid from $50 to $40 (-20%).", "a minus sign says it is a fall"),
        Good("The lake warmed from 10C to 15C, up 70% on the forecast.", "degrees have no per cent"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for relation in document.ledger:
            if relation.kind == "change" and relation.verdict == "inconsistent":
                place = extent(document.text, relation)
                yield Finding(
                    place.start,
                    place.end,
                    f"The figures and the change stated for them disagree: {relation.explanation}.",
                    data={
                        "working": relation.explanation,
                        "spans": [[span.start, span.end] for span in relation.spans],
                        **relation.data,
                    },
                )
