from __future__ import annotations

from collections.abc import Iterator

from claims.extraction.arithmetic.asserted import figure_data
from claims.extraction.faults import (
    conflicting_ages,
    conflicting_sizes,
    misprinted_figures,
    recalled_counts,
    same_description,
)
from claims.extraction.types import Document, Quantity, Span
from claims.rules.base import Bad, Finding, Good, Rule, Severity

_STORY = "News from Holm\n\nThe lake is low. "


class ConflictingFigures(Rule):
    """The same quantity of the same thing has two values in one article.

    "The mast is 41 metres tall" here, "the 47-metre mast" there. A figure that is million in one place
    and billion in another is named as such a slip, and so is one with two digits swapped, also where other words
    tell of the same toll, crowd, fine or price ("misprinted"). A slip between two copies of one sentence is R603's.

    Why it matters: at least one of them is wrong, and each reader picks another.

    What to do: look up the figure. Where both are right, say what tells them apart: another year, another part.
    """

    code = "N305"
    name = "conflicting-figures"
    severity = Severity.ERROR
    bad = (
        Bad(
            f"{_STORY}Of the 61 traders who rented a stall before the fire, 44 have come back, the mayor said.\n\n"
            "The «67» traders who rented a stall before the fire had paid £410,000 a year, she said."
        ),
        Bad(
            f"{_STORY}The city spends €4.2 million a year on road repairs, the council said.\n\n"
            "Road repairs, on which the city spends «€4.7 million» a year, depend on lorries."
        ),
        Bad(
            "The trial followed 90 bakers for 12 weeks, its authors write.\n\nThey ate well. The «10-week» trial was paid for by a mill."
        ),
        Bad(
            "Elephants\n\nPoachers killed 11 elephants at Holm.\n\nThe deaths of the «17» elephants will be looked into."
        ),
        Bad(
            f"{_STORY}Driver Owen Parry, 45, is in hospital.\n\nParry, a «54-year»-old from Lund, drives a van."
        ),
        Bad(
            f"{_STORY}Owen Parry, 43, was jailed for theft.\n\nGiving evidence, the «34-year»-old denied everything."
        ),
        Bad(
            "Theft at Lund\n\nA 34-year-old baker has been charged with theft, police said.\n\nIt rains. Owen Parry, «43», of Lund, appeared in court on Monday."
        ),
        Bad(
            "Reading\n\nFew schools have a library, a survey of 1,260 head teachers found.\n\nIt rains. Shares are those of all «1,206» head teachers who replied."
        ),
        Bad(
            f"{_STORY}A clerk who stole £318,000 from a bus firm was jailed on Monday.\n\n"
            "The theft of «£381,000» was the largest the firm had suffered."
        ),
        Bad(
            f"{_STORY}The mast on the hill will be 41 metres tall, the builder said.\n\n"
            "The «47-metre» mast on the hill has drawn 90 letters."
        ),
        Bad(
            f"{_STORY}Holm Tugs employs 85 people, most of them welders.\n\nSixty ships call. Holm Tugs has «95» staff, it says."
        ),
        Bad(
            f"{_STORY}The £46m barrier will shut the river.\n\nThe barrier will cost «£64m», the county said."
        ),
        Bad(
            f"{_STORY}The port authority spent $6.2 million on dredging the harbour.\n\n"
            "The dredging of the harbour, for «$6.2 billion», was paid for by the port."
        ),
        Bad(
            f"{_STORY}Holm Tugs employs 3,200 people.\n\nShips call. More than half of Holm Tugs' «2,300» employees are welders."
        ),
        Bad(
            "Dam opens\n\nThe dam on the Kiri opened on Monday.\n\nThe project cost £38.2 billion, the county said.\n\n"
            "The «£38.2 million» dam will light Holm."
        ),
        Bad(
            f"{_STORY}The hall seats 300 guests.\n\nTickets sell fast. She said the band likes the hall, which seats «350» guests."
        ),
        Bad(
            f"{_STORY}The robot weighs 9.5 kg.\n\nVisitors love the robot, which weighs «12 kg», at the fair."
        ),
        Bad(
            f"{_STORY}Rovers play in the Holm Arena, which holds 4,600, the county says.\n\n"
            "The «6,400»-seat Holm Arena was full for all but two games."
        ),
    )
    good = (
        Good(
            f"{_STORY}Holm Tugs employs 85 people.\n\nShips call. Holm Tugs' 12 employees in Moss are on strike.",
            "those in one place",
        ),
        Good(
            f"{_STORY}Holm Tugs employs 85 people.\n\nShips call. In 1911 Holm Tugs' 40 workers struck. Now Holm Tugs' 12 "
            "workers' huts burnt down.",
            "the staff of another year, and their huts",
        ),
        Good(
            f"{_STORY}Holm Tugs employs 3,200 people.\n\nShips call. Few of Holm Tugs' 3,214 employees are welders.",
            "rounded",
        ),
        Good(
            f"{_STORY}The 61 traders who rented a stall before the fire have come back.\n\n"
            "The 12 traders who rented a stall before the flood in May are gone.",
            "two descriptions",
        ),
        Good(
            f"{_STORY}The city spends €4.2 million a year on road repairs.\n\n"
            "The city spends €4.7 million a year on road signs and lamps.",
            "money for two things",
        ),
        Good(
            f"{_STORY}Some 61 traders who rented a stall before the fire came.\n\n"
            "It wrote to 67 traders who rented a stall before the fire.",
            "some of them each time",
        ),
        Good(
            "The strike lasted 12 weeks.\n\nThe 10-week strike of 1981 was shorter than the second strike.",
            "two strikes",
        ),
        Good(
            "Elephants\n\nPoachers killed 11 elephants at Holm.\n\nThe 17 elephants in the zoo of Lund were not killed.",
            "other elephants",
        ),
        Good(
            f"{_STORY}Owen Parry, 45, is in hospital.\n\nHis brother Huw Parry, 54, is not.",
            "two of one surname",
        ),
        Good(
            f"{_STORY}Her lead was 562 votes in Holm.\n\nIn Skarn her lead was 526 votes.",
            "the same digits in two places",
        ),
        Good(
            f"{_STORY}Analysts had forecast sales of $4.21 billion.\n\nSales came to $4.12 billion.",
            "a forecast and what came of it",
        ),
        Good(
            "Rovers win\n\nA crowd of 12,360 saw the derby.\n\nThe gate at last year's derby was 12,630.",
            "two derbies",
        ),
        Good(
            "Storm kills 38\n\nThe storm killed 38 people.\n\nIn the neighbouring county the toll stands at 83.",
            "two counties",
        ),
        Good("Clashes\n\nThe army put the dead at 83.\n\nA hospital said that 38 were killed.", "two counts"),
        Good(
            f"{_STORY}Tickets start at £48 for a seat.\n\nIn brief\n\nCheapest cabin: £84\nCheapest seat: £48",
            "two kinds of ticket",
        ),
        Good(
            "Dam opens\n\nThe dam cost $6.1 billion.\n\nThe $6.1 million road to it is muddy.",
            "a dam and its road",
        ),
        Good(
            "Bank fined\n\nThe bank was fined £42 million.\n\nIts rival Lund was fined £24 million.",
            "two banks",
        ),
        Good("The trial lasted 12 weeks.\n\nThe 12-week trial was paid for by a mill.", "one length"),
        Good(f"{_STORY}The mast is 41 metres tall.\n\nThe 134-foot mast leans.", "one height in two units"),
        Good(
            f"{_STORY}The mast is 41 metres tall.\n\nA similar mast at Lund is 47 metres tall.", "two masts"
        ),
        Good(f"{_STORY}The new mast is 41 metres tall.\n\nThe old mast is 30 metres tall.", "old and new"),
        Good(
            f"{_STORY}The mast is 41 metres tall.\n\nThe 47-metre mast has drawn 90 letters.\n\nA third mast is to come.",
            "one of three masts",
        ),
        Good(
            f"{_STORY}The wall is 3.2 metres high.\n\nRaised after the flood, the wall is 4.1 metres high.",
            "raised meanwhile",
        ),
        Good(f"{_STORY}The boat is 4 metres wide.\n\nThe 20-metre boat sails in May.", "width and length"),
        Good(
            f"{_STORY}The £38m barrier was late.\n\nThe barrier will now cost £46m.", "the cost has changed"
        ),
        Good(
            f"{_STORY}The barrier will cost about £50m.\n\nThe £46m barrier will shut the river.",
            "a rough figure",
        ),
        Good(
            f"{_STORY}It fell 40 centimetres below the old wall.\n\nThe wall is 3 metres high.", "a distance"
        ),
        Good(
            f"{_STORY}The $1.5bn deal with Fjord closed.\n\nThe $2.3bn deal with Skerry did not.", "two deals"
        ),
        Good(f"{_STORY}Holm Tugs employs 85 people.\n\nLund Tugs employs 95 people.", "two firms"),
        Good(
            "Lund passes Holm\n\nLund sold 421,000 boats in May, more than Holm.\n\nHolm sold 412,000 boats, fewer than Lund.",
            "two firms of which one sentence names both",
        ),
        Good(
            f"{_STORY}A storm cut off 48,000 homes.\n\nThe storm of May 2019 had cut off 84,000 homes.",
            "an earlier storm",
        ),
        Good(
            f"{_STORY}The pump costs €1,200 to buy.\n\nThe pump costs €120 a month to run.",
            "to buy it and to run it",
        ),
        Good(
            f"{_STORY}The lake covers 41 square kilometres.\n\nIn the rainy season the lake covers 72 square kilometres.",
            "two seasons",
        ),
        Good(
            f"{_STORY}The fund holds $2.5 billion in oil shares.\n\nA clerk won $2.5 million at cards.",
            "same digits",
        ),
        Good(
            f"{_STORY}Rovers play in the Holm Arena, which holds 4,600.\n\nThe 6,400-seat Lund Arena is empty.",
            "two arenas",
        ),
        Good(
            f"{_STORY}The hall seats 300 guests.\n\nBoth halls are full. The hall seats 200 guests.",
            "two halls",
        ),
        Good(
            f"{_STORY}The wall at Holm is 3 metres high.\n\nThe wall at Lund is 5 metres high.", "two places"
        ),
        Good(
            f"{_STORY}Holm Tugs employs 85 people.\n\nHolm Tugs employs 30 people in Lund, it said.",
            "some of them",
        ),
        Good(f"{_STORY}The board has three ways to pay.\n\nThe board has two ways to vote.", "two matters"),
        Good(
            f"{_STORY}The 12-storey tower is empty.\n\nThe tower has 90 rooms and 12 storeys.", "two counts"
        ),
        Good(f"{_STORY}The wall is 4.2 metres high.\n\nThe 4-metre wall will last.", "rounded"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        told: list[Span] = [
            place
            for claim in document.claims
            for difference in claim.differences
            for place in (difference.first, difference.second)
        ]
        sizes = [
            (first.quantity, second.quantity, "two values")
            for first, second in conflicting_sizes.conflicts(document)
        ]
        ages = [(*pair, "two ages") for pair in conflicting_ages.conflicts(document)]
        recalled = [(*pair, "two values") for pair in recalled_counts.conflicts(document)]
        misprinted = [(*pair, misprinted_figures.kind(*pair)) for pair in misprinted_figures.find(document)]
        described = [(*pair, "two values") for pair in same_description.conflicts(document)]
        for first, second, what in (*misprinted, *sizes, *described, *ages, *recalled):
            if not any(place.overlaps(first) or place.overlaps(second) for place in told):
                told += [first, second]
                yield _finding(document.text, first, second, what)


def _finding(text: str, first: Quantity, second: Quantity, what: str) -> Finding:
    one, other = first.of(text), second.of(text)
    return Finding(
        second.start,
        second.end,
        f"The same quantity is given as “{one}” and as “{other}” ({what}).",
        data={
            "spans": [[first.start, first.end]],
            "what": what,
            "figures": [figure_data(text, "first", first), figure_data(text, "second", second)],
        },
    )
