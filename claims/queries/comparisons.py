"""Two places of one article that cannot both be right, side by side, with the words that differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

AROUND = 110
"""Code points shown on either side of what differs."""

COMPARING = frozenset({"R603", "R604", "Q802", "N305", "D403"})
"""Rules whose findings are about two places."""

Json = Mapping[str, Any]
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Side:
    """One of two places: ``words`` differ (none where the text is silent), the rest is around them.

    ``start`` is where the page has an anchor for them.
    """

    title: str
    start: int
    before: str
    words: str
    after: str


def sides(code: str, start: int, end: int, data: Json, text: str) -> list[Side]:
    """Both places of a flag, in reading order; none for a flag that compares nothing."""
    if code not in COMPARING:
        return []
    differing, places = list(_differing(data, (start, end))), list(data.get("places") or [])
    shown = []
    for at in range(2):
        words = differing[at] if at < len(differing) else None
        place = places[at] if at < len(places) else None
        if words or place:
            shown.append(_side(words, place, text))
    shown.sort(key=lambda side: side.start)
    return _titled(code, shown) if len(shown) == 2 else []


def _differing(data: Json, own: Pair) -> Iterator[Pair | None]:
    """The two spans that differ, by whichever name the rule gives them."""
    if data.get("differing"):
        yield from ((pair[0], pair[1]) if pair else None for pair in data["differing"])
        return
    told = data.get("figures") or data.get("dates")
    if told:
        yield from ((each["start"], each["end"]) for each in told[:2])
        return
    yield from ((pair[0], pair[1]) for pair in data.get("spans", ())[:1])
    yield own


def _side(words: Pair | None, place: list[int] | None, text: str) -> Side:
    start, end = words or (place[0], place[0]) if place else words or (0, 0)
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    if place and place[0] <= start and end <= place[1]:
        first, last = place
    if words is None:
        return Side("", start, "", "", _cut_after(text[start:last]))
    return Side("", start, _cut_before(text[first:start]), text[start:end], _cut_after(text[end:last]))


def _titled(code: str, shown: list[Side]) -> list[Side]:
    titles = ("In the headline", "In the text") if code == "R604" else ("Earlier", "Later")
    return [
        Side(title, side.start, side.before, side.words, side.after)
        for title, side in zip(titles, shown, strict=True)
    ]


def _cut_before(text: str) -> str:
    return text if len(text) <= AROUND else "…" + text[-AROUND:]


def _cut_after(text: str) -> str:
    return text if len(text) <= AROUND else text[:AROUND] + "…"
