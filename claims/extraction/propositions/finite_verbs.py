"""Which words can be a finite verb: known verbs and their forms, without a grammar of the whole sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import islice

from claims.extraction.lexicon import Memo, finder
from claims.extraction.wordlists import words

AUXILIARIES = words("auxiliaries")
MODALS = words("modals")
WORD = re.compile(r"[^\W_]+(?:[’'.\-‑][^\W_]+)*")
"""A word with its inner apostrophes, dots and hyphens; figures are words too."""

_ADVERBS = frozenset(
    {"not", "also", "now", "still", "already", "never", "often", "then", "just", "only", "even"}
)
_INSIDE_VERBS = _ADVERBS | {"be", "been", "being"}
_SUBJECTS = frozenset(
    {"i", "we", "you", "they", "he", "she", "it", "who", "which", "that", "there", "people", "police"}
)
COUNTS = frozenset(
    ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "several"]
)
"""Words after which an -s form is what they count: "three questions", "five stops"."""
_BEFORE_AMOUNTS = frozenset(["about", "almost", "around", "half", "more", "nearly", "over", "roughly"])
_MONTHS = frozenset({"May", "March"})
_RELATIVES = frozenset({"who", "which", "that", "whose", "whom", "where"})
_BEFORE_NOUNS = words("before_nouns")


@cache
def _irregular() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    rows = [line.split() for line in words("irregular_verbs")]
    return (
        frozenset(row[0] for row in rows),
        frozenset(row[1] for row in rows),
        frozenset(row[2] for row in rows),
    )


@cache
def base_forms() -> frozenset[str]:
    """Every verb's base form."""
    return words("verbs") | _irregular()[0]


def third_person(base: str) -> str:
    """The -s form: carries, watches, grows."""
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def regular_past(base: str) -> tuple[str, ...]:
    """The -ed forms: carried, aimed, and both spellings where a last consonant may double."""
    if base.endswith("e"):
        return (base + "d",)
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return (base[:-1] + "ied",)
    if re.search(r"(?<![aeiou])[aeiou][bdgklmnprt]$", base):
        return (base + "ed", base + base[-1] + "ed")
    return (base + "ed",)


@cache
def third_person_forms() -> frozenset[str]:
    """Every -s form."""
    return frozenset(third_person(base) for base in base_forms())


@cache
def past_forms() -> frozenset[str]:
    """Past tenses; of regular verbs these are past participles too. Irregular verbs may take -ed ("burned")."""
    bases = base_forms() | words("noun_verbs")
    return frozenset(form for base in bases for form in regular_past(base)) | _irregular()[1]


@cache
def past_participles() -> frozenset[str]:
    """Past participles, of irregular verbs and of all others."""
    return frozenset(form for base in base_forms() for form in regular_past(base)) | _irregular()[2]


_lower = finder(WORD, str.lower)
_but_months = finder(WORD, lambda word: word if word in _MONTHS else word.lower())


@lru_cache(maxsize=64)
def words_of(fragment: str) -> tuple[str, ...]:
    """The words of ``fragment`` in lower case."""
    return tuple(_lower(fragment))


def tokens_of(fragment: str, most: int | None = None) -> list[str]:
    """As ``words_of``, but the months May and March keep their capital, being no verbs; no more than ``most``."""
    return list(islice(_but_months(fragment), most))


_AUXILIARY, _MODAL, _INFLECTED, _BASE, _BEFORE_NOUN, _ADVERB, _SUBJECT, _COUNT = (
    1 << bit for bit in range(8)
)


def _uses_of(token: str) -> int:
    """What a token can be, as bits; a capital makes a name of it."""
    plural = token.endswith("s") and len(token) > 3 and not token.endswith(("'s", "’s", "ss"))
    return (
        _AUXILIARY * (token in AUXILIARIES)
        | _MODAL * (token in MODALS)
        | _INFLECTED * _inflected(token)
        | _BASE * _known(token, base_forms())
        | _BEFORE_NOUN * (token in _BEFORE_NOUNS)
        | _ADVERB * (token in _ADVERBS)
        | _COUNT * (token in COUNTS)
        | _SUBJECT * (plural or token in _SUBJECTS)
    )


