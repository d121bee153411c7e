"""Lists of parts inside one sentence, and the total that the sentence states for them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import Enum, auto

from claims.extraction.arithmetic.passages import COUNTS, Passage
from claims.extraction.types import Quantity
from claims.extraction.values import value
from claims.extraction.wordlists import alternatives, words


class ListKind(Enum):
    """How sure it is that a list names every part of its total; see ``sums`` for what each must satisfy."""

    SUMMED_UP = auto()
    COMPLETE = auto()
    OF_WHICH = auto()
    PARTIAL = auto()
    RUNNING = auto()
    RUNNING_RESPECTIVELY = auto()
    RUNNING_PARTIAL = auto()


@value(frozen=True, slots=True)
class Listing:
    """A stated total and the parts listed for it, in text order."""

    total: Quantity
    parts: tuple[Quantity, ...]
    kind: ListKind

    @property
    def mixed(self) -> bool:
        """Whether the parts count other things than the total does: submarines and frigates among ships."""
        return any(part.unit not in {"", self.total.unit} for part in self.parts)


_TOTAL_BEFORE = re.compile(
    r"\b(?:sub-?)?(?:totals?|totall?ed|totall?ing|combined|aggregate|altogether)\b(?:\s+(?!and\b)[\w’'&-]+){0,6}\s*\Z",
    re.IGNORECASE,
)
_TOTAL_AFTER = re.compile(
    r"(?:\s+(?!and\b)[\w’'-]+){0,3}\s+(?:in\s+total|in\s+all|altogether|combined|between\s+them|all\s+told)\b",
    re.IGNORECASE,
)
_SUMMING_UP = re.compile(
    r"(?<!of\s)(?<!from\s)\b(?:an?|for\s+an?|making\s+an?|giving\s+an?|or\s+an?)\s+(?:\w+\s+)?total\s+of\s*\Z|totall?ing\s*\Z|(?<!of\s)\bfor\s+a\s+combined\s*\Z"
    r"|\b(?:add(?:s|ed|ing)?\s+up|sum(?:s|med)?|adding)\s+to\s+(?:the\s+)?(?:full\s+|whole\s+)?\Z"
)
_PARTIAL = re.compile(rf"\b(?:{alternatives(words('partial_list_cues'))})\b", re.IGNORECASE)
_COMPLETE = re.compile(rf"\b(?:{alternatives(words('complete_list_cues'))})\b|:\s", re.IGNORECASE)
_OF_WHICH = re.compile(r"\bof\s+(?:which|whom)\b", re.IGNORECASE)
_OF_THEM = re.compile(r"\s+of\s+(?:them|whom|which|these|those)\b", re.IGNORECASE)
_OF_THE = re.compile(r"Of\s(?:(?:the|its|their|these|those|all|his|her)\s(?:the\s|first\s|other\s)?)?")
""" "Of the 24 planes, 14 …, six … and five …": of two parts ("41 … and 27 …") one may hold the other, and
parts that fall short may leave somebody out."""
_FEWEST_OF_THE_WHOLE = 3
_MOST_OF_THE_WHOLE = Decimal("1.1")
"""Parts that come to more are not all: of 40 patients 30 may be women and 20 over sixty."""
_MAY_OVERLAP = re.compile(
    r"\s(?:also\s)?(?:have|has|had|use[sd]?|own(?:ed)?|lack(?:ed)?|want(?:ed)?|need(?:ed)?|speak|spoke|show(?:ed)?"
    r"|report(?:ed)?|suffer(?:ed)?|develop(?:ed)?|mention(?:ed)?|name[ds]?|cite[ds]?|said|offer(?:ed)?|support(?:ed)?)\b"
)
""" "Of the 40 patients 30 had a fever, 20 a cough": one may have both."""
_WITH = re.compile(r",\s+with\s*\Z")
_SHARED_OUT = re.compile(r"(?:\s(?!of\b)[a-z-]+){0,2}?\s(from|in|to|for|at)\s(?P<name>[A-Z])?")
""" "…, with 200 jobs in Lund, 150 in Holm and 90 in Malm": who is in one place is in no other,
but may well be "in sales"."""
_REST_AFTER = re.compile(
    r"\s(?:others?|were\sundecided|(?:are|were)\sunknown|abstained|did\snot\s(?:know|vote))\b"
)
_REST = re.compile(r"\b(?:the|a)\s+(?:rest|remaining|remainder|other|final)\b[^.;]*\Z", re.IGNORECASE)
_BY_YEAR = re.compile(
    r"\b(?:19|20)\d\d\b|\b(?:earlier|previous|prior|compared|versus|against|up\s+from|down\s+from)\b"
)
_NOT_A_LIST = re.compile(
    r"\b(?:total|combined|bringing|compared|versus|per|a\s+year|but|although|when|because)\b"
)
_SEPARATOR = re.compile(r"[,;]|\b(?:and|plus|while)\b|&")
_DIRECT = re.compile(
    r"(?:[,;&]|\b(?:and|plus))\s*(?:(?:another|a\s+further|the\s+(?:other|remaining|rest,?))\s*)?\Z"
)
_CLOSING = re.compile(r"\b(?:and|plus|while|with)\b|[&;]")
"""What stands before the last part of a list: without it the list goes on, or is none."""

_AND_ON = re.compile(r",\s+(?:and|plus|while)\b")
_LAST_WORD = re.compile(r"([\w’']+)\s*\(?\Z")
_NEVER_BEFORE_A_PART = frozenset(
    {
        "from", "to", "than", "against", "versus", "by", "per", "up", "down", "over", "under", "until", "since",
        "between", "a", "an",
    }
)  # fmt: skip
_SUMMED = COUNTS | {"money", "measure", "duration"}
_MOST_PARTS = 40
_LONGEST_CONNECTOR = 160
_LONGEST_GAP = 120


def is_named_total(text: str, passage: Passage, quantity: Quantity) -> bool:
    """Whether the sentence calls ``quantity`` a total: "a total of", "combined …", "… in all"."""
    at = bisect_left(passage.amounts, quantity.start, key=lambda amount: amount.start)
    floor = passage.amounts[at - 1].end if at else passage.sentence.start
    if _TOTAL_BEFORE.search(text[max(floor, quantity.start - _LONGEST_GAP) : quantity.start]):
        return True
    return bool(_TOTAL_AFTER.match(text, quantity.end, passage.sentence.end))


def comparable(whole: Quantity, part: Quantity) -> bool:
    """Whether ``part`` may be added up towards ``whole``: counts, or one unit, which the part may leave out.

    An amount of money that leaves out its currency needs a magnitude to be told from a count: "20 million".
    """
    if whole.kind in COUNTS:
        return part.kind in COUNTS
    if (part.kind, part.unit) == (whole.kind, whole.unit):
        return True
    elided = part.kind == "number" and (whole.kind == "measure" or part.high - part.low > 1)
    return elided and whole.kind in {"money", "measure"}


def within(text: str, passage: Passage) -> Iterator[Listing]:
    """The lists whose total and parts stand in this one sentence."""
    for at, whole in enumerate(passage.amounts):
        if whole.approx or whole.kind not in _SUMMED:
            continue
        after = [part for part in passage.amounts[at + 1 : at + _MOST_PARTS] if comparable(whole, part)]
        if after and (listing := _parts_follow(text, passage, whole, after)):
            yield listing
            continue
        before = [part for part in passage.amounts[max(0, at - _MOST_PARTS) : at] if comparable(whole, part)]
        if len(before) > 1 and (listing := _parts_precede(text, passage, whole, before)):
            yield listing


def _parts_follow(text: str, passage: Passage, whole: Quantity, after: Sequence[Quantity]) -> Listing | None:
    """ "£90m: £50m from the fund, £28m from towns and £12m from tolls"."""
    connector = text[whole.end : after[0].start]
    if len(connector) > _LONGEST_CONNECTOR or _BY_YEAR.search(connector.rsplit(":", 1)[-1]):
        return None
    if _OF_WHICH.search(connector) and _amount_between(text, passage, whole, after[0]):
        return None
    if "," in connector and (of_them := _OF_THEM.match(text, after[0].end, passage.sentence.end)):
        return _parts_of_them(text, whole, after, of_which=bool(_OF_WHICH.search(of_them.group())))
    parts = parallel(text, after, complete=not _PARTIAL.search(connector))
    if _PARTIAL.search(connector):
        return Listing(whole, parts, ListKind.PARTIAL)
    if len(parts) < 2:
        return Listing(whole, parts, ListKind.PARTIAL) if _OF_WHICH.search(connector) else None
    rest = _REST.search(text[parts[-2].end : parts[-1].start]) or _REST_AFTER.match(
        text, parts[-1].end, passage.sentence.end
    )
    if not rest and not _CLOSING.search(text[parts[-2].end : parts[-1].start]):
        return None
    if rest or _COMPLETE.search(connector) or is_named_total(text, passage, whole):
        return Listing(whole, parts, ListKind.COMPLETE)
    if _OF_WHICH.search(connector) or _is_more_than_whole(text, passage, whole, parts):
        return Listing(whole, parts, ListKind.OF_WHICH)
    return None


def _is_more_than_whole(text: str, passage: Passage, whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether the parts, of which nothing says that they are all, come to the whole or more, and do not overlap."""
    if len(parts) < _FEWEST_OF_THE_WHOLE or sum(part.value for part in parts) < whole.value:
        return False
    if _WITH.search(text, whole.end, parts[0].start):
        shared = [_SHARED_OUT.match(text, part.end, passage.sentence.end) for part in parts]
        return all(shared) and len({(each[1], bool(each["name"])) for each in shared if each}) == 1
    return (
        _OF_THE.fullmatch(text, passage.sentence.start, whole.start) is not None
        and sum(part.value for part in parts) <= _MOST_OF_THE_WHOLE * whole.value
        and not any(_MAY_OVERLAP.match(text, part.end) for part in parts)
    )


