"""What an article’s claims stand in, for the tests beside this file."""

from __future__ import annotations

from claims.extraction import Document, read


def mentions(article: str) -> list[list[str]]:
    """The words of each claim that stands in several places."""
    claims = read(article, format="text").claims
    return [[mention.quote for mention in claim.mentions] for claim in claims if len(claim.mentions) > 1]


def mentions_of(document: Document, words: str) -> list[str]:
    """What the claim that stands at ``words`` says at each of its places."""
    [claim] = [claim for claim in document.claims if any(words in place.quote for place in claim.mentions)]
    return [mention.quote for mention in claim.mentions]
