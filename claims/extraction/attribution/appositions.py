"""What stands between commas, dashes or brackets beside a name: where it begins, where it ends, whether it is one."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.attribution.tokens import QUOTATION, Token
from claims.extraction.propositions.finite_verbs import past_forms, third_person_forms
from claims.extraction.wordlists import words

_BOUNDARIES = words("grammar_boundaries")
_AUXILIARIES = words("grammar_auxiliaries")
_DETERMINERS = words("grammar_determiners")
_CALENDAR = words("days_and_months")
_ROLES = words("persons")
_OPENS_RELATIVE = frozenset({"who", "which", "that", "whose", "whom"})
_NO_APPOSITION = _BOUNDARIES - {"who"} | {"and"}
_ENDS = frozenset({";", ":", "—", QUOTATION})
_OPENS_ADDITION = frozenset({"of", "from", "formerly", "one"})
_LONGEST = 32
BRACKETS = {",": ",", "—": "—", ")": "("}
"""What opens an apposition, by what closes it."""


def opening(tokens: Sequence[Token], closing: int) -> int | None:
    """The mark that opens the apposition which ends at ``closing``: the one behind the name, or None."""
    mark = BRACKETS[tokens[closing].low]
    stops = _ENDS - {mark, ":" if mark == "(" else mark}
    found = None
    place = closing - 1
    while place > 0 and closing - place < _LONGEST:
        if tokens[place].low in stops:
            break
        if tokens[place].low == mark:
            found = place
            if mark != "," or not _adds_on(tokens, place):
                break
        place -= 1
    return found


def _adds_on(tokens: Sequence[Token], comma: int) -> bool:
    """Whether what ends at ``comma`` is itself an addition, so that the name stands further left."""
    start = comma - 1
    while start >= 0 and tokens[start].low != ",":
        start -= 1
    if start <= 0:
        return False
    first, before = tokens[start + 1], tokens[start - 1]
    if first.low in _ROLES and before.capital and before.low not in _CALENDAR:
        return True
    if first.low in _OPENS_ADDITION and (before.can_name or before.text.isdigit() or before.low == ")"):
        return True
    if before.can_name and _tells_role(tokens[start + 1 : comma]):
        return True
    return first.low in {"a", "an", "who", "which", "whose"} or first.text[0].isdigit()


def _tells_role(phrase: Sequence[Token]) -> bool:
    """Whether a phrase says what the person before it is: "the Labour leader of the council"."""
    return bool(phrase) and phrase[0].low == "the" and any(token.low in _ROLES for token in phrase)


def end_of(tokens: Sequence[Token], comma: int) -> int:
    """Where the apposition that begins at ``comma`` ends: at the next mark or quotation."""
    place = comma + 1
    if place >= len(tokens) or not tokens[place].is_word or tokens[place].low in _NO_APPOSITION:
        return comma
    if _goes_on(tokens, place):
        return comma
    while place < len(tokens) and tokens[place].is_word:
        place += 1
    return place


def _goes_on(tokens: Sequence[Token], place: int) -> bool:
    """Whether a verb stands there: "(The fee, according to Ann Lee,) | is 40 euros", "had doubled", "costs 40 euros"."""
    token, after = tokens[place], tokens[place + 1 : place + 2]
    if token.capital or not after:
        return False
    if token.low in _AUXILIARIES:
        return True
    object_follows = after[0].text[0].isdigit() or after[0].low in _DETERMINERS
    return object_follows and token.low != "aged" and token.low in third_person_forms() | past_forms()


def is_main_clause(between: Sequence[Token]) -> bool:
    """Whether what stands between two commas has a verb of its own: "…, lenders have no reason to, says Ann Lee"."""
    for token in between:
        if token.low in _BOUNDARIES or token.low in _OPENS_RELATIVE:
            return False
        if token.low in _AUXILIARIES and not token.capital:
            return True
    return False
