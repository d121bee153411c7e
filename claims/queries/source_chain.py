"""The source chain as a drawing and as a list: from this copy back to where the text stood first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from claims.extraction.faults.source_chain import outlet_key

KINDS = {
    "repost": "says that it reposts",
    "notice": "named in the syndication notice",
    "source_line": "named in the source line",
    "canonical": "canonical address",
    "based_on": "named in the page’s data as what it is based on",
    "publisher": "named in the page’s data as its publisher",
    "wire": "wire agency",
    "byline": "named in the byline",
}
ROW = 46
"""Height of one outlet in the drawing, its arrow included, in the drawing's own units."""

BOX = 30
WIDTH = 300
LONGEST_NAME = 34
"""Code points of a name that fit into a box; the list below has all of it."""

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Node:
    """An outlet that the text went through. ``y`` is the top of its box."""

    outlet: str
    what: str
    start: int | None
    note: str
    y: int

    @property
    def label(self) -> str:
        return self.outlet if len(self.outlet) <= LONGEST_NAME else f"{self.outlet[: LONGEST_NAME - 1]}…"

    @property
    def text_y(self) -> int:
        return self.y + 20

    @property
    def bottom(self) -> int:
        return self.y + BOX

    @property
    def odd(self) -> bool:
        """Whether it leads back to where the text has been."""
        return bool(self.note)


@dataclass(frozen=True, slots=True)
class Arrow:
    """From one box down to the next."""

    y1: int
    y2: int


@dataclass(frozen=True, slots=True)
class Loop:
    """A line beside the boxes from an outlet back up to the one that it names again."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SourceChain:
    """``sites`` are those that the text cites: (name, number of links, independent)."""

    nodes: tuple[Node, ...]
    loops: tuple[Loop, ...]
    sites: tuple[tuple[str, int, bool], ...]
    voices: tuple[str, ...]
    links: int
    independent: int

    width, box = WIDTH, BOX

    @property
    def height(self) -> int:
        return len(self.nodes) * ROW

    @property
    def arrows(self) -> list[Arrow]:
        return [Arrow(node.bottom, node.y + ROW) for node in self.nodes[:-1]]

    @property
    def summary(self) -> str:
        """ "5 steps back, 1 independent source": a link is what a reader follows, so these are called steps."""
        links = f"{self.links} step{'' if self.links == 1 else 's'} back" if self.links else "No step back"
        sources = f"{self.independent or 'no'} independent source{'' if self.independent == 1 else 's'}"
        return f"{links}, {sources}"

    @property
    def drawn(self) -> bool:
        """Whether there is a chain to draw: one outlet alone is none."""
        return len(self.nodes) > 1


def chain_of(chain: Json, *, outlet: str) -> SourceChain:
    """``chain`` is the contract's, as a version keeps it; ``outlet`` has the copy at hand, "" where unknown."""
    steps: Sequence[Json] = chain.get("steps", ())
    here = outlet or next((step["outlet"] for step in steps if step["kind"] == "repost"), "")
    back = [step for step in steps if step["kind"] != "repost" or step["outlet"] not in {here, ""}]
    nodes = [Node(here or "unknown outlet", "this copy", None, "", 0)]
    told = groupby(back, lambda step: outlet_key(step["outlet"]) or step["url"])  # often told twice in a row
    nodes += [_node(list(same), at * ROW) for at, (_, same) in enumerate(told, start=1)]
    return SourceChain(
        nodes=tuple(nodes),
        loops=tuple(_loops(nodes)),
        sites=tuple(
            (site["name"], len(site["links"]), site["independent"]) for site in chain.get("sites", ())
        ),
        voices=tuple(chain.get("voices", ())),
        links=chain.get("links", 0),
        independent=chain.get("independent", 0),
    )


def _node(steps: Sequence[Json], y: int) -> Node:
    """One outlet, by all the steps in a row that name it."""
    first = steps[0]
    note = "leads back to where the text has been" if any(step["loop"] for step in steps) else ""
    if any(step["self"] for step in steps):
        note = "links to the site of this copy"
    what = ", ".join(dict.fromkeys(KINDS[step["kind"]] for step in steps))
    start = next((step["start"] for step in steps if step["end"]), None)
    return Node(first["outlet"] or first["url"] or "unnamed", what, start, note, y)


def _loops(nodes: Sequence[Node]) -> list[Loop]:
    """For each outlet that leads back, the earlier one of its name, else this copy."""
    loops = []
    for at, node in enumerate(nodes):
        if node.odd:
            key = outlet_key(node.outlet)
            named = (each for each in nodes[:at] if outlet_key(each.outlet) == key)
            to = next(named, nodes[0])
            loops.append(Loop(node.y + BOX // 2, to.y + BOX // 2))
    return loops
