"""The verbs that attribute, by form: what kind of verb a word is, and in which form it stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cache

from claims.extraction.wordlists import words


class VerbKind(Enum):
    """What a verb reports: words, thoughts, a judgement of something, or what a document shows."""

    SAYING = "said_verbs"
    SHOWING = "showing_verbs"
    STANCE = "stance_verbs"
    JUDGING = "judging_verbs"


@dataclass(frozen=True, slots=True)
class Verb:
    """``form`` is base, third, past or ing; ``lemma`` the base form; ``particle`` the word that belongs to it."""

    lemma: str
    kind: VerbKind
    form: str
    particle: str = ""


@cache
def verb_forms() -> dict[str, Verb]:
    """Every form of every attributing verb, lower case; a verb of several kinds counts as the first."""
    table: dict[str, Verb] = {}
    for kind in VerbKind:
        for line in words(kind.value):
            forms = line.split()
            names = ["base", "third", *["past"] * (len(forms) - 3), "ing"]
            for form, name in zip(forms, names, strict=True):
                word, _, particle = form.partition("_")
                table.setdefault(word, Verb(forms[0], kind, name, particle))
    return table
