"""Where the text says that it came from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims.extraction import lexicon
from claims.extraction.pages.page import Page
from claims.extraction.roles import passed_on
from claims.extraction.sites import host, same_site
from claims.extraction.types import Block, Hop, Role, Span
from claims.extraction.wordlists import alternatives, words

_DAY = alternatives(words("days_and_months"))
_PUBLISHED = (
    r"(?P<said>(?:(?:is|was|has been)\s+)?(?:(?:originally|first|previously)\s+)?"
    r"(?:published|appeared|posted|republished|reposted|reprinted|syndicated|forwarded|(?<=first )ran|(?<=originally )ran)(?:\s+(?:first|originally))?"
    r"(?:\s+under\s+(?:an?\s+)?(?:Creative\s+Commons|CC)\b[^\n,;()]{0,30}?(?:\s+licen[cs]e)?)?"
    r"\s+(?:on|in|by|at|from|with permission from)\s+(?:the\s+)?"
    rf"(?P<outlet>(?!this\b|our\b|(?:{_DAY})\b(?!\s+(?!(?:{_DAY})\b)[A-Z]))[^\n,;()]{{2,80}}?))"
    r"(?=[.!](?:\s|$)|[,;()\n]|\s+(?:and|under|with|on|in|as|by|at|here|where|you|via|from)\b|\s*$)"
)
_NOTICE = re.compile(
    r"(?:\bthe post\b[^\n]{1,300}?|\bthis (?:article|story|post|piece|column|essay|interview|content)\b[^\n.]{0,40}?"
    r"|\bthis report\b[^\n.]{0,20}?(?=(?:originally|first)\b)|(?:^|(?<=[.!] ))\W{0,4})(?<![\w’'])"
    + _PUBLISHED,
    re.IGNORECASE | re.MULTILINE,
)
_RELAYED = re.compile(
    r",?\s+which\s+(?:had\s+)?(?P<said>(?:reposted|republished|reprinted|copied|carried|took|taken|got|had)\s+(?:it|this|the|that)(?:\s(?:article|story|piece|report|text|post))?\s+from\s+(?:the\s+)?"
    r"(?P<outlet>[A-Z][^\n,;().]{1,60}?))(?=[.](?:\s|$)|\s*(?:[,;()\n]|$))"
)
""" "… on Quay News, which took it from the Riverside Courier": one hop further back."""
_RELAYED_LINE = re.compile(
    r"[^:\n]{2,30}:\s*(?P<nearer>[A-Z][^\n,;():]{1,60}?)(?=,?\s+which\s+(?:had\s+)?(?:re|copied|carried|took|got))"
)
""" "Source: Quay News, which took it from the Riverside Courier": two outlets in one line."""
_BROUGHT_BY = re.compile(
    r",?\s+(?P<said>via\s+(?P<outlet>[A-Z][^\n,;()]{1,60}?))(?=[.](?:\s|$)|[,;()\n]|\s*$)"
)
""" "Originally published by the Riverside Courier, via Quay News": one hop nearer."""
_ALSO_HELD = re.compile(
    r"\b(?P<said>(?:(?:picked\s+up|taken|copied|pulled|reposted|republished|reprinted|syndicated|carried)\s+(?:from|by|on|via)"
    r"|(?:have|had|got|get)\s+it\s+from|originally\s+(?:on|in|at|from))\s+(?:the\s+)?"
    r"(?P<outlet>[A-Z][^\n,;().]{1,60}?))(?=[.](?:\s|$)|[,;()\n]|\s+(?:and|under|with|on|in|here|where|via|from)\b|\s*$)"
)
""" "First published by the Riverside Courier; this version was picked up from Quay News": one outlet more."""
_OF_A_PART = re.compile(
    r"\b(?:figures?|data|numbers|photos?|photographs?|pictures?|images?|quot\w+|statistics|tables?|charts?|maps?|graphics?)\b[^.;]*\Z",
    re.IGNORECASE,
)
_MOST_WORDS_OF_NOTICE = 40
_TAKEN = re.compile(
    r"(?:forwarded|reposted|republished|reprinted|picked\s+up|taken|copied|pulled)\s+from\b|(?:have|get)\s+it\s+from\b",
    re.IGNORECASE,
)
_SHOWN_HERE = re.compile(r"\b(?:reposted|republished|forwarded)\s+(?:on|by|at|in)\b", re.IGNORECASE)
""" "Reposted on Quay News" names the site that shows this copy; "reposted from" whom it was taken from."""
_NOTICE_VERB = lexicon.declare(
    bears=re.compile(r"publish|appeared|posted|reprinted|syndicated|forwarded|^ran$").search
)
"""Every notice bears this sign."""
_ADDRESS = re.compile(
    r"https?://[^\s<>\"”’)\]]+|\b(?:[a-z0-9-]+\.)+(?:com|org|net|io|news|co|info|app|blog|dev|example|media|online|press|site|tech|[a-z]{2})(?:/[^\s)\]]*)?",
    re.IGNORECASE,
)
_AFTER_LABEL = re.compile(r"[^:\n]{2,30}:\s*(?P<outlet>[^\n,;()]{2,60}?)\.?$")
_WITH_PERMISSION = re.compile(
    r"[^:\n]{2,30}:\s*(?P<outlet>[A-Z][^\n,;():.]{1,60})[.,;]\s+(?:re-?published|reprinted|reproduced|re-?posted|used|shared|syndicated)\b",
    re.IGNORECASE,
)
""" "Source: Riverside Courier. Republished with permission."."""
_ORIGINAL_AT = re.compile(
    r"(?:(?:read|view|see|find) the )?original\b[^\n:]{0,20}? (?:on|at|in|from|by) (?:the )?(?P<outlet>(?-i:[A-Z])[^\n.!?]{1,50})",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"\b(?:Courier|Herald|Gazette|Tribune|Times|Guardian|Chronicle|Echo|Examiner|Telegraph|Daily|Leader|Argus|Advertiser|Mercury|Inquirer|Newswire|Press Association|Evening \w+)$"
)
"""A paper's name: the source of figures is called otherwise."""
_VIA = re.compile(r"\(?\bvia\s+(?P<outlet>[A-Z][^\n,;()]{1,60}?)(?:\)|\.?$)")
_REPOST = re.compile(
    r"\b(?:the |all |some )?(?:articles?|contents?|news|posts?|stories|information|materials?)\b[^.\n]{0,50}?"
    r"\b(?:reposted|republished|aggregated|syndicated|reproduced)\b(?:\s+(?:on|by|from)\s+(?:this|our|the) (?:web)?(?:site|platform|page))?",
    re.IGNORECASE,
)
_SPOKEN_FOR = re.compile(
    r"\b(?:views?|opinions?|positions?|endorsement|endorsed)(?:\s+\w+){0,3}?\s+(?:of|by)\s+(?P<outlet>[A-Z][\w&-]*(?:\.\w+)?(?:\s+[A-Z][\w&-]*){0,3})"
)
_WIRE = re.compile(
    rf"/(?P<tag>[A-Z][\w .&-]{{2,40}})/(?=\s*(?:--|—|–|-))"
    rf"|\((?P<agency>(?i:{alternatives(words('wires'))}))\)(?=\s*(?:--|—|–|-))"
    r"|^[A-Z][^a-z\n(]{1,40}(?:[A-Z][a-z]{2,8}\b[^a-z\n(]{1,12})?\((?P<other>[A-Z][\w .]{1,30})\)(?=\s*(?:--|—|–|-)\s)"
)
_WIRE_REACH = 160
"""A wire tag stands within so many code points of its block's start."""
_OF_THE_PIECE = frozenset({Role.DISCLAIMER, Role.SYNDICATION_NOTICE, Role.OTHER})
"""Roles of blocks that speak of the text itself."""
_FOREIGN = frozenset({Role.TEASER, Role.NAVIGATION, Role.PROMOTION, Role.CODE, Role.TABLE, Role.WIDGET})


