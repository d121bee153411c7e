from __future__ import annotations

from tests.extraction.reading import roles_of_text

BODY = (
    "The harbour board has voted to close the old slipway in the spring, the harbour master said on Tuesday."
)


def roles_under_conclusion(paragraph: str) -> list[str]:
    found = roles_of_text(f"Slipway to close\n\n{BODY}\n\n{BODY}\n\nConclusion\n\n{paragraph}")
    return [role for role, _ in found[-2:]]


def test_a_conclusion_that_ends_in_an_offer_concludes() -> None:
    paragraph = (
        "The slipway closes after ninety years of use. Talk to your club and sign up for our free tide table."
    )
    assert roles_under_conclusion(paragraph) == ["heading", "conclusion"]


def test_an_offer_under_the_same_heading_sells() -> None:
    paragraph = "Sign up for our free tide table today. You will never miss your boat with our best picks."
    assert roles_under_conclusion(paragraph)[-1] == "promotion"