def _amount_between(text: str, passage: Passage, whole: Quantity, part: Quantity) -> bool:
    """Whether another amount stands between the two, to which "of which" then belongs; not its own conversion."""
    return any(
        whole.end <= other.start < part.start and text[other.start - 1] != "(" for other in passage.amounts
    )


def _parts_of_them(
    text: str, whole: Quantity, after: Sequence[Quantity], *, of_which: bool
) -> Listing | None:
    """ "£2bn, £1.4bn of which is public and £0.6bn private", "1,200 jobs, 400 of them in Oslo"."""
    parts = parallel(text, after, complete=True)
    several = of_which and len(parts) > 1 and not _OF_THEM.match(text, parts[1].end)
    return (
        Listing(whole, parts, ListKind.OF_WHICH) if several else Listing(whole, parts[:1], ListKind.PARTIAL)
    )


def _parts_precede(
    text: str, passage: Passage, whole: Quantity, before: Sequence[Quantity]
) -> Listing | None:
    """ "£5m from A, £3m from B and £2m from C, a total of £10m"."""
    gap = text[before[-1].end : whole.start]
    summed_up = _SUMMING_UP.search(gap) or (
        "," in gap and _TOTAL_AFTER.match(text, whole.end, passage.sentence.end)
    )
    if not summed_up or len(gap) > _LONGEST_GAP:
        return None
    for first in range(len(before) - 1):
        if len(parallel(text, before[first:], complete=True)) == len(before) - first:
            return Listing(whole, tuple(before[first:]), ListKind.SUMMED_UP)
    return None


def parallel(text: str, amounts: Sequence[Quantity], *, complete: bool) -> tuple[Quantity, ...]:
    """The run of ``amounts`` that are listed side by side, the first included.

    In a list of some parts, ", and" after a single item leads out of the list ("including £2m for pumps, and
    £9m of debt"); in one of all parts each item may carry a name of its own before the amount.
    """
    lead = _LAST_WORD.search(text[max(0, amounts[0].start - 24) : amounts[0].start])
    listed = [amounts[0]]
    for part in amounts[1:]:
        gap = text[listed[-1].end : part.start]
        if len(gap) > _LONGEST_GAP or _NOT_A_LIST.search(gap) or not _SEPARATOR.search(gap):
            break
        word = _LAST_WORD.search(gap)
        same_lead = lead is not None and word is not None and lead[1].lower() == word[1].lower()
        named = complete and word is not None and word[1].lower() not in _NEVER_BEFORE_A_PART
        if not (_DIRECT.search(gap) or same_lead or named):
            break
        if not complete and len(listed) == 1 and _AND_ON.search(gap):
            break
        listed.append(part)
    return tuple(listed)
