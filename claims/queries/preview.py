"""What an import would store, before anything is stored."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from claims.contract import analyse
from claims.models import Article, RuleSetting, Version
from claims.models.flag import GRAVITY

BLOCKS = 14
"""Blocks that are shown: enough to see the headline, the key points and how the body begins."""
CLAIMS = 5


@dataclass(frozen=True, slots=True)
class PreviewBlock:
    role: str
    text: str


@dataclass(frozen=True, slots=True)
class Preview:
    """``analysis`` is the contract; the rest is what the page shows of it."""

    analysis: dict[str, Any]
    twin: Article | None
    """The article that has this very text already."""

    @property
    def title(self) -> str:
        first_line = self.analysis["text"].strip().partition("\n")[0]
        return str(self.analysis["meta"]["title"] or first_line)

    @property
    def roles(self) -> list[tuple[str, int]]:
        """Each role there is and how many blocks have it, the most frequent first."""
        return Counter(_in_words(block["role"]) for block in self.analysis["blocks"]).most_common()

    @property
    def blocks(self) -> list[PreviewBlock]:
        text = self.analysis["text"]
        return [
            PreviewBlock(_in_words(block["role"]), text[block["start"] : block["end"]])
            for block in self.analysis["blocks"][:BLOCKS]
        ]

    @property
    def blocks_left(self) -> int:
        return max(0, len(self.analysis["blocks"]) - BLOCKS)

    @property
    def claims(self) -> list[dict[str, Any]]:
        """The article's own claims, the most worth checking first."""
        ours = [claim for claim in self.analysis["claims"] if claim["in_scope"]]
        return sorted(ours, key=lambda claim: -claim["score"])

    @property
    def first_claims(self) -> list[dict[str, Any]]:
        return self.claims[:CLAIMS]

    @property
    def claims_of_others(self) -> int:
        return len(self.analysis["claims"]) - len(self.claims)

    @property
    def flags(self) -> list[dict[str, Any]]:
        """The flags that stand in the article itself, the gravest first, then by place."""
        ours = [flag for flag in self.analysis["flags"] if flag["in_scope"]]
        return sorted(ours, key=lambda flag: (GRAVITY[flag["severity"]], flag["start"]))

    @property
    def flags_elsewhere(self) -> int:
        """How many flags are on teasers, boxes and other text that is not the article's own."""
        return len(self.analysis["flags"]) - len(self.flags)


def preview(source: str, *, format: str, url: str) -> Preview:
    """Read ``source`` as ``import_article`` would."""
    analysis = analyse(source, format=format, url=url, ruleset=RuleSetting.objects.ruleset())
    same = Version.objects.filter(sha256=analysis["sha256"]).select_related("article").order_by("-pk")
    version = same.defer("text", "source", "analysis").first()
    return Preview(analysis, version.article if version else None)


def _in_words(role: str) -> str:
    return role.replace("_", " ")
