from __future__ import annotations

import pytest

from claims.extraction.roles.forms import Draft
from claims.extraction.roles.wording import role_by_wording
from claims.extraction.types import Block, Role


def role_of(text: str) -> Role | None:
    return role_by_wording(Draft(Block(0, len(text), tag="paragraph"), text))


@pytest.mark.parametrize(
    ("role", "text"),
    [
        (Role.SYNDICATION_NOTICE, "The post Mill Burns appeared first on Alder Courier."),
        (Role.SYNDICATION_NOTICE, "This story was originally published by Alder Courier."),
        (Role.SYNDICATION_NOTICE, "First published in the Bath Ledger."),
        (Role.BYLINE, "By Ruth Hale and Bo Ek"),
        (Role.BYLINE, "Reporting by Ruth Hale; editing by Bo Ek"),
        (Role.DATELINE, "Published: Monday 3 March 2025"),
        (Role.DATELINE, "2025-03-03 10:42 GMT"),
        (Role.SOURCE_LINE, "Source: https://courier.example/mill"),
        (Role.SOURCE_LINE, "SOURCE Alder Mills Ltd"),
        (Role.CAPTION, "Photo: The mill on Monday"),
        (Role.NAVIGATION, "Alder Courier — Home / News / Fires"),
        (Role.NAVIGATION, "Tags: mills, fires, Alder"),
        (Role.NAVIGATION, "Rate this article: ☆☆☆☆☆"),
        (Role.NAVIGATION, "♥ 40    ↻ 3    Share"),
        (Role.NAVIGATION, "Continue reading on Alder Courier →"),
        (Role.NAVIGATION, "You are receiving this because you follow the Courier. Unsubscribe"),
        (Role.WIDGET, "Comments are loading…"),
        (Role.PROMOTION, "Enjoyed this? Become a paid subscriber for $3 a month."),
        (Role.CAPTION, "The mill on Monday. (Jo Ek/Getty Images)"),
        (Role.CAPTION, "Table 2. Fires by year"),
        (Role.DISCLAIMER, "Disclaimer: This article is for informational purposes only."),
        (Role.DISCLAIMER, "Forward-looking statements: Actual results may differ materially."),
        (Role.DISCLAIMER, "The views in this article do not necessarily reflect the position of the paper."),
        (Role.PROMOTION, "Subscribe to our newsletter for more stories like this."),
        (Role.PROMOTION, "Sponsored: Thinking of a new mill? The best stones come from Holm & Ek."),
        (Role.PROMOTION, "A word from our sponsor — Holm & Ek have made ropes since 1822."),
        (None, "Ad spending: up 4% in the spring, the agency reported."),
        (Role.PROMOTION, "Order your copy today and save with the code MILL."),
        (Role.NAVIGATION, "Home › News › Alder"),
        (Role.NAVIGATION, "Share · Tweet · Copy link"),
        (Role.NAVIGATION, "Share this story on Facebook | WhatsApp"),
        (Role.BYLINE, "(Reporting by Ruth Hale; editing by Bo Ek)"),
        (Role.BYLINE, "Words: Ruth Hale"),
        (Role.BYLINE, "Ruth Hale · 3 March 2025 · 4 min read"),
        (Role.WIDGET, "Loading tide data…"),
        (Role.OTHER, "📷 Full picture: pics.example/mill"),
        (Role.NAVIGATION, "Continue reading"),
        (Role.DATELINE, "First published on: 03-03-2025 at 08:15 IST"),
        (Role.DATELINE, "Updated"),
        (Role.NAVIGATION, "Listen to this article (4 min)"),
        (Role.DATELINE, "This article was first uploaded on November twenty, twenty twenty-five."),
        (Role.NAVIGATION, "View source version on wire.example"),
        (Role.BYLINE, "(With inputs from PTI)"),
        (Role.BYLINE, "By business reporter Ruth Hale"),
        (Role.CAPTION, "© Courier. FILE PHOTO: The mill is seen at dusk"),
        (Role.OTHER, "Got a story? Email us at news@courier.example"),
        (Role.OTHER, "Seen the fire? You can contact Ruth Hale on Signal at hale.07"),
        (Role.NAVIGATION, "Follow our coverage of Alder on X, Facebook and TikTok"),
        (Role.NAVIGATION, "412 comments"),
        (Role.NAVIGATION, "2min Read"),
        (Role.WIDGET, "Story continues below advertisement"),
        (Role.WIDGET, "MILL $48.12 ▲ 1.9%"),
        (Role.TEASER, "Related video: How the mill burned"),
        (Role.DISCLAIMER, "Opinions expressed by Courier contributors are their own."),
        (Role.SYNDICATION_NOTICE, "Forwarded from Alder Roundup"),
        (Role.CAPTION, "IMG_0412.JPG"),
        (Role.CAPTION, "The mill at dusk. © Provided by Alder Courier"),
        (Role.NAVIGATION, "#alder #mill #fire"),
        (Role.OTHER, "($1 = 10.7050 crowns)"),
        (Role.OTHER, "[Quote of the mayor to come]"),
        (Role.DISCLAIMER, "Notice to readers: we did not check what this page says."),
        (
            Role.DISCLAIMER,
            "The Alder Mirror republishes articles automatically. We make no warranty for this content.",
        ),
        (Role.PROMOTION, "You have read 3 of your 5 free articles this month."),
        (Role.WIDGET, "Now: {{ quote.last }} {{ quote.change }}"),
        (Role.NAVIGATION, "Back to top"),
        (Role.NAVIGATION, "4 min read"),
        (Role.TEASER, "Read next: How the mill was built"),
        (Role.OTHER, "* * *"),
        (Role.OTHER, "ENDS"),
        (Role.OTHER, "Correction: An earlier version of this article gave the fare as £2."),
        (Role.OTHER, "This article was amended on 6 March 2026 to correct a name."),
        (Role.DISCLAIMER, "© Alder Media Ltd 2026"),
        (Role.DISCLAIMER, "Registered in England No. 0123456"),
        (Role.WIDGET, "Check price on Jumbo: KSh {{ product.price }}"),
        (Role.WIDGET, "Check latest price"),
        (Role.WIDGET, "Buy from Jumbo: $179.00"),
        (Role.WIDGET, "$179 at Jumbo"),
        (Role.DATELINE, "2 hours ago"),
        (Role.NAVIGATION, "NewsOpinionSportCulture"),
        (Role.NAVIGATION, "Share on FacebookShare on Twitter"),
        (Role.NAVIGATION, "0 SHARES 14 VIEWS"),
        (Role.NAVIGATION, "12.4K Followers"),
        (Role.NAVIGATION, "View this post on Instagram"),
        (Role.NAVIGATION, "Read Time: 3 mins"),
        (Role.NAVIGATION, "Listen to this articleComments"),
        (Role.TEASER, "ALSO WATCH: The mill from the air"),
        (Role.NAVIGATION, "Home News Opinion Business Sports Life & Style"),
        (Role.NAVIGATION, "We need your consent to load this content"),
        (Role.BYLINE, "Additional reporting: Bo Ek"),
        (Role.OTHER, "Ruth Hale: 206-555-0134 or rhale@courier.example"),
        (Role.OTHER, "UPDATE, March 7, 9:00 a.m.: This story has been updated to include the fees."),
        (Role.CAPTION, "The ferry at her berth. Erik Lund / The Alder Courier, 2025"),
        (Role.PROMOTION, "Get the Alder Markets newsletter every morning."),
        (Role.DATELINE, "Published: -- | Reading time: 4 min"),
        (Role.DATELINE, "Last updated: Invalid date"),
        (Role.NAVIGATION, "Alder Courier › Shipping"),
        (Role.NAVIGATION, "5 min listen"),
        (Role.NAVIGATION, "Comments (14)"),
        (Role.NAVIGATION, "Filed under Shipping"),
        (Role.OTHER, "undefined avatar"),
    ],
)
def test_a_line_tells_by_its_wording_what_it_is(role: Role | None, text: str) -> None:
    assert role_of(text) is role