def hops(page: Page, blocks: Sequence[Block]) -> list[Hop]:
    """Each step of the source chain, from the copy at hand back towards the first publication.

    The site that hosts this copy speaks in its disclaimer; what the copy says of itself in its notice
    and source line lies further back, and a wire's tag furthest.
    """
    own = [block for block in blocks if block.role not in _FOREIGN]
    chain = [
        *reposts(page.text, own),
        *_canonical(page),
        *page.origins,
        *_between(page.text, own),
        *sorted(_notices(page.text, own), key=lambda hop: _nearness(hop.of(page.text))),
        *_sources(page.text, own),
        *_wires(page.text, own),
    ]
    unique: dict[tuple[str, str], Hop] = {}
    for hop in chain:
        unique.setdefault((hop.kind, (hop.outlet or hop.url).lower()), hop)
    return list(unique.values())


def reposts(text: str, blocks: Sequence[Block]) -> Iterator[Hop]:
    """Where the site that hosts this copy says that what it shows comes from elsewhere."""
    for block in blocks:
        if block.role not in _OF_THE_PIECE:
            continue
        if match := _REPOST.search(block.of(text)):
            speaker = _SPOKEN_FOR.search(block.of(text))
            outlet = speaker["outlet"] if speaker else ""
            yield Hop(block.start + match.start(), block.start + match.end(), kind="repost", outlet=outlet)


def _canonical(page: Page) -> Iterator[Hop]:
    here, original = host(page.url), host(page.meta.url)
    if here and original and not same_site(here, original):
        yield Hop(0, 0, kind="canonical", outlet=_site(original), url=page.meta.url)


