"""The verbs that attribute, by form: what kind of verb a word is, and in which form it stands."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from claims.extraction.attribution.tokens import Token
from claims.extraction.values import value
from claims.extraction.wordlists import words


class VerbKind(Enum):
    """What a verb reports: words, what a document shows, thoughts, a judgement, or a side taken in passing."""

    SAYING = "said_verbs"
    SHOWING = "showing_verbs"
    STANCE = "stance_verbs"
    JUDGING = "judging_verbs"
    CONVEYING = "conveying_verbs"


@value(frozen=True, slots=True)
class Verb:
    """``form`` is base, third, past or ing; ``lemma`` the base form, with its particle ("point_to")."""

    lemma: str
    kind: VerbKind
    form: str


def verb_at(tokens: Sequence[Token], place: int) -> Verb | None:
    """The attributing verb that the word at ``place`` can be, together with its particle where it has one."""
    low = tokens[place].low
    if low not in VERB_WORDS:
        return None
    after = tokens[place + 1].low if place + 1 < len(tokens) else ""
    return VERB_FORMS.get(f"{low} {after}") or VERB_FORMS.get(low)


def _verb_forms() -> dict[str, Verb]:
    table: dict[str, Verb] = {}
    for kind in VerbKind:
        for line in words(kind.value):
            forms = line.split()
            names = ["base", "third", *["past"] * (len(forms) - 3), "ing"]
            for form, name in zip(forms, names, strict=True):
                table.setdefault(form.replace("_", " "), Verb(forms[0], kind, name))
    return table


VERB_FORMS = _verb_forms()
"""Every form of every attributing verb, lower case; a verb of several kinds counts as the first.

A verb with a particle stands under both words: "points to".
"""

VERB_WORDS = frozenset(form.split()[0] for form in VERB_FORMS)
"""The words that can be such a verb, or begin one."""
