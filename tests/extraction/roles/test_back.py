"""What stands behind the body: author boxes and contact lines."""

from __future__ import annotations

from tests.extraction.reading import roles_of_text

BODY = "The mill in Alder burnt down on Sunday night, the fire brigade said. Nobody was hurt."


def test_an_author_box_under_the_body_belongs_to_the_byline() -> None:
    found = roles_of_text(
        f"Mill burns down in Alder\nBy RUTH HALE, Fire Editor\n\n{BODY}\n\nRUTH HALE\nFire Editor\nRuth has covered fires since 2011."
    )
    assert [role for role, _ in found] == ["headline", "byline", "body", "byline", "byline", "byline"]


def test_the_authors_surname_and_where_they_reported_from_is_no_news() -> None:
    end = "Hale reported from Alder and Ek from Holm."
    found = roles_of_text(f"Mill burns down in Alder\nBy Ruth Hale and Bo Ek\n\n{BODY}\n\n{end}")
    assert found[-1] == ("byline", end)
    end = "Hale was the first mayor to see it, the brigade said."
    assert roles_of_text(f"Mill burns down in Alder\nBy Ruth Hale\n\n{BODY}\n\n{end}")[-1][0] == "body"


def test_a_name_with_its_place_and_date_is_known_again_in_the_box_at_the_end() -> None:
    end = "Ruth Hale is the paper's fire correspondent."
    found = roles_of_text(
        f"Mill burns down in Alder\n\nRuth Hale in Port Alder 2026-02-12\n\n{BODY}\n\n{end}"
    )
    assert [found[1][0], found[-1][0]] == ["byline", "byline"]


def test_a_name_in_the_body_is_no_author_box() -> None:
    found = roles_of_text(
        f"Mill burns down in Alder\nBy Ruth Hale\n\nRuth Hale was there when it began.\n\n{BODY}"
    )
    assert found[-1][0] == "body"


def test_lines_under_a_contact_heading_say_whom_to_ask() -> None:
    found = roles_of_text(
        f"Mill burns down in Alder\n\n{BODY}\n\nMedia contact:\nLena Ek\npress@mill.example\n+46 40 123 45 67"
    )
    assert [role for role, _ in found[2:]] == ["other"] * 4


def test_contact_as_a_heading_over_prose_is_a_heading() -> None:
    found = roles_of_text(f"Mill burns down in Alder\n\n{BODY}\n\nContacts\n\n{BODY}")
    assert [role for role, _ in found[2:]] == ["heading", "body"]
