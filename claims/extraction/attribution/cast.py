"""The people and bodies an article has named so far: whom "Lee", "she" and "it" stand for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from claims.extraction.attribution.noun_phrases import sentence_subject
from claims.extraction.attribution.speakers import Source, is_person, name_of, names
from claims.extraction.attribution.tokens import Token
from claims.extraction.types import Sourcing
from claims.extraction.wordlists import words

_ARTICLE = re.compile(r"\b(?:the|an?)\s+$", re.IGNORECASE)
_PEOPLE = words("persons") | words("vague_sources") | words("bodies")
_AUXILIARIES = words("grammar_auxiliaries")
_PERSONAL = frozenset({"he", "she", "him", "her"})


def full_names(text: str, sentences: Iterable[Sequence[Token]]) -> dict[str, str]:
    """The commonest full name by its last word, and by its first where no last word is the same."""
    people = [
        name
        for tokens in sentences
        for run in names(tokens)
        if is_person(name := name_of(text, run))
        and not _ARTICLE.search(text, max(0, run[0].start - 5), run[0].start)
    ]
    by_last: dict[str, str] = {}
    by_first: dict[str, str] = {}
    for name, _ in Counter(people).most_common():
        by_first.setdefault(name.split()[0], name)
        by_last.setdefault(name.split()[-1], name)
    return by_first | by_last


def inner_names(text: str, sentences: Iterable[Sequence[Token]]) -> frozenset[str]:
    """Every name that stands behind the first word of a sentence."""
    return frozenset(name_of(text, run) for tokens in sentences for run in names(tokens[1:]))


@dataclass
class Cast:
    """Who was spoken of last, while the sentences are read in order.

    ``full`` maps the first and the last word of each full name to the name as printed; ``named`` are
    the names that stand inside a sentence, where a capital is no accident.
    """

    full: dict[str, str]
    named: frozenset[str] = frozenset()
    person: Source | None = None
    body: Source | None = None
    last: Source | None = None

    @cached_property
    def people(self) -> frozenset[str]:
        """Every name by which the article may call a person."""
        return frozenset(self.full) | frozenset(self.full.values())

    def resolve(self, source: Source) -> Source:
        """``source`` under its full name, a pronoun as whom it stands for; remembers it as the last."""
        source = self.whom(source)
        self.remember(source)
        return source

    def whom(self, source: Source) -> Source:
        """``source`` under its full name, a pronoun as whom it stands for at this place."""
        if source.pronoun:
            return self._behind_pronoun(source)
        if source.speaker in self.full:
            return replace(source, speaker=self.full[source.speaker])
        return source

    def subject(self, text: str, tokens: Sequence[Token]) -> Source | None:
        """The person or body that a sentence is about, where it is one that could have spoken."""
        source = sentence_subject(text, tokens, len(tokens)) if tokens else None
        if source is None or source.pronoun == "it":
            return None
        name = source.speaker
        opening_word = source.start == tokens[0].start and name[:1].isupper() and " " not in name
        known = source.pronoun or source.sourcing is Sourcing.VAGUE or name in self.full
        if opening_word and not known:
            return None
        return self.whom(source)

    def could_speak(self, source: Source, tokens: Sequence[Token]) -> bool:
        """Whether ``source`` is somebody rather than a thing or a word that only opens the sentence."""
        if source.pronoun or source.person or source.document or source.speaker in self.people:
            return True
        parts = source.speaker.split()
        if any(part in _AUXILIARIES for part in parts):
            return False
        if (
            any(_PEOPLE & {part.lower(), part.lower().removesuffix("s")} for part in parts)
            or source.speaker in self.named
        ):
            return True
        opens = source.start == tokens[0].start and len(parts) == 1 and not parts[0].isupper()
        return parts[0][0].isupper() and not opens

    def remember(self, source: Source) -> None:
        """Take ``source`` as the one spoken of last."""
        self.last = source
        if not source.document and (source.person or source.speaker in self.people):
            self.person = source
        elif not source.pronoun:
            self.body = source

    def notice(self, text: str, tokens: Sequence[Token]) -> None:
        """Take the last person named in a sentence as the one that "he" or "she" may stand for."""
        for run in names(tokens):
            name = name_of(text, run)
            name = self.full.get(name, name)
            if is_person(name) and name in self.people:
                self.person = Source(run[0].start, run[-1].end, name, Sourcing.NAMED, person=True)
                return

    def _behind_pronoun(self, source: Source) -> Source:
        personal = source.pronoun in _PERSONAL
        unnamed = self.last and self.last.sourcing is Sourcing.VAGUE
        known = self.person if personal and not unnamed else self.last if personal else self.body
        if known is None:
            return source
        return replace(
            source,
            speaker=known.speaker,
            sourcing=known.sourcing,
            affiliation=known.affiliation,
            document=known.document,
            person=known.person,
        )
