from __future__ import annotations

import re

from claims.actions.flags import dismiss_flag
from claims.actions.importing import import_article
from claims.reports import FORMATS


def test_boilerplate_is_gone_and_every_claim_has_its_footnote(decided, written):
    text = written(FORMATS["clean"], decided).decode()
    notes = set(re.findall(r"^\[\^(c\d+)\]: ", text, re.MULTILINE))
    marks = set(re.findall(r"\[\^(c\d+)\](?!:)", text))
    assert notes == {claim.label for claim in decided.claims.in_scope()}
    assert marks == notes
    assert "[^c2]: disputed (wrong); No \\*way\\*." in text
    for block in decided.current.blocks.filter(role__in=["widget", "teaser", "promotion", "disclaimer"]):
        words = decided.current.text[block.start : block.end].strip()
        assert not words or words not in text
    assert text.count("# Larkhaven’s Ten-Year Harbour Plan Could Make It the North’s First Silent Port") == 1


def test_a_placeholder_is_cut_unless_somebody_dismissed_it(alice, bob, written):
    source = "Weir mended\n\nThe weir cost {{ cost }} in all, the river board said in May 2024.\n"
    article = import_article(actor=alice, source=source, format="text")
    flag = article.current.flags.get(code="P202")
    text = written(FORMATS["clean"], article).decode()
    assert "cost" in text
    assert "{" not in text
    assert "[…]" in text
    dismiss_flag(actor=bob, flag_id=flag.pk, seen=flag.revision, reason="It is about templates.")
    assert "\\{\\{ cost \\}\\}" in written(FORMATS["clean"], article).decode()
