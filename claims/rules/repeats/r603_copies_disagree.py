from __future__ import annotations

from collections.abc import Iterator, Sequence

from claims.extraction.faults import renamed_journals
from claims.extraction.types import Claim, Difference, Document, Span
from claims.rules.base import Bad, Finding, Good, Rule, Severity

_WORDS = {
    "number": "give different figures",
    "unit": "give different units",
    "date": "give different dates",
    "name": "name different people, places or things",
    "negation": "say the opposite",
    "strength": "differ in how sure they are",
}


class CopiesDisagree(Rule):
    """Copies of one claim that differ in a number, unit, date, name, negation or strength.

    Copies in other words count, too, where all else that the two give is the same, where two digits changed
    places, or where it is the only figure of its kind; and tolls, crowds, fines and prices with the digits of
    one another, whatever words tell of them.

    Why it matters: at least one of them is wrong, and readers of the key points learn something
    else than readers of the body.

    What to do: find out which one is right and change the other. The finding stands at the later
    place.

    So does one study that is said to have appeared in two journals of one field.

    `data`: `claim`, its id, or ""; `aspect`, "number", "unit", "date", "name", "negation" or "strength"; `places`,
    both copies whole, and `differing`, the words that differ in each, the earlier first; `differences`,
    every difference of the two; `spans`, the earlier words.
    """

    code = "R603"
    name = "copies-disagree"
    severity = Severity.ERROR
    bad = (
        Bad(
            "Ferry fares to rise\n\n• The island ferry carried 412,000 passengers in 2024\n\n"
            "Fares go up in June. The island ferry carried «421,000» passengers in 2024, the operator said."
        ),
        Bad(
            "The new rule will not apply to houseboats, the port said.\n\nThe harbour is full. "
            "«The new rule will apply to houseboats», the port said."
        ),
        Bad(
            "Dam repairs\n\n• The repairs to the upper dam cost $6.2 million\n\n"
            "The lake is low. The repairs to the upper dam cost «$6.2 billion», the county said."
        ),
        Bad(
            "Bridge to reopen\n\n• The swing bridge will reopen on 4 March 2026\n\n"
            "The swing bridge will reopen on «14 March 2026», the port authority said. It was built in 1911."
        ),
        Bad(
            "Museum names director\n\n• The city museum has chosen Ines Holt as its next director\n\n"
            "The city museum has chosen «Ines Hoyt» as its next director, the board said."
        ),
        Bad(
            "Levy on parking\n\n• The levy may double the price of parking in the old town\n\n"
            "The levy «will» double the price of parking in the old town, the traders’ union said."
        ),
        Bad(
            "Holm signs\n\n• Holm signs two-year contract with Lindvik\n\n"
            "The town is glad. The 25-year-old has agreed a «three-year» deal, with an option for another season."
        ),
        Bad(
            "New phone\n\n• Battery is 4,000 mAh\n\n"
            "It is blue. Inside there is a «4,500 mAh» battery, which fills in 50 minutes."
        ),
        Bad(
            "Rates stay\n\n• Inflation now seen averaging 4.4%, against 5.1% earlier\n\nRates stay. Consumer price "
            "inflation is projected to average «4.6 per cent» next year, compared with 5.1 per cent in the last review."
        ),
        Bad(
            "Homes to come\n\n• Council approves 520 homes on airfield\n\n"
            "It took all night. The council’s planners voted to allow the «250» homes on the airfield, despite protests."
        ),
        Bad(
            "Orders drop\n\n• Factory orders drop for a fifth month running\n\n"
            "Exports held. It was the «sixth month in a row» that orders had dropped."
        ),
        Bad(
            "Strollers recalled\n\n• Strollers were sold in shops from March 2022 through June 2025\n\n"
            "The brake fails. Shops and websites sold the strollers from «March 2021» to June 2025."
        ),
        Bad("Mine to reopen\n\n• Tin mine has been shut since 1998\n\nTin is dear. The mine shut in «1989»."),
        Bad(
            "Rovers win\n\nKey points\n\n- A crowd of 12,360 saw the derby\n- Two saw red\n\nRovers won.\n\nIt rained. The gate of «12,630» was the best in years."
        ),
        Bad(
            "Bus falls into ravine\n\nThe bus fell at night, killing 29 people, police said.\n\nIn brief\n\nDeaths: «92»\nHurt: 14"
        ),
        Bad(
            "Boats\n\nIt is dry. Tickets for the boat start at €59 ($69) for a seat and €99 for a bunk.\n\nIn brief\n\nCheapest seat: «€95» one way"
        ),
        Bad(
            "Sleep\n\n• The trial appeared in the Journal of Sports Care\n\nIt rains. A trial published on Monday in the «Annals of Sports Care» says so."
        ),
        Bad("New phone\n\n• Visitors pay 45 euros\n\nIt is blue. Visitors pay «45 crowns» a day."),
        Bad(
            "Trees\n\n• The city will plant 4,000 trees by 2030\n\nIt rains. By the end of «2031» the city wants 4,000 trees planted, it said."
        ),
        Bad(
            "Paths\n\n• Volunteers have cleared 340 kilometres of paths since 2019\n\nIt rains. Since 2019 volunteers have cleared «3,400 kilometres»."
        ),
        Bad(
            "New mayor\n\n• Brandt resigns over leak\n\nIt rains. «Brandt has not resigned» and will fight on."
        ),
    )
    good = (
        Good(
            "Ferry fares to rise\n\n• The island ferry carried 412,000 passengers in 2024\n\n"
            "Fares go up in June. The island ferry carried 412,000 passengers in 2024, the operator said.",
            "copies that agree",
        ),
        Good(
            "Ferry pass goes up\n\n• Halden’s ferry pass climbs to $18.99 a month on 9 December\n\n"
            "Halden will charge $18.99 a month for its ferry pass from 9 December, up from $15.99, it said.",
            "the old price beside the new one",
        ),
        Good(
            "The island ferry carried 412,000 passengers in 2024. The mainland ferry carried 230,000 passengers in 2024.",
            "two ferries",
        ),
        Good(
            "The reservoir held 71% of its capacity in May. The reservoir held 58% of its capacity in July.",
            "one measure at two times",
        ),
        Good(
            "The levy may double the price of parking in the old town. The levy will fund two new lifts.",
            "different claims about one thing",
        ),
        Good(
            "Dam repairs\n\n• The repairs to the upper dam cost about $6 million\n\n"
            "The lake is low. The repairs to the upper dam cost $6.2 million, the county said.",
            "a rounded figure covers the exact one",
        ),
        Good(
            "Arndale beat Bexley 3-1 on Saturday. Bexley beat Carrow 2-0 on Sunday.",
            "two matches",
        ),
        Good(
            "Houseboats\n\nThe port said the rule would apply to houseboats. The port had said the rule "
            "would not apply to kayaks.",
            "a rule that tells two things apart",
        ),
        Good(
            "The north tower is 40 metres high. The south tower is 44 metres high.",
            "a pair told apart by one word",
        ),
        Good(
            "Prices rose 4% in April. Prices rose 3% in May. Prices rose 5% in June.",
            "a series",
        ),
        Good(
            "Fares\n\nAdults\n\nPrice: 38 crowns a day\n\nChildren\n\nPrice: 19 crowns a day",
            "one label over two things",
        ),
        Good(
            "The ferry carried 412,000 passengers in 2023. The ferry carried 421,000 passengers in 2024.",
            "two years",
        ),
        Good(
            "Holm signs\n\n• Holm signs new two-year contract\n\n"
            "The town is glad. His previous three-year deal was to end in June.",
            "the contract before",
        ),
        Good(
            "New phone\n\n• Battery is 4,000 mAh\n\nIt is blue. The larger model has a 4,500 mAh battery.",
            "another model",
        ),
        Good(
            "New phone\n\n• Battery is 4,800 mAh\n\nIt is blue.\n\nThe smaller phone costs €699 and has a 4,200 mAh battery.",
            "another model, named before",
        ),
        Good(
            "Slide\n\n• The slide killed 64 people\n\nIt rains. On Tuesday the toll had stood at 46.",
            "the toll before",
        ),
        Good(
            "Rovers sell Odell\n\n• He scored 24 goals last season\n\nRovers may buy Prat. Prat scored 13 goals last season.",
            "another man than he",
        ),
        Good(
            "New leader\n\n• Brandt resigns as party leader\n\nIt rains. Brandt has not resigned as mayor.",
            "two offices",
        ),
        Good(
            "Homes to come\n\n• Council approves 520 homes on airfield\n\nOf these, 250 homes on the airfield will be let.",
            "a part of them",
        ),
        Good(
            "Fog\n\n• Fog forces airport to cancel 421 flights\n\nIt was cold. By Sunday it had cancelled 412 flights.",
            "an earlier count",
        ),
        Good(
            "The ministry said 43 people died in the raid. Aid workers said 34 people died in the raid.",
            "two sources",
        ),
        Good(
            "Sleep\n\n• The trial appeared in the Journal of Sports Care\n\nIt rains. An earlier trial, published in the Annals of Sports Care, says so.",
            "two trials",
        ),
        Good(
            "New phone\n\n• Phone costs $499\n\nIt is blue. The phone costs €499 in Europe.",
            "prices in two places",
        ),
        Good(
            "Trees\n\n• The city will plant 4,000 trees by 2030\n\nIt rains. The city had once promised 4,000 trees by 2029.",
            "a promise before",
        ),
        Good(
            "Changes\n\nAdded in version 3.5.\n\nThe lock was drawn anew.\n\nAdded in version 3.9.",
            "version numbers",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for claim in document.claims:
            for place in dict.fromkeys(_later_place(claim, difference) for difference in claim.differences):
                here = [each for each in claim.differences if _later_place(claim, each) == place]
                yield _finding(document, claim.mentions, here, claim.id)
        for first, second in renamed_journals.conflicts(document):
            yield _finding(document, document.sentences, [Difference("name", first, second)])


def _later_place(claim: Claim, difference: Difference) -> int:
    """The index of the mention that holds the difference's second place."""
    return next(at for at, mention in enumerate(claim.mentions) if mention.contains(difference.second))


def _finding(
    document: Document, copies: Sequence[Span], differences: list[Difference], claim: str = ""
) -> Finding:
    """The finding of what differs between two of ``copies``, the mentions of ``claim`` or two sentences."""
    leading = differences[0]
    first, second = leading.first.of(document.text), leading.second.of(document.text)
    return Finding(
        leading.second.start,
        leading.second.end,
        f"Two {'copies of one claim' if claim else 'sentences about one study'} {_WORDS[leading.aspect]}: “{first}” and “{second}”.",
        data={
            "claim": claim,
            "aspect": leading.aspect,
            "places": [_place(copies, leading.first), _place(copies, leading.second)],
            "differing": [
                [leading.first.start, leading.first.end],
                [leading.second.start, leading.second.end],
            ],
            "spans": [[leading.first.start, leading.first.end]],
            "differences": [
                {
                    "aspect": each.aspect,
                    "first": [each.first.start, each.first.end],
                    "second": [each.second.start, each.second.end],
                }
                for each in differences
            ],
        },
    )


def _place(copies: Sequence[Span], differing: Span) -> list[int]:
    """The copy that holds the words that differ."""
    copy = next((each for each in copies if each.contains(differing)), differing)
    return [copy.start, copy.end]
