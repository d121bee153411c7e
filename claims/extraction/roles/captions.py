"""Lines under a picture: what it shows, who made it, whose it is."""

from __future__ import annotations

import re

from claims.extraction import lexicon
from claims.extraction.lexicon import Cue

_CAPTION = re.compile(
    r"(?:©\s?[A-Z][\w ]{1,30}\.\s+)?(?:file|stock) (?:photo|image|picture)\s*:\s*\S|\(?(?:photo(?:graph)?s?|image|picture|pic|illustration|graphic|caption|credit|video|chart|map)"
    r"(?:\s+(?:by|credit|courtesy of|caption|credits|via))?\s*:?\s+\S|\(?(?:photo|image|illustration|picture)\s*(?:by|:|/)",
    re.IGNORECASE,
)
_NUMBERED_CAPTION = re.compile(
    r"(?:table|figure|fig\.|chart|map|exhibit|graphic)\s+\d{1,3}\s*[.:|–—-]\s*\S", re.IGNORECASE
)
_CAPTION_LABEL = re.compile(r"[^:]{0,50}:|\(?\w+ (?:by|courtesy|credit)\b", re.IGNORECASE)
_IMAGE_FILE = re.compile(r"[\w-]+\.(?:jpe?g|png|gif|webp)$", re.IGNORECASE)
_OPENER = lexicon.declare(
    bears=re.compile(
        r"(?:photo|image|pic|illustration|graphic|caption|credit|video|chart|map|table|fig|exhibit|file|stock)|(?:jpe?g|png|gif|webp)$"
    ).match
)
"""The sign of what opens a caption, or names the file of a picture."""
_AGENCY = r"(?:AP(?: Photo)?|AFP|Reuters|Getty(?: Images)?|EPA|PA(?: Wire)?|Shutterstock|iStock)"
_CREDIT_END = Cue(
    r"(?:photo(?:graph)?|image|picture|pic|illustration|credit)s?\s*(?:by\b|[:|])\s*[^.\n]{2,80}\.?$"
    r"|\((?:file(?: (?:photo|pic|image|picture))?|supplied|stock (?:photo|image)|handout)\b[^()\n]{0,60}\)\.?$"
    r"|(?:\(|\bimage |\bphoto |(?<=[.!] ))courtesy(?: of|:) [^.()\n]{2,60}\)?\.?$"
    rf"|\((?:[^()\n]{{2,40}}/\s?)?{_AGENCY}\b[^()\n]{{0,40}}\)\.?$|/\s?{_AGENCY}\b[^.()\n]{{0,40}}$"
    r"|©\s?(?:provided by )?[A-Z][\w .&/’-]{2,50}$",
    bears=re.compile(
        r"(?:photo|photograph|image|picture|pic|illustration|credit)s?(?:by|$)"
        r"|^(?:supplied|file|handout|stock|courtesy|ap|afp|reuters|getty|epa|pa|shutterstock|istock|©)$"
    ).search,
    flags=re.IGNORECASE,
)
_NAME_AND_OUTLET = re.compile(
    r"[.)] (?:[A-Z][\w’'.-]+ ){1,3}/ (?:The )?[A-Z][\w’' ]{2,40}(?:, (?:19|20)\d\d)?$"
)
""" "The ferry at noon. Ruth Hale / The Alder Courier"."""
_OUTLET_AND_NAME = re.compile(
    r"\((?!(?:Source|Note|See|Edit\w*|Report\w*|Writ\w*)\b)[A-Z][\w&’' -]{1,40}: [A-Z][\w’'.-]*[a-z](?: [A-Z][\w’'.-]+){1,3}\)\.?$"
)
""" "The ship at noon. (Alder Radio: Ruth Hale)"."""
_CREDIT_LABEL = re.compile(
    r"(?:(?:image|photo(?:graph)?|picture|illustration|video)s?\s+)?(?:credits?|courtesy of)\s*:?\s*|"
    r"(?:photo(?:graph)?|image|picture|illustration)s?\s*(?:by|:)\s*",
    re.IGNORECASE,
)
_CREDITED = re.compile(r"[A-Z©][\w.’'&-]*(?:\s*[/|,]\s*|\s+(?:(?:and|via|of|for|the|de|von|van)\s+)?)?")
_MOST_WORDS_OF_CREDIT = 9


def is_caption(text: str, signs: int) -> bool:
    """Whether a line, which bears these ``signs``, stands under a picture, a chart or a table."""
    return bool(
        (signs & _OPENER and _is_captioned(text))
        or _CREDIT_END.stands_in(text, signs)
        or (text.endswith((")", ").")) and _OUTLET_AND_NAME.search(text))
        or (" / " in text and _NAME_AND_OUTLET.search(text))
    )


def _is_captioned(text: str) -> bool:
    """Whether a line opens with what it stands under, or is nothing but the name of a picture's file."""
    return bool(
        (_CAPTION.match(text) and _CAPTION_LABEL.match(text))
        or _NUMBERED_CAPTION.match(text)
        or _IMAGE_FILE.match(text)
    )


def is_credit(text: str) -> bool:
    """Whether a line says who made a picture, or whose it is, and nothing of what it shows."""
    bare = text.strip("()[] .")
    label = _CREDIT_LABEL.match(bare)
    names = bare[label.end() :] if label else bare
    if not label and "/" not in names:
        return False
    return len(names.split()) <= _MOST_WORDS_OF_CREDIT and not _CREDITED.sub("", names).strip()
