"""How many sources that know nothing of each other stand behind an article, however many links it has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extraction.faults.citations import Citation, cited
from claims.extraction.faults.independence import voices
from claims.extraction.faults.source_chain import Step, outlet_key, steps
from claims.extraction.sites import host, registrable
from claims.extraction.types import Document, Hop, Role
from claims.extraction.values import value
from claims.extraction.wordlists import alternatives, words

_WIRE = re.compile(rf"\b(?i:{alternatives(words('wires'))})\b")
_COPY = frozenset({"notice", "source_line", "canonical", "based_on", "wire", "byline"})
"""Hops that name another place where this text stood first; a disclaimer alone names none."""


@value(frozen=True, slots=True)
class Site:
    """A site that is cited. It is ``independent`` unless it is the outlet itself or carries this text too."""

    name: str
    citations: tuple[Citation, ...]
    independent: bool


@value(frozen=True, slots=True)
class SourcesBehind:
    """The chain of copies, what the text cites, and who is heard in it."""

    steps: tuple[Step, ...]
    sites: tuple[Site, ...]
    voices: tuple[str, ...]

    @property
    def links(self) -> int:
        """Every link and every hop, a hop that is a link counted once."""
        citations = [citation for site in self.sites for citation in site.citations]
        linked = {(citation.start, citation.address) for citation in citations}
        return len(citations) + sum((step.hop.start, step.hop.url) not in linked for step in self.steps)

    @property
    def independent(self) -> int:
        """The sites that are independent; all copies of this text are one source together."""
        is_copy = any(step.hop.kind in _COPY and not step.to_itself for step in self.steps)
        return sum(site.independent for site in self.sites) + is_copy

    def as_data(self) -> dict[str, object]:
        """JSON-ready, offsets in code points."""
        return {
            "steps": [step.as_data() for step in self.steps],
            "sites": [
                {
                    "name": site.name,
                    "independent": site.independent,
                    "links": [
                        {"start": each.start, "end": each.end, "url": each.address} for each in site.citations
                    ],
                }
                for site in self.sites
            ],
            "voices": list(self.voices),
            "links": self.links,
            "independent": self.independent,
        }


def sources_behind(document: Document) -> SourcesBehind:
    """What stands behind ``document``. "Note" and "observatory" are not named among its voices, if others are."""
    chain = (*steps(document), *_bylines(document))
    copies = {outlet_key(step.hop.outlet) for step in chain}
    copies |= {registrable(host(step.hop.url)) for step in chain if step.hop.kind in _COPY}
    by_site: dict[str, list[Citation]] = {}
    for citation in cited(document):
        by_site.setdefault(registrable(host(citation.address)), []).append(citation)
    sites = tuple(
        Site(name or "this site", tuple(found), _is_independent(name, found, copies))
        for name, found in by_site.items()
    )
    heard = [voice.names[0] for voice in voices(document)]
    told = [name for name in heard if " " in name or not name.islower()]
    return SourcesBehind(chain, sites, tuple(told or heard))


def _is_independent(site: str, citations: list[Citation], copies: set[str]) -> bool:
    others = not all(citation.leads_back for citation in citations)
    return bool(site) and others and not {site, outlet_key(site)} & copies


def _bylines(document: Document) -> Iterator[Step]:
    """Agencies that the byline names, printed or in the markup: the text is theirs, whoever prints it."""
    known = {outlet_key(hop.outlet) for hop in document.hops}
    for block in document.blocks_with(Role.BYLINE):
        for match in _WIRE.finditer(document.text, block.start, block.end):
            if outlet_key(match.group()) not in known:
                known.add(outlet_key(match.group()))
                hop = Hop(match.start(), match.end(), kind="byline", outlet=match.group())
                yield Step(hop, loops=False, to_itself=False)
    for match in _WIRE.finditer(document.meta.byline):
        if outlet_key(match.group()) not in known:
            known.add(outlet_key(match.group()))
            yield Step(Hop(0, 0, kind="byline", outlet=match.group()), loops=False, to_itself=False)
