"""The reading engine's door: ``read(source)`` turns markup or text into a Document.

Pure: no Django, no database, no clock, no network. The stages, in order:

1. ``text``: decode, normalise newlines        2. ``plain`` / ``markup``: blocks
3. ``roles``: what each block is for           4. ``sentences``: spans inside each block
5. ``quantities``, ``times``: figures, dates   6. ``attribution``: who says so
7. ``statements``: checkable assertions        8. ``repeats``, ``checkworthiness``: claims
9. ``ledger``: the arithmetic the text asserts
"""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from itertools import chain

from claims.extraction import (
    attribution,
    foreign,
    foreign_figures,
    languages,
    ledger,
    meta,
    provenance,
    quantities,
    repeats,
    roles,
    sentences,
    statements,
    times,
)
from claims.extraction.faults import dated_events, misprinted_figures
from claims.extraction.garbage import collection_paused
from claims.extraction.pages import plain
from claims.extraction.roles import widgets
from claims.extraction.text import decode, looks_like_html, normalise
from claims.extraction.types import Document, Role

ENGINE = "0.1.0"
"""Version of the reading engine: stored with every analysis and stated in every report."""

__all__ = ["ENGINE", "Document", "read"]


def read(source: str | bytes, *, format: str = "auto", url: str = "") -> Document:
    """Read an article.

    ``format`` is "auto", "html" or "text"; ``url`` is where it came from, used to tell the
    outlet's own links from others. Raises ValueError for an unknown format. Any input gives a
    Document, be it empty.
    """
    if format not in {"auto", "html", "text"}:
        raise ValueError(f"format must be auto, html or text, not {format!r}")
    with collection_paused():
        return _read(source, format, url)


def _read(source: str | bytes, format: str, url: str) -> Document:
    raw = None if format == "html" else source if isinstance(source, str) else decode(source)
    if raw is None or (format == "auto" and looks_like_html(raw)):
        from claims.extraction.pages import markup  # lxml and trafilatura are slow to import

        page = markup.read_page(source, url=url)
    else:
        page = plain.read_page(normalise(raw), url=url)
    text = page.text
    null_boxes = widgets.null_boxes(page)
    blocks = roles.assign(page, null_boxes)
    about = meta.complete(page, blocks)
    language = languages.detect(text, blocks, hint=page.language)
    document = Document(
        engine=ENGINE,
        text=text,
        sha256=sha256(text.encode()).hexdigest(),
        language=language,
        meta=about,
        blocks=tuple(blocks),
        null_boxes=tuple(null_boxes),
        hops=tuple(provenance.hops(page, blocks)),
        notes=page.notes,
    )
    return _read_on(document) if languages.is_read(language) else _read_signs(document)


def _read_on(document: Document) -> Document:
    """``document`` with all that can be told of a text in English; menus are not read."""
    text, blocks = document.text, document.blocks
    read = [(index, block) for index, block in enumerate(blocks) if block.role is not Role.NAVIGATION]
    dated = [times.find(text, block) for _, block in read]
    figures = [
        figure
        for (_, block), dates in zip(read, dated, strict=True)
        for figure in quantities.find(text, block, dates)
    ]
    split = [sentence for index, block in read for sentence in sentences.split(text, block, index)]
    attributed, quotations = attribution.attribute(text, blocks, split)
    dates = list(chain(*dated))
    found = statements.find(text, blocks, attributed, quotations, figures, dates, document.meta)
    told = replace(
        document,
        sentences=tuple(found.sentences),
        quotations=tuple(quotations),
        quantities=tuple(figures),
        times=tuple(dates),
    )
    return replace(
        told,
        claims=repeats.group(
            text, blocks, found.statements, dated_events.unique(told), misprinted_figures.find(told)
        ),
        ledger=ledger.relations(text, blocks, attributed, figures),
        notes=document.notes + statements.notes(blocks, attributed),
    )


def _read_signs(document: Document) -> Document:
    """``document`` with what can be told in any language, and a note of what was left out."""
    text, blocks = document.text, document.blocks
    split = [
        sentence
        for index, block in enumerate(blocks)
        if block.role is not Role.NAVIGATION
        for sentence in sentences.split(text, block, index, language=document.language)
    ]
    figures = [
        figure for sentence in split for figure in foreign_figures.find(text, sentence, document.language)
    ]
    found = foreign.find(text, blocks, split, figures)
    return replace(
        document,
        notes=document.notes + foreign.notes(document.language),
        sentences=tuple(split),
        quantities=tuple(figures),
        claims=foreign.explained(repeats.group(text, blocks, found)),
    )
