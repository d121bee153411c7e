"""W3C Web Annotations: each mention of a claim as an annotation of the article, for annotation tools.

Offsets are code points into the canonical text, as the recommendation asks. The state names the
version and its hash: a tool that has another text must go by the quote, its prefix and suffix.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from claims.queries.report import ReportHead
from claims.queries.report_rows import Place, ReportRow
from claims.reports.as_data import dumped
from claims.reports.base import Format

CONTEXT = [
    "http://www.w3.org/ns/anno.jsonld",
    {"workbench": "urn:claim-workbench:", "version": "workbench:version", "sha256": "workbench:sha256"},
]


def write_annotations(head: ReportHead, rows: Iterable[ReportRow]) -> Iterator[bytes]:
    """An annotation page, one annotation a line, written as the claims are read."""
    opening = {
        "@context": CONTEXT,
        "id": _urn(head, "page"),
        "type": "AnnotationPage",
        "label": f"Verdicts on {head.article.title}",
    }
    yield dumped(opening).removesuffix("}").encode() + b', "items": ['
    first = True
    for row in rows:
        for place in row.mentions:
            yield (b"\n" if first else b",\n") + dumped(_annotation(head, row, place)).encode()
            first = False
    yield b"\n]}\n"


def _annotation(head: ReportHead, row: ReportRow, place: Place) -> dict[str, Any]:
    annotation: dict[str, Any] = {
        "id": _urn(head, f"{row.claim}/{place.start}-{place.end}"),
        "type": "Annotation",
        "motivation": "assessing",
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": row.verdict},
            {"type": "TextualBody", "purpose": "identifying", "value": row.claim},
        ],
        "target": {
            "source": head.link or f"urn:sha256:{head.version.sha256}",
            "selector": [
                {"type": "TextPositionSelector", "start": place.start, "end": place.end},
                {
                    "type": "TextQuoteSelector",
                    "exact": place.quote,
                    "prefix": place.prefix,
                    "suffix": place.suffix,
                },
            ],
            "state": {
                "type": "TimeState",
                "sourceDate": head.version.created_at,
                "version": head.version.number,
                "sha256": head.version.sha256,
            },
        },
    }
    if said := ". ".join(filter(None, (row.reason, row.note))):
        annotation["body"].append(
            {"type": "TextualBody", "purpose": "commenting", "format": "text/plain", "value": said}
        )
    if row.decided_at:
        annotation["created"] = row.decided_at
        annotation["creator"] = {"type": "Person", "name": row.reviewer}
    return annotation


def _urn(head: ReportHead, what: str) -> str:
    """The same for the same place of the same version, wherever it is made."""
    return uuid5(NAMESPACE_URL, f"urn:sha256:{head.version.sha256}#{what}").urn


ANNOTATIONS = Format(
    "annotations",
    "Annotations",
    "for annotation tools: W3C Web Annotations, one for each mention",
    'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    write_annotations,
    suffix="annotations.jsonld",
)
