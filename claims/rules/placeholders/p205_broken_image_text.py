from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extraction.faults.code_talk import CodeTalk
from claims.extraction.faults.holding import holding
from claims.extraction.types import Document, Span
from claims.rules.base import Bad, Finding, Good, Rule, Severity

_NO_NAME = re.compile(
    r"\b(?:null|undefined|NaN|(?-i:null|undefined)['’]s)[ \t]+(?:(?:profile|cover|author)[ \t]+)?(?:logo|icon|image|photo|picture|avatar|thumbnail|banner|headshot)\b",
    re.IGNORECASE,
)
_FILE_NAME = re.compile(
    r"\[?(?:(?:image|photo|picture|caption|alt)[ \t]*:[ \t]*)?"
    r"((?:[\w().%@+-]{1,60} ){0,7}[\w().%@+-]{1,80}\.(?:jpe?g|png|gif|webp|svg|heic|tiff?)"
    r"|(?-i:IMG|DSC|DSCN|DSCF|PXL)[_-]?\d{3,8})\]?[ \t]*",
    re.IGNORECASE,
)
_SIGNS = ("null", "Null", "NULL", "undefined", "Undefined", "NaN")
_LONGEST_NAME = 300


class BrokenImageText(Rule):
    """The name of an image file, or the alternative text of an image that is not there, as text.

    Why it matters: the picture is missing, its caption was never written, or both; a screen reader
    reads the file name aloud.

    What to do: put the picture back with a caption, or remove the line. A file name inside a
    sentence is not flagged: the sentence may well be about the file.
    """

    code = "P205"
    name = "broken-image-text"
    severity = Severity.WARNING
    language_free = True
    bad = (
        Bad("The bakers won the cup on Sunday.\n\n«null Logo»\n\nIt was their third win, the club said."),
        Bad("«IMG_4410.JPG»\n\nThe new footbridge opened on Saturday, the town hall said."),
        Bad("«undefined avatar» Posted by the harbour office on Monday at noon."),
        Bad(
            "The orchard lost half its trees.\n\nPhoto: «DSC00231.jpeg»\n\nReplanting starts in March, the owner said."
        ),
        Bad(
            "The choir sang on the steps.\n\n«choir-steps (final) v2.png»\n\nSome 300 people listened, police said."
        ),
        Bad(
            "<article><h1>Bridge opens</h1><p>The bridge opened on Saturday, the council said.</p>"
            "<figure><figcaption>«bridge_opening.webp»</figcaption></figure></article>",
            format="html",
        ),
        Bad(
            "[image: «weir-2.png»]\n\n«null's profile picture»\n\nThe weir was mended in May, the board said."
        ),
        Bad("The orchard lost half its trees.\n\n«DSC_0231»\n\nReplanting starts in March, the owner said."),
    )
    good = (
        Good(
            "The detective showed the court a file named IMG_4410.JPG, taken at 9 p.m.",
            "a file that the story is about",
        ),
        Good("Photo: https://photos.nordwire.example/harbour.jpg", "the address of a press photo"),
        Good(
            "The function returns an undefined image where the path is wrong, the JavaScript manual says.",
            "programming",
        ),
        Good(
            "Please send us your best summer pictures, and no holiday.jpg",
            "a sentence that ends in a file name",
        ),
        Good("Photograph: Owain Brith/Coastal Gazette", "a credit"),
        Good("The company changed its logo twice; the null option was to keep it.", "null and logo apart"),
        Good("Save it as a .png or .jpg and send it to the desk.", "file types"),
        Good(
            "The archive holds 40,000 photographs. Each is a TIFF file of 80 megabytes, the curator said.",
            "image formats",
        ),
        Good(
            "Is null image compression worth the trouble? In Python, a null image is a valid argument.",
            "programming",
        ),
        Good(
            "<h1>Bridge opens</h1><p>The bridge opened on Saturday.</p><img src='bridge_opening.webp' alt='The bridge'>",
            "a file name that no reader sees",
            format="html",
        ),
        Good(
            "Market Data\nnull Logo\nnull Price(null)\n--\n----\nUSD\nnull (null) Live Price Chart",
            "P201 covers the box",
        ),
        Good(
            "Camera IMG_4410 was found.\n\nThe files IMG_1 and IMG_2\n\nThe owner is sought.",
            "names of files in other words",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        talk = CodeTalk(document)
        for place in self._places(document):
            if talk.covers(place) or document.in_null_box(place):
                continue
            yield Finding(
                place.start,
                place.end,
                f"“{place.of(document.text)}” stands where a picture should be: restore the picture or remove the line.",
            )

    def _places(self, document: Document) -> Iterator[Span]:
        unnamed = {block.start for block in holding(document, _SIGNS)}
        for block in document.blocks:
            name = None
            if len(block) <= _LONGEST_NAME and _ends_like_one(document.text[block.end - 6 : block.end]):
                name = _FILE_NAME.fullmatch(document.text, block.start, block.end)
            if name:
                yield Span(*name.span(1))
            elif block.start in unnamed:
                for match in _NO_NAME.finditer(document.text, block.start, block.end):
                    yield Span(*match.span())


def _ends_like_one(ending: str) -> bool:
    """Whether ``ending`` may close a file's name: with a suffix, or with the number of a picture."""
    return "." in ending[:-3] or ending[-1:].isdigit()
