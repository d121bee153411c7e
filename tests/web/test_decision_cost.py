"""What a decision costs does not depend on how long the article is."""

from __future__ import annotations

from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.actions.importing import import_article
from claims.models import Flag

HTMX = {"HX-Request": "true"}
PARAGRAPH = "The harbour of {} received {} ships in 2024, Per Holm said.\n\n"
PLACES = [
    f"{first}{middle}{last}"
    for first in ("Bar", "Dol", "Fen", "Gol", "Har", "Kel", "Lor")
    for middle in ("da", "me", "ri", "so", "tu", "va", "ze")
    for last in ("by", "holm", "mouth", "ness", "port", "stad", "wick")
]


def flag_heavily(claim):
    """Five flags more on the claim than were found."""
    mention = claim.mentions.get()
    Flag.objects.bulk_create(
        Flag(
            version=mention.version,
            code=f"S10{at}",
            rule="a rule",
            severity="warning",
            message="This stands in the article's own voice: nobody is named who can be asked about it.",
            start=mention.start,
            end=mention.end,
            quote=mention.quote,
        )
        for at in range(5)
    )


def decide_in(client, article):
    """The number of queries of a decision in the middle of the article, and the bytes of its answer uncompressed."""
    claims = list(article.claims.in_scope().order_by("position"))
    claim, following = claims[len(claims) // 2 :][:2]
    flag_heavily(following)
    client.get(f"/claims/{claim.pk}/", headers=HTMX)
    with CaptureQueriesContext(connection) as queries:
        sent = {"seen": claim.revision, "decision": "disputed:wrong", "note": "The register says otherwise."}
        response = client.post(f"/claims/{claim.pk}/verdict/", sent, headers=HTMX)
    assert response.status_code == 200
    assert response.content.count(b'class="note"') >= 5
    return len(queries), len(response.content)


def test_a_decision_takes_the_same_queries_and_a_short_answer_among_three_hundred_claims_under_many_flags(
    client_of, alice
):
    client, costs = client_of(alice), {}
    for size in (3, 300):
        text = "".join(PARAGRAPH.format(place, 300 + 7 * at) for at, place in enumerate(PLACES[:size]))
        article = import_article(actor=alice, source=f"Harbour figures {size}\n\n{text}")
        assert article.claims.in_scope().count() >= size
        costs[size] = decide_in(client, article)
    assert costs[3][0] == costs[300][0]
    assert max(length for _, length in costs.values()) < 10_000, costs
