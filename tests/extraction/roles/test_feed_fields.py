from __future__ import annotations

from claims.extraction import read
from tests.extraction.reading import roles_of_text

HEADER = (
    "Feed: Mill Notes (via Reader)\nTitle: Mill burns down in Alder\n"
    "Published: Mon, 13 Apr 2026 07:30:00 +0200\nAuthor: Ruth Hale\nSummary: Nobody was hurt, the mayor says.\n"
)
STORY = "The mill in Alder burnt down on Sunday night, the fire brigade said. It was built in 1890."


def test_the_fields_of_a_feed_say_what_they_are():
    roles = [role for role, _ in roles_of_text(f"{HEADER}\n{STORY}\n")]
    assert roles == ["source_line", "headline", "dateline", "byline", "standfirst", "body"]
    meta = read(f"{HEADER}\n{STORY}\n", format="text").meta
    assert (meta.byline, str(meta.published)) == ("Ruth Hale", "2026-04-13")


def test_the_headline_is_the_title_without_its_label():
    found = roles_of_text(f"{HEADER}\nMill burns down in Alder\n\n{STORY}\n")
    assert found[1] == ("other", "Title: Mill burns down in Alder")
    assert ("headline", "Mill burns down in Alder") in found


def test_one_field_alone_is_what_its_words_are():
    found = roles_of_text(f"Mill burns down in Alder\n\nSource: Mill Notes\n\n{STORY}\n")
    assert [role for role, _ in found] == ["headline", "source_line", "body"]


def test_a_text_that_begins_with_one_label_has_no_header():
    found = roles_of_text(f"Description: A mill in two storeys\n\n{STORY}\n")
    assert found[0][0] != "standfirst"
