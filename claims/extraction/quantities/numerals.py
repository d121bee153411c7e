"""The bare numbers in a text, in digits or in words, before anything is known of their unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from unicodedata import numeric

from claims.extraction import lexicon
from claims.extraction.lexicon import Memo
from claims.extraction.quantities import number_words
from claims.extraction.types import Span
from claims.extraction.values import value


@value(frozen=True, slots=True)
class Numeral(Span):
    """A number as printed, without its magnitude.

    ``half`` is half the unit of its last printed digit: 0.05 for "5.4", 0.5 for "2,800".
    ``form``: digits, words, article ("a" of "a million"), fraction, or ordinal.
    """

    value: Decimal
    half: Decimal
    form: str


_GROUP = r"[,'’\u00a0\u2009\u202f]"
PATTERN = re.compile(
    rf"""
      (?<![A-Za-z])(?!{number_words.OPENING})[A-Za-z]+[,.;:!?]?\s+                     # a word, passed over in one step
    | (?P<rank>(?<![\w.,])\d{{1,3}}(?:,\d{{3}}){{0,3}}(?:st|nd|rd|th))(?![\w])
    | (?P<digits>
        (?<![\d.,])(?:\d{{1,3}}(?P<group>{_GROUP})\d{{3}}(?:(?P=group)\d{{3}}){{0,4}}(?!\d)(?:\.\d{{1,12}})?   # 2,800.5
        | \d{{1,2}}(?:,\d\d){{1,5}},\d{{3}}(?!\d)(?:\.\d{{1,12}})?                                            # 1,00,000
        | \d{{1,3}}(?:\.\d{{3}}){{1,4}},\d\d(?!\d)                                                     # 1.234,56
        | \d{{1,15}}[.·]\d{{1,12}}(?!\d) | \d{{1,15}}(?!\d|[.·]\d) )
        | (?<![\w.,])\.\d{{1,12}}(?!\d) )
      (?:(?P<vulgar>[½¼¾⅓⅔⅛⅜⅝⅞])|[-\s](?P<over>[1-7]/[2-8])(?![\d/])|(?P<and_half>[-\s]and[-\s]a[-\s]half\b))?
    | (?P<only_vulgar>(?<!\w)[½¼¾⅓⅔⅛⅜⅝⅞])
    | (?<![\w-])(?i:
        (?P<part>(?:half|a\squarter\sof)[-\s]an?|(?P<whole>{number_words.CARDINAL})[-\s]and[-\s]a[-\s]half)
          (?=[-\s](?:hundred|thousand|million|billion|trillion|dozen|lakh|crore|years?|months?|hours?|times|metres?|miles?|days?|weeks?|minutes?)\b)
      | (?P<article>an?)(?=\s(?:thousand|million|billion|trillion|dozen|lakh|crore)\b)
      | (?P<fraction>{number_words.FRACTION})(?![\w]|-(?!point\b))
      | (?P<words>{number_words.CARDINAL})(?=(?:-[a-z]+)?(?!\w))
      | (?P<ordinal>{number_words.ORDINAL})(?![\w-]) )
    """,
    re.VERBOSE,
)
_SIGN = lexicon.declare(
    [*number_words.CARDINALS, *number_words.ORDINALS, "half", "quarter"],
    bears=re.compile(
        r".*[\d½¼¾⅓⅔⅛⅜⅝⅞]|(?:hundred|thousand|million|billion|trillion|dozen|lakh|crore)"
        r"|(?:half|halve|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?"
    ).match,
)
_bears = Memo(lambda chunk: bool(lexicon.of_chunks[chunk] & _SIGN))
_CONTINENTAL = re.compile(r"\d{1,3}(?:\.\d{3})+,\d\d")
_GROUPING = re.compile(_GROUP)
_HALF = Decimal("0.5")
_MIXED = Decimal("0.05")
_LOOSE_FRACTION = Decimal("0.025")


def may_stand_in(text: str) -> bool:
    """Whether ``text`` holds any digit or number word at all."""
    return bool(lexicon.signs(text) & _SIGN)


def scan(text: str, span: Span) -> Iterator[Numeral]:
    """The numerals inside ``span``, in order, none overlapping."""
    at = span.start
    for before, _, end in lexicon.places(text, span.start, span.end, _bears):
        at = max(at, before)  # "a" stands before "million"
        while at < end:
            match = PATTERN.search(text, at, span.end)
            if match is None:
                return
            at = match.end()
            if match.lastgroup:
                value, half, form = _read(match)
                yield Numeral(match.start(), match.end(), value, half, form)


def _read(match: re.Match[str]) -> tuple[Decimal, Decimal, str]:
    if match["rank"]:
        return Decimal(re.sub(r"\D", "", match["rank"])), _HALF, "ordinal"
    if match["digits"]:
        value, half = _digits(match["digits"])
        more = _fraction_after(match)
        return (value + more, _MIXED, "digits") if more else (value, half, "digits")
    if match["only_vulgar"]:
        return _vulgar(match["only_vulgar"]), _LOOSE_FRACTION, "fraction"
    if match["part"]:
        whole = number_words.cardinal(match["whole"]) if match["whole"] else Decimal(0)
        quarter = match["part"].lower().startswith("a quarter")
        return whole + (Decimal("0.25") if quarter else _HALF), _MIXED, "words"
    if match["article"]:
        return Decimal(1), _HALF, "article"
    if match["fraction"]:
        return number_words.fraction(match["fraction"]), _LOOSE_FRACTION, "fraction"
    if match["words"]:
        return number_words.cardinal(match["words"]), _HALF, "words"
    return number_words.ordinal(match["ordinal"]), _HALF, "ordinal"


def _fraction_after(match: re.Match[str]) -> Decimal:
    """The fraction that goes with the whole number of ``match``: "2½", "2 1/2", "2 and a half"."""
    if match["vulgar"]:
        return _vulgar(match["vulgar"])
    if match["over"]:
        above, below = match["over"].split("/")
        return Decimal(above) / Decimal(below)
    return _HALF if match["and_half"] else Decimal(0)


def _digits(printed: str) -> tuple[Decimal, Decimal]:
    """The value of digits and half the unit of the last one."""
    if printed.isdecimal():
        return Decimal(printed), _HALF
    if _CONTINENTAL.fullmatch(printed):
        printed = printed.replace(".", "").replace(",", ".")
    value = Decimal(_GROUPING.sub("", printed).replace("·", "."))
    exponent = int(value.as_tuple().exponent)
    return value, Decimal(5).scaleb(exponent - 1)


def _vulgar(character: str) -> Decimal:
    return Decimal(str(round(numeric(character), 6)))
