from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from claims.extraction.faults import counted_lists, told_in_order
from claims.extraction.faults.counted_lists import CountedList
from claims.extraction.types import Document
from claims.rules.base import Bad, Finding, Good, Rule, Severity


class CountMismatch(Rule):
    """A number of things is announced, and the list that follows has another number of them.

    The list may follow a colon, stand in the bullets below (or under a heading that counts them), be the questions
    under such a heading ("Five questions for …"), the names of what is counted, or be told in order ("First, …", or items with numbers under a headline that counts them). Where
    "and" leaves it open how many items there are, every count that a reader could arrive at is accepted.

    Why it matters: an item was lost or added in editing, or the number is wrong. Readers count.

    What to do: correct the number or the list, whichever the source bears out.
    """

    code = "N306"
    name = "count-mismatch"
    severity = Severity.WARNING
    bad = (
        Bad(
            "The board named «three causes: a cracked pipe, an empty tank, a blocked drain and a broken valve»."
        ),
        Bad(
            "«Four features set the ferry apart: a glass deck, a quiet motor and a cradle for bikes», it said."
        ),
        Bad("The inquiry looked at «two mills, Holm Mill, Skerry Mill and Lund Mill», last year."),
        Bad("He bought «five fruits: apples, pears, plums and figs»."),
        Bad("«Three members, Ada Brandt and Per Holm», voted for the wall."),
        Bad("The map shows «four lakes — Holm, Skerry and Lund» — and «two rivers (Elva, Moss and Skarn»)."),
        Bad("The clerk gave «two reasons: the cost of the pumps; the noise; and the smell»."),
        Bad("The plan has «three aims:»\n\n• cleaner water\n• quieter quays\n• cheaper fares\n• safer boats"),
        Bad(
            "The weir is mended\n\nThe weir was mended in May, the river board said.\n\n«Two things to know»\n\n"
            "• Boats may pass\n• Dogs may not\n• Tolls are due\n\nThe board meets in June, it said."
        ),
        Bad(
            "«Two things helped: dry weather in the spring, a loan from the state and a pump that works», the board said."
        ),
        Bad("The board named «four risks: floods, drought and fire»."),
        Bad(
            "«Four quays are to close under the plan, which was put on the board's site on Friday: Alder Quay, Holm Quay and "
            "Skerry’s»."
        ),
        Bad(
            "The code sets «three limits: a fee of 12,000 crowns, a survey of every hull, a trained pilot and a rest of two days»."
        ),
        Bad("Boaters point to «two reasons: too few berths, dear fuel and a shortage of pilots»."),
        Bad(
            "The weir is mended\n\nThe weir was mended in May, the board said.\n\n«Three questions for Ada Brandt»\n\n"
            "Q: Who paid?\n\nA: The state.\n\nQ: What next?\n\nA: The lock."
        ),
        Bad("The «three winners were Ada Brandt, Per Holm, Hanne Solberg and Iwan Parry»."),
        Bad(
            "The weir leaks\n\nThe board gave «two reasons». First, the gate is old. It dates from 1911. Second, the wall is "
            "thin. Third, nobody greased the lock."
        ),
        Bad(
            "«Five ways to save water at home»\n\nThe river board published its advice in May, its chair said.\n\n1. Mend the tap\n\n"
            "2. Catch the rain\n\n3. Wash less\n\n4. Drink tea"
        ),
    )
    good = (
        Good(
            "Two of the port's three quays, North and Bulk, were open by noon. Three of the firm’s four mills shut.",
            "a part of what is counted",
        ),
        Good("The board named three causes: a cracked pipe, an empty tank and a blocked drain.", "three"),
        Good("It has two limits: the boats were small, and no crew was watched for long.", "two clauses"),
        Good("It may rise for two to three reasons: wind, tide, moon and luck.", "two or three"),
        Good(
            "<article><h1>The weir is mended</h1><p>It was mended in May, the board said.</p><h2>Two questions for the board</h2>"
            "<h3>Who paid?</h3><p>The state.</p><h3>What next?</h3><p>The lock.</p><h2>Who gains?</h2><p>All do.</p></article>",
            "a heading of its own",
            format="html",
        ),
        Good("Two ferries, Lark Ferry and Wren Ferry, will stop.", "two names"),
        Good("It serves three dishes: fish and chips, pie and mash, and soup.", "an and inside an item"),
        Good("They lack two things: a supply of oil and gas and a port.", "open to reading"),
        Good(
            "The weir is mended\n\nThe weir was mended in May, the board said.\n\nTwo things to know\n\n• Boats may pass\n• Dogs may not",
            "a heading and its two items",
        ),
        Good(
            "The weir leaks\n\nThe board gave three reasons. First, the gate is old. Second, the wall is thin. And finally, "
            "nobody greased the lock.",
            "the last has no number",
        ),
        Good("The two guests were Ada Brandt, the mayor, and Per Holm.", "a role between two names"),
        Good(
            "Four quays are to close, which the board told Ada Brandt, Per Holm and the press: Alder Quay, Holm Quay, Lund and "
            "Skerry’s.",
            "four",
        ),
        Good(
            "Five ways to save water at home\n\nThe board published its advice in May.\n\n1. Mend the tap\n\n2. Catch the rain\n\n"
            "3. Wash less\n\n4. Drink tea\n\n5. Move out",
            "five",
        ),
        Good("It has at least two branches: Oslo, Bergen and Stavanger.", "at least"),
        Good("Of the five countries, France, Spain and Italy voted against.", "only some of them"),
        Good("After two games, Norway, Sweden and Denmark lead the table.", "not a list of games"),
        Good(
            "It has four lakes (Holm, Skerry and Lund among them). Five ferries, Lark, Wren and Rook among them, stopped.",
            "some of them",
        ),
        Good("Two people, Ada Brandt, 34, and Per Holm, the clerk, were hurt.", "ages and roles"),
        Good("She named two guests: Ada Brandt, the mayor, and Per Holm, the clerk.", "roles"),
        Good("The yard has 12 workers: seven in Oslo, three in Bergen and two in Lund.", "a sum, not a list"),
        Good("It sells two blends, including Morning, Evening and Midnight.", "including"),
        Good("One of three causes: a cracked pipe and a blocked drain.", "one of them"),
        Good(
            "The plan has three aims:\n\n• cleaner water\n• quieter quays\n• cheaper fares", "three bullets"
        ),
        Good("She asked two questions: “Who paid, who knew, and who benefits?”", "a quotation"),
        Good("Three things matter: time, money, and, above all, luck.", "an aside in the list"),
        Good(
            "The plan has two parts:\n\n• a weir\n• a lock, which has:\n• a gate\n• a pump",
            "a list in the list",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for listed in chain(counted_lists.find(document), told_in_order.find(document)):
            if listed.stated in listed.counts:
                continue
            counts = " or ".join(map(str, sorted(listed.counts)))
            yield Finding(
                listed.start,
                listed.end,
                f"{listed.stated} are announced, but the list has {counts}.",
                data={
                    "stated": listed.stated,
                    "counts": sorted(listed.counts),
                    "spans": [[item.start, item.end] for item in listed.items],
                    "steps": _steps(document, listed, counts),
                },
            )


def _steps(document: Document, listed: CountedList, counts: str) -> list[str]:
    """The items one by one where each stands in a block of its own, then both counts."""
    items = [f"{number}. {item.of(document.text)}" for number, item in enumerate(listed.items, 1)]
    return [*items, f"announced: {listed.stated}", f"listed: {counts}"]