_uses = Memo(_uses_of)


def finite_at(tokens: Sequence[str], index: int) -> bool:
    """Whether the lower-case token at ``index`` reads as a finite verb after what stands before it."""
    use = _uses[tokens[index]]
    if use & _AUXILIARY:
        return not index or tokens[index - 1] != "to"
    before = _uses[tokens[index - 1]] if index else 0
    if before & _ADVERB and index > 1:
        before = _uses[tokens[index - 2]]
    if before & (_BEFORE_NOUN | _MODAL):
        return bool(before & _MODAL)
    if before & _COUNT and tokens[index] in third_person_forms():
        return False
    return bool(use & _INFLECTED or (use & _BASE and before & _SUBJECT))


def first_finite(tokens: Sequence[str]) -> int | None:
    """The index of the first finite verb among lower-case ``tokens``, or None."""
    for index in range(len(tokens)):
        if finite_at(tokens, index):
            return index
    return None


def tells_of_before(fragment: str) -> bool:
    """Whether its first finite verb is a past perfect: "In May it had carried …", never "It had three …"."""
    tokens = tokens_of(fragment)
    at = first_finite(tokens)
    if at is None or tokens[at] != "had":
        return False
    done = next((token for token in tokens[at + 1 :] if not _uses[token] & _ADVERB), "")
    return done in past_participles()


@lru_cache(maxsize=256)
def has_finite(fragment: str) -> bool:
    """Whether ``fragment`` holds a finite verb."""
    return first_finite(words_of(fragment)) is not None


def has_subject_and_verb(fragment: str) -> bool:
    """Whether a finite verb follows a subject in ``fragment``; "and expanded" does not make one."""
    tokens = words_of(fragment)[:40]
    return any(finite_at(tokens, at) and tokens[at - 1] not in {"and", "or"} for at in range(1, len(tokens)))


def has_main_verb(fragment: str) -> bool:
    """Whether ``fragment`` has a subject and a finite verb outside its relative clauses.

    "The clerk who took the money" has none: "took" belongs to "who".
    """
    return holds_main_verb(tokens_of(fragment, 60))


def holds_main_verb(tokens: Sequence[str]) -> bool:
    """As ``has_main_verb``, of words that are found already."""
    at = 1
    while at < len(tokens):
        if tokens[at] in _RELATIVES and not finite_at(tokens, at - 1):
            at = _after_verb(tokens, at + 1)
        elif finite_at(tokens, at) and tokens[at - 1] not in {"and", "or"} and not _is_done_by(tokens, at):
            return True
        else:
            at += 1
    return False


def _is_done_by(tokens: Sequence[str], at: int) -> bool:
    """Whether the verb only tells which: "states led by Holm" has no verb of its own, "sales fell by 3%" has."""
    if tokens[at] in AUXILIARIES or tokens[at + 1 : at + 2] != ["by"] or at + 2 >= len(tokens):
        return False
    by = tokens[at + 2]
    return not (by[0].isdigit() or by in _BEFORE_AMOUNTS)


def _after_verb(tokens: Sequence[str], at: int) -> int:
    """Where the words after the first verb group from ``at`` on begin ("had never been paid | in full")."""
    while at < len(tokens) and not finite_at(tokens, at):
        at += 1
    while at < len(tokens) and (finite_at(tokens, at) or tokens[at] in _INSIDE_VERBS):
        at += 1
    return at


def starts_with_verb(fragment: str) -> bool:
    """Whether the first word of ``fragment`` is a finite verb whose subject stands elsewhere.

    A capital ("United States") makes a name of it, and "it's" brings its subject along.
    """
    first = WORD.search(fragment)
    token = first.group() if first else ""
    if token in AUXILIARIES:
        return token.isalpha()
    return bool(_uses[token] & _INFLECTED)


def _inflected(token: str) -> bool:
    """Whether ``token`` is a past tense or -s form."""
    return _known(token, past_forms()) or _known(token, third_person_forms())


def _known(token: str, forms: frozenset[str]) -> bool:
    """Whether ``token`` is one of ``forms``, as it stands or after "re-" ("reopens", "rebuilt")."""
    return token in forms or (token.startswith("re") and token[2:].lstrip("-") in forms)