@pytest.mark.parametrize(
    "text",
    [
        "By Monday the river had risen by a metre.",
        "By 2030 the town will have two mills.",
        "The singer appeared on Breakfast Hour on Monday.",
        "The study first appeared in a journal of geology in 2019, its author said.",
        "“It does not constitute financial advice,” the minister told the house on Monday.",
        "May was the wettest month since 1910.",
        "Writing by hand helps pupils to learn their letters, a study found.",
        "Loading the mill’s grain took three hours and then …",
        "Trucks and/or trains / barges carried 40% of it.",
        "A source at the mill said that bread prices would fall.",
        "The photo was taken in 1910 by a passing soldier, the museum says.",
        "LONDON, May 5 (Reuters) - The bank said on Monday that it would cut rates.",
        "Share prices fell by 4% on Monday.",
        "The mayor said that the advertisement was wrong.",
        "Orders for the pan rose by a third, the maker said.",
        "The council accepts no responsibility for the report, its leader said.",
        "Post and email volumes fell.",
        "The date: nobody knows it.",
        "Comments from 14 readers",
        "From Alder › 14 miles by boat",
        "The new terms apply now to all tenants.",
        "Write {{ name }} where the name of the reader should stand.",
    ],
)
def test_prose_is_not_taken_for_furniture(text: str) -> None:
    assert role_of(text) is None


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("9 min read · Save · Listen", Role.NAVIGATION),
        ("(Adds comments from mayor in paragraphs 4-6)", Role.OTHER),
        ("(This version corrects the spelling of a name)", Role.OTHER),
        ("Please enable JavaScript to see today’s fares.", Role.WIDGET),
        ("The mill was 9 minutes away · nobody listened", None),
    ],
)
def test_lines_of_the_page_and_of_the_desk_are_no_text(line: str, role: Role | None) -> None:
    assert role_of(line) is role


@pytest.mark.parametrize(
    "line",
    [
        "Get the right bin out on the wrong day and you may pay £60, the council says.",
        "© stands on every page, for Ferris took thieves to court.",
        "Copyright law is to change in May, the minister said.",
    ],
)
def test_prose_that_opens_like_furniture_stays_open(line: str) -> None:
    assert role_of(line) is None
