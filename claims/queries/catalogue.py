"""The rule catalogue: what each rule says of itself, and how it fared here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Count
from django.http import Http404

from claims.models import Flag, FlagState, RuleSetting
from claims.rules import RULES
from claims.rules.base import Rule
from claims.rules.examples import unmarked

FEWEST_DECISIONS = 5
"""Decided flags before a rule is called noisy: with fewer, chance decides."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of an example; ``marked`` where the rule must find exactly these characters."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Example:
    """An example as it is shown, and what it stands for."""

    pieces: tuple[Piece, ...]
    format: str
    note: str

    @property
    def whole_document(self) -> bool:
        return not any(piece.marked for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Fared:
    """Flags on the current versions of all articles: how many there are, and what became of them."""

    raised: int = 0
    open: int = 0
    confirmed: int = 0
    fixed: int = 0
    dismissed: int = 0

    @property
    def decided(self) -> int:
        return self.confirmed + self.fixed + self.dismissed

    @property
    def noisy(self) -> bool:
        """Whether most of enough decisions were that it is a false alarm."""
        return self.decided >= FEWEST_DECISIONS and 2 * self.dismissed > self.decided

    @property
    def words(self) -> str:
        """ "raised 12 times, 3 open, 2 confirmed, 1 fixed, 6 dismissed; noisy: …"."""
        if not self.raised:
            return "it has not been raised."
        times = "once" if self.raised == 1 else f"{self.raised} times"
        became = (
            f"{self.open} open, {self.confirmed} confirmed, {self.fixed} fixed, {self.dismissed} dismissed"
        )
        noisy = f"\nNoisy: {self.dismissed} of the {self.decided} that were decided were dismissed as false alarms."
        return f"raised {times}, {became}.{noisy if self.noisy else ''}"


@dataclass(frozen=True, slots=True)
class Entry:
    """A rule in the catalogue."""

    rule: Rule
    fared: Fared
    setting: RuleSetting | None
    """How this workspace departs from the catalogue for it, if it does."""

    @property
    def paragraphs(self) -> list[str]:
        """What the rule says of itself: what it finds, why it matters, what to do."""
        return [" ".join(part.split()) for part in self.rule.explanation().split("\n\n")]

    @property
    def bad(self) -> list[Example]:
        return [
            example(bad.source, bad.format, f"raised as {bad.severity}" if bad.severity else "")
            for bad in self.rule.bad
        ]

    @property
    def good(self) -> list[Example]:
        """Shown as they are: guillemets in them are quotation marks, not marks of ours."""
        return [
            Example((Piece(good.source, marked=False),), good.format, good.why) for good in self.rule.good
        ]


def catalogue() -> list[Entry]:
    """Every rule, in the catalogue's order."""
    fared = how_they_fared()
    settings = {setting.code: setting for setting in RuleSetting.objects.all()}
    return [Entry(rule, fared.get(code, Fared()), settings.get(code)) for code, rule in RULES.items()]


def entry(code: str) -> Entry:
    """One rule by its code. Raises Http404 for a rule that does not exist."""
    if code not in RULES:
        raise Http404(f"There is no rule {code}.")
    setting = RuleSetting.objects.filter(code=code).select_related("changed_by").first()
    return Entry(RULES[code], how_they_fared(code).get(code, Fared()), setting)


def how_they_fared(*codes: str) -> dict[str, Fared]:
    """Code → how its flags fared, for rules that were raised; of these rules, or of all. One query."""
    flags = Flag.objects.current().order_by()
    counts = (flags.filter(code__in=codes) if codes else flags).values_list("code", "state")
    by_code: dict[str, dict[str, int]] = {}
    for code, state, number in counts.annotate(number=Count("pk")):
        by_code.setdefault(code, {})[FlagState(state).value] = number
    return {code: Fared(raised=sum(states.values()), **states) for code, states in by_code.items()}


def example(source: str, format: str, note: str) -> Example:
    """An example's text cut at its marks."""
    text, spans = unmarked(source)
    return Example(tuple(_cut(text, [(span.start, span.end) for span in spans])), format, note)


def _cut(text: str, spans: list[tuple[int, int]]) -> Iterator[Piece]:
    at = 0
    for start, end in spans:
        if at < start:
            yield Piece(text[at:start], marked=False)
        yield Piece(text[start:end], marked=True)
        at = end
    if at < len(text):
        yield Piece(text[at:], marked=False)
