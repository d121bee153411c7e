from __future__ import annotations

from collections.abc import Iterator

from claims.extraction.types import Document
from claims.rules.base import Bad, Finding, Good, Rule, Severity


class ConversionMismatch(Rule):
    """A figure and its conversion cannot both be right.

    Units of measure have fixed factors, so "40 ft (18 m)" is wrong by itself. A rate of exchange is judged by
    the article's other conversions between the same currencies: two that no one rate can explain are wrong,
    a lone one proves nothing. Rounding is allowed for, and so are rates of different years.

    Why it matters: a slip in one of the two figures, often by a factor of ten, or two sources mixed up.

    What to do: look up the figure in the unit it was first given in, and convert it again.
    """

    code = "N302"
    name = "conversion-mismatch"
    severity = Severity.WARNING
    language_free = True
    bad = (
        Bad("The mast is about «40 ft (18 m)» tall."),
        Bad("The reef lies «25 miles (40 metres)» off the coast."),
        Bad("Each sack weighs «50 kg (210 pounds)» when full."),
        Bad("The valley fell to «-5C (41F)» at night."),
        Bad(
            "A pan costs 12,990 kroner ($1,300), and sales should reach «1.2 billion kroner ($170 million)» by 2029."
        ),
        Bad("A seat is £20 ($27) and a box «£300 ($504)», while the tour took £3.1 million ($4.2 million)."),
        Bad(
            "The yard, best in the land in 2022, was sold for 831 crore rupees ($93.8 million). Sales rose to 67 crore rupees "
            "($7.56 million). Wages came to «15.2 crore rupees ($2.3 million)»."
        ),
        Bad("Gusts of «30 metres a second (150 km/h)» tore at the sheds."),
        Bad("The farm covers «20 acres, or 80 hectares», of clay."),
    )
    good = (
        Good(
            "Firms made 360 billion yuan ($51.5 billion); the city made 3.64 trillion yuan ($520.7 billion).",
            "one rate fits both",
        ),
        Good("The store is kept at minus 18 degrees Celsius (0 degrees Fahrenheit).", "a minus in letters"),
        Good("The robot weighs 9.5 kilograms (21 pounds).", "rounded to the pound"),
        Good("The road is 100 km (60 miles) long and the bridge 400 metres (1,300 feet).", "round numbers"),
        Good("The pan costs 12,990 kroner ($1,850).", "a lone rate of exchange"),
        Good(
            "In 2008, a flat cost £100,000 ($200,000). Today such a flat costs £310,000 ($418,000).",
            "rates of different years",
        ),
        Good("The trail runs for 10 km (500 m of it in a tunnel).", "a detail in brackets, not a conversion"),
        Good("The pit is 10 m (6 feet deep at low tide).", "another measure of the same thing"),
        Good("She is 6 feet 2 inches (188 cm) tall.", "a figure in two units"),
        Good("It warmed by 1.5C (2.7F), to 20C (68F).", "a difference and a point on the scale"),
        Good(
            "A tank holds 12 gallons (55 litres), a drum 55 gallons (208 litres).", "imperial and US gallons"
        ),
        Good(
            "The farm sold 300 tonnes ($90,000) of oats and 20 tonnes ($8,000) of rye.", "a price, not a unit"
        ),
        Good("The fee is £200 ($271) and the deposit about £50 ($70).", "rounded roughly"),
        Good("In 2010 the mill sold for £10m ($15.5m); today it is worth £20m ($25m).", "then and now"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The pair that does not fit, and where it is a matter of rates, the pair it was compared with."""
        for relation in document.ledger:
            if relation.kind != "conversion" or relation.verdict != "inconsistent":
                continue
            first, second, *compared = relation.spans
            what = "The conversions disagree" if compared else "The conversion is wrong"
            yield Finding(
                first.start,
                _closed(document.text, second.end),
                f"{what}: {relation.explanation}.",
                data={
                    "working": relation.explanation,
                    "spans": [[span.start, span.end] for span in relation.spans],
                    **relation.data,
                },
            )


def _closed(text: str, end: int) -> int:
    """``end``, or the end of the bracket that closes there."""
    return end + 1 if text[end : end + 1] in {")", "]"} else end
