from __future__ import annotations

from collections.abc import Iterator

from claims.extraction.meta import is_dated
from claims.extraction.types import Document, Role
from claims.rules.base import Bad, Finding, Good, Rule, Severity

_STORY = "The weir was mended in May, the river board said. It had been shut since a flood in the winter."


class MissingDate(Rule):
    """The article does not say when it was published.

    Why it matters: "last year" and "on Monday" mean nothing without it, and an old story passes for
    a new one.

    What to do: find the date of the first publication and record it with the article. The stamp of a
    teaser is the date of another article, and a date in the story is not its own.
    """

    code = "C504"
    name = "missing-date"
    severity = Severity.WARNING
    bad = (
        Bad(f"The weir is mended\n\n{_STORY}"),
        Bad(f"The weir is mended\n\nBy Hanne Solberg\n\n{_STORY}"),
        Bad(f"The weir is mended\n\nThe weir was mended on 4 March 2025, the river board said. {_STORY}"),
        Bad(f"The weir is mended\n\n{_STORY}\n\nThe dam was opened on Friday 14 November 1958."),
        Bad(f"<article><h1>The weir is mended</h1><p>{_STORY}</p></article>", format="html"),
    )
    good = (
        Good(f"The weir is mended\n\nPublished: Friday 14 November 2025\n\n{_STORY}", "a dateline"),
        Good(
            f"The weir is mended\n\nBy Hanne Solberg\n14 November 2025\n\n{_STORY}", "a date under the byline"
        ),
        Good(f"HALIFAX, June 3, 2025 /NordWire/ -- {_STORY}", "a wire's dateline"),
        Good(f"The weir is mended\n\nPublished 03/12/2025, 07:02 AM\n\n{_STORY}", "a date in figures"),
        Good(f"The weir is mended\n\nNovember 14, 2025\n\n{_STORY}", "a date on a line of its own"),
        Good(f"The weir is mended\n\nUpdated 2025-11-14 09:30\n\n{_STORY}", "an update stamp"),
        Good(
            "<meta property='article:published_time' content='2025-11-14T06:00:00+01:00'>"
            f"<article><h1>The weir is mended</h1><p>{_STORY}</p></article>",
            "a date in the page's own data",
            format="html",
        ),
        Good(
            "<article><h1>The weir is mended</h1><time datetime='2025-11-14'>14 November 2025</time>"
            f"<p>{_STORY}</p></article>",
            "a date in the markup",
            format="html",
        ),
        Good(
            f"NEWS RELEASE\n\nEMBARGOED UNTIL 00.01 FRIDAY 14 NOVEMBER 2025\n\nThe weir is mended\n\n{_STORY}",
            "an embargo",
        ),
        Good(
            f"Not for publication before 9am on 14 November 2025\n\nThe weir is mended\n\n{_STORY}",
            "an embargo",
        ),
        Good("", "no article, no date"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        if not is_dated(document) and any(document.blocks_with(Role.BODY)):
            yield Finding(0, 0, "No publication date is given: find the date of the first publication.")
