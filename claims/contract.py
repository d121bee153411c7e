"""The analysis contract: an article in, JSON-ready data out.

Field names are a promise to outside tools: add freely, rename never. All offsets are half-open
``[start, end)`` code points into ``text``, and every ``quote`` is exactly ``text[start:end]``.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from claims.extraction import Document, read
from claims.extraction.faults.claim_gaps import cues, gap
from claims.extraction.faults.sources_behind import sources_behind
from claims.extraction.types import (
    Attribution,
    Block,
    Claim,
    Difference,
    Hop,
    Mention,
    Meta,
    Quantity,
    Quotation,
    Relation,
    Sentence,
    Span,
    TimeExpression,
)
from claims.rules.base import Finding, Rule
from claims.rules.ruleset import RuleSet

Json = dict[str, Any]

EVERY_RULE = RuleSet()
"""The whole catalogue, each rule as serious as it says itself."""


def analyse(
    source: str | bytes,
    *,
    format: str = "auto",
    url: str = "",
    path: str = "",
    ruleset: RuleSet = EVERY_RULE,
) -> Json:
    """Read ``source``, run the rules over it and describe both.

    ``format`` and ``url`` are those of ``claims.extraction.read``; ``path`` is only repeated in the
    answer. Raises ValueError for an unknown format.
    """
    return describe(read(source, format=format, url=url), path=path, ruleset=ruleset)


def describe(document: Document, *, path: str = "", ruleset: RuleSet = EVERY_RULE) -> Json:
    """The contract's data for a document that has been read, rules included."""
    return {
        "engine": document.engine,
        "path": path,
        "sha256": document.sha256,
        "text": document.text,
        "language": document.language,
        "notes": list(document.notes),
        "meta": _meta(document.meta),
        "blocks": [_block(block) for block in document.blocks],
        "sentences": [_sentence(sentence) for sentence in document.sentences],
        "quotations": [_quotation(quotation, document.text) for quotation in document.quotations],
        "quantities": [_quantity(quantity, document.text) for quantity in document.quantities],
        "times": [_time(time, document.text) for time in document.times],
        "hops": [_hop(hop, document.text) for hop in document.hops],
        "chain": sources_behind(document).as_data(),
        "cues": [[cue.start, cue.end] for cue in cues(document)],
        "claims": [_claim(claim, document) for claim in document.claims],
        "rules": ruleset.described(),
        "flags": [
            describe_flag(rule, finding, document, ruleset) for rule, finding in ruleset.check(document)
        ],
        "ledger": [_relation(relation) for relation in document.ledger],
    }


def _span(span: Span) -> Json:
    return {"start": span.start, "end": span.end}


def _meta(meta: Meta) -> Json:
    return {
        "title": meta.title,
        "byline": meta.byline,
        "published": meta.published.isoformat() if meta.published else None,
        "outlet": meta.outlet,
        "url": meta.url,
    }


def _block(block: Block) -> Json:
    return _span(block) | {
        "role": block.role.value,
        "level": block.level,
        "tag": block.tag,
        "in_scope": block.in_scope,
        "links": [_span(link) | {"href": link.href, "leaves_site": link.leaves_site} for link in block.links],
    }


def _sentence(sentence: Sentence) -> Json:
    return _span(sentence) | {
        "block": sentence.block,
        "sourcing": sentence.sourcing.value,
        "speaker": sentence.speaker,
        "attribution": _attribution(sentence.attribution),
        "quoted": sentence.quoted,
        "opinion": sentence.opinion,
    }


def _attribution(attribution: Attribution | None) -> Json | None:
    if attribution is None:
        return None
    return _span(attribution) | {
        "speaker": attribution.speaker,
        "affiliation": attribution.affiliation,
        "cue": attribution.cue,
        "sourcing": attribution.sourcing.value,
        "link": attribution.link,
        "carried": attribution.carried,
    }


def _quotation(quotation: Quotation, text: str) -> Json:
    return _span(quotation) | {
        "quote": quotation.of(text),
        "block": quotation.block,
        "closed": quotation.closed,
        "speaker": quotation.speaker,
        "attributed": quotation.attributed,
    }


def _quantity(quantity: Quantity, text: str) -> Json:
    return _span(quantity) | {
        "quote": quantity.of(text),
        "value": _plain(quantity.value),
        "low": _plain(quantity.low),
        "high": _plain(quantity.high),
        "unit": quantity.unit,
        "kind": quantity.kind,
        "approx": quantity.approx,
    }


def _plain(value: Decimal) -> str:
    """Digits without an exponent: a reader of "3.6E+11" may not know what to do with it."""
    return format(value, "f")


def _time(time: TimeExpression, text: str) -> Json:
    return _span(time) | {
        "quote": time.of(text),
        "floating": time.floating,
        "earliest": time.earliest.isoformat() if time.earliest else None,
        "latest": time.latest.isoformat() if time.latest else None,
    }


def _hop(hop: Hop, text: str) -> Json:
    return _span(hop) | {"quote": hop.of(text), "kind": hop.kind, "outlet": hop.outlet, "url": hop.url}


def _claim(claim: Claim, document: Document) -> Json:
    return {
        "id": claim.id,
        "text": claim.text,
        "kinds": list(claim.kinds),
        "score": claim.score,
        "reasons": list(claim.reasons),
        "sourcing": claim.sourcing.value,
        "gap": reason.value if (reason := gap(document, claim)) else None,
        "attribution": _attribution(claim.attribution),
        "in_scope": claim.in_scope,
        "mentions": [_mention(mention) for mention in claim.mentions],
        "quantities": [_quantity(quantity, document.text) for quantity in claim.quantities],
        "differences": [_difference(difference) for difference in claim.differences],
    }


def _mention(mention: Mention) -> Json:
    return _span(mention) | {
        "quote": mention.quote,
        "prefix": mention.prefix,
        "suffix": mention.suffix,
        "role": mention.role.value,
        "block": mention.block,
        "sentence": mention.sentence,
        "sourcing": mention.sourcing.value,
        "attribution": _attribution(mention.attribution),
    }


def _difference(difference: Difference) -> Json:
    return {
        "aspect": difference.aspect,
        "first": _span(difference.first),
        "second": _span(difference.second),
    }


def describe_flag(rule: Rule, finding: Finding, document: Document, ruleset: RuleSet) -> Json:
    """The contract's data for one finding."""
    return _span(finding) | {
        "code": rule.code,
        "rule": rule.name,
        "severity": ruleset.severity(rule, finding).value,
        "raised_as": (finding.severity or rule.severity).value,
        "quote": finding.of(document.text),
        "message": finding.message,
        "in_scope": finding.concerns(document),
        "data": dict(finding.data),
    }


def _relation(relation: Relation) -> Json:
    return {
        "kind": relation.kind,
        "verdict": relation.verdict,
        "spans": [[span.start, span.end] for span in relation.spans],
        "explanation": relation.explanation,
        "data": dict(relation.data),
    }
