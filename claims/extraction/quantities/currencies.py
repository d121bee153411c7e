"""What money is called: symbols before and after a figure, ISO codes and names."""

from __future__ import annotations

import re
from functools import cache

from claims.extraction.folding import folded
from claims.extraction.quantities.word_after import openers, word_after
from claims.extraction.wordlists import alternatives, words

SYMBOLS: dict[str, str] = {
    "US$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "Can$": "CAD", "HK$": "HKD",
    "NZ$": "NZD", "S$": "SGD", "NT$": "TWD", "R$": "BRL", "Mex$": "MXN", "MX$": "MXN", "CN¥": "CNY",
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY",
    "₦": "NGN", "₴": "UAH", "₪": "ILS", "฿": "THB", "₫": "VND", "₱": "PHP", "₿": "BTC", "₸": "KZT",
    "Rs.": "INR", "Rs": "INR", "RMB": "CNY", "Kč": "CZK", "zł": "PLN", "kr": "NOK", "RM": "MYR", "Rp": "IDR",
    "KSh": "KES", "Ksh": "KES", "KSh.": "KES", "Ksh.": "KES", "Sh": "KES", "USh": "UGX", "Ush": "UGX",
    "TSh": "TZS", "Tsh": "TZS", "GH¢": "GHS", "GH₵": "GHS", "GHc": "GHS", "Tk": "BDT", "Tk.": "BDT", "৳": "BDT",
    "Dh": "AED", "Dhs": "AED", "FCFA": "XOF", "J$": "JMD", "TT$": "TTD",
    "N$": "NAD", "EC$": "XCD", "FJ$": "FJD",
}  # fmt: skip
"""Currency symbols, as they stand before or after a figure, and their codes. A bare "¥" is the yen."""

SUBUNITS: dict[str, tuple[str, int]] = {
    "pence": ("GBP", 100), "penny": ("GBP", 100), "p": ("GBP", 100), "cents": ("USD", 100),
    "cent": ("USD", 100), "¢": ("USD", 100), "paise": ("INR", 100), "fen": ("CNY", 100),
}  # fmt: skip
"""Names of hundredths: the currency, and how many make one."""

_CODES = words("currency_codes")
PREFIX = alternatives([*_CODES, *(symbol for symbol in SYMBOLS if symbol.isalpha()), "R"])
"""Letters that may stand before digits without making a name of them, as a regular expression."""


@cache
def _names() -> dict[str, str]:
    """Every name in the word list, lower case, and its code."""
    entries = (entry.split(":") for entry in words("currencies"))
    return {name.strip(): code.strip().upper() for code, names in entries for name in names.split(",")}


_BEFORE = re.compile(
    rf"(?:(?P<symbol>{alternatives(SYMBOLS)}|R(?=\Z))|(?P<code>{alternatives(_CODES)}))[ \u00a0\u202f]?\Z"
)
_AFTER = re.compile(
    rf"[ \u00a0\u202f]?(?:(?P<symbol>€|£|₽|₴|zł|Kč|kr\b)|(?P<code>{alternatives(_CODES)})\b)"
    rf"|[- \n\u00a0](?P<name>{alternatives(_names())})(?!\w)"
    r"|\s(?P<ambiguous>won|pounds?)(?!\w)"
    rf"|[ \u00a0]?(?P<sub>{alternatives(SUBUNITS)})(?!\w)",
    re.IGNORECASE,
)
_OPENERS = openers([*_CODES, *_names(), *SUBUNITS, *"€£₽₴", "kr", "won", "pound", "pounds"])
_OPEN_ENDED = ("zł", "kč")
"""Symbols that letters may follow."""
_PAYING = re.compile(
    r"£|\b(?:cost|pa(?:y|id|ying)|price|worth|spen[dt]|earn|fine|salary|sold|bought|fee|budget)",
    re.IGNORECASE,
)
_WEIGHING = re.compile(
    r"\b(?:kg|kilo\w*|stone|ounces?|tonnes?|weigh\w*|heav\w+|lift\w*|muscle|fat)\b", re.IGNORECASE
)
_PAYING_REACH = 60
_LONGEST_BEFORE = 8
_SPACES = " \u00a0\u202f"
_LAST_LETTERS = frozenset({"", *(each[-1] for each in (*SYMBOLS, *_CODES)), "R"}) - {""}


def before(text: str, floor: int, at: int) -> tuple[int, str] | None:
    """Where the currency that ends at ``at`` starts, no earlier than ``floor``, and its code."""
    start = max(floor, at - _LONGEST_BEFORE)
    near = text[start:at]
    match = _BEFORE.search(near) if near.rstrip(_SPACES)[-1:] in _LAST_LETTERS else None
    if match is None:
        return None
    begin = start + match.start()
    if begin > floor and text[begin - 1].isalnum():
        return None
    return begin, SYMBOLS.get(match["symbol"], "ZAR") if match["symbol"] else match["code"]


def after(text: str, at: int, end: int, *, scaled: bool) -> tuple[int, str, int] | None:
    """Where the currency that starts at ``at`` ends, its code, and how many printed units make one.

    "won" and "pounds" are money after a magnitude (``scaled``), "won" also before a bracket and "pounds"
    where the words around it speak of paying.
    """
    word = word_after(text, at, end)
    match = _AFTER.match(text, at, end) if word in _OPENERS or word.startswith(_OPEN_ENDED) else None
    if match is None:
        return None
    if match["symbol"]:
        return match.end(), SYMBOLS.get(match["symbol"], "NOK"), 1
    if match["code"]:
        return (match.end(), match["code"], 1) if match["code"].isupper() else None
    if match["name"]:
        return match.end(), _names()[re.sub(r"\s+", " ", folded(match["name"]))], 1
    if match["ambiguous"]:
        return _ambiguous(text, match, scaled=scaled)
    code, parts = SUBUNITS[folded(match["sub"])]
    return match.end(), code, parts


def _ambiguous(text: str, match: re.Match[str], *, scaled: bool) -> tuple[int, str, int] | None:
    if folded(match["ambiguous"]) == "won":
        bracket = text.startswith(" (", match.end())
        return (match.end(), "KRW", 1) if scaled or bracket else None
    around = text[max(0, match.start() - _PAYING_REACH) : match.end() + _PAYING_REACH]
    paid = scaled or (_PAYING.search(around) and not _WEIGHING.search(around))
    return (match.end(), "GBP", 1) if paid else None