def _notices(text: str, blocks: Sequence[Block]) -> Iterator[Hop]:
    for block in blocks:
        inside = block.of(text)
        if block.role is Role.BYLINE:
            continue  # "Posted by Ruth Hale" names the author
        noticed = _NOTICE.finditer(inside) if lexicon.signs(inside) & _NOTICE_VERB else ()
        told: list[Hop] = []
        for match in noticed:
            outlet = match["outlet"].strip("“”\"'’ ")
            start, end = block.start + match.start("said"), block.start + match.end("said")
            link = next((link for link in block.links if link.overlaps(Span(start, end))), None)
            if not (link or outlet[:1].isupper() or _ADDRESS.fullmatch(outlet)):
                continue
            if nearer := _BROUGHT_BY.match(inside, match.end("said")):
                told.append(_said(block, nearer))
            url = link.href if link else outlet if host(outlet) else ""
            kind = "repost" if _SHOWN_HERE.search(match["said"]) else "notice"
            name = _outlet_of(outlet) if host(outlet) else outlet
            told.append(Hop(start, end, kind=kind, outlet=name, url=url))
            if further := _RELAYED.match(inside, match.end("said")):
                told.append(_said(block, further))
        if told and len(inside.split()) <= _MOST_WORDS_OF_NOTICE:
            also = (
                _said(block, match)
                for match in _ALSO_HELD.finditer(inside)
                if not _OF_A_PART.search(inside, 0, match.start())
            )
            told += [hop for hop in also if not any(map(hop.overlaps, told))]
        yield from told
        if block.role in _OF_THE_PIECE:
            yield from _passed_on(block, inside, told)


def _passed_on(block: Block, inside: str, told: Sequence[Hop]) -> Iterator[Hop]:
    """Whom a notice names besides those in ``told``."""
    for passed in passed_on.read(inside):
        kind = "notice" if passed.outlet else "repost"
        hop = Hop(block.start + passed.start, block.start + passed.end, kind=kind, outlet=passed.outlet)
        if not any(map(hop.overlaps, told)):
            yield hop


def _nearness(said: str) -> int:
    """Where a notice's outlet stands in the chain: whom a copy was taken from, through whom, where it came first."""
    if said.startswith("appears here"):
        return -1
    return 0 if _TAKEN.match(said) or _SHOWN_HERE.search(said) else 1 if said.startswith("via ") else 2


def _said(block: Block, match: re.Match[str]) -> Hop:
    """An outlet that a notice names besides the one it begins with."""
    start, end = (block.start + at for at in match.span("said"))
    return Hop(start, end, kind="notice", outlet=match["outlet"].strip())


def _between(text: str, blocks: Sequence[Block]) -> Iterator[Hop]:
    """Whom a source line gives as the one in between: "Source: Riverside Courier (via Quay News)"."""
    for block in blocks:
        if block.role is Role.SOURCE_LINE and (via := _VIA.search(block.of(text))):
            start, end = (block.start + at for at in via.span())
            yield Hop(start, end, kind="source_line", outlet=via["outlet"])


def _sources(text: str, blocks: Sequence[Block]) -> Iterator[Hop]:
    """Source lines that lead to a page or name an agency; "Source: company data" is none."""
    last = max((block.start for block in blocks if block.role is Role.BODY), default=0)
    for block in blocks:
        if block.role is not Role.SOURCE_LINE:
            continue
        line = block.of(text)
        link = next(iter(block.links), None)
        address = link.href if link else next((match.group() for match in _ADDRESS.finditer(line)), "")
        named = _AFTER_LABEL.match(line)
        via = _VIA.search(line)
        end = block.start + len(line[: via.start()].rstrip()) if via else block.end
        if via and not address:
            named = _AFTER_LABEL.match(line[: via.start()].rstrip(" ,"))
        relayed = _RELAYED_LINE.match(line)
        if relayed:
            yield Hop(block.start, block.start + relayed.end(), kind="source_line", outlet=relayed["nearer"])
            if further := _RELAYED.match(line, relayed.end()):
                yield _said(block, further)
        elif address:
            yield Hop(block.start, end, kind="source_line", outlet=_outlet_of(address), url=address)
        elif named and (via or named["outlet"].lower() in words("wires")):
            yield Hop(block.start, end, kind="source_line", outlet=named["outlet"])
        elif told := _original_at(line, closing=block.start > last):
            yield Hop(block.start, block.start + told.end(), kind="source_line", outlet=told["outlet"])


def _original_at(line: str, *, closing: bool) -> re.Match[str] | None:
    """The outlet that a source line names in so many words, or by a paper's name where it closes the text."""
    if told := _WITH_PERMISSION.match(line) or _ORIGINAL_AT.match(line):
        return told
    paper = _AFTER_LABEL.match(line)
    return paper if paper and closing and _PAPER.search(paper["outlet"]) else None


def _wires(text: str, blocks: Sequence[Block]) -> Iterator[Hop]:
    for block in blocks:
        opening = text[block.start : min(block.end, block.start + _WIRE_REACH)]
        if ("(" in opening or "/" in opening) and (match := _WIRE.search(opening)):
            group = match.lastgroup or "tag"
            start, end = block.start + match.start(group) - 1, block.start + match.end(group) + 1
            yield Hop(start, end, kind="wire", outlet=match[group].strip())


def _outlet_of(address: str) -> str:
    return _site(host(address) or host(f"//{address}"))


def _site(name: str) -> str:
    return name.removeprefix("www.")
