from __future__ import annotations

from collections.abc import Iterator

from claims.extraction.faults import impossible
from claims.extraction.types import Document
from claims.rules.base import Bad, Finding, Good, Rule, Severity


class ImpossibleValue(Rule):
    """A value that cannot be, whatever the facts: a share over 100%, 30 February, 25:70, a reversed range.

    More than 100% is no fault where the whole is only a mark to pass, such as a budget or last year's figure;
    it is where the whole is counted once, such as households or votes.

    Why it matters: it is wrong for certain, and a sign that nobody read the figure after typing it.

    What to do: look up the value at its source; two digits may have been swapped, or two ends of a range.
    """

    code = "N307"
    name = "impossible-value"
    severity = Severity.ERROR
    bad = (
        Bad("The alarm reaches «114% of the households» in the valley."),
        Bad("The ferry will be out of service from «31 April» for repairs."),
        Bad("Of those who tried the bread, «103% of the volunteers» liked it, the mill said."),
        Bad("The permit was dated «29 February 2023», the clerk said."),
        Bad("The bakery opens at «25:70» on market days."),
        Bad("The last train arrives at «7:65»."),
        Bad("He was filmed at «25:10», half an hour before the alarm rang at 11.50pm, the court heard."),
        Bad("The office opens from 8:00 to «26:30» all week."),
        Bad("The mill is open from 9am to «16:75» on Mondays."),
        Bad("The course lasts from 2:00 p.m. to «13:75»."),
        Bad("The ferry leaves at «7.85pm» from the west quay."),
        Bad("A ticket will cost «between £30 and £18», the theatre said."),
        Bad("The fair runs from «19 to 12 September» on the green."),
        Bad("In the pilot, complaints «fell by 130%» within a month."),
        Bad("The motion was carried by «13 of the 12» members of the board."),
        Bad("The board adopted the «2031–2026» harbour strategy in May."),
        Bad(
            "A drop-in will be held in the village hall on the Wednesday of that week, from 16:30 to «18:75»."
        ),
        Bad("In March it had guided to a range of «£146m to £142m»."),
        Bad(
            "<article><h1>The ferry sails</h1><p>The ferry sails in May.</p><table><tr><th>Pier</th><th>Arrives</th><th>Departs</th></tr>"
            "<tr><td>Holm</td><td>--</td><td>18:40</td></tr><tr><td>Lund</td><td>«25:35»</td><td>«21:90»</td></tr></table></article>",
            format="html",
        ),
        Bad("At a glance\n\nDoors: «19:75»\nOpening hours: 9:00–«17:80»\nPrice: £4"),
        Bad("Turnout was «104%» on the island, the returning officer said."),
    )
    good = (
        Good(
            "<article><h1>Holm wins</h1><p>Holm won.</p><table><tr><th>Team</th><th>Goals</th><th>Half-time</th></tr>"
            "<tr><td>Holm</td><td>24:72</td><td>12:72</td></tr></table></article>",
            "goals in a table",
            format="html",
        ),
        Good("Result: 24:72\nHalf-time: 12:61\nMix: 20:80", "labels of what is no time of day"),
        Good("Spending has reached 110% of this year’s budget.", "a mark that can be passed"),
        Good("Sales were up 140% and reached 120% of the target.", "a rise"),
        Good("The dam is at 104% of its capacity, and debt is 130% of output.", "not counted once"),
        Good("The mill lost money: its profit fell by 130%.", "a result that turned into a loss"),
        Good("The rate fell from 250% to 130%.", "not a fall of 250%"),
        Good("Turnout on the island was 104% of what it had been in 2019.", "held against another year's"),
        Good("“I am 110% behind the members,” the captain said.", "a manner of speaking"),
        Good("The school has 120% of the pupils’ desks it needs.", "the desks are meant"),
        Good("Doors open at 6.30pm and the train leaves at 23:59.", "times of day"),
        Good("Mix sand and lime 25:70, as in Psalm 119:105, and win 54:61.", "a ratio, a verse, a result"),
        Good("Holm scored at 25:10, 12 minutes after Ek at 13:05.", "minutes of play"),
        Good("Their lead went from 7:00 to 30:12.", "a score"),
        Good("The goal came at 92:75 of play, and the odds were at 10:65.", "no time of day"),
        Good("The gap between £60 and £45 a year is wide.", "two things compared"),
        Good("The rocks formed between 300 and 250 million years ago.", "counted back from today"),
        Good("The office is closed from 28 December to 3 January 2026.", "over the turn of the year"),
        Good("It sells between 900 and 1.2 million copies, and between $45 and $60 million.", "elided units"),
        Good("She was born on 29 February 1996 and died on 31 May.", "a leap year"),
        Good("Rates are at 4.00%-4.25%, down from 5.25%-5.50%.", "ranges in order"),
        Good("It was -5C to -10C at night and between 9pm and 6am it snowed.", "a night"),
        Good("Of the 12 members, nine voted; 13 of the voters stayed at home.", "two different groups"),
        Good(
            "Prices range from £40 to £25, and the range of £142m to £146m holds.",
            "a price list, and a range in order",
        ),
        Good("Version 13.13.2025 of the app is out.", "the number of a version"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for value in impossible.find(document):
            yield Finding(
                value.start,
                value.end,
                f"“{value.of(document.text)}” cannot be: {value.reason}.",
                data={"sort": value.sort, "reason": value.reason},
            )
