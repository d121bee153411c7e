"""Values that are missing where a label, a unit or a form of words promises one.

"--", "N/A" and "TBA" only count behind a label; "null", "undefined", "NaN" and "Invalid Date" are what a
script prints for nothing; a date before any web page is what it prints for the date of nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extraction.faults.holding import holding
from claims.extraction.quantities import measures
from claims.extraction.types import Block, Document, Role, Span
from claims.extraction.wordlists import alternatives, words

_NOTHING = r"(?:null|undefined|NaN)"
_ABOUT = r"(?:(?:±|\+/?[-−]|[<>≤≥~≈]|approx\.|about|up to) ?)?"
"""What stands before a figure that is no exact one."""
_VALUE = (
    _ABOUT
    + r"(?P<value>-{2,4}|[—–]|N/A|n/a|TB[ACD]|null|undefined|NaN|Invalid [Dd]ate)(?P<unit>[^\n\t]{0,20})"
)
_LABELLED = re.compile(rf"(?P<label>[^\W\d_][^\n:\t]{{0,48}}?) ?(?:: ?|\t){_VALUE}")
_BRACKETED = re.compile(rf"(?:{_NOTHING} )?[^\W\d_][^\n:\t()]{{0,48}}? ?\({_NOTHING}\)")
""" "Price(null)": the value that a template prints after its label."""
_ALONE = re.compile(_VALUE)
_UNITS = (
    words("currency_codes") | frozenset("%°$€£¥") | {"percent", "per cent", "million", "billion", "trillion"}
)
_PER = re.compile(r"/|\b(?:per|an?)\s")
_EACH = frozenset(
    {"h", "s", "min", "second", "minute", "hour", "day", "night", "week", "month", "year", "head", "person"}
)
_MEASURED = alternatives({"km", "metres", "meters", "miles", "feet", "kg", "tonnes", "tons", "litres", "liters", "hectares", "acres", "degrees", "MW", "GW", "percent", "per cent", "%"})  # fmt: skip
_IN_PROSE = re.compile(
    rf"""[$€£¥][ ]?(?:{_NOTHING}|-{{2,4}})(?:[mk]|[mb]n)?(?![\w-])         # €NaN, $--, £--m
      | (?<![\w'’.-]){_NOTHING}[ ]?(?:%|per[ ]?cent\b|[$€£¥])   # NaN%
      | (?<![\w'’.-])(?:NaN|undefined)[ ](?:{_MEASURED}|dollars|euros|pounds|kroner|kronor|rupees|yen|yuan)(?![\w-])
      | (?<![\w.-])--%
      | [$€£¥][ ]?N/A(?![\w/]) | (?<![\w/])N/A(?:[ ]?%|[ ](?:{_MEASURED})(?![\w-]))
      | (?<![\w.,-])(?:--|N/A)[ ]min(?:ute)?s?[ ]read\b
      | (?<=[ ](?:of|at|to|by)[ ])--[ ](?:{_MEASURED})(?![\w-])   # at a depth of -- km
      | \bInvalid[ ][Dd]ate\b
      | \bundefined[ ]undefined\b | \bnull[ ]null\b
      | (?<![\w'’.-]){_NOTHING}[ ](?:min(?:ute)?s?[ ]read|(?:second|minute|hour|day|week|month|year)s?[ ]ago)\b
      | (?<![\w'’.-]){_NOTHING}[ ]out[ ]of[ ]\d+\b
      | (?<![\w'’.-])(?:undefined|NaN)[ ](?:comments?|likes|shares|views|replies|votes|followers|readers)\b""",
    re.VERBOSE,
)
_ADDRESSED = re.compile(
    rf"(?i:by|updated|posted(?:[ ]by|[ ]on)?|published(?:[ ]by|[ ]on)?|written[ ]by|welcome(?:[ ]back)?|hello|hi|dear),?[ ]"
    rf"{_NOTHING}(?:[ ]on[ ][^\n]{{1,24}}|[ |·•–-]{{1,3}}[^\n]{{1,24}}|[!.,:])?"
)
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s|(?:mon|tue|wed|thu|fri|sat|sun)\.?,?\s)?"
_LABEL = r"(?:(?:first|last)\s)?(?:published|posted|updated|modified|created|date)(?:\son)?:?\s"
_EPOCH = (
    r"(?:(?:dec(?:ember)?\.?\s31,?\s|31\sdec(?:ember)?\s)1969"
    r"|(?:jan(?:uary)?\.?\s1,?\s|1\sjan(?:uary)?\s|0?1/0?1/)1970|1970-01-01)"
)
_NO_DAY = r"(?:(?:jan(?:uary)?\.?\s1,?\s|1\sjan(?:uary)?\s|0?1/0?1/|0?1\.0?1\.)0001|0001-01-01|0000-00-00)"
_NO_DATE = re.compile(
    rf"(?:{_LABEL}{_WEEKDAY}{_EPOCH}|(?:{_LABEL})?{_WEEKDAY}{_NO_DAY})"
    r"(?:(?:,?\s|T)(?:at\s)?\d\d?:\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s?[A-Z]{3}|Z)?)?",
    re.IGNORECASE,
)
"""The day that a script counts from, or a day that no calendar has, where the day of publication should be."""
_FIELD = re.compile(r"[^|·•\s](?:[^|·•]*[^|·•\s])?")
_OF_A_PAGE = re.compile(
    rf"(?:(?:first|last)\s)?(?:published|posted|updated|modified|author|date|reading\stime)(?:\son)?:\s?"
    rf"(?:-{{2,4}}|N/A|TB[ACD]|{_NOTHING}|Invalid\sdate)",
    re.IGNORECASE,
)
""" "Published: --", where a line tells more than that of the page: "Published: -- | 4 min read"."""
_PROSE_SIGNS = ("null", "undefined", "NaN", "Invalid Date", "Invalid date", "--", "N/A")
_LINE_SIGNS = ("—", "–", "/A", "/a", "TB")
_NO_DATE_SIGNS = ("1970", "1969", "0001", "0000")
_PROGRAMME = re.compile(
    r"\d{1,2}[:.]\d\d\b|.{2,40}\bvs?\.? [A-Z]|[A-Z]\w+ \d+[-–:]\d+ [A-Z]|.{4,60} \d[-–]\d,? \d[-–]\d\b"
)
_FILLED_BY_SCRIPT = frozenset({"null", "undefined", "NaN", "Invalid Date", "Invalid date"})
_PRICED = re.compile(r"[^:\n]{2,40}:\s+\d[\d.,]*%?")
_NEIGHBOURS = 3
_FIXTURE = re.compile(rf"(?:.*\s)?(?:{alternatives(words('fixture_nouns'))})(?:\s\([^()]*\))?")
_QUALIFIED = re.compile(r"\s(?:of|for|in|at|on|against|with|per|each|a)\s")
_TO_COME = frozenset({"TBA", "TBC", "TBD"})
_LONGEST_LINE = 96


def find(document: Document) -> Iterator[Span]:
    """Every such place in order; what stands in code or is talked about as code included."""
    text = document.text
    told = {block.start for block in holding(document, _PROSE_SIGNS)}
    in_line = bool(told) or any(sign in text for sign in _LINE_SIGNS)
    dated = any(sign in text for sign in _NO_DATE_SIGNS)
    for index, block in enumerate(document.blocks):
        is_line = len(block) <= _LONGEST_LINE
        if in_line and is_line and (line := _empty_line(document, index, block)):
            yield line
        elif in_line and is_line and (fields := list(_empty_fields(text, block))):
            yield from fields
        elif block.start in told:
            for match in _IN_PROSE.finditer(text, block.start, block.end):
                yield Span(*match.span())
        if dated and is_line and is_no_date(block.of(text)):
            yield Span(block.start, block.end)


def is_no_date(words_shown: str) -> bool:
    """Whether a place that was found shows a date that stands for none."""
    return bool(_NO_DATE.fullmatch(words_shown))


def _empty_line(document: Document, index: int, block: Block) -> Span | None:
    """The line at ``block``, where it promises a value and shows none."""
    text = document.text
    if line := _LABELLED.fullmatch(text, block.start, block.end):
        to_come = line["value"] in _TO_COME and _in_programme(document, index)
        in_table = block.role is Role.TABLE or block.tag == "tr"
        in_table = in_table or (line["value"].strip("-–—") == "" and _in_price_list(document, index))
        lacks = not to_come and _lacks(line, in_table=in_table)
    elif line := _ALONE.fullmatch(text, block.start, block.end):
        lacks = _stands_alone(line, block)
    elif _BRACKETED.fullmatch(text, block.start, block.end):
        lacks = True
    else:
        lacks = _ADDRESSED.fullmatch(text, block.start, block.end) is not None
    return Span(block.start, block.end) if lacks else None


def _empty_fields(text: str, block: Block) -> Iterator[Span]:
    """What a line of several fields, parted by bars or dots, lacks of the page's own: its date, its author."""
    fields = list(_FIELD.finditer(text, block.start, block.end))
    if len(fields) > 1:
        yield from (Span(*field.span()) for field in fields if _OF_A_PAGE.fullmatch(field.group()))


def _stands_alone(line: re.Match[str], block: Block) -> bool:
    """Whether a line without a label is a value that is missing, and not an entry of a menu or a dash."""
    if line["unit"].strip():
        return _is_unit(line["unit"])
    return line["value"] in _FILLED_BY_SCRIPT and block.in_scope


def _in_programme(document: Document, index: int) -> bool:
    """Whether the lines around this one hold times of day or fixtures."""
    around = document.blocks[max(0, index - 4) : index + 5]
    return any(_PROGRAMME.match(document.text, block.start, block.end) for block in around)


def _in_price_list(document: Document, index: int) -> bool:
    """Whether the lines before and after this one are labels with bare numbers: what was not traded has none."""
    around = document.blocks[max(0, index - 1) : index + 2]
    return len(around) == _NEIGHBOURS and all(
        _PRICED.fullmatch(document.text, block.start, block.end) for block in (around[0], around[-1])
    )


def _lacks(line: re.Match[str], *, in_table: bool) -> bool:
    """Whether the value of a labelled line is none that its label could mean."""
    label, value, unit = line["label"].lower(), line["value"], line["unit"]
    if unit.strip(" .,;") and not _is_unit(unit):
        return False
    if value in _FILLED_BY_SCRIPT:
        return True
    if value in _TO_COME:
        return not _is_announced_later(label)
    if in_table and not _is_unit(unit):
        return False
    return label not in words("quote_labels")


def _is_announced_later(label: str) -> bool:
    """Whether a lower-case label is one of a programme: "next home match", "venue for the final", "referee"."""
    head, *qualified = _QUALIFIED.split(label)
    if not qualified:
        return label in words("event_labels") or bool(_FIXTURE.fullmatch(label))
    return bool(_FIXTURE.fullmatch(head) or (head in words("event_labels") and _FIXTURE.fullmatch(label)))


def _is_unit(words_after: str) -> bool:
    """Whether it is one unit, or one for each of another ("km/h", "kWh/m³", "litres per 100 km", "a day")."""
    if _is_plain_unit(words_after.strip(" .,;")):
        return True
    counted, *each = (part.strip(" .,;0123456789") for part in _PER.split(words_after, maxsplit=1))
    countable = _is_plain_unit(counted) or not counted
    return bool(each) and countable and (each[0] in _EACH or _is_plain_unit(each[0]))


def _is_plain_unit(unit: str) -> bool:
    known = measures.after(unit, 0, len(unit))
    return unit in _UNITS or (known is not None and known[0] == len(unit))
