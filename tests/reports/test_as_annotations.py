from __future__ import annotations

import json

from claims.reports import FORMATS


def test_each_mention_is_an_annotation_that_finds_its_place_by_position_and_by_quote(decided, written):
    page = json.loads(written(FORMATS["annotations"], decided))
    text = decided.current.text
    mentions = sum(
        claim.mentions.filter(version=decided.current).count() for claim in decided.claims.standing()
    )
    assert (page["type"], len(page["items"])) == ("AnnotationPage", mentions)
    for item in page["items"]:
        position, quote = item["target"]["selector"]
        start, end = position["start"], position["end"]
        assert text[start:end] == quote["exact"]
        assert text[:start].endswith(quote["prefix"])
        assert text[end:].startswith(quote["suffix"])
        assert item["target"]["state"]["sha256"] == decided.current.sha256
        assert item["target"]["state"]["version"] == 1
        assert item["id"].startswith("urn:uuid:")
    assert len({item["id"] for item in page["items"]}) == mentions


def test_a_verdict_comes_with_who_gave_it(decided, written):
    items = json.loads(written(FORMATS["annotations"], decided))["items"]
    said = [item for item in items if item.get("creator")]
    assert {item["creator"]["name"] for item in said} == {"bob", "alice"}
    assert any(body["value"] == "wrong. No *way*." for item in said for body in item["body"])


def test_an_article_without_an_address_is_named_by_its_hash(decided, written):
    items = json.loads(written(FORMATS["annotations"], decided))["items"]
    assert items[0]["target"]["source"] == f"urn:sha256:{decided.current.sha256}"
