from __future__ import annotations

from claims.extraction import read

BODY = "The mill burned down on Monday night, the fire brigade said, and nobody was hurt.\n\nIt had stood for 140 years.\n\nA new one will be built by May, its owner said."


def roles_behind(lines: str, body: str = BODY) -> list[str]:
    article = read(f"Mill burns down in Alder\n\n{body}\n\n{lines}")
    return [
        block.role.value
        for block in article.blocks
        if block.start >= article.text.index(lines.split("\n", maxsplit=1)[0])
    ]


def test_titles_and_tags_behind_the_last_prose_are_no_body() -> None:
    assert roles_behind(
        "Mill tales\nWhy mills burn, and what towns do about it\nThe last miller of Alder"
    ) == [
        "navigation",
        "teaser",
        "teaser",
    ]


def test_one_line_is_furniture_under_other_furniture_only() -> None:
    assert roles_behind("The last miller of Alder looks back") == ["body"]
    assert roles_behind("Subscribe to our newsletter\nThe last miller of Alder looks back") == [
        "promotion",
        "teaser",
    ]


def test_results_items_and_facts_stay() -> None:
    assert "teaser" not in roles_behind("Alder 2-1 Holm\nBath 0-0 Cork\nElm 3-1 Yew")
    assert "navigation" not in roles_behind("- Bright screen\n- Long life")
    assert set(roles_behind("Referee: Bo Ek\nAttendance: 8,214")) <= {"body", "other", "table"}


def test_a_text_of_few_paragraphs_may_be_nothing_but_such_lines() -> None:
    assert roles_behind("The river runs\nThe mill wheel turns", "It burned.") == ["body", "body"]
