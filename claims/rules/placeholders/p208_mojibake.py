from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from claims.extraction.faults.garbling import garbled
from claims.extraction.types import Document, Span
from claims.extraction.wordlists import alternatives, words
from claims.rules.base import Bad, Finding, Good, Rule, Severity

_TALK = re.compile(rf"\b(?:{alternatives(words('encoding_talk'))})\b", re.IGNORECASE)


class Mojibake(Rule):
    """Characters that were decoded with the wrong charset: â€™ for an apostrophe, Ã© for é, U+FFFD.

    Why it matters: names and quotations are misspelt, and a sign such as £ or a minus may be lost
    from a figure. Where U+FFFD stands, the character itself is gone.

    What to do: replace them as the message says, and fetch the text again in its own charset. Each
    kind is flagged once, at its first place; `data.spans` has all places.
    """

    code = "P208"
    name = "mojibake"
    severity = Severity.ERROR
    language_free = True
    bad = (
        Bad("The weir wasn«â€™»t mended in May, the river board said."),
        Bad("The caf«Ã©» reopens in May, its owner said."),
        Bad("The fare rises to «Â£»4 in May, the operator said."),
        Bad("Ren«�» Brandt runs the mill in Halden."),
        Bad("Ren«ï¿½» Brandt runs the mill in Skarn."),
        Bad("The board said «â€œ»no«â€\x9d», and the town laughed."),
        Bad("It was 21«Â°»C at the weir, and the river board«â€“»a body of nineâ€“met."),
        Bad("The mayor of «Ð\x9cÐ¾Ñ\x81ÐºÐ²Ð°» sent a letter to Halden."),
        Bad("The river board«‚Äô»s chair resigned on Monday."),
        Bad("The Fran«Ã\x83Â§»ais sailed on Monday, the harbour said."),
        Bad(
            "<article><h1>The weir is mended</h1><p>The weir wasn«â€™»t shut for long, the river board said on Monday.</p></article>",
            format="html",
        ),
    )
    good = (
        Good(
            "The café in São Paulo charges £4, and it was 21°C. Größe, naïve, crème brûlée.",
            "letters with accents",
        ),
        Good("ROMÂNIA și SÃO PAULO, AÇÃO E REAÇÃO: NÃO!", "capitals with accents"),
        Good(
            "“AMANHÔ, disse a placa. “IRMÔ… e “MAÇÃ…” no mercado. “Spaß” und “Ø”.",
            "a capital before a closing mark",
        ),
        Good("Í Reykjavík er Ðór, and the letters þ, ð and Ð are Icelandic.", "Icelandic letters"),
        Good(
            "Москва and Київ, Ωmega, 東京, العربية, 😀 and ½ × 3 ≈ 1.5 ± 0.1 µm.", "other scripts and signs"
        ),
        Good(
            "The sign read “cafÃ©”. Such mojibake comes from UTF-8 read as Latin-1, said Ada Brandt.",
            "a piece about garbled characters",
        ),
        Good("Le mot «â» est court; l’âge, l’être, où, et tu hâtes.", "French letters"),
        Good("Đà Nẵng, Phú Quốc and Trần Hưng Đạo: the ferries run from May.", "Vietnamese letters"),
        Good("The symbol € stands before the figure, as in €4, and ™ behind a name™.", "signs on their own"),
        Good(
            "x = √2, and the price is 3 € – or ‘about’ that – says “Le Monde”…",
            "signs and marks of typography",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        places: dict[str, list[Span]] = defaultdict(list)
        repaired: dict[str, str] = {}
        for span, meant in garbled(document.text):
            places[span.of(document.text)].append(span)
            repaired[span.of(document.text)] = meant
        if places and _TALK.search(document.text):
            return
        for broken, spans in places.items():
            yield Finding(
                spans[0].start,
                spans[0].end,
                _message(broken, repaired[broken], len(spans)),
                data={"meant": repaired[broken], "spans": [[span.start, span.end] for span in spans]},
            )


def _message(broken: str, meant: str, times: int) -> str:
    often = f" ({times} places)" if times > 1 else ""
    if not meant:
        return f"A character was lost here{often}: fetch the text again in its own charset."
    return f"“{broken}” should read “{meant}”{often}: the text was decoded with the wrong charset."
