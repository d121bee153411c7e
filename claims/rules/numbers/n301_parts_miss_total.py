from __future__ import annotations

from collections.abc import Iterator

from claims.extraction.types import Document, Relation, Span
from claims.rules.base import Bad, Finding, Good, Rule, Severity
from claims.rules.examples import table_page


class PartsMissTotal(Rule):
    """The parts listed for a stated total do not add up to it.

    Every printed number is an interval: "5.4" may be anything from 5.35 to 5.45. Where no rounding makes
    the parts meet the total the rule raises an error. Where they meet, but only if nearly every figure was
    rounded the same way, it raises a warning that says so. Otherwise it is silent. A list that only names
    some of the parts ("including", "led by") may fall short of the total, never exceed it.

    Why it matters: one of the figures is wrong, and nothing tells the reader which.

    What to do: check each figure at its source. At the rounding edge a figure may have been left out or
    rounded twice; ask for the unrounded ones.
    """

    code = "N301"
    name = "parts-miss-total"
    severity = Severity.ERROR
    bad = (
        Bad("Of the total of «£95m, £50m will come from banks, £28m from towns and £12m» from tolls."),
        Bad("The herd has «18 cows: seven in the barn, six on the hill and four» by the river."),
        Bad(
            "Funds lost a total of «$90.20 million on Monday. Alder led with $40.11 million, followed by Birch and "
            "Cedar at $30.20 million and $9.4 million, respectively. Elm withdrew $10.43 million». None gained.",
            severity=Severity.WARNING,
        ),
        Bad("It raised «$60 million, including $45 million from Fjord Capital and $25 million» from Skerry."),
        Bad("The mill spent «€31.4m in total: €12.1m on wages, €9.3m on grain and €8.2m» on power."),
        Bad(
            "The clean-up cost «£38,000, the clerk said. Of that total, £21,000 went on boats, £9,000 on nets and "
            "£9,500» on gloves."
        ),
        Bad(
            "The mill sold «52,000 sacks in May, it said. In all, Norway took 20,000 sacks, Sweden 15,000, Denmark 8,000 "
            "and other countries 12,400»."
        ),
        Bad("It runs farms with a combined «900 hectares: Alder (310), Birch (280) and Cedar (250»)."),
        Bad("The yard built «12 tugs and 7 ferries, for a combined 21» boats."),
        Bad("It blames wages («£1.9m), grain (£0.9m) and power (£0.8m), which add up to the £3.4m»."),
        Bad("The crew caught «40 cod, 20 hake and 15 ling, 85» in all."),
        Bad("Of the «120 weavers, 70 work in Bergen and the remaining 45» in Voss."),
        Bad("The village has «85 wells, 102» of them dry."),
        Bad("Of the «240 seats, 120 went to Labour, 80 to the Greens and 60» others to small parties."),
        Bad("Of the «24 boats, 14 will go to Halden, six to Bergen and five» to Voss."),
        Bad("The yard will build «31 boats, with 14 going to Halden, 12 to Bergen and nine» to Voss."),
        Bad("Of «31 boats, 14 went to Halden, 12 to Bergen and eight» to Voss."),
        Bad("The dam costs «€20m, €14m of which is a grant and €8m» a loan."),
        Bad(
            table_page(
                "€ million|2025|2024",
                "Ferries|412.6|371.0",
                "Tugs|298.3|305.9",
                "Rafts|151.0|144.1",
                "Total|«871.9»|821.0",
            ),
            format="html",
        ),
    )
    good = (
        Good(
            "The yard, worth £11.7 billion, said the model had 410 billion settings, of which 32 billion were in use.",
            "the parts of what stands right before them",
        ),
        Good("Of the 31 sailors, 14 had a fever, 12 had a cough and seven a rash.", "one may have several"),
        Good(
            "Of the 31 sailors, 14 were women, 12 were single and nine were retired.", "too many to be parts"
        ),
        Good("It has 31 clerks, with 14 in Halden, 12 in sales and nine in tax.", "places and trades"),
        Good(
            "Of the 20 boats, 12 were sold, three sank and four are for hire.",
            "one of them may have no mention",
        ),
        Good(
            table_page("Ward|Votes|Turnout", "North|5,128|63.0%", "South|5,696|59.0%", "Total|10,824|60.8%"),
            "a table that adds up, with a rate that has no sum",
            format="html",
        ),
        Good(
            table_page(
                "Year|Boats|Crew", "2023|40|120", "2024|44|131", "2025|51|150", "Total since 2010|610|1,720"
            ),
            "a table that shows some of its rows",
            format="html",
        ),
        Good(
            table_page(
                "€ million|2025|2024", "Sales|90|80", "of which abroad|30|20", "Interest|2|2", "Total|92|82"
            ),
            "a row that is part of another",
            format="html",
        ),
        Good(
            table_page(
                "€ million|2025|2024", "Ferries|413|371", "Tugs|298|306", "Rafts|151|144", "Total|863|821"
            ),
            "rounded to a million each",
            format="html",
        ),
        Good(
            "Of the total of £90m, £50m will come from banks, £28m from towns and £12m from tolls.",
            "the parts make up the total",
        ),
        Good(
            "The bakery took 61.9 million euros in total: 20.4 million for bread, 20.1 million for cake, 11.2 "
            "million for pies and 10.1 million for tea.",
            "61.8 against 61.9 is rounding",
        ),
        Good(
            "It raised $60 million, led by Fjord Capital with $25 million and Skerry Partners with $15 million.",
            "only some of the parts are named",
        ),
        Good(
            "It raised $60 million, including $25 million from Fjord Capital, and spent $70 million on a mill.",
            "another amount after the list",
        ),
        Good(
            "The bank lent a total of $46m in 2024, $40m in 2023 and $38m in 2022.", "years beside each other"
        ),
        Good(
            "Funds took in a total of $500 million. Alder led with $400 million, followed by Birch with $50 million.",
            "a partial list that runs over the sentence",
        ),
        Good(
            "The clean-up cost £38,000. Of that total, £11,000 went on boats, £9,000 on nets and £5,000 on gloves.",
            "some of that total",
        ),
        Good("A total of 30 people were hurt. Ten were children and 19 were women.", "groups that overlap"),
        Good(
            "The crash hurt 300 people, including 200 women and 150 under the age of 30.",
            "groups that overlap",
        ),
        Good("The mill employs 85 people, 52 of them weavers.", "one part of many"),
        Good("The yard has 2,800 staff: 1,423 in Oslo and 1,380 in Bergen.", "a total in round numbers"),
        Good(
            "It blames wages (£1.9m), grain (£0.9m) and power (£0.6m), which add up to the £3.4m.", "they do"
        ),
        Good("The club has 12 teams, including 200 players.", "two different things are counted"),
        Good(
            "The party made five pledges: 20,000 new nurses, 50 hospitals and 10 schools.",
            "a number of items, not a total",
        ),
        Good(
            "It paid £5m to the state and £3m to the county, bringing the total to £30m.", "a running total"
        ),
        Good(
            "The yard lost a total of about £50m: £20m on ferries and £15m on tugs.", "an approximate total"
        ),
        Good(
            "Costs include £4m for labour, £3m for steel and £2m for land, out of a total of £12m.",
            "some of a total",
        ),
        Good("The supper came to £100: £60 for food, £30 for wine and a 10% tip.", "a part in another unit"),
        Good("It won 45 seats, of which 30 are in towns, 20 were held by women.", "groups that overlap"),
        Good("The £40m bill includes £30m already paid and £25m of loans.", "two views of the same money"),
        Good(
            "The total of £90m (£60m of it in grants) is up from £50m in May and £40m in June.",
            "earlier totals",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """A sum that the article repeats is raised once, at its first place, with all its places."""
        repeats: dict[str, list[Relation]] = {}
        for relation in document.ledger:
            if relation.kind == "sum" and relation.verdict != "consistent":
                repeats.setdefault(relation.explanation, []).append(relation)
        for relations in repeats.values():
            yield self._finding(document, relations)

    @staticmethod
    def _finding(document: Document, relations: list[Relation]) -> Finding:
        first = relations[0]
        place = Span(min(span.start for span in first.spans), max(span.end for span in first.spans))
        if document.block_at(place.start) != document.block_at(first.spans[-1].start):
            place = first.spans[-1]  # the total of a table: what lies between is other columns
        edge = first.verdict == "edge"
        what = (
            "meet their total only at the rounding edge" if edge else "do not fit the total stated for them"
        )
        return Finding(
            place.start,
            place.end,
            f"The parts listed {what}: {first.explanation}.",
            severity=Severity.WARNING if edge else None,
            data={
                "working": first.explanation,
                "spans": [[span.start, span.end] for relation in relations for span in relation.spans],
                **first.data,
            },
        )
