from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extraction.faults.code_talk import CodeTalk
from claims.extraction.types import Document, Span
from claims.rules.base import Bad, Finding, Good, Rule, Severity

_NAME = r"[A-Za-z_]\w{0,60}"
_FIELD = r"(?:name|title|price|date|amount|company|city|email|link|username|product)"
_LEAK = re.compile(
    rf"""
    \$?\{{{{2,3}}[^{{}}\n]{{1,120}}\}}{{2,3}}       # {{{{ title }}}}, with the $ of a price before it
  | \{{%[^%\n]{{1,120}}%\}}                     # {{% if user %}}
  | [$\#]\{{{_NAME}[^{{}}\n]{{0,120}}\}}(?!\$)      # ${{price}}, #{{price}}
  | %\({_NAME}\)[sdifr]                         # %(name)s
  | <%[=-]?[^%<>\n]{{1,120}}%>                  # <%= price %>
  | <\?(?:php|=)[^<>\n]{{1,120}}\?>             # <?= $price ?>
  | \*\|[A-Z][A-Z_:0-9]{{1,40}}\|\*             # *|FNAME|*
  | %(?:[A-Z]{{2,12}}_?)?(?:NAME|TITLE|PRICE|DATE|AMOUNT|EMAIL|CITY)%   # %FIRSTNAME%
  | \[object\s[A-Z]\w{{1,40}}\]                 # [object Object]
  | (?<![\w\\^_}}])\{{(?:
        {_NAME}(?:[_.]{_NAME}){{1,4}}           # {{first_name}}, {{user.name}}
      | [a-z]{{1,30}}[A-Z]\w{{1,40}}            # {{firstName}}
      | {_FIELD}
    )\}}(?!\w)
    """,
    re.VERBOSE,
)
_NUMBERED = re.compile(r"(?<=\w[ ,])\{0\}(?=[\s.,!?])|(?<=\w, )\{0\}(?=[\s.,!?])")
_MATHEMATICS = re.compile(
    r"\b(?:sets?|subsets?|groups?|kernel|theorem|lemma|element|vectors?|space|ring)\b", re.IGNORECASE
)


class TemplateLeak(Rule):
    """A placeholder of a template that nobody filled in, standing in the text.

    Why it matters: whatever should stand there (a name, a price, a date) is missing, and the sentence
    around it was never read by a person.

    What to do: put in the value, or cut the sentence. Placeholders in code, and in an article that
    is about templates, are not flagged.
    """

    code = "P202"
    name = "template-leak"
    severity = Severity.ERROR
    language_free = True
    bad = (
        Bad("Dear «{{ first_name }}», the museum reopens on Friday, its director said."),
        Bad("Tickets for the gala cost «${ticket_price}» at the door."),
        Bad("Thank you, «%(customer)s», for reading the Gazette."),
        Bad("The mayor, «<%= mayor.name %>», opened the new baths on Tuesday."),
        Bad("The harvest was carried by «[object Object]», the growers' union said."),
        Bad("Welcome back, «{0}»! There are three new stories in your area."),
        Bad("Hello «{firstName}», your ferry leaves from berth «{berth.number}»."),
        Bad("Shipping is free on orders over «${{amount_no_decimals}}» this week, the grocer said."),
        Bad(
            "Hi «%FIRSTNAME%», the ferries run to their summer timetable from Monday, «{{{ operator }}}» said."
        ),
        Bad("Hello «*|FNAME|*», here is what the village council decided on Monday."),
        Bad(
            "<article><h1>Harbour dues rise</h1><p>Dues rise by «{{ percent }}» in May, the harbour board said.</p>"
            "<p>Small boats are exempt, the board said on its website.</p></article>",
            format="html",
        ),
    )
    good = (
        Good(
            "In Jinja, {{ title }} prints the variable and {% if user %} opens a condition.",
            "an article about templates",
        ),
        Good(
            "<h1>Merge tags</h1><p>A merge tag such as {{ first_name }} is replaced when the letter is sent.</p>",
            "an article about templates, as HTML",
            format="html",
        ),
        Good(
            "<h1>Prices in the shell</h1><p>Quote the name:</p><pre>echo ${price}\nprintf '%(name)s'</pre>",
            "code in a code block",
            format="html",
        ),
        Good("The set {0} contains one element, and f(x) = {1} at the pole.", "braces of mathematics"),
        Good(
            "Let {0} be the trivial group, and G/{1} its quotient. See the sets {3} and {1, 2}.",
            "more mathematics",
        ),
        Good(
            "The bill came to ${12} in the old notation, and ${x}$ is how a printer writes a formula.",
            "LaTeX and old notations",
        ),
        Good(
            "Type %APPDATA% into the bar, the manual says, and %USERPROFILE% to find your files.",
            "names of folders",
        ),
        Good("The kernel is trivial, \\mathbf{0}, and x_{1} is free.", "braces of LaTeX"),
        Good(
            "The price rose to $1,250 {about £980}, and the fee to {2.5} crowns.", "braces used as brackets"
        ),
        Good("Emoticons such as :-} and {: were common in letters of the time.", "emoticons"),
        Good(
            "The editors of the encyclopedia added “{{citation needed}}” to 40 pages. The tag is written in "
            "wikitext, and any reader may add it.",
            "wiki markup that the article is about",
        ),
        Good(
            "A leaked letter began “Dear {{ first_name }}”. The mustache around the name shows that the template "
            "engine never ran, said Ilse Brandt, who sells such software.",
            "a leak that the article reports on",
        ),
        Good("Turnout was 54% (of 1,200) and 61% (in towns).", "a percent sign before brackets"),
        Good(
            "<h1>Ferry fares rise</h1><p>Fares rise on Monday, the operator said.</p>"
            "<template><h3>{{ title }}</h3></template><script>var t = '{{ title }}';</script>",
            "a template that no reader sees",
            format="html",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        talk = CodeTalk(document)
        for place in sorted(_places(document), key=lambda place: place.start):
            if not talk.covers(place) and not document.in_null_box(place):
                yield Finding(
                    place.start,
                    place.end,
                    f"The placeholder {place.of(document.text)} was never filled in: put in its value or cut the sentence.",
                )


def _places(document: Document) -> Iterator[Span]:
    for match in _LEAK.finditer(document.text):
        yield Span(*match.span())
    for match in _NUMBERED.finditer(document.text):
        block = document.block_at(match.start())
        if block and not _MATHEMATICS.search(document.text, block.start, block.end):
            yield Span(*match.span())
