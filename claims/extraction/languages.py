"""Which language an article is written in: by its script, else by the small words that no text does without.

Only what can be told is told: an article is taken for English unless another language plainly is meant.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import chain

from claims.extraction.lexicon import finder
from claims.extraction.types import Block, Role
from claims.extraction.wordlists import words

ENGLISH = "en"
NAMES = {
    "ar": "Arabic",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "es": "Spanish",
    "fr": "French",
    "he": "Hebrew",
    "hi": "Hindi",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "ru": "Russian",
    "sv": "Swedish",
    "th": "Thai",
    "zh": "Chinese",
}
_SPELT = ("en", "da", "de", "es", "fr", "it", "nl", "pl", "pt", "sv")
_SCRIPTS = {
    "kana": (re.compile(r"[\u3040-\u30ff]"), "ja"),
    "hangul": (re.compile(r"[\uac00-\ud7af]"), "ko"),
    "han": (re.compile(r"[\u3400-\u9fff]"), "zh"),
    "arabic": (re.compile(r"[\u0600-\u06ff]"), "ar"),
    "hebrew": (re.compile(r"[\u0590-\u05ff]"), "he"),
    "cyrillic": (re.compile(r"[\u0400-\u04ff]"), "ru"),
    "greek": (re.compile(r"[\u0370-\u03ff]"), "el"),
    "devanagari": (re.compile(r"[\u0900-\u097f]"), "hi"),
    "thai": (re.compile(r"[\u0e00-\u0e7f]"), "th"),
}
_OF_SCRIPT = {
    "cyrillic": {"ru", "uk", "bg", "sr", "mk", "be", "kk"},
    "arabic": {"ar", "fa", "ur"},
    "hebrew": {"he", "yi"},
    "devanagari": {"hi", "mr", "ne"},
}
"""Languages between which only the page's own word can decide."""
_find = finder(re.compile(r"[^\W\d_]+"), str.lower)
_SAMPLE = 2000
_LATIN_BYTES = 1.3
"""Bytes of UTF-8 a character: what holds fewer is in Latin letters, and no other script is looked for."""
_AROUND = frozenset({Role.NAVIGATION, Role.TEASER, Role.PROMOTION, Role.CODE, Role.WIDGET, Role.TABLE})
_FEWEST_SMALL_WORDS = 4
_SHARE = 0.12
"""The least share of small words in running text; in English it is about two fifths."""
_FEW_LETTERS = 12
_KANA_IN_JAPANESE = 0.1


def is_read(language: str) -> bool:
    """Whether an article in ``language`` is read in full."""
    return language in {"", ENGLISH}


def detect(text: str, blocks: Sequence[Block], *, hint: str = "") -> str:
    """The language's ISO 639-1 code, or "" where nothing tells; ``hint`` is what the markup says.

    The hint decides between languages of one script, and where the text itself tells nothing.
    """
    sample = "\n".join(block.of(text) for block in blocks if block.role not in _AROUND)[:_SAMPLE]
    if len(sample.encode()) < _LATIN_BYTES * len(sample):
        return _by_small_words(sample, hint)
    letters = sum(map(str.isalpha, sample))
    if letters < _FEW_LETTERS:
        return hint
    found = {name: len(pattern.findall(sample)) for name, (pattern, _) in _SCRIPTS.items()}
    script = max(found, key=lambda name: found[name])
    if found["han"] + found["kana"] > letters / 2 and found["kana"] > _KANA_IN_JAPANESE * letters:
        return "ja"
    if found[script] > letters / 2:
        return hint if hint in _OF_SCRIPT.get(script, ()) else _SCRIPTS[script][1]
    return _by_small_words(sample, hint)


def _by_small_words(sample: str, hint: str) -> str:
    said = list(_find(sample))
    small = filter(None, map(_small_words().get, said))
    hits = Counter(chain.from_iterable(small))
    best = max(_SPELT, key=lambda code: (hits[code], code == hint))
    enough = hits[best] >= _FEWEST_SMALL_WORDS and hits[best] >= _SHARE * len(said)
    if best == ENGLISH:
        return ENGLISH if hits[ENGLISH] else hint
    if enough and hits[best] >= 2 * hits[ENGLISH]:
        return best
    return ENGLISH if hits[ENGLISH] else hint


@cache
def _small_words() -> Mapping[str, tuple[str, ...]]:
    """The small words of all languages, each with those that have it."""
    listed = {code: words(f"small_words_{code}") for code in _SPELT}
    return {
        word: tuple(code for code in _SPELT if word in listed[code])
        for word in frozenset().union(*listed.values())
    }
