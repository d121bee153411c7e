"""The people and bodies an article has named so far: whom "Lee", "she" and "it" stand for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from claims.extraction.attribution.speakers import Source, name_of, names
from claims.extraction.attribution.tokens import Token
from claims.extraction.types import Sourcing
from claims.extraction.wordlists import words

_BODIES = words("bodies")
_PERSONAL = frozenset({"he", "she", "him", "her"})


def is_person(name: str) -> bool:
    """Whether a name can be a person's: two to four words, none of which names a body."""
    parts = name.split()
    return 2 <= len(parts) <= 4 and all(part[0].isupper() and part.lower() not in _BODIES for part in parts)


def full_names(text: str, sentences: Iterable[Sequence[Token]]) -> dict[str, str]:
    """The first full name by its surname, over all sentences."""
    found: dict[str, str] = {}
    for tokens in sentences:
        for run in names(tokens):
            name = name_of(text, run)
            if is_person(name):
                found.setdefault(name.split()[-1].removesuffix(","), name)
    return found


@dataclass
class Cast:
    """Who was spoken of last, while the sentences are read in order.

    ``surnames`` maps the last word of each full name to the name as first printed.
    """

    surnames: dict[str, str]
    person: Source | None = None
    body: Source | None = None
    last: Source | None = field(default=None)

    def resolve(self, source: Source) -> Source:
        """``source`` under its full name, a pronoun as whom it stands for; remembers it as the last."""
        if source.pronoun:
            source = self._behind_pronoun(source)
        elif source.speaker in self.surnames:
            source = replace(source, speaker=self.surnames[source.speaker])
        self.remember(source)
        return source

    def remember(self, source: Source) -> None:
        """Take ``source`` as the one spoken of last."""
        self.last = source
        if source.speaker and is_person(source.speaker):
            self.person = source
        elif not source.pronoun:
            self.body = source

    def notice(self, text: str, tokens: Sequence[Token]) -> None:
        """Take the last person named in a sentence as the one that "he" or "she" may stand for."""
        for run in names(tokens):
            name = name_of(text, run)
            name = self.surnames.get(name, name)
            if is_person(name) and name in self.surnames.values():
                self.person = Source(run[0].start, run[-1].end, name, Sourcing.NAMED)
                return

    def _behind_pronoun(self, source: Source) -> Source:
        personal = source.pronoun in _PERSONAL
        unnamed = self.last and self.last.speaker is None
        known = self.person if personal and not unnamed else self.last if personal else self.body
        if known is None:
            return source
        return replace(
            source,
            speaker=known.speaker,
            sourcing=known.sourcing,
            affiliation=known.affiliation,
            document=known.document,
        )
