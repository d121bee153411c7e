from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extraction.types import Document, Role
from claims.extraction.wordlists import alternatives, words
from claims.rules.base import Bad, Finding, Good, Rule, Severity

_STORY = "The weir was mended in May, the river board said. It had been shut since a flood in the winter."

_SIGNED = re.compile(
    r"\W*(?:by\s?|words:?|text:?|(?:story|reporting|produced|interview)\s+by)\s*(?-i:(?:[Tt]he\s+)?[A-Z])(?:[^.\n]|\.(?=\S)){2,60}"
    r"|by\s[^\W\d_]+\s[^\W\d_]+"
    rf"|(?:the\s+)?(?:{alternatives(words('wires'))})"
    r"|[^.\n]{2,40}\b(?:staff|correspondent|reporter|bureau|newsroom|news\s+desk|editorial\s+team)s?"
    r"|[—–-]\s*(?-i:[A-Z][\w’'-]+\s[A-Z])[^.\n]{1,40}",
    re.IGNORECASE,
)
"""A line of its own that says who wrote it: "by hanne solberg", "Reuters", "Courier staff", "— Hanne Solberg"."""

_BY_DESK = re.compile(
    r"\W*(?:reporting|report|writing|written|words|story|text|compiled)\s+by:?\s+(?-i:(?:[Tt]he\s+)?[A-Z])",
    re.IGNORECASE,
)
""" "(Reporting by Hanne Solberg in Halden and Bo Ek in Skarn; Editing by Mair Evans)"."""

_NEAR_THE_TOP = 8
_NEAR_THE_END = 3
_LONGEST_SIGNATURE = 300


class MissingByline(Rule):
    """Nobody is named as the author.

    Why it matters: there is nobody to ask about a claim, and nobody who answers for it.

    What to do: find the author, or treat the piece as the outlet's own word. A team, an agency or a
    wire counts as an author.
    """

    code = "C503"
    name = "missing-byline"
    severity = Severity.INFO
    bad = (
        Bad(f"The weir is mended\n\n{_STORY}"),
        Bad(f"The weir is mended\n\nPublished: Friday 14 November 2025\n\n{_STORY}"),
        Bad(f"The weir is mended\n\n{_STORY}\n\nBy the end of June the lock will open again, it added."),
        Bad(f"The weir is mended\n\n{_STORY}\n\nSource: https://www.harbourledger.example/the-weir"),
        Bad(f"<article><h1>The weir is mended</h1><p>{_STORY}</p></article>", format="html"),
        Bad(
            "The weir is mended\n\nPhoto: Hanne Solberg\n\nThe weir was mended in May, the board said. It had been shut."
        ),
    )
    good = (
        Good(f"The weir is mended\n\nBy Hanne Solberg\n\n{_STORY}", "a byline"),
        Good(
            f"The weir is mended\n\n{_STORY}\n\n(Reporting by Hanne Solberg in Halden and Iwan Parry in Skarn; Editing by Mair Evans)",
            "a wire's reporters",
        ),
        Good(
            f"The weir is mended\n\nBy Hanne Solberg and Iwan Parry, river correspondents\n\n{_STORY}",
            "two authors",
        ),
        Good(f"The weir is mended\n\nBy Courier staff reporters\n\n{_STORY}", "a team"),
        Good(f"HALIFAX, June 3 (Reuters) - {_STORY}", "a wire"),
        Good(f"HALIFAX, June 3, 2025 /NordWire/ -- {_STORY}", "a press release wire"),
        Good(f"The weir is mended\n\nWritten by Hanne Solberg\n\n{_STORY}", "another wording"),
        Good(
            f"<meta name='author' content='Hanne Solberg'><article><h1>The weir is mended</h1><p>{_STORY}</p></article>",
            "an author in the page's own data",
            format="html",
        ),
        Good(
            f"<article><h1>The weir is mended</h1><p class='byline'>By <a rel='author'>Hanne Solberg</a></p>"
            f"<p>{_STORY}</p></article>",
            "a byline in the markup",
            format="html",
        ),
        Good("", "no article, no author"),
        Good(
            "The weir is mended\n\nReuters\n\nThe weir was mended in May, the board said. It had been shut.",
            "a wire on a line of its own",
        ),
        Good(
            "The weir is mended\n\nBy The Associated Press\n\nThe weir was mended in May, the board said. It had been shut.",
            "a wire as byline",
        ),
        Good(
            "The weir is mended\n\nThe weir was mended in May, the board said. It had been shut.\n\n— Hanne Solberg",
            "a signature at the end",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        has_author = document.meta.byline or any(hop.kind == "wire" for hop in document.hops)
        if not has_author and any(document.blocks_with(Role.BODY)) and not _is_signed(document):
            yield Finding(0, 0, "No author is named: there is nobody to ask about its claims.")


def _is_signed(document: Document) -> bool:
    """Whether a line near the headline or at the end names an author that the reading did not take for one."""
    blocks = document.blocks
    top = next((at for at, block in enumerate(blocks) if block.role is Role.HEADLINE), 0)
    last = max((at for at, block in enumerate(blocks) if block.role is Role.BODY), default=0)
    near = (*blocks[max(0, top - 2) : top + _NEAR_THE_TOP], *blocks[last : last + _NEAR_THE_END])
    lines = [block.of(document.text).strip() for block in near]
    return any(
        _SIGNED.fullmatch(line) or (_BY_DESK.match(line) and len(line) < _LONGEST_SIGNATURE) for line in lines
    )
