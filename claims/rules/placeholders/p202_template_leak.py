from __future__ import annotations

from collections.abc import Iterator

from claims.extraction.faults import template_marks
from claims.extraction.faults.code_talk import CodeTalk
from claims.extraction.types import Document
from claims.rules.base import Bad, Finding, Good, Rule, Severity


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
        Bad(
            "Dear «[[First Name]]», dear «%%First Name%%» and dear «{$customer}», the museum reopens on Friday."
        ),
        Bad("Filed under «%category%» by the night desk, which closes at ten."),
        Bad("Written by «%s», who watched the weir for a year."),
        Bad("«{count, plural, one {# letter} other {# letters}}» came in, the museum said."),
        Bad(
            "The museum reopens on Friday.\n\n«museum.opening.title»\n\n«LOCALIZE_ME»\n\nEntry is free, it said."
        ),
        Bad("Opening hours: «translation missing: en.museum.hours»"),
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
        Good(
            "To print the fare, write {{ ferry.fare }} in the template. Tags such as {% if %} close with {% endif %}.",
            "a manual, known by the words beside the mark",
        ),
        Good(
            "Boats called the office after the page began `Dear ${captain}`, a bug in the mailer.",
            "set apart by backticks",
        ),
        Good(
            "<h1>Fares online</h1><p>Set <code>{{ fare }}</code> where the fare should stand.</p>",
            "set as code",
            format="html",
        ),
        Good(
            "“Dear {{ customer }}” was how the bank’s letter began, its customers said.",
            "a few words that somebody quotes",
        ),
        Good(
            "It grew by 5 %s, and 20 %d is no unit. See weir.holm.example or text.io for more.",
            "signs that look like one",
        ),
        Good(
            "The gate opens on weir.holm.body and www.mill.title, two hosts of the board.",
            "hosts in a sentence",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        talk = CodeTalk(document)
        end = 0
        for place in sorted(template_marks.find(document), key=lambda place: (place.start, -place.end)):
            if place.start >= end and not talk.covers(place) and not document.in_null_box(place):
                yield Finding(
                    place.start,
                    place.end,
                    f"The placeholder {place.of(document.text)} was never filled in: put in its value or cut the sentence.",
                )
                end = place.end
