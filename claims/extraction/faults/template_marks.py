"""Placeholders of templates that nobody filled in, in the forms of the engines and mailers that leave them.

A form is only looked for where its opening signs stand in the text at all: most texts have none of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extraction.faults.holding import holding
from claims.extraction.types import Document, Span
from claims.extraction.wordlists import alternatives, words

_NAME = r"[A-Za-z_]\w{0,60}"
_FIELD = rf"(?:{alternatives(words('template_fields'))})"
_FIELD_NAME = rf"(?i:{_FIELD})"
_DOTTED = rf"{_NAME}(?:[_.]{_NAME}){{1,4}}|[a-z]{{1,30}}[A-Z]\w{{1,40}}"

_BRACES = re.compile(
    rf"""
    \$?\{{{{2,4}}(?!\{{)[^{{}}\n]{{1,120}}\}}{{2,4}}       # {{{{ title }}}}, with the $ of a price before it
  | \{{%[^%\n]{{1,120}}%\}}                         # {{% if user %}}
  | \{{!!\s?\$[^{{}}\n]{{1,120}}!!\}}                  # {{!! $post->title !!}}
  | [$\#]\{{{_NAME}[^{{}}\n]{{0,120}}\}}(?!\$)          # ${{price}}, #{{price}}
  | \{{\${_NAME}(?:(?:->|\.){_NAME}){{0,4}}\}}        # {{$name}}
  | \{{{_NAME},\s?(?:plural|select|selectordinal),\s?(?:[^{{}}\n]{{1,60}}\{{[^{{}}\n]{{0,120}}\}}){{1,8}}\s?\}}
  | (?<![\w\\^_}}])\{{(?:{_DOTTED}|[A-Z]{{2,20}}(?:_[A-Z]{{2,20}}){{1,4}}|{_FIELD})\}}(?!\w)
    """,
    re.VERBOSE,
)
_PERCENT = re.compile(
    rf"""
    %\({_NAME}\)[sdifr]                             # %(name)s
  | %\d\$[sd]\b                                    # %1$s
  | %(?<![\w%]%)(?<!\d[ ]%)[sd](?=[ ,.!?)]|\Z)(?![ ][\d(])   # By %s
  | %%(?:=v\(@?\w{{1,40}}\)=|[A-Za-z][A-Za-z_ ]{{1,30}}[A-Za-z])%%   # %%First Name%%
  | %(?:[A-Z]{{2,12}}_?)?(?:NAME|TITLE|PRICE|DATE|AMOUNT|EMAIL|CITY)%   # %FIRSTNAME%
  | (?<![\w%])%{_FIELD}%(?![\w%])                    # %category%
    """,
    re.VERBOSE,
)
_ANGLES = re.compile(
    rf"""
    <%[=-]?[^%<>\n]{{1,120}}%>                      # <%= price %>
  | <\?(?:php|=)[^<>\n]{{1,120}}\?>                  # <?= $price ?>
  | <<[ ]?{_FIELD_NAME}[ ]?>>
    """,
    re.VERBOSE,
)
_BRACKETS = re.compile(
    rf"""
    \[object\s[A-Z]\w{{1,40}}\]                     # [object Object]
  | \[\[\s?(?:{_FIELD_NAME}|{_DOTTED})\s?\]\]         # [[First Name]]
  | \[(?:[FL]NAME|(?:FIRST|LAST|FULL)[_ ]?NAME)\]
  | \[missing\s["“][\w.]{{3,80}}["”]\stranslation\]
    """,
    re.VERBOSE,
)
_OTHERS = re.compile(
    rf"""
    \*\|[A-Z][A-Z_:0-9]{{1,40}}\|\*                 # *|FNAME|*
  | \#\#{_FIELD_NAME}\#\#
  | \b[Tt]ranslation\smissing:\s[\w.]{{3,80}}
  | \bfunction\s?\(\w{{0,20}}\)\s?\{{[^\n{{}}]{{0,200}}\}}
  | (?<![\w@])@(?:Model|ViewBag)\.[A-Z]\w{{1,40}}(?:\.\w{{1,40}}){{0,3}}
    """,
    re.VERBOSE,
)
_FORMS = (
    (("{",), _BRACES),
    (("%",), _PERCENT),
    (("<%", "<?", "<<"), _ANGLES),
    (("[",), _BRACKETS),
    (("*|", "##", "ranslation missing", "function", "@Model", "@ViewBag"), _OTHERS),
)
_KEY_WORD = alternatives(words("translation_key_words"))
_KEY_LINE = re.compile(
    rf"(?!www\.)(?:[a-z][a-zA-Z0-9_-]{{1,30}}\.){{2,5}}(?:{_KEY_WORD})"
    rf"|(?:[A-Z]{{2,20}}_){{1,5}}(?i:{_KEY_WORD}|ME)"
)
_LONGEST_KEY = 80
_NUMBERED = re.compile(r"(?<=\w[ ,])\{[01]\}(?=[\s.,!?])|(?<=\w, )\{0\}(?=[\s.,!?])")
_MATHEMATICS = re.compile(
    r"\b(?:sets?|subsets?|groups?|kernel|theorem|lemma|element|vectors?|space|ring|function|map|proof)\b|[∈∪∩⊂∅=→∀∃]",
    re.IGNORECASE,
)


def find(document: Document) -> Iterator[Span]:
    """Every such placeholder, by form, then by place."""
    text = document.text
    for signs, form in _FORMS:
        for block in holding(document, signs):
            for match in form.finditer(text, block.start, block.end):
                yield Span(*match.span())
    for block in document.blocks:
        if len(block) <= _LONGEST_KEY and _KEY_LINE.fullmatch(text, block.start, block.end):
            yield Span(block.start, block.end)
    yield from _numbered(document)


def _numbered(document: Document) -> Iterator[Span]:
    """ "{0}" in prose, which mathematics writes for a set of one."""
    for block in holding(document, ("{0}",)):
        if not _MATHEMATICS.search(document.text, block.start, block.end):
            for match in _NUMBERED.finditer(document.text, block.start, block.end):
                yield Span(*match.span())
